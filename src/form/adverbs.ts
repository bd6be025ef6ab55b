import { type Language, languageOf, type Words } from '../language/language.ts';
import type { Document, Paragraph } from '../model/document.ts';
import { isContinuation } from './names.ts';

/** The adverb of an opening: in the preamble behind the verb (`Recalling also`), in the operative part before it (`Also requests`). */
export type Adverb = 'bare' | 'also' | 'further';

/** What a language says of them. */
type AdverbWords = Words<'adverbs'>['adverbs'];

/** The adverb of one opening: as it is printed, and as its neighbours ask for it. */
export interface OpeningAdverb {
  readonly printed: Adverb;
  readonly expected: Adverb;
  /** The opening with the expected adverb; the printed one where they agree. */
  readonly opening: string;
}

/**
 * For each paragraph the adverb that its neighbours ask for; null where no rule says anything: below a paragraph, in headings
 * and annexes, behind a paragraph whose opening is not known.
 *
 *     Recalling   Recalling also   Recalling further   Recalling   …
 *     Requests    Also requests    Further requests    Requests    …
 *
 * In the preamble the rule is firm. In the operative part the bare form may be said again, mostly to another addressee: there
 * a bare opening stays bare, and only an adverb is derived.
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
 * The same for a text that is checked: what is derived for a paragraph rests on what is printed before it, and of all
 * readings of a run the one is taken that blames the fewest. One adverb gone wrong is one finding, not three.
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

/** An opening with another adverb, where its part of the text puts it. */
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

/** The opening without its adverb, beginning with a capital. */
export function bareOpening(opening: string, { inOpening }: AdverbWords): string {
  if (!inOpening.test(opening)) return opening;
  return capitalised(opening.replace(inOpening, ' ').replace(/\s+/gu, ' ').trim());
}

/**
 * The opening with its adverb: italics may leave it out, or hold nothing else. A small letter or a bracket in front of it does
 * not hide it.
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

/** One paragraph of a run: neighbours that open with the same words but for the adverb. */
interface Step {
  readonly index: number;
  readonly printed: Adverb;
  /** In the operative part, and with an aside, the bare form may be said again. */
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
      // A heading of the preamble does not begin it anew; one of the operative part does.
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
 * What makes two openings the same: all words but the adverb, whatever the form of the verb. A verb in the wrong form
 * (`Recalls` in the preamble) is a fault of its own and must not make a second one here.
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

/** What was meant, from the last backwards. */
interface Meant {
  readonly adverb: Adverb;
  readonly blame: number;
  readonly before: Meant | null;
}

/** What a run means, by the least blame: a row of adverbs in which each follows from the one before, or begins anew. */
function cheapest(run: readonly Step[]): readonly Adverb[] {
  let states: readonly Meant[] = [];
  for (const [at, { printed, isFree }] of run.entries()) {
    const now = new Map<Adverb, Meant>();
    const offer = (adverb: Adverb, blame: number, before: Meant | null) => {
      const known = now.get(adverb);
      if (known === undefined || blame < known.blame) now.set(adverb, { adverb, blame, before });
    };
    // A run that begins with an adverb goes on from it: only the first is to blame.
    if (at === 0) offer(printed, printed === 'bare' ? 0 : 1, null);
    for (const state of states) {
      const due = next(state.adverb);
      offer(due, state.blame + (printed === due ? 0 : 1), state);
      // It begins anew: in the operative part for nothing, in the preamble against the rule.
      if (printed === 'bare' && due !== 'bare') offer('bare', state.blame + (isFree ? 0 : 1), state);
    }
    states = [...now.values()];
  }
  const row: Adverb[] = [];
  let at: Meant | null = [...states].sort((a, b) => a.blame - b.blame)[0] ?? null;
  for (; at !== null; at = at.before) row.push(at.adverb);
  return expectedIn(run, row.reverse());
}

/** Where the preamble began anew against the rule, the paragraph was to go on. */
function expectedIn(run: readonly Step[], row: readonly Adverb[]): readonly Adverb[] {
  return row.map((meant, at) => {
    const before = row[at - 1];
    if (at === 0) return 'bare';
    const isFree = run[at]?.isFree ?? false;
    return before === undefined || isFree || meant === next(before) ? meant : next(before);
  });
}
