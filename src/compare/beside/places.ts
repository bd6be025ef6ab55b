import type { Change } from '../../model/comparison.ts';
import type { Document } from '../../model/document.ts';
import { mapSides, type Sides } from '../../model/sides.ts';

/** For each paragraph of both versions, the index of its change and its name. */
export type Places = (
  side: 'old' | 'new',
  paragraph: number | null,
) => { readonly change: number | null; readonly place: string };

export function changePlaces(changes: readonly Pick<Change, 'old' | 'new'>[], documents: Sides<Document>): Places {
  const known = mapSides({ old: 'old', new: 'new' } as const, (side) => {
    const own = new Map<number, number>();
    for (const [at, change] of changes.entries()) for (const paragraph of change[side]) own.set(paragraph, at);
    return own;
  });
  return (side, paragraph) => ({
    change: known[side].get(paragraph ?? -1) ?? null,
    place: documents[side].paragraphs[paragraph ?? -1]?.id ?? '',
  });
}
