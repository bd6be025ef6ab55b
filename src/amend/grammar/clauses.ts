import type { Brought, Order, OrderWords, Scope, Spot, Step, Where, Words } from '../order-kinds.ts';
import { NO_WORDS } from '../order-kinds.ts';
import { broughtBy, whereNumbered } from './brings.ts';
import { type Named, placesAt } from './places.ts';
import type { Scanner } from './scanner.ts';
import { asWords, countedAs, quotedAt, sentenceAt, sideAt, signAt, signNamed, stretchAt } from './spots.ts';

/** Where the clause is that is being read. */
interface Context {
  readonly named: Named | null;
  readonly sentence: number | null;
  /** `At the end of operative paragraph 3` */
  readonly edge: 'start' | 'end' | null;
  /** `After operative paragraph 3` */
  readonly anchor: Where | null;
}

const NOWHERE: Context = { named: null, sentence: null, edge: null, anchor: null };

/** Reads the clauses of an order, and puts together what they say. */
export class Clauses {
  readonly #scan: Scanner;
  readonly #words: OrderWords;
  readonly #quotations: readonly Words[];
  readonly #brings: readonly Brought[];
  readonly #orders: Order[] = [];
  #context: Context = NOWHERE;
  /** Steps whose place may follow: `delete “a” and “b” in operative paragraph 3`. */
  #steps: Step[] = [];
  #isRenumbered = false;
  #isLost = false;

  constructor(
    scan: Scanner,
    words: OrderWords,
    { quotations, brings }: { readonly quotations: readonly Words[]; readonly brings: readonly Brought[] },
  ) {
    this.#scan = scan;
    this.#words = words;
    this.#quotations = quotations;
    this.#brings = brings;
  }

  /** Reads the next clause; false if it is not understood. */
  next(): boolean {
    const { verbs, check } = this.#words;
    if (this.#take(verbs.renumber)) {
      this.#isRenumbered = true;
      return true;
    }
    if (this.#take(check)) return this.#checked();
    this.#locate();
    this.#take(this.#words.lead);
    return RULES.some((rule) => this.#attempt(() => rule.call(this)));
  }

  finish(): Order | null {
    if (!this.#flush() || this.#isLost) return null;
    const [first] = this.#orders;
    if (first === undefined) return this.#isRenumbered ? { kind: 'renumber-all' } : null;
    return this.#orders.length === 1 ? first : { kind: 'several', orders: this.#orders };
  }

  // Where

  /** Reads the places before a verb: `In operative paragraph 3, second sentence,`. */
  #locate(): void {
    for (;;) {
      const found = this.#scan.attempt(() => this.#place());
      if (found === null) return;
      this.#enter(found);
      this.#take(this.#words.comma);
    }
  }

  #place(): Context | null {
    return this.#edgeOf() ?? this.#inPlace() ?? this.#besidePlace() ?? this.#bareEdge() ?? this.#colonPlace();
  }

  #edgeOf(): Context | null {
    return this.#scan.attempt(() => {
      const [, end] = this.#scan.take(this.#words.atEndOf) ?? [];
      if (end === undefined) return null;
      const edge = this.#edgeNamed(end);
      const sentence = sentenceAt(this.#scan, this.#words);
      if (sentence !== null) this.#take(this.#words.of);
      const named = placesAt(this.#scan, this.#words, this.#above);
      if (named === null && sentence === null) return null;
      const part = named === null || named.names.length > 0 ? undefined : named.parts[0];
      if (named !== null && part !== undefined && part !== 'title')
        return { ...NOWHERE, anchor: { kind: 'edge', end: edge, part: named.parts.length > 1 ? 'text' : part } };
      return { ...this.#context, named: named ?? this.#context.named, sentence, edge, anchor: null };
    });
  }

  #inPlace(): Context | null {
    return this.#scan.attempt(() => {
      if (!this.#take(this.#words.in)) return null;
      const sentence = this.#sentenceOf();
      const isLine = this.#take(this.#words.line);
      const named = placesAt(this.#scan, this.#words, this.#above);
      if (named === null) return sentence === null && !isLine ? null : { ...this.#context, sentence };
      return this.#qualified({ ...NOWHERE, named, sentence });
    });
  }

  /** `, line 2`, `, second sentence`, `, subparagraph (c)` */
  #qualified(context: Context): Context {
    let found = context;
    for (;;) {
      const next = this.#scan.attempt((): Context | null => {
        if (this.#take(this.#words.line)) return found;
        const sentence = this.#sentenceOf();
        if (sentence !== null) return { ...found, sentence };
        this.#take(this.#words.comma);
        const [above] = found.named?.names ?? [];
        const below = above === undefined ? null : placesAt(this.#scan, this.#words, above);
        const isBelow =
          below !== null && below.names.length > 0 && below.names.every((name) => name.startsWith(above ?? ''));
        return isBelow ? { ...found, named: below } : null;
      });
      if (next === null) return found;
      found = next;
    }
  }

  #sentenceOf(): number | null {
    return this.#scan.attempt(() => {
      const [, told, bare] = this.#scan.take(this.#words.sentenceOf) ?? [];
      const ordinal = told ?? bare;
      return ordinal === undefined ? null : countedAs(ordinal, this.#words);
    });
  }

  #besidePlace(): Context | null {
    return this.#scan.attempt(() => {
      const where = this.#beside();
      return where === null ? null : { ...this.#context, anchor: where };
    });
  }

  #bareEdge(): Context | null {
    const [, end] = this.#scan.take(this.#words.atEnd) ?? [];
    return end === undefined ? null : { ...this.#context, edge: this.#edgeNamed(end), anchor: null };
  }

  /** `OP3: delete “…”` */
  #colonPlace(): Context | null {
    return this.#scan.attempt(() => {
      const named = placesAt(this.#scan, this.#words, this.#above);
      if (named === null) return null;
      const context = this.#qualified({ ...NOWHERE, named });
      return /^(?::| [–—-] )/u.test(this.#scan.text.slice(this.#scan.at)) ? context : null;
    });
  }

  #beside(): Where | null {
    const before = this.#scan.text.slice(this.#scan.at).trimStart();
    const side = sideAt(this.#scan, this.#words);
    const named = side === null ? null : placesAt(this.#scan, this.#words, this.#above);
    const [place] = named?.names.slice(-1) ?? [];
    if (side === null || place === undefined) return null;
    return { kind: 'beside', side, place, strict: this.#words.strictly.test(before) };
  }

  /** The paragraph whose sub-paragraphs may be named by their letters alone. */
  get #above(): string | null {
    const [name] = this.#context.named?.names ?? [];
    return name === undefined || this.#context.named?.names.length !== 1 ? null : name.replace(/ \([a-z]+\)$/iu, '');
  }

  #edgeNamed(word: string): 'start' | 'end' {
    return this.#words.isEnd.test(word) ? 'end' : 'start';
  }

  #enter(context: Context): void {
    if (context.named !== this.#context.named) {
      // Steps without a place do not take that of the next clause.
      if (!this.#flush()) this.#isLost = true;
    }
    this.#context = context;
  }

  // What

  delete(): boolean {
    const { verbs, of, theEnd } = this.#words;
    if (!this.#take(verbs.delete)) return false;
    if (this.#scan.attempt(() => (this.#take(this.#words.in) ? this.#placed() : null)) !== null)
      return this.#deleteWords();
    const sentence = sentenceAt(this.#scan, this.#words);
    if (sentence !== null) {
      if (this.#take(of) && this.#placed() === null) return false;
      return this.#step({ kind: 'sentence' }, NO_WORDS, { sentence });
    }
    if (this.#take(theEnd)) return this.#deleteRest();
    return this.#deleteStretch() || this.#deleteWords() || this.#deletePlaces();
  }

  #deleteStretch(): boolean {
    const spot =
      stretchAt(this.#scan, this.#quotations, this.#words) ?? signAt(this.#scan, this.#quotations, this.#words);
    return spot !== null && this.#step(spot, NO_WORDS) && this.#trailing();
  }

  /** After an insertion, `delete the end of the paragraph` is all that follows it. */
  #deleteRest(): boolean {
    const last = this.#steps.at(-1)?.spot;
    if (last?.kind !== 'after') return false;
    return this.#step({ kind: 'rest', words: last.words, included: false }, NO_WORDS);
  }

  #deleteWords(): boolean {
    return this.#several(() => {
      const occurrence = this.#occurrence();
      const words = this.#quoted();
      if (words === null) return false;
      const near = this.#near(words) ?? { kind: 'words', words };
      return this.#step(near, NO_WORDS, { occurrence: occurrence ?? this.#occurring() });
    });
  }

  #near(words: Words): Spot | null {
    return this.#scan.attempt((): Spot | null => {
      const side = sideAt(this.#scan, this.#words);
      const beside = this.#quoted();
      return side === null || beside === null
        ? null
        : { kind: 'near', words, side: side === 'before' ? 'before' : 'after', beside };
    });
  }

  #deletePlaces(): boolean {
    const named = placesAt(this.#scan, this.#words, this.#above);
    if (named === null || named.names.length === 0 || !this.#flush()) return false;
    const reading = this.#scan.attempt(() => (this.#take(this.#words.readingOnly) ? this.#brought() : null)) ?? [];
    this.#orders.push({ kind: 'delete', places: named.names, reading });
    return true;
  }

  replace(): boolean {
    const isSubstitute = this.#scan.attempt(() =>
      this.#take(this.#words.verbs.substitute) ? this.#substitute() : null,
    );
    if (isSubstitute === true) return true;
    if (!this.#take(this.#words.verbs.replace)) return false;
    return this.#replaceTold() || this.#replaceWords() || this.#replacePlaces();
  }

  /** `substitute “new” for “old”` */
  #substitute(): boolean | null {
    const by = this.#quoted();
    if (by === null || !this.#take(this.#words.for)) return null;
    const words = this.#quoted();
    return words !== null && this.#step({ kind: 'words', words }, by) && this.#trailing() ? true : null;
  }

  /** A sentence, or a stretch that is described. */
  #replaceTold(): boolean {
    return this.#attempt(() => {
      const [, ending] = this.#scan.take(this.#words.endOfSentence) ?? [];
      const sentence = ending === undefined ? sentenceAt(this.#scan, this.#words) : countedAs(ending, this.#words);
      if (ending !== undefined || sentence !== null) {
        if (this.#take(this.#words.of) && this.#placed() === null) return false;
        const by = this.#replacement();
        return by !== null && this.#step({ kind: ending === undefined ? 'sentence' : 'tail' }, by, { sentence });
      }
      const spot = stretchAt(this.#scan, this.#quotations, this.#words);
      if (spot === null) return false;
      this.#trailing();
      const by = this.#replacement();
      return by !== null && this.#step(spot, by) && this.#trailing();
    });
  }

  #replaceWords(): boolean {
    return this.#several(() => {
      const occurrence = this.#occurrence();
      const words = this.#quoted();
      if (words === null) return false;
      const when = occurrence ?? this.#occurring();
      this.#edgeBehind();
      const by = this.#replacement();
      return by !== null && this.#step({ kind: 'words', words }, by, { occurrence: when ?? this.#occurring() });
    });
  }

  /** `“Urges” at the beginning of operative paragraph 1`: the words show where. */
  #edgeBehind(): void {
    this.#scan.attempt(() => {
      const context = this.#edgeOf() ?? this.#bareEdge() ?? this.#inPlace();
      if (context === null) return null;
      if (context.named !== null) this.#rename(context.named, context.sentence);
      return true;
    });
  }

  #replacePlaces(): boolean {
    const named = placesAt(this.#scan, this.#words, this.#above);
    if (named === null || named.names.length === 0 || !this.#flush()) return false;
    return this.#take(this.#words.by) && this.#replaced(named);
  }

  #replaced({ names }: Named): boolean {
    const brings = this.#brought();
    const [place] = names;
    if (brings === null || place === undefined) return false;
    if (names.length === 1) this.#orders.push({ kind: 'replace', place, brings });
    else {
      // Several paragraphs give way to others.
      this.#orders.push({ kind: 'replace', place, brings }, { kind: 'delete', places: names.slice(1), reading: [] });
    }
    return true;
  }

  insert(): boolean {
    if (!this.#take(this.#words.verbs.insert)) return false;
    this.#take(this.#words.comma);
    const where = this.#scan.attempt(() => this.#besidePlace());
    if (where !== null) {
      this.#enter(where);
      this.#take(this.#words.comma);
    }
    return this.#insertSign() || this.#insertForm() || this.#insertWords();
  }

  #insertSign(): boolean {
    return this.#attempt(() => {
      const sign = signNamed(this.#scan, this.#words);
      const side = sign === null ? null : sideAt(this.#scan, this.#words);
      const words = side === null ? null : this.#quoted();
      if (sign === null || side === null || words === null) return false;
      return this.#step({ kind: side, words }, asWords(sign)) && this.#trailing();
    });
  }

  #insertWords(): boolean {
    const { anchor } = this.#context;
    const by = this.#quoted();
    if (by === null) return false;
    if (anchor !== null) {
      const paragraphs = [by, ...this.#moreQuoted()];
      this.#orders.push({
        kind: 'insert',
        where: anchor,
        form: '',
        brings: paragraphs.map((each) => broughtBy(each, this.#words)),
      });
      return this.#flush();
    }
    const spot = this.#spotBehind();
    if (spot !== null) return this.#step(spot, by) && this.#trailing();
    const edge = this.#scan.attempt(() => this.#edgeOf() ?? this.#bareEdge());
    const end = edge?.edge ?? this.#context.edge;
    if (edge?.named != null) this.#rename(edge.named, edge.sentence);
    return (
      end !== null && this.#step({ kind: 'edge', end }, by, { sentence: edge?.sentence ?? this.#context.sentence })
    );
  }

  #spotBehind(): Spot | null {
    return this.#scan.attempt((): Spot | null => {
      if (this.#take(this.#words.between)) return this.#between();
      const side = sideAt(this.#scan, this.#words);
      const words = side === null ? null : this.#quoted();
      return side === null || words === null ? null : { kind: side, words };
    });
  }

  #between(): Spot | null {
    const words = this.#quoted();
    const until = words !== null && this.#take(this.#words.and) ? this.#quoted() : null;
    return words === null || until === null ? null : { kind: 'between', words, until };
  }

  #insertForm(): boolean {
    return this.#attempt(() => {
      const form = this.#form();
      return form !== null && this.#inserted(form);
    });
  }

  /** `a new operative paragraph 3 bis`, `the following as new subparagraph (b)` */
  #form(): string | null {
    return this.#scan.attempt(() => {
      const isFollowing = this.#take(this.#words.following);
      const isAs = isFollowing && this.#take(this.#words.as);
      const [, form] = this.#scan.take(this.#words.form) ?? [];
      if (form === undefined) return isFollowing && this.#context.anchor !== null ? '' : null;
      return isFollowing || isAs || this.#words.isNew.test(form) ? form : null;
    });
  }

  /** A new paragraph, its place, and its words. */
  #inserted(form: string): boolean {
    const told = this.#scan.attempt(() => this.#whereBehind());
    this.#scan.attempt(() => (this.#take(this.#words.joint) && this.#take(this.#words.verbs.renumber) ? true : null));
    this.#take(this.#words.reading);
    const brings = this.#brought();
    const where = told ?? this.#context.anchor ?? this.#whereFrom(form);
    if (brings === null || where === null || !this.#flush()) return false;
    const place = this.#whereBelow(form, where);
    this.#orders.push({ kind: 'insert', where: place, form, brings });
    return true;
  }

  #whereBehind(): Where | null {
    this.#take(this.#words.comma);
    const beside = this.#scan.attempt(() => this.#beside());
    if (beside !== null) return beside;
    const edge = this.#scan.attempt(() => this.#edgeOf() ?? this.#bareEdge());
    if (edge !== null) return edge.anchor ?? this.#whereAtEdge(edge);
    return this.#scan.attempt(() => {
      const named = this.#take(this.#words.in) ? placesAt(this.#scan, this.#words, null) : null;
      const [place] = named?.names ?? [];
      return place === undefined ? null : { kind: 'below', place, letter: null };
    });
  }

  #whereAtEdge({ edge, named }: Context): Where {
    const [place] = named?.names ?? [];
    if (place !== undefined) return { kind: 'below', place, letter: null };
    return { kind: 'edge', end: edge ?? 'end', part: 'text' };
  }

  #whereFrom(form: string): Where | null {
    const { isBelow, formLetter, isPreambular, isOperative } = this.#words;
    const [place] = this.#context.named?.names ?? [];
    if (isBelow.test(form) && place !== undefined)
      return { kind: 'below', place, letter: formLetter.exec(form)?.[1] ?? null };
    const numbered = whereNumbered(form, this.#words);
    if (numbered !== null) return numbered;
    const { edge } = this.#context;
    if (edge === null) return null;
    if (place !== undefined) return { kind: 'below', place, letter: null };
    const part = isOperative.test(form) ? 'operative' : 'text';
    return { kind: 'edge', end: edge, part: isPreambular.test(form) ? 'preamble' : part };
  }

  /** `at the end`, of what kind of paragraph; a letter where the place is a paragraph above. */
  #whereBelow(form: string, where: Where): Where {
    const { isPreambular, isOperative, formLetter } = this.#words;
    if (where.kind === 'below') return { ...where, letter: where.letter ?? formLetter.exec(form)?.[1] ?? null };
    if (where.kind !== 'edge' || where.part !== 'text') return where;
    if (isPreambular.test(form)) return { ...where, part: 'preamble' };
    return isOperative.test(form) ? { ...where, part: 'operative' } : where;
  }

  /** `after “X”, insert “Y”`, `before the word “X” delete the word “Y”` */
  beside(): boolean {
    const side = sideAt(this.#scan, this.#words);
    const anchor = side === null ? null : this.#quoted();
    if (side === null || anchor === null) return false;
    this.#take(this.#words.comma);
    const { verbs, passive, theEnd } = this.#words;
    if (this.#take(verbs.insert)) {
      const by = this.#quoted();
      if (by !== null) return this.#step({ kind: side, words: anchor }, by) && this.#trailing();
      const sign = signNamed(this.#scan, this.#words);
      return sign !== null && this.#step({ kind: side, words: anchor }, asWords(sign));
    }
    if (this.#take(verbs.delete)) {
      if (side === 'after' && this.#take(theEnd))
        return this.#step({ kind: 'rest', words: anchor, included: false }, NO_WORDS);
      return this.#beBeside(anchor, side, () => NO_WORDS);
    }
    if (this.#take(verbs.replace)) return this.#beBeside(anchor, side, () => this.#replacement());
    const by = this.#quoted();
    return by !== null && this.#take(passive.inserted) && this.#step({ kind: side, words: anchor }, by);
  }

  #beBeside(beside: Words, side: 'after' | 'before', change: () => Words | null): boolean {
    const sign = signNamed(this.#scan, this.#words);
    if (sign !== null) return this.#step({ kind: 'sign', sign, side, words: beside }, NO_WORDS);
    const words = this.#quoted();
    const by = words === null ? null : change();
    return words !== null && by !== null && this.#step({ kind: 'near', words, side, beside }, by) && this.#trailing();
  }

  betweenWords(): boolean {
    const spot = this.#take(this.#words.between) ? this.#between() : null;
    if (spot === null) return false;
    this.#take(this.#words.comma);
    if (!this.#take(this.#words.verbs.insert)) return false;
    const by = this.#quoted();
    return by !== null && this.#step(spot, by) && this.#trailing();
  }

  /** `for “old” substitute “new”` */
  forWords(): boolean {
    const words = this.#take(this.#words.for) ? this.#quoted() : null;
    if (words === null) return false;
    this.#take(this.#words.comma);
    this.#take(this.#words.verbs.substitute) || this.#take(this.#words.read);
    const by = this.#quoted();
    return by !== null && this.#step({ kind: 'words', words }, by) && this.#trailing();
  }

  /** `the word “X” was replaced by the word “Y”`, and in a second pair without the verb. */
  wordsTold(): boolean {
    const { passive, by: joins } = this.#words;
    const occurrence = this.#occurrence();
    const words = this.#quoted();
    if (words === null) return false;
    const others = this.#moreQuoted();
    const when = occurrence ?? this.#occurring();
    this.#trailing();
    const all = [words, ...others];
    if (this.#take(passive.deleted))
      return all.every((each) => this.#step({ kind: 'words', words: each }, NO_WORDS, { occurrence: when }));
    const isPair = this.#steps.length > 0;
    if (this.#take(passive.replaced) || this.#take(passive.reads) || (isPair && this.#take(joins))) {
      const by = this.#quoted();
      return by !== null && this.#step({ kind: 'words', words }, by, { occurrence: when }) && this.#trailing();
    }
    return this.#take(passive.inserted) && this.#insertedWords(words);
  }

  #insertedWords(by: Words): boolean {
    const spot = this.#spotBehind();
    if (spot !== null) return this.#step(spot, by) && this.#trailing();
    const edge = this.#scan.attempt(() => this.#edgeOf() ?? this.#bareEdge());
    if (edge?.named != null) this.#rename(edge.named, edge.sentence);
    const end = edge?.edge ?? this.#context.edge;
    return end !== null && this.#step({ kind: 'edge', end }, by);
  }

  /** `Operative paragraph 3 was deleted`, `… should read: …`, `… becomes operative paragraph 1` */
  placesTold(): boolean {
    const { passive } = this.#words;
    const named = placesAt(this.#scan, this.#words, this.#above);
    const [place] = named?.names ?? [];
    if (named === null || place === undefined || !this.#flush()) return false;
    if (this.#take(passive.deleted)) {
      this.#orders.push({ kind: 'delete', places: named.names, reading: [] });
      return true;
    }
    if (this.#take(passive.reads) || this.#take(passive.replaced)) return this.#replaced(named);
    if (this.#take(passive.becomes)) return this.#becomes(named);
    return this.#take(passive.moved) && this.#movedTo(named);
  }

  /** The paragraph takes the place of the one that had the number. */
  #becomes({ names }: Named): boolean {
    const [place] = names;
    const to = placesAt(this.#scan, this.#words, this.#above);
    const [at] = to?.names ?? [];
    const part = at === undefined || place === undefined ? null : this.#numberOf(at);
    if (names.length !== 1 || place === undefined || part === null) return false;
    this.#orders.push({ kind: 'move', place, where: part });
    return true;
  }

  #numberOf(name: string): Where | null {
    const [, digits] = /(\d+)$/u.exec(name) ?? [];
    if (digits === undefined) return null;
    const part = this.#words.isPreambular.test(name) ? 'preamble' : 'operative';
    return { kind: 'numbered', part, number: Number(digits) };
  }

  /** `A new operative paragraph was inserted after operative paragraph 3, reading: …` */
  formTold(): boolean {
    const form = this.#form();
    if (form === null || form === '') return false;
    this.#take(this.#words.passive.inserted);
    return this.#inserted(form);
  }

  move(): boolean {
    const named = this.#take(this.#words.verbs.move) ? placesAt(this.#scan, this.#words, this.#above) : null;
    return named !== null && named.names.length > 0 && this.#movedTo(named);
  }

  #movedTo({ names }: Named): boolean {
    this.#take(this.#words.toPlace);
    const where = this.#scan.attempt(() => this.#whereBehind()) ?? this.#context.anchor;
    if (where === null || where.kind === 'below' || !this.#flush()) return false;
    // Each is put directly after the place: the last one first.
    const isAfter = where.kind === 'beside' && where.side === 'after';
    const inOrder = isAfter ? names.toReversed() : names;
    for (const place of inOrder) this.#orders.push({ kind: 'move', place, where });
    return true;
  }

  merge(): boolean {
    const at = this.#scan.at;
    if (!this.#take(this.#words.verbs.merge) || !this.#rest()) return false;
    const isSplit = this.#words.splits.test(this.#scan.text.slice(at, at + 8));
    return this.#unfit(
      isSplit
        ? 'it does not say how the parts are to read; replace the paragraph by the first part, and insert the others'
        : 'it does not say how the merged paragraph is to read; replace one paragraph by the new text, and delete the other',
    );
  }

  takeBack(): boolean {
    if (!this.#take(this.#words.verbs.takeBack) || !this.#rest()) return false;
    return this.#unfit(
      'it takes back or keeps what was proposed before, and changes nothing in this text; to leave words out, write “Delete …”',
    );
  }

  /** Whatever follows names places only. */
  #rest(): boolean {
    const named = placesAt(this.#scan, this.#words, this.#above);
    if (named === null) return false;
    this.#scan.at = this.#scan.text.length;
    return true;
  }

  #unfit(why: string): boolean {
    this.#orders.push({ kind: 'unfit', why });
    return true;
  }

  #checked(): boolean {
    const [reading] = this.#brought() ?? [];
    const [place] = this.#context.named?.names ?? [];
    if (reading === undefined || place === undefined || !this.#flush()) return false;
    this.#orders.push({ kind: 'check', place, reading });
    return true;
  }

  // Parts of clauses

  #take(terminal: RegExp): boolean {
    return this.#scan.take(terminal) !== null;
  }

  #attempt(rule: () => boolean): boolean {
    const [steps, context, orders] = [this.#steps, this.#context, this.#orders.length];
    this.#steps = [...steps];
    const found = this.#scan.attempt(() => (rule() ? true : null)) === true;
    if (found) return true;
    this.#steps = steps;
    this.#context = context;
    this.#orders.length = orders;
    return false;
  }

  #quoted(): Words | null {
    return quotedAt(this.#scan, this.#quotations, this.#words);
  }

  #moreQuoted(): readonly Words[] {
    const more: Words[] = [];
    for (;;) {
      const next = this.#scan.attempt(() => {
        this.#take(this.#words.placeJoint);
        return this.#quoted();
      });
      if (next === null) return more;
      more.push(next);
    }
  }

  #replacement(): Words | null {
    if (!this.#take(this.#words.by) && !this.#take(this.#words.passive.replaced)) return null;
    return this.#quoted();
  }

  /** The paragraphs that are brought: below the order, or in quotation marks. */
  #brought(): readonly Brought[] | null {
    const below = this.#scan.attempt(() => {
      const [, number] = this.#scan.take(this.#words.quotedAlone) ?? [];
      return number !== undefined && Number(number) === this.#quotations.length ? true : null;
    });
    if (below === true) return this.#brings;
    const first = this.#quoted();
    if (first === null) return null;
    return [first, ...this.#moreQuoted()].map((each) => broughtBy(each, this.#words));
  }

  /** `both times it appears`, before or after the words. */
  #occurrence(): Step['occurrence'] {
    const [, ordinal] = this.#scan.take(this.#words.occurrence) ?? [];
    return ordinal === undefined ? null : countedAs(ordinal, this.#words);
  }

  #occurring(): Step['occurrence'] {
    const [, ordinal] = this.#scan.take(this.#words.occurring) ?? [];
    if (ordinal !== undefined) return countedAs(ordinal, this.#words);
    return this.#take(this.#words.every) ? 'all' : null;
  }

  /** One or more of the same kind: `delete “a”, “b” and “c” from operative paragraph 3`. */
  #several(one: () => boolean): boolean {
    if (!this.#attempt(one)) return false;
    while (
      this.#attempt(() => {
        this.#take(this.#words.placeJoint);
        return one();
      })
    );
    return this.#trailing();
  }

  #step(spot: Spot, by: Words, { sentence, occurrence }: Partial<Pick<Step, 'sentence' | 'occurrence'>> = {}): boolean {
    this.#steps.push({
      spot,
      by,
      sentence: sentence ?? this.#context.sentence,
      occurrence: occurrence ?? null,
    });
    return true;
  }

  /** A place after the steps: `… in operative paragraph 3`, `… throughout`. Always true: there may be none. */
  #trailing(): boolean {
    this.#scan.attempt(() => {
      this.#scan.attempt(() => (this.#take(this.#words.line) ? true : null));
      if (this.#take(this.#words.throughout)) return this.#rename(EVERYWHERE, null);
      return this.#take(this.#words.in) ? this.#placed() : null;
    });
    return true;
  }

  /** The places named here; the steps read so far are there if no other place was named. */
  #placed(): true | null {
    const sentence = this.#sentenceOf();
    this.#take(this.#words.line);
    const named = placesAt(this.#scan, this.#words, this.#above);
    return named === null ? null : this.#rename(named, sentence);
  }

  #rename(named: Named, sentence: number | null): true {
    // Steps before a second place belong to the first one.
    if (this.#context.named !== null && this.#steps.length > 1) {
      const last = this.#steps.pop();
      this.#flush();
      if (last !== undefined) this.#steps = [last];
    }
    this.#context = { ...NOWHERE, named, sentence };
    return true;
  }

  /** Makes an order of the steps read so far; false if they have no place. */
  #flush(): boolean {
    const steps = this.#steps;
    this.#steps = [];
    if (steps.length === 0) return true;
    const isEverywhere = steps.every(({ occurrence }) => occurrence === 'all');
    const named = this.#context.named ?? (isEverywhere ? EVERYWHERE : null);
    if (named === null) return false;
    const isParts =
      named.parts.length > 0 && (named.names.length === 0 || named.parts.length > 1 || named.parts[0] !== 'title');
    if (isParts) {
      const parts: readonly Scope[] = named.parts;
      this.#orders.push({ kind: 'throughout', steps, parts });
    }
    const names = isParts ? named.names.filter((name) => name !== 'the title') : named.names;
    for (const place of names) this.#orders.push({ kind: 'reword', place, steps });
    return true;
  }
}

const EVERYWHERE: Named = { names: [], parts: ['title', 'preamble', 'operative'] };

/** The kinds of clauses, in the order in which they are tried. */
const RULES: readonly ((this: Clauses) => boolean)[] = [
  Clauses.prototype.delete,
  Clauses.prototype.replace,
  Clauses.prototype.insert,
  Clauses.prototype.beside,
  Clauses.prototype.betweenWords,
  Clauses.prototype.forWords,
  Clauses.prototype.wordsTold,
  Clauses.prototype.placesTold,
  Clauses.prototype.formTold,
  Clauses.prototype.move,
  Clauses.prototype.merge,
  Clauses.prototype.takeBack,
];
