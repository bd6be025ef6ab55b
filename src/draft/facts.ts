import { dateOf, printedDate, printedRange } from '../language/en/dates.ts';
import { FIGURES } from '../language/en/figures.ts';
import { languageOf } from '../language/language.ts';
import type { Draft, Facts, FactValue, SlotKind } from '../model/draft.ts';
import { InputError } from '../model/problem.ts';
import { printedNumber } from '../text/figures.ts';
import { nearest } from '../text/nearest.ts';
import type { Line } from './lines.ts';
import type { Past } from './past.ts';
import { GIVEN } from './rates.ts';
import type { Step, Wanted } from './step.ts';

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
    requireFitting(value, step.slot);
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

/**
 * Refuses what can be no value of its kind: words for a number, a day that does not exist, a number for a name.
 *
 * @throws InputError if it is
 */
function requireFitting(value: FactValue, { kind, key }: Wanted): void {
  const text = Array.isArray(value) ? inWords(value) : String(value);
  const { fits, like } = FITTING[kind];
  if (fits(text.trim()) && text.length <= VALUE_MAX_CHARACTERS) return;
  const given = text.length > GIVEN_SHOWN_MAX ? `${text.slice(0, GIVEN_SHOWN_MAX)}…` : text;
  throw new InputError('bad-option', `${key}: “${given}” is not ${like}; leave it empty if it is not known`);
}

/** No value is longer than a sentence. */
const VALUE_MAX_CHARACTERS = 500;
const GIVEN_SHOWN_MAX = 60;

interface Fitting {
  readonly fits: (text: string) => boolean;
  /** Ends the sentence “… is not”. */
  readonly like: string;
}

const A_NUMBER: Fitting = { fits: isFigure, like: 'a number, such as 112 or “twelve”' };
const A_NAME: Fitting = { fits: (text) => /\p{L}{2}/u.test(text), like: 'a name' };
const A_SYMBOL: Fitting = {
  fits: (text) => /\d/u.test(text) && /[/(]/u.test(text),
  like: 'a symbol, such as A/81/123 or 80/52',
};

const FITTING: Readonly<Record<SlotKind, Fitting>> = {
  date: {
    fits: isDateThatExists,
    like: 'a date that there is, such as 4 December 2026, 2026-12-04 or 2026-12-04/2026-12-08',
  },
  place: A_NAME,
  presidency: A_NAME,
  name: A_NAME,
  count: A_NUMBER,
  amount: A_NUMBER,
  symbol: A_SYMBOL,
  citation: A_SYMBOL,
};

/** A figure that is not negative, or a number in words. */
function isFigure(text: string): boolean {
  if (/^[-−–]/u.test(text)) return false;
  return /\d/u.test(text) || FIGURES.spelled(text.toLowerCase()) !== undefined;
}

/** A day, a range or a month: what has figures, and is no day that does not exist. */
function isDateThatExists(text: string): boolean {
  if (/^\d{4}-\d{2}-\d{2}(?:\/\d{4}-\d{2}-\d{2})?$/u.test(text)) {
    const days = text.split('/');
    return days.every((day) => dateOf(printedDate(day)) === day) && (days[1] ?? text) >= (days[0] ?? text);
  }
  const isDay = /^\d{1,2}\s+\p{L}+\s+\d{4}$/u.test(text);
  return isDay ? dateOf(text) !== null : /\d{4}|\d{1,2}\s+\p{L}{3}/u.test(text);
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
