import type { Change } from '../../model/comparison.ts';
import type { Document } from '../../model/document.ts';
import type { Sides } from '../../model/sides.ts';

/**
 * Permanent names of paragraphs on the page: `OP8 (b)` of the new version is `#OP8-b`, of the old one `#old-OP8-b`. A
 * change is named after its first new paragraph, or its old one if there is no new one.
 */
export class Anchors {
  readonly #names: Sides<readonly string[]>;

  constructor(documents: Sides<Document>) {
    const given = new Set<string>();
    const namesIn = ({ paragraphs }: Document, prefix: string) =>
      paragraphs.map(({ id }) => {
        const plain = `${prefix}${id.replace(/[^A-Za-z0-9.]+/gu, '-').replace(/^-|-$/gu, '') || 'paragraph'}`;
        let name = plain;
        for (let times = 2; given.has(name); times += 1) name = `${plain}-${times}`;
        given.add(name);
        return name;
      });
    const names = namesIn(documents.new, '');
    this.#names = { old: namesIn(documents.old, 'old-'), new: names };
  }

  of(side: 'old' | 'new', index: number): string {
    return this.#names[side][index] ?? '';
  }

  ofChange(change: Change): string {
    const [first] = change.new;
    return first === undefined ? this.of('old', change.old[0] ?? -1) : this.of('new', first);
  }
}
