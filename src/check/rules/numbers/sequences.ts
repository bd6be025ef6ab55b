import { isContinuation } from '../../../form/names.ts';
import { insertedIn, latinStyle, type NumberReading, printedAs, readNumber } from '../../../form/numbering.ts';
import type { Document, Paragraph } from '../../../model/document.ts';
import { withCapital } from '../../../text/capital.ts';
import { type Found, startOf } from '../../found.ts';
import { defineRule, oncePerSubject } from '../../rule.ts';
import { NUMBERING } from '../../sources.ts';
import { isBody, type Subject } from '../../subject.ts';

export const numberOrder = defineRule({
  code: 'number-order',
  severity: 'error',
  title: 'Paragraph numbers skip, repeat or go backwards',
  source: NUMBERING,
  scope: 'resolutions',
  example: {
    wrong: ['1. Decides to keep the lighthouse lit;', '3. Requests a report.'],
    right: ['1. Decides to keep the lighthouse lit;', '2. Requests a report.'],
  },
  find: (subject) => told(subject, 'numbers', 'paragraph'),
});

export const letterOrder = defineRule({
  code: 'letter-order',
  severity: 'error',
  title: 'Subparagraph letters skip, repeat or go backwards',
  source: `${NUMBERING}: (a), (b); (i), (ii)`,
  scope: 'resolutions',
  example: {
    wrong: ['1. Requests the keepers:', '(a) To clean the lens;', '(c) To replace the lamp;', '2. Requests a report.'],
    right: ['1. Requests the keepers:', '(a) To clean the lens;', '(b) To replace the lamp;', '2. Requests a report.'],
  },
  find: (subject) => told(subject, 'letters', 'subparagraph'),
});

function told(subject: Subject, kind: Sequence['kind'], noun: string): readonly Found[] {
  return astrayIn(subject)
    .filter((each) => each.kind === kind)
    .map(({ paragraph, before, wanted }) => {
      const where = before === null ? 'comes first' : `follows ${noun} ${lastOf(before.label)}`;
      return {
        place: startOf(paragraph),
        message: `${withCapital(noun)} ${lastOf(paragraph.label)} ${where}; expected ${wanted}.`,
        fix: `Number it ${wanted}, or look for what is missing.`,
      };
    });
}

/** A number out of its order. */
interface Astray {
  readonly kind: Sequence['kind'];
  readonly paragraph: Paragraph;
  /** The preceding one; null at the beginning. */
  readonly before: Paragraph | null;
  /** The expected number. */
  readonly wanted: string;
}

/** Numbers and letters are read in one pass, since a section may continue the numbering of an earlier one. */
const astrayIn = oncePerSubject(({ document }): readonly Astray[] => {
  const ends: NumberReading[] = [];
  return sequencesOf(document).flatMap((each) => {
    const own = outOfSequence(each, ends);
    if (each.kind === 'numbers') for (const end of readingsOf(each.members.at(-1))) ends.push(end);
    return own;
  });
});

/** Paragraphs that are numbered together: those of a section, or those of one list. */
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
    if (!isBody(paragraph) || isContinuation(paragraph)) continue;
    if (paragraph.depth === 0) {
      // `1 bis` and `3.1` are between two numbers.
      const isBetween = insertedIn(paragraph.label) !== null || paragraph.label.includes('.');
      if (paragraph.part === 'operative' && paragraph.label !== '' && !isBetween) numbers.members.push(paragraph);
      lists = [];
      continue;
    }
    lists = lists.slice(0, paragraph.depth);
    while (lists.length < paragraph.depth) lists.push(open('letters'));
    lists[paragraph.depth - 1]?.members.push(paragraph);
  }
  return done;
}

function outOfSequence({ kind, members }: Sequence, ends: readonly NumberReading[]): readonly Astray[] {
  const found: Astray[] = [];
  let before = kind === 'numbers' ? lastBefore(members, ends) : [];
  for (const [at, paragraph] of members.entries()) {
    const own = readingsOf(paragraph);
    const expected = before.length === 0 ? own.map(({ style }) => ({ style, ordinal: 1 })) : before.map(nextOf);
    const fits = own.filter((reading) => expected.some((each) => isSame(each, reading)));
    if (fits.length > 0 || own.length === 0) {
      before = fits.length > 0 ? fits : expected;
      continue;
    }
    // The next number shows whether this one is wrong, or one was left out.
    const next = readingsOf(members[at + 1]);
    const goesOn = expected.some((each) => next.some((reading) => isSame(nextOf(each), reading)));
    before = goesOn ? expected : own;
    const wanted = expected[0] === undefined ? '' : printedAs(expected[0]);
    found.push({ kind, paragraph, before: members[at - 1] ?? null, wanted });
  }
  return found;
}

/** The last number of the earlier section that this one continues, if any. */
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
  if (a.ordinal !== b.ordinal) return false;
  return a.style === b.style || (a.ordinal === 2 && latinStyle(a.style) === latinStyle(b.style));
}
