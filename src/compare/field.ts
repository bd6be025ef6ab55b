import { type Language, languageOf } from '../language/language.ts';
import type { Document, Paragraph } from '../model/document.ts';
import { mapSides, type Sides } from '../model/sides.ts';
import { wordingOf } from '../text/wording.ts';
import { stemOf, wordsOf } from '../text/words.ts';
import { LIKENESS_SPARED, likenessOf } from './likeness.ts';
import { Neighbours } from './neighbours.ts';
import { type Profile, Profiles } from './profile.ts';

/** Two documents prepared for pairing: each paragraph's words, substance and children, worked out once. */
export class Field {
  readonly documents: Sides<Document>;
  readonly profiles: Profiles;
  readonly #adverbs: Language['adverbs'];
  /** For each paragraph, the place after the last paragraph below it. */
  readonly #ends: Sides<Int32Array>;
  readonly #substances = new Map<Paragraph, string>();
  readonly #likeness = new Map<number, number>();
  readonly #neighbours = new Map<'old' | 'new', Neighbours>();
  readonly #families = new Map<Paragraph, Profile>();

  /** @param series the other documents of the series, which help to tell rare words from boilerplate */
  constructor(documents: Sides<Document>, series: readonly Document[]) {
    this.documents = documents;
    this.#adverbs = languageOf(documents.new).adverbs;
    this.#ends = mapSides(documents, endsOf);
    const all = [documents.old, documents.new, ...series.filter((each) => !isAmong(documents, each))];
    this.profiles = new Profiles(all.flatMap(({ paragraphs }) => paragraphs));
  }

  /** The part of a paragraph that is compared: its folded words without end punctuation and Also/Further. */
  substance(paragraph: Paragraph): string {
    const known = this.#substances.get(paragraph);
    if (known !== undefined) return known;
    const { text, opening } = paragraph;
    const { substance } = wordingOf(text, opening, this.#adverbs, this.profiles.folded(text));
    this.#substances.set(paragraph, substance);
    return substance;
  }

  /** The stem of the opening verb: the same for `Encouraging further` and `Also encourages`. */
  verb({ text }: Paragraph): string {
    const words = wordsOf(text.slice(0, OPENING_MAX_CHARACTERS));
    const { adverbs } = languageOf(this.documents.new);
    return stemOf(words.find((word) => adverbs?.alone.test(word) !== true) ?? '');
  }

  /** How alike two paragraphs are, from 0 to 1. */
  likeness({ old: before, new: after }: Sides<Paragraph>): number {
    const place = before.index * this.documents.new.paragraphs.length + after.index;
    const known = this.#likeness.get(place);
    if (known !== undefined) return known;
    const isSame = this.substance(before) === this.substance(after);
    const likeness = isSame ? 1 : likenessOf(this.profiles.of(before), this.profiles.of(after), this.profiles);
    this.#likeness.set(place, likeness);
    return likeness;
  }

  /** The same if it exceeds a bound; otherwise some lower value, found with less work. */
  likenessAbove(least: number, { old: before, new: after }: Sides<Paragraph>): number {
    const known = this.#likeness.get(before.index * this.documents.new.paragraphs.length + after.index);
    if (known !== undefined || this.substance(before) === this.substance(after)) return known ?? 1;
    return likenessOf(
      this.profiles.of(before),
      this.profiles.of(after),
      this.profiles,
      Math.max(least, LIKENESS_SPARED),
    );
  }

  /**
   * How much of what two paragraphs are about, said in the first words after the verb, they have in common, from 0 to 1: `Welcomes
   * the *efforts of the Government to host* …` and `Notes the *efforts of the Government in hosting* …`.
   */
  openingsShare({ old: before, new: after }: Sides<Paragraph>): number {
    const opening = (paragraph: Paragraph) => new Set(this.profiles.of(paragraph).words.subarray(1, OPENING_WORDS));
    const [one, other] = [opening(before), opening(after)];
    const weigh = (words: Iterable<number>) => [...words].reduce((sum, word) => sum + this.profiles.rarity(word), 0);
    const least = Math.min(weigh(one), weigh(other));
    return least === 0 ? 0 : weigh([...one].filter((word) => other.has(word))) / least;
  }

  /** Whether each has a name that the other lacks. */
  differsInName({ old: before, new: after }: Sides<Paragraph>): boolean {
    const names = {
      old: capitalised(before.text, languageOf(this.documents.old)),
      new: capitalised(after.text, languageOf(this.documents.new)),
    };
    return (
      [...names.old].some((name) => !after.text.includes(name)) &&
      [...names.new].some((name) => !before.text.includes(name))
    );
  }

  /** How alike runs of paragraphs are, each read as one. */
  likenessOfRuns(runs: Sides<readonly Paragraph[]>): number {
    return likenessOf(this.profiles.ofAll(runs.old), this.profiles.ofAll(runs.new), this.profiles);
  }

  /** How alike two paragraphs are with everything below them: `Decides:` says little without its sub-paragraphs. */
  likenessOfFamilies(pair: Sides<Paragraph>): number {
    const own = this.likeness(pair);
    const below = { old: this.below('old', pair.old), new: this.below('new', pair.new) };
    if (below.old.length === 0 || below.new.length === 0) return own;
    const family = { old: this.#family(pair.old, below.old), new: this.#family(pair.new, below.new) };
    return (own + likenessOf(family.old, family.new, this.profiles)) / 2;
  }

  /** All paragraphs of one document, to search for those nearest to one of the other. */
  near(side: 'old' | 'new'): Neighbours {
    const known = this.#neighbours.get(side) ?? new Neighbours(this.documents[side].paragraphs, this.profiles);
    this.#neighbours.set(side, known);
    return known;
  }

  /** Everything below a paragraph, at any depth. */
  below(side: 'old' | 'new', paragraph: Paragraph): readonly Paragraph[] {
    const { paragraphs } = this.documents[side];
    return paragraphs.slice(paragraph.index + 1, this.#ends[side][paragraph.index]);
  }

  #family(head: Paragraph, below: readonly Paragraph[]): Profile {
    const known = this.#families.get(head) ?? this.profiles.ofAll([head, ...below]);
    this.#families.set(head, known);
    return known;
  }
}

const OPENING_MAX_CHARACTERS = 60;
const OPENING_WORDS = 20;

function isAmong(documents: Sides<Document>, one: Document): boolean {
  return one === documents.old || one === documents.new;
}

function endsOf({ paragraphs }: Document): Int32Array {
  const ends = new Int32Array(paragraphs.length).fill(paragraphs.length);
  const open: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    for (let last = open.at(-1); last !== undefined && last.depth >= paragraph.depth; last = open.at(-1)) {
      ends[last.index] = paragraph.index;
      open.pop();
    }
    open.push(paragraph);
  }
  return ends;
}

/** Capitalized words within a sentence, except months. */
function capitalised(text: string, { dates }: Language): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { 0: found, index } of text.matchAll(/ \p{Lu}\p{Ll}{2,}/gu)) {
    const name = found.slice(1);
    const isMonth = dates?.monthNumbers.has(name) === true;
    if (!isMonth && /[\p{Ll}\p{N},]$/u.test(text.slice(Math.max(0, index - 2), index))) names.add(name);
  }
  return names;
}
