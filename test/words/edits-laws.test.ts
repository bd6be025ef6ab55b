import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edit, Sides } from '../../src/index.ts';
import { fold } from '../../src/text/fold.ts';
import { compareWords } from '../../src/words/edits.ts';
import { textsOf } from '../support/laws.ts';
import { IS_SLOW } from '../support/slow.ts';

describe('the edits of any two texts', () => {
  it('rebuild both to the letter', () => {
    everyPair((texts, edits) => {
      expect(textsOf(edits)).toEqual(texts);
    });
  });

  it('never cut what a reader sees as one character', () => {
    const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
    everyPair((texts, edits) => {
      for (const side of ['old', 'new'] as const) {
        const starts = new Set([...graphemes.segment(texts[side])].map(({ index }) => index));
        for (const seam of seamsOf(edits, side)) expect(seam === texts[side].length || starts.has(seam)).toBe(true);
      }
    });
  });

  it('never cut a word or a number', () => {
    everyPair((texts, edits) => {
      for (const side of ['old', 'new'] as const) {
        for (const seam of seamsOf(edits, side)) {
          const around = `${texts[side].slice(0, seam).at(-1) ?? ''}${texts[side].charAt(seam)}`;
          expect(around).not.toMatch(/^[a-zà-ÿа-я\d]{2}$/iu);
        }
      }
    });
  });

  it('put what went before what came, and join neighbours of a kind', () => {
    everyPair((_, edits) => {
      const kinds = edits.map(({ kind }) => kind).join(' ');
      expect(kinds).not.toMatch(/added removed|same same|added added|removed removed/u);
      expect(edits.every(({ text, old }) => text !== '' || (old ?? '') !== '')).toBe(true);
    });
  });

  it('are all the same where only printers changed something', () => {
    everyPair((texts, edits) => {
      if (fold(texts.old) === fold(texts.new)) expect(edits.every(({ kind }) => kind === 'same')).toBe(true);
    });
    fc.assert(
      fc.property(TEXT, (text) => {
        const printed = text.replaceAll(' ', '\u00A0').replaceAll('-', '\u2011').replaceAll("'", '’');
        const edits = compareWords({ old: text, new: printed });
        if (fold(text) === fold(printed)) expect(edits.every(({ kind }) => kind === 'same')).toBe(true);
      }),
      { seed: 11, numRuns: IS_SLOW ? 500 : 200 },
    );
  });

  it('end at the borders between paragraphs, each side at its own', () => {
    fc.assert(
      fc.property(fc.array(TEXT, { maxLength: 4 }), fc.array(TEXT, { maxLength: 4 }), (before, after) => {
        const borders = { old: endsOf(before), new: endsOf(after) };
        const edits = compareWords({ old: before.join(''), new: after.join('') }, borders);
        expect(textsOf(edits)).toEqual({ old: before.join(''), new: after.join('') });
        for (const side of ['old', 'new'] as const) {
          const seams = new Set([0, ...seamsOf(edits, side), (side === 'old' ? before : after).join('').length]);
          for (const border of borders[side]) expect(seams.has(border)).toBe(true);
        }
      }),
      { seed: 5, numRuns: IS_SLOW ? 600 : 200 },
    );
  });
});

const WORDS = fc.constantFrom(
  ..."the of States parties 123 10 December 2023 September A/RES/77/79 63/71 2706 ( ) , ; . - – — ’ ' ` “a” non\u2011party".split(
    ' ',
  ),
  ...'twelfth Meeting session seventy-eighth million per cent $ e\u0301 \u0301 \u200D \u200C \u00AD 👨‍👩‍👧 🇺🇳 🇫 각 각 क्षि ไทย น้ำ 中国和日本 第77/79号 العربيّة ـ \u0600 \uD800 \uDC00 www.un.org'.split(
    ' ',
  ),
);
const GAPS = fc.constantFrom(' ', ' ', ' ', '  ', '\u00A0', '', '\u200E', '\r\n', '\t');
const TEXT = fc.array(fc.tuple(WORDS, GAPS), { maxLength: 14 }).map((pairs) => pairs.flat().join(''));
const ANY = fc.oneof(
  { weight: 4, arbitrary: TEXT },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

function everyPair(law: (texts: Sides<string>, edits: readonly Edit[]) => void): void {
  fc.assert(
    fc.property(ANY, ANY, (one, two) => law({ old: one, new: two }, compareWords({ old: one, new: two }))),
    { seed: 7, numRuns: IS_SLOW ? 1000 : 300 },
  );
}

/** Where one run of a side ends and the next begins. */
function seamsOf(edits: readonly Edit[], side: 'old' | 'new'): readonly number[] {
  const gone = side === 'old' ? 'added' : 'removed';
  const runs = edits
    .filter(({ kind }) => kind !== gone)
    .map(({ text, old }) => (side === 'old' ? (old ?? text) : text));
  return endsOf(runs);
}

function endsOf(texts: readonly string[]): readonly number[] {
  let end = 0;
  return texts.slice(0, -1).map((text) => {
    end += text.length;
    return end;
  });
}
