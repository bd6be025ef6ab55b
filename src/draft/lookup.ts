import { indexed, near, type SpanIndex } from '../meaning/overlap.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Change, NoteChange } from '../model/comparison.ts';
import type { Document } from '../model/document.ts';
import type { Fact } from '../model/fact.ts';
import { grouped } from '../text/grouped.ts';
import { type Line, linesOf } from './lines.ts';

/** A paragraph and its footnotes, with the first footnote of each marker and of each wording. */
export interface Standing {
  readonly texts: readonly Line[];
  readonly notes: { readonly byMarker: ReadonlyMap<string, Line>; readonly byText: ReadonlyMap<string, Line> };
}

/**
 * Indexes of texts and changes, each built once: a paragraph may have ten thousand mentions and as many footnotes, and each
 * is looked up in the previous text.
 */
export class Lookup {
  readonly #lines = new Map<Document, readonly Line[]>();
  readonly #standings = new Map<Document, ReadonlyMap<number, Standing>>();
  readonly #facts = new Map<Change, ReadonlyMap<number, SpanIndex<PlacedFact>>>();
  readonly #notes = new Map<Change, ReadonlyMap<string, NoteChange>>();
  readonly #namesakes = new Map<Line, ReadonlyMap<string, readonly Mention[]>>();

  lines(document: Document): readonly Line[] {
    return remembered(this.#lines, document, () => linesOf(document));
  }

  /** The paragraphs of a document by index. */
  standings(document: Document): ReadonlyMap<number, Standing> {
    return remembered(this.#standings, document, () => {
      const lines = grouped(this.lines(document), ({ paragraph }) => paragraph.index);
      return new Map([...lines].map(([index, own]) => [index, standingOf(own)]));
    });
  }

  /** The first fact of a change that concerns a mention. */
  factAt(change: Change, { paragraph }: Line, { kind, start, end }: Mention): Fact | undefined {
    const own = remembered(this.#facts, change, () => placedFacts(change)).get(paragraph.index);
    if (own === undefined) return undefined;
    let first: PlacedFact | undefined;
    for (const each of near(own, { start, end })) {
      const isHere = each.start < end && start < each.end;
      const isAbout = each.fact.kind === kind || each.fact.kind === 'deadline' || each.fact.kind === 'words';
      if (isHere && isAbout && (first === undefined || each.rank < first.rank)) first = each;
    }
    return first?.fact;
  }

  /** The change of the footnote that now has a marker. */
  noteAt(change: Change, marker: string): NoteChange | undefined {
    return remembered(this.#notes, change, () => notesByMarker(change)).get(marker);
  }

  /** The mentions in a line with the same kind and value, in order. */
  namesakes(line: Line, mention: Mention): readonly Mention[] {
    return remembered(this.#namesakes, line, () => grouped(line.mentions, mentionName)).get(mentionName(mention)) ?? [];
  }
}

function standingOf(lines: readonly Line[]): Standing {
  const byMarker = new Map<string, Line>();
  const byText = new Map<string, Line>();
  for (const line of lines) {
    if (line.note === null) continue;
    if (!byMarker.has(line.note.marker)) byMarker.set(line.note.marker, line);
    if (!byText.has(line.text)) byText.set(line.text, line);
  }
  return { texts: lines.filter(({ note }) => note === null), notes: { byMarker, byText } };
}

interface PlacedFact {
  readonly fact: Fact;
  readonly rank: number;
  readonly start: number;
  readonly end: number;
}

/** The facts of a change by the paragraph that now contains them. */
function placedFacts({ facts }: Change): ReadonlyMap<number, SpanIndex<PlacedFact>> {
  const placed = facts.flatMap((fact, rank): readonly (PlacedFact & { readonly paragraph: number })[] =>
    fact.places.new === null ? [] : [{ fact, rank, ...fact.places.new }],
  );
  return new Map([...grouped(placed, ({ paragraph }) => paragraph)].map(([at, own]) => [at, indexed(own)]));
}

function notesByMarker({ notes }: Change): ReadonlyMap<string, NoteChange> {
  // The first note with a marker wins, so it is set last.
  return new Map(
    notes.toReversed().flatMap((note) => (note.marker.new === null ? [] : [[note.marker.new, note] as const])),
  );
}

function mentionName({ kind, value }: Mention): string {
  return JSON.stringify([kind, value]);
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
