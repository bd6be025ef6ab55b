import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { compare, read, readAny, render } from '../../../src/index.ts';
import { stagedWorld } from '../../support/world.ts';

const BASE = `# Lamps

The General Assembly,

Noting the work of keepers,

1. Urges all States to keep lamps;

2. Requests the Secretary-General to report on lamps at its next session;

3. Decides to remain seized of the matter.
`;

const FILES = {
  'base.md': BASE,
  'one.md': BASE.replace('the work', 'the hard work').replace('Urges', 'Invites'),
  'two.md': BASE.replace('the work', 'the quiet work').replace('keep lamps;', 'keep lamps, as appropriate;'),
  'three.md': BASE.replace('2. Requests the Secretary-General to report on lamps at its next session;\n\n', '').replace(
    '3.',
    '2.',
  ),
  'four.md': BASE.replace('next session', 'eightieth session').replace(
    '3. Decides',
    '3. Thanks the keepers;\n\n4. Decides',
  ),
};

const ALL = [
  'base.md',
  'one.md',
  'two.md',
  'three.md',
  'four.md',
  '--as',
  'G77',
  '--as',
  'EU',
  '--as',
  'US',
  '--as',
  'Norway',
];

async function run(args: readonly string[], files: Readonly<Record<string, string | Uint8Array>> = FILES) {
  const { world, printed, complaints, written } = stagedWorld(files);
  const exit = await main(['compile', ...args], world);
  return { exit, printed: printed(), complaints: complaints(), written: written() };
}

describe('resdiff compile', () => {
  it('says of every place who wants what, in brackets, and counts rivals first', async () => {
    const { exit, printed } = await run(ALL);
    expect(exit).toBe(0);
    expect(printed).toBe(`base.md with the proposals of G77, EU, US and Norway
Lamps
1 place with rivals, 1 deleted by one and reworded by another, 1 compatible, 1
by one alone; 2 untouched.

! PP1  rivals: G77, EU
  Noting the [hard] (G77) [quiet] (EU) work of keepers,

+ OP1  compatible: G77, EU
  1. [Urges] (G77: delete) [Invites] (G77) all States to keep lamps[, as
  appropriate] (EU);

x OP2  deleted by one, reworded by another: US, Norway
  2. [Requests the Secretary-General to report on lamps at its [next session]
  (Norway: delete) [eightieth session] (Norway);] (US: delete)

~ after OP2  one proposal only: Norway
  OP2 bis [Thanks the keepers;] (Norway)

2 untouched paragraphs (--all shows them)
`);
  });

  it('names delegations after their files, and by --as NAME=FILE', async () => {
    const { printed } = await run(['base.md', 'one.md', 'two.md', '--as', 'EU=two.md']);
    expect(printed.split('\n')[0]).toBe('base.md with the proposals of One and EU');
  });

  it('gives the text of those who are accepted, and numbers it through when asked', async () => {
    const kept = await run([...ALL, '--accept', 'G77,norway']);
    expect(kept.printed).toContain('1. *Invites* all States to keep lamps;');
    expect(kept.printed).toContain('2 bis. *Thanks* the keepers;\n\n3. *Decides*');
    const { printed } = await run([...ALL, '--accept', 'G77,US', '--renumber']);
    expect(printed).toContain('the hard work');
    expect(printed).toContain('1. *Invites* all States to keep lamps;\n\n2. *Decides*');
  });

  it('refuses to accept two who want other words at one place, and names the paragraph', async () => {
    const { exit, complaints } = await run([...ALL, '--accept', 'G77,EU']);
    expect(exit).toBe(2);
    expect(complaints).toContain('PP1: G77 says “hard”, EU says “quiet” at one place');
    const other = await run([...ALL, '--accept', 'US,Norway']);
    expect(other.complaints).toContain(
      'OP2: US deletes “Requests the Secretary-General to report on lamps at its nex…”, Norway says “eightieth session”; accept one',
    );
    const nobody = await run([...ALL, '--accept', 'Chad']);
    expect(nobody.complaints).toContain('there is no proposal of “Chad”; those given are “G77”, “EU”, “US”, “Norway”');
  });

  it('writes one Word file with the changes of each under its own name, and reads it back as proposals', async () => {
    const { written } = await run([...ALL, '-o', 'rolling.docx']);
    const rolling = written['rolling.docx'];
    if (rolling === undefined) throw new Error('nothing was written');
    const again = await run(['rolling.docx'], { 'rolling.docx': rolling });
    expect(again.printed).toContain('rolling.docx with the proposals of');
    expect(again.printed).toContain('Noting the [hard] (G77) [quiet] (EU) work of keepers,');
    const eu = await readAny(new Uint8Array(Buffer.from(rolling)), { name: 'rolling.docx', by: ['EU'] });
    expect(eu.document.paragraphs.map(({ text }) => text)).toEqual(
      read(FILES['two.md'], { name: 'two' }).document.paragraphs.map(({ text }) => text),
    );
  });

  it('writes into the Word file of the base, if it is one', async () => {
    const made = render.docx(
      compare({ old: read(BASE, { name: 'a' }).document, new: read(BASE, { name: 'b' }).document }),
    );
    const { exit, complaints } = await run(['base.docx', 'one.md', '-o', 'rolling.docx'], {
      ...FILES,
      'base.docx': made,
    });
    expect(exit).toBe(0);
    expect(complaints).toContain('base.docx with the changes tracked');
  });

  it('writes the bracketed text as Word, Markdown and text, and a table of paragraphs by delegations', async () => {
    const { written } = await run([...ALL, '-o', 'rolling.docx', '--brackets']);
    const { document } = await readAny(new Uint8Array(Buffer.from(written['rolling.docx'] ?? '')), {
      name: 'rolling.docx',
    });
    expect(document.paragraphs.find(({ id }) => id === 'PP1')?.negotiated?.stretches.map(({ by }) => by)).toEqual([
      ['G77'],
      ['EU'],
    ]);
    const { printed } = await run([...ALL, '-f', 'csv']);
    expect(printed.split('\r\n')[0]).toBe('\uFEFFParagraph,Base,What,Who,G77,EU,US,Norway');
    expect(printed).toContain(
      '"after OP2",,one proposal only,Norway,,,,"OP2 bis: Thanks the keepers;\n"'.replace('"after OP2"', 'after OP2'),
    );
  });

  it('has a page with a filter for each delegation and each kind', async () => {
    const { printed } = await run([...ALL, '-f', 'html']);
    expect(printed).toContain('id="s-3"');
    expect(printed).toContain('id="k-rivals"');
    expect(printed).toContain('class="row change rivals by0 by1 ');
  });

  it('tracks another title, also one that has nothing of the old one', async () => {
    const files = { ...FILES, 'own.md': FILES['one.md'].replace('# Lamps', '# Keepers of the coast') };
    const { written } = await run(['base.md', 'own.md', '-o', 'all.docx'], files);
    const titleIn = (revisions: 'accepted' | 'rejected') =>
      read(written['all.docx'] ?? '', { name: 'all.docx', revisions }).document.title;
    expect([titleIn('accepted'), titleIn('rejected')]).toEqual(['Keepers of the coast', 'Lamps']);
  });

  it('has the footnotes of what changes in the workbook', async () => {
    const own = `${BASE.replace('keep lamps;', 'keep lamps;[^1]')}\n[^1]: A/80/1.\n`;
    const { written } = await run(['base.md', 'own.md', '-o', 'all.csv'], { ...FILES, 'own.md': own });
    expect(String(written['all.csv'])).toContain('(footnote: A/80/1.)');
  });

  it('tells what a text in brackets cannot say: another title, and names that are not read back', async () => {
    const files = { ...FILES, 'own.md': FILES['one.md'].replace('# Lamps', '# Lamps and keepers') };
    const { complaints } = await run(['base.md', 'own.md', '-f', 'md'], files);
    expect(complaints).toContain(
      'Own has another title, “Lamps and keepers”; in brackets the text has that of the base',
    );
    expect(complaints).not.toContain('will not be read back');
    const odd = await run(['base.md', 'one.md', '--as', 'the small ones', '-f', 'md']);
    expect(odd.complaints).toContain('“the small ones” will not be read back as the name of a delegation');
    const named = await run(['base.md', 'one.md', '--as', 'EU', '-f', 'md']);
    expect(named.complaints).toBe('');
  });

  it('tells what may be no proposal, and what changes nothing', async () => {
    const { printed } = await run(['base.md', 'same.md'], { ...FILES, 'same.md': BASE });
    expect(printed).toContain('Note: Same changes nothing in the text.');
    const twice = await run(['base.md', 'one.md', 'one.md']);
    expect([twice.exit, twice.complaints]).toEqual([2, expect.stringContaining('one.md is given twice')]);
    const own = await run(['base.md', 'base.md']);
    expect(own.complaints).toContain('base.md is the base, and a proposal too');
    const none = await run(['base.md']);
    expect(none.complaints).toContain('no proposals are given');
  });
});
