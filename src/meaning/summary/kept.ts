import type { Paragraph } from '../../model/document.ts';
import type { Fact, Quotation } from '../../model/fact.ts';
import { mapSides, type Sides } from '../../model/sides.ts';
import { textOfSide } from '../../text/edits.ts';
import { stemOf } from '../../text/words.ts';
import { indexed, near } from '../overlap.ts';
import { type Region, regionsOf } from '../regions.ts';
import { type ToldEdit, toldEdits } from './edits.ts';
import { Passage, type Run } from './passage.ts';
import { quotationOf, type Said, type Source, textOf } from './say.ts';
import { caseFolded, type Teller } from './teller.ts';

/** An edit of one place: a paragraph or one of its footnotes. */
export interface PlacedEdit extends ToldEdit {
  readonly at: number;
  readonly sources: Sides<Source>;
}

/** What there is to say of one kept, split or merged paragraph. */
export interface Kept {
  readonly at: number;
  /** The opening words, if they are news: a clause that follows the name of the paragraph. */
  readonly opening: readonly Said[] | null;
  readonly direction: Fact['direction'];
  readonly edits: readonly PlacedEdit[];
  readonly notes: readonly PlacedEdit[];
  /** Footnotes that came or went. */
  readonly wholeNotes: readonly (readonly Said[])[];
  /** The share of words that are not those of the other version, from 0 to 1: the smaller of both. */
  readonly share: number;
}

export function keptOf(teller: Teller, at: number): Kept {
  const read = teller.read[at] ?? null;
  const sources = { old: teller.source(at, 'old'), new: teller.source(at, 'new') };
  const passages = mapSides(sources, ({ passage }) => passage);
  const { kind, facets } = teller.change(at);
  // Where only Also, a number or a mark differs, no word is news.
  const isReworded = kind !== 'kept' || facets.includes('reworded');
  const regions = isReworded ? (read?.reading.regions ?? []) : [];
  const opening = isReworded ? openingOf(teller, at, sources) : null;
  const news = new Set(read?.open ?? []);
  const end = opening?.end ?? { old: 0, new: 0 };
  const parts = regions.map((region) => splitRegion(clippedRegion(region, end), passages));
  const isRoutine = routineAt(teller, at);
  const open = parts.flatMap((own, place) => {
    const region = regions[place];
    const isNews = region !== undefined && news.has(region);
    return isNews ? own.filter((part) => !isEmptyRegion(part) && (own.length === 1 || !isRoutine(part))) : [];
  });
  const language = teller.languages.new;
  const found = toldEdits(passages, parts.flat(), new Set(open), language);
  const largest = new Set([...found].sort((a, b) => b.size - a.size).slice(0, LOOKED_UP_MAX));
  const texts = foldedOnce(passages);
  const edits = found
    .map((edit) => (largest.has(edit) ? edit : { ...edit, size: 0 }))
    .filter((edit) => edit.size === 0 || !isInnerMove(edit, passages, texts))
    .filter((edit) => opening === null || !isOfObject(edit, passages.new, end.new))
    .map((edit) => ({ ...withPhrase(edit, clippedPhrase(edit.phrase, end, passages)), at, sources }));
  const share = (version: 'old' | 'new') => {
    const { pieces } = passages[version];
    const changed = edits.reduce(
      (sum, { core, size }) => sum + (size === 0 ? 0 : passages[version].contentOf(core[version])),
      0,
    );
    return changed / Math.max(1, passages[version].contentOf({ from: 0, to: pieces.length }));
  };
  return {
    at,
    opening: opening?.said ?? null,
    direction: opening?.direction ?? null,
    edits,
    ...notesOf(teller, at),
    share: Math.min(share('old'), share('new')),
  };
}

/**
 * A region in which one side goes on after a mark, in two: `2024, and taking note with regret …` → `2025` is a year and words that
 * are gone.
 */
function splitRegion(region: Region, passages: Sides<Passage>): readonly Region[] {
  const runs = { old: passages.old.runOf(region.old), new: passages.new.runOf(region.new) };
  for (const [longer, shorter] of [
    ['old', 'new'],
    ['new', 'old'],
  ] as const) {
    const stop = firstStop(passages[longer], runs[longer]);
    const isShort = firstStop(passages[shorter], runs[shorter]) === null && runs[shorter].to > runs[shorter].from;
    if (stop === null || !isShort) continue;
    const lengths = { head: stop - runs[longer].from, other: runs[shorter].to - runs[shorter].from };
    if (Math.abs(lengths.head - lengths.other) > HEAD_MAX_DIFFERENCE) continue;
    const cut = passages[longer].pieces[stop]?.start ?? region[longer].end;
    const { start, end } = region[longer];
    const other = region[shorter];
    const none = { start: other.end, end: other.end };
    return longer === 'old'
      ? [
          { old: { start, end: cut }, new: other },
          { old: { start: cut, end }, new: none },
        ]
      : [
          { old: other, new: { start, end: cut } },
          { old: none, new: { start: cut, end } },
        ];
  }
  return [region];
}

/** In pieces: a head of much the same length is what was replaced. */
const HEAD_MAX_DIFFERENCE = 2;

function firstStop(passage: Passage, { from, to }: Run): number | null {
  for (let at = from + 1; at < to; at += 1) if (passage.isStop(at)) return at;
  return null;
}

/** Whether a routine fact says a part of a region on both sides. */
function routineAt(teller: Teller, at: number): (part: Region) => boolean {
  const routine = indexed(
    teller
      .change(at)
      .facts.flatMap(({ routine: isOne, places }) =>
        isOne && places.new !== null ? [{ ...places.new, was: places.old }] : [],
      ),
  );
  return (part) =>
    near(routine, part.new).some(({ start, end, was }) => {
      const isInOld = was !== null && was.start <= part.old.start && part.old.end <= was.end;
      return isInOld && start <= part.new.start && part.new.end <= end;
    });
}

/** So many edits of one paragraph are looked up in the other version: a sentence says at most three. */
const LOOKED_UP_MAX = 40;

interface ToldOpening {
  readonly said: readonly Said[];
  readonly direction: Fact['direction'];
  /** Where the words end that it says of each version, as offsets. */
  readonly end: Sides<number>;
}

/** An edit of which the opening has said one side, or both. */
function withPhrase(edit: ToldEdit, phrase: Sides<Run>): ToldEdit {
  const isEmpty = mapSides(phrase, ({ from, to }) => to <= from);
  if (edit.kind !== 'instead' || (!isEmpty.old && !isEmpty.new)) return { ...edit, phrase };
  const kind = isEmpty.old ? 'adds' : 'drops';
  return { ...edit, phrase, kind, size: isEmpty.old && isEmpty.new ? 0 : edit.size };
}

function clippedRegion(region: Region, end: Sides<number>): Region {
  return mapSides({ old: 'old', new: 'new' } as const, (version) => {
    const start = Math.max(region[version].start, end[version]);
    return { start, end: Math.max(region[version].end, start) };
  });
}

function isEmptyRegion(region: Region): boolean {
  return region.old.end <= region.old.start && region.new.end <= region.new.start;
}

/** A phrase without the words that the opening has already said. */
function clippedPhrase(phrase: Sides<Run>, end: Sides<number>, passages: Sides<Passage>): Sides<Run> {
  return mapSides({ old: 'old', new: 'new' } as const, (version) => {
    const passage = passages[version];
    const from = Math.max(phrase[version].from, end[version] === 0 ? 0 : passage.pieceAt(end[version]));
    return passage.trimmed({ from: Math.min(from, phrase[version].to), to: phrase[version].to });
  });
}

/** A small edit next to the opening words: `decides to expand` → `recalls the expansion` is one change. */
function isOfObject({ core, size }: ToldEdit, passage: Passage, end: number): boolean {
  return size <= OBJECT_EDIT_MAX && core.new.from - passage.pieceAt(end) <= 1;
}

const OBJECT_EDIT_MAX = 3;

type FoldedTexts = (version: 'old' | 'new') => string;

/** The texts of both versions, folded when one is first needed. */
function foldedOnce(passages: Sides<Passage>): FoldedTexts {
  const known: Partial<Record<'old' | 'new', string>> = {};
  return (version) => {
    const text = known[version] ?? caseFolded(passages[version].text);
    known[version] = text;
    return text;
  };
}

/** Words that only went from one place of the paragraph to another. */
function isInnerMove({ kind, phrase }: ToldEdit, passages: Sides<Passage>, texts: FoldedTexts): boolean {
  if (kind === 'instead') return false;
  const [own, other] = kind === 'adds' ? (['new', 'old'] as const) : (['old', 'new'] as const);
  const words = caseFolded(passages[own].wordsOf(phrase[own]));
  return texts(other).includes(words);
}

/** `“Notes” (was “Welcomes”) the efforts of …`; a verb put before the old one is no other stance. */
function openingOf(teller: Teller, at: number, sources: Sides<Source>): ToldOpening | null {
  const fact = teller.change(at).facts.find(({ kind }) => kind === 'opening' || kind === 'degree');
  const [before, after] = [sources.old.paragraphs[0], sources.new.paragraphs[0]];
  if (fact === undefined || before === undefined || after === undefined) return null;
  const runs = mapSides(sources, ({ passage, paragraphs }) => openingRun(passage, paragraphs[0]?.opening.length ?? 0));
  if (sources.old.passage.wordsOf(runs.old) === sources.new.passage.wordsOf(runs.new)) return null;
  if (fact.kind === 'opening' && stays(String(fact.old), sources.new.passage, runs.new.to)) {
    const quote = quotationOf(sources.new, phraseFrom(sources.new.passage), OPENS_WITH_MAX_WORDS);
    return { said: ['opens with ', quote], direction: null, end: { old: 0, new: quote.place.end } };
  }
  if (fact.kind === 'opening' && stays(String(fact.new), sources.old.passage, runs.old.to)) {
    const quote = quotationOf(sources.old, phraseFrom(sources.old.passage), OPENS_WITH_MAX_WORDS);
    return { said: ['no longer opens with ', quote], direction: null, end: { old: quote.place.end, new: 0 } };
  }
  // Another object: what was asked of one is not asked more weakly of another.
  const isStance = fact.direction === 'stronger' || fact.direction === 'weaker';
  const isOther = isStance && !hasSameObject(sources, runs);
  const told = isOther
    ? mapSides({ old: 'old', new: 'new' } as const, (version) => withObject(sources[version].passage, runs[version]))
    : runs;
  const isRanked = isStance && !isOther;
  const direction = isRanked ? `; ${fact.direction}` : '';
  const end = mapSides(
    { old: 'old', new: 'new' } as const,
    (version) => sources[version].passage.spanOf(told[version]).end,
  );
  const object = objectOf(teller, at, sources.new.passage, end.new);
  return {
    said: [quotationOf(sources.new, told.new), ' (was ', quotationOf(sources.old, told.old), `${direction})${object}`],
    direction: isRanked ? fact.direction : 'other',
    end,
  };
}

/** The opening words, with a second verb that the italics may leave out: `Welcoming and recalling`. */
function openingRun(passage: Passage, end: number): Run {
  const { from, to } = passage.runOf({ start: 0, end });
  const isJoined = passage.isAnd(to) && passage.isFurtherVerb(to + 1);
  return { from, to: isJoined ? to + 2 : to };
}

/** Whether the first words after the openings are the same. */
function hasSameObject(sources: Sides<Source>, runs: Sides<Run>): boolean {
  const keys = (version: 'old' | 'new') => {
    const { to } = runs[version];
    return sources[version].passage.keysOf({ from: to, to: to + OBJECT_MIN_WORDS }).join(' ');
  };
  return keys('old') === keys('new');
}

/** With the phrase that follows, unless it is long. */
function withObject(passage: Passage, { from, to }: Run): Run {
  const end = passage.isStop(to) ? to : to + 1 + passage.stepsToEnd(to + 1);
  return end - to > OBJECT_MAX_WORDS ? { from, to } : { from, to: end };
}

/** The words after the opening up to the first edit; none if that is too near. */
function objectOf(teller: Teller, at: number, passage: Passage, from: number): string {
  // Where words were put in right after the opening, they are said as an edit.
  const region = teller.read[at]?.open.find((each) => each.new.end > from || each.new.start > from);
  const edited = Math.max(from, region?.new.start ?? passage.text.length);
  const [first, end] = [passage.pieceAt(from), passage.pieceAt(edited)];
  const to = end < passage.pieces.length ? end - passage.stepsToStart(end) : end;
  if (to - first < OBJECT_MIN_WORDS) return '';
  const run = passage.goodCut({ from: first, to }, OBJECT_MAX_WORDS);
  if (run === null) return '';
  const words = passage.text.slice(from, passage.pieces[run.to - 1]?.end).replace(/\s+/gu, ' ');
  const isEnd =
    run.to >= passage.pieces.length || passage.pieces[run.to]?.key === ';' || passage.pieces[run.to]?.key === '.';
  return isEnd ? words : `${words} …`;
}

const OBJECT_MIN_WORDS = 3;
const OBJECT_MAX_WORDS = 14;
const OPENS_WITH_MAX_WORDS = 22;

/** The paragraph up to its first mark. */
function phraseFrom(passage: Passage): Run {
  let to = 1;
  while (!passage.isStop(to)) to += 1;
  return { from: 0, to };
}

/** Whether the old stance is still taken: its verb, or its noun (`expresses concern`), is in the rest of the paragraph. */
function stays(base: string, passage: Passage, from: number): boolean {
  const words = base.split(' ');
  const [verb = ''] = words;
  const sought = CARRIERS.has(verb) ? (words.at(-1) ?? '') : verb;
  const keys = passage.keysOf({ from, to: passage.pieces.length });
  return keys.some((key) => stemOf(key) === stemOf(sought) || passage.present(key) === sought);
}

/** Verbs that say nothing without their noun. */
const CARRIERS: ReadonlySet<string> = new Set(['expresses', 'takes', 'pays', 'draws', 'gives', 'bears', 'voices']);

function notesOf(teller: Teller, at: number): Pick<Kept, 'notes' | 'wholeNotes'> {
  const change = teller.change(at);
  const news = change.facts.filter(({ kind, routine }) => kind === 'note' && !routine);
  const isNews = (texts: Sides<string>, kind: string) =>
    news.some((fact) => (kind === 'added' || fact.old === texts.old) && (kind === 'removed' || fact.new === texts.new));
  const notes: PlacedEdit[] = [];
  const wholeNotes: (readonly Said[])[] = [];
  for (const { kind, marker, edits } of change.notes) {
    const texts = { old: textOfSide(edits, 'old'), new: textOfSide(edits, 'new') };
    if (!isNews(texts, kind)) continue;
    const sources = mapSides({ old: 'old', new: 'new' } as const, (version): Source => {
      const owner = teller.paragraphs(at, version).filter((each) => hasNote(each, marker[version]));
      const passage = new Passage(texts[version], teller.languages[version], []);
      return { version, paragraphs: owner, passage, note: marker[version] };
    });
    const whole = (version: 'old' | 'new') =>
      sources[version].passage.trimmed({ from: 0, to: sources[version].passage.pieces.length });
    const isSource = passageOf(sources, kind).isSource(whole(kind === 'removed' ? 'old' : 'new'));
    const only = kind === 'removed' ? 'old' : 'new';
    const isElsewhere =
      kind !== 'kept' && teller.standsIn(only === 'old' ? 'new' : 'old', beginningOf(texts[only])) !== null;
    if ((kind !== 'kept' && isSource) || isElsewhere) continue;
    if (kind === 'added')
      wholeNotes.push(['has a new footnote, ', quotationOf(sources.new, whole('new'), NOTE_MAX_WORDS)]);
    else if (kind === 'removed')
      wholeNotes.push(['loses the footnote ', quotationOf(sources.old, whole('old'), NOTE_MAX_WORDS)]);
    else {
      const regions = regionsOf(edits);
      const passages = mapSides(sources, ({ passage }) => passage);
      for (const edit of toldEdits(passages, regions, new Set(regions), teller.languages.new))
        if (!isOfSource(edit, passages) && !isOtherNote(edit, passages)) notes.push({ ...edit, at, sources });
    }
  }
  const seen = new Set<string>();
  const own = wholeNotes.filter((said) => !seen.has(textOf(said)) && seen.add(textOf(said)));
  return { notes, wholeNotes: own };
}

const NOTE_MAX_WORDS = 24;

/** By its beginning a note is known again though it goes on otherwise. */
function beginningOf(note: string): string {
  return note.slice(0, BEGINNING_CHARACTERS);
}

const BEGINNING_CHARACTERS = 60;

/** Whether an edit leaves little of a note: then it is another note with the same marker. */
function isOtherNote({ core }: ToldEdit, { new: passage }: Sides<Passage>): boolean {
  const whole = passage.contentOf({ from: 0, to: passage.pieces.length });
  return passage.contentOf(core.new) > whole * OTHER_NOTE_MIN_SHARE;
}

const OTHER_NOTE_MIN_SHARE = 0.6;

/** An edit within the source that a note names; another paragraph of the same source is news. */
function isOfSource({ core, phrase }: ToldEdit, passages: Sides<Passage>): boolean {
  const isNumber = passages.old.figureIn(core.old) !== null && passages.new.figureIn(core.new) !== null;
  if (isNumber) return !passages.new.isParagraphNumber(core.new.from);
  return passages.old.isSource(phrase.old) && passages.new.isSource(phrase.new);
}

function passageOf(sources: Sides<Source>, kind: string): Passage {
  return kind === 'removed' ? sources.old.passage : sources.new.passage;
}

function hasNote({ notes }: Paragraph, marker: string | null): boolean {
  return notes.some((note) => note.marker === marker && !note.repeated);
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
  while (before() < NOUN_WORDS_MIN && from > 0 && !passage.isStop(from - 1)) from -= 1 + passage.stepsToStart(from - 1);
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
