import { asSide } from '../../form/negotiated/as-side.ts';
import { sidesIn } from '../../form/negotiated/sides.ts';
import { readAny } from '../../formats/read-any.ts';
import type { Compilation, CompiledProposal } from '../../model/compilation.ts';
import type { Document } from '../../model/document.ts';
import type { Made } from '../../model/output.ts';
import { InputError } from '../../model/problem.ts';
import { fold } from '../../text/fold.ts';

/** A side whose text cannot be had again from a written file, with how many of its paragraphs. */
export interface Unproved {
  readonly name: string;
  readonly paragraphs: number;
}

/**
 * Reads a rolling text again that was just written, and finds the sides whose text does not come back from it.
 *
 * @param isTracked whether it has tracked changes, by the names of the sides; else it has brackets
 */
export async function unprovedSides(
  made: Made,
  { proposals, text }: Compilation,
  { name, isTracked }: { readonly name: string; readonly isTracked: boolean },
): Promise<readonly Unproved[]> {
  const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : made;
  const named = new Set(sidesIn(text));
  const rolling = isTracked ? null : (await readAny(bytes, { name })).document;
  const unproved: Unproved[] = [];
  for (const proposal of proposals.filter((each) => named.has(each.name))) {
    const own = await sideOf(proposal.name, rolling, { bytes, name });
    const paragraphs = own === null ? proposal.document.paragraphs.length : differing(own, proposal);
    if (paragraphs > 0) unproved.push({ name: proposal.name, paragraphs });
  }
  return unproved;
}

async function sideOf(
  side: string,
  rolling: Document | null,
  { bytes, name }: { readonly bytes: Uint8Array; readonly name: string },
): Promise<Document | null> {
  try {
    return rolling === null ? (await readAny(bytes, { name, by: [side] })).document : asSide(rolling, side);
  } catch (cause) {
    // A name that is not read as one.
    if (cause instanceof InputError) return null;
    throw cause;
  }
}

/** How many paragraphs of a proposal the other text does not have, or has more of; their print does not matter. */
function differing(own: Document, { document }: CompiledProposal): number {
  const left = new Map<string, number>();
  for (const { text } of document.paragraphs) left.set(fold(text), (left.get(fold(text)) ?? 0) + 1);
  for (const { text } of own.paragraphs) left.set(fold(text), (left.get(fold(text)) ?? 0) - 1);
  const counts = [...left.values()];
  const missing = counts.reduce((sum, count) => sum + Math.max(0, count), 0);
  return Math.max(
    missing,
    counts.reduce((sum, count) => sum + Math.max(0, -count), 0),
  );
}
