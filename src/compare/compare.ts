import { languageOf } from '../language/language.ts';
import { type Known, meaningOf } from '../meaning/meaning.ts';
import { SCALE, type Scale } from '../meaning/scale.ts';
import type { Change, Comparison, Tally } from '../model/comparison.ts';
import type { Document } from '../model/document.ts';
import type { Sides } from '../model/sides.ts';
import { align } from './align.ts';
import { comparedComments } from './beside/comments.ts';
import { negotiationBetween } from './beside/negotiation.ts';
import { changePlaces } from './beside/places.ts';
import { attributedChanges } from './beside/tracked.ts';
import { describe } from './describe.ts';
import { noticesOn } from './notices.ts';

/** What helps the comparison, if available. */
export interface CompareOptions {
  /** Other documents of the same series: words that occur throughout them count less. */
  readonly series?: readonly Document[];
  /** How strong opening words are; by default the built-in scale. */
  readonly scale?: Scale;
  /** Dates of adoption (`YYYY-MM-DD`) of other resolutions, by symbol: citations are checked against them. */
  readonly adopted?: ReadonlyMap<string, string>;
  /** Names of the source files, empty if none; a version without a symbol is named after its file. */
  readonly files?: Sides<string>;
  /** Whether they are two states of one file with tracked changes: then it is said who made which change. */
  readonly states?: boolean;
  /** The language of the summary, as ISO 639-1 code; by default that of the new text, or English if it has no patterns. */
  readonly lang?: string;
}

/**
 * Compares two versions of a resolution: pairs the paragraphs, says what happened to each, then what it means.
 *
 * @param documents both versions; neither is changed
 * @throws TypeError if two documents are given in sequence: the sides are named
 * @returns plain data: what `render.json` prints, and `schema/comparison.schema.json` describes
 * @example
 * ```ts
 * const old = read('1. Urges all 12 States to act;', { name: 'old' }).document;
 * const now = read('1. Urges all 13 States to act;', { name: 'new' }).document;
 * const comparison = compare({ old, new: now });
 * comparison.tally.reworded; // → 1
 * render.plain(comparison).includes('all [-12-]{+13+} States'); // → true
 * ```
 */
export function compare(documents: Sides<Document>, options: CompareOptions = {}): Comparison {
  requireSides(documents);
  const described = describe(align(documents, options.series ?? []), languageOf(documents.new));
  const known: Known = {
    scale: options.scale ?? SCALE,
    adopted: options.adopted ?? new Map(),
    lang: options.lang,
  };
  const { changes, ...meaning } = meaningOf(described, documents, known);
  const names = namesOf(documents, options.files ?? { old: '', new: '' });
  const beside = besideOf(documents, changes, options.states === true);
  const asked = options.lang === undefined ? {} : { lang: options.lang };
  const notices = noticesOn({ ...asked, documents, names, changes, ...beside });
  const head = { format: 'resdiff.comparison', version: 1, ...asked, documents, names, notices } as const;
  return { ...head, changes, ...meaning, tally: tallyOf(changes), ...beside };
}

/** What files have beside their words: comments, what is open and, of two states of one file, who made the changes. */
function besideOf(
  documents: Sides<Document>,
  changes: readonly Change[],
  states: boolean,
): Pick<Comparison, 'comments' | 'tracked' | 'negotiation'> {
  const placeOf = changePlaces(changes, documents);
  const comments = comparedComments(documents, placeOf);
  const negotiation = negotiationBetween(documents, changes);
  return {
    ...(comments.length === 0 ? {} : { comments }),
    ...(states ? { tracked: attributedChanges(documents, placeOf) } : {}),
    ...(negotiation === null ? {} : { negotiation }),
  };
}

function namesOf({ old, new: now }: Sides<Document>, files: Sides<string>): Sides<string> {
  if (old.symbol !== now.symbol) return { old: old.symbol || files.old, new: now.symbol || files.new };
  return { old: files.old || old.symbol, new: files.new || now.symbol };
}

/** Untyped callers may pass the documents in sequence; without this check they would get an error from deep inside. */
function requireSides(documents: Partial<Sides<Document>> | undefined): void {
  if (documents?.old === undefined || documents.new === undefined)
    throw new TypeError('compare takes both versions by name: compare({ old, new: later }), not compare(old, later)');
}

function tallyOf(changes: readonly Change[]): Tally {
  const tally = { ...EMPTY_TALLY };
  for (const { kind, facets } of changes) {
    if (kind !== 'kept') tally[kind] += 1;
    else if (facets.length === 0) tally.untouched += 1;
    for (const facet of facets) tally[facet] += 1;
  }
  return tally;
}

const EMPTY_TALLY: Tally = {
  untouched: 0,
  reworded: 0,
  form: 0,
  notes: 0,
  added: 0,
  removed: 0,
  moved: 0,
  crossed: 0,
  renumbered: 0,
  split: 0,
  merged: 0,
};
