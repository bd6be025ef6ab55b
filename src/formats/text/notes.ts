import type { Language } from '../../language/language.ts';
import type { Note } from '../../model/document.ts';
import { isFigure } from '../../text/indicators.ts';
import { CALLS, plainWords, type SourceNote } from '../source/source.ts';
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
  const bodiesOf = new Map<string, Body[]>();
  for (const body of bodies.toReversed()) {
    const own = bodiesOf.get(body.marker);
    if (own === undefined) bodiesOf.set(body.marker, [body]);
    else own.push(body);
  }
  const used = new Map<string, Body | null>();
  const annotated = texts.map((text, at) =>
    hang(text, markers[at] ?? [], { bodyOf: (marker) => bodyFor(bodiesOf.get(marker) ?? [], at), used }),
  );
  const called = new Set(annotated.flatMap(({ notes }) => notes.map(({ marker }) => marker)));
  return { texts: annotated, unused: bodies.flatMap((body) => (called.has(body.marker) ? [] : nameOf(body))) };
}

/** Its marker; where that was lost, its words. */
function nameOf({ marker, text }: Body): string {
  return marker === '' ? `“${text}”` : marker;
}

/** The same where the notes are known by their signs, and nothing but a call with a sign is a marker. */
export function annotateKnown(texts: readonly string[], known: ReadonlyMap<string, SourceNote>): Annotation {
  const bodies = new Map([...known].map(([sign, { text }]) => [sign, { marker: sign, text, after: 0 }]));
  const used = new Map<string, Body | null>();
  const called = new Set<string>();
  const annotated = texts.map((text) => {
    const markers = [...text.matchAll(CALLS)].map(
      ({ 0: call, 1: sign = '', index }): Marker => ({ start: index, end: index + call.length, marker: sign }),
    );
    const own = hang(text, markers, { bodyOf: (sign) => bodies.get(sign) ?? null, used });
    for (const { marker } of own.notes) called.add(marker);
    const notes = own.notes.map((note) => ({ ...note, marker: known.get(note.marker)?.marker ?? note.marker }));
    return { text: own.text, notes };
  });
  return { texts: annotated, unused: [...known.keys()].filter((sign) => !called.has(sign)) };
}

/**
 * The note of a marker, of those with that marker, the last one first. The notes of tables have letters, and every table begins with
 * `a`: the note is the next below its marker. Figures are numbered through a text: of two notes with one, the first counts.
 */
function bodyFor(own: Body[], at: number): Body | null {
  const last = own[0];
  const isLetter = last !== undefined && !isFigure(last.marker);
  while (isLetter && own.length > 1 && (own.at(-1)?.after ?? 0) <= at) own.pop();
  return own.at(-1) ?? null;
}

interface Hanging {
  readonly bodyOf: (marker: string) => Body | null;
  /** The markers seen so far, each with its note; `hang` adds its own. */
  readonly used: Map<string, Body | null>;
}

function hang(text: string, markers: readonly Marker[], { bodyOf, used }: Hanging): Annotated {
  if (markers.length === 0) return { text: plainWords(text).trim(), notes: [] };
  const notes: Note[] = [];
  const kept: string[] = [];
  let offset = 0;
  let from = 0;
  const keep = (words: string) => {
    kept.push(plainWords(offset === 0 ? words.trimStart() : words));
    offset += kept.at(-1)?.length ?? 0;
  };
  for (const { start, end, marker } of markers) {
    keep(text.slice(from, start));
    const body = bodyOf(marker);
    const repeated = used.has(marker) && used.get(marker) === body;
    // The body is attached to the first marker, as in the official XML.
    notes.push({ marker, text: repeated ? '' : (body?.text ?? ''), offset, repeated });
    used.set(marker, body);
    from = end;
  }
  keep(text.slice(from));
  const whole = kept.join('').trimEnd();
  return { text: whole, notes: notes.map((note) => ({ ...note, offset: Math.min(note.offset, whole.length) })) };
}
