import { describe, expect, it } from 'vitest';
import { type Document, history, read } from '../../../src/index.ts';
import type { Figure } from '../../../src/model/history.ts';
import { HISTORY_SCRIPT, HISTORY_STYLE } from '../../../src/report/history/assets.ts';
import { renderHistoryHtml } from '../../../src/report/history/html.ts';
import { figuresIn, figuresOf } from '../../../src/series/figures.ts';
import { historyAssetsSource } from '../../data/page-assets.ts';
import { documentOf, resolutionOf } from '../../support/resolutions.ts';
import { realDocument, SHARED_IS_HERE } from '../../support/shared.ts';

/** The page of some years of a resolution, from their bodies. */
function pageOf(...bodies: readonly string[]): string {
  return rendered(bodies.map(year));
}

function rendered(documents: readonly Document[]): string {
  const followed = history(documents);
  return renderHistoryHtml(followed, { figures: figuresIn(followed) });
}

function year(body: string, at: number): Document {
  const text = `7${at}/1. Lighthouses\n\nThe General Assembly,\n\n${body}\n`;
  const { document } = read(text, { name: 'a.md' });
  return { ...document, symbol: `A/RES/7${at}/1`, session: 70 + at, adopted: `201${at}-12-04` };
}

const LAMPS = 'Welcomes the progress made by the keepers of lighthouses in the tending of their lamps';
const MIRRORS = 'Encourages Governments to polish the mirrors of buoys before each winter';
const FOG = 'Requests the Secretary-General to report on the signals that are given in fog';

function numbered(...texts: readonly string[]): string {
  return texts.map((text, at) => `${at + 1}. ${text};`).join('\n\n');
}

/** The grid as people see it: a line for each row, with the words of its cells between bars. */
function gridOf(html: string): readonly string[] {
  const [grid = ''] = /<tbody[\s\S]*<\/tbody>/u.exec(html) ?? [];
  return [...grid.matchAll(/<tr[^>]*>(.*?)<\/tr>/gu)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gu)]
      .map(([, cell = '']) => plain(cell).split('…')[0]?.trim())
      .join(' | '),
  );
}

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/gu, '')
    .replace(/&lt;/gu, '<')
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)));
}

describe('the page of a series', () => {
  it('has a row for each clause and a column for each year, saying in words what happened', () => {
    const html = pageOf(
      numbered(LAMPS, MIRRORS, FOG),
      numbered(LAMPS, MIRRORS.replace('each winter', 'each winter and each spring'), FOG),
      numbered(LAMPS, FOG),
    );
    expect(gridOf(html).map((line) => line.replace(/(OP\d(?: in 71\/1)?) [^|]*/u, '$1 '))).toEqual([
      'Operative part',
      'Formula The General Assembly, | first appearance | unchanged | unchanged',
      'OP1 | first appearance | unchanged | unchanged',
      'OP2 in 71/1 | first appearance | 10% changed | dropped',
      'OP2 | first appearance | unchanged | unchanged',
    ]);
  });

  it('has each wording once, under all the years that have it and the names it had', () => {
    const html = pageOf(numbered(MIRRORS, LAMPS), numbered(LAMPS), numbered(LAMPS, FOG));
    expect(html.split(`${LAMPS};`)).toHaveLength(2);
    expect(plain(html)).toContain('70/1 OP2 · 71/1 and 72/1 OP1');
  });

  it('links a clause merged into another to it', () => {
    const joined = `${MIRRORS}, and to report on the signals that are given in fog to the Secretary-General each year`;
    const html = pageOf(numbered(LAMPS, MIRRORS, FOG), numbered(LAMPS, joined));
    for (const [, id = ''] of html.matchAll(/<a href="#(T\d+)"/gu)) expect(html).toContain(`<article id="${id}"`);
  });

  it('lets no tag, address or control character of a document through', () => {
    const evil = `</script></style><script>alert(1)</script>\u001B[31m\u202E"' onclick='x`;
    const documents = [0, 1, 2].map((at) => ({
      ...documentOf([{ text: `Urges ${evil} ${at}`, id: evil, notes: [noteOf(evil + at)] }]),
      symbol: evil,
      title: evil,
      provenance: evil,
      languages: ['" onclick="alert(1)'],
    }));
    const followed = history(documents);
    const figures: readonly Figure[] = [{ name: evil, values: [1, 2, 3] }];
    const html = renderHistoryHtml(followed, { figures });
    const markup = html.replace(HISTORY_SCRIPT, '').replaceAll(/<style>.*?<\/style>/gsu, '');
    expect(markup).not.toMatch(/<script>alert|[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E]/u);
    expect(markup.replaceAll(/="[^"]*"/gu, '')).not.toMatch(/<[^>]* on\w+/u);
    expect(markup.match(/<script/gu)).toHaveLength(1);
    expect(plain(markup)).toContain('</script></style><script>alert(1)</script>␛[31m‹U+202E›');
  });

  it('works with a single document, and with one without symbol, date or title', () => {
    expect(gridOf(pageOf(numbered(LAMPS)))).toHaveLength(3);
    const bare = { ...resolutionOf([LAMPS]), symbol: '' };
    const html = rendered([bare, bare]);
    expect(html).toContain('<bdi>no. 1</bdi>');
    expect(html).toContain('A series of resolutions');
  });

  it('draws the figures with their numbers in words and in a table', () => {
    const html = pageOf(...[110, 111, 115].map((count) => `Noting that ${count} States have joined the Convention,`));
    expect(html).toContain('<desc id="_figure_0_told">70/1: 110; 71/1: 111; 72/1: 115</desc>');
    expect(plain(html)).toContain('States joined 115 +5');
    expect(html).toContain('<th scope="row">States joined</th><td>110</td><td>111</td><td>115</td>');
  });

  it('carries the style and the script that `src/page` makes', async () => {
    await expect(await historyAssetsSource()).toMatchFileSnapshot('../../../src/report/history/assets.ts');
  });

  it('has neither style nor script that can close its own element or contain an address', () => {
    expect(`${HISTORY_STYLE}${HISTORY_SCRIPT}`).not.toMatch(/<\/|<!--|https?:|@import|url\(/u);
  });

  it.skipIf(!SHARED_IS_HERE)('weighs less than 400 KB for nine years of cluster munitions', () => {
    const html = rendered(clusterMunitions());
    expect(Buffer.byteLength(html)).toBeLessThan(400_000);
    const words = [...html.matchAll(/<p class="words"[^>]*>([^<]+)<\/p>/gu)].map(([, text]) => text);
    expect(new Set(words).size).toBe(words.length);
    const distinct = new Set(clusterMunitions().flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)));
    expect(words).toHaveLength(distinct.size);
  });
});

describe('the figures of a series', () => {
  const joined = (count: number) => `Noting that ${count} States have joined the Convention,`;

  it('are counts of the same clause in at least three years, not all equal', () => {
    const years = [110, 111, 115].map((count) => `${joined(count)}\n\n1. Urges the 193 Member States to join;`);
    expect(figuresOf(years.map(year))).toEqual([{ name: 'States joined', values: [110, 111, 115] }]);
    expect(figuresOf(years.slice(1).map(year))).toEqual([]);
  });

  it('name the clause of counts other than States', () => {
    const years = [3, 4, 6].map((count) => `1. Welcomes the training of ${count} keepers of lamps;`);
    expect(figuresOf(years.map(year))).toEqual([{ name: 'keepers (OP1)', values: [3, 4, 6] }]);
  });

  it('leave out years in which the clause has no number or two for one thing', () => {
    const both = 'Noting that 3 States have joined the Convention, and that 4 States have joined the Protocol,';
    const bodies = [joined(1), joined(2), both, joined(5)];
    expect(figuresOf(bodies.map(year))).toEqual([{ name: 'States joined', values: [1, 2, null, 5] }]);
  });

  it('include the votes if known', () => {
    const documents = [140, 141, 139].map((inFavour, at) => ({
      ...year(numbered(LAMPS), at),
      vote: { inFavour, against: 0, abstaining: at },
    }));
    expect(figuresOf(documents)).toEqual([
      { name: 'votes in favour', values: [140, 141, 139] },
      { name: 'abstentions', values: [0, 1, 2] },
    ]);
  });

  it.skipIf(!SHARED_IS_HERE)('are six for cluster munitions, States first', () => {
    const figures = figuresOf(clusterMunitions());
    expect(figures.map(({ name }) => name)).toEqual([
      'States joined',
      'States parties',
      'signatories',
      'votes in favour',
      'votes against',
      'abstentions',
    ]);
    expect(figures[0]?.values).toEqual([119, 120, 121, 123, 123, 123, 124, 124, 124]);
  });
});

function noteOf(text: string) {
  return { marker: text, text, offset: 0, repeated: false };
}

function clusterMunitions(): readonly Document[] {
  const names = ['72_54.txt', '73_54.txt', '74_62.xml', '75_62.xml', '76_47.xml', '77_79.xml', '78_32.xml'];
  return [...names, '79_58.txt', '80_52.txt'].map((name) => realDocument(`cluster-munitions/A_RES_${name}`));
}
