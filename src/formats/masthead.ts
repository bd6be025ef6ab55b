import { languageOf } from '../language/language.ts';
import type { Document } from '../model/document.ts';
import { shortSymbol } from '../text/symbols.ts';
import { symbolElsewhere } from '../text/symbols-elsewhere.ts';
import { isOfUnitedNations } from './text/formula.ts';

/** The kinds of masthead lines, in order. */
export const MASTHEAD_KINDS = [
  'symbol',
  'organ',
  'issued',
  'original',
  'session',
  'committee',
  'agenda',
  'agendaTitle',
  'adopted',
  'report',
  'submission',
  'title',
] as const;

/** A line of the masthead as the United Nations prints it. */
export interface MastheadLine {
  readonly kind: (typeof MASTHEAD_KINDS)[number];
  readonly text: string;
}

/** The lines above the text, in the order of `MASTHEAD_KINDS`, as far as known. */
export function mastheadLines(document: Document): readonly MastheadLine[] {
  const { symbol, reissueMark, title, issued, original, agendaItem, agendaItemTitle, committee, adopted } = document;
  const print = languageOf(document).masthead?.print;
  const isCouncil = symbol.startsWith('S/');
  const lines: Readonly<Record<(typeof MASTHEAD_KINDS)[number], string>> = {
    symbol: symbol + reissueMark,
    organ: organPrinted(document),
    issued: issued === null ? '' : (print?.issued(issued, symbol) ?? ''),
    original: original === null ? '' : (print?.original(original) ?? ''),
    session: sessionLine(document),
    // An adopted text names its committee with the report, if it has one.
    committee: adopted === null || document.committeeReport === null ? (committee ?? '') : '',
    agenda: agendaItem === null ? '' : (print?.agendaItem(agendaItem) ?? ''),
    agendaTitle: agendaItem === null ? '' : (agendaItemTitle ?? ''),
    adopted: adoptedLine(document),
    report: reportLine(document),
    submission: submissionLine(document),
    title: isCouncil || title === '' ? title : [numberedWith(symbol), title].filter(Boolean).join(' '),
  };
  return orderOf(document)
    .map((kind) => ({ kind, text: lines[kind] }))
    .filter(({ text }) => text !== '');
}

/** The title of a note, or of a statement of costs, is above the line that says whose it is. */
function orderOf({ kind }: Document): readonly MastheadLine['kind'][] {
  return kind === 'note' || kind === 'budget-implications'
    ? [...MASTHEAD_KINDS.slice(0, -2), 'title', 'submission']
    : MASTHEAD_KINDS;
}

/** By the symbol; without one, as the text has it. */
function organPrinted(document: Document): string {
  return organOf(document) || (document.organ ?? '');
}

/** For a draft submitted directly to the plenary, its symbol is given in place of a committee's report. */
function reportLine(document: Document): string {
  const { committeeReport: report, committee, related } = document;
  const print = languageOf(document).masthead?.print;
  if (print === undefined) return '';
  if (report !== null) return print.report(report, committee);
  const drafts = related.filter(({ relation, symbol }) => relation === 'tabled-as' && !/^\w\/C\./u.test(symbol));
  return drafts.length === 0 ? '' : print.draft(drafts.map(({ symbol }) => symbol));
}

/** `Iraq (on behalf of the Group of 77 and China):* draft resolution`: what the document is and who submitted it, unless it was adopted. */
function submissionLine(document: Document): string {
  const { kind, sponsors, related, adopted, reissueMark, mastheadNotes } = document;
  const print = languageOf(document).masthead?.print;
  if (kind === null || adopted !== null || print === undefined) return '';
  // The first star may be that of the reissue.
  const stars = mastheadNotes.map((_, at) => '*'.repeat(at + 1)).slice(reissueMark === '' ? 0 : 1, NOTES_CALLED_MAX);
  return print.submission(kind, { sponsors, related, stars });
}

/** A line of a masthead has room for a star after the sponsors and one after the kind of the document. */
const NOTES_CALLED_MAX = 2;

/** `42nd plenary meeting` and `4 December 2023` below the text, if they are not part of the masthead, and the footnotes of the masthead. */
export function conclusionLines(document: Document): readonly string[] {
  const { symbol, meeting, adopted, vote, adoptedWithoutVote, mastheadNotes } = document;
  const print = languageOf(document).masthead?.print;
  const day = adopted === null ? '' : (print?.day(adopted) ?? '');
  // The Security Council has its meeting above, with the day.
  const own =
    meeting === null || (symbol.startsWith('S/') && adopted !== null)
      ? []
      : (print?.closing(meeting, day) ?? [meeting, day]);
  const withoutVote = adoptedWithoutVote === true ? (print?.withoutVote ?? '') : '';
  const voting = vote === null ? withoutVote : (print?.vote(vote) ?? '');
  return [...own, voting, ...mastheadNotes.map((note, at) => `${'*'.repeat(at + 1)} ${note}`)].filter(Boolean);
}

/** `78/32.` for `A/RES/78/32`; drafts have no number of their own. */
function numberedWith(symbol: string): string {
  const short = shortSymbol(symbol);
  return symbol === '' || !/^(?:(?:ES|S)-)?\d{1,4}\/\d/u.test(short) ? '' : `${short}.`;
}

/** The organ that adopted a text, according to its symbol; empty if the symbol does not say. */
export function organOf(document: Pick<Document, 'symbol' | 'languages'>): string {
  const organs = languageOf(document).masthead?.print.organs ?? [];
  return organs.find(([start]) => document.symbol.startsWith(start))?.[1] ?? '';
}

/** The organ of another organization, as its formula names it: `Seventy-sixth World Health Assembly`; empty if it is none. */
function organElsewhere({ symbol, paragraphs }: Document): string {
  const formula = paragraphs.find(({ part }) => part === 'formula')?.text ?? '';
  if (isOfUnitedNations(formula) && symbolElsewhere(symbol) === null) return '';
  return formula.replace(/^\p{Lu}\p{L}{2} |[,:].*$/gu, '');
}

function sessionLine(document: Document): string {
  const { symbol, session } = document;
  const print = languageOf(document).masthead?.print;
  if (print === undefined || session === null || symbol.startsWith('S/') || /\/(?:ES|S)-/u.test(symbol)) return '';
  // The symbol has it, and each organization calls it otherwise.
  if (symbolElsewhere(symbol) !== null) return '';
  return session >= FIRST_YEAR ? print.sessionOfYear(session) : print.session(session);
}

/** The Economic and Social Council numbers its sessions by year. */
const FIRST_YEAR = 1946;

function adoptedLine(document: Document): string {
  const { symbol, adopted, meeting } = document;
  const print = languageOf(document).masthead?.print;
  if (adopted === null || print === undefined) return '';
  if (symbol.startsWith('S/')) return print.adoptedByCouncil(meeting, adopted);
  const kind = symbol.includes('/DEC/') ? 'Decision' : 'Resolution';
  const organ = organOf(document) || organElsewhere(document) || print.anyOrgan;
  return print.adopted(kind, organ, adopted);
}
