import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Comparison, compare, read } from '../../../src/index.ts';
import { gistsOf } from '../../../src/report/sentences/gist.ts';
import { viewWithEnds } from '../../../src/report/view/view.ts';

/** The line of each change, by the name of its paragraph. */
function linesOf(comparison: Comparison): Readonly<Record<string, string>> {
  const gist = gistsOf(comparison);
  const { rows } = viewWithEnds(comparison, { all: false, only: null, foldNumbers: true });
  return Object.fromEntries(
    rows.flatMap((row) => (row.kind === 'change' ? [[row.paragraphs.new[0]?.id ?? '', gist(row)]] : [])),
  );
}

const corpus = (name: string) => read(readFileSync(`corpus/cluster-munitions/${name}`, 'utf8'), { name }).document;

describe('a change in a line', () => {
  it('is what the summary says of it, also where it says the same of another', () => {
    const lines = linesOf(compare({ old: corpus('A_RES_77_79.md'), new: corpus('A_RES_78_32.md') }));
    const both = 'PP3 and OP3 say “the related significant increase in civilian casualties”';
    expect([lines['PP3'], lines['OP3']]).toEqual([expect.stringContaining(both), lines['PP3']]);
    expect(lines['PP12']).toContain('One State ratified (Nigeria)');
    expect(lines['PP1']).toBe('routine: 77/79 now cited');
  });

  it('is a whole sentence where it is on two paragraphs, also if both lost the words', () => {
    const text = (words: string) =>
      read(`The General Assembly,\n\n1. Urges all States to act${words};\n\n2. Invites all donors to give${words};\n`, {
        name: 'x',
      }).document;
    const lines = linesOf(compare({ old: text(' without any further delay'), new: text('') }));
    const both = 'OP1 and OP2 drop “without any further delay”.';
    expect([lines['OP1'], lines['OP2']]).toEqual([both, both]);
  });

  it('begins with the money that changed', () => {
    const text = (amount: string) =>
      read(
        `The General Assembly,\n\n1. Decides to appropriate the amount of ${amount} dollars, inclusive of the amount for the administration of the mission;\n`,
        { name: 'x' },
      ).document;
    const lines = linesOf(compare({ old: text('10,075,900'), new: text('35,229,600') }));
    expect(lines['OP1']).toContain('10,075,900 → 35,229,600');
  });

  it('says that there is more than one edit where it shows one', () => {
    const texts = (words: string) => read(`The General Assembly,\n\n1. ${words};\n`, { name: 'x' }).document;
    const comparison = compare({
      old: texts('Urges all States to paint, to light and to keep their ships'),
      new: texts('Urges States to paint, to lamp and to keep the ships'),
    });
    const lines = linesOf({ ...comparison, summary: [] });
    expect(lines['OP1']).toBe('removed: “all” and 2 more');
  });
});

describe('the line of a change in a text from right to left', () => {
  // In a language without a table, such as Hebrew, the summary is in English.
  it('is so short that one in both directions is not cut at its beginning', () => {
    const text = (words: string) =>
      read(
        `The General Assembly,\n\n1. מבקשת מן המזכיר הכללי להגיש דין וחשבון ${words} לאסיפה הכללית במושבה הבא;\n\n2. מחליטה להוסיף ולדון בעניין.\n`,
        {
          name: 'x',
        },
      ).document;
    const lines = linesOf(
      compare({
        old: text('על מצב המגדלורים בכל הנמלים ועל תחזוקתם'),
        new: text('על מצב הפנסים בכל החופים ועל חידושם'),
      }),
    );
    expect(lines['OP1']).toMatch(/“[\u0590-\u05FF]/u);
    expect(lines['OP1']?.length).toBeLessThanOrEqual('\u00A0…'.length + 64);
  });
});
