import type { NoteChange } from '../model/comparison.ts';
import type { Paragraph } from '../model/document.ts';
import type { Fact, Place } from '../model/fact.ts';
import type { Reading } from './facts.ts';

/** A fact for each footnote that came, went or changed; its place is that of its marker. */
export function noteFacts({ change, paragraphs }: Reading, isRoutine: (note: NoteChange) => boolean): readonly Fact[] {
  return change.notes.map((note) => {
    const side = (gone: 'added' | 'removed', marker: string | null) =>
      marker === null
        ? null
        : note.edits
            .filter(({ kind }) => kind !== gone)
            .map((edit) => (gone === 'added' ? (edit.old ?? edit.text) : edit.text))
            .join('');
    return {
      kind: 'note',
      of: '',
      old: side('added', note.marker.old),
      new: side('removed', note.marker.new),
      places: { old: placeOf(note.marker.old, paragraphs.old), new: placeOf(note.marker.new, paragraphs.new) },
      routine: isRoutine(note),
      direction: null,
    };
  });
}

function placeOf(marker: string | null, paragraphs: readonly Paragraph[]): Place | null {
  if (marker === null) return null;
  for (const { index, notes } of paragraphs) {
    const note = notes.find((each) => each.marker === marker && !each.repeated);
    if (note !== undefined) return { paragraph: index, start: note.offset, end: note.offset };
  }
  return null;
}
