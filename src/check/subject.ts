import { isTableRow } from '../form/names.ts';
import { isOfUnitedNations as isFormulaOfUnitedNations } from '../formats/text/formula.ts';
import { type Language, languageOf } from '../language/language.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Document, Paragraph } from '../model/document.ts';
import { symbolElsewhere } from '../text/symbols-elsewhere.ts';
import { readingOf, type Stretch } from './found.ts';

/** What other sources say about a resolution. */
export interface KnownText {
  readonly adopted: string | null;
  readonly title: string;
}

/** The text to check, with what the rules need to know about it. */
export interface Subject {
  readonly document: Document;
  readonly stretches: readonly Stretch[];
  /** The language whose tables are used to read it. */
  readonly language: Language;
  /** The same, or null if the text is in a language without tables: rules about words then do not apply. */
  readonly spoken: Language | null;
  /** False for decisions and statements, which have neither preamble nor numbers: rules about structure do not apply. */
  readonly isResolution: boolean;
  readonly organ: Organ;
  /** The date of the text, `YYYY-MM-DD`: that of adoption, else today but no later than its session; null if unknown. */
  readonly day: string | null;
  /** Dates and titles of resolutions, by symbol. */
  readonly known: ReadonlyMap<string, KnownText>;
  /** Earlier texts of its series in the order of their sessions; empty if it is compared with none. */
  readonly earlier: readonly Document[];
  /** The comparison with the previous text, made when a rule first asks; null if there is none. */
  readonly comparison: () => Comparison | null;
}

/** The organ of the text: the conventions were surveyed in texts of the General Assembly. */
export type Organ = 'assembly' | 'other';

/** What other sources contribute to the check. */
type Knowledge = Pick<Subject, 'known' | 'earlier' | 'comparison'> & { readonly today: string | null };

export function subjectOf(document: Document, { known, earlier, comparison, today }: Knowledge): Subject {
  const language = languageOf(document);
  return {
    document,
    stretches: readingOf(document),
    language,
    spoken: (document.languages[0] ?? language.code) === language.code ? language : null,
    isResolution:
      isOfUnitedNations(document) &&
      !/\/(?:DEC|PRST)\//u.test(document.symbol) &&
      !document.notices.some(({ code }) => code === 'not-a-resolution-proper'),
    organ: organOf(document, language),
    day: dayOf(document, today),
    known,
    earlier,
    comparison,
  };
}

/** Other organizations have conventions of their own. */
function isOfUnitedNations({ symbol, paragraphs }: Document): boolean {
  const formula = paragraphs.find(({ part }) => part === 'formula')?.text ?? '';
  return symbolElsewhere(symbol) === null && (formula === '' || isFormulaOfUnitedNations(formula));
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

/** Paragraphs of the body that rules about structure apply to: no heading, no annex, no table row. */
export function isBody(paragraph: Paragraph): boolean {
  const { part, text } = paragraph;
  return (part === 'preamble' || part === 'operative') && text !== '' && !isTableRow(paragraph);
}
