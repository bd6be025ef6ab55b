import { printedDate } from '../language/en/dates.ts';
import { printedOrdinal } from '../language/en/ordinals.ts';
import type { Document } from '../model/document.ts';
import { shortSymbol } from '../text/symbols.ts';

/** The lines of a masthead in their order. */
export const MASTHEAD_KINDS = ['symbol', 'organ', 'issued', 'session', 'agenda', 'adopted', 'report', 'title'] as const;

/** A line of the masthead as the United Nations prints it. */
export interface MastheadLine {
  readonly kind: (typeof MASTHEAD_KINDS)[number];
  readonly text: string;
}

/** What stands above the text: symbol, organ, date of issue, session, agenda item, adoption, report and title, where they are known. */
export function mastheadLines(document: Document): readonly MastheadLine[] {
  const { symbol, title, issued, agendaItem, committeeReport } = document;
  const organ = organOf(symbol);
  const isCouncil = symbol.startsWith('S/');
  const lines: readonly MastheadLine[] = [
    { kind: 'symbol', text: symbol },
    { kind: 'organ', text: organ },
    { kind: 'issued', text: issued === null ? '' : `Distr.: General ${printedDate(issued)}` },
    { kind: 'session', text: sessionLine(document) },
    { kind: 'agenda', text: agendaItem === null ? '' : `Agenda item ${agendaItem}` },
    { kind: 'adopted', text: adoptedLine(document, organ) },
    { kind: 'report', text: reportLine(committeeReport) },
    {
      kind: 'title',
      text: isCouncil || title === '' ? title : [numberedWith(symbol), title].filter(Boolean).join(' '),
    },
  ];
  return lines.filter(({ text }) => text !== '');
}

/** A draft that came to the plenary directly is cited in place of a committee's report. */
function reportLine(report: string | null): string {
  if (report === null) return '';
  const isDraft = /\/L\.\d/u.test(report);
  return `[${isDraft ? 'without reference to a Main Committee' : 'on the report'} (${report})]`;
}

/** `42nd plenary meeting` and `4 December 2023` at the foot, where they are no part of the masthead. */
export function conclusionLines({ symbol, meeting, adopted, vote }: Document): readonly string[] {
  const own =
    symbol.startsWith('S/') || meeting === null ? [] : [meeting, adopted === null ? '' : printedDate(adopted)];
  const voted =
    vote === null
      ? ''
      : `[Adopted by a recorded vote of ${vote.inFavour} to ${vote.against}, with ${vote.abstaining} abstentions]`;
  return [...own, voted].filter(Boolean);
}

/** `78/32.` for `A/RES/78/32`; drafts have no number of their own. */
function numberedWith(symbol: string): string {
  const short = shortSymbol(symbol);
  return symbol === '' || !/^(?:(?:ES|S)-)?\d{1,4}\/\d/u.test(short) ? '' : `${short}.`;
}

/** The organ that adopted it, by its symbol; empty where the symbol does not say. */
export function organOf(symbol: string): string {
  if (symbol.startsWith('A/HRC/')) return 'Human Rights Council';
  if (symbol.startsWith('A/')) return 'General Assembly';
  if (symbol.startsWith('S/')) return 'Security Council';
  return symbol.startsWith('E/') ? 'Economic and Social Council' : '';
}

function sessionLine({ symbol, session }: Document): string {
  if (session === null || symbol.startsWith('S/') || /\/(?:ES|S)-/u.test(symbol)) return '';
  if (session >= FIRST_YEAR) return `${session} session`;
  const words = printedOrdinal(session);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} session`;
}

/** The Economic and Social Council counts its sessions by years. */
const FIRST_YEAR = 1946;

function adoptedLine({ symbol, adopted, meeting }: Document, organ: string): string {
  if (adopted === null) return '';
  if (symbol.startsWith('S/')) {
    return `Adopted by the Security Council ${meeting === null ? '' : `at its ${meeting}, `}on ${printedDate(adopted)}`;
  }
  const kind = symbol.includes('/DEC/') ? 'Decision' : 'Resolution';
  return `${kind} adopted by the ${organ || 'General Assembly'} on ${printedDate(adopted)}`;
}
