import { dateOf, printedDate, printedRange } from '../language/en/dates.ts';
import { languageOf } from '../language/language.ts';
import type { Draft, Facts, FactValue } from '../model/draft.ts';
import { InputError } from '../model/problem.ts';
import { printedNumber } from '../text/figures.ts';
import { nearest } from '../text/nearest.ts';
import type { Line } from './lines.ts';
import type { Past } from './past.ts';
import { GIVEN } from './rates.ts';
import type { Step } from './step.ts';

/** Facts by their keys. Remembers which were asked for, so that the others can be reported. */
export class Given {
  readonly #values: ReadonlyMap<string, { readonly key: string; readonly value: FactValue }>;
  readonly #asked = new Set<string>();

  constructor(facts: Facts) {
    this.#values = new Map(Object.entries(facts).map(([key, value]) => [plain(key), { key, value }]));
  }

  get(key: string): FactValue | undefined {
    const own = this.#values.get(plain(key));
    if (own !== undefined) this.#asked.add(plain(key));
    return own?.value;
  }

  /** Keys of the facts that were not used, each with the nearest of the keys wanted. */
  unused(wanted: readonly string[]): readonly { readonly key: string; readonly nearest: string | null }[] {
    return [...this.#values]
      .filter(([key]) => !this.#asked.has(key))
      .map(([, { key }]) => ({ key, nearest: nearest(key, wanted, 1)[0] ?? null }));
  }
}

/** `Dates of the Twelfth Meeting` and `dates of the twelfth meeting` are the same key. */
function plain(key: string): string {
  return key
    .toLowerCase()
    .replace(/[\s_-]+/gu, ' ')
    .trim();
}

/** The symbol and date of adoption of the base, if given; null for each that is not. */
export function baseFacts(given: Given): { readonly symbol: string | null; readonly adopted: string | null } {
  const [symbol, adopted] = [given.get('symbol'), given.get('adopted')];
  const day = adopted === undefined ? null : (dateOf(String(adopted)) ?? (isDay(adopted) ? String(adopted) : null));
  if (adopted !== undefined && day === null)
    throw new InputError(
      'bad-option',
      `adopted: “${String(adopted)}” is not a date; write it as 2026-12-04 or 4 December 2026`,
    );
  return { symbol: symbol === undefined ? null : String(symbol), adopted: day };
}

function isDay(value: FactValue): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(String(value));
}

/** Slots, those for which a fact is given filled with its words in place of the brackets. */
export function filled(steps: readonly Step[], past: Past, given: Given): readonly Step[] {
  return steps.map((step) => {
    const value = step.slot === null ? undefined : given.get(step.slot.key);
    const line = past.lines.find(
      ({ paragraph, note }) => paragraph.index === step.place.paragraph && (note?.marker ?? null) === step.place.note,
    );
    if (step.slot === null || value === undefined || line === undefined) return step;
    const settled: Step = {
      ...step,
      words: asPrinted(value, step, line.text.slice(step.place.start, step.place.end)),
      rule: GIVEN,
      reason: `given: ${step.slot.key}`,
      slot: null,
    };
    return step.slot.kind === 'presidency' ? presided(settled, line, past) : withWays(settled, line, { past, given });
  });
}

/** As the United Nations prints it: `11 to 14 September 2023`, `1,204`. */
function asPrinted(value: FactValue, { slot }: Step, old: string): string {
  const text = Array.isArray(value) ? inWords(value) : String(value);
  if (slot?.kind === 'date' && /^\d{4}-\d{2}-\d{2}(?:\/\d{4}-\d{2}-\d{2})?$/u.test(text)) {
    const blank = /\d(\u00A0)\p{L}/u.exec(old)?.[1] ?? ' ';
    return (text.includes('/') ? printedRange(text) : printedDate(text)).replaceAll(/(?<=\d) (?=\p{L}+ \d)/gu, blank);
  }
  return typeof value === 'number' && (slot?.kind === 'count' || slot?.kind === 'amount') ? printedNumber(value) : text;
}

/** The shorter form of `Iraq, which presided over the tenth Meeting`, if the series has used it: `Iraq presidency of`. */
function presided(step: Step, line: Line, past: Past): Step {
  const { words } = past;
  const [tail] = words.whichPresided.exec(line.text.slice(step.place.end)) ?? [];
  const isShort = past.documents.some(({ paragraphs }) => paragraphs.some(({ text }) => words.presidencyOf.test(text)));
  if (tail === undefined || !isShort || words.presides.test(step.words)) return step;
  return { ...step, place: { ...step.place, end: step.place.end + tail.length }, words: `${step.words} presidency of` };
}

/** Adds to `112 as States parties` who has joined since, if given: `by the ratification of … and the accession of …`. */
function withWays(step: Step, line: Line, { past, given }: { past: Past; given: Given }): Step {
  const [tail] = past.words.asParties.exec(line.text.slice(step.place.end)) ?? [];
  if (tail === undefined) return step;
  const how = WAYS.flatMap(({ key, noun }) => {
    const states = given.get(key);
    return states === undefined ? [] : [`the ${noun} of ${inWords(Array.isArray(states) ? states : [String(states)])}`];
  });
  if (how.length === 0) return step;
  return {
    ...step,
    place: { ...step.place, end: step.place.end + tail.length },
    words: `${step.words}${tail} by ${inWords(how)}`,
  };
}

const WAYS = [
  { key: 'ratifications', noun: 'ratification', wanted: 'States that have ratified since' },
  { key: 'acceptances', noun: 'acceptance', wanted: 'States that have accepted since' },
  { key: 'approvals', noun: 'approval', wanted: 'States that have approved since' },
  { key: 'accessions', noun: 'accession', wanted: 'States that have acceded since' },
  { key: 'successions', noun: 'succession', wanted: 'States that have succeeded since' },
] as const;

/** A fact that is used if it is given, and for which the text has no place of its own. */
export interface FurtherFact {
  readonly key: string;
  readonly wanted: string;
  /** Whether it takes several names. */
  readonly isList: boolean;
}

/** The symbol and the date of the last text, if it does not say them; who has joined since, where that is said beside a number. */
export function furtherFacts({ comparison, paragraphs, slots }: Draft): readonly FurtherFact[] {
  const { old: base } = comparison.documents;
  const { recurring: words } = languageOf(base);
  const isJoined = slots.some(
    ({ paragraph, start, text, note }) =>
      note === null && words?.asParties.test((paragraphs[paragraph]?.text ?? '').slice(start + text.length)) === true,
  );
  return [
    ...(base.symbol === '' ? [{ key: 'symbol', wanted: 'symbol of the last text', isList: false }] : []),
    ...(base.adopted === null ? [{ key: 'adopted', wanted: 'date of adoption of the last text', isList: false }] : []),
    ...(isJoined ? WAYS.map(({ key, wanted }) => ({ key, wanted, isList: true })) : []),
  ];
}

/** A list without a comma before `and`, as the United Nations prints it. */
export function inWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
