import { textNodes } from './words.ts';

/** A stretch of a text node. */
interface Hit {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

const HIGHLIGHT = 'found';

/**
 * Finds words in the paragraphs, old and new, ignoring capitals, accents and tags between them; returns the rows that
 * have them, null if nothing is searched. Highlights them if the browser can.
 */
export function search(words: string): ReadonlySet<Element> | null {
  CSS.highlights?.delete(HIGHLIGHT);
  const wanted = folded(words).text.trim().replace(/\s+/gu, ' ');
  if (wanted === '') return null;
  const rows = new Set<Element>();
  const hits: Hit[] = [];
  for (const row of document.querySelectorAll('main .row:not(.end)')) {
    const found = [...row.querySelectorAll(':scope .text p, :scope .beside .note, :scope .searched')]
      .filter((paragraph) => paragraph.closest('.columns') === null)
      .flatMap((paragraph) => hitsIn(paragraph, wanted));
    const isNamed = folded(row.querySelector('.label')?.textContent ?? '').text.includes(wanted);
    if (found.length > 0 || isNamed) rows.add(row);
    hits.push(...found);
  }
  if (typeof Highlight !== 'undefined') CSS.highlights.set(HIGHLIGHT, new Highlight(...hits.map(rangeOf)));
  return rows;
}

function hitsIn(paragraph: Element, wanted: string): readonly Hit[] {
  const news = hitsAmong(textNodes(paragraph, 'new'), wanted);
  const hasGone = paragraph.querySelector('del') !== null;
  return hasGone ? [...news, ...hitsAmong(textNodes(paragraph, 'old'), wanted)] : news;
}

/** Each hit as stretches of the nodes it spans. */
function hitsAmong(nodes: readonly Text[], wanted: string): readonly Hit[] {
  const whole = nodes.map(({ data }) => data).join('');
  const { text, places } = folded(whole);
  const hits: Hit[] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
    const [start, end] = [places[at] ?? 0, places[at + wanted.length] ?? whole.length];
    let before = 0;
    for (const node of nodes) {
      const [from, to] = [Math.max(start - before, 0), Math.min(end - before, node.length)];
      if (from < to) hits.push({ node, start: from, end: to });
      before += node.length;
    }
  }
  return hits;
}

function rangeOf({ node, start, end }: Hit): StaticRange {
  return new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
}

/** Lower case without accents, with single spaces; `places` gives the original place of each code unit. */
function folded(words: string): { readonly text: string; readonly places: readonly number[] } {
  let text = '';
  const places: number[] = [];
  let at = 0;
  for (const character of words) {
    const isBlank = /\s/u.test(character);
    const plain = isBlank
      ? ' '
      : character
          .normalize('NFD')
          .replace(/\p{Mn}/gu, '')
          .toLowerCase();
    if (!(isBlank && text.endsWith(' '))) {
      for (let unit = 0; unit < plain.length; unit += 1) places.push(at);
      text += plain;
    }
    at += character.length;
  }
  places.push(words.length);
  return { text, places };
}
