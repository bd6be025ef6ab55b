import { type Language, languageOf } from '../../language/language.ts';
import type {
  Compilation,
  CompiledPlace,
  CompiledPoint,
  CompiledProposal,
  PlaceKind,
} from '../../model/compilation.ts';
import type { Document, Paragraph } from '../../model/document.ts';
import { addAll } from '../../text/add-all.ts';
import { wordingOf } from '../../text/wording.ts';
import { type Entry, textOfEntries } from './entries.ts';
import { gapsOf, type Newcomer } from './gaps.ts';
import { Labels } from './labels.ts';
import { withRepeatedWords } from './markers.ts';
import { noteKey, rewritten, type Worded } from './rewrites.ts';
import { kindOfAll, type SideRewrites, type Woven, woven } from './weave.ts';

/** The places of a compilation, and its text. */
export function compiledPlaces(
  given: Document,
  proposals: readonly CompiledProposal[],
  isSpaced = true,
): Pick<Compilation, 'places' | 'text'> {
  const base = withRepeatedWords(given);
  const entries: Entry[] = [];
  const places: CompiledPlace[] = titlePlaces(base, proposals);
  const gaps = gapsOf(proposals, base.paragraphs.length);
  const labels = new Labels(base.paragraphs);
  const language = languageOf(base);
  const take = (place: Omit<CompiledPlace, 'paragraphs'>, own: readonly Entry[]) => {
    places.push({ ...place, paragraphs: own.map((_, at) => entries.length + at) });
    addAll(entries, own);
  };
  const takeGap = (gap: number) => {
    const newcomers = gaps[gap] ?? [];
    if (newcomers.length === 0) return;
    take(
      gapPlace(newcomers, proposals, base.paragraphs[gap - 1]),
      newcomers.map((newcomer) => ({ kind: 'fresh', newcomer, called: labels.fresh(newcomer.paragraph) })),
    );
  };
  takeGap(0);
  for (const paragraph of base.paragraphs) {
    const own = woven(paragraph, rewritesOn(paragraph, proposals), { isSpaced });
    labels.keep(paragraph);
    const others = own.others.map(
      (option): Entry => ({ kind: 'other', paragraph, option, called: labels.other(paragraph) }),
    );
    take(paragraphPlace(paragraph, own, { proposals, language }), [{ kind: 'base', paragraph, woven: own }, ...others]);
    takeGap(paragraph.index + 1);
  }
  return { places, text: textOfEntries(base, proposals, entries) };
}

/** What each proposal does to the words of a paragraph of the base. */
export function rewritesOn(
  { index, text }: Paragraph,
  proposals: readonly CompiledProposal[],
): readonly SideRewrites[] {
  return proposals.map(({ name, wishes }) => {
    const wish = wishes[index];
    if (wish === undefined) return { by: name, rewrites: [] };
    const rewrites = wish.paragraph === null ? [{ start: 0, end: text.length, text: '', notes: [] }] : wish.rewrites;
    return { by: name, rewrites };
  });
}

function titlePlaces(base: Document, proposals: readonly CompiledProposal[]): CompiledPlace[] {
  const sides = proposals.map(({ name, title }) => ({ by: name, rewrites: title }));
  const { points } = woven({ text: base.title, notes: base.titleNotes }, sides);
  if (points.length === 0) return [];
  const place = { where: 'title', base: null, name: 'Title', form: false, paragraphs: [] } as const;
  return [{ ...place, kind: kindOfAll(points), by: wantedBy(points, proposals), points }];
}

interface Known {
  readonly proposals: readonly CompiledProposal[];
  readonly language: Language;
}

function paragraphPlace(paragraph: Paragraph, { points }: Woven, known: Known): Omit<CompiledPlace, 'paragraphs'> {
  return {
    kind: kindOfAll(points),
    where: 'paragraph',
    base: paragraph.index,
    name: paragraph.id,
    form: points.length > 0 && isForm(paragraph, known),
    by: wantedBy(points, known.proposals),
    points,
  };
}

/** Whether nothing but end marks, `Also` and `Further` differs in any proposal. */
function isForm(paragraph: Paragraph, { proposals, language }: Known): boolean {
  const print = ({ text, notes }: Worded, opening: string) =>
    [
      wordingOf(text, opening, language.adverbs).substance,
      ...notes.map(({ offset: _, ...note }) => noteKey({ ...note, offset: 0 })),
    ].join('\n');
  const own = print(paragraph, paragraph.opening);
  return proposals.every(({ wishes, document }) => {
    const wish = wishes[paragraph.index];
    if (wish === undefined || wish.paragraph === null) return false;
    const opening = document.paragraphs[wish.paragraph]?.opening ?? '';
    return wish.rewrites.length === 0 || print(rewritten(paragraph, wish.rewrites), opening) === own;
  });
}

function gapPlace(
  newcomers: readonly Newcomer[],
  proposals: readonly CompiledProposal[],
  before: Paragraph | undefined,
): Omit<CompiledPlace, 'paragraphs'> {
  const points = newcomers.map(
    ({ paragraph, by }): CompiledPoint => ({
      kind: by.length > 1 ? 'alike' : 'one',
      base: '',
      options: [{ text: paragraph.text, by }],
    }),
  );
  const by = wantedBy(points, proposals);
  return {
    kind: gapKind(newcomers, by),
    where: 'gap',
    base: before?.index ?? null,
    name: before === undefined ? 'at the beginning' : `after ${before.id}`,
    form: false,
    by,
    points,
  };
}

function gapKind(newcomers: readonly Newcomer[], by: readonly string[]): PlaceKind {
  if (by.length === 1) return 'one';
  return newcomers.every((newcomer) => newcomer.by.length === by.length) ? 'alike' : 'several-new';
}

/** Those who want something, in the order of the proposals. */
function wantedBy(points: readonly CompiledPoint[], proposals: readonly CompiledProposal[]): readonly string[] {
  const names = new Set(points.flatMap(({ options }) => options.flatMap(({ by }) => by)));
  return proposals.flatMap(({ name }) => (names.has(name) ? [name] : []));
}
