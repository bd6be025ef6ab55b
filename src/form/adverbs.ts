import { type Language, languageOf, type Words } from '../language/language.ts';
import type { Document, Paragraph } from '../model/document.ts';
import { isContinuation } from './names.ts';

/** The adverb of an opening: after the verb in the preamble (`Recalling also`), before it in the operative part (`Also requests`). */
export type Adverb = 'bare' | 'also' | 'further';

/** The adverbs of a language. */
type AdverbWords = Words<'adverbs'>['adverbs'];

/** The adverb of one opening: as printed, and as its neighbours require. */
export interface OpeningAdverb {
  readonly printed: Adverb;
  readonly expected: Adverb;
  /** The opening with the expected adverb. */
  readonly opening: string;
}

/**
 * For each paragraph, the adverb that its neighbours require; null where no rule applies: in subparagraphs, headings and annexes,
 * and after a paragraph whose opening is unknown.
 *
 *     Recalling   Recalling also   Recalling further   Recalling   …
 *     Requests    Also requests    Further requests    Requests    …
 *
 * In the preamble the rule is firm. In the operative part the bare form may be repeated, usually for another addressee: there a
 * bare opening stays bare, and only an existing adverb is derived.
 */
export function adverbsIn(document: Pick<Document, 'paragraphs' | 'languages'>): readonly (OpeningAdverb | null)[] {
  const { paragraphs } = document;
  const found: (OpeningAdverb | null)[] = paragraphs.map(() => null);
  const language = languageOf(document);
  for (const run of runsOf(paragraphs, language)) {
    let before: Adverb | null = null;
    for (const { index, printed, isFree } of run) {
      const expected: Adverb = before === null || (isFree && printed === 'bare') ? 'bare' : next(before);
      found[index] = adverbOf(paragraphs[index], printed, expected, language);
      before = expected;
    }
  }
  return found;
}

/**
 * The same for checking a text: expectations follow from the printed adverbs, and of all readings of a run, the one with the
 * fewest faults is used. One wrong adverb gives one finding, not three.
 */
export function likelyAdverbsIn(
  document: Pick<Document, 'paragraphs' | 'languages'>,
): readonly (OpeningAdverb | null)[] {
  const { paragraphs } = document;
  const found: (OpeningAdverb | null)[] = paragraphs.map(() => null);
  const language = languageOf(document);
  for (const run of runsOf(paragraphs, language)) {
    const expected = cheapest(run);
    for (const [at, { index, printed }] of run.entries())
      found[index] = adverbOf(paragraphs[index], printed, expected[at] ?? 'bare', language);
  }
  return found;
}

/** An opening with another adverb, placed as its part of the text requires. */
export function withAdverb(opening: string, adverb: Adverb, part: Paragraph['part'], adverbs: AdverbWords): string {
  const bare = bareOpening(opening, adverbs);
  if (adverb === 'bare') return bare;
  const word = adverbs.words[adverb];
  if (part === 'preamble') return `${bare} ${word}`;
  return `${capitalised(word)} ${bare.charAt(0).toLowerCase()}${bare.slice(1)}`;
}

/** The adverb of an opening as printed. */
export function adverbIn(opening: string, { inOpening, words }: AdverbWords): Adverb {
  const word = inOpening.exec(opening)?.[0].trim() ?? '';
  if (word === '') return 'bare';
  return word.toLowerCase() === words.also ? 'also' : 'further';
}

/** The opening without its adverb, with a capital at the beginning. */
export function bareOpening(opening: string, { inOpening }: AdverbWords): string {
  if (!inOpening.test(opening)) return opening;
  return capitalised(opening.replace(inOpening, ' ').replace(/\s+/gu, ' ').trim());
}

/**
 * The opening with its adverb, which the italics may omit, or be limited to. A lower-case letter or a bracket before it does not
 * matter.
 */
export function wholeOpening(
  { opening, text, part }: Pick<Paragraph, 'opening' | 'text' | 'part'>,
  { openings, adverbs }: Language,
): string {
  const isKnown = opening !== '' && text.startsWith(opening) && adverbs?.alone.test(opening) !== true;
  if (!isKnown) return openings?.of(capitalised(text)) || opening;
  if (part !== 'preamble' || adverbs === null || adverbIn(opening, adverbs) !== 'bare') return opening;
  const behind = adverbs.behindItalics.exec(text.slice(opening.length))?.[0] ?? '';
  return `${opening}${behind}`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** One paragraph of a run: neighbours that open with the same words, apart from the adverb. */
interface Step {
  readonly index: number;
  readonly printed: Adverb;
  /** Whether the bare form may be repeated: in the operative part, and with an aside. */
  readonly isFree: boolean;
}

function runsOf(paragraphs: readonly Paragraph[], language: Language): readonly (readonly Step[])[] {
  const { adverbs } = language;
  if (adverbs === null) return [];
  const runs: Step[][] = [];
  let before = '';
  for (const paragraph of paragraphs) {
    const { index, part, depth, text } = paragraph;
    const opening = wholeOpening(paragraph, language);
    if (depth > 0 || part === 'annex' || (opening === '' && isContinuation(paragraph))) continue;
    if (part === 'heading' || part === 'formula' || opening === '') {
      // A heading, or an unknown opening, ends a run.
      before = '';
      continue;
    }
    const key = `${part} ${likenedOpening(opening, adverbs)}`;
    const isFree = part === 'operative' || adverbs.aside.test(text.slice(opening.length));
    const step = { index, printed: adverbIn(opening, adverbs), isFree };
    if (key === before) runs.at(-1)?.push(step);
    else runs.push([step]);
    before = key;
  }
  return runs;
}

/**
 * A key for openings that differ only in the adverb or the form of the verb. A verb in the wrong form (`Recalls` in the preamble)
 * is a fault of its own and must not cause a second one here.
 */
function likenedOpening(opening: string, adverbs: AdverbWords): string {
  const words = bareOpening(opening, adverbs).toLowerCase().split(' ');
  return words.map((word) => word.replace(adverbs.verbEnding, '')).join(' ');
}

function next(before: Adverb): Adverb {
  switch (before) {
    case 'bare':
      return 'also';
    case 'also':
      return 'further';
    case 'further':
      return 'bare';
  }
}

function adverbOf(
  paragraph: Paragraph | undefined,
  printed: Adverb,
  expected: Adverb,
  language: Language,
): OpeningAdverb | null {
  const { adverbs } = language;
  if (paragraph === undefined || adverbs === null) return null;
  const { part } = paragraph;
  const opening = wholeOpening(paragraph, language);
  return { printed, expected, opening: printed === expected ? opening : withAdverb(opening, expected, part, adverbs) };
}

/** The intended adverbs, linked from the last back to the first. */
interface Meant {
  readonly adverb: Adverb;
  readonly blame: number;
  readonly before: Meant | null;
}

/** The reading of a run with the fewest faults: each adverb follows from the one before, or starts again. */
function cheapest(run: readonly Step[]): readonly Adverb[] {
  let states: readonly Meant[] = [];
  for (const [at, { printed, isFree }] of run.entries()) {
    const now = new Map<Adverb, Meant>();
    const offer = (adverb: Adverb, blame: number, before: Meant | null) => {
      const known = now.get(adverb);
      if (known === undefined || blame < known.blame) now.set(adverb, { adverb, blame, before });
    };
    // A run that begins with an adverb continues from it: only the first is at fault.
    if (at === 0) offer(printed, printed === 'bare' ? 0 : 1, null);
    for (const state of states) {
      const due = next(state.adverb);
      offer(due, state.blame + (printed === due ? 0 : 1), state);
      // It starts again: free in the operative part, against the rule in the preamble.
      if (printed === 'bare' && due !== 'bare') offer('bare', state.blame + (isFree ? 0 : 1), state);
    }
    states = [...now.values()];
  }
  const row: Adverb[] = [];
  let at: Meant | null = [...states].sort((a, b) => a.blame - b.blame)[0] ?? null;
  for (; at !== null; at = at.before) row.push(at.adverb);
  return expectedIn(run, row.reverse());
}

/** Where the preamble started again against the rule, the paragraph should have continued. */
function expectedIn(run: readonly Step[], row: readonly Adverb[]): readonly Adverb[] {
  return row.map((meant, at) => {
    const before = row[at - 1];
    if (at === 0) return 'bare';
    const isFree = run[at]?.isFree ?? false;
    return before === undefined || isFree || meant === next(before) ? meant : next(before);
  });
}
