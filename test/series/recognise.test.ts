import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/language/language.ts';
import { citedIn } from '../../src/series/cited.ts';
import { type Member, memberOf, recogniseSeries } from '../../src/series/recognise.ts';
import { realDocument, realText, SHARED_IS_HERE } from '../support/shared.ts';

describe('A series', () => {
  it('is the texts with one title, in order of session', () => {
    const members = [text('78/2', 'On peace'), text('76/9', 'On peace'), text('77/30', 'On war')];
    expect(seriesOf(members)).toEqual({ 'on-peace': ['76/9', '78/2'], 'on-war': ['77/30'] });
  });

  it('does not depend on the order of its texts', () => {
    const members = ['75/1', '76/1', '77/1', '78/1'].map((symbol) => text(symbol, 'On peace'));
    expect(recogniseSeries(members.toReversed())).toEqual(recogniseSeries(members));
  });

  it('ignores the ordinals and years in its titles', () => {
    const title = (ordinal: string) => `Report of the Commission on the work of its ${ordinal} session`;
    const members = [text('76/1', title('seventy-second')), text('77/1', title('seventy-third'))];
    expect(recogniseSeries(members)).toHaveLength(1);
  });

  it('continues across a change of title, by the text it cites first', () => {
    const members = [
      text('75/1', 'Transparency in armaments', [], '98 (a)'),
      text('77/9', 'Openness of arms transfers', ['75/1'], '99 (b)'),
    ];
    expect(seriesOf(members)).toEqual({ 'transparency-in-armaments': ['75/1', '77/9'] });
  });

  it('continues across a gap, by the texts that both cite', () => {
    const members = [
      text('74/1', 'Transparency in armaments', ['70/1', '72/1'], '98'),
      text('78/1', 'Openness of arms transfers', ['70/1', '72/1', '74/1', '76/1'], '12'),
    ];
    expect(recogniseSeries(members)).toHaveLength(1);
  });

  it('does not include texts that it only mentions', () => {
    const members = [text('75/1', 'On war', [], '98'), text('76/1', 'On peace', ['75/1'], '12')];
    expect(recogniseSeries(members)).toHaveLength(2);
  });

  it('never gets two texts of one session by citations', () => {
    const members = [
      text('75/1', 'On peace', [], '98'),
      text('76/1', 'On peace', ['75/1'], '98'),
      text('76/2', 'On peace and war', ['75/1'], '98'),
    ];
    expect(recogniseSeries(members)).toHaveLength(2);
  });

  it('keeps organs apart, and drafts with the texts they became', () => {
    const members = [
      text('A/HRC/RES/55/22', 'Situation of human rights in the Syrian Arab Republic'),
      text('77/230', 'Situation of human rights in the Syrian Arab Republic'),
      { ...text('A/C.3/77/L.30', 'Situation of human rights in the Syrian Arab Republic'), session: 77 },
    ];
    expect(recogniseSeries(members).map(({ members: each }) => each.map(({ symbol }) => symbol))).toEqual([
      ['A/C.3/77/L.30', 'A/RES/77/230'],
      ['A/HRC/RES/55/22'],
    ]);
  });

  it('is the one the user assigned, and includes what follows', () => {
    const members = [
      { ...text('76/1', 'On peace'), given: 'peace' },
      { ...text('77/1', 'On war'), given: 'peace' },
      { ...text('77/2', 'On peace'), given: 'other' },
      text('78/1', 'On peace', ['76/1', '77/1']),
    ];
    expect(seriesOf(members)).toEqual({ other: ['77/2'], peace: ['76/1', '77/1', '78/1'] });
  });

  it('has its own name if two share a title', () => {
    const members = [text('77/1', 'Rights'), text('A/HRC/RES/55/1', 'Rights')];
    expect(recogniseSeries(members).map(({ key }) => key)).toEqual(['rights', 'rights-2']);
  });
});

describe('Citations', () => {
  it.each([
    ['resolutions 63/71 of 2 December 2008 and 75/101 A', ['A/RES/63/71 2008-12-02', 'A/RES/75/101 A -']],
    ['resolution 1948 (2010) of 18 November 2010', ['S/RES/1948 (2010) 2010-11-18']],
    ['resolution 1514 (XV) of 14 December 1960', ['A/RES/1514 (XV) 1960-12-14']],
    ['its decision 55/488 of 7 September 2001 and its resolution 78/32', ['A/RES/78/32 -']],
    ['Human Rights Council resolutions 45/2 of 6 October 2020 and 48/1', []],
    ['United Nations Environment Assembly resolution 5/11, and Conference resolutions 9/4 and 9/5', []],
    ['the work of the Commission and Assembly resolution 61/98', ['A/RES/61/98 -']],
    ['the Preparatory Committee established by resolution 69/292', ['A/RES/69/292 -']],
    ['Recalls its decision in resolution 77/276', ['A/RES/77/276 -']],
    ['document A/78/409 and report A/HRC/45/2', []],
    ['the biennium 2021/22', []],
  ])('in “%s”', (words, cited) => {
    expect(
      citedIn(words, languageOf({ languages: ['en'] })).map(({ symbol, date }) => `${symbol} ${date ?? '-'}`),
    ).toEqual(cited);
  });
});

describe.skipIf(!SHARED_IS_HERE)('The 72 real series', () => {
  const [, ...rows] = SHARED_IS_HERE ? realText('INDEX.tsv').trim().split('\n') : [];
  const files = rows.map((row) => row.split('\t')).map(([folder = '', file = '']) => ({ folder, file }));
  const folderOf = new Map<string, string>();
  const members = files.map(({ folder, file }) => {
    const member = memberOf(realDocument(`${folder}/${file}`));
    folderOf.set(member.symbol, folder);
    return member;
  });
  const folders = [...new Set(files.map(({ folder }) => folder))];

  it('come out whole and unmixed', () => {
    expect(folders).toHaveLength(72);
    expect(tallied(members)).toEqual({ whole: 72, mixed: 0 });
  });

  it('come out whole and unmixed by their titles alone', () => {
    expect(tallied(members.map((each) => ({ ...each, cites: [], citesAtHead: 0 })))).toEqual({ whole: 72, mixed: 0 });
  });

  it('are never mixed without titles: most come out whole by citations and the agenda alone', () => {
    const { whole, mixed } = tallied(members.map((each) => ({ ...each, title: '' })));
    expect(mixed).toBe(0);
    // One more came out whole while `Commission on Narcotic Drugs resolution 61/2` was taken for the Assembly's.
    expect(whole).toBeGreaterThanOrEqual(52);
  });

  function tallied(all: readonly Member[]): { readonly whole: number; readonly mixed: number } {
    const found = recogniseSeries(all).map((series) => series.members.map(({ symbol }) => folderOf.get(symbol)));
    const whole = found.filter((each) => {
      const size = files.filter(({ folder }) => folder === each[0]).length;
      return each.length === size && new Set(each).size === 1;
    });
    return { whole: whole.length, mixed: found.filter((each) => new Set(each).size > 1).length };
  }
});

function text(name: string, title: string, cites: readonly string[] = [], agendaItem: string | null = null): Member {
  const symbol = name.startsWith('A/') ? name : `A/RES/${name}`;
  const session = Number(/(\d+)\/\d+$/u.exec(name)?.[1]);
  const all = cites.map((each) => `A/RES/${each}`);
  return { symbol, title, agendaItem, session, cites: all, citesAtHead: all.length, given: '' };
}

function seriesOf(members: readonly Member[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    recogniseSeries(members).map((series) => [
      series.key,
      series.members.map(({ symbol }) => symbol.replace('A/RES/', '')),
    ]),
  );
}
