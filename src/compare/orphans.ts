import type { Paragraph } from '../model/document.ts';
import type { Sides } from '../model/sides.ts';
import type { Field } from './field.ts';
import type { Joined } from './link.ts';

/** A paragraph without a partner, and the most similar one of the other document. */
export interface Orphan {
  readonly side: 'old' | 'new';
  readonly paragraph: Paragraph;
  /** The most similar of the other document, with its link, if any; null if none shares a rare word. */
  readonly nearest: { readonly paragraph: Paragraph; readonly likeness: number; readonly link: Joined | null } | null;
  /** The likeness of the next best. */
  readonly runnerUp: number;
}

/** The paragraphs of one document that some links leave unpaired. */
export function orphansOf(side: 'old' | 'new', links: readonly Joined[], field: Field): readonly Orphan[] {
  const other = side === 'new' ? 'old' : 'new';
  const paired = new Set(links.flatMap((link) => link[side]));
  const unpaired = field.documents[side].paragraphs.filter((paragraph) => !paired.has(paragraph));
  if (unpaired.length === 0) return [];
  const holder = new Map(links.flatMap((link) => link[other].map((paragraph) => [paragraph, link] as const)));
  return unpaired.map((paragraph) => {
    const pairWith = (each: Paragraph): Sides<Paragraph> =>
      side === 'new' ? { old: each, new: paragraph } : { old: paragraph, new: each };
    const [best, second] = field
      .near(other)
      .nearest(paragraph)
      .map((each) => ({ each, likeness: field.likeness(pairWith(each)) }))
      .sort((a, b) => b.likeness - a.likeness || a.each.index - b.each.index);
    const link = best === undefined ? undefined : holder.get(best.each);
    const nearest = best === undefined ? null : { paragraph: best.each, likeness: best.likeness, link: link ?? null };
    return { side, paragraph, nearest, runnerUp: second?.likeness ?? 0 };
  });
}
