import { dateInAny } from '../../language/calendars.ts';
import type { Language } from '../../language/language.ts';
import type { Document, DocumentKind } from '../../model/document.ts';
import { sessionOrYearOf, symbolOf, symbolOfFile } from '../../text/symbols.ts';
import { symbolElsewhere } from '../../text/symbols-elsewhere.ts';
import { tidy } from '../../text/tidy.ts';
import { kindOfSymbol, namesDraft, relatedBySymbol, tabledAs } from '../related.ts';
import { isOfUnitedNations } from './formula.ts';
import type { Line } from './lines.ts';
import { mastheadElsewhere } from './masthead-elsewhere.ts';
import { type Submission, type SubmissionFacts, submissionFacts, type TextKind } from './submission.ts';
import { joinLines } from './units.ts';

/** The masthead of a resolution. The title still contains its footnote markers. */
export type Masthead = Pick<
  Document,
  | 'symbol'
  | 'reissueMark'
  | 'kind'
  | 'organ'
  | 'committee'
  | 'title'
  | 'session'
  | 'adopted'
  | 'meeting'
  | 'issued'
  | 'agendaItem'
  | 'agendaItemTitle'
  | 'committeeReport'
  | 'sponsors'
  | 'mastheadNotes'
  | 'related'
  | 'original'
>;

/** A language's patterns for mastheads. */
type MastheadWords = Language['masthead'];

/** What is known of a text before its masthead is read. */
interface Known {
  /** The name of the file, which may contain the symbol. */
  readonly name: string;
  readonly kind: TextKind;
  /** The formula with which the text begins; empty if it has none. */
  readonly formula: string;
  readonly submission: Submission | null;
  /** Footnotes by their marks. */
  readonly notes: ReadonlyMap<string, string>;
}

/** Reads the lines above the text. */
export function mastheadOf(lines: readonly Line[], known: Known, language: Language): Masthead {
  const { name, kind, formula, submission, notes } = known;
  const { masthead: words, calendar } = language;
  const dateOf = (printed: string | undefined) => calendar?.dateOf(tidy(printed ?? '')) ?? null;
  const text = lines.map((line) => (line.afterBlank ? `\n${line.text}` : line.text)).join('\n');
  const elsewhere = isElsewhere(lines, formula) ? mastheadElsewhere(lines, { formula, name }, language) : null;
  const own = symbolIn(text, kind, words) ?? { symbol: symbolOfFile(name) ?? '', mark: '' };
  const { symbol, mark } = elsewhere === null ? own : { symbol: elsewhere.symbol, mark: '' };
  const printed = tidyOrNull(words?.report.exec(text)?.[1]);
  const item = agendaItemLines(lines, submission, words);
  const isTabled = printed !== null && (words?.withoutCommittee.test(text) === true || namesDraft(printed));
  const reissueMark = mark.replace(/[^*]/gu, '');
  const reissue = mark === reissueMark ? undefined : notes.get(reissueMark);
  const told = submission === null || words === null ? NOBODY : submissionFacts(submission, notes, words);
  return {
    symbol,
    reissueMark,
    kind: submission?.kind ?? kindIn(text, symbol, { kind, words }),
    organ: organIn(text, symbol, words),
    committee: committeeIn(text, words),
    title: titleIn(lines, titleLines(lines, submission, words), words),
    session: sessionIn(text, language) ?? sessionOrYearOf(symbol),
    adopted: dateOf(words?.adopted.exec(text)?.[1]),
    meeting: words?.meeting.exec(text)?.[1] ?? null,
    // Documents in any language may have it in English.
    issued: dateInAny(tidy(words?.issued.exec(text)?.[1] ?? '')),
    agendaItem: agendaItemIn(text, words),
    agendaItemTitle: item === null ? null : tidy(oneLine(lines.slice(item.from, item.to))) || null,
    committeeReport: isTabled ? null : printed,
    sponsors: told.sponsors,
    mastheadNotes: [...(reissue === undefined ? [] : [reissue]), ...told.mastheadNotes],
    related: [...relatedBySymbol(symbol), ...told.related, ...(isTabled ? tabledAs(printed) : [])],
    original: words?.languages[words.original.exec(text)?.[1] ?? ''] ?? null,
    ...elsewhere,
  };
}

/** Other organizations have a General Assembly too; then the symbol alone on its line tells. */
function isElsewhere(lines: readonly Line[], formula: string): boolean {
  if (formula !== '' && !isOfUnitedNations(formula)) return true;
  return lines.some(({ text }) => symbolElsewhere(text) !== null);
}

const NOBODY: SubmissionFacts = {
  sponsors: [],
  mastheadNotes: [],
  related: [],
};

function tidyOrNull(text: string | undefined): string | null {
  return text === undefined ? null : tidy(text);
}

/** What a text is that has no line of its own which says so. */
function kindIn(
  text: string,
  symbol: string,
  { kind, words }: { readonly kind: TextKind; readonly words: MastheadWords },
): DocumentKind | null {
  const told = kindOfSymbol(symbol) ?? words?.adoptedKinds.find(({ line }) => line.test(text))?.kind ?? null;
  if (told !== null) return told;
  const isDecision = kind === 'decision' || kind === 'sentence';
  // Adopted decisions begin with their meeting, drafts of them with the name of the organ.
  if (kind === 'sentence' || /\/L\.\d/u.test(symbol)) return isDecision ? 'draft-decision' : 'draft-resolution';
  return isDecision ? 'decision' : null;
}

/** The organ as printed, or else by the symbol; a body of the Assembly is printed below the Assembly. */
function organIn(text: string, symbol: string, words: MastheadWords): string | null {
  if (words === null) return null;
  const told = words.print.organs.find(([start]) => symbol.startsWith(start))?.[1] ?? null;
  const printed = [...text.matchAll(words.organs)].map(([, organ = '']) => organ);
  return told !== null && printed.includes(told) ? told : (printed[0] ?? told);
}

function committeeIn(text: string, words: MastheadWords): string | null {
  const [, own, reporting] = words?.committee.exec(text) ?? [];
  const named = own ?? reporting;
  return named === undefined ? null : tidy(words?.committeeNamed(named) ?? named);
}

/** The symbol, with the mark of a reissue after it. */
function symbolIn(
  text: string,
  kind: TextKind,
  words: MastheadWords,
): { readonly symbol: string; readonly mark: string } | null {
  const own = words === null ? text : text.replace(words.report, '');
  for (const { 0: printed, index } of own.matchAll(SYMBOL)) {
    const symbol = symbolOf(printed.replace(/(?<![.,])[.,]+$/u, ''));
    const [mark = ''] = REISSUE_MARK.exec(own.slice(index + printed.length, index + printed.length + 8)) ?? [];
    if (symbol !== null) return { symbol, mark };
  }
  const symbol = numberIn(own, kind, words);
  return symbol === null ? null : { symbol, mark: '' };
}

const REISSUE_MARK = /^(?:\*{1,4}|\[\^\*{1,4}\])/u;

/** The symbol that follows from the number in the title. */
function numberIn(own: string, kind: TextKind, words: MastheadWords): string | null {
  const [, council, year] = words?.councilNumber.exec(own) ?? [];
  if (council !== undefined) return symbolOf(`S/RES/${council} (${year})`);
  const number = NUMBERED_TITLE.exec(own)?.[1];
  if (number === undefined) return null;
  if (kind === 'decision') return symbolOf(`A/DEC/${number}`);
  if (words?.humanRightsCouncil.test(own)) return symbolOf(`A/HRC/RES/${number}`);
  return symbolOf(/^(?:19|20)\d\d\//u.test(number) ? `E/RES/${number}` : number);
}

/** The beginnings of symbols in mastheads, and what may follow after a space: the year, the letters of parts. */
const SYMBOL_STARTS = '[AE]\\/(?:RES|DEC|HRC|C\\.\\d|\\d|E?S-|L\\.)|S\\/(?:RES|PRST|\\d)';
const SYMBOL_ENDS = '(?: ?\\(\\d{4}\\))?(?: [A-Z](?:-[A-Z])?(?![\\w-]))?';
const SYMBOL = new RegExp(`(?<![\\p{L}\\p{N}/])(?:${SYMBOL_STARTS})[\\w./-]*${SYMBOL_ENDS}`, 'gu');
const NUMBER_OF_TITLE = '(?:(?:ES|S)-)?\\d{1,4}/\\d{1,4}(?: ?[A-Z](?:-[A-Z])?)?';
/** `78/32.`, and in Arabic without the full stop. */
const NUMBERED_TITLE = new RegExp(`^(${NUMBER_OF_TITLE})(?:\\.(?:\\s|$)|\\s?[-–]?\\s(?=\\p{Script=Arabic}))`, 'mu');

/** Special and emergency special sessions have their own numbers and are left out. */
function sessionIn(text: string, { masthead: words, ordinals }: Language): number | null {
  const [, counted] = words?.session.exec(text) ?? [];
  if (counted !== undefined) return ordinals?.numberOf(tidy(counted)) ?? null;
  const [, year] = words?.sessionOfYear.exec(text) ?? [];
  return year === undefined ? null : Number(year);
}

/** `Agenda item 99 (dd)`, `Agenda items 13 and 115`, `Point 14 de l’ordre du jour`. */
function agendaItemIn(text: string, words: MastheadWords): string | null {
  if (words === null) return null;
  const [, item] = words.agendaItem.exec(text) ?? [];
  const trimmed = tidy(item ?? '').replace(words.agendaRest, '');
  return trimmed === '' ? null : trimmed;
}

/** Some of the lines: from one up to another. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** The lines between the number of the agenda item and what follows in the masthead; only where something does. */
function agendaItemLines(lines: readonly Line[], submission: Submission | null, words: MastheadWords): Range | null {
  if (words === null) return null;
  const at = lines.findIndex(({ text }) => isItem(text, words));
  if (at === -1) return null;
  const above = submission !== null && submission.to >= lines.length ? titleAbove(lines, submission, words) : undefined;
  const below = lines.slice(at + 1, above ?? submission?.from);
  const end = below.findIndex((line, place) => isFieldAt(below, place, words) || NUMBERED_TITLE.test(line.text));
  if (end === -1 && submission === null) return null;
  return { from: at + 1, to: at + 1 + (end === -1 ? below.length : end) };
}

/** The line with `78/32.`, or those below the line that says who submitted it; else the last ones that are not another part of the masthead. */
function titleLines(lines: readonly Line[], submission: Submission | null, words: MastheadWords): Range {
  const last = { to: lines.length };
  if (submission !== null) {
    if (submission.to < lines.length) return { from: submission.to, ...last };
    return { from: titleAbove(lines, submission, words), to: submission.from };
  }
  const at = lines.findIndex(({ text }) => NUMBERED_TITLE.test(text));
  if (at !== -1) return { from: at, ...last };
  const afterFields = lines.findLastIndex((_, place) => isFieldAt(lines, place, words)) + 1;
  const lastBlank = lines.findLastIndex(({ afterBlank }) => afterBlank);
  return { from: Math.max(afterFields, lastBlank, 0), ...last };
}

function titleIn(lines: readonly Line[], { from, to }: Range, words: MastheadWords): string {
  const title = oneLine(lines.slice(from, to)).replace(NUMBERED_TITLE, '').trim();
  return title === '' ? councilTitleIn(lines, words) : title;
}

/** `Resolution 1224 (1999)`, also where the adoption follows on the line. */
function councilTitleIn(lines: readonly Line[], words: MastheadWords): string {
  return lines.flatMap(({ text }) => words?.councilTitle.exec(text)?.[0] ?? [])[0] ?? '';
}

/**
 * The lines that are no part of a masthead, as far as one is known: what people put above a text, or what the page of a website has
 * there.
 *
 * @param known what was read from them, in the words of the text
 */
export function unreadIn(
  lines: readonly Line[],
  { submission, known }: { readonly submission: Submission | null; readonly known: readonly string[] },
  { masthead: words }: Language,
): readonly string[] {
  if (words === null) return [];
  // The longest first: a symbol may begin with the name of its organ.
  const told = known
    .map(lettersOf)
    .filter(Boolean)
    .toSorted((a, b) => b.length - a.length);
  const ranges = [submission, agendaItemLines(lines, submission, words), titleLines(lines, submission, words)];
  const isRead = (at: number) => ranges.some((range) => range !== null && range.from <= at && at < range.to);
  return lines.flatMap(({ text }, at) =>
    isRead(at) || isFieldAt(lines, at, words) || isItem(text, words) || isTold(text, told, words) ? [] : [text],
  );
}

/** Whether a line has nothing but what is known from it: `SEVENTY-SIXTH WORLD HEALTH ASSEMBLY WHA76.40`. */
function isTold(text: string, told: readonly string[], words: NonNullable<MastheadWords>): boolean {
  const rest = told.reduce((left, value) => left.replace(value, ''), lettersOf(text));
  return rest === '' || (rest !== lettersOf(text) && words.beforeSymbol.test(rest));
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function isItem(text: string, words: NonNullable<MastheadWords>): boolean {
  return words.agendaItem.test(text);
}

/** Where the title of a note begins: it is above the line that says whose note it is, and a blank line sets it apart from the agenda item. */
function titleAbove(lines: readonly Line[], { from }: Submission, words: MastheadWords): number {
  const above = lines.slice(0, from);
  const fields = above.findLastIndex(({ text }) => isField(text, words)) + 1;
  const block = above.findLastIndex(({ afterBlank }) => afterBlank);
  const isOfItem = words?.agendaItem.test(lines[fields - 1]?.text ?? '') === true && block <= fields;
  return isOfItem ? from : Math.max(fields, block, 0);
}

function oneLine(lines: readonly Line[]): string {
  return joinLines(lines.map(({ text }) => text));
}

/** The same within its lines: a title may have the name of an organ, and nothing else, on one of them. */
function isFieldAt(lines: readonly Line[], at: number, words: MastheadWords): boolean {
  const [before, line] = [lines[at - 1], lines[at]];
  if (line === undefined || !isField(line.text, words)) return false;
  const names = [words?.print.unitedNations, ...(words?.print.organs ?? []).map(([, organ]) => organ)];
  const isOrgan = names.includes(line.text);
  return !isOrgan || line.afterBlank || before === undefined || isField(before.text, words);
}

/** True for masthead lines that are not the title. */
export function isField(text: string, words: MastheadWords): boolean {
  return words?.field.test(text) === true || SYMBOL_ALONE.test(text);
}

const SYMBOL_ALONE = /^[AES]\/[\w./() -]+$/u;
