import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparison, compare, render } from '../../../src/index.ts';
import { columnsOf, type Painted, wrap, wrapLines } from '../../../src/report/layout/wrap.ts';
import { realDocument, SHARED_IS_HERE } from '../../support/shared.ts';

const plain = (text: string) => text;
const green = (text: string) => `\u001B[32m${text}\u001B[39m`;
const WIDTHS = [40, 60, 80, 120] as const;

describe('a line breaks', () => {
  it.each([
    ['between old words and new', 27, 'its [-seventy-eighth-]⏎{+eightieth+} session'],
    ['before words put in after a word', 27, 'gender-responsive[- and-]⏎{+,+} age'],
    ['after words put in before a word', 30, '{+disability-inclusive +}⏎approach to'],
    ['at a sign where a word does not fit with it', 14, 'intolerance⏎{+,+} and'],
    ['not there where it fits', 16, 'an⏎ intolerance{+,+}⏎ and'],
    ['after slashes where an address does not fit', 12, 'see⏎ {+https://⏎example.org/⏎a+}, or'],
    ['within a word where nothing else is left', 12, 'Rechtsschutz⏎versicherung⏎sbedingungen'],
    ['at spaces within a change', 14, '[-one⏎ two-]{+three⏎ four +}five'],
    ['between ideographs, before no comma', 14, '第七十七届会⏎议，决定'],
  ])('%s', (_, width, lines) => {
    // A break at a space is written with the space.
    const text = lines.replaceAll('⏎', '');
    expect(wrap([{ text, paint: plain }], width)).toEqual(lines.split('⏎').map((line) => line.trim()));
  });

  it('where a change is part of a word, and its text has signs itself', () => {
    expect(wrap([{ text: 'a \\[- b \\+} c', paint: plain }], 5)).toEqual(['a \\[-', 'b \\+}', 'c']);
  });
});

describe('made texts', () => {
  const word = fc.constantFrom(
    'a',
    'of',
    'States,',
    'seventy-eighth',
    'gender-responsive',
    'https://undocs.org/A/RES/78/187',
    'e\u0301t\u00E9',
    '决定',
    '第七十八届会议，',
    '（甲）',
    '\\[-',
    '\\+}',
    '𠀀𠀁',
    '“quoted”',
    '-',
    '+',
    '[',
    '}',
  );
  const words = fc
    .tuple(fc.boolean(), fc.array(word, { minLength: 1, maxLength: 6 }), fc.boolean())
    .map(([before, own, after]) => `${before ? ' ' : ''}${own.join(' ')}${after ? ' ' : ''}`);
  const change = fc.tuple(fc.constantFrom('', '[-', '{+'), words).map(([sign, own]): readonly Painted[] => {
    if (sign === '') return [{ text: own, paint: plain }];
    return [
      { text: sign, paint: plain },
      { text: own, paint: green },
      { text: sign === '[-' ? '-]' : '+}', paint: plain },
    ];
  });
  // Words that are kept are one stretch, so that no signs come from the end of one and the beginning of another.
  const stretches = fc
    .array(change, { maxLength: 12 })
    .map((own) => own.filter((each, at) => each.length > 1 || own[at - 1]?.length !== 1).flat());

  it('lose nothing, fill no more than the width, end in no space, and keep signs and words whole', () => {
    fc.assert(
      fc.property(stretches, fc.integer({ min: 10, max: 120 }), (own, width) => {
        const text = own.map((stretch) => stretch.text).join('');
        const lines = wrapLines(own, width);
        const shown = lines.map((line) => withoutColour(line.text));
        for (const [at, line] of shown.entries()) {
          expect(line).toBe(line.trim());
          expect(lines[at]?.columns).toBe(columnsOf(line));
          expect(columnsOf(line)).toBeLessThanOrEqual(width);
        }
        const { parted, broken } = wrongBreaks(text.trim(), shown, () => width);
        expect(parted).toEqual([]);
        expect(broken).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('break alike with colour and without', () => {
    fc.assert(
      fc.property(stretches, fc.integer({ min: 1, max: 120 }), (own, width) => {
        const uncoloured = own.map(({ text }) => ({ text, paint: plain }));
        expect(wrap(own, width).map(withoutColour)).toEqual(wrap(uncoloured, width));
      }),
    );
  });
});

const PAIRS = [
  ['rights-of-the-child/A_RES_76_147.xml', 'rights-of-the-child/A_RES_78_187.xml'],
  [
    'situation-of-human-rights-in-the-syrian-arab-republic/A_RES_77_230.xml',
    'situation-of-human-rights-in-the-syrian-arab-republic/A_RES_78_222.xml',
  ],
  ['oceans-and-the-law-of-the-sea/A_RES_77_248.xml', 'oceans-and-the-law-of-the-sea/A_RES_78_69.xml'],
] as const;

describe.skipIf(!SHARED_IS_HERE)('the reports of real resolutions', () => {
  const comparisons = SHARED_IS_HERE
    ? PAIRS.map(([before, after]) => compare({ old: realDocument(before), new: realDocument(after) }))
    : [];

  it.each(WIDTHS)('at %i columns break no word but addresses, and part no sign from its word', (width) => {
    for (const comparison of comparisons) {
      const text = render.terminal(comparison, { width: 1_000_000, all: true });
      const report = render.terminal(comparison, { width, all: true });
      const lines = report.split('\n');
      expect(lines.filter((line) => line !== line.trimEnd() || columnsOf(line) > width)).toEqual([]);
      const { parted, broken, hard } = wrongBreaks(text, lines, (line) => width - line.search(/\S|$/u));
      expect(parted).toEqual([]);
      expect(broken).toEqual([]);
      expect(hard.filter((long) => !/:\/\/|www\.|org\//u.test(long))).toEqual([]);
    }
  });

  it.each(WIDTHS)('at %i columns read the same copied from colour', (width) => {
    for (const comparison of comparisons) {
      const report = (level: 0 | 3) => render.terminal(comparison, { width, level });
      expect(withoutColour(report(3))).toBe(report(0));
    }
  });

  it('side by side part no sign from its word', () => {
    for (const comparison of comparisons) expect(cells(comparison, 140).filter(isParted)).toEqual([]);
  });
});

function cells(comparison: Comparison, width: number): readonly string[] {
  return render
    .terminal(comparison, { width, sideBySide: true })
    .split('\n')
    .flatMap((line) => line.split(' │ '))
    .map((cell) => cell.trim());
}

function isParted(line: string): boolean {
  return OPENING_LAST.test(line) || CLOSING_FIRST.test(line);
}

function withoutColour(text: string): string {
  return text.replace(/\u001B\[[\d;]*m/gu, '');
}

interface Breaks {
  /** Lines that end or begin in a sign without its word. */
  readonly parted: readonly string[];
  /** Words broken that fit on a line. */
  readonly broken: readonly string[];
  /** Words broken that do not, elsewhere than after a hyphen or slash. */
  readonly hard: readonly string[];
}

/** Finds each line in the text that has no line breaks within paragraphs; `room` is what a line has for words. */
function wrongBreaks(text: string, lines: readonly string[], room: (line: string) => number): Breaks {
  const result = { parted: [] as string[], broken: [] as string[], hard: [] as string[] };
  // Spaces between a sign and its word are part of the word.
  const glued = text.replace(/(?<=(?<!\\)(?:\[-|\{\+)) +| +(?=-\]|\+\})/gu, (spaces) => '\u0001'.repeat(spaces.length));
  let at = 0;
  for (const line of lines.filter((own) => own.trim() !== '')) {
    const [left, right] = [glued.slice(Math.max(0, at - 300), at), glued.slice(at, at + 300)];
    if (at > 0 && (OPENING_LAST.test(left) || CLOSING_FIRST.test(right))) result.parted.push(line);
    else if (/\S$/u.test(left) && /^\S/u.test(right) && !/[\p{sc=Han}（），]$/u.test(left)) {
      const unit = around(left, right, /[ \n]/u);
      const word = around(left, right, /[ \n]|(?=(?<!\\)(?:\[-|\{\+))|(?<=(?<!\\)(?:-\]|\+\}))/u);
      const isBetweenSigns = /(?<!\\)(?:-\]|\+\})$/u.test(left) || /^(?:\[-|\{\+)/u.test(right);
      if (columnsOf(unit) <= room(line)) result.broken.push(unit);
      else if (!isBetweenSigns) {
        if (columnsOf(word) <= room(line)) result.broken.push(word);
        else if (!/[/\-‐–—]$/u.test(left)) result.hard.push(word);
      }
    }
    for (const character of line) {
      if (/\s/u.test(character)) continue;
      while (/\s/u.test(text[at] ?? '')) at += 1;
      if (!text.startsWith(character, at)) throw new Error(`Other words than the text's: ${line}`);
      at += character.length;
    }
  }
  expect(text.slice(at).trim()).toBe('');
  return result;
}

const OPENING_LAST = /(?<!\\)(?:\[-|\{\+)\u0001*$/u;
const CLOSING_FIRST = /^\s*\u0001*(?:-\]|\+\})/u;

/** What is between two borders, the place between left and right within. */
function around(left: string, right: string, border: RegExp): string {
  return (left.split(border).at(-1) ?? '') + (right.split(border)[0] ?? '');
}
