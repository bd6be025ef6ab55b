import type { Change, Edit } from '../model/comparison.ts';
import type { Note, Paragraph } from '../model/document.ts';
import { mapSides, type Sides } from '../model/sides.ts';
import { fold } from '../text/fold.ts';

/** A run of words, a footnote marker, or a boundary between paragraphs that was added or removed. */
export type Piece =
  | { readonly kind: 'words'; readonly of: Edit['kind']; readonly text: string }
  | {
      readonly kind: 'indicator';
      readonly of: Edit['kind'];
      readonly marker: string;
      /** The marker in the old version, for a note that was kept. */
      readonly old: string;
      readonly isRepeated: boolean;
    }
  | { readonly kind: 'border'; readonly of: 'added' | 'removed' };

/**
 * The words of a change in order, with its footnote markers and paragraph boundaries among them. A note that was kept appears
 * once, with its new marker, at its new place. Markers that only repeat an earlier one (until session 74) are shown where the
 * new version has them. `exact`: markers that moved or repeat are shown as removed and added, so that each version can be
 * rebuilt exactly.
 */
export function piecesOf(
  change: Change,
  paragraphs: Sides<readonly Paragraph[]>,
  manner: 'shown' | 'exact' = 'shown',
): readonly Piece[] {
  const kept = manner === 'exact' ? keptNotes(change, paragraphs) : null;
  const inserts = { old: insertsOf(change, paragraphs, 'old', kept), new: insertsOf(change, paragraphs, 'new', kept) };
  const pieces: Piece[] = [];
  const at = { old: 0, new: 0 };
  const next = { old: 0, new: 0 };
  const putUpTo = (side: 'old' | 'new', offset: number) => {
    for (let insert = inserts[side][next[side]]; insert !== undefined && insert.offset <= offset; ) {
      pieces.push(insert.piece);
      next[side] += 1;
      insert = inserts[side][next[side]];
    }
  };
  putUpTo('old', 0);
  putUpTo('new', 0);
  for (const { kind, text, old } of change.edits) {
    const sides = SIDES_OF[kind];
    let done = 0;
    for (const cut of cutsIn(text, sides, inserts, at, old !== undefined)) {
      if (cut > done) pieces.push({ kind: 'words', of: kind, text: text.slice(done, cut) });
      done = cut;
      for (const side of sides) if (side === 'new' || old === undefined) putUpTo(side, at[side] + cut);
    }
    if (done < text.length) pieces.push({ kind: 'words', of: kind, text: text.slice(done) });
    for (const side of sides) at[side] += (side === 'old' ? (old ?? text) : text).length;
    // A marker at the very end of a run belongs to it, unless a boundary follows.
    for (const side of sides) putUpTo(side, at[side]);
  }
  return pieces;
}

/** The versions that contain a run. */
const SIDES_OF: Readonly<Record<Edit['kind'], readonly ('old' | 'new')[]>> = {
  same: ['old', 'new'],
  removed: ['old'],
  added: ['new'],
};

export type Indicator = Extract<Piece, { kind: 'indicator' }>;

/** The notes of both versions of a change. */
export function notesOfBoth(paragraphs: Sides<readonly Paragraph[]>): Sides<readonly Note[]> {
  return mapSides(paragraphs, (own) => own.flatMap(({ notes }) => notes));
}

/** The note of a marker, with its edits if it was kept and reworded; null if there is no such note. */
export function calledBy(
  { of, marker, isRepeated }: Indicator,
  notes: Sides<readonly Note[]>,
  change: Change,
): { readonly note: Note; readonly edits: readonly Edit[] | null } | null {
  const side = of === 'removed' ? 'old' : 'new';
  const note = notes[side].find((each) => each.marker === marker && each.repeated === isRepeated);
  if (note === undefined) return null;
  const changed = change.notes.find((each) => each.kind === 'kept' && each.marker[side] === marker);
  return { note, edits: of === 'same' && !isRepeated ? (changed?.edits ?? null) : null };
}

interface Insert {
  readonly offset: number;
  readonly piece: Piece;
}

/** Ascending offsets within a run at which something is inserted; if the old version is printed differently, only the new ones. */
function cutsIn(
  text: string,
  sides: readonly ('old' | 'new')[],
  inserts: Sides<readonly Insert[]>,
  at: Sides<number>,
  isPrintedOtherwise: boolean,
): readonly number[] {
  const cuts = sides
    .filter((side) => side === 'new' || !isPrintedOtherwise)
    .flatMap((side) => inserts[side].map(({ offset }) => offset - at[side]));
  return [...new Set(cuts)].filter((cut) => cut > 0 && cut < text.length).sort((a, b) => a - b);
}

function insertsOf(
  change: Change,
  paragraphs: Sides<readonly Paragraph[]>,
  side: 'old' | 'new',
  kept: ReadonlySet<Note> | null,
): readonly Insert[] {
  const isBordered = (side === 'new' ? 'split' : 'merged') === change.kind;
  const before = formerMarkers(change, paragraphs);
  const inserts: Insert[] = [];
  let start = 0;
  for (const [place, { text, notes }] of paragraphs[side].entries()) {
    if (isBordered && place > 0) {
      inserts.push({ offset: start, piece: { kind: 'border', of: side === 'new' ? 'added' : 'removed' } });
    }
    for (const note of notes) {
      const of = kept === null ? fateOf(note, change, side) : exactFate(note, side, kept);
      if (of === null) continue;
      const { marker, repeated: isRepeated } = note;
      const old = of === 'same' && (kept === null || !isRepeated) ? (before.get(note) ?? marker) : marker;
      inserts.push({ offset: start + note.offset, piece: { kind: 'indicator', of, marker, old, isRepeated } });
    }
    start += text.length;
  }
  return inserts;
}

function exactFate(note: Note, side: 'old' | 'new', kept: ReadonlySet<Note>): Edit['kind'] | null {
  if (!kept.has(note)) return side === 'old' ? 'removed' : 'added';
  return side === 'new' ? 'same' : null;
}

/**
 * The notes of both versions that kept their place among kept words; for markers that only repeat an earlier one, the number must
 * be the same too. All others count as removed and added.
 */
function keptNotes(change: Change, paragraphs: Sides<readonly Paragraph[]>): ReadonlySet<Note> {
  const former = formerMarkers(change, paragraphs);
  const olds = placed(paragraphs.old);
  const kept = new Set<Note>();
  for (const { note, place } of placed(paragraphs.new)) {
    if (!note.repeated && fateOf(note, change, 'new') !== 'same') continue;
    const marker = note.repeated ? note.marker : former.get(note);
    const before = oldPlace(change.edits, place);
    const old = olds.find(
      (each) =>
        each.place === before &&
        each.note.repeated === note.repeated &&
        each.note.marker === marker &&
        !kept.has(each.note),
    );
    if (old !== undefined) kept.add(note).add(old.note);
  }
  return kept;
}

/** The notes of paragraphs, with their offsets in the joined texts. */
function placed(paragraphs: readonly Paragraph[]): readonly { readonly note: Note; readonly place: number }[] {
  let start = 0;
  return paragraphs.flatMap(({ text, notes }) => {
    const here = notes.map((note) => ({ note, place: start + note.offset }));
    start += text.length;
    return here;
  });
}

/** The old offset that corresponds to a new one within, or at the end of, a kept run; else null. */
function oldPlace(edits: readonly Edit[], place: number): number | null {
  const at = { old: 0, new: 0 };
  for (const { kind, text } of edits) {
    if (kind === 'same' && place > at.new && place <= at.new + text.length) return at.old + place - at.new;
    if (kind !== 'added') at.old += text.length;
    if (kind !== 'removed') at.new += text.length;
  }
  return null;
}

/** What happened to a note; null if the other version reports it. */
function fateOf({ marker }: Note, { kind, notes }: Change, side: 'old' | 'new'): Edit['kind'] | null {
  if (kind === 'added' || kind === 'removed') return kind;
  const own = notes.find((note) => note.marker[side] === marker);
  if (own?.kind === 'added' || own?.kind === 'removed') return own.kind;
  return side === 'new' ? 'same' : null;
}

/** The old markers of the new notes that were kept: from the change of the note, or else by their equal words. */
export function formerMarkers({ notes }: Change, paragraphs: Sides<readonly Paragraph[]>): ReadonlyMap<Note, string> {
  const changed = new Map(notes.map(({ marker }) => [marker.new, marker.old]));
  const told = new Set(notes.map(({ marker }) => marker.old));
  const olds = paragraphs.old.flatMap((paragraph) => paragraph.notes);
  const left = olds.filter(({ marker, repeated }) => repeated || !told.has(marker));
  return new Map(
    paragraphs.new
      .flatMap((paragraph) => paragraph.notes)
      .map((note) => {
        if (!note.repeated && changed.has(note.marker)) return [note, changed.get(note.marker) ?? note.marker];
        const body = fold(note.text);
        const at = left.findIndex(({ text, repeated }) => repeated === note.repeated && fold(text) === body);
        const [former] = at === -1 ? [] : left.splice(at, 1);
        return [note, former?.marker ?? note.marker];
      }),
  );
}
