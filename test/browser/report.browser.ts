import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Ranking } from '../../src/cli/batch/index-page.ts';
import { blame, check, compare, compile, read, render, statusOf } from '../../src/index.ts';
import { resolutionIn } from '../support/checked.ts';
import { bundledDraft } from '../support/drafts.ts';
import { resolutionOf } from '../support/resolutions.ts';
import { violations } from './axe.ts';
import { openBrowser, type Reader } from './browser.ts';
import { clusterMunitions } from './pages.ts';

const { documents } = clusterMunitions();
const FAULTY = resolutionIn(`Noting the the report of the Secretary-General[^1],

1. Urges all States to act on lamps .

2. Invites the keepers to to report;

3. Decides to remain seized of the matter.

[^1]: A/78/10.`);

/** Every page with the frame of reports, and what its keys go to first. */
const PAGES: readonly {
  readonly name: string;
  readonly html: string;
  readonly first: string;
  readonly word: string;
}[] = [
  {
    name: 'check',
    html: render.check.html(check({ document: FAULTY, today: '2026-11-25' }), { document: FAULTY }),
    first: '_whole',
    word: 'keepers',
  },
  { name: 'blame', html: render.blame.html(blame([documents.old, documents.new])), first: 'PP1', word: 'Iraq' },
  { name: 'draft', html: render.draft.html(bundledDraft()), first: 'PP1', word: 'twelfth' },
  { name: 'compile', html: compiled(), first: 'p1', word: 'annually' },
  { name: 'status', html: render.status.html(status()), first: '_row2', word: 'mirrors' },
  { name: 'batch', html: batch(), first: '_pair1', word: 'Cluster' },
];

function compiled(): string {
  const text = (second: string) => resolutionOf(['Urges all States to act;', `${second};`]);
  const proposals = [
    { name: 'EU', document: text('Requests a report annually') },
    { name: 'G77', document: text('Requests two reports') },
  ];
  return render.compilation.html(compile(text('Requests a report'), proposals));
}

function status() {
  const text = 'OP1 Urges all States to act; (agreed)\n\nOP2 Requests [a report][EU: reports] on mirrors;';
  return statusOf(read(text, { name: 'rolling.txt' }).document, 'rolling.txt');
}

function batch(): string {
  const { tally } = compare(documents);
  const ranking = new Ranking();
  const figures = {
    symbols: { old: 'A/RES/77/79', new: 'A/RES/78/32' },
    title: 'Cluster Munitions',
    tally,
    substance: 4,
    routine: 3,
    first: 'Four paragraphs changed.',
  };
  ranking.add({ kind: 'done', name: 'one', file: 'one.html', figures });
  ranking.add({ kind: 'failed', name: 'two', code: 'unreadable-file', message: 'two: there is no such file' });
  return ranking.html();
}

let reader: Reader;
beforeAll(async () => {
  reader = await openBrowser();
});
afterAll(() => reader?.close());

describe.each(PAGES)('the page: $name', ({ html, first, word }) => {
  it('fetches nothing, complains of nothing, and passes axe in light and dark, wide and narrow', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [390, 768, 1440]) {
        const { page, complaints, requests } = await reader.open(html, '', {
          colorScheme,
          viewport: { width, height: 900 },
        });
        expect(await violations(page), `${colorScheme} ${width}`).toEqual([]);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(over, `${colorScheme} ${width}`).toBeLessThanOrEqual(0);
        await page.keyboard.press('?');
        expect(await page.isVisible('#_help')).toBe(true);
        expect(await violations(page), `help ${colorScheme} ${width}`).toEqual([]);
        expect([...complaints, ...requests]).toEqual([]);
        await page.context().close();
      }
    }
  });

  it('goes with j and k from place to place, and says where it is', async () => {
    const { page } = await reader.open(html);
    const at = () => page.evaluate(() => document.activeElement?.id ?? '');
    const count = await page.locator('main .change').count();
    await page.keyboard.press('j');
    expect(await at()).toBe(first);
    expect(await page.textContent('#_place')).toMatch(new RegExp(`^1 of ${count} `, 'u'));
    expect(await page.evaluate(() => location.hash)).toBe(`#${first}`);
    for (let times = 0; times < count; times += 1) await page.keyboard.press('n');
    expect(await page.textContent('#_status')).toMatch(/^Last /u);
    for (let times = 0; times < count; times += 1) await page.keyboard.press('p');
    expect(await at()).toBe(first);
  });

  it('searches with / and shows only the rows that have the words; Escape shows all again', async () => {
    const { page } = await reader.open(html);
    const shown = () => page.locator('main .row:visible').count();
    const all = await shown();
    await page.keyboard.press('/');
    await page.keyboard.type(word);
    await expect.poll(shown).toBeLessThan(all === 1 ? 2 : all);
    expect(await shown()).toBeGreaterThan(0);
    expect(await page.locator('main .row:visible').first().textContent()).toContain(word);
    await page.keyboard.press('Escape');
    expect(await shown()).toBe(all);
    await page.keyboard.type('no such words at all');
    await expect.poll(shown).toBe(0);
    expect(await page.isVisible('.nothing')).toBe(true);
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
    expect(await page.inputValue('#_search')).toBe('');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('_search');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('_search');
    await page.keyboard.press('j');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(first);
  });

  it('has single-key shortcuts that can be turned off, and a link that keeps what is shown', async () => {
    const { page } = await reader.open(html, `#&find=${word}&keys=off`);
    expect(await page.inputValue('#_search')).toBe(word);
    await page.keyboard.press('j');
    expect(await page.textContent('#_place')).not.toMatch(/ of /u);
  });
});

describe('the page of a check', () => {
  it('without findings says so to those who ask for the next one', async () => {
    const document = read('1. Urges all States to act.', { name: 'clean.txt' }).document;
    const html = render.check.html({ ...check({ document, today: '2026-11-25' }), findings: [] }, { document });
    const { page } = await reader.open(html);
    await page.keyboard.press('j');
    expect(await page.textContent('#_status')).toBe('No flagged paragraphs');
  });

  it('says so too where a search leaves none', async () => {
    const { page } = await reader.open(PAGES[0]?.html ?? '', '#&find=seized');
    await page.keyboard.press('j');
    expect(await page.textContent('#_status')).toBe('No flagged paragraphs shown');
  });

  it('goes from the list to the finding', async () => {
    const { page } = await reader.open(PAGES[0]?.html ?? '');
    const link = page.locator('.points a').nth(1);
    const id = (await link.getAttribute('href'))?.slice(1) ?? '';
    await link.click();
    expect(await page.evaluate(() => location.hash.slice(1))).toBe(id);
    expect(await page.evaluate((name) => document.getElementById(name)?.closest('.here') !== null, id)).toBe(true);
  });

  it('keeps its words without scripts', async () => {
    const { page } = await reader.open(PAGES[0]?.html ?? '', '', { javaScriptEnabled: false });
    expect(await page.isVisible('#_tools')).toBe(false);
    expect(await page.locator('.point:visible').count()).toBeGreaterThan(2);
  });
});

describe('the page of a compilation', () => {
  it('counts only what the filters leave', async () => {
    const { page } = await reader.open(PAGES.find(({ name }) => name === 'compile')?.html ?? '');
    expect(await page.textContent('#_place')).toBe('1 changed paragraph');
    await page.uncheck('#k-rivals');
    expect(await page.textContent('#_place')).toBe('0 changed paragraphs');
    await page.check('#k-rivals');
    expect(await page.textContent('#_place')).toBe('1 changed paragraph');
  });
});

describe('the page of a negotiation', () => {
  it('breaks no word of its table while a window has room for six delegations', async () => {
    const said = ['G77', 'EU', 'US', 'Mexico', 'Japan', 'Norway'].map((name) => `[reports on mirrors] (${name})`);
    const text = `OP1 Urges all States to act; (agreed)\n\nOP2 Requests ${said.join(' ')} and on the lamps of all coasts;`;
    const html = render.status.html(statusOf(read(text, { name: 'rolling.txt' }).document, 'rolling.txt'));
    const { page } = await reader.open(html);
    expect(await page.locator('.status-table thead th').count()).toBe(11);
    const broken = await page.evaluate(() =>
      [...document.querySelectorAll('.status-table th, .status-table td')].flatMap((cell) => {
        const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        const words: string[] = [];
        while (walker.nextNode() !== null) {
          for (const { 0: word, index } of (walker.currentNode.textContent ?? '').matchAll(/\p{L}+/gu)) {
            const range = document.createRange();
            range.setStart(walker.currentNode, index);
            range.setEnd(walker.currentNode, index + word.length);
            if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) words.push(word);
          }
        }
        return words;
      }),
    );
    expect(broken).toEqual([]);
  });
});
