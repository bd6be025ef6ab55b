import { isTableRow } from '../form/names.ts';
import { type Language, languageOf } from '../language/language.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Document, Paragraph } from '../model/document.ts';
import { readingOf, type Stretch } from './found.ts';

/** What is known of a resolution elsewhere. */
export interface KnownText {
  readonly adopted: string | null;
  readonly title: string;
}

/** The text that is checked, with what every rule wants to know of it. */
export interface Subject {
  readonly document: Document;
  readonly stretches: readonly Stretch[];
  /** The language it is read by. */
  readonly language: Language;
  /** The same; null where the text is in a language that nothing is known of: rules about words say nothing of it. */
  readonly spoken: Language | null;
  /** Decisions and statements have neither preamble nor numbers: the rules of form are not about them. */
  readonly isResolution: boolean;
  readonly organ: Organ;
  /** The day it speaks from, as `YYYY-MM-DD`: that of adoption, else today but not later than its session; null where nothing says. */
  readonly day: string | null;
  /** Dates and titles of resolutions, by symbol. */
  readonly known: ReadonlyMap<string, KnownText>;
  /** Texts of its series in the order of their sessions, the one before it last; none where it is held against nothing. */
  readonly earlier: readonly Document[];
  /** It beside the one before, compared when a rule first asks; null where it is held against nothing. */
  readonly comparison: () => Comparison | null;
}

/** Whose text it is: the conventions were counted in the Assembly's. */
export type Organ = 'assembly' | 'other';

/** What is known of the text from elsewhere. */
type Knowledge = Pick<Subject, 'known' | 'earlier' | 'comparison'> & { readonly today: string | null };

export function subjectOf(document: Document, { known, earlier, comparison, today }: Knowledge): Subject {
  const language = languageOf(document);
  return {
    document,
    stretches: readingOf(document),
    language,
    spoken: (document.languages[0] ?? language.code) === language.code ? language : null,
    isResolution:
      !/\/(?:DEC|PRST)\//u.test(document.symbol) &&
      !document.notices.some(({ code }) => code === 'not-a-resolution-proper'),
    organ: organOf(document, language),
    day: dayOf(document, today),
    known,
    earlier,
    comparison,
  };
}

function organOf({ symbol, paragraphs }: Document, { citing }: Language): Organ {
  if (symbol !== '') return /^A\/(?:RES|C\.\d|DEC|L\.|ES|S-|\d)/u.test(symbol) ? 'assembly' : 'other';
  const formula = paragraphs.find(({ part }) => part === 'formula')?.text ?? '';
  return formula === '' || citing?.assembly.test(formula) === true ? 'assembly' : 'other';
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
