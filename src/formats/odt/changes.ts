import type { Revisions } from '../docx/properties.ts';
import { elementsOf, find, findAll, named, type XmlElement } from '../xml.ts';

/**
 * The tracked changes of a text. OpenDocument keeps inserted words where they are, between two marks, and deleted ones in a list at
 * the head with a mark at their place: with all changes accepted, the text without that list is what is read.
 */
export class OdtChanges {
  readonly #revisions: Revisions;
  readonly #inserted = new Set<string>();
  /** The deleted blocks, by the id of the change. */
  readonly #deleted = new Map<string, readonly XmlElement[]>();
  /** The insertions entered and not yet left. */
  readonly #open = new Set<string>();
  /** How many changes of format are rejected. */
  formats = 0;

  constructor(body: XmlElement, revisions: Revisions) {
    this.#revisions = revisions;
    if (revisions === 'accepted') return;
    const list = elementsOf(body).find(named('tracked-changes'));
    const ends = new Set(findAll(body, named('change-end')).map(({ attributes }) => attributes['change-id'] ?? ''));
    for (const region of list === undefined ? [] : findAll(list, named('changed-region'))) this.#note(region, ends);
  }

  /** Whether the words here were inserted, and are absent in the state that is read. */
  get isOmitting(): boolean {
    return this.#open.size > 0;
  }

  /** The mark of a change: the blocks deleted at this place, if they are present in the state that is read. */
  passMark({ name, attributes }: XmlElement): readonly XmlElement[] {
    const id = attributes['change-id'] ?? '';
    if (this.#revisions === 'accepted') return [];
    if (name === 'change') return this.isOmitting ? [] : (this.#deleted.get(id) ?? []);
    if (name === 'change-start' && this.#inserted.has(id)) this.#open.add(id);
    if (name === 'change-end') this.#open.delete(id);
    return [];
  }

  /** What was inserted and then deleted again was not there before either. An insertion without an end would omit all the rest. */
  #note(region: XmlElement, ends: ReadonlySet<string>): void {
    const id = region.attributes['id'] ?? '';
    const deletion = elementsOf(region).find(named('deletion'));
    if (elementsOf(region).some(named('format-change'))) this.formats += 1;
    if (find(region, named('insertion')) !== undefined) {
      if (ends.has(id)) this.#inserted.add(id);
    } else if (deletion !== undefined) {
      const blocks = elementsOf(deletion).filter(({ name }) => name !== 'change-info');
      this.#deleted.set(id, blocks);
    }
  }
}

export function isChangeMark({ name }: XmlElement): boolean {
  return name === 'change' || name === 'change-start' || name === 'change-end';
}
