import type { Document, Paragraph } from '../model/document.ts';
import type { Sides } from '../model/sides.ts';
import { isJoined, type Link } from './link.ts';

/** Puts links into the order of the new document; a removed paragraph is listed at its old place. */
export function layInOrder(links: readonly Link[], documents: Sides<Document>): readonly Link[] {
  const byNew = new Map<Paragraph | undefined, Link>();
  const byOld = new Map<Paragraph | undefined, Link>();
  for (const link of links) link.kind === 'removed' ? byOld.set(link.old[0], link) : byNew.set(link.new[0], link);
  const laid: Link[] = [];
  let next = 0;
  const layRemoved = (until: number) => {
    for (; next < until; next += 1) {
      const removed = byOld.get(documents.old.paragraphs[next]);
      if (removed !== undefined) laid.push(removed);
    }
  };
  for (const after of documents.new.paragraphs) {
    const link = byNew.get(after);
    if (link === undefined) continue;
    // A split is listed at its first piece, which may be far before the one that keeps its place among the others.
    if (isJoined(link) && !link.isMoved && link.core.new === after) layRemoved(link.core.old.index);
    laid.push(link);
  }
  layRemoved(documents.old.paragraphs.length);
  return laid;
}
