import { describe, expect, it } from 'vitest';
import { read, readReport } from '../../src/index.ts';
import { chainOf, waysAmong, waysOf } from '../../src/negotiate/chain/chain.ts';
import { chainList } from '../../src/negotiate/chain/list.ts';
import type { Pooled } from '../../src/negotiate/chain/pool.ts';
import { adopted, CLAUSES, draft, LIGHTS, textOf } from '../support/tabled.ts';

const FIRST = 'First Committee';
const ON_REPORT = 'on the report of the First Committee (A/78/409, para. 7)';
const TABLED = draft({ symbol: 'A/C.1/78/L.7', date: '12 October 2023', committee: FIRST });
const REVISED = draft({
  symbol: 'A/C.1/78/L.7/Rev.1',
  date: '20 October 2023',
  committee: FIRST,
  submission: 'Kenya, Mali and Norway: revised draft resolution',
  body: textOf({ one: CLAUSES.one.replace('Urges', 'Encourages') }),
});
const ADOPTED = adopted({
  number: 40,
  from: ON_REPORT,
  body: textOf({ one: CLAUSES.one.replace('Urges', 'Encourages') }),
});

describe('the way of a draft', () => {
  it('goes from the draft over its revisions to the text that was adopted, whatever their order', () => {
    expect(waysIn(ADOPTED, REVISED, TABLED)).toEqual([
      'A/C.1/78/L.7 -revises-> A/C.1/78/L.7/Rev.1 -alike-> A/RES/78/40',
    ]);
  });

  it('follows what a masthead names: the draft of the plenary, and the one on which consultations were held', () => {
    const [plenary, last] = [
      draft({ symbol: 'A/78/L.9', date: '1 December 2023', title: 'One title' }),
      adopted({ number: 41, from: 'without reference to a Main Committee (A/78/L.9)', title: 'Another title' }),
    ];
    expect(waysIn(plenary, last)).toEqual(['A/78/L.9 -tabled-as-> A/RES/78/41']);
    const second = draft({
      symbol: 'A/C.2/78/L.30',
      date: '20 November 2023',
      committee: 'Second Committee',
      submission:
        'Draft resolution submitted by the Vice-Chair of the Committee, Ann Example (Norway), on the basis of informal consultations on draft resolution A/C.2/78/L.3',
    });
    const first = draft({ symbol: 'A/C.2/78/L.3', date: '12 October 2023', committee: 'Second Committee' });
    expect(waysIn(second, first)).toEqual(['A/C.2/78/L.3 -replaces-> A/C.2/78/L.30']);
  });

  it('goes on from the nearest earlier form of a draft that is not there, and says so', () => {
    const third = draft({
      symbol: 'A/C.1/78/L.7/Rev.3',
      date: '30 October 2023',
      committee: FIRST,
      submission: 'Kenya and Mali: revised draft resolution',
    });
    expect(waysIn(TABLED, REVISED, third)[0]).toContain('A/C.1/78/L.7/Rev.1 -revises (A/C.1/78/L.7/Rev.2)-> ');
    const { missing } = chainIn(TABLED, REVISED, third);
    expect(missing).toEqual([{ symbol: 'A/C.1/78/L.7/Rev.2', relation: 'revises', namedBy: 'A/C.1/78/L.7/Rev.3' }]);
  });

  it.each([
    ['another title', { title: 'Lamps and their oil' }],
    ['another agenda item', { item: '99 (y)' }],
    ['another committee', { committee: 'Second Committee', symbol: 'A/C.2/78/L.7' }],
    ['a later date', { date: '5 December 2023' }],
    [
      'other words',
      { body: 'The General Assembly,\n\n1. Decides to hold a conference on the painting of buoys in 2025.' },
    ],
    ['another kind', { submission: 'Kenya and Mali: draft decision' }],
  ])('does not lead to an adopted text from a draft with %s', (_, other) => {
    const alone = draft({ symbol: 'A/C.1/78/L.7', date: '12 October 2023', committee: FIRST, ...other });
    expect(waysIn(alone, ADOPTED)).toHaveLength(2);
    expect(waysIn(TABLED, ADOPTED)).toHaveLength(1);
  });

  it('does not lead by title to a text whose masthead names another draft', () => {
    const own = draft({ symbol: 'A/78/L.8', date: '1 December 2023' });
    const last = adopted({ number: 41, from: 'without reference to a Main Committee (A/78/L.9)' });
    expect(waysIn(own, last)).toHaveLength(2);
  });

  it('is open where two drafts with one title have the same words', () => {
    const rival = draft({
      symbol: 'A/C.1/78/L.8',
      date: '12 October 2023',
      committee: FIRST,
      submission: 'Norway: draft resolution',
      body: textOf({ one: CLAUSES.one.replace('Urges', 'Invites') }),
    });
    const again = draft({ symbol: 'A/C.1/78/L.7', date: '12 October 2023', committee: FIRST });
    const [ways] = [waysIn(again, rival, ADOPTED)];
    expect(ways.filter((way) => way.includes('A/RES/78/40'))).toEqual(['A/RES/78/40']);
    expect(chainIn(ADOPTED, again, rival).uncertain).toEqual(['A/RES/78/40']);
  });

  it('passes through the report of the committee, if that is there', async () => {
    const report = await readReport(REPORT, { name: 'report.txt' });
    const parts = (report?.drafts ?? []).map(
      ({ document, draftSymbol, vote, number }): Pooled => ({
        name: `A/78/409#${number}`,
        document,
        recommended: { report: 'A/78/409', draftSymbol, vote },
      }),
    );
    const ways = waysAmong([pooled(ADOPTED), ...parts, pooled(TABLED), pooled(REVISED)]);
    expect(ways.ways.map((way) => described(way, ways))).toEqual([
      'A/C.1/78/L.7 -revises-> A/C.1/78/L.7/Rev.1 -recommended-> A/78/409#1 -reported-> A/RES/78/40',
    ]);
    const [way] = ways.ways;
    expect(chainOf(way ?? [], ways).steps[2]?.vote).toEqual({ inFavour: 148, against: 0, abstaining: 36 });
  });

  it('of an amendment is that of the draft that it amends', () => {
    const amendment = pooled(
      draft({
        symbol: 'A/C.1/78/L.50',
        date: '25 October 2023',
        committee: FIRST,
        submission: 'Norway: amendment to draft resolution A/C.1/78/L.7/Rev.1',
        body: 'Delete operative paragraph 2.',
      }),
    );
    const ways = waysAmong([pooled(TABLED), pooled(REVISED), pooled(ADOPTED), amendment]);
    const [way] = waysOf(amendment, ways);
    expect(way?.map(({ name }) => name)).toEqual(['A/C.1/78/L.7', 'A/C.1/78/L.7/Rev.1', 'A/RES/78/40']);
    expect(chainOf(way ?? [], ways).amendments).toMatchObject([
      { symbol: 'A/C.1/78/L.50', document: 1, by: 'masthead' },
    ]);
  });
});

describe('a chain', () => {
  it('begins with what the last text says otherwise than the first', () => {
    expect(chainIn(TABLED, ADOPTED).summary[0]?.text).toBe('One paragraph changed in the negotiation.');
    const same = adopted({ number: 40, from: ON_REPORT });
    expect(chainIn(TABLED, same).summary[0]?.text).toBe('Word for word as tabled.');
  });

  it('says who came at each step, and who is no longer named', () => {
    const { steps } = chainIn(TABLED, REVISED, ADOPTED);
    const names = steps.map(({ came, left }) => [came, left].map((all) => all?.map(({ name }) => name) ?? null));
    expect(names).toEqual([
      [['Kenya', 'Mali'], []],
      [['Norway'], []],
      [null, null],
    ]);
  });

  it('says what was weakened, strengthened, lost and gained, in the sentences of each step', () => {
    const body = textOf({
      one: CLAUSES.one.replace('Urges', 'Encourages'),
      two: CLAUSES.three,
      three: 'Decides to hold a conference on fog.',
    });
    const last = adopted({ number: 40, from: ON_REPORT, body });
    const { told, steps } = chainIn(TABLED, last);
    const words = told.map(
      ({ kind, document, statement }) => `${kind}: ${steps[document]?.changed?.summary[statement]?.text}`,
    );
    expect(words.join('\n')).toMatch(/weakened: OP1 “Encourages” \(was “Urges”; weaker\)/u);
    expect(words.join('\n')).toMatch(/gained: OP3 \(new\) decides/u);
    expect(words.join('\n')).toMatch(/lost: Gone: old OP2/u);
  });

  it('holds a strip for every paragraph of every text', () => {
    const { threads, documents } = chainIn(TABLED, REVISED, ADOPTED);
    for (const [at, { paragraphs }] of documents.entries())
      expect(threads.flatMap(({ appearances }) => appearances[at] ?? []).toSorted((a, b) => a - b)).toEqual(
        paragraphs.map(({ index }) => index),
      );
    const changed = threads.filter(({ change }) => (change[1] ?? 0) > 0);
    expect(changed).toHaveLength(1);
  });

  it('of one text has one step and no sentences', () => {
    expect(chainIn(TABLED)).toMatchObject({ steps: [{ link: null, changed: null }], summary: [], searched: 1 });
  });

  it('does not depend on the order in which the texts are given', () => {
    const texts = [TABLED, REVISED, ADOPTED];
    for (const order of [
      [0, 2, 1],
      [2, 1, 0],
      [1, 0, 2],
    ])
      expect(chainIn(...order.map((at) => texts[at] ?? ''))).toEqual(chainIn(...texts));
  });

  it('is in the list with the chains beside it, each on its own line', () => {
    const other = draft({ symbol: 'A/78/L.9', date: '1 December 2023', title: 'Buoys' });
    const last = adopted({ number: 41, from: 'without reference to a Main Committee (A/78/L.9)', title: 'Buoys' });
    const { chains } = chainList(waysAmong([TABLED, ADOPTED, other, last].map((text) => pooled(text))));
    expect(chains.map(({ texts, title }) => [title, texts.map(({ by }) => by)])).toEqual([
      [LIGHTS, [null, 'title-and-text']],
      ['Buoys', [null, 'masthead']],
    ]);
  });
});

const REPORT = `United Nations
A/78/409
General Assembly
Distr.: General
10 November 2023
Original: English

Seventy-eighth session
Agenda item 99

Lights of the sea

Report of the First Committee

II. Consideration of proposals

4. At its 27th meeting, on 1 November, the Committee adopted draft resolution A/C.1/78/L.7/Rev.1 by a recorded vote of 148 to none, with 36 abstentions (see para. 7).

III. Recommendations of the First Committee

7. The First Committee recommends to the General Assembly the adoption of the following draft resolution:

${LIGHTS}

${textOf({ one: CLAUSES.one.replace('Urges', 'Encourages') })}
`;

function pooled(text: string): Pooled {
  const { document } = read(text, { name: 'text' });
  return { name: document.symbol, document };
}

function waysIn(...texts: readonly string[]): readonly string[] {
  const ways = waysAmong(texts.map(pooled));
  return ways.ways.map((way) => described(way, ways));
}

function described(way: readonly Pooled[], { links }: ReturnType<typeof waysAmong>): string {
  return way
    .map((text) => {
      const link = links.before.get(text)?.link;
      const through = link?.through == null ? '' : ` (${link.through})`;
      return link === undefined ? text.name : ` -${link.kind}${through}-> ${text.name}`;
    })
    .join('');
}

/** The chain that holds the first text. */
function chainIn(...texts: readonly string[]) {
  const all = texts.map(pooled);
  const ways = waysAmong(all);
  const [way] = all[0] === undefined ? [] : waysOf(all[0], ways);
  return chainOf(way ?? [], ways);
}
