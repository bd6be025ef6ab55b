import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { read } from '../../../src/index.ts';
import { stagedWorld } from '../../support/world.ts';

const OLD =
  '77/1. Lighthouses\n\nThe General Assembly,\n\n1. Urges all States to tend their lamps;\n\n2. Thanks the keepers.\n';
const NEW = OLD.replace('77/1', '78/1').replace('their lamps', 'all lamps');
const LIST = 'In OP1, replace “their” by “all”.';
const FILES = { 'old.md': OLD, 'new.md': NEW, 'list.txt': LIST, 'bad.txt': `${LIST}\nDelete OP7.` };

describe('resdiff amend', () => {
  it('prints the list, with the text it amends in its head', async () => {
    const { exit, printed } = await run('amend old.md new.md');
    expect(exit).toBe(0);
    expect(printed).toBe(
      'Amendments that turn A/RES/77/1 into A/RES/78/1\n\nIn operative paragraph 1, replace “their” by “all”.\n',
    );
  });

  it('writes lists that apply reads, as text, Markdown and Word', async () => {
    for (const name of ['l.txt', 'l.md', 'l.docx']) {
      const { written } = await run(`amend old.md new.md -o ${name}`);
      const { exit, printed } = await run(`apply ${name} TO old.md`, written);
      expect(exit).toBe(0);
      expect(printed).toContain('tend all lamps;');
    }
  });

  it('writes an amendment document, and says which option makes one', async () => {
    const { exit, printed } = await run('amend old.md new.md --document --sponsors Norway --on A/C.1/78/L.7');
    expect(exit).toBe(0);
    expect(printed).toContain('Norway: amendment to draft resolution A/C.1/78/L.7\n');
    expect(printed).toContain('\nIn operative paragraph 1, replace “their” with “all”.\n');
    const alone = await run('amend old.md new.md --sponsors Norway');
    expect(alone).toMatchObject({ exit: 2, printed: '' });
    expect(alone.complaints).toContain('add --document');
  });

  it('writes no other formats', async () => {
    const { exit, complaints } = await run('amend old.md new.md -o l.pdf');
    expect(exit).toBe(2);
    expect(complaints).toBe(
      'resdiff: amend cannot write .pdf; supported: .txt, .md and .docx (such as amendments.docx), or name the format with -f\n',
    );
  });
});

describe('resdiff apply', () => {
  it.each(['list.txt TO old.md', 'list.txt to old.md', 'list.txt old.md', '- TO old.md', 'list.txt -'])(
    'amends the text: %s',
    async (line) => {
      const input = line.endsWith('-') ? OLD : LIST;
      const { exit, printed, complaints } = await run(`apply ${line}`, { '-': input });
      expect(complaints).toBe('');
      expect(exit).toBe(0);
      expect(printed).toContain('1. *Urges* all States to tend all lamps;');
    },
  );

  it('writes a Word file with the amendments tracked against the text, or clean', async () => {
    const { written } = await run('apply list.txt TO old.md -o a.docx --author Delegation --date 2026-11-24');
    const state = (revisions: 'accepted' | 'rejected') =>
      read(written['a.docx'] ?? '', { name: 'a.docx', revisions }).document.paragraphs[1]?.text;
    expect(state('rejected')).toBe('Urges all States to tend their lamps;');
    expect(state('accepted')).toBe('Urges all States to tend all lamps;');
    const clean = (await run('apply list.txt TO old.md -o b.docx --clean')).written['b.docx'] ?? '';
    expect(read(clean, { name: 'b.docx', revisions: 'rejected' }).document.paragraphs[1]?.text).toContain('all lamps');
  });

  it('writes the other formats by the ending', async () => {
    for (const name of ['a.md', 'a.txt', 'a.json', 'a.xml']) {
      const { written } = await run(`apply list.txt TO old.md -o ${name}`);
      expect(read(String(written[name]), { name }).document.paragraphs[1]?.text).toContain('all lamps');
    }
  });

  it('refuses a list that does not fit, in one line, and writes nothing', async () => {
    const { exit, complaints, written } = await run('apply bad.txt TO old.md -o a.md');
    expect(exit).toBe(2);
    expect(written).toEqual({});
    expect(complaints).toBe('resdiff: bad.txt, line 2: there is no OP7; the last is operative paragraph 2\n');
  });

  it('applies what fits with --partial, lists the rest and exits 1', async () => {
    const { exit, printed, complaints } = await run('apply bad.txt TO old.md --partial');
    expect(exit).toBe(1);
    expect(printed).toContain('all lamps');
    expect(complaints).toBe(
      'resdiff: bad.txt, line 2: not applied: there is no OP7; the last is operative paragraph 2\nresdiff: 1 of 2 amendments applied\n',
    );
  });

  it('says so if the list was made for another text', async () => {
    const list = `Amendments to A/RES/70/5\n\n${LIST}`;
    const { exit, complaints } = await run('apply other.txt TO old.md', { 'other.txt': list });
    expect(exit).toBe(0);
    expect(complaints).toBe('resdiff: other.txt was made for A/RES/70/5; applied to A/RES/77/1 anyway\n');
  });

  it.each([
    ['list.txt TO', 'say which text to amend'],
    ['list.txt ON old.md', 'apply takes lists, the word TO and one text'],
    ['no.txt TO old.md', 'cannot read the list of amendments no.txt (ENOENT)'],
    ['- TO -', 'only one of the lists and the text'],
    ['list.txt TO old.md -f docx', 'a Word file must be written to a file'],
  ])('says in one line what is wrong: %s', async (line, message) => {
    const { exit, complaints } = await run(`apply ${line}`);
    expect(exit).toBe(2);
    expect(complaints).toContain(message);
    expect(complaints.trim()).not.toContain('\n');
  });
});

async function run(line: string, more: Readonly<Record<string, string | Uint8Array>> = {}) {
  const { world, printed, complaints, written } = stagedWorld({ ...FILES, ...more });
  const exit = await main(line.split(' '), world);
  return { exit, printed: printed(), complaints: complaints(), written: written() };
}
