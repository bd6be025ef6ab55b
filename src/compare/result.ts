import type { Paragraph } from '../model/document.ts';
import type { Field } from './field.ts';
import type { Joined, Link } from './link.ts';
import { heaviestRun } from './order.ts';

/** Every link in the order of the new document, with what has no partner; a removed paragraph stands where it used to. */
export function layInOrder(joined: readonly Joined[], field: Field): readonly Link[] {
  const { documents } = field;
  const byNew = new Map(joined.flatMap((link) => (link.new[0] === undefined ? [] : [[link.new[0], link] as const])));
  const paired = { old: new Set(joined.flatMap((link) => link.old)), new: new Set(joined.flatMap((link) => link.new)) };
  const inOrder = new Set<Link>(heaviestRun(joined));
  const links: Link[] = [];
  let next = 0;
  const layRemoved = (until: number) => {
    for (; next < until; next += 1) {
      const before = documents.old.paragraphs[next];
      if (before !== undefined && !paired.old.has(before)) links.push(alone('removed', before));
    }
  };
  for (const after of documents.new.paragraphs) {
    const link = byNew.get(after);
    if (link !== undefined && inOrder.has(link)) layRemoved(link.core.old.index);
    if (link !== undefined) links.push(link);
    else if (!paired.new.has(after)) links.push(alone('added', after));
  }
  layRemoved(documents.old.paragraphs.length);
  return links;
}

function alone(kind: 'added' | 'removed', paragraph: Paragraph): Link {
  const [before, after] = kind === 'removed' ? [[paragraph], []] : [[], [paragraph]];
  const evidence = { rule: 'alone', likeness: 0, runnerUp: 0 } as const;
  return { kind, old: before, new: after, core: null, possibly: [], evidence };
}
