import { later } from '../../text/later.ts';
import type { StanceTable } from './tables.ts';

/** How strong a word is: of a family, between two strengths that are the same where it is one English step. */
export interface Strength {
  readonly family: string;
  readonly least: number;
  readonly most: number;
}

/** An opening phrase split up, as `Opening` in meaning/openings.ts, with its strength if the table has it. */
export interface TabledStance {
  readonly base: string;
  readonly degrees: readonly string[];
  readonly strength: Strength | null;
  /** Of the strongest intensifier; 0 to 0 if there is none. */
  readonly degree: { readonly least: number; readonly most: number };
}

interface Read {
  /** By every form: what all forms of the verb have in common, and its strength. */
  readonly verbs: ReadonlyMap<string, { readonly base: string; readonly strength: Strength }>;
  readonly degrees: ReadonlyMap<string, { readonly least: number; readonly most: number }>;
  readonly degree: RegExp;
  readonly passedOver: RegExp;
}

/** Reads opening words by a table. */
export class Stances {
  readonly #read: () => Read;

  constructor(table: StanceTable) {
    this.#read = later(() => readFrom(table));
  }

  /** @param bare an opening in lower case without Also, Further and the like */
  of(bare: string): TabledStance {
    const { verbs, degrees, degree, passedOver } = this.#read();
    const found = [...bare.matchAll(degree)].map(([word]) => word);
    const plain = (text: string) =>
      text
        .replace(/[,،、，]/gu, ' ')
        .replace(passedOver, ' ')
        .replace(/\s+/gu, ' ')
        .trim();
    const whole = plain(bare);
    // A phrase that the table has whole, with its intensifier, is its own step.
    const own = verbs.get(whole);
    if (own !== undefined) return { ...own, degrees: [], degree: NO_DEGREE };
    const rest = plain(bare.replace(degree, ' ')).replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
    const known = verbs.get(rest);
    const [strongest = NO_DEGREE] = found
      .flatMap((word) => degrees.get(word) ?? [])
      .sort((a, b) => b.most - a.most || b.least - a.least);
    return { base: known?.base ?? rest, strength: known?.strength ?? null, degrees: found, degree: strongest };
  }
}

const NO_DEGREE = { least: 0, most: 0 };

function readFrom({ verbs, degrees, passedOver }: StanceTable): Read {
  const byForm = new Map<string, { readonly base: string; readonly strength: Strength }>();
  for (const [head, phrases] of rowsOf(verbs)) {
    const [family = '', range = ''] = head.split(' ');
    for (const phrase of phrases) {
      const forms = phrase.split('=');
      const base = forms.at(-1) ?? '';
      for (const form of forms)
        byForm.set(form.replaceAll('’', "'"), { base, strength: { family, ...strengthRange(range) } });
    }
  }
  const words = new Map(
    [...rowsOf(degrees)].flatMap(([range, phrases]) =>
      phrases.map((phrase) => [phrase, strengthRange(range)] as const),
    ),
  );
  return {
    verbs: byForm,
    degrees: words,
    degree: anyOf([...words.keys()]),
    passedOver: anyOf(passedOver.split('|')),
  };
}

/** The head and the phrases of each line. */
function rowsOf(table: string): readonly (readonly [head: string, phrases: readonly string[]])[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [head = '', phrases = ''] = line.trim().split(': ');
      return [head, phrases.split('|').filter((phrase) => phrase !== '')] as const;
    });
}

function strengthRange(range: string): { readonly least: number; readonly most: number } {
  const [least = 0, most = least] = range.split('..').map(Number);
  return { least, most };
}

function anyOf(words: readonly string[]): RegExp {
  const sorted = words.filter((word) => word !== '').sort((a, b) => b.length - a.length);
  if (sorted.length === 0) return /(?!)/gu;
  const source = sorted.map((word) => word.replaceAll(' ', '\\s')).join('|');
  return /\p{Script=Han}/u.test(source)
    ? new RegExp(source, 'gu')
    : new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'gu');
}
