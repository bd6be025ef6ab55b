import { readdirSync, readFileSync } from 'node:fs';

/** A regular expression of the program, and where it stands. */
export interface Expression {
  readonly place: string;
  readonly regex: RegExp;
}

/** Every regular expression literal of `src`, found by where a literal may stand; assets that are made of others are left out. */
export function expressions(): readonly Expression[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.startsWith('page/') && !path.endsWith('-assets.ts'))
    .sort();
  return files.flatMap((file) =>
    readFileSync(`src/${file}`, 'utf8')
      .split('\n')
      .flatMap((line, at) => (/^\s*(?:\*|\/\/|\/\*)/u.test(line) ? [] : literalsIn(line, `src/${file}:${at + 1}`))),
  );
}

const LITERAL =
  /(?<=(?:^|[=(,:[!&|?{};>]|return|test)\s*)\/(?![*/ ])((?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[])+)\/([dgimsuvy]*)(?=\s*[).,;:\]}&|?\n]|$| )/gu;

function literalsIn(line: string, place: string): readonly Expression[] {
  return [...line.matchAll(LITERAL)].flatMap(([, source = '', flags = '']): Expression[] => {
    try {
      return [{ place, regex: new RegExp(source, flags) }];
    } catch {
      return [];
    }
  });
}

/** What is put together of parts (`new RegExp`) has no literal: it is noted while the program runs. */
export async function composed(run: () => Promise<void>): Promise<readonly Expression[]> {
  const Real = RegExp;
  const found = new Map<string, Expression>();
  globalThis.RegExp = new Proxy(Real, {
    construct(target, parts: [string | RegExp, string?], asked) {
      const regex: RegExp = Reflect.construct(target, parts, asked);
      const place = /src\/(?!page\/)[\w/-]+\.ts:\d+/u.exec(new Error('here').stack?.split('\n')[2] ?? '')?.[0];
      if (place !== undefined) found.set(`${place} ${regex}`, { place, regex: new Real(regex.source, regex.flags) });
      return regex;
    },
  });
  try {
    await run();
  } finally {
    globalThis.RegExp = Real;
  }
  return onePerPlace([...found.values()]);
}

/** A line that makes an expression for each word makes hundreds alike: the first few of each line are tried. */
function onePerPlace(all: readonly Expression[]): readonly Expression[] {
  const counts = new Map<string, number>();
  return all.filter(({ place }) => {
    const count = (counts.get(place) ?? 0) + 1;
    counts.set(place, count);
    return count <= ALIKE_MAX;
  });
}

const ALIKE_MAX = 3;

/** A text of any length, by how often its unit stands in it. */
export type Pump = (times: number) => string;

/**
 * Texts that an expression may stumble over: what stands in each of its loops again and again, alone, after what leads to
 * the loop, and together with it; before an end that makes it fail.
 *
 *   /\((?<list>[a-z]+,)* \)/   aaaa…   (aaaa…   (a(a(a…   a,a,a,…   (a,a,a,…   (a,(a,(a,…
 */
export function pumps({ regex }: Expression): readonly Pump[] {
  const { loops } = new Sampler(regex.source);
  const spread = loops.filter((_, at) => at % Math.ceil(loops.length / LOOPS_MAX) === 0);
  const texts = [...spread, { before: '', unit: ' ', breach: '' }].flatMap(({ before, unit, breach }) => [
    { head: '', unit, end: END },
    { head: before, unit, end: END },
    { head: '', unit: before + unit, end: END },
    ...(breach === '' ? [] : [{ head: '', unit, end: breach + END }]),
  ]);
  const unlike = new Map(texts.map((each) => [JSON.stringify(each), each]));
  return [...unlike.values()].map(
    ({ head, unit, end }): Pump =>
      (times) =>
        `${head}${unit.repeat(times)}${end}`,
  );
}

/** Ends what takes everything but blanks, and then everything else. */
const END = ' \u0001';

const LOOPS_MAX = 12;

/** A loop without a near end, what it takes in one turn, and what leads to it. */
interface Loop {
  readonly before: string;
  readonly unit: string;
  /** What a loop over `[^…]` does not take. */
  readonly breach: string;
}

/** Goes through the source of an expression once, making a text that it takes; loops are noted on the way. */
class Sampler {
  readonly source: string;
  readonly loops: Loop[] = [];
  #at = 0;

  constructor(source: string) {
    this.source = source;
    this.#alternatives('');
  }

  #alternatives(before: string): readonly string[] {
    const samples = [this.#sequence(before)];
    while (this.source[this.#at] === '|') {
      this.#at += 1;
      samples.push(this.#sequence(before));
    }
    return samples;
  }

  #sequence(before: string): string {
    let sample = '';
    while (this.#at < this.source.length && !/[|)]/u.test(this.source[this.#at] ?? '')) {
      const breach = breachOf(this.source.slice(this.#at));
      const units = this.#atom(before + sample);
      const quantifier = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/u.exec(this.source.slice(this.#at));
      this.#at += quantifier?.[0].length ?? 0;
      const [first = ''] = units;
      if (quantifier !== null && isLong(quantifier))
        for (const unit of units)
          if (unit !== '') this.loops.push({ before: (before + sample).slice(-60), unit, breach });
      sample += first.repeat(Math.min(10, Number(quantifier?.[1] ?? 1)));
    }
    return sample;
  }

  /** What one piece takes: of a group, one text for each of its alternatives. */
  #atom(before: string): readonly string[] {
    const rest = this.source.slice(this.#at);
    const opening = /^\((?:\?(?:<?[=!]|:|<\w+>))?/u.exec(rest)?.[0];
    if (opening === undefined) {
      const piece =
        /^(?:\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u.{4}|\\x..|\\k<\w+>|\\.|\[(?:\\.|[^\]\\])*\]|.)/su.exec(rest)?.[0] ?? '';
      this.#at += piece.length;
      return [letterOf(piece)];
    }
    this.#at += opening.length;
    const samples = this.#alternatives(before);
    this.#at += 1;
    return /[=!]$/u.test(opening) ? [''] : samples;
  }
}

/** `*`, `+`, `{2,}` and `{0,4000}`; not `?` and `{1,3}`. */
function isLong([sign, least, comma, most]: RegExpExecArray): boolean {
  if (least === undefined) return !/^\?/u.test(sign);
  return most === '' ? comma === ',' : Number(most) > 50;
}

/** A letter that a piece takes; none for what stands between letters. */
function letterOf(piece: string): string {
  if (/^(?:[\^$]|\\[bBk1-9].*)$/u.test(piece)) return '';
  if (piece.length === 1) return piece === '.' ? 'a' : piece;
  const taken = new RegExp(`^(?:${piece})$`, 'u');
  return TRIED.find((letter) => taken.test(letter)) ?? '';
}

/** Of `[^”"]…` the `”`. */
function breachOf(rest: string): string {
  const [negated] = /^\[\^(?:\\.|[^\]\\])*\]/u.exec(rest) ?? [];
  if (negated === undefined) return '';
  const taken = new RegExp(negated, 'u');
  return TRIED.find((letter) => !taken.test(letter)) ?? '';
}

const TRIED: readonly string[] = [
  ...'a 1A.,;:(“[*_-/‑\n\t\f\u00A0–—’”<&"\'',
  ...Array.from({ length: 0x2_0000 }, (_, at) => at)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code)),
];
