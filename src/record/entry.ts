import { languageOf } from '../language/language.ts';
import { mentionsIn } from '../mentions/mentions.ts';
import { CHAIN_MAX_CHARACTERS, isOfOthers } from '../mentions/own-chain.ts';
import type { Document, Paragraph } from '../model/document.ts';
import type { Occurrence, RecordedText } from '../model/record.ts';
import { isAdopted, type Member, memberOf } from '../series/recognise.ts';
import { fold } from '../text/fold.ts';
import { sessionOf, sessionOrYearOf, symbolOf } from '../text/symbols.ts';
import { wordingOf } from '../text/wording.ts';
import { bodyOf } from './bodies.ts';
import { numberedSymbols } from './cited.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { hash53 } from './hash.ts';
import { indexWords } from './words.ts';

/** A text as it goes into a record: all that a record keeps of it. */
export interface Entry {
  readonly text: Omit<RecordedText, 'id' | 'series'>;
  /** What is equal for all forms of one text, and for no other text. */
  readonly identity: string;
  /** By what its series is recognized. */
  readonly member: Member;
  readonly document: Document;
  readonly clauses: readonly EntryClause[];
}

/** A clause of it. */
export interface EntryClause extends Pick<Occurrence, 'paragraph' | 'label' | 'part' | 'opening'> {
  /** Equal for clauses with one wording. */
  readonly key: number;
  /** What is looked for in it: its words, what it names and what it cites. */
  readonly columns: Columns;
  readonly fingerprints: readonly number[];
}

/** Words with blanks between them; in `names` and `cites`, ` | ` divides one from the next. */
export interface Columns {
  readonly words: string;
  readonly names: string;
  readonly cites: string;
}

/** @param file where it was read from; empty for a text without a file */
export function entryOf(document: Document, file: string): Entry {
  const { symbol, title, kind, session, adopted, issued, vote, adoptedWithoutVote, languages, reconstructed } =
    document;
  const clauses = clausesOf(document);
  const isAgreed = kind === 'resolution' || kind === 'decision' || kind === 'presidential-statement';
  const language = languages[0] ?? 'und';
  return {
    text: {
      symbol,
      title,
      body: bodyOf(document),
      kind,
      adopted: symbol === '' ? isAgreed && adopted !== null : isAdopted({ symbol }) || isAgreed,
      session: session ?? sessionOrYearOf(symbol) ?? yearIn(symbol) ?? yearOfDate(adopted),
      date: adopted ?? issued,
      vote,
      withoutVote: vote === null ? adoptedWithoutVote : false,
      language,
      reconstructed,
      file,
    },
    identity:
      symbol === '' ? `${language} ${hash53(clauses.map(({ key }) => key).join(' '))}` : `${language} ${symbol}`,
    member: memberOf(document),
    document,
    clauses,
  };
}

function yearIn(symbol: string): number | null {
  const [, year] = /\((\d{4})\)$/u.exec(symbol) ?? [];
  return year === undefined ? null : Number(year);
}

function yearOfDate(date: string | null): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}

/** The paragraphs that are clauses: not the headings, and not the words with which a body begins. */
export function clausesOf(document: Document): readonly EntryClause[] {
  return document.paragraphs.filter(isClause).map((paragraph) => {
    const words = indexWords(paragraph.text);
    return {
      paragraph: paragraph.index,
      label: paragraph.id,
      part: paragraph.part,
      opening: paragraph.opening,
      key: wordingKey(paragraph, document),
      columns: { words: words.join(' '), ...factsOf(paragraph, document) },
      fingerprints: fingerprintsOf(words),
    };
  });
}

export function isClause({ part, text }: Paragraph): boolean {
  return part !== 'heading' && part !== 'formula' && text !== '';
}

/**
 * Equal for paragraphs with the same words but for Also and Further. Capitals and commas may differ: in a session, editors write
 * “States Parties” for what was “States parties”, and take a comma out, in clauses that nobody changed.
 */
export function wordingKey({ text, opening }: Paragraph, document: Document): number {
  return hash53(indexWords(wordingOf(text, opening, languageOf(document).adverbs).substance).join(' '));
}

function factsOf({ text, opening, notes }: Paragraph, document: Document): Omit<Columns, 'words'> {
  const language = languageOf(document);
  const names = new Set<string>();
  const cites = new Set<string>();
  for (const each of [text, ...notes.map((note) => note.text)]) {
    const isOfAnother = (at: number) => isOfOthers(each.slice(Math.max(0, at - CHAIN_MAX_CHARACTERS), at), language);
    for (const symbol of numberedSymbols(each, isOfAnother)) cites.add(citedWord(symbol));
    for (const { kind, value, start, end } of mentionsIn(each, each === text ? opening : '', language)) {
      if (kind === 'citation') {
        const symbol = isOfAnother(start) ? null : symbolOf(String(value));
        if (symbol !== null && !isOfNobody(symbol)) cites.add(citedWord(symbol));
      } else if (NAMING.has(kind) && each === text) names.add(indexWords(each.slice(start, end)).join(' '));
    }
  }
  return { names: [...names].join(' | '), cites: [...cites].join(' | ') };
}

/** Until its thirtieth session the Assembly numbered its resolutions otherwise: `5/14` is one of another organ. */
function isOfNobody(symbol: string): boolean {
  const session = sessionOf(symbol);
  return session !== null && session <= LAST_ROMAN_SESSION;
}

const LAST_ROMAN_SESSION = 30;

/** Kinds of mentions that are names. */
const NAMING: ReadonlySet<string> = new Set(['instrument', 'body', 'place', 'state']);

/** A symbol as one word: `a/res/70/1`, `s/res/2706/2023`. */
export function citedWord(symbol: string): string {
  const word = fold(symbol)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.-]+/gu, '/');
  return word.endsWith('/') ? word.slice(0, -1) : word;
}
