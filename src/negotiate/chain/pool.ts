import type { Document, Vote } from '../../model/document.ts';
import { SUPPLEMENTS } from '../../text/symbols.ts';

/** A text among which a way is looked for. */
export interface Pooled {
  /** Its symbol, the place in a report or the name of its file. */
  readonly name: string;
  readonly document: Document;
  /** What the report of a committee says of it, if it is one of its drafts. */
  readonly recommended?: Recommended;
}

/** A draft as a committee recommends it. */
export interface Recommended {
  /** The symbol of the report: `A/78/409`. */
  readonly report: string;
  /** The draft on which the committee acted: `A/C.1/78/L.52`; empty if the report does not say. */
  readonly draftSymbol: string;
  readonly vote: Vote | null;
}

/** Texts, amendments to them, and papers beside them; notes and reports of other kinds are none of these. */
export interface Pool {
  readonly texts: readonly Pooled[];
  readonly amendments: readonly Pooled[];
  readonly papers: readonly Pooled[];
}

export function poolOf(all: readonly Pooled[]): Pool {
  const texts: Pooled[] = [];
  const amendments: Pooled[] = [];
  const papers: Pooled[] = [];
  for (const each of all) {
    if (each.document.kind === 'amendment') amendments.push(each);
    else if (isPaper(each.document)) papers.push(each);
    else if (!OTHER_KINDS.has(each.document.kind ?? '')) texts.push(each);
  }
  return { texts, amendments, papers };
}

const OTHER_KINDS: ReadonlySet<string> = new Set(['note', 'committee-report']);
const BESIDE: ReadonlySet<string> = new Set(['adds-to', 'corrects', 'concerns']);

function isPaper({ related, kind }: Document): boolean {
  return kind === 'budget-implications' || related.some(({ relation }) => BESIDE.has(relation));
}

/** `A/C.3/80/L.20` for `A/C.3/80/L.20/Rev.1`: the document without the marks of its later forms. */
export function stemOfSymbol(symbol: string): string {
  return symbol.replace(LATER_FORMS, '');
}

/** 1 for `A/C.3/80/L.20/Rev.1`; 0 for the first form. */
export function revisionOf(symbol: string): number {
  const [, number] = REVISION.exec(symbol) ?? [];
  return number === undefined ? 0 : Number(number);
}

const LATER_FORMS = new RegExp(`(?:/(?:${SUPPLEMENTS.join('|')})\\.\\d{1,3}){1,3}$`, 'u');
const REVISION = new RegExp(`/${SUPPLEMENTS[0]}\\.(\\d{1,3})`, 'u');

/** When a text was issued or, if adopted, adopted; empty if it does not say. */
export function dateOfText({ adopted, issued }: Document): string {
  return adopted ?? issued ?? '';
}
