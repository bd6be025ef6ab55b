import type { Change, Edit } from '../../model/comparison.ts';
import type { Document, Paragraph } from '../../model/document.ts';
import type {
  NegotiationSince,
  OpenSince,
  OpenWordsAt,
  ReserveSince,
  SettledWords,
  StatusSince,
  Stretch,
} from '../../model/negotiation.ts';
import { mapSides, type Sides } from '../../model/sides.ts';

/** What was agreed, settled and opened between two versions; null if neither is under negotiation. */
export function negotiationBetween(documents: Sides<Document>, changes: readonly Change[]): NegotiationSince | null {
  const isOpen = ({ paragraphs }: Document) => paragraphs.some(({ negotiated }) => negotiated !== undefined);
  if (!isOpen(documents.old) && !isOpen(documents.new)) return null;
  const parts = changes.map((change, at) => sinceIn(documents, change, at));
  return {
    agreed: parts.flatMap(({ agreed }) => agreed),
    reopened: parts.flatMap(({ reopened }) => reopened),
    settled: parts.flatMap(({ settled }) => settled),
    open: parts.flatMap(({ open }) => open),
    reserves: parts.flatMap(({ reserves }) => reserves),
    lifted: parts.flatMap(({ lifted }) => lifted),
  };
}

const NOT_NEGOTIATED: NegotiationSince = { agreed: [], reopened: [], settled: [], open: [], reserves: [], lifted: [] };

function sinceIn(documents: Sides<Document>, change: Change, at: number): NegotiationSince {
  const own = mapSides({ old: 'old', new: 'new' } as const, (side) =>
    change[side].flatMap((index) => documents[side].paragraphs[index] ?? []),
  );
  if ([...own.old, ...own.new].every(({ negotiated }) => negotiated === undefined)) return NOT_NEGOTIATED;
  const stretches = mapSides(own, (paragraphs) => stretchesIn(paragraphs, at));
  const kept = keptPlaces(change.edits);
  const matches = matched(stretches, kept);
  const settled = stretches.old.flatMap(({ start, end, told }, place): readonly SettledWords[] =>
    matches.has(place) ? [] : [{ ...told, outcome: outcomeOf(kept, start, end) }],
  );
  const still = new Set(matches.values());
  const open = stretches.new.map(({ told }, place): OpenSince => ({ ...told, wasOpen: still.has(place) }));
  return { ...statusesIn(own, at), settled, open, reserves: reservesIn(own, at), lifted: liftedIn(own, at) };
}

/** A stretch at its place in the joined text of several paragraphs. */
interface Placed {
  readonly start: number;
  readonly end: number;
  readonly told: OpenWordsAt;
}

function stretchesIn(paragraphs: readonly Paragraph[], change: number): readonly Placed[] {
  let before = 0;
  return paragraphs.flatMap(({ id, text, negotiated }) => {
    const from = before;
    before += text.length;
    return (negotiated?.stretches ?? []).map(({ start, end, by, deletedBy }: Stretch): Placed => {
      const isWhole = start === 0 && end === text.length;
      const told = { place: id, change, words: text.slice(start, end), isWhole, by, deletedBy };
      return { start: from + start, end: from + end, told };
    });
  });
}

/** For each place of the old text, the place of the same sign in the new one; -1 if it is gone. */
function keptPlaces(edits: readonly Edit[]): readonly number[] {
  const places: number[] = [];
  let now = 0;
  for (const { kind, text, old } of edits) {
    if (kind === 'removed') for (let at = 0; at < text.length; at += 1) places.push(-1);
    else if (kind === 'same') {
      const length = (old ?? text).length;
      for (let at = 0; at < length; at += 1) places.push(now + Math.min(at, text.length - 1));
    }
    if (kind !== 'removed') now += text.length;
  }
  return places;
}

/** The places of the words of a stretch that are kept: their first and their last sign. */
function keptWithin(kept: readonly number[], start: number, end: number): { from: number; to: number; count: number } {
  let [from, to, count] = [-1, -1, 0];
  for (let at = start; at < end; at += 1) {
    const place = kept[at] ?? -1;
    if (place === -1) continue;
    if (from === -1) from = place;
    to = place + 1;
    count += 1;
  }
  return { from, to, count };
}

/** Which old stretch is which new one: around the same words, or of the same delegations; each is taken once. */
function matched({ old, new: now }: Sides<readonly Placed[]>, kept: readonly number[]): ReadonlyMap<number, number> {
  const matches = new Map<number, number>();
  const taken = new Set<number>();
  for (const [at, { start, end, told }] of old.entries()) {
    const { from, to, count } = keptWithin(kept, start, end);
    if (count === 0) continue;
    let best = { place: -1, shared: 0 };
    for (const [place, stretch] of now.entries()) {
      if (taken.has(place) || stretch.told.isWhole !== told.isWhole) continue;
      const shared = Math.min(to, stretch.end) - Math.max(from, stretch.start);
      if (shared > best.shared) best = { place, shared };
    }
    if (best.place === -1) continue;
    matches.set(at, best.place);
    taken.add(best.place);
  }
  return matches;
}

function outcomeOf(kept: readonly number[], start: number, end: number): SettledWords['outcome'] {
  const { count } = keptWithin(kept, start, end);
  if (count === 0) return 'gone';
  return count * KEPT_MIN_OF_SIGNS < (end - start) * (KEPT_MIN_OF_SIGNS - 1) ? 'partly' : 'kept';
}

/** A comma may go with the brackets: nine signs in ten are enough. */
const KEPT_MIN_OF_SIGNS = 10;

function statusesIn(
  { old, new: now }: Sides<readonly Paragraph[]>,
  change: number,
): Pick<NegotiationSince, 'agreed' | 'reopened'> {
  const statusOf = ({ negotiated }: Paragraph) => negotiated?.status ?? null;
  const [before, after] = [old.map(statusOf), now.map(statusOf)];
  const told = ({ id }: Paragraph, status: StatusSince['status'] | null): readonly StatusSince[] =>
    status === null ? [] : [{ place: id, change, status }];
  return {
    agreed: now.flatMap((paragraph) => {
      const status = statusOf(paragraph);
      return before.includes(status) || before.includes('agreed') ? [] : told(paragraph, status);
    }),
    // Words that are gone are not open again.
    reopened:
      now.length === 0 || after.some((status) => status !== null)
        ? []
        : old.flatMap((each) => told(each, statusOf(each))),
  };
}

/** Who reserves now and did not before. */
function reservesIn({ old, new: now }: Sides<readonly Paragraph[]>, change: number): readonly ReserveSince[] {
  return reservesLeft(reservationsIn(now, change), reservationsIn(old, change));
}

/** Who reserved before and does no longer, in a paragraph that is still there. */
function liftedIn({ old, new: now }: Sides<readonly Paragraph[]>, change: number): readonly ReserveSince[] {
  return now.length === 0 ? [] : reservesLeft(reservationsIn(old, change), reservationsIn(now, change));
}

function reservationsIn(paragraphs: readonly Paragraph[], change: number): readonly ReserveSince[] {
  return paragraphs.flatMap((paragraph) => reservations(paragraph, change));
}

/** Reservations without those who have one in others; those without a name are compared as printed. */
function reservesLeft(reserves: readonly ReserveSince[], others: readonly ReserveSince[]): readonly ReserveSince[] {
  const names = new Set(others.flatMap(({ by, text }) => (by.length === 0 ? [text] : by)));
  return reserves.flatMap((each) => {
    if (each.by.length === 0) return names.has(each.text) ? [] : [each];
    const by = each.by.filter((name) => !names.has(name));
    return by.length === 0 ? [] : [{ ...each, by }];
  });
}

function reservations({ id, negotiated }: Paragraph, change: number): readonly ReserveSince[] {
  const remarks = [
    ...(negotiated?.remarks ?? []),
    ...(negotiated?.stretches ?? []).flatMap((stretch) => stretch.remarks),
  ];
  return remarks.flatMap(({ kind, by, text }) => (kind === 'reserves' ? [{ place: id, change, by, text }] : []));
}
