import type { Paragraph } from '../model/document.ts';
import type { Fact, Place } from '../model/fact.ts';
import { textOfSide } from '../text/edits.ts';
import type { Reading } from './facts.ts';

/** A fact for each footnote added, removed or changed; its place is that of its marker. */
export function noteFacts({ change, paragraphs }: Reading, isRoutine: readonly boolean[]): readonly Fact[] {
  return change.notes.map((note, at) => {
    const textOn = (side: 'old' | 'new') => (note.marker[side] === null ? null : textOfSide(note.edits, side));
    return {
      kind: 'note',
      of: '',
      old: textOn('old'),
      new: textOn('new'),
      places: { old: markerPlace(note.marker.old, paragraphs.old), new: markerPlace(note.marker.new, paragraphs.new) },
      routine: isRoutine[at] === true,
      direction: null,
    };
  });
}

function markerPlace(marker: string | null, paragraphs: readonly Paragraph[]): Place | null {
  if (marker === null) return null;
  for (const { index, notes } of paragraphs) {
    const note = notes.find((each) => each.marker === marker && !each.repeated);
    if (note !== undefined) return { paragraph: index, start: note.offset, end: note.offset };
  }
  return null;
}
