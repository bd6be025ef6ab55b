import type { ParagraphBlock } from './blocks.ts';
import type { Item } from './inline.ts';
import { ordered } from './looks.ts';
import type { Stretch } from './plan.ts';
import { attribute, child, type Tag, tagsIn, withChildren } from './tree.ts';
import type { Plan } from './weave.ts';

/** Properties of runs that a reader sees and that people change by hand. Fonts and sizes differ from file to file. */
const SEEN: ReadonlySet<string> = new Set([
  'w:b',
  'w:i',
  'w:caps',
  'w:smallCaps',
  'w:strike',
  'w:dstrike',
  'w:color',
  'w:highlight',
  'w:u',
  'w:vertAlign',
]);

/** The kept words of a paragraph that look different in the other version, with the properties that they would have. */
export function looksThatDiffer(
  base: ParagraphBlock,
  other: ParagraphBlock,
  stretches: readonly Stretch[],
  version: 'old' | 'new',
  empty: Tag,
): Plan['looks'] {
  const [ours, theirs] = [runsIn(base), runsIn(other)];
  const looks: { start: number; end: number; properties: Tag }[] = [];
  // All three lists ascend.
  let [own, their] = [0, 0];
  for (const stretch of stretches) {
    if (stretch.kind !== 'same') continue;
    const [from, to] = version === 'old' ? [stretch.old, stretch.new] : [stretch.new, stretch.old];
    while ((ours[own]?.end ?? Number.POSITIVE_INFINITY) <= from) own += 1;
    while ((theirs[their]?.end ?? Number.POSITIVE_INFINITY) <= to) their += 1;
    for (let [at, there] = [own, their]; ; ) {
      const [run, match] = [ours[at], theirs[there]];
      if (run === undefined || match === undefined) break;
      // The same words, by their places in the base.
      const start = Math.max(run.start, from, match.start - to + from);
      const end = Math.min(run.end, from + stretch.length, match.end - to + from);
      if (start < end && seenOf(run.look) !== seenOf(match.look)) {
        looks.push({ start, end, properties: withSeen(run.look, match.look, empty) });
      }
      if (Math.min(run.end - from, match.end - to) >= stretch.length) break;
      if (run.end - from <= match.end - to) at += 1;
      else there += 1;
    }
  }
  return looks;
}

/** Properties that differ in what a reader sees alone. */
function withSeen(own: Tag | undefined, other: Tag | undefined, empty: Tag): Tag {
  const kept = tagsIn(own).filter(({ name }) => !SEEN.has(name) && name !== 'w:rPrChange');
  const now = tagsIn(other).filter(({ name }) => SEEN.has(name));
  return withChildren(empty, ordered([...kept, ...now]));
}

interface Run {
  readonly start: number;
  readonly end: number;
  readonly look: Tag | undefined;
}

function runsIn({ items }: ParagraphBlock): readonly Run[] {
  const runs: Run[] = [];
  let at = 0;
  const visit = (inner: readonly Item[]) => {
    for (const item of inner) {
      if (item.kind === 'box') visit(item.items);
      else if (item.kind === 'atom') at += item.text.length;
      else if (item.kind === 'run') {
        const start = at;
        at += item.pieces.reduce((sum, { text }) => sum + text.length, 0);
        const isOfWords = item.pieces.some(
          ({ node, text }) => text !== '' && typeof node !== 'string' && node.name === 'w:t',
        );
        if (isOfWords) runs.push({ start, end: at, look: child(item.tag, 'w:rPr') });
      }
    }
  };
  for (const each of items) visit(each);
  return runs;
}

function seenOf(look: Tag | undefined): string {
  return tagsIn(look)
    .filter(({ name }) => SEEN.has(name))
    .map((tag) => `${tag.name}=${attribute(tag, 'w:val') ?? ''}`)
    .filter((each) => !/=(?:0|false|off|none|baseline|auto)$/u.test(each))
    .map((each) => each.replace(/=(?:1|true|on)$/u, '='))
    .sort()
    .join(' ');
}
