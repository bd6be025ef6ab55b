import type { Spot, Where } from '../order-kinds.ts';
import { whereNumbered } from './brings.ts';
import { placesAt } from './places.ts';
import { type Context, EVERYWHERE, NOWHERE, Reader } from './reader.ts';
import { countedAs, sentenceAt, sideAt } from './spots.ts';

/** Reads where something is to be done, before a verb and after it. */
export abstract class Locating extends Reader {
  /** Reads the places before a verb: `In operative paragraph 3, second sentence,`. */
  protected locate(): void {
    for (;;) {
      const found = this.scan.attempt(() => this.place());
      if (found === null) return;
      this.enter(found);
      this.take(this.words.comma);
    }
  }

  protected place(): Context | null {
    return this.edgeOf() ?? this.inPlace() ?? this.besidePlace() ?? this.bareEdge() ?? this.colonPlace();
  }

  protected edgeOf(): Context | null {
    return this.scan.attempt(() => {
      const [, end] = this.scan.take(this.words.atEndOf) ?? [];
      if (end === undefined) return null;
      const edge = this.edgeNamed(end);
      const sentence = sentenceAt(this.scan, this.words);
      if (sentence !== null) this.take(this.words.of);
      const named = placesAt(this.scan, this.words, this.above);
      if (named === null && sentence === null) return null;
      const part = named === null || named.names.length > 0 ? undefined : named.parts[0];
      if (named !== null && part !== undefined && part !== 'title')
        return { ...NOWHERE, anchor: { kind: 'edge', end: edge, part: named.parts.length > 1 ? 'text' : part } };
      return { ...this.context, named: named ?? this.context.named, sentence, edge, anchor: null };
    });
  }

  protected inPlace(): Context | null {
    return this.scan.attempt(() => {
      if (!this.take(this.words.in)) return null;
      const sentence = this.sentenceOf();
      const isLine = this.take(this.words.line);
      const named = placesAt(this.scan, this.words, this.above);
      if (named === null) return sentence === null && !isLine ? null : { ...this.context, sentence };
      return this.qualified({ ...NOWHERE, named, sentence });
    });
  }

  /** `, line 2`, `, second sentence`, `, subparagraph (c)` */
  protected qualified(context: Context): Context {
    let found = context;
    for (;;) {
      const next = this.scan.attempt((): Context | null => {
        if (this.take(this.words.line)) return found;
        const sentence = this.sentenceOf();
        if (sentence !== null) return { ...found, sentence };
        this.take(this.words.comma);
        const [above] = found.named?.names ?? [];
        const below = above === undefined ? null : placesAt(this.scan, this.words, above);
        const isBelow =
          below !== null && below.names.length > 0 && below.names.every((name) => name.startsWith(above ?? ''));
        return isBelow ? { ...found, named: below } : null;
      });
      if (next === null) return found;
      found = next;
    }
  }

  protected sentenceOf(): number | null {
    return this.scan.attempt(() => {
      const [, told, bare] = this.scan.take(this.words.sentenceOf) ?? [];
      const ordinal = told ?? bare;
      return ordinal === undefined ? null : countedAs(ordinal, this.words);
    });
  }

  protected besidePlace(): Context | null {
    return this.scan.attempt(() => {
      const where: Where | null = this.take(this.words.thereafter) ? { kind: 'thereafter' } : this.beside();
      return where === null ? null : { ...this.context, anchor: where };
    });
  }

  protected bareEdge(): Context | null {
    const [, end] = this.scan.take(this.words.atEnd) ?? [];
    return end === undefined ? null : { ...this.context, edge: this.edgeNamed(end), anchor: null };
  }

  /** `OP3: delete “…”` */
  protected colonPlace(): Context | null {
    return this.scan.attempt(() => {
      const named = placesAt(this.scan, this.words, this.above);
      if (named === null) return null;
      const context = this.qualified({ ...NOWHERE, named });
      return /^(?::| [–—-] )/u.test(this.scan.text.slice(this.scan.at)) ? context : null;
    });
  }

  protected beside(): Where | null {
    const between = this.scan.attempt(() => this.betweenPlaces());
    if (between !== null) return between;
    const before = this.scan.text.slice(this.scan.at).trimStart();
    const side = sideAt(this.scan, this.words);
    const named = side === null ? null : placesAt(this.scan, this.words, this.above);
    const [place] = named?.names.slice(-1) ?? [];
    if (side === null || place === undefined) return null;
    return { kind: 'beside', side, place, strict: this.words.strictly.test(before) };
  }

  /** `between operative paragraphs 3 and 4` */
  protected betweenPlaces(): Where | null {
    const named = this.take(this.words.between) ? placesAt(this.scan, this.words, this.above) : null;
    const [place] = named?.names ?? [];
    return place === undefined || named?.names.length !== 2
      ? null
      : { kind: 'beside', side: 'after', place, strict: false };
  }

  /** `“Urges” at the beginning of operative paragraph 1`: the words show where. */
  protected edgeBehind(): void {
    this.scan.attempt(() => {
      const context = this.edgeOf() ?? this.bareEdge() ?? this.inPlace();
      if (context === null) return null;
      if (context.named !== null) this.rename(context.named, context.sentence);
      return true;
    });
  }

  protected spotBehind(): Spot | null {
    return this.scan.attempt((): Spot | null => {
      if (this.take(this.words.between)) return this.between();
      const side = sideAt(this.scan, this.words);
      const words = side === null ? null : this.quoted();
      return side === null || words === null ? null : { kind: side, words };
    });
  }

  protected between(): Spot | null {
    const words = this.quoted();
    const until = words !== null && this.take(this.words.and) ? this.quoted() : null;
    return words === null || until === null ? null : { kind: 'between', words, until };
  }

  /** `Add a new preambular paragraph after the third one` */
  protected whereOfKind(form: string): Where | null {
    return this.scan.attempt(() => {
      const [, side, ordinal] = this.scan.take(this.words.oneOfKind) ?? [];
      if (side === undefined || ordinal === undefined) return null;
      const part = this.words.isPreambular.test(form) ? 'preambular' : 'operative';
      const isBefore = this.words.isBefore.test(side);
      return {
        kind: 'beside',
        side: isBefore ? 'before' : 'after',
        place: `${ordinal} ${part} paragraph`,
        strict: false,
      };
    });
  }

  protected whereBehind(): Where | null {
    this.take(this.words.comma);
    const beside = this.scan.attempt(() => this.beside());
    if (beside !== null) return beside;
    const edge = this.scan.attempt(() => this.edgeOf() ?? this.bareEdge());
    if (edge !== null) return edge.anchor ?? this.whereAtEdge(edge);
    return this.scan.attempt(() => {
      const named = this.take(this.words.in) ? placesAt(this.scan, this.words, null) : null;
      const [place] = named?.names ?? [];
      return place === undefined ? null : { kind: 'below', place, letter: null };
    });
  }

  protected whereAtEdge({ edge, named }: Context): Where {
    const [place] = named?.names ?? [];
    if (place !== undefined) return { kind: 'below', place, letter: null };
    return { kind: 'edge', end: edge ?? 'end', part: 'text' };
  }

  protected whereFrom(form: string): Where | null {
    const { isBelow, formLetter, isPreambular, isOperative } = this.words;
    const [place] = this.context.named?.names ?? [];
    if (isBelow.test(form) && place !== undefined)
      return { kind: 'below', place, letter: formLetter.exec(form)?.[1] ?? null };
    const numbered = whereNumbered(form, this.words);
    if (numbered !== null) return numbered;
    const { edge } = this.context;
    if (edge === null) return null;
    if (place !== undefined) return { kind: 'below', place, letter: null };
    const part = isOperative.test(form) ? 'operative' : 'text';
    return { kind: 'edge', end: edge, part: isPreambular.test(form) ? 'preamble' : part };
  }

  /** `at the end`, of what kind of paragraph; a letter where the place is a paragraph above. */
  protected whereBelow(form: string, where: Where): Where {
    const { isPreambular, isOperative, formLetter } = this.words;
    if (where.kind === 'below') return { ...where, letter: where.letter ?? formLetter.exec(form)?.[1] ?? null };
    if (where.kind !== 'edge' || where.part !== 'text') return where;
    if (isPreambular.test(form)) return { ...where, part: 'preamble' };
    return isOperative.test(form) ? { ...where, part: 'operative' } : where;
  }

  protected numberOf(name: string): Where | null {
    const [, digits] = /(?<!\d)(\d+)$/u.exec(name) ?? [];
    if (digits === undefined) return null;
    const part = this.words.isPreambular.test(name) ? 'preamble' : 'operative';
    return { kind: 'numbered', part, number: Number(digits) };
  }

  /** One or more of the same kind: `delete “a”, “b” and “c” from operative paragraph 3`. */
  protected several(one: () => boolean): boolean {
    if (!this.attempt(one)) return false;
    while (
      this.attempt(() => {
        this.take(this.words.placeJoint);
        return one();
      })
    );
    return this.trailing();
  }

  /** A place after the steps: `… in operative paragraph 3`, `… throughout`. Always true: there may be none. */
  protected trailing(): boolean {
    this.scan.attempt(() => {
      this.scan.attempt(() => (this.take(this.words.line) ? true : null));
      if (this.take(this.words.throughout)) return this.rename(EVERYWHERE, null);
      const edge = this.scan.attempt(() => this.edgeOf());
      if (edge !== null) return edge.named === null ? null : this.rename(edge.named, edge.sentence);
      return this.take(this.words.in) ? this.placed() : null;
    });
    return true;
  }

  /** The places named here; the steps read so far are there if no other place was named. */
  protected placed(): true | null {
    const sentence = this.sentenceOf();
    this.take(this.words.line);
    const named = placesAt(this.scan, this.words, this.above);
    return named === null ? null : this.rename(named, sentence);
  }
}
