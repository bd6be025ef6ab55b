import { type PlacedNote, placedNotes } from '../../../form/notes.ts';
import { fold } from '../../../text/fold.ts';
import type { FoundPlace } from '../../found.ts';
import { oncePerSubject } from '../../rule.ts';

/** A footnote at one of its markers. */
export interface Indicated extends PlacedNote {
  /** Whether the same marker has appeared before, for the same footnote. */
  readonly isAgain: boolean;
}

/** All footnote markers of the text, in order. */
export const indicatedIn = oncePerSubject(({ document }): readonly Indicated[] => {
  const bodies = new Map<string, Set<string>>();
  return placedNotes(document).map((placed) => {
    const { note } = placed;
    const known = bodies.get(note.marker);
    const body = fold(note.text);
    const isAgain = note.repeated || (known !== undefined && (body === '' || known.has(body)));
    bodies.set(note.marker, (known ?? new Set<string>()).add(body));
    return { ...placed, isAgain };
  });
});

export function indicatorPlace({ note, paragraph }: PlacedNote): FoundPlace {
  return { paragraph, note: null, start: note.offset, end: note.offset };
}
