import type { Language } from '../../language/language.ts';
import type { Note } from '../../model/document.ts';
import { type Body, type Marker, markersIn } from './markers.ts';

/** A text without its footnote markers, and its notes. */
export interface Annotated {
  readonly text: string;
  readonly notes: readonly Note[];
}

export interface Annotation {
  readonly texts: readonly Annotated[];
  /** Notes without a marker in the text. */
  readonly unused: readonly string[];
}

/** Removes the footnote markers from the texts, and attaches the notes at their places. */
export function annotate(texts: readonly string[], bodies: readonly Body[], language: Language): Annotation {
  const markers = markersIn(texts, bodies, language);
  const bodyOf = new Map(bodies.toReversed().map(({ marker, text }) => [marker, text]));
  const used = new Set<string>();
  const annotated = texts.map((text, at) => hang(text, markers[at] ?? [], { bodyOf, used }));
  return { texts: annotated, unused: bodies.map(({ marker }) => marker).filter((marker) => !used.has(marker)) };
}

interface Hanging {
  readonly bodyOf: ReadonlyMap<string, string>;
  /** The markers seen so far; `hang` adds its own. */
  readonly used: Set<string>;
}

function hang(text: string, markers: readonly Marker[], { bodyOf, used }: Hanging): Annotated {
  if (markers.length === 0) return { text: text.trim(), notes: [] };
  const notes: Note[] = [];
  const kept: string[] = [];
  let offset = 0;
  let from = 0;
  const keep = (words: string) => {
    kept.push(offset === 0 ? words.trimStart() : words);
    offset += kept.at(-1)?.length ?? 0;
  };
  for (const { start, end, marker } of markers) {
    keep(text.slice(from, start));
    const repeated = used.has(marker);
    // The body is attached to the first marker, as in the official XML.
    notes.push({ marker, text: repeated ? '' : (bodyOf.get(marker) ?? ''), offset, repeated });
    used.add(marker);
    from = end;
  }
  keep(text.slice(from));
  const whole = kept.join('').trimEnd();
  return { text: whole, notes: notes.map((note) => ({ ...note, offset: Math.min(note.offset, whole.length) })) };
}
