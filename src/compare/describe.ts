import type { Change, Edit, Facet, NoteChange } from '../model/comparison.ts';
import type { Note, Paragraph } from '../model/document.ts';
import { mapSides, type Sides } from '../model/sides.ts';
import { compareWords, sameWords, wholeText } from '../text/edits.ts';
import { fold } from '../text/fold.ts';
import { type Wording, wordingOf } from '../text/wording.ts';
import type { Link } from './align.ts';
import { heaviestRun } from './order.ts';

/** Says what happened to every paragraph of an alignment. */
export function describe(links: readonly Link[]): readonly Change[] {
  const kept = links.filter((link) => link.kind === 'kept');
  const inOrder = new Set<Link>(heaviestRun(kept, (link) => link.new.text.length + 1));
  return links.map((link) => describeLink(link, !inOrder.has(link)));
}

function describeLink(link: Link, isOutOfOrder: boolean): Change {
  const common = { kind: link.kind, evidence: link.evidence, routine: false, facts: [] } as const;
  switch (link.kind) {
    case 'added':
      return {
        ...common,
        old: [],
        new: [link.new.index],
        facets: [],
        edits: wholeText('added', link.new.text),
        notes: [],
      };
    case 'removed':
      return {
        ...common,
        old: [link.old.index],
        new: [],
        facets: [],
        edits: wholeText('removed', link.old.text),
        notes: [],
      };
    case 'kept': {
      const notes = compareNotes(mapSides(link, notesOf));
      const wordings = mapSides(link, ({ text, opening }) => wordingOf(text, opening));
      const texts = mapSides(link, ({ text }) => text);
      return {
        ...common,
        old: [link.old.index],
        new: [link.new.index],
        facets: facetsOf(link, wordings, isOutOfOrder, notes),
        edits: wordings.old.folded === wordings.new.folded ? sameWords(texts) : compareWords(texts),
        notes,
      };
    }
  }
}

function facetsOf(
  link: Sides<Paragraph>,
  wordings: Sides<Wording>,
  isOutOfOrder: boolean,
  notes: readonly NoteChange[],
): readonly Facet[] {
  const facets: Facet[] = [];
  if (wordings.old.substance !== wordings.new.substance) facets.push('reworded');
  else if (wordings.old.folded !== wordings.new.folded) facets.push('form');
  if (notes.length > 0) facets.push('notes');
  if (link.old.label !== link.new.label) facets.push('renumbered');
  if (isOutOfOrder) facets.push('moved');
  if (link.old.part !== link.new.part) facets.push('crossed');
  return facets;
}

/** A repeated indicator is no note of its own: until session 74 they were printed again, since then they are not. */
function notesOf({ notes }: Paragraph): readonly Note[] {
  return notes.filter(({ repeated }) => !repeated);
}

/** Notes in the order of their places: equal ones first, then what is left in pairs. */
function compareNotes(notes: Sides<readonly Note[]>): readonly NoteChange[] {
  const bodies = mapSides(notes, (list) => list.map(({ text }) => fold(text)));
  const gone = notes.old.filter((_, at) => !takes(bodies.new, bodies.old, at));
  const come = notes.new.filter((_, at) => !takes(bodies.old, bodies.new, at));
  const count = Math.max(gone.length, come.length);
  return Array.from({ length: count }, (_, at) => noteChange(gone[at], come[at]));
}

/** Whether the body at a place, counted among its equals, has a partner on the other side. */
function takes(others: readonly string[], own: readonly string[], at: number): boolean {
  const body = own[at];
  const rank = own.slice(0, at + 1).filter((text) => text === body).length;
  return others.filter((text) => text === body).length >= rank;
}

function noteChange(oldNote: Note | undefined, newNote: Note | undefined): NoteChange {
  const marker = { old: oldNote?.marker ?? null, new: newNote?.marker ?? null };
  if (oldNote === undefined) return { kind: 'added', marker, edits: wholeText('added', newNote?.text ?? '') };
  if (newNote === undefined) return { kind: 'removed', marker, edits: wholeText('removed', oldNote.text) };
  const edits: readonly Edit[] = compareWords({ old: oldNote.text, new: newNote.text });
  return { kind: 'kept', marker, edits };
}
