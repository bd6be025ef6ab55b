import { describe, expect, it } from 'vitest';
import type { Compilation, Document, Paragraph } from '../../../src/index.ts';
import { accept } from '../../../src/negotiate/compile/accept.ts';
import { compile, compileMore } from '../../../src/negotiate/compile/compile.ts';
import { compiledPlaces } from '../../../src/negotiate/compile/places.ts';
import { pointKind } from '../../../src/negotiate/compile/weave.ts';
import { proposalSet, saying } from '../../support/proposals.ts';
import { IS_SLOW } from '../../support/slow.ts';

const SETS = Array.from({ length: IS_SLOW ? 1000 : 100 }, (_, at) => {
  const set = proposalSet(at + 1);
  return { ...set, compilation: compile(set.base, set.proposals) };
});
/** Laws that compile again take a share of them in `npm test`. */
const SOME = SETS.slice(0, IS_SLOW ? SETS.length : 40);

describe('a compilation of proposals made by chance', () => {
  it('holds every word of every proposal, and of the base', () => {
    for (const { base, proposals, compilation } of SETS) {
      const { text } = compiledPlaces(base, compilation.proposals, false);
      expect(sideOf(text, '')).toEqual(saying(base).slice(1));
      for (const { name, document } of proposals) expect(sideOf(text, name), name).toEqual(saying(document).slice(1));
    }
  });

  it('gives each side back its text to the letter, and its numbers if asked', () => {
    for (const { base, proposals, compilation } of SETS) {
      for (const { name, document } of proposals) {
        expect(saying(accept(compilation, [name]))).toEqual(saying(document));
        const numbered = accept(compilation, [name], { renumber: true });
        expect(numbered.paragraphs.map(({ label }) => label)).toEqual(document.paragraphs.map(({ label }) => label));
      }
      expect(saying(accept(compilation, []))).toEqual(saying(base));
    }
  });

  it('is the same whether proposals come at once or one after the other', () => {
    for (const { base, proposals, compilation } of SOME) {
      const [first = [], rest = []] = [proposals.slice(0, 1), proposals.slice(1)];
      expect(compileMore(compile(base, first), rest)).toEqual(compilation);
      const oneByOne = proposals.reduce((known, each) => compileMore(known, [each]), compile(base, []));
      expect(oneByOne).toEqual(compilation);
    }
  });

  it('says the same of every place, in whatever order proposals are given', () => {
    for (const { base, proposals, compilation } of SOME) {
      expect(kinds(compile(base, proposals.toReversed()))).toEqual(kinds(compilation));
      const rotated = [...proposals.slice(1), ...proposals.slice(0, 1)];
      expect(kinds(compile(base, rotated))).toEqual(kinds(compilation));
    }
  });

  it('meets every kind of place', () => {
    const met = new Set(SETS.flatMap(({ compilation }) => compilation.places.map(({ kind }) => kind)));
    expect([...met].sort()).toEqual([
      'alike',
      'compatible',
      'deleted-reworded',
      'one',
      'rivals',
      'several-new',
      'untouched',
    ]);
  });

  it('counts each paragraph of the base once, and each of its own text once', () => {
    for (const { base, compilation } of SETS) {
      const { places, text } = compilation;
      const own = places.filter(({ where }) => where === 'paragraph').map((place) => place.base);
      expect(own).toEqual(base.paragraphs.map(({ index }) => index));
      expect(places.flatMap(({ paragraphs }) => paragraphs)).toEqual(text.paragraphs.map(({ index }) => index));
      const ids = text.paragraphs.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

/** The words that a side wants, taken from a compiled text letter by letter; `''` for nobody's: the base. */
function sideOf({ paragraphs }: Document, name: string): readonly string[] {
  return saying({ title: '', paragraphs: paragraphs.flatMap((paragraph) => paragraphFor(paragraph, name)) }).slice(1);
}

function paragraphFor(paragraph: Paragraph, name: string): readonly Paragraph[] {
  const stretches = paragraph.negotiated?.stretches ?? [];
  const isGone = (at: number) =>
    stretches.some(
      ({ start, end, by, deletedBy }) =>
        at >= start && at < end && (deletedBy.includes(name) || (by.length > 0 && !by.includes(name))),
    );
  const kept = [...paragraph.text].map((_, at) => !isGone(at));
  const text = [...paragraph.text].filter((_, at) => kept[at]).join('');
  if (text === '' && paragraph.text !== '') return [];
  const notes = paragraph.notes
    .filter(({ offset }) => kept[Math.max(0, offset - 1)])
    .map((note) => ({ ...note, offset: kept.slice(0, note.offset).filter(Boolean).length }));
  return [{ ...paragraph, text, notes }];
}

function kinds({ places }: Compilation): readonly string[] {
  return places.map(
    ({ name, kind, by, form }) => `${name}: ${kind} ${[...by].sort().join(', ')}${form ? ' form' : ''}`,
  );
}

describe('what meets at one place', () => {
  const option = (by: string, start: number, end: number, text: string) => ({
    by: [by],
    rewrite: { start, end, text, notes: [] },
  });

  it('is no rivalry of one side with itself, where another deletes all of it', () => {
    const gone = option('North', 0, 10, '');
    const first = option('South', 2, 4, 'oil');
    expect(pointKind([gone, first, option('South', 4, 6, 'gas')])).toBe('deleted-reworded');
    expect(pointKind([gone, first, option('East', 4, 6, 'gas')])).toBe('rivals');
  });
});
