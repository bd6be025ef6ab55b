import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { adopted, CLAUSES, draft, textOf } from '../../support/tabled.ts';
import { stagedWorld } from '../../support/world.ts';

const FIRST = 'First Committee';
const weaker = textOf({ one: CLAUSES.one.replace('Urges', 'Encourages') });
const FILES = {
  'texts/tabled.txt': draft({ symbol: 'A/C.1/78/L.7', date: '12 October 2023', committee: FIRST }),
  'texts/revised.txt': draft({
    symbol: 'A/C.1/78/L.7/Rev.1',
    date: '20 October 2023',
    committee: FIRST,
    submission: 'Kenya, Mali and Norway: revised draft resolution',
    body: weaker,
  }),
  'texts/last.txt': adopted({
    number: 940,
    from: 'on the report of the First Committee (A/78/409, para. 7)',
    body: `${weaker}\n\n42nd plenary meeting\n4 December 2023\n\n[Adopted by a recorded vote of 159 to none, with 12 abstentions]`,
  }),
  'texts/change.txt': draft({
    symbol: 'A/C.1/78/L.50',
    date: '25 October 2023',
    committee: FIRST,
    submission: 'Norway: amendment to draft resolution A/C.1/78/L.7/Rev.1',
    body: 'Delete operative paragraph 2.',
  }),
  'texts/plenary.txt': draft({ symbol: 'A/78/L.9', date: '1 December 2023', title: 'Buoys' }),
  'texts/buoys.txt': adopted({
    number: 941,
    from: 'without reference to a Main Committee (A/78/L.9)',
    title: 'Buoys',
  }),
};

describe('resdiff chain', () => {
  it('draws the one way among the files, and tells which of them is no part of it', async () => {
    const { exit, printed, complaints } = await run('chain texts/tabled.txt texts/revised.txt texts/plenary.txt');
    expect(exit).toBe(0);
    expect(printed).toContain('A/C.1/78/L.7 → A/C.1/78/L.7/Rev.1\nLighthouses and buoys\n\n');
    expect(complaints).toBe('resdiff: A/78/L.9 is left out: none of the other texts belongs to it\n');
  });

  it('draws the way of the files that are named, step by step', async () => {
    const { exit, printed } = await run('chain texts/last.txt texts/tabled.txt texts/revised.txt --width 76');
    expect(exit).toBe(0);
    expect(printed).toMatchInlineSnapshot(`
      "A/C.1/78/L.7 → A/RES/78/940
      Lighthouses and buoys

      One paragraph changed in the negotiation. Adopted by 159 to none, with 12
      abstentions.

      1  A/C.1/78/L.7
         12 October 2023: Draft resolution
         Kenya, Mali
      2  A/C.1/78/L.7/Rev.1
         20 October 2023: Revised draft resolution
         came: Norway
         1 reworded, 5 unchanged
      3  A/RES/78/940
         4 December 2023: Adopted, 159-0-12
         word for word as A/C.1/78/L.7/Rev.1
         linked by committee, agenda item, title and text (100 of 100 words
         alike), not by its masthead

      Weakened
      • A/C.1/78/L.7/Rev.1: OP1 “Encourages” (was “Urges”; weaker) all States to
        keep the lamps of their lighthouses lit throughout the night.

      Paragraphs on the way
           123
      Operative part
      OP1  +~.  Encourages all States to keep the lamps of their lighthouses lit…

      5 clauses unchanged throughout (--all shows them)

      + first appears   ~ reworded   . unchanged
      "
    `);
  });

  it('finds the way of a symbol, or of an amendment, among the texts of a folder', async () => {
    for (const name of ['78/940', 'A/C.1/78/L.7', 'a/c.1/78/l.50', 'texts/change.txt']) {
      const { printed } = await run(['chain', name, '--in', 'texts']);
      expect(printed, name).toMatch(/^A\/C\.1\/78\/L\.7 → A\/RES\/78\/940\n/u);
      expect(printed).toContain('A/C.1/78/L.50 (25 October 2023, Norway): amends A/C.1/78/L.7/Rev.1');
    }
  });

  it('lists the ways of a folder, and shows the only one', async () => {
    const { exit, printed } = await run('chain texts');
    expect(exit).toBe(0);
    expect(printed.split('\n')).toEqual([
      'A/78/L.9 → A/RES/78/941',
      '  Buoys',
      'A/C.1/78/L.7 → A/C.1/78/L.7/Rev.1 ⇢ A/RES/78/940 (amendments: A/C.1/78/L.50)',
      '  Lighthouses and buoys',
      '⇢ linked by committee, agenda item, title and text, not by a masthead',
      '',
    ]);
    const { 'texts/plenary.txt': _, 'texts/buoys.txt': __, ...one } = FILES;
    expect((await run('chain texts', one)).printed).toContain('Paragraphs on the way');
  });

  it('asks which way is meant, where the format shows one', async () => {
    const { exit, complaints } = await run('chain texts -f html');
    expect(exit).toBe(2);
    expect(complaints).toMatch(/2 chains were found, and html shows one; name a text of it with --in FOLDER: A\/RES/u);
    expect(JSON.parse((await run('chain texts -f json')).printed)).toMatchObject({ format: 'resdiff.chains' });
  });

  it('says of a text that is alone what was looked for', async () => {
    const { exit, printed } = await run('chain texts/revised.txt texts/plenary.txt');
    expect(exit).toBe(0);
    expect(printed).toMatch(/^None of these texts follows another: no masthead or report names a link, /u);
    const alone = (await run('chain texts/revised.txt')).printed.replace(/\s+/gu, ' ');
    expect(alone).toContain(
      'No other text on the way of A/C.1/78/L.7/Rev.1 was found. Looked for: A/C.1/78/L.7, which it names; its other versions; texts that name it; and texts with its title on agenda item 99 (x) (among 1 other text).',
    );
  });

  it('says so where the words are those of the draft', async () => {
    const { printed } = await run('chain 78/941 --in texts');
    expect(printed).toContain('\nWord for word as tabled.\n');
  });

  it('looks in the corpus for the other texts of a session', async () => {
    const { printed } = await run('chain 78/32');
    expect(printed).toMatch(/No other text on the way of A\/RES\/78\/32 was found\. /u);
  });

  it('is written as a page, Markdown and JSON', async () => {
    const { written } = await run('chain 78/940 --in texts -o chain.html');
    const page = String(written['chain.html']);
    expect(page).toMatch(/^<!doctype html>/iu);
    expect(page).toContain(
      '<th scope="row"><bdi><a href="https://docs.un.org/en/A/C.1/78/L.7">A/C.1/78/L.7</a></bdi></th>',
    );
    const markdown = (await run('chain 78/940 --in texts -f md')).printed;
    expect(markdown).toMatch(/^# A\/C\.1\/78\/L\.7 → A\/RES\/78\/940\n/u);
    expect(markdown).toContain('| OP1 | first appears | reworded | unchanged |');
    const json = JSON.parse((await run('chain 78/940 --in texts -f json')).printed);
    expect(json).toMatchObject({ format: 'resdiff.chain', version: 1, steps: [{ link: null }, {}, {}] });
  });

  it('says which copies of a text are left out', async () => {
    const files = { ...FILES, 'texts/tabled2.txt': FILES['texts/tabled.txt'] };
    const { complaints } = await run('chain 78/940 --in texts', files);
    expect(complaints).toBe('resdiff: texts/tabled2.txt: left out, texts/tabled.txt has A/C.1/78/L.7 too\n');
  });

  it('refuses a symbol that is nowhere', async () => {
    const { exit, complaints } = await run('chain 77/999 --in texts');
    expect(exit).toBe(2);
    expect(complaints).toContain('A/RES/77/999 is not in the corpus');
  });
});

async function run(line: string | readonly string[], files: Readonly<Record<string, string>> = FILES) {
  const { world, printed, complaints, written } = stagedWorld(files);
  const exit = await main(typeof line === 'string' ? line.split(' ') : line, world);
  return { exit, printed: printed(), complaints: complaints(), written: written() };
}
