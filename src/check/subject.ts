import { isTableRow } from '../form/names.ts';
import { type Language, languageOf } from '../language/language.ts';
import type { Document, Paragraph } from '../model/document.ts';
import { type Stretch, stretchesOf } from './found.ts';

/** What is known of a resolution elsewhere. */
export interface KnownText {
  readonly adopted: string | null;
  readonly title: string;
}

/** The text that is checked, with what every rule wants to know of it. */
export interface Subject {
  readonly document: Document;
  readonly stretches: readonly Stretch[];
  readonly isEnglish: boolean;
  /** The language it is read by. */
  readonly language: Language;
  /** Decisions and statements have neither preamble nor numbers: the rules of form are not about them. */
  readonly isResolution: boolean;
  readonly organ: Organ;
  /** The day it speaks from, as `YYYY-MM-DD`: that of adoption, else today but not later than its session; null where nothing says. */
  readonly day: string | null;
  /** Dates and titles of resolutions, by symbol. */
  readonly known: ReadonlyMap<string, KnownText>;
}

/** Whose text it is: the conventions were counted in the Assembly's. */
export type Organ = 'assembly' | 'other';

export function subjectOf(document: Document, known: ReadonlyMap<string, KnownText>, today: string | null): Subject {
  return {
    document,
    stretches: stretchesOf(document),
    isEnglish: document.languages.length === 0 || document.languages[0] === 'en',
    language: languageOf(document),
    isResolution:
      !/\/(?:DEC|PRST)\//u.test(document.symbol) &&
      !document.notices.some(({ code }) => code === 'not-a-resolution-proper'),
    organ: organOf(document),
    day: dayOf(document, today),
    known,
  };
}

function organOf({ symbol, paragraphs }: Document): Organ {
  if (symbol !== '') return /^A\/(?:RES|C\.\d|DEC|L\.|ES|S-|\d)/u.test(symbol) ? 'assembly' : 'other';
  const formula = paragraphs.find(({ part }) => part === 'formula')?.text ?? '';
  return formula === '' || /General Assembly/iu.test(formula) ? 'assembly' : 'other';
}

function dayOf({ adopted, session, symbol }: Document, today: string | null): string | null {
  if (adopted !== null) return adopted;
  const last = session === null || !/^A\//u.test(symbol) ? null : `${session + 1946}-09-15`;
  if (today === null || last === null) return today;
  return today < last ? today : last;
}

/** Paragraphs of the body that a rule of form is about: no heading, no annex, no row of a table. */
export function isBody(paragraph: Paragraph): boolean {
  const { part, text } = paragraph;
  return (part === 'preamble' || part === 'operative') && text !== '' && !isTableRow(paragraph);
}
