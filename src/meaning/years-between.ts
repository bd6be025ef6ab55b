import { type Language, languageOf } from '../language/language.ts';
import type { NoteChange } from '../model/comparison.ts';
import type { Document } from '../model/document.ts';
import type { Sides } from '../model/sides.ts';
import { fold } from '../text/fold.ts';
import { shortSymbol } from '../text/symbols.ts';

/** What the years between two versions explain. */
export interface Calendar {
  /** The language of the later version. */
  readonly language: Language;
  /** Sessions from one version to the other; null if unknown; 0 or less explains nothing. */
  readonly distance: number | null;
  /** The same in years: the Human Rights Council has three sessions in one. */
  readonly years: number | null;
  /** The session of the earlier version, if it has one. */
  readonly from: number | null;
  /** The earlier version as the later one cites it; empty if it has no symbol. */
  readonly predecessor: string;
  /**
   * Bodies of notes that were removed in one place and added in another: a note follows the first mention of its
   * source.
   */
  readonly movedNotes: ReadonlySet<string>;
}

export function calendarOf(documents: Sides<Document>, notes: readonly NoteChange[]): Calendar {
  const { old: before, new: after } = documents;
  const distance = before.session === null || after.session === null ? null : after.session - before.session;
  const bodies = (kind: 'added' | 'removed') =>
    new Set(
      notes.filter((note) => note.kind === kind).map(({ edits }) => fold(edits.map(({ text }) => text).join(''))),
    );
  const gone = bodies('removed');
  const ahead = distance !== null && distance > 0 ? distance : null;
  return {
    language: languageOf(after),
    distance: ahead,
    years: COUNCILS.test(after.symbol) ? yearsOf(ahead) : ahead,
    from: before.session,
    predecessor: shortSymbol(before.symbol),
    movedNotes: new Set([...bodies('added')].filter((body) => gone.has(body))),
  };
}

/** Its sessions are three a year, as many as its documents name. */
const COUNCILS = /^A\/HRC\//u;
const COUNCIL_SESSIONS_A_YEAR = 3;

function yearsOf(sessions: number | null): number | null {
  return sessions === null || sessions % COUNCIL_SESSIONS_A_YEAR > 0 ? null : sessions / COUNCIL_SESSIONS_A_YEAR;
}
