import type { Paragraph } from '../../model/document.ts';
import type { Quotation } from '../../model/fact.ts';
import type { Said } from '../../model/sentences.ts';
import { mapSides, type Sides } from '../../model/sides.ts';
import type { ToldEdit } from './edits.ts';
import type { Passage, Run } from './passage.ts';
import { quotationOf, type Source } from './say.ts';
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
  const figure = figureClause(edit, teller);
  if (figure !== null) return figure;
  const state = stateClause(edit, teller);
  if (state !== null) return state;
  const quote = (version: 'old' | 'new') => quotationOf(sources[version], shown[version], INSTEAD_MAX_WORDS);
  if (kind === 'adds') return addsClause(edit, teller);
  if (kind === 'drops') return dropsClause(edit, teller);
  const [now, was] = [quote('new'), quote('old')];
  // Cut where they are the same, they would say nothing.
  if (now.words === was.words && teller.sentences.grammar === null) return coreClause(edit, teller);
  return teller.sentences.instead(now, was);
}

/** The words that differ, without those around them. */
function coreClause({ core, sources }: PlacedEdit, { sentences }: Teller): readonly Said[] {
  const [now, was] = [quotationOf(sources.new, core.new), quotationOf(sources.old, core.old)];
  if (core.old.to <= core.old.from) return sentences.adds(now);
  return core.new.to <= core.new.from ? sentences.drops(was) : sentences.instead(now, was);
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
  const { stateInstead } = teller.sentences;
  if (stateInstead === null) return null;
  const fact = teller.change(at).facts.find(({ kind, old: before, new: after, places, routine }) => {
    if (kind !== 'state' || before === null || after === null || routine) return false;
    const place = places.new;
    const span = sources.new.passage.spanOf(core.new);
    return place !== null && place.start >= span.start && place.start < span.end;
  });
  if (fact === undefined) return null;
  return stateInstead(String(fact.new), String(fact.old), fact.of);
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
  return elsewhere === null ? teller.sentences.adds(quote) : teller.sentences.nowSays(quote);
}

function dropsClause({ phrase, sources, at }: PlacedEdit, teller: Teller): readonly Said[] {
  const quote = newsQuote(sources.old, phrase.old, sources.new);
  const elsewhere = standing(quote.words, 'new', at, teller);
  return elsewhere === null ? teller.sentences.drops(quote) : teller.sentences.noLongerSays(quote);
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

/** Whether nothing but one figure differs. */
export function isFigures(edit: PlacedEdit): boolean {
  return bothFigures(edit) !== null;
}

/** `now has “the amount of 64,589,200 dollars” (was 65,731,000; −1.7 per cent)` where nothing but one figure differs. */
function figureClause(edit: PlacedEdit, teller: Teller): readonly Said[] | null {
  const figures = bothFigures(edit);
  if (figures === null) return null;
  const { core, sources } = edit;
  const quote = quotationOf(sources.new, withNoun(sources.new.passage, core.new), FIGURE_MAX_WORDS);
  return teller.sentences.figure(quote, figures.old.printed, shareOf(figures.old.value, figures.new.value));
}

function bothFigures({
  core,
  sources,
}: PlacedEdit): Sides<{ readonly value: number; readonly printed: string }> | null {
  const [before, after] = [sources.old.passage.figureIn(core.old), sources.new.passage.figureIn(core.new)];
  return before === null || after === null || before.value === after.value ? null : { old: before, new: after };
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

/** By how many per cent an amount changed; null where that says nothing. */
function shareOf(before: number, after: number): number | null {
  if (before < SHARE_MIN || after <= 0) return null;
  const share = ((after - before) / before) * 100;
  return Math.abs(share) < 0.05 || Math.abs(share) >= 1000 ? null : share;
}

/** Below a thousand, the figures themselves say it. */
const SHARE_MIN = 1000;
