import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { stagedWorld } from '../support/world.ts';

describe('the manual page', () => {
  it('says what the help says (npm run golden makes it anew)', async () => {
    await expect(await manual()).toMatchFileSnapshot('../../man/resdiff.1');
  });
});

describe('completion', () => {
  it.each([
    ['7', ['76/47', '77/79', '78/32']],
    ['hist', ['history']],
    ['corpus l', ['list']],
    ['77/79 78/32 --sub', ['--substance']],
    ['77/79 78/32 -f d', ['docx']],
    ['draft --level r', ['routine']],
    ['check --fi', ['--fix']],
    ['no-such-command --al', ['--all']],
  ])('offers what fits: %s', async (line, words) => {
    expect((await printed(['--get-completions', ...line.split(' ')])).split('\n')).toEqual(words);
  });

  it.each(['bash', 'zsh', 'fish'])('is written for %s', async (shell) => {
    expect(await printed(['completion', shell])).toMatch(new RegExp(`^# ${shell}: .*\\n[^]*--get-completions`, 'u'));
  });
});

async function printed(args: readonly string[]): Promise<string> {
  const { world, printed: text } = stagedWorld({});
  await main(args, world);
  return text();
}

/** The help of every command, in the format of `man`. */
async function manual(): Promise<string> {
  const whole = await printed(['--help']);
  const names = commandsIn(whole, 'resdiff');
  const helps: [string, string][] = [];
  for (const name of names) {
    const help = await printed([name, '--help']);
    helps.push([name, help]);
    for (const below of commandsIn(help, `resdiff ${name}`)) {
      helps.push([`${name} ${below}`, await printed([name, below, '--help'])]);
    }
  }
  return [
    '.TH RESDIFF 1',
    '.SH NAME',
    'resdiff \\- says what changed between two versions of a United Nations resolution',
    '.SH SYNOPSIS',
    '.B resdiff',
    '.I OLD NEW',
    '.br',
    '.B resdiff',
    '.I COMMAND',
    '[\\fIARGUMENTS\\fR] [\\fIOPTIONS\\fR]',
    '.SH DESCRIPTION',
    verbatim(whole),
    '.SH COMMANDS',
    ...helps.flatMap(([name, help]) => [`.SS resdiff ${name}`, verbatim(help)]),
    '.SH EXIT STATUS',
    '.TP\n.B 0\nDone.',
    '.TP\n.B 1\nWith \\-\\-exit\\-code: something differs; of \\fBcheck\\fR: an error was found; of \\fBapply \\-\\-partial\\fR: something did not fit.',
    '.TP\n.B 2\nSomething is wrong: standard error says what, where, and what to do.',
    '.TP\n.B 70\nresdiff itself is at fault: standard error says how to report it.',
    '.SH ENVIRONMENT',
    ...ENVIRONMENT.map(([name, words]) => `.TP\n.B ${name}\n${words}`),
    '.SH FILES',
    '.TP\n.I ~/.local/share/resdiff\nTexts of your own (XDG_DATA_HOME).',
    '.SH SEE ALSO',
    '.BR git-diff (1),',
    '.BR wdiff (1)',
    '',
  ].join('\n');
}

const ENVIRONMENT = [
  ['NO_COLOR, FORCE_COLOR', 'Whether there is colour, as at no\\-color.org and force\\-color.org.'],
  ['RESDIFF_PAGER, PAGER', 'The pager of a terminal; \\fBless\\fR if none is named.'],
  ['RESDIFF_BROWSER', 'The browser that prints a PDF.'],
  ['RESDIFF_OFFICE', 'The LibreOffice that converts files (--with-office).'],
  ['NODE_DISABLE_COMPILE_CACHE', 'Node keeps nothing of what it compiled for the next run (22.8 and later).'],
] as const;

function commandsIn(help: string, above: string): readonly string[] {
  const lines = help.split('\n').filter((line) => line.startsWith(`  ${above} `));
  return lines.flatMap((line) => /^[a-z][a-z-]*(?=\s|$)/u.exec(line.slice(above.length + 3))?.[0] ?? []);
}

/** As it is, with what `man` would take for its own signs escaped. */
function verbatim(text: string): string {
  const lines = text.trimEnd().replaceAll('\\', '\\e').replaceAll('-', '\\-').split('\n');
  return ['.nf', ...lines.map((line) => line.replace(/^(?=[.'])/u, '\\&')), '.fi'].join('\n');
}
