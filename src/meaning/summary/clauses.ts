import type { Paragraph } from '../../model/document.ts';
import type { Quotation } from '../../model/fact.ts';
import { mapSides, type Sides } from '../../model/sides.ts';
import type { ToldEdit } from './edits.ts';
import type { Passage, Run } from './passage.ts';
import { quotationOf, type Said, type Source } from './say.ts';
import { caseFolded, type Teller } from './teller.ts';

/** An edit of one place: a paragraph or one of its footnotes. */
export interface PlacedEdit extends ToldEdit {
  readonly at: number;
  readonly sources: Sides<Source>;
}

/** An edit as a clause: `adds “…”`, `drops “…”`, `says “…” instead of “…”`, `now has “…” (was 65,731,000)`. */
export function clauseOf(edit: PlacedEdit, teller: Teller): readonly Said[] {
  const { kind, sources } = edit;
  const phrase = withoutSameOpener(edit.phrase, sources);
  const shown = nearCore(edit, phrase);
  const figure = figureClause(edit);
  if (figure !== null) return figure;
  const state = stateClause(edit, teller);
  if (state !== null) return state;
  const quote = (version: 'old' | 'new') => quotationOf(sources[version], shown[version], INSTEAD_MAX_WORDS);
  if (kind === 'adds') return addsClause(edit, teller);
  if (kind === 'drops') return dropsClause(edit, teller);
  return ['says ', quote('new'), ' instead of ', quote('old')];
}

/** Phrases too long to be quoted whole begin where the words that differ do: their beginnings may be the same. */
function nearCore({ core, sources }: PlacedEdit, phrase: Sides<Run>): Sides<Run> {
  const isCut = (['old', 'new'] as const).some(
    (version) => phrase[version].to - phrase[version].from > INSTEAD_MAX_WORDS,
  );
  if (!isCut) return phrase;
  const steps = Math.max(
    sources.old.passage.stepsToStart(core.old.from),
    sources.new.passage.stepsToStart(core.new.from),
  );
  return mapSides({ old: 'old', new: 'new' } as const, (version) => ({
    from: Math.max(phrase[version].from, core[version].from - steps),
    to: phrase[version].to,
  }));
}

/** `names Iraq instead of the United Kingdom … (presidency)` where one State took the place of another. */
function stateClause({ at, core, sources }: PlacedEdit, teller: Teller): readonly Said[] | null {
  const fact = teller.change(at).facts.find(({ kind, old: before, new: after, places, routine }) => {
    if (kind !== 'state' || before === null || after === null || routine) return false;
    const place = places.new;
    const span = sources.new.passage.spanOf(core.new);
    return place !== null && place.start >= span.start && place.start < span.end;
  });
  if (fact === undefined) return null;
  const role = fact.of === '' ? '' : ` (${fact.of})`;
  return [`names ${theUnited(String(fact.new))} instead of ${theUnited(String(fact.old))}${role}`];
}

function theUnited(name: string): string {
  return name.startsWith('United') ? `the ${name}` : name;
}

/** Two phrases without the preposition with which both begin: `implementing` for `to implementing`. */
function withoutSameOpener(phrase: Sides<Run>, sources: Sides<Source>): Sides<Run> {
  const keys = mapSides(phrase, ({ from }) => from);
  const [before, after] = [sources.old.passage.pieces[keys.old]?.key, sources.new.passage.pieces[keys.new]?.key];
  const isSame = before !== undefined && before === after && sources.new.passage.isBare(keys.new);
  return isSame ? mapSides(phrase, ({ from, to }) => ({ from: from + 1, to })) : phrase;
}

const INSTEAD_MAX_WORDS = 16;
const ADDS_MAX_WORDS = 22;
const FIGURE_MAX_WORDS = 24;

function addsClause({ phrase, sources, at }: PlacedEdit, teller: Teller): readonly Said[] {
  const quote = newsQuote(sources.new, phrase.new, sources.old);
  const elsewhere = standing(quote.words, 'old', at, teller);
  return elsewhere === null ? ['adds ', quote] : ['now says ', quote];
}

function dropsClause({ phrase, sources, at }: PlacedEdit, teller: Teller): readonly Said[] {
  const quote = newsQuote(sources.old, phrase.old, sources.new);
  const elsewhere = standing(quote.words, 'new', at, teller);
  return elsewhere === null ? ['drops ', quote] : ['no longer says ', quote];
}

/** A phrase that is only in one version; whole, if what would be left of it is in the other. */
function newsQuote(source: Source, run: Run, other: Source): Quotation {
  const quote = quotationOf(source, run, ADDS_MAX_WORDS);
  const words = caseFolded(quote.words.replace(/ …$/u, ''));
  return caseFolded(other.passage.text).includes(words) ? quotationOf(source, run, run.to - run.from) : quote;
}

/** The other paragraph that had the words of an addition before, or has those of a deletion now. */
function standing(words: string, version: 'old' | 'new', at: number, teller: Teller): Paragraph | null {
  return teller.standsIn(version, words.replace(/ …$/u, ''), teller.change(at)[version]);
}

export function isFigures(edit: PlacedEdit): boolean {
  return figureClause(edit) !== null;
}

/** `now has “the amount of 64,589,200 dollars” (was 65,731,000; −1.7 per cent)` where nothing but one figure differs. */
function figureClause({ core, sources }: PlacedEdit): readonly Said[] | null {
  const figures = {
    old: sources.old.passage.figureIn(core.old),
    new: sources.new.passage.figureIn(core.new),
  };
  if (figures.old === null || figures.new === null || figures.old.value === figures.new.value) return null;
  const share = shareOf(figures.old.value, figures.new.value);
  const quote = quotationOf(sources.new, withNoun(sources.new.passage, core.new), FIGURE_MAX_WORDS);
  return ['now has ', quote, ` (was ${figures.old.printed}${share})`];
}

/** A figure with the phrases around it, so that it is clear what it counts. */
function withNoun(passage: Passage, core: Run): Run {
  let [from, to] = [core.from - passage.stepsToStart(core.from), core.to + passage.stepsToEnd(core.to)];
  if (passage.isUnitStart(to)) to += 2;
  // `110 as States parties`: what is counted may follow.
  if (!passage.isStop(to) && passage.isCounted(to)) to += 1 + passage.stepsToEnd(to + 1);
  if (passage.nounsIn({ from: core.to, to }) > 0) return passage.trimmed({ from: core.from, to });
  const before = () => passage.nounsIn({ from, to: core.from });
  // Not so far that the figure itself would be cut off.
  const room = () => core.to - from < FIGURE_MAX_WORDS / 2;
  while (before() < NOUN_WORDS_MIN && room() && from > 0 && !passage.isStop(from - 1))
    from -= 1 + passage.stepsToStart(from - 1);
  if (before() === 0 && passage.nounsIn({ from: core.to, to }) < NOUN_WORDS_MIN && !passage.isStop(to))
    to += 1 + passage.stepsToEnd(to + 1);
  const run = passage.trimmed({ from, to });
  return passage.isBare(run.from) ? { from: run.from + 1, to: run.to } : run;
}

/** With so many words of meaning before it, a figure has its noun. */
const NOUN_WORDS_MIN = 2;

/** `; +3.0 per cent`, for amounts of which a share says something. */
function shareOf(before: number, after: number): string {
  if (before < SHARE_MIN || after <= 0) return '';
  const share = ((after - before) / before) * 100;
  if (Math.abs(share) < 0.05 || Math.abs(share) >= 1000) return '';
  return `; ${share > 0 ? '+' : '−'}${Math.abs(share).toFixed(1)} per cent`;
}

/** Below a thousand, the figures themselves say it. */
const SHARE_MIN = 1000;
