import { describe, expect, it } from 'vitest';
import { compare, type Sides } from '../../src/index.ts';
import { documentOf, resolutionOf } from '../support/resolutions.ts';
import { IS_SLOW } from '../support/slow.ts';

const CLAUSES = {
  join: 'Urges all States outside the Convention on Cluster Munitions to join as soon as possible, whether by ratification or accession',
  report:
    'Requests the Secretary-General to submit to the General Assembly at its next session a report on assistance to victims',
  fund: 'Welcomes the contributions made to the voluntary trust fund for the clearance of contaminated agricultural land',
  youth:
    'Encourages Governments to involve young people and their organizations in education about unexploded ordnance',
  depot:
    'Calls upon parties that hold stockpiles to destroy them within eight years and to tell how much is left each April',
  agenda:
    'Decides to include in the provisional agenda of its next session the item entitled “Disarmament of remnants”',
};

describe('pairing', () => {
  it('finds a paragraph that was split in two, with another between the halves and both edited', () => {
    const old = [
      CLAUSES.join,
      `${CLAUSES.report}, and decides to convene in Geneva a meeting of experts on stockpiles`,
    ];
    const after = [
      CLAUSES.join,
      CLAUSES.report.replace('next', 'following'),
      CLAUSES.youth,
      'Also decides to convene in Geneva in spring a meeting of experts on stockpiles',
    ];
    expect(linksOf({ old, new: after })).toEqual(['1=1 same', '2=2+4 carried', '+3 alone']);
  });

  it('finds merged paragraphs, even if one of them was elsewhere', () => {
    const old = [CLAUSES.fund, CLAUSES.join, CLAUSES.youth, CLAUSES.report];
    const after = [`${CLAUSES.fund}, and further ${lower(CLAUSES.youth)}`, CLAUSES.join, CLAUSES.report];
    expect(linksOf({ old, new: after })).toEqual(['1+3=1 carried', '2=2 same', '4=3 same']);
  });

  it('finds a split into neighbours, neither much like the whole', () => {
    const [one, two, three] = [CLAUSES.fund, CLAUSES.youth, CLAUSES.depot];
    const links = linksOf({ old: [CLAUSES.join, `${one}; ${two}; ${three}`], new: [CLAUSES.join, one, two, three] });
    expect(links).toEqual(['1=1 same', '2=2+3+4 aligned']);
  });

  it('treats the lighter of two paragraphs that changed places as moved', () => {
    const long = `${CLAUSES.report}, taking into account the views of States, of the specialized agencies and of survivors`;
    const comparison = compared({ old: [CLAUSES.fund, long], new: [long, CLAUSES.fund] });
    expect(comparison.changes.map(({ new: [at], facets }) => [at, facets.includes('moved')])).toEqual([
      [0, false],
      [1, true],
    ]);
  });

  it('follows a paragraph that was moved and edited', () => {
    const old = [CLAUSES.fund, CLAUSES.join, CLAUSES.report, CLAUSES.depot];
    const edited = CLAUSES.fund.replace('contaminated agricultural land', 'contaminated farmland and forests');
    const links = linksOf({ old, new: [CLAUSES.join, CLAUSES.report, CLAUSES.depot, edited] });
    expect(links).toEqual(['2=1 same', '3=2 same', '4=3 same', '1=4 moved']);
  });

  it('keeps a clause on one Territory apart from the same clause on another', () => {
    const clause = (place: string) =>
      `Requests the administering Power to assist the Government of ${place} in its programme of public outreach`;
    const old = [CLAUSES.join, clause('Anguilla'), clause('Bermuda'), CLAUSES.report, CLAUSES.fund];
    const after = [CLAUSES.join, clause('Bermuda'), CLAUSES.report, CLAUSES.fund, clause('Montserrat')];
    expect(linksOf({ old, new: after })).toEqual([
      '1=1 same',
      '-2 alone',
      '3=2 same',
      '4=3 same',
      '5=4 same',
      '+5 alone',
    ]);
  });

  it('finds a clause repeated in the preamble and kept in the operative part', () => {
    const old = documentOf([{ text: CLAUSES.join, part: 'preamble' }, { text: CLAUSES.fund }, { text: CLAUSES.youth }]);
    const after = documentOf([
      { text: CLAUSES.join, part: 'preamble' },
      { text: CLAUSES.youth.replace('Encourages', 'Encouraging'), part: 'preamble' },
      { text: CLAUSES.fund },
      { text: CLAUSES.youth },
    ]);
    const { changes } = compare({ old, new: after });
    expect(changes.map(({ kind, new: places, evidence }) => [kind, places, evidence.rule])).toContainEqual([
      'split',
      [1, 3],
      'repeated',
    ]);
    expect(changes.find(({ kind }) => kind === 'split')?.facets).toContain('crossed');
  });

  it('pairs a paragraph that crossed from the preamble to the operative part', () => {
    const old = documentOf([{ text: CLAUSES.fund, part: 'preamble' }, { text: CLAUSES.join }, { text: CLAUSES.depot }]);
    const after = documentOf([{ text: CLAUSES.join }, { text: CLAUSES.depot }, { text: CLAUSES.fund }]);
    const crossed = compare({ old, new: after }).changes.filter(({ facets }) => facets.includes('crossed'));
    expect(crossed.map((change) => [change.kind, change.old, change.new])).toEqual([['kept', [0], [2]]]);
  });

  it('pairs sub-paragraphs below their own paragraph, however like others they are', () => {
    const family = (head: string, tails: readonly string[]) => [
      { text: `${head}:` },
      ...tails.map((text) => ({ text, depth: 1 })),
    ];
    const tails = ['To report on progress;', 'To consult all States;'];
    const [first, second] = ['Requests the Secretary-General', 'Invites the High Commissioner for Human Rights'];
    const old = documentOf([...family(first, tails), ...family(second, tails)]);
    const after = documentOf([...family(second, tails), ...family('Calls upon the regional commissions', tails)]);
    const { changes } = compare({ old, new: after });
    const kept = changes.filter(({ kind }) => kind === 'kept').map((change) => [change.old[0], change.new[0]]);
    expect(kept).toEqual([
      [3, 0],
      [4, 1],
      [5, 2],
    ]);
  });

  it('pairs the only two left between the same neighbours, though few words are left', () => {
    const old = [
      CLAUSES.join,
      'Taking note of the World Malaria Report 2019, which asks for more nets',
      CLAUSES.report,
    ];
    const after = [
      CLAUSES.join,
      'Taking note of the World Malaria Report 2020, a look back at two decades of milestones and at the pandemic',
      CLAUSES.report,
    ];
    expect(linksOf({ old, new: after })[1]).toMatch(/^2=2 (?:slot|aligned)$/u);
  });

  it('pairs equal short paragraphs by their neighbours', () => {
    const short = 'Takes note of the report;';
    const old = [short, CLAUSES.join, short, CLAUSES.fund];
    expect(linksOf({ old, new: [CLAUSES.join, short, CLAUSES.fund] })).toEqual([
      '-1 alone',
      '2=1 same',
      '3=2 same',
      '4=3 same',
    ]);
  });

  it('says where an unpaired paragraph may have come from, and asserts nothing', () => {
    const old = [CLAUSES.join, CLAUSES.report, CLAUSES.depot, CLAUSES.fund];
    const akin =
      'Calls upon observers to tell each April how much of the stockpiles of parties they have seen destroyed, and by whom';
    const { changes } = compared({ old, new: [akin, CLAUSES.join, CLAUSES.report, CLAUSES.fund] });
    const added = changes.find(({ kind }) => kind === 'added');
    expect(added).toMatchObject({ old: [], new: [0], possibly: [2], evidence: { rule: 'alone' } });
    expect(added?.evidence.likeness).toBeGreaterThan(0.2);
  });

  it('measures for every link how close the next best came', () => {
    const twin = CLAUSES.depot.replace('eight', 'ten');
    const { changes } = compared({ old: [CLAUSES.depot, CLAUSES.fund], new: [CLAUSES.depot, twin, CLAUSES.fund] });
    const [depot] = changes;
    expect(depot?.evidence).toMatchObject({ rule: 'same', likeness: 1 });
    expect(depot?.evidence.runnerUp).toBeGreaterThan(0.8);
  });

  it('pairs the rows of a budget table by what they are for, though every figure changed', () => {
    const row = (office: string, figures: string) => ({ text: `${office} | ${figures}`, opening: '' });
    const offices = [
      'Office of Legal Affairs',
      'Regional Commission for Western Asia',
      'Internal oversight',
      'Security',
    ];
    const old = documentOf(offices.map((office, at) => row(office, `${at + 1},214.5 | ${at}3 | 99,${at}00`)));
    const [first = '', ...rest] = offices;
    const after = documentOf(
      [...rest, 'Disarmament', first].map((office, at) => row(office, `${at + 7},880.1 | ${at}8 | 12,${at}50`)),
    );
    const { changes } = compare({ old, new: after });
    const kept = changes.filter(({ kind }) => kind === 'kept').map((change) => [change.old[0], change.new[0]]);
    expect(kept.slice(0, 3)).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
    ]);
    expect(changes.filter(({ kind }) => kind === 'added').map((change) => change.new[0])).toContain(3);
  });

  it.runIf(IS_SLOW)('copes with paragraphs nested five thousand deep, or one repeated twenty thousand times', () => {
    const deep = documentOf(
      Array.from({ length: 5000 }, (_, depth) => ({ text: `${CLAUSES.join} (${depth})`, depth })),
    );
    expect(compare({ old: deep, new: deep }).tally.untouched).toBe(5000);
    const many = resolutionOf(Array.from({ length: 20_000 }, () => 'Takes note of the report;'));
    expect(compare({ old: many, new: resolutionOf(['Takes note of the report;']) }).tally.removed).toBe(19_999);
  });

  it('takes the rarity of words from the other documents of a series', () => {
    const series = Array.from({ length: 6 }, (_, at) =>
      resolutionOf([`${CLAUSES.agenda} in ${2000 + at}`, CLAUSES.join]),
    );
    const sides = {
      old: resolutionOf([CLAUSES.agenda]),
      new: resolutionOf([CLAUSES.agenda.replace('remnants', 'mines')]),
    };
    const [alone] = compare(sides).changes;
    const [inSeries] = compare(sides, { series }).changes;
    expect(inSeries?.evidence.likeness).not.toBe(alone?.evidence.likeness);
    expect(inSeries?.kind).toBe('kept');
  });
});

function compared(texts: Sides<readonly string[]>) {
  return compare({ old: resolutionOf(texts.old), new: resolutionOf(texts.new) });
}

/** The links in the order of the new document, paragraphs counted from 1: `2=2+4 carried`, `+3 alone`, `-1 alone`. */
function linksOf(texts: Sides<readonly string[]>): readonly string[] {
  const name = (places: readonly number[]) => places.map((place) => place + 1).join('+');
  return compared(texts).changes.map(({ kind, old, new: after, evidence }) => {
    const sign = kind === 'added' ? '+' : kind === 'removed' ? '-' : `${name(old)}=`;
    return `${sign}${kind === 'removed' ? name(old) : name(after)} ${evidence.rule}`;
  });
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
