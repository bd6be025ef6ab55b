import {
  type Change,
  type Comparison,
  compare,
  type Document,
  mapSides,
  read,
  render,
  type Sides,
} from '../../src/index.ts';
import { documentOf } from './resolutions.ts';

/** Compares two resolutions written as plain text: title and formula are put before the paragraphs. */
export function comparisonOf(bodies: Sides<string>): Comparison {
  return compare(mapSides(bodies, (body) => read(withMasthead(body), { name: 'test' }).document));
}

/** The same, as the report in its plain notation. */
export function compared(bodies: Sides<string>): string {
  return render.plain(comparisonOf(bodies), { all: false, only: null });
}

function withMasthead(body: string): string {
  const paragraphs = body.replace(/^[ \t]+/gmu, '').trim();
  return `78/1. A title\n\nThe General Assembly,\n\n${paragraphs}\n`;
}

/** Two resolutions of a series, one session apart unless said otherwise: 77/10 of 7 December 2022 and 78/10 of 4 December 2023. */
export function sessionsApart(bodies: Sides<string>, changes: Partial<Sides<Partial<Document>>> = {}): Comparison {
  const documents = mapSides(bodies, (body) => read(withMasthead(body), { name: 'test' }).document);
  return compare({
    old: { ...documents.old, symbol: 'A/RES/77/10', session: 77, adopted: '2022-12-07', ...changes.old },
    new: { ...documents.new, symbol: 'A/RES/78/10', session: 78, adopted: '2023-12-04', ...changes.new },
  });
}

/** The facts of a change, a line each: `count States parties: 110 → 112`, with `*` after a routine update. */
export function factsOf(change: Change | undefined): readonly string[] {
  return (change?.facts ?? []).map(
    ({ kind, of, old: before, new: after, routine, direction }) =>
      `${kind}${of === '' ? '' : ` ${of}`}: ${before ?? '–'} → ${after ?? '–'}${direction === null ? '' : ` (${direction})`}${routine ? ' *' : ''}`,
  );
}

/** The changed paragraphs by name, with their facts. */
export function factsByName({ changes, documents }: Comparison): Readonly<Record<string, readonly string[]>> {
  const changed = changes.filter(({ kind, facets }) => kind !== 'kept' || facets.length > 0);
  return Object.fromEntries(
    changed.map((change) => {
      const paragraph = documents.new.paragraphs[change.new[0] ?? -1] ?? documents.old.paragraphs[change.old[0] ?? -1];
      return [paragraph?.id ?? '', factsOf(change)];
    }),
  );
}

/** The change of one paragraph whose footnote says other words a session later. */
export function noteChanged(before: string, after: string): Change | undefined {
  const document = (session: number, text: string): Document => ({
    ...documentOf([{ text: 'Takes note of the report;', notes: [{ marker: '1', text, offset: 24, repeated: false }] }]),
    symbol: `A/RES/${session}/10`,
    session,
  });
  return compare({ old: document(77, before), new: document(78, after) }).changes[0];
}
