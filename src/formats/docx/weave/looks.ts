import type { ParagraphBlock } from './blocks.ts';
import type { Item } from './inline.ts';
import { child, descendants, isTag, type Node, type Tag, tagsIn, withChildren } from './tree.ts';

/** How words look that come from a text without looks. */
export interface Looks {
  /** Words as they look at a place of a paragraph, or as most of it looks. */
  readonly like: (nodes: readonly Node[], block: ParagraphBlock, place: number | null) => readonly Node[];
}

/**
 * Words that come from a text without looks of its own take those of their neighbours: font, size and highlight of the words before
 * them. Italics, which show the opening words, raised marks, and the direction of the words are those of the text.
 *
 * @param noteRun a run of the file that calls a note, for notes that come in
 */
export function looksOf(noteRun: Tag | undefined, element: (text: string) => Tag): Looks {
  return {
    like: (nodes, block, place) => {
      const near = child(nearRun(block, place), 'w:rPr');
      const left = place === null ? LEFT_BY_PARAGRAPHS : LEFT;
      return nodes.map((node) => (isTag(node) ? likeRun(node, near, left) : node));
    },
  };

  function likeRun(node: Tag, near: Tag | undefined, left: ReadonlySet<string>): Tag {
    if (node.name !== 'w:r') return node;
    const isCall = descendants(node, 'w:footnoteReference').length > 0;
    if (isCall) return noteRun === undefined ? node : withLook(node, tagsIn(child(noteRun, 'w:rPr')));
    const own = tagsIn(child(node, 'w:rPr')).filter(({ name }) => OWN.has(name));
    const looks = tagsIn(near).filter(({ name }) => !OWN.has(name) && !left.has(name));
    return withLook(node, ordered([...looks, ...own]));
  }

  function withLook(run: Tag, looks: readonly Tag[]): Tag {
    const rest = run.children.filter((each) => !isTag(each) || each.name !== 'w:rPr');
    if (looks.length === 0) return withChildren(run, rest);
    return withChildren(run, [withChildren(element('<w:rPr></w:rPr>'), looks), ...rest]);
  }
}

/** What the text itself tells. */
const OWN: ReadonlySet<string> = new Set(['w:i', 'w:iCs', 'w:vertAlign', 'w:rtl']);
/** What belongs to one run alone; words struck by hand or hidden do not strike or hide those that come in beside them. */
const LEFT: ReadonlySet<string> = new Set([
  'w:rPrChange',
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:position',
  'w:strike',
  'w:dstrike',
  'w:vanish',
  'w:webHidden',
]);
/** What was put on certain words says nothing about another paragraph. */
const LEFT_BY_PARAGRAPHS: ReadonlySet<string> = new Set([...LEFT, 'w:highlight', 'w:shd', 'w:bdr']);

/** The properties of a run in their order (ECMA-376, 17.3.2.28). */
export function ordered(looks: readonly Tag[]): readonly Tag[] {
  const rank = ({ name }: Tag) => {
    const place = ORDER.indexOf(name);
    return place === -1 ? ORDER.length : place;
  };
  return looks
    .map((tag, at) => ({ tag, at }))
    .sort((a, b) => rank(a.tag) - rank(b.tag) || a.at - b.at)
    .map(({ tag }) => tag);
}

const ORDER: readonly string[] = [
  'rStyle',
  'rFonts',
  'b',
  'bCs',
  'i',
  'iCs',
  'caps',
  'smallCaps',
  'strike',
  'dstrike',
  'outline',
  'shadow',
  'emboss',
  'imprint',
  'noProof',
  'snapToGrid',
  'vanish',
  'webHidden',
  'color',
  'spacing',
  'w',
  'kern',
  'position',
  'sz',
  'szCs',
  'highlight',
  'u',
  'effect',
  'bdr',
  'shd',
  'fitText',
  'vertAlign',
  'rtl',
  'cs',
  'em',
  'lang',
  'eastAsianLayout',
  'specVanish',
  'oMath',
].map((name) => `w:${name}`);

interface WordRun {
  readonly tag: Tag;
  readonly start: number;
  readonly end: number;
}

/** The run of words before a place, else the one after it; without a place, the longest. */
function nearRun(block: ParagraphBlock, place: number | null): Tag | undefined {
  const runs = wordRuns(block);
  if (place === null) {
    return runs.reduce<WordRun | undefined>(
      (best, run) => (best === undefined || run.end - run.start > best.end - best.start ? run : best),
      undefined,
    )?.tag;
  }
  const before = runs.findLast(({ start }) => start < place);
  return (before ?? runs[0])?.tag;
}

function wordRuns(block: ParagraphBlock): readonly WordRun[] {
  const runs: WordRun[] = [];
  let at = 0;
  const visit = (items: readonly Item[], isLink: boolean) => {
    for (const item of items) {
      if (item.kind === 'box') visit(item.items, isLink || item.tag.name === 'w:hyperlink');
      else if (item.kind === 'atom') at += item.text.length;
      else if (item.kind === 'run') {
        const start = at;
        at += item.pieces.reduce((sum, { text }) => sum + text.length, 0);
        const isOfWords = item.pieces.some(
          ({ node, text }) => isTag(node) && node.name === 'w:t' && text.trim() !== '',
        );
        if (isOfWords && !isLink) runs.push({ tag: item.tag, start, end: at });
      }
    }
  };
  for (const items of block.items) visit(items, false);
  return runs;
}

/** A run of a part that calls a note. */
export function noteRunIn(nodes: readonly Node[]): Tag | undefined {
  for (const node of nodes) {
    if (!isTag(node)) continue;
    if (node.name === 'w:r' && child(node, 'w:footnoteReference') !== undefined) return node;
    const found = noteRunIn(node.children);
    if (found !== undefined) return found;
  }
  return undefined;
}
