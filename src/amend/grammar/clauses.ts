import type { Spot, Words } from '../order-kinds.ts';
import { NO_WORDS } from '../order-kinds.ts';
import { broughtBy } from './brings.ts';
import { Locating } from './locating.ts';
import { type Named, placesAt } from './places.ts';
import { asWords, countedAs, sentenceAt, sentencesAt, sideAt, signAt, signNamed, stretchAt } from './spots.ts';

/** Reads the clauses of an order, each what is to be done at a place, and puts together what they say. */
export class Clauses extends Locating {
  /** Reads the next clause; false if it is not understood. */
  next(): boolean {
    const { verbs, check } = this.words;
    if (this.take(verbs.renumber)) {
      this.isRenumbered = true;
      return true;
    }
    if (this.take(check)) return this.#checked();
    this.locate();
    this.take(this.words.lead);
    return RULES.some((rule) => this.attempt(() => rule.call(this)));
  }

  delete(): boolean {
    const { verbs, of, theEnd } = this.words;
    if (!this.take(verbs.delete)) return false;
    if (this.scan.attempt(() => (this.take(this.words.in) ? this.placed() : null)) !== null) return this.#deleteWords();
    const sentences = sentencesAt(this.scan, this.words);
    if (sentences !== null) {
      if (this.take(of) && this.placed() === null) return false;
      return this.step({ kind: 'sentence', until: sentences.until }, NO_WORDS, { sentence: sentences.sentence });
    }
    if (this.take(theEnd)) return this.#deleteRest();
    return this.#deleteStretch() || this.#deleteWords() || this.#deletePlaces();
  }

  #deleteStretch(): boolean {
    const spot = stretchAt(this.scan, this.quotations, this.words) ?? signAt(this.scan, this.quotations, this.words);
    return spot !== null && this.step(spot, NO_WORDS) && this.trailing();
  }

  /** After an insertion, `delete the end of the paragraph` is all that follows it. */
  #deleteRest(): boolean {
    const last = this.steps.at(-1)?.spot;
    if (last?.kind !== 'after') return false;
    return this.step({ kind: 'rest', words: last.words, included: false }, NO_WORDS);
  }

  #deleteWords(): boolean {
    return this.several(() => {
      const occurrence = this.occurrence();
      const words = this.quoted();
      if (words === null) return false;
      const near = this.#near(words) ?? { kind: 'words', words };
      return this.step(near, NO_WORDS, { occurrence: occurrence ?? this.occurring() });
    });
  }

  #near(words: Words): Spot | null {
    return this.scan.attempt((): Spot | null => {
      const side = sideAt(this.scan, this.words);
      const beside = this.quoted();
      return side === null || beside === null
        ? null
        : { kind: 'near', words, side: side === 'before' ? 'before' : 'after', beside };
    });
  }

  #deletePlaces(): boolean {
    const named = placesAt(this.scan, this.words, this.above);
    if (named === null || named.names.length === 0 || !this.flush()) return false;
    const reading = this.scan.attempt(() => (this.take(this.words.readingOnly) ? this.brought() : null)) ?? [];
    this.orders.push({ kind: 'delete', places: named.names, reading });
    return true;
  }

  replace(): boolean {
    const isSubstitute = this.scan.attempt(() => (this.take(this.words.verbs.substitute) ? this.#substitute() : null));
    if (isSubstitute === true) return true;
    if (!this.take(this.words.verbs.replace)) return false;
    return this.#replaceTold() || this.#replaceWords() || this.#replacePlaces();
  }

  /** `substitute “new” for “old”` */
  #substitute(): boolean | null {
    const by = this.quoted();
    if (by === null || !this.take(this.words.for)) return null;
    const words = this.quoted();
    return words !== null && this.step({ kind: 'words', words }, by) && this.trailing() ? true : null;
  }

  /** A sentence, or a stretch that is described. */
  #replaceTold(): boolean {
    return this.attempt(() => {
      const [, ending] = this.scan.take(this.words.endOfSentence) ?? [];
      const sentence = ending === undefined ? sentenceAt(this.scan, this.words) : countedAs(ending, this.words);
      if (ending !== undefined || sentence !== null) {
        if (this.take(this.words.of) && this.placed() === null) return false;
        const by = this.replacement();
        return (
          by !== null &&
          this.step(ending === undefined ? { kind: 'sentence', until: null } : { kind: 'tail' }, by, { sentence })
        );
      }
      const spot = stretchAt(this.scan, this.quotations, this.words);
      if (spot === null) return false;
      this.trailing();
      const by = this.replacement();
      return by !== null && this.step(spot, by) && this.trailing();
    });
  }

  #replaceWords(): boolean {
    return this.several(() => {
      const occurrence = this.occurrence();
      const words = this.quoted();
      if (words === null) return false;
      const when = occurrence ?? this.occurring();
      this.edgeBehind();
      const by = this.replacement();
      return by !== null && this.step({ kind: 'words', words }, by, { occurrence: when ?? this.occurring() });
    });
  }

  #replacePlaces(): boolean {
    const named = placesAt(this.scan, this.words, this.above);
    if (named === null || named.names.length === 0 || !this.flush()) return false;
    return this.take(this.words.by) && this.#replaced(named);
  }

  #replaced({ names }: Named): boolean {
    const brings = this.brought();
    const [place] = names;
    if (brings === null || place === undefined) return false;
    if (names.length === 1) this.orders.push({ kind: 'replace', place, brings });
    else {
      // Several paragraphs give way to others.
      this.orders.push({ kind: 'replace', place, brings }, { kind: 'delete', places: names.slice(1), reading: [] });
    }
    return true;
  }

  insert(): boolean {
    if (!this.take(this.words.verbs.insert)) return false;
    this.take(this.words.comma);
    const where = this.scan.attempt(() => this.besidePlace());
    if (where !== null) {
      this.enter(where);
      this.take(this.words.comma);
    }
    return this.#insertSign() || this.#insertForm() || this.#insertWords();
  }

  #insertSign(): boolean {
    return this.attempt(() => {
      const sign = signNamed(this.scan, this.words);
      const side = sign === null ? null : sideAt(this.scan, this.words);
      const words = side === null ? null : this.quoted();
      if (sign === null || side === null || words === null) return false;
      return this.step({ kind: side, words }, asWords(sign)) && this.trailing();
    });
  }

  #insertWords(): boolean {
    const { anchor } = this.context;
    const by = this.quoted();
    if (by === null) return false;
    if (anchor !== null) {
      const paragraphs = [by, ...this.moreQuoted()];
      this.orders.push({
        kind: 'insert',
        where: anchor,
        form: '',
        brings: paragraphs.map((each) => broughtBy(each, this.words)),
      });
      return this.flush();
    }
    const spot = this.spotBehind();
    if (spot !== null) return this.step(spot, by) && this.trailing();
    const edge = this.scan.attempt(() => this.edgeOf() ?? this.bareEdge());
    const end = edge?.edge ?? this.context.edge;
    if (edge?.named != null) this.rename(edge.named, edge.sentence);
    return end !== null && this.step({ kind: 'edge', end }, by, { sentence: edge?.sentence ?? this.context.sentence });
  }

  #insertForm(): boolean {
    return this.attempt(() => {
      const form = this.#form();
      return form !== null && this.#inserted(form);
    });
  }

  /** `a new operative paragraph 3 bis`, `the following as new subparagraph (b)` */
  #form(): string | null {
    return this.scan.attempt(() => {
      const isFollowing = this.take(this.words.following);
      const isAs = isFollowing && this.take(this.words.as);
      const [, form] = this.scan.take(this.words.form) ?? [];
      if (form === undefined) return isFollowing && this.context.anchor !== null ? '' : null;
      return isFollowing || isAs || this.words.isNew.test(form) ? form : null;
    });
  }

  /** A new paragraph, its place, and its words. */
  #inserted(form: string): boolean {
    const told = this.scan.attempt(() => this.whereOfKind(form) ?? this.whereBehind());
    this.scan.attempt(() => (this.take(this.words.joint) && this.take(this.words.verbs.renumber) ? true : null));
    this.take(this.words.reading);
    const brings = this.brought();
    const where = told ?? this.context.anchor ?? this.whereFrom(form);
    if (brings === null || where === null || !this.flush()) return false;
    const place = this.whereBelow(form, where);
    this.orders.push({ kind: 'insert', where: place, form, brings });
    return true;
  }

  /** `after “X”, insert “Y”`, `before the word “X” delete the word “Y”` */
  besideWords(): boolean {
    const side = sideAt(this.scan, this.words);
    const anchor = side === null ? null : this.quoted();
    if (side === null || anchor === null) return false;
    this.take(this.words.comma);
    const { verbs, passive, theEnd } = this.words;
    if (this.take(verbs.insert)) {
      const by = this.quoted();
      if (by !== null) return this.step({ kind: side, words: anchor }, by) && this.trailing();
      const sign = signNamed(this.scan, this.words);
      return sign !== null && this.step({ kind: side, words: anchor }, asWords(sign));
    }
    if (this.take(verbs.delete)) {
      if (side === 'after' && this.take(theEnd))
        return this.step({ kind: 'rest', words: anchor, included: false }, NO_WORDS);
      return this.#beBeside(anchor, side, () => NO_WORDS);
    }
    if (this.take(verbs.replace)) return this.#beBeside(anchor, side, () => this.replacement());
    const by = this.quoted();
    return by !== null && this.take(passive.inserted) && this.step({ kind: side, words: anchor }, by);
  }

  #beBeside(beside: Words, side: 'after' | 'before', change: () => Words | null): boolean {
    const sign = signNamed(this.scan, this.words);
    if (sign !== null) return this.step({ kind: 'sign', sign, side, words: beside }, NO_WORDS);
    const words = this.quoted();
    const by = words === null ? null : change();
    return words !== null && by !== null && this.step({ kind: 'near', words, side, beside }, by) && this.trailing();
  }

  betweenWords(): boolean {
    const spot = this.take(this.words.between) ? this.between() : null;
    if (spot === null) return false;
    this.take(this.words.comma);
    if (!this.take(this.words.verbs.insert)) return false;
    const by = this.quoted();
    return by !== null && this.step(spot, by) && this.trailing();
  }

  /** `for “old” substitute “new”` */
  forWords(): boolean {
    const words = this.take(this.words.for) ? this.quoted() : null;
    if (words === null) return false;
    this.take(this.words.comma);
    this.take(this.words.verbs.substitute) || this.take(this.words.read);
    const by = this.quoted();
    return by !== null && this.step({ kind: 'words', words }, by) && this.trailing();
  }

  /** `the word “X” was replaced by the word “Y”`, and in a second pair without the verb. */
  wordsTold(): boolean {
    const { passive, by: joins } = this.words;
    const occurrence = this.occurrence();
    const words = this.quoted();
    if (words === null) return false;
    const others = this.moreQuoted();
    const when = occurrence ?? this.occurring();
    this.trailing();
    const all = [words, ...others];
    if (this.take(passive.deleted))
      return all.every((each) => this.step({ kind: 'words', words: each }, NO_WORDS, { occurrence: when }));
    const isPair = this.steps.length > 0;
    if (
      this.take(passive.replaced) ||
      this.take(passive.reads) ||
      this.take(passive.becomes) ||
      (isPair && this.take(joins))
    ) {
      const by = this.quoted();
      return by !== null && this.step({ kind: 'words', words }, by, { occurrence: when }) && this.trailing();
    }
    return this.take(passive.inserted) && this.#insertedWords(words);
  }

  #insertedWords(by: Words): boolean {
    const spot = this.spotBehind();
    if (spot !== null) return this.step(spot, by) && this.trailing();
    const edge = this.scan.attempt(() => this.edgeOf() ?? this.bareEdge());
    if (edge?.named != null) this.rename(edge.named, edge.sentence);
    const end = edge?.edge ?? this.context.edge;
    return end !== null && this.step({ kind: 'edge', end }, by);
  }

  /** `Operative paragraph 3 was deleted`, `… should read: …`, `… becomes operative paragraph 1` */
  placesTold(): boolean {
    const { passive } = this.words;
    const named = placesAt(this.scan, this.words, this.above);
    const [place] = named?.names ?? [];
    if (named === null || place === undefined || !this.flush()) return false;
    if (this.take(passive.deleted)) {
      this.orders.push({ kind: 'delete', places: named.names, reading: [] });
      return true;
    }
    if (this.take(passive.reads) || this.take(passive.replaced)) return this.#replaced(named);
    if (this.take(passive.becomes)) return this.#becomes(named);
    return this.take(passive.moved) && this.#movedTo(named);
  }

  /** The paragraph takes the place of the one that had the number. */
  #becomes({ names }: Named): boolean {
    const [place] = names;
    const to = placesAt(this.scan, this.words, this.above);
    const [at] = to?.names ?? [];
    const part = at === undefined || place === undefined ? null : this.numberOf(at);
    if (names.length !== 1 || place === undefined || part === null) return false;
    this.orders.push({ kind: 'move', place, where: part });
    return true;
  }

  /** `A new operative paragraph was inserted after operative paragraph 3, reading: …` */
  formTold(): boolean {
    const form = this.#form();
    if (form === null || form === '') return false;
    this.take(this.words.passive.inserted);
    return this.#inserted(form);
  }

  move(): boolean {
    const named = this.take(this.words.verbs.move) ? placesAt(this.scan, this.words, this.above) : null;
    // A footnote moves to other words: that is an order of another kind.
    const isNote = named?.names.some((name) => name.startsWith('footnote')) === true;
    return named !== null && !isNote && named.names.length > 0 && this.#movedTo(named);
  }

  #movedTo({ names }: Named): boolean {
    this.take(this.words.toPlace);
    const where = this.scan.attempt(() => this.whereBehind()) ?? this.context.anchor;
    if (where === null || where.kind === 'below' || !this.flush()) return false;
    // Each is put directly after the place: the last one first.
    const isAfter = where.kind === 'beside' && where.side === 'after';
    const inOrder = isAfter ? names.toReversed() : names;
    for (const place of inOrder) this.orders.push({ kind: 'move', place, where });
    return true;
  }

  merge(): boolean {
    const at = this.scan.at;
    if (!this.take(this.words.verbs.merge) || !this.#rest()) return false;
    const isSplit = this.words.splits.test(this.scan.text.slice(at, at + 8));
    return this.#unfit(
      isSplit
        ? 'it does not say how the parts are to read; replace the paragraph by the first part, and insert the others'
        : 'it does not say how the merged paragraph is to read; replace one paragraph by the new text, and delete the other',
    );
  }

  takeBack(): boolean {
    if (!this.take(this.words.verbs.takeBack) || !this.#rest()) return false;
    return this.#unfit(
      'it takes back or keeps what was proposed before, and changes nothing in this text; to leave words out, write “Delete …”',
    );
  }

  /** Whatever follows names places only. */
  #rest(): boolean {
    const named = placesAt(this.scan, this.words, this.above);
    if (named === null) return false;
    this.scan.at = this.scan.text.length;
    return true;
  }

  #unfit(why: string): boolean {
    this.orders.push({ kind: 'unfit', why });
    return true;
  }

  #checked(): boolean {
    const [reading] = this.brought() ?? [];
    const [place] = this.context.named?.names ?? [];
    if (reading === undefined || place === undefined || !this.flush()) return false;
    this.orders.push({ kind: 'check', place, reading });
    return true;
  }
}

/** The kinds of clauses, in the order in which they are tried. */
const RULES: readonly ((this: Clauses) => boolean)[] = [
  Clauses.prototype.delete,
  Clauses.prototype.replace,
  Clauses.prototype.insert,
  Clauses.prototype.besideWords,
  Clauses.prototype.betweenWords,
  Clauses.prototype.forWords,
  Clauses.prototype.wordsTold,
  Clauses.prototype.placesTold,
  Clauses.prototype.formTold,
  Clauses.prototype.move,
  Clauses.prototype.merge,
  Clauses.prototype.takeBack,
];
