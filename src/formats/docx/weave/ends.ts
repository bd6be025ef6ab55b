import type { MarkKind, Marks } from './marks.ts';
import { withProperties } from './marks.ts';
import { bareProperties, hasSection, withoutProperties } from './paragraphs.ts';
import { child, isTag, type Node, type Tag, withChildren } from './tree.ts';

/**
 * Marks the ends of paragraphs that one version alone has. A removed end joins its paragraph with the next one, whose properties stay;
 * after the last paragraph of a story there is none, so there, as Word does, the end before is marked.
 */
export class Ends {
  readonly #marks: Marks;
  readonly #own: MarkKind;
  readonly #whole = new WeakMap<Tag, MarkKind>();

  /** @param own the mark of what only the kept version has */
  constructor(marks: Marks, own: MarkKind) {
    this.#marks = marks;
    this.#own = own;
  }

  /** Remembers a paragraph that is wholly inserted or deleted. */
  whole(paragraph: Tag, kind: MarkKind): Tag {
    this.#whole.set(paragraph, kind);
    return paragraph;
  }

  /** The nodes of a story, the ends of such paragraphs marked. */
  settled(nodes: readonly Node[], isStory = true): readonly Node[] {
    const result = [...nodes];
    const tail = isStory ? this.#tailOf(result) : null;
    if (tail !== null) this.#shift(result, tail);
    return result.map((node, at) => {
      const kind = isTag(node) ? this.#whole.get(node) : undefined;
      if (kind === undefined || !isTag(node)) return node;
      // The last paragraph stays whatever happens.
      if (at === tail?.last && kind === this.#own) return node;
      return this.#marks.withEnd(node, kind);
    });
  }

  /** The paragraphs of one kind with which a story ends, and the paragraph before them. */
  #tailOf(nodes: readonly Node[]): Tail | null {
    const last = nodes.findLastIndex((node) => isTag(node) && (node.name === 'w:p' || node.name === 'w:tbl'));
    const node = nodes[last];
    const kind = node !== undefined && isTag(node) ? this.#whole.get(node) : undefined;
    if (kind === undefined) return null;
    let before = last - 1;
    for (; before >= 0; before -= 1) {
      const each = nodes[before];
      if (each === undefined || !isTag(each) || this.#whole.get(each) === kind) continue;
      if (each.name === 'w:p' || each.name === 'w:tbl') break;
    }
    return { last, before, kind };
  }

  #shift(nodes: Node[], { last, before, kind }: Tail): void {
    const [ahead, node] = [nodes[before], nodes[last]];
    if (ahead === undefined || node === undefined || !isTag(ahead) || !isTag(node)) return;
    if (ahead.name !== 'w:p' || this.#whole.has(ahead) || hasSection(ahead)) return;
    const [ours, own] = [child(ahead, 'w:pPr'), child(node, 'w:pPr')];
    if (kind === this.#own) {
      nodes[before] = this.#marks.withEnd(ahead, kind);
      nodes[last] = this.#marks.withOtherProperties(node, ours);
      return;
    }
    // The end that stays is that of the paragraph before, with all that is written there.
    const asBefore = ours === undefined ? withoutProperties(node) : withProperties(node, bareProperties(ours));
    nodes[before] = this.#marks.withEnd(withTagOf(ahead, node), kind);
    nodes[last] = this.#marks.withOtherProperties(withTagOf(asBefore, ahead), own);
  }
}

/** An element with the tag of another one of its name. */
function withTagOf(element: Tag, { open, close, scope }: Tag): Tag {
  return withChildren({ ...element, open, close, scope, children: [] }, element.children);
}

interface Tail {
  readonly last: number;
  readonly before: number;
  readonly kind: MarkKind;
}
