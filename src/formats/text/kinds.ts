import { romanOrdinal } from '../../form/numbering.ts';
import { dateInAny } from '../../language/calendars.ts';
import { LANDMARKS } from '../../language/landmarks.ts';
import type { Language } from '../../language/language.ts';
import { LIST_LETTERS } from '../../language/numerals.ts';
import { NOTE_MARK } from './calls.ts';

/** Whether a text ends like a paragraph, a list title or a note, apart from a final footnote marker. */
export function isClosed(text: string): boolean {
  const end = text.slice(-END_MAX_CHARACTERS);
  // `Model strategy No. 1` has no footnote 1.
  return CLOSED.test(end) && !LANDMARKS.abbreviation.test(end.replace(/ ?\d{1,3}$/u, ''));
}

/** `…; and`: the next item of a list follows. */
export function leadsOn(text: string): boolean {
  return LANDMARKS.leadingOn.test(text.slice(-END_MAX_CHARACTERS));
}

const END_MAX_CHARACTERS = 24;
const CLOSED = new RegExp(`[,;:.!?。，；：、،؛…][”"’»)\\]]{0,3}(?:\\[\\^${NOTE_MARK}\\]| ?\\d{1,3})?$`, 'u');

export function startsLower(text: string): boolean {
  return /^[("“]?\p{Ll}/u.test(text);
}

/**
 * Whether a text after a gap continues the sentence before it: no paragraph in a Latin script begins in lower case.
 * In Russian all do, and they also end with a comma.
 */
export function goesOn(before: string, after: string): boolean {
  if (!startsLower(after)) return false;
  return !isClosed(before) || (before.endsWith(',') && /^[("“]?\p{Script=Latin}/u.test(after));
}

/** The opening words of a text, in a language for which they are known; else empty. */
export function openingIn(text: string, { openings }: Language): string {
  return openings?.of(text) ?? '';
}

/** Opening words in italics without their capital: nothing else is in italics at the start of a paragraph. */
export function opensSmall(
  { italic, text }: { readonly italic: string; readonly text: string },
  language: Language,
): boolean {
  if (italic === '' || !text.startsWith(italic)) return false;
  return openingIn(text.charAt(0).toUpperCase() + text.slice(1), language) !== '';
}

/** `42nd plenary meeting 4 December 2023` below a resolution: the meeting and the date, if given. */
export function adoptionIn(text: string): { readonly meeting: string; readonly date: string } | null {
  if (text.length > ADOPTION_MAX_CHARACTERS) return null;
  const [, meeting, date = ''] = LANDMARKS.adoption.exec(text) ?? [];
  if (meeting !== undefined) return { meeting, date };
  return MEETING_ELSEWHERE.test(text) ? adoptionElsewhereIn(text) : null;
}

/** The signs of a numbered meeting in other languages, `65e`, `81ª`, `42-е`: most lines have none, and need no long expression. */
const MEETING_ELSEWHERE = /[\p{Script=Arabic}第]|\d(?:[eèr]|\.?[ªa]|-\p{L})/u;

function adoptionElsewhereIn(text: string): ReturnType<typeof adoptionIn> {
  const [, meeting, date = ''] = LANDMARKS.adoptionElsewhere.exec(text) ?? [];
  if (meeting !== undefined) return { meeting, date };
  const [, before, after] = LANDMARKS.dateBeforeMeeting.exec(text) ?? [];
  return before === undefined || after === undefined ? null : { meeting: after, date: before };
}

export function isDate(text: string): boolean {
  return /^\d{1,2}\s\p{L}{3,12}\s\d{4}$/u.test(text) || dateInAny(text) !== null;
}

const ADOPTION_MAX_CHARACTERS = 120;

/** The name of an annex if a text is its heading: `Annex`, `Annex II`; and the title, if it follows on the line. */
export function annexIn(text: string): { readonly name: string; readonly title: string } | null {
  const [, name, title = ''] = text.length > ANNEX_MAX_CHARACTERS ? [] : (LANDMARKS.annex.exec(text) ?? []);
  return name === undefined || isClosed(title) ? null : { name, title };
}

/** The same for a heading in Markdown, where the title may follow without a mark: `Annex II Charter of lamps`. */
export function annexHeadingIn({
  text,
  heading,
}: {
  readonly text: string;
  readonly heading: boolean;
}): ReturnType<typeof annexIn> {
  const [, name, title = ''] =
    heading && text.length <= ANNEX_MAX_CHARACTERS ? (LANDMARKS.annexTitled.exec(text) ?? []) : [];
  return name === undefined || isClosed(title) ? null : { name, title };
}

const ANNEX_MAX_CHARACTERS = 300;

const SECTION_OF_SCRIPT = new RegExp(
  `^((?:${LIST_LETTERS.arabicHeads})(?=\\s?[-–ـ]))\\s?[-–ـ]\\s?(\\p{Script=Arabic}.*)$|^(${LIST_LETTERS.chinese}[.．])\\s*(\\p{Script=Han}.*)$`,
  'u',
);

/** `XII` or `A` alone on a line, before the title of a section or of a part. */
export function isBareNumeral(text: string): boolean {
  const bare = text.replace(/\.$/u, '');
  return /^[A-Z]$/u.test(bare) || (/^[IVXLC]{1,8}$/u.test(bare) && romanOrdinal(bare) !== null);
}

/** The numeral and the title of `XII. Title` or `XII Title`, `أولا - …` and `一. …`. */
export function numeralIn(text: string): { readonly number: string; readonly title: string } | null {
  const [, arabic, arabicTitle, chinese, chineseTitle] = SECTION_OF_SCRIPT.exec(text) ?? [];
  const [head, below] = [arabic ?? chinese, arabicTitle ?? chineseTitle];
  if (head !== undefined && below !== undefined)
    return isClosed(below) ? null : { number: head.replace(/．$/u, '.'), title: below };
  const [, number, title] = /^((?=[IVXLC])[IVXLC]{1,8}\.?|[A-Z]\.)\s(\p{Lu}.*)$/u.exec(text) ?? [];
  if (number === undefined || title === undefined || isClosed(title)) return null;
  return isBareNumeral(number) ? { number, title } : null;
}
