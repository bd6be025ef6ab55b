import type { Document, Paragraph } from '../model/document.ts';
import { mapSides, type Sides } from '../model/sides.ts';
import { anchorsOf, pairRows } from './anchors.ts';
import { carryOver } from './carried.ts';
import { Field } from './field.ts';
import { joinParts } from './joined.ts';
import { layInOrder } from './lay.ts';
import { alone, flipped, type Joined, type Link } from './link.ts';
import { withoutLookalikes, withoutOutbid, withoutTails } from './lookalikes.ts';
import { pairMoved } from './moved.ts';
import { markMoved } from './order.ts';
import { Pairing } from './pairing.ts';
import { joinRepeated } from './repeated.ts';
import { withRivals } from './rivals.ts';

/**
 * Says which paragraph became which, in the order of the new document; a removed paragraph is listed at its old place.
 * Every paragraph of both documents is in exactly one link.
 *
 * The pairing does not know which version is newer: it is made in one fixed direction and reversed if necessary. So
 * swapping the versions swaps added and removed, split and merged, even where two pairings are equally good.
 *
 * @param series the other documents of the series, which help to tell boilerplate from news
 */
export function align(documents: Sides<Document>, series: readonly Document[]): readonly Link[] {
  const isTurned = comesFirst({ one: documents.new, other: documents.old });
  const links = isTurned
    ? pairUp({ old: documents.new, new: documents.old }, series).map(flipped)
    : pairUp(documents, series);
  return layInOrder(links, documents);
}

/** An order of documents that depends only on their paragraphs. */
function comesFirst({ one, other }: { readonly one: Document; readonly other: Document }): boolean {
  const key = ({ part, depth, text }: Paragraph) => `${part} ${depth} ${text}`;
  const count = Math.min(one.paragraphs.length, other.paragraphs.length);
  for (let at = 0; at < count; at += 1) {
    const [here, there] = [one.paragraphs[at], other.paragraphs[at]];
    if (here === undefined || there === undefined || here.text === there.text) continue;
    return key(here) < key(there);
  }
  return one.paragraphs.length < other.paragraphs.length;
}

/**
 * Pairs the paragraphs of two documents: first those that are equal and unique, and table rows by their first cells; then, in the gaps between them, the
 * best pairing that keeps their order (top-level paragraphs, then those below each, then the rest); then moved
 * paragraphs, the only two left in a slot, paragraphs carried into another, and those repeated in another part.
 */
function pairUp(documents: Sides<Document>, series: readonly Document[]): readonly Link[] {
  const field = new Field(documents, series);
  const anchors = anchorsOf(field);
  const pairing = new Pairing(field, [...anchors, ...pairRows(anchors, field)]);
  pairing.alignLevel(mapSides(documents, ({ paragraphs }) => paragraphs.filter(({ depth }) => depth === 0)));
  pairing.alignRest();
  const inOrder = withoutTails(withoutOutbid(withoutLookalikes(pairing.links, field), field), field);
  const moved = pairMoved(remaining(inOrder, documents), field);
  const withSlots = new Pairing(field, [...inOrder, ...moved]);
  withSlots.alignSlots();
  const carried = carryOver(withoutLookalikes(withSlots.links, field), field);
  const joined = markMoved(joinRepeated(joinParts(carried.links, field), field));
  const left = remaining(joined, documents);
  const removed = left.old.map((each) => alone('removed', each));
  const added = left.new.map((each) => alone('added', each));
  return withRivals([...joined, ...removed, ...added], carried.weak, field);
}

function remaining(joined: readonly Joined[], documents: Sides<Document>): Sides<readonly Paragraph[]> {
  const paired = new Set(joined.flatMap((link) => [...link.old, ...link.new]));
  return mapSides(documents, ({ paragraphs }) => paragraphs.filter((each) => !paired.has(each)));
}
