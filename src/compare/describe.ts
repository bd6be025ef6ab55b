import type { Language } from '../language/language.ts';
import type { DescribedChange, Edit, Facet, NoteChange } from '../model/comparison.ts';
import type { Note, Paragraph } from '../model/document.ts';
import { mapSides, type Sides } from '../model/sides.ts';
import { bordersOf } from '../text/edits.ts';
import { fold } from '../text/fold.ts';
import { type Wording, wordingOf } from '../text/wording.ts';
import { compareCells } from '../words/cells.ts';
import { compareWords, sameWords, wholeText } from '../words/edits.ts';
import type { Link } from './link.ts';

/** Says what happened to every paragraph of an alignment. */
export function describe(links: readonly Link[], language: Language): readonly DescribedChange[] {
  return links.map((link) => describeLink(link, language));
}

function describeLink(link: Link, language: Language): DescribedChange {
  const { kind, evidence } = link;
  const places = { old: link.old.map(({ index }) => index), new: link.new.map(({ index }) => index) };
  const possibly = link.possibly.map(({ index }) => index);
  const common = { kind, ...places, evidence, possibly } as const;
  const texts = mapSides(link, (paragraphs) => paragraphs.map(({ text }) => text).join(''));
  switch (kind) {
    case 'added':
      return { ...common, facets: [], edits: wholeText('added', texts.new), notes: [] };
    case 'removed':
      return { ...common, facets: [], edits: wholeText('removed', texts.old), notes: [] };
    case 'kept':
    case 'split':
    case 'merged': {
      const notes = compareNotes(mapSides(link, (paragraphs) => paragraphs.flatMap(ownNotes)));
      const isUntouched = kind === 'kept' && texts.old === texts.new;
      const wordings = isUntouched ? UNTOUCHED : mapSides(link, (paragraphs) => wordingOfAll(paragraphs, language));
      const isSame = wordings.old.folded === wordings.new.folded;
      const edits = isSame ? sameWords(texts) : (cellEdits(link) ?? compareWords(texts, mapSides(link, bordersOf)));
      return { ...common, facets: facetsOf(link, wordings, notes), edits, notes };
    }
  }
}

/** Two table rows are compared cell by cell. */
function cellEdits({ kind, core }: Link): readonly Edit[] | null {
  return kind === 'kept' && core !== null ? compareCells(core) : null;
}

const UNTOUCHED = { old: { folded: '', substance: '' }, new: { folded: '', substance: '' } };

/** Compares several paragraphs as if they were one; what separates them is not news. */
function wordingOfAll(paragraphs: readonly Paragraph[], { adverbs }: Language): Wording {
  const wordings = paragraphs.map(({ text, opening }) => wordingOf(text, opening, adverbs));
  return {
    folded: wordings.map(({ folded }) => folded).join(' '),
    substance: wordings.map(({ substance }) => substance).join(' '),
  };
}

function facetsOf(link: Link, wordings: Sides<Wording>, notes: readonly NoteChange[]): readonly Facet[] {
  const facets: Facet[] = [];
  const [labels, parts] = [mapSides(link, labelsOf), mapSides(link, partsOf)];
  if (wordings.old.substance !== wordings.new.substance) facets.push('reworded');
  else if (wordings.old.folded !== wordings.new.folded) facets.push('form');
  if (notes.length > 0) facets.push('notes');
  if (link.kind === 'kept' && labels.old !== labels.new) facets.push('renumbered');
  if (link.isMoved) facets.push('moved');
  if (parts.old !== parts.new) facets.push('crossed');
  return facets;
}

function labelsOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ label }) => label).join(' + ');
}

function partsOf(paragraphs: readonly Paragraph[]): string {
  return [...new Set(paragraphs.map(({ part }) => part))].join(' + ');
}

/** A repeated marker is not a note of its own: until session 74 repeats were printed, since then they are not. */
function ownNotes({ notes }: Paragraph): readonly Note[] {
  return notes.filter(({ repeated }) => !repeated);
}

/** Notes by place: equal ones first, then the rest in pairs. */
function compareNotes(notes: Sides<readonly Note[]>): readonly NoteChange[] {
  const bodies = mapSides(notes, (list) => list.map(({ text }) => fold(text)));
  const gone = notes.old.filter((_, at) => !takes(bodies.new, bodies.old, at));
  const come = notes.new.filter((_, at) => !takes(bodies.old, bodies.new, at));
  const count = Math.max(gone.length, come.length);
  return Array.from({ length: count }, (_, at) => noteChange(gone[at], come[at]));
}

/** Whether the note text at a place, counted among its equals, has a partner on the other side. */
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
