import { ABBREVIATIONS } from './en/reading/abbreviations.ts';
import { LANDMARKS as ENGLISH } from './en/reading/landmarks.ts';
import { NEGOTIATING } from './en/reading/negotiated.ts';
import { TABLES } from './official.ts';
import { expressionOf, inBothScripts } from './tables/patterns.ts';

/** The same as in English (`en/reading/landmarks.ts`), in the other official languages. */
const ELSEWHERE = {
  formulas: TABLES.map(({ code, masthead }) =>
    masthead.organs.map(({ formula }) => formulaOf(formula, code)).join('|'),
  ),
  organs: TABLES.map(({ masthead }) => masthead.organs.map(({ line }) => expressionOf(line, {})).join('|')),
  meetings: TABLES.map(({ landmarks }) => landmarks.meeting.replace(/\p{Script=Han}/gu, inBothScripts)),
  annexes: TABLES.flatMap(({ code, landmarks }) =>
    landmarks.annexes.map((name) => (code === 'ar' ? name.replace(/^ال/u, '(?:ال)?') : name)),
  ),
  joining: TABLES.flatMap(({ landmarks }) => landmarks.joining),
  pageWords: [...TABLES.flatMap(({ landmarks }) => landmarks.pageWords), 'Seite', 'S\\.'],
  ordinalEndings: TABLES.flatMap(({ landmarks }) => landmarks.ordinalEndings),
};

const ANNEXES = [...ENGLISH.annexes, ...ELSEWHERE.annexes].join('|');

/** A formula as it may be written: with either apostrophe, and in Arabic with or without its first word. */
function formulaOf(formula: string, code: string): string {
  return expressionOf(code === 'ar' ? formula.replace('إن ', '[إن ]') : formula, {});
}

function organsWithoutArticle(): readonly string[] {
  const organs = TABLES.flatMap(({ masthead }) => masthead.organs);
  return organs.filter(({ line, formula }) => formula.replace('إن ', '') === line).map(({ line }) => line);
}

/** Patterns for reading a text before its language is known: all languages at once. */
export const LANDMARKS = {
  /** The beginning of a resolution, `The General Assembly`; `letters`: the most letters in the name of a conference. */
  formula: (letters: string): string => [...ENGLISH.formulas(letters), ...ELSEWHERE.formulas].join('|'),
  /** The same for other organizations, alone on a line; the official languages without a pack have only organs of the United Nations. */
  organLine: ENGLISH.organLine,
  organHeads: ENGLISH.organHeads,
  organSmallWords: ENGLISH.organSmallWords,
  /** An organ alone on a line of a masthead, in the official languages that have no pack. */
  organ: new RegExp(`^(?:${ELSEWHERE.organs.join('|')})$`, 'mu'),
  /** An organ that heads a text in the same words as a masthead, where only the comma tells which it is. */
  organWithoutArticle: new RegExp(`^(?:${organsWithoutArticle().join('|')})$`, 'u'),
  unitedNations: new RegExp(`${ENGLISH.unitedNations.source}|^(?:${ELSEWHERE.formulas.join('|')})`, 'iu'),
  organsKnown: ENGLISH.organsKnown,
  /** `42nd plenary meeting 4 December 2023`: the meeting, and the date if it follows; looser if no word is English. */
  adoption: new RegExp(`^\\(?(${ENGLISH.meetings.join('|')})[.,]?\\s?(\\d{1,2}\\s\\p{L}{3,12}\\s\\d{4})?\\)?$`, 'u'),
  adoptionElsewhere: new RegExp(`^(${ELSEWHERE.meetings.join('|')}),?\\s?((?:Le )?\\p{Nd}{1,4}[^.،;]{0,30})?$`, 'u'),
  /** The same in languages that have the date before the meeting. */
  dateBeforeMeeting: new RegExp(`^(\\p{Nd}{4}[^.،;\\s]{3,20})\\s?(${ELSEWHERE.meetings.join('|')})$`, 'u'),
  /** Names beside words that are struck through. */
  negotiating: NEGOTIATING,
  /** `3rd preambular paragraph: Recalling`, in drafts. */
  countedLabel: ENGLISH.countedLabel,
  /** The heading of an annex, `Annex II`, with the title if it follows on the line. */
  annex: new RegExp(`^((?:${ANNEXES})(?:\\s(?:[IVXLC]{1,6}|\\d{1,2}|[A-Z]))?)\\.?(?:\\s?[:–—]\\s?(\\S.*))?$`, 'u'),
  /** The same in a line known to be a heading: `Annex II Charter of lamps`. */
  annexTitled: new RegExp(`^((?:${ANNEXES})(?:\\s[IVXLC]{1,6}(?=\\s))?)\\s(\\p{Lu}.*)$`, 'u'),
  /** The end of the last item but one of a list: `…; and`. */
  leadingOn: new RegExp(`[,;] (?:${[...ENGLISH.joining, ...ELSEWHERE.joining].join('|')})$`, 'u'),
  /** The words that may follow the hyphen of an incomplete compound. */
  behindHyphen: new RegExp(`^(?:${ENGLISH.behindHyphen.join('|')})\\s`, 'u'),
  /** Text at the edge of a page, as part of a regular expression, the words between the page number and the total, and those before it. */
  furniture: ENGLISH.furniture,
  ofPages: ENGLISH.ofPages,
  pageWords: [...ENGLISH.pageWords, ...ELSEWHERE.pageWords].join('|'),
  /** The end of an ordinal in figures. */
  ordinalEnding: new RegExp(`^(?:${[...ENGLISH.ordinalEndings, ...ELSEWHERE.ordinalEndings].join('|')})$`, 'iu'),
  /** An abbreviation that ends with a full stop. */
  abbreviation: ABBREVIATIONS.withinSentence,
  /** The words around the number of an agenda item, in a file that marks the item. */
  agendaWords: new RegExp(`^(?:${ENGLISH.agendaItem}|Point)\\s+|(?<!\\s)\\s+de l[’']ordre du jour$`, 'giu'),
};
