import { isNegotiated } from '../../form/negotiated/signs.ts';
import type { Language } from '../../language/language.ts';
import { languagesOf } from '../../language/told.ts';
import { InputError } from '../../model/problem.ts';
import { formulaIn } from './formula.ts';
import { isClosed, openingIn } from './kinds.ts';
import type { Line } from './lines.ts';
import { isField } from './masthead.ts';
import { type Submission, submissionIn, type TextKind } from './submission.ts';
import { type Unit, unitsOf } from './units.ts';

/** The lines of the masthead and those of the resolution itself. */
export interface Parted {
  readonly head: readonly Line[];
  readonly body: readonly Line[];
  readonly kind: TextKind;
  readonly submission: Submission | null;
}

/**
 * Finds where the resolution begins: at its formula or, in texts without one, at the first paragraph with opening words or a number
 * as in a resolution.
 *
 * @param told what the text is said to be: a decision may be a sentence of its organ
 * @throws InputError if there is neither
 */
export function parted(
  lines: readonly Line[],
  name: string,
  language: Language,
  told: Parted['kind'] = 'resolution',
): Parted {
  const formula = lines.findIndex(({ text }) => formulaIn(text) !== null);
  const submission = submissionIn(formula === -1 ? lines : lines.slice(0, formula), language);
  const cut = (at: number, kind: TextKind): Parted => ({
    head: lines.slice(0, at),
    body: lines.slice(at),
    kind,
    submission,
  });
  const units = unitsOf(formula === -1 || submission?.kind === 'amendment' ? lines : lines.slice(0, formula), language);
  const other = otherStart(units, submission, language);
  if (other !== null && (formula === -1 || other.kind !== 'sentence')) return cut(other.line, other.kind);
  const sentence = units.find((unit) => isParagraph(unit, language));
  if (told === 'decision' && formula === -1 && sentence !== undefined) return cut(sentence.line, 'decision');
  const telling = units.map((unit) => isTelling(unit, language));
  const first = telling.indexOf(true);
  if (formula !== -1) return cut(withLetter(lines, units[first]?.line ?? formula), 'resolution');
  if (first !== -1 && isMostlyTelling(units.slice(first), telling.slice(first)))
    return cut(paragraphStart(units, first, language), 'resolution');
  const open = negotiatedStart(units, language);
  if (open !== null) return cut(open, 'resolution');
  const foreign = foreignStart(units, language);
  if (foreign !== null) return cut(foreign, 'resolution');
  throw new InputError(
    'not-a-resolution',
    `${name}: found no paragraph of a resolution, such as “The General Assembly,”, “Recalling …,” or “1. Urges …;”; give a resolution as Word, PDF, HTML, AKN XML, Markdown or plain text`,
  );
}

/** Where a text begins that is not a resolution; null if it may be one. */
function otherStart(
  units: readonly Unit[],
  submission: Submission | null,
  { masthead, amending }: Language,
): { readonly line: number; readonly kind: TextKind } | null {
  // A note may tell what was decided at a meeting.
  const decided = submission === null ? units.find(({ text }) => masthead?.decision.test(text)) : undefined;
  if (decided !== undefined) return { line: decided.line, kind: 'decision' };
  const below = units.filter(({ line, note }) => note === null && line >= (submission?.to ?? 0));
  const sentence = below.find(({ text }) => masthead?.decisionSentence.test(text));
  const closed = below.find(({ text, number }) => number !== '' || isClosed(text));
  switch (submission?.kind) {
    case 'amendment': {
      const first = below.find(({ text }) => isClosed(text) && amending?.opens.test(text)) ?? closed;
      return first === undefined ? null : { line: first.line, kind: 'amendment' };
    }
    case 'note':
    case 'budget-implications':
      return closed === undefined ? null : { line: submission.to, kind: 'note' };
    case 'draft-decision': {
      const first = sentence ?? closed;
      return first === undefined ? null : { line: first.line, kind: 'sentence' };
    }
    default:
      return sentence === undefined || sentence !== below.find(({ text }) => isClosed(text))
        ? null
        : { line: sentence.line, kind: 'sentence' };
  }
}

/** Whether a unit shows that the text is a resolution: `Notes:` may head any list, but `1. Notes:` is a paragraph. */
function isTelling({ text, number, note, heading, printedLabel }: Unit, language: Language): boolean {
  if (printedLabel !== '' && note === null) return text.split(' ', 3).length === 3;
  const isOpened = note === null && !heading && openingIn(text, language) !== '' && isClosed(text);
  return isOpened && (number !== '' || text.split(' ', 3).length === 3);
}

/**
 * `Supports Node 20.` begins like a paragraph, as may a line in any long text; in a resolution many paragraphs do, or several of the
 * numbered ones.
 */
function isMostlyTelling(units: readonly Unit[], isTold: readonly boolean[]): boolean {
  const telling = units.filter((_, at) => isTold[at]);
  return (
    telling.length * TELLING_MIN_OF_UNITS >= units.length || telling.filter(({ number }) => number !== '').length > 1
  );
}

const TELLING_MIN_OF_UNITS = 8;

/** The letter of the first part of a composite resolution is above the formula, with its title. */
function withLetter(lines: readonly Line[], at: number): number {
  const above = Math.max(0, at - TITLE_MAX_LINES);
  const letter = lines.slice(above, at).findLastIndex(({ text }) => /^[A-Z]$/u.test(text));
  return letter === -1 ? at : above + letter;
}

const TITLE_MAX_LINES = 4;

/** Moves the start up over paragraphs with openings that the grammar does not know. */
function paragraphStart(units: readonly Unit[], first: number, language: Language): number {
  let at = first;
  for (;;) {
    const above = units[at - 1];
    if (above === undefined || !isParagraph(above, language)) break;
    at -= 1;
  }
  return units[at]?.line ?? 0;
}

function isParagraph({ text, note, heading, lines }: Unit, { masthead }: Language): boolean {
  return (
    note === null &&
    !heading &&
    isClosed(text) &&
    text.split(' ', 5).length === 5 &&
    !(lines === 1 && isField(text, masthead))
  );
}

/** A treaty under negotiation has no opening words; its numbers and brackets have to be enough. */
function negotiatedStart(units: readonly Unit[], { negotiating }: Language): number | null {
  const pieces = units.map((unit) => ({ ...unit, isApart: unit.isRow || unit.note !== null }));
  if (negotiating === null || !isNegotiated(pieces, negotiating)) return null;
  const first = units.find(({ number, note, isRow }) => /^\d/u.test(number) && note === null && !isRow);
  return first?.line ?? null;
}

/** In languages whose openings are not known, numbered paragraphs have to be enough. */
function foreignStart(units: readonly Unit[], reading: Language): number | null {
  const [language = 'en'] = languagesOf(units.map(({ text }) => text));
  const isNumbered = ({ number, text }: Unit) =>
    /^\d/u.test(number) && isClosed(text) && text.length >= FOREIGN_MIN_CHARACTERS[language === 'zh' ? 'zh' : 'other'];
  const first = language === 'en' ? -1 : units.findIndex(isNumbered);
  return first === -1 ? null : paragraphStart(units, first, reading);
}

const FOREIGN_MIN_CHARACTERS = { zh: 8, other: 25 } as const;
