import { type NumberReading, printedAs, readNumber } from '../form/numbering.ts';
import { openingOf } from '../language/en/opening.ts';
import type { Document, Paragraph } from '../model/document.ts';
import type { Found } from './found.ts';
import { isBody, type Subject } from './subject.ts';

/** Numbers of paragraphs, and letters below them. */
export function numbersFound({ document }: Subject): readonly Found[] {
  const ends: NumberReading[] = [];
  const found = sequencesOf(document).flatMap((each) => {
    const own = outOfSequence(each, ends);
    if (each.kind === 'numbers') for (const end of readingsOf(each.members.at(-1))) ends.push(end);
    return own;
  });
  return [...found, ...unnumbered(document)];
}

/** Paragraphs that are counted together: those of a section, and those of one list. */
interface Sequence {
  readonly kind: 'numbers' | 'letters';
  readonly members: Paragraph[];
}

function sequencesOf({ paragraphs }: Document): readonly Sequence[] {
  const done: Sequence[] = [];
  let lists: Sequence[] = [];
  let section: string | null = null;
  let numbers: Sequence = { kind: 'numbers', members: [] };
  const open = (kind: Sequence['kind']): Sequence => {
    const sequence: Sequence = { kind, members: [] };
    done.push(sequence);
    return sequence;
  };
  for (const paragraph of paragraphs) {
    if (paragraph.part === 'formula' || paragraph.section !== section) {
      section = paragraph.section;
      numbers = open('numbers');
      lists = [];
    }
    if (!isBody(paragraph) || / cont\.(?: \d+)?$/u.test(paragraph.id)) continue;
    if (paragraph.depth === 0) {
      if (paragraph.part === 'operative' && paragraph.label !== '') numbers.members.push(paragraph);
      lists = [];
      continue;
    }
    lists = lists.slice(0, paragraph.depth);
    while (lists.length < paragraph.depth) lists.push(open('letters'));
    lists[paragraph.depth - 1]?.members.push(paragraph);
  }
  return done;
}

function outOfSequence({ kind, members }: Sequence, ends: readonly NumberReading[]): readonly Found[] {
  const found: Found[] = [];
  let before = kind === 'numbers' ? lastBefore(members, ends) : [];
  for (const [at, paragraph] of members.entries()) {
    const own = readingsOf(paragraph);
    const expected = before.length === 0 ? own.map(({ style }) => ({ style, ordinal: 1 })) : before.map(nextOf);
    const fits = own.filter((reading) => expected.some((each) => isSame(each, reading)));
    if (fits.length > 0 || own.length === 0) {
      before = fits.length > 0 ? fits : expected;
      continue;
    }
    // One number gone wrong, or one left out: what comes next tells.
    const next = readingsOf(members[at + 1]);
    const goesOn = expected.some((each) => next.some((reading) => isSame(nextOf(each), reading)));
    before = goesOn ? expected : own;
    const printed = lastOf(paragraph.label);
    const wanted = expected[0] === undefined ? '' : printedAs(expected[0]);
    const where = at === 0 ? 'first' : `behind ${lastOf(members[at - 1]?.label ?? '')}`;
    found.push({
      code: kind === 'numbers' ? 'number-order' : 'letter-order',
      place: { paragraph: paragraph.index, note: null, start: 0, end: 0 },
      message: `${kind === 'numbers' ? 'paragraph' : 'sub-paragraph'} ${printed} stands ${where}, where ${wanted} is due`,
      fix: `number it ${wanted}, or look for what was left out`,
    });
  }
  return found;
}

/** A section may go on with the numbers of one before it. */
function lastBefore(members: readonly Paragraph[], ends: readonly NumberReading[]): readonly NumberReading[] {
  const first = readingsOf(members[0]);
  if (first.every(({ ordinal }) => ordinal === 1)) return [];
  return ends.filter((end) => first.some((reading) => isSame(nextOf(end), reading)));
}

function readingsOf(paragraph: Paragraph | undefined): readonly NumberReading[] {
  return paragraph === undefined ? [] : readNumber(lastOf(paragraph.label));
}

function lastOf(label: string): string {
  return label.split(' ').at(-1) ?? label;
}

function nextOf({ style, ordinal }: NumberReading): NumberReading {
  return { style, ordinal: ordinal + 1 };
}

function isSame(a: NumberReading, b: NumberReading): boolean {
  return a.style === b.style && a.ordinal === b.ordinal;
}

/** Paragraphs that say something new without a number, and a number where only one paragraph is. */
function unnumbered({ paragraphs }: Document): readonly Found[] {
  const top = paragraphs.filter((each) => isBody(each) && each.part === 'operative' && each.depth === 0);
  const place = ({ index }: Paragraph) => ({ paragraph: index, note: null, start: 0, end: 0 });
  const [only] = top;
  if (top.length === 1 && only !== undefined && only.label !== '')
    return [
      {
        code: 'number-alone',
        place: place(only),
        message: `the only operative paragraph has the number ${only.label}`,
        fix: 'leave the number out',
      },
    ];
  const sections = new Set(top.flatMap(({ label, section }) => (label === '' ? [] : [section])));
  return top.flatMap((each): readonly Found[] =>
    each.label !== '' || !sections.has(each.section) || openingOf(each.text) === ''
      ? []
      : [
          {
            code: 'number-missing',
            place: place(each),
            message: `“${openingOf(each.text)}” opens an operative paragraph without a number`,
            fix: 'give it a number, and count the others on',
          },
        ],
  );
}
