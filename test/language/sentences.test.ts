import { describe, expect, it } from 'vitest';
import { SUMMARY_LANGUAGES, sentencesFor } from '../../src/language/sentences.ts';
import type { Quotation } from '../../src/model/fact.ts';
import type { Extent, Said, Sentences } from '../../src/model/sentences.ts';

const quote = (words: string): Quotation => ({
  version: 'new',
  place: { paragraph: 0, start: 0, end: words.length },
  note: null,
  words,
});
const [NOW, WAS] = [quote('NOW'), quote('WAS')];

const EXTENT: Extent = {
  changed: 0,
  figuresOnly: 0,
  added: 0,
  removed: 0,
  notesOnly: 0,
  light: 0,
  routine: 0,
  moved: 0,
  isLargely: false,
  runs: [],
  isNegotiated: false,
};
const VOTE = { inFavour: 159, against: 0, abstaining: 12 };
const WHOLE = { name: 'OP1', items: ['(a)', '(p)'], own: null, quote: NOW, more: 'MORE' };
const SECTION = {
  isNew: true,
  section: 'SECTION',
  isWhole: false,
  count: 3,
  what: 'paragraphs',
  first: 'OP9',
} as const;
const PARAGRAPH = { name: 'OP1', shape: null, isRewritten: false, topic: '', clauses: [], hasMore: false };

/** Every sentence of a language once, by its name in English. */
function everySentence(words: Sentences): Readonly<Record<string, readonly Said[] | string>> {
  const extent = (own: Partial<Extent>) => words.verdict({ ...EXTENT, ...own });
  const adds = words.adds(NOW);
  return {
    nothing: extent({}),
    order: extent({ moved: 1 }),
    asTabled: extent({ isNegotiated: true }),
    updates: extent({ routine: 3 }),
    light: extent({ light: 2 }),
    updatesAndLight: extent({ light: 2, routine: 3 }),
    figures: extent({ changed: 2, figuresOnly: 2 }),
    figuresAndUpdates: extent({ changed: 2, figuresOnly: 2, routine: 1 }),
    notes: extent({ notesOnly: 2 }),
    notesAndUpdates: extent({ notesOnly: 2, routine: 1 }),
    counts: extent({ changed: 3, notesOnly: 1, added: 2, removed: 5, runs: [['OP3', 'OP7']] }),
    largely: extent({ changed: 3, routine: 1, isLargely: true }),
    adopted: words.adopted({ is: VOTE, was: null, year: null, isYearBefore: false }),
    yearBefore: words.adopted({ is: 'none', was: VOTE, year: '2022', isYearBefore: true }),
    inYear: words.adopted({ is: 'none', was: VOTE, year: '2020', isYearBefore: false }),
    before: words.adopted({ is: VOTE, was: 'none', year: null, isYearBefore: false }),
    routine: words.routine({ names: ['PP1', 'OP2'], isCounted: false, steps: [[NOW]], hasMore: true }),
    routineCounted: words.routine({ names: ['PP1', 'OP2'], isCounted: true, steps: [], hasMore: false }),
    unchanged: words.unchanged(21, 28),
    also: words.also([
      { name: 'gone', names: words.old('OP5') },
      { name: 'reworded', names: 'OP8' },
    ]),
    paragraph: words.paragraph({ ...PARAGRAPH, clauses: [adds, words.drops(WAS)], hasMore: true }),
    rewritten: words.paragraph({ ...PARAGRAPH, isRewritten: true, clauses: [words.instead(NOW, WAS)] }),
    split: words.paragraph({ ...PARAGRAPH, shape: words.split('OP1', words.listed(['OP2', 'OP3'])), clauses: [] }),
    merged: words.paragraph({ ...PARAGRAPH, shape: words.merged('OP1', 'OP2'), clauses: [adds] }),
    crossed: words.paragraph({ ...PARAGRAPH, shape: words.crossed('PP1', 'operative', 'OP2'), clauses: [] }),
    nowSays: words.nowSays(NOW),
    noLongerSays: words.noLongerSays(WAS),
    figure: words.figure(NOW, '65,731,000', -1.74),
    opening: words.opening({ now: NOW, was: WAS, direction: 'weaker', object: '' }),
    opensWith: words.opensWith(NOW),
    noLongerOpensWith: words.noLongerOpensWith(WAS),
    newFootnote: words.newFootnote(NOW),
    losesFootnote: words.losesFootnote(WAS),
    inFootnote: words.inFootnote(adds, true),
    states: words.states([{ act: 'accession', names: ['Chad', 'Malta'] }], [['110 → 112']], 'OP3'),
    throughout: words.throughout(words.listed(['PP3', 'OP3']), adds),
    passes: words.passes(NOW, 'OP1', 'OP2'),
    otherFigures: words.otherFigures('OP1'),
    touchedUp: words.light('OP1'),
    sectionIsNew: words.section({ ...SECTION, isWhole: true, quote: NOW }),
    sectionHasGone: words.section({ ...SECTION, isNew: false, quote: WAS }),
    new: words.new(WHOLE),
    gone: words.gone({ ...WHOLE, items: [], more: '' }),
    repeats: words.repeats('OP1', words.old('OP2')),
    wordsNowIn: words.wordsNowIn(words.old('OP2'), 'OP1'),
    takenUpIn: words.takenUpIn('OP1'),
    partWasIn: words.partWasIn(words.old('OP2')),
    partIsIn: words.partIsIn('OP1'),
  };
}

function printed(code: string): string {
  const words = sentencesFor(code, { languages: [] });
  const lines = Object.entries(everySentence(words)).map(([name, said]) => {
    const text =
      typeof said === 'string'
        ? said
        : said.map((each) => (typeof each === 'string' ? each : words.quoted(each.words))).join('');
    return `${name}: ${text}`;
  });
  return `${lines.join('\n')}\n`;
}

describe('the sentences of the summary', () => {
  it('are there in the six official languages', () => {
    expect(SUMMARY_LANGUAGES).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh']);
  });

  it.each(SUMMARY_LANGUAGES)('are all as last reviewed in %s', async (code) => {
    await expect(printed(code)).toMatchFileSnapshot(`../golden/sentences/${code}.txt`);
  });

  it.each(SUMMARY_LANGUAGES.filter((code) => code !== 'en'))(
    'have no slot left and no word of English in %s',
    (code) => {
      const own = printed(code)
        .replace(/^\w+: /gmu, '')
        .replace(/\b(?:NOW|WAS|MORE|SECTION|Chad|Malta|OP|PP)\b|[OP]P\d+/gu, '');
      expect(own).not.toMatch(/[{}]/u);
      const english = own.match(
        /\b(?:the|of|is|are|was|were|and|with|paragraphs?|new|gone|changed|adds|drops|says|instead)\b/gu,
      );
      expect(english).toBeNull();
    },
  );

  it('quote what is quoted in a quotation with other marks, and leave out a mark without its other', () => {
    const { within } = sentencesFor('fr', { languages: [] });
    expect(within('la question intitulée « Phares » et')).toBe('la question intitulée “Phares” et');
    expect(within('la question intitulée « Phares')).toBe('la question intitulée Phares');
    expect(within('"Phares" et lampes »')).toBe('“Phares” et lampes');
    expect(sentencesFor('es', { languages: [] }).within('el “Plan” y "más"')).toBe('el ‘Plan’ y ‘más’');
  });

  it('are English where a language has none', () => {
    expect(sentencesFor(undefined, { languages: ['eo'] }).code).toBe('en');
    expect(sentencesFor('ru', { languages: ['eo'] }).code).toBe('ru');
    expect(sentencesFor(undefined, { languages: ['zh', 'en'] }).code).toBe('zh');
  });
});
