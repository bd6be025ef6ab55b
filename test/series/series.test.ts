import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blame, type Document, history, inOrder, read, type Thread } from '../../src/index.ts';
import { fold } from '../../src/text/fold.ts';
import { seriesLosses } from '../support/series.ts';
import { realDocument, realSeries, realText, SHARED_IS_HERE } from '../support/shared.ts';
import { IS_SLOW } from '../support/slow.ts';

/** Documents of a series, a year apart, from their operative paragraphs. */
function yearsOf(...bodies: readonly string[]): readonly Document[] {
  return bodies.map((body, at) => {
    const text = `7${at}/1. Lighthouses\n\nThe General Assembly,\n\n${body}\n`;
    return { ...read(text, { name: 'a.md' }).document, symbol: `A/RES/7${at}/1`, session: 70 + at };
  });
}

const LAMPS = 'Welcomes the progress made by the keepers of lighthouses in the tending of their lamps';
const MIRRORS = 'Encourages Governments to polish the mirrors of buoys before each winter';
const FOG = 'Requests the Secretary-General to report on the signals that are given in fog';
const STORMS = 'Urges all States to warn the crews of fishing vessels of storms by radio';

function numbered(...texts: readonly string[]): string {
  return texts.map((text, at) => `${at + 1}. ${text};`).join('\n\n');
}

function threadOf(threads: readonly Thread[], documents: readonly Document[], words: string): Thread {
  const found = threads.find(({ appearances }) =>
    appearances.some((indices, at) => indices.some((index) => documents[at]?.paragraphs[index]?.text.includes(words))),
  );
  if (found === undefined) throw new Error(`no thread with ${words}`);
  return found;
}

function eventsOf({ events }: Thread): readonly string[] {
  return events.map(({ document, kind }) => `7${document} ${kind}`);
}

describe('the history of a clause', () => {
  it('begins where it first appears and says when its words changed', () => {
    const documents = yearsOf(
      numbered(LAMPS, FOG),
      numbered(LAMPS, MIRRORS, FOG),
      numbered(LAMPS, MIRRORS.replace('before each winter', 'before each winter and each spring'), FOG),
    );
    const { threads } = history(documents);
    const mirrors = threadOf(threads, documents, 'polish');
    expect(eventsOf(mirrors)).toEqual(['71 first', '72 reworded']);
    expect(mirrors.appearances).toEqual([[], [2], [2]]);
    expect(mirrors.change[0]).toBeNull();
    expect(mirrors.change[2]).toBeGreaterThan(0.05);
    expect(threadOf(threads, documents, 'fog').change).toEqual([null, 0, 0]);
  });

  it('continues if it returns after a year, or after several', () => {
    const documents = yearsOf(
      numbered(LAMPS, MIRRORS, STORMS),
      numbered(LAMPS),
      numbered(LAMPS, MIRRORS),
      numbered(LAMPS, MIRRORS, STORMS.replace('by radio', 'by radio and by flag')),
    );
    const { threads } = history(documents);
    expect(eventsOf(threadOf(threads, documents, 'polish'))).toEqual(['70 first', '71 dropped', '72 returned']);
    expect(eventsOf(threadOf(threads, documents, 'storms'))).toEqual(['70 first', '71 dropped', '73 returned']);
  });

  it('records a split, a merger and a move', () => {
    const whole = `${LAMPS}, and decides to establish a fund for the mirrors of all their lanterns`;
    const halves = [LAMPS, 'Decides to establish a fund for the mirrors of all their lanterns'];
    const documents = yearsOf(
      numbered(whole, FOG, STORMS),
      numbered(...halves, FOG, STORMS),
      numbered(whole, FOG, STORMS),
      numbered(STORMS, whole, FOG),
    );
    const { threads } = history(documents);
    const lamps = threadOf(threads, documents, 'lamps');
    expect(eventsOf(lamps)).toContain('71 split');
    expect(lamps.appearances.map(({ length }) => length)).toEqual([1, 2, 1, 1]);
    expect(threads.flatMap(eventsOf)).toContain('73 moved');
  });

  it('is fully trusted if alignments two years apart agree', () => {
    const { threads } = history(yearsOf(numbered(LAMPS, FOG), numbered(FOG, LAMPS), numbered(LAMPS, FOG)));
    expect(threads.map(({ confidence }) => confidence)).toEqual(threads.map(() => 1));
  });

  it('of one document is its paragraphs', () => {
    const documents = yearsOf(numbered(LAMPS, FOG));
    expect(history(documents).threads.map(({ appearances }) => appearances)).toEqual([[[0]], [[1]], [[2]]]);
  });
});

describe('blame', () => {
  const runsOf = (documents: readonly Document[], words: string) => {
    const { document, paragraphs } = blame(documents);
    const index = document.paragraphs.findIndex(({ text }) => text.includes(words));
    return (paragraphs[index]?.runs ?? []).map(({ text, since }) => `${since.slice(6)} ${text.trim()}`);
  };

  it('names the text that introduced each phrase', () => {
    const documents = yearsOf(
      numbered(LAMPS, FOG),
      numbered(LAMPS.replace('in the tending', 'and of their families in the tending'), FOG),
      numbered(LAMPS.replace('in the tending', 'and of their families in the daily tending'), FOG),
    );
    expect(runsOf(documents, 'families')).toEqual([
      '70/1 Welcomes the progress made by the keepers of lighthouses',
      '71/1 and of their families',
      '70/1 in the',
      '72/1 daily',
      '70/1 tending of their lamps;',
    ]);
  });

  it('follows words through a year of absence, a split and a different print', () => {
    const whole = `${LAMPS}, and decides to establish a fund for the mirrors of all their lanterns`;
    const documents = yearsOf(
      numbered(whole, MIRRORS),
      numbered(LAMPS, 'Decides to establish a fund for the mirrors of all their lanterns'),
      numbered(
        LAMPS,
        MIRRORS.replaceAll(' ', '\u00A0'),
        'Decides to establish a fund for the mirrors of all their lanterns',
      ),
    );
    expect(runsOf(documents, 'polish')).toEqual([`70/1 ${MIRRORS.replaceAll(' ', '\u00A0')};`]);
    expect(runsOf(documents, 'fund').at(-1)).toMatch(/^70\/1 .*mirrors of all their lanterns/u);
  });

  it('calls a draft’s own words new', () => {
    const documents = yearsOf(numbered(LAMPS), numbered(LAMPS, FOG), numbered(LAMPS, `${FOG} and in rain`));
    expect(runsOf(documents, 'rain')).toEqual([`71/1 ${FOG}`, '72/1 and in rain', '71/1 ;']);
  });
});

describe('documents of a series', () => {
  it('are in order of session, drafts last', () => {
    const [one, two] = yearsOf(numbered(LAMPS), numbered(FOG));
    const draft = { ...yearsOf(numbered(STORMS))[0], symbol: '', session: null, adopted: null };
    if (one === undefined || two === undefined) throw new Error('unreachable: two were made');
    const all = inOrder([{ ...one, ...draft }, two, one]);
    expect(all.map(({ symbol }) => symbol)).toEqual(['A/RES/70/1', 'A/RES/71/1', '']);
  });
});

describe.skipIf(!SHARED_IS_HERE)('real series', () => {
  // Every eighth of 72; `npm run test:office` follows all of them.
  it.runIf(IS_SLOW)(
    'have each paragraph in one thread, and are rebuilt by blame from phrases that are where it says',
    () => {
      const series = realSeries().filter((_, at) => at % 8 === 0);
      expect(series.length).toBeGreaterThan(8);
      expect(series.flatMap((paths) => seriesLosses(paths.map(realDocument)))).toEqual([]);
    },
  );

  const CLUSTER = [
    '72_54.txt',
    '73_54.txt',
    '74_62.xml',
    '75_62.xml',
    '76_47.xml',
    '77_79.xml',
    '78_32.xml',
    '79_58.txt',
    '80_52.txt',
  ];
  const cluster = SHARED_IS_HERE
    ? CLUSTER.map((name) => {
        const path = `cluster-munitions/A_RES_${name}`;
        return read(realText(path), { name: basename(path) }).document;
      })
    : [];

  it('bring back in 77/79 the dialogue that 76/47 had dropped', () => {
    const { threads } = history(cluster);
    const dialogue = threadOf(threads, cluster, 'military-to-military dialogue, in support');
    expect(dialogue.events.filter(({ kind }) => kind === 'dropped' || kind === 'returned')).toEqual([
      { document: 4, kind: 'dropped' },
      { document: 5, kind: 'returned' },
    ]);
  });

  // Read by hand, paragraph by paragraph, and each looked up in the nine texts.
  it.each([
    ['PP1', '72/54', '63/71 of 2 December 2008'],
    ['PP1', '73/54', '72/54 of 4 December 2017'],
    ['PP1', '78/32', '77/79 of 7 December 2022'],
    ['PP1', '80/52', 'and 79/58 of 2 December 2024'],
    ['PP2', '72/54', 'put an end for all time'],
    ['PP3', '79/58', 'in recent and ongoing conflicts'],
    ['PP3', '78/32', 'significant increase in'],
    ['PP3', '72/54', 'civilian casualties, and calling upon those'],
    ['PP4', '79/58', 'reconciliation'],
    ['PP4', '72/54', 'have other severe consequences'],
    ['PP5', '79/58', 'and also transferred'],
    ['PP6', '79/58', 'the important achievement of the completion'],
    ['PP6', '80/52', 'Underscoring'],
    ['PP7', '73/54', 'gender- and age-sensitive'],
    ['PP9', '74/62', 'coordinate'],
    ['PP9', '79/58', 'adequately provide for the'],
    ['PP10', '72/54', 'dictates of public conscience'],
    ['PP11', '74/62', 'also'],
    ['PP11', '72/54', 'cluster munitions-free region'],
    ['PP13', '80/52', 'humanitarian disarmament norms'],
    ['PP14', '78/32', '112'],
    ['PP14', '80/52', 'following the accession of Vanuatu'],
    ['PP14', '72/54', 'Noting that a total of'],
    ['PP15', '80/52', '112th State Party'],
    ['PP16', '76/47', 'Emphasizing'],
    ['PP16', '73/54', 'accelerating the universalization process'],
    ['PP16', '79/58', 'prevent any withdrawal'],
    ['PP17', '79/58', 'deeply regretted the'],
    ['PP17', '80/52', 'effective 6 March 2025'],
    ['PP18', '76/47', 'Lausanne Declaration'],
    ['PP18', '80/52', 'Recalling'],
    ['PP19', '72/54', 'in support of universal adherence'],
    ['PP20', '80/52', 'South-East Asia and Pacific Regional Workshop'],
    ['PP23', '73/54', 'meaningful participation of women and men'],
    ['OP1', '76/47', 'ratify or accede to it'],
    ['OP2', '76/47', ', as appropriate'],
    ['OP3', '77/79', 'grave'],
    ['OP3', '79/58', 'transfer and'],
    ['OP3', '73/54', 'impede the achievement of sustainable development'],
    ['OP8', '80/52', 'Vientiane'],
    ['OP8', '75/62', 'future programme of meetings'],
    ['OP9', '74/62', 'tasks entrusted to him'],
    ['OP10', '79/58', 'Urgently calls'],
    ['OP10', '73/54', 'options to ensure sustainable financing'],
    ['OP11', '80/52', 'eighty-first'],
    ['OP11', '73/54', 'General and complete disarmament'],
  ])('say of %s that since %s it has %s', (name, since, words) => {
    const { document, paragraphs } = blamed();
    const index = document.paragraphs.findIndex(({ id }) => id === name);
    const run = paragraphs[index]?.runs.find(({ text }) => fold(text).includes(fold(words)));
    expect(run?.since).toBe(`A/RES/${since}`);
  });

  let known: ReturnType<typeof blame> | null = null;
  function blamed(): ReturnType<typeof blame> {
    known ??= blame(cluster);
    return known;
  }
});
