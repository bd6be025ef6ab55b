import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtProgram } from './program.ts';

const home = mkdtempSync(join(tmpdir(), 'resdiff-git-'));
const folder = join(home, 'drafts');
let program = '';

beforeAll(() => {
  program = builtProgram(join(home, 'program'));
  mkdirSync(folder);
  git('init', '--quiet');
  git('config', 'user.name', 'A delegate');
  git('config', 'user.email', 'delegate@example.org');
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('git diff', () => {
  it('shows by paragraphs what changed in a text, and what came, went and got another name', () => {
    setUp();
    writeAll({
      'changed.md': text('79/1', 'Urges all States to act;'),
      'gone.md': text(
        '70/1',
        'Recalls its decision to hold, in one of the six official languages, a meeting on fish, on birds and on whatever flies;',
      ),
      'named.md': text('71/1', longWords('talk')),
    });
    writeAll({ 'letter.md': '# Dear colleagues\n', 'notes/plan.txt': 'one\n' });
    convert('changed.md', 'word.docx');
    commit('before');
    writeAll({
      'changed.md': text('79/1', 'Requests all States to act;'),
      'come.md': text('81/1', 'Decides to meet;'),
    });
    writeAll({
      'letter.md': '# Dear friends\n',
      'notes/plan.txt': 'two\n',
      'named.md': text('71/1', longWords('walk')),
    });
    renameSync(join(folder, 'named.md'), join(folder, 'other name.md'));
    rmSync(join(folder, 'gone.md'));
    convert('changed.md', 'word.docx');
    git('add', '--all');
    const shown = git('diff', '--cached', '--find-renames');
    expect(shown).toMatch(
      /^changed\.md\nA\/RES\/79\/1 → A\/RES\/79\/1\n[\s\S]*?~ OP1 +\[-Urges-\]\{\+Requests\+\} all States to act;/mu,
    );
    expect(shown).toMatch(/^come\.md\n\+ a new text: A\/RES\/81\/1, A title, 3 paragraphs$/mu);
    expect(shown).toMatch(/^gone\.md\n- a removed text: A\/RES\/70\/1, A title, 3 paragraphs$/mu);
    expect(shown).toMatch(/^named\.md → other name\.md\n[\s\S]*?\[-talk-\]\{\+walk\+\}/mu);
    expect(shown).toMatch(
      /^word\.docx\nA\/RES\/79\/1 → A\/RES\/79\/1\n[\s\S]*?~ OP1 +\[-Urges-\]\{\+Requests\+\} all States to act;/mu,
    );
    // What is no resolution does not stop git, nor does it touch what no line of .gitattributes names.
    expect(shown).toContain('letter.md: not compared (git diff --no-ext-diff compares it): ');
    expect(shown).toMatch(/^-one\n\+two$/mu);
  });

  it('takes options of its own, and colours where git pages', () => {
    git('config', 'diff.resolution.command', `${start()} git-diff --stat`);
    expect(git('diff', '--cached', '--', 'changed.md')).toMatch(/^all +1 +2 +1$/mu);
    setUp();
    const paged = execFileSync('git', ['diff', '--cached', '--', 'changed.md'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...environment(), GIT_PAGER_IN_USE: 'true', TERM: 'xterm-256color' },
    });
    expect(paged).toContain('\u001b[');
    expect(git('diff', '--cached', '--', 'changed.md')).not.toContain('\u001b[');
  });

  it('reads Word files as text in log and blame too, by textconv', () => {
    git('config', '--unset', 'diff.resolution.command');
    git('config', 'diff.resolution.textconv', `${start()} convert -f text`);
    git('config', 'diff.resolution.cachetextconv', 'true');
    commit('after');
    expect(git('log', '-p', '--word-diff', '-1', '--', 'word.docx')).toMatch(
      /\[-Urges-\]\{\+Requests\+\} all States to act;/u,
    );
    expect(git('log', '--oneline', '-S', 'Requests all States', '--', 'word.docx')).toMatch(/after\n$/u);
  });
});

/** As docs/git.md says. */
function setUp(): void {
  git('config', 'diff.resolution.command', `${start()} git-diff`);
  writeAll({
    '.gitattributes': '*.docx diff=resolution\n*.pdf diff=resolution\n*.xml diff=resolution\n*.md diff=resolution\n',
  });
}

function start(): string {
  return `'${process.execPath}' '${program}'`;
}

function git(...args: readonly string[]): string {
  return execFileSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    env: environment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** No settings but those made here. */
function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], HOME: home, GIT_CONFIG_NOSYSTEM: '1' };
}

function commit(message: string): void {
  git('add', '--all');
  git('commit', '--quiet', '--message', message);
}

function convert(from: string, to: string): void {
  execFileSync(process.execPath, [program, 'convert', from, '-o', to], { cwd: folder });
}

function writeAll(files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

function text(symbol: string, words: string): string {
  return `${symbol}. A title\n\nThe General Assembly,\n\nRecalling its resolutions,\n\n1. ${words}\n`;
}

function longWords(verb: string): string {
  return `Invites all States, the organizations of the United Nations system and civil society to ${verb} about it at length;`;
}
