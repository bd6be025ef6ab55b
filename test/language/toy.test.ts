import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Tables } from '../../src/language/tables/tables.ts';

const UNITS = ['', 'unua', 'dua', 'tria', 'kvara', 'kvina', 'sesa', 'sepa', 'oka', 'naŭa'];
const STEMS = ['', 'unu', 'du', 'tri', 'kvar', 'kvin', 'ses', 'sep', 'ok', 'naŭ'];

/** `sepdek-oka`. */
function ordinal(number: number): readonly string[] {
  const [ten, unit] = [Math.floor(number / 10), number % 10];
  if (number > 99) return [];
  const tens = ten < 2 ? ['', 'dek'][ten] : `${STEMS[ten]}dek`;
  if (tens === '') return [UNITS[unit] ?? ''];
  return [unit === 0 ? `${tens}a` : `${tens}-${UNITS[unit]}`];
}

const NEVER = '(?!)';

/** A language that no organ uses, as whoever adds one would write it. */
const ESPERANTO: Tables = {
  code: 'eo',
  frequentWords: 'kaj de la al ke ĝi ĝia ĝian en por pri estas ĉiuj kun sia sian',
  calendar: {
    months: 'januaro februaro marto aprilo majo junio julio aŭgusto septembro oktobro novembro decembro'.split(' '),
    firstDay: '',
    before: '',
    dayEnd: '-a',
    day: ['%day de %month %year'],
    range: ['%day1[ de %month1] ĝis %day2 de %month2 %year2'],
    printedRange: [
      '%day1 ĝis %day2 de %month2 %year2',
      '%day1 de %month1 ĝis %day2 de %month2 %year2',
      '%day1 de %month1 %year1 ĝis %day2 de %month2 %year2',
    ],
    month: ['%month %year'],
    aroundYear: { before: '(?:en|ĝis) ', after: '' },
    dayOfMonth: ['%day de %month'],
  },
  ordinals: { forms: ordinal, inMasthead: 0, figures: ['%number-a'] },
  openings: {
    preamble: 'memorante|konsciante',
    operative: 'petas|decidas|alvokas',
    before: '',
    links: ' ankaŭ',
    adverbs: 'ankaŭ',
    manners: '',
    areCapital: true,
  },
  citing: { resolution: 'rezolucio', decision: 'decido', dateAfter: [' de %date'], dateBefore: [] },
  events: [{ pattern: '%ordinal sesio', name: 'sesio', kind: 'session' }],
  recurring: {
    joints: 'kaj',
    listJoint: ', ',
    lastJoint: ' kaj ',
    council: NEVER,
    otherBodies: NEVER,
    between: 'de',
    ofBody: 'de',
    paragraphsNamed: { before: 'paragrafoj? ', after: '', joints: 'kaj' },
    putsOff: NEVER,
    lastsLonger: NEVER,
    recalls: 'memorante',
    onAgenda: NEVER,
    requested: NEVER,
    asked: NEVER,
  },
  stances: { verbs: 'emphasis 1: memorante', degrees: '', passedOver: '' },
  landmarks: {
    meeting: '\\d{1,4}-a plenkunsido',
    annexes: ['Aldono'],
    joining: ['kaj'],
    pageWords: [],
    ordinalEndings: ['a'],
  },
  footnotes: null,
  masthead: {
    unitedNations: 'Unuiĝintaj Nacioj',
    organs: [
      { start: 'A/', line: 'Ĝenerala Asembleo', formula: 'La Ĝenerala Asembleo', by: 'la Ĝenerala Asembleo' },
      { start: 'S/', line: 'Sekureca Konsilio', formula: 'La Sekureca Konsilio', by: 'la Sekureca Konsilio' },
    ],
    committees: ['Unua Komisiono', 'Dua Komisiono'],
    ofCommittees: [],
    distribution: ['Distr.: Ĝenerala', 'Distr.: Limigita'],
    languages: {},
    original: 'Originalo: %language',
    session: '%ordinal sesio',
    sessionOfYear: 'Sesio de %year',
    agendaItem: ['Tagordero %item'],
    resolutionAdopted: ['Rezolucio adoptita de %organ la %date'],
    decisionAdopted: ['Decido adoptita de %organ la %date'],
    councilAdopted: [
      'Adoptita de la Sekureca Konsilio en sia %meeting, la %date',
      'Adoptita de la Sekureca Konsilio la %date',
    ],
    councilNumber: 'Rezolucio %number \\(%year\\)',
    report: ['[laŭ la raporto de la %committee (%report)]', '[laŭ la raporto (%report)]'],
    withoutCommittee: '[sen komisiono (%report)]',
    withoutCommitteeTold: 'sen komisiono',
    votes: 'Adoptita (?:sen|per) ',
    withoutVote: 'Adoptita sen voĉdono',
    vote: '[\\[]Adoptita per %infavour voĉoj kontraŭ %against, kun %abstaining sindetenoj',
    printedVote: '[Adoptita per %infavour voĉoj kontraŭ %against, kun %abstaining sindetenoj]',
    printedWithoutVote: '[Adoptita sen voĉdono]',
    adoptedAt: ['Adoptita unuanime en la %meeting.'],
    namesWithAnd: [],
    draftResolution: ['%sponsors: rezolucia projekto', 'Rezolucia projekto'],
  },
};

vi.mock(import('../../src/language/official.ts'), async (original) => {
  const { TABLES } = await original();
  return { TABLES: [...TABLES, ESPERANTO] };
});

// Other tests may have loaded the languages before, and must not find this one.
vi.resetModules();
afterAll(() => {
  vi.doUnmock('../../src/language/official.ts');
  vi.resetModules();
});

const { read, compare } = await import('../../src/index.ts');
const { languageOf } = await import('../../src/language/language.ts');
const { mentionsIn } = await import('../../src/mentions/mentions.ts');

const textOf = (symbol: string, before: string, session: string) =>
  [
    `Unuiĝintaj Nacioj A/RES/${symbol}`,
    'Ĝenerala Asembleo',
    'Sepdek-oka sesio\nTagordero 99',
    'Rezolucio adoptita de la Ĝenerala Asembleo la 4 de decembro 2023',
    '[laŭ la raporto de la Unua Komisiono (A/78/409)]',
    `${symbol}. Lumturoj de la marbordo`,
    'La Ĝenerala Asembleo,',
    `Memorante sian rezolucion ${before} de 7 de decembro 2022 pri la lumturoj de la marbordo,`,
    '1. Petas la Ĝeneralan Sekretarion prizorgi la lumturojn kaj sendi raporton pri ili al la ŝtatoj;',
    `2. Decidas ankaŭ trakti la demandon en sia ${session} sesio.`,
    '42-a plenkunsido\n4 de decembro 2023',
  ].join('\n\n');

describe('a language that is its tables alone', () => {
  const { document } = read(textOf('78/32', '77/79', 'sepdek-naŭa'), { name: 'lumturoj.txt' });

  it('is told, with the fields of its masthead', () => {
    expect(document).toMatchObject({
      languages: ['eo'],
      symbol: 'A/RES/78/32',
      kind: 'resolution',
      organ: 'Ĝenerala Asembleo',
      committee: 'Unua Komisiono',
      title: 'Lumturoj de la marbordo',
      session: 78,
      adopted: '2023-12-04',
      meeting: '42-a plenkunsido',
      agendaItem: '99',
      committeeReport: 'A/78/409',
    });
  });

  it('has parts, numbers and opening words', () => {
    expect(document.paragraphs.map(({ id, part, opening }) => [id, part, opening])).toEqual([
      ['Formula', 'formula', ''],
      ['PP1', 'preamble', 'Memorante'],
      ['OP1', 'operative', 'Petas'],
      ['OP2', 'operative', 'Decidas ankaŭ'],
    ]);
  });

  it('names citations, dates and sessions', () => {
    const named = document.paragraphs.flatMap(({ text, opening }) => mentionsIn(text, opening, languageOf(document)));
    expect(named.map(({ kind, value }) => [kind, value])).toEqual([
      ['citation', '77/79'],
      ['ordinal', 79],
    ]);
  });

  it('is paired and compared', () => {
    const later = read(textOf('79/33', '78/32', 'okdeka'), { name: 'postaj.txt' }).document;
    const { changes } = compare({ old: document, new: later });
    expect(changes.filter(({ kind }) => kind === 'added' || kind === 'removed')).toEqual([]);
  });
});
