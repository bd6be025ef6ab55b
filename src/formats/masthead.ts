import { languageOf } from '../language/language.ts';
import type { Document } from '../model/document.ts';
import { shortSymbol } from '../text/symbols.ts';
import { symbolElsewhere } from '../text/symbols-elsewhere.ts';
import { isOfUnitedNations } from './text/formula.ts';

/** The kinds of masthead lines, in order. */
export const MASTHEAD_KINDS = ['symbol', 'organ', 'issued', 'session', 'agenda', 'adopted', 'report', 'title'] as const;

/** A line of the masthead as the United Nations prints it. */
export interface MastheadLine {
  readonly kind: (typeof MASTHEAD_KINDS)[number];
  readonly text: string;
}

/** The lines above the text: symbol, organ, date of issue, session, agenda item, adoption, report and title, as far as known. */
export function mastheadLines(document: Document): readonly MastheadLine[] {
  const { symbol, title, issued, agendaItem } = document;
  const print = languageOf(document).masthead?.print;
  const isCouncil = symbol.startsWith('S/');
  const lines: readonly MastheadLine[] = [
    { kind: 'symbol', text: symbol },
    { kind: 'organ', text: organOf(document) },
    { kind: 'issued', text: issued === null ? '' : (print?.issued(issued) ?? '') },
    { kind: 'session', text: sessionLine(document) },
    { kind: 'agenda', text: agendaItem === null ? '' : (print?.agendaItem(agendaItem) ?? '') },
    { kind: 'adopted', text: adoptedLine(document) },
    { kind: 'report', text: reportLine(document) },
    {
      kind: 'title',
      text: isCouncil || title === '' ? title : [numberedWith(symbol), title].filter(Boolean).join(' '),
    },
  ];
  return lines.filter(({ text }) => text !== '');
}

/** For a draft submitted directly to the plenary, its symbol is given in place of a committee's report. */
function reportLine(document: Document): string {
  const { committeeReport: report } = document;
  const print = languageOf(document).masthead?.print;
  if (report === null || print === undefined) return '';
  return /\/L\.\d/u.test(report) ? print.draft(report) : print.report(report);
}

/** `42nd plenary meeting` and `4 December 2023` below the text, if they are not part of the masthead. */
export function conclusionLines(document: Document): readonly string[] {
  const { symbol, meeting, adopted, vote } = document;
  const print = languageOf(document).masthead?.print;
  const day = adopted === null ? '' : (print?.day(adopted) ?? '');
  const own = symbol.startsWith('S/') || meeting === null ? [] : [meeting, day];
  return [...own, vote === null ? '' : (print?.vote(vote) ?? '')].filter(Boolean);
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
