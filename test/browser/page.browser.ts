import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { render } from '../../src/index.ts';
import { SHARED_IS_HERE } from '../support/shared.ts';
import { violations } from './axe.ts';
import { openBrowser, type Reader } from './browser.ts';
import { arabic, clusterMunitions, everything, HOSTILE, headed, hostile, longText, pageOf } from './pages.ts';

const PAGE = pageOf(everything());

let reader: Reader;
beforeAll(async () => {
  reader = await openBrowser();
});
afterAll(() => reader?.close());

/** Names of the changes that can be seen. */
function shownIn(page: Page): Promise<readonly string[]> {
  return page.$$eval('.change', (changes) => changes.filter((change) => change.checkVisibility()).map(({ id }) => id));
}

function hereIn(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.id ?? '');
}

function fragmentIn(page: Page): Promise<string> {
  return page.evaluate(() => location.hash);
}

describe('the page in a browser', () => {
  it('asks for nothing, complains of nothing, and every change has a mark on the strip', async () => {
    const { page, complaints, requests } = await reader.open(PAGE);
    const counts = await page.evaluate(() => [
      [...document.querySelectorAll('.change')].filter((change) => change.checkVisibility()).length,
      [...document.querySelectorAll('.strip rect')].filter((mark) => mark.getBoundingClientRect().height >= 2).length,
    ]);
    expect(counts[0]).toBe(7);
    expect(counts[1]).toBe(counts[0]);
    expect([complaints, requests]).toEqual([[], []]);
  });

  it('goes on to the next change with j and n, back with k and p, and the address follows', async () => {
    const { page } = await reader.open(PAGE);
    const all = await shownIn(page);
    await page.keyboard.press('j');
    expect(await hereIn(page)).toBe(all[0]);
    await page.keyboard.press('n');
    expect(await hereIn(page)).toBe(all[1]);
    expect(await fragmentIn(page)).toBe(`#${all[1]}`);
    expect(await page.textContent('#_place')).toBe(`2 of ${all.length}`);
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('p');
    expect(await hereIn(page)).toBe(all[0]);
    await page.keyboard.press('k');
    expect(await page.textContent('#_status')).toBe('First change');
    for (const _ of all) await page.keyboard.press('j');
    expect(await hereIn(page)).toBe(all.at(-1));
    expect(await page.textContent('#_status')).toBe('Last change');
  });

  it('opens at the change that a link names, below the bar, also in a fold', async () => {
    const { page } = await reader.open(PAGE, '#OP7');
    expect(await hereIn(page)).toBe('OP7');
    const [bar, row] = await page.evaluate(() => [
      document.getElementById('_tools')?.getBoundingClientRect().bottom ?? 0,
      document.getElementById('OP7')?.getBoundingClientRect().top ?? 0,
    ]);
    expect(row).toBeGreaterThanOrEqual(bar ?? 0);
    const folded = await reader.open(PAGE, '#OP5');
    expect(await folded.page.isVisible('#OP5')).toBe(true);
  });

  it('jumps between both ends of a move, and the way back is in the history', async () => {
    const { page } = await reader.open(PAGE);
    await page.click('#OP6 .jump');
    expect(await hereIn(page)).toBe('old-OP1');
    await page.click('#old-OP1 .jump');
    expect(await hereIn(page)).toBe('OP6');
    await page.goBack();
    expect(await fragmentIn(page)).toBe('#old-OP1');
    expect(await hereIn(page)).toBe('old-OP1');
  });

  it('filters by class with the counts and the panel, by part and by substance', async () => {
    const { page } = await reader.open(PAGE);
    const all = await shownIn(page);
    await page.click('.counts [data-show=added] button');
    expect(await shownIn(page)).toEqual(['OP7']);
    expect(await page.textContent('#_status')).toBe(`1 of ${all.length} changes`);
    await page.click('#_filter summary');
    await page.check('input[data-choose="show removed"]');
    expect(await shownIn(page)).toEqual(['OP7', 'old-OP6'].sort((a, b) => all.indexOf(a) - all.indexOf(b)));
    await page.click('#_clear');
    expect(await shownIn(page)).toEqual(all);
    await page.check('input[data-choose="parts preamble"]');
    expect(await shownIn(page)).toEqual(all.filter((id) => id.startsWith('PP')));
    await page.click('#_clear');
    await page.check('#_substance');
    const substance = await shownIn(page);
    expect(substance).not.toContain('OP8');
    expect(substance).toContain('PP2');
    expect(await page.isVisible('details.same')).toBe(false);
  });

  it('hides headings with what stands below them', async () => {
    const { page } = await reader.open(pageOf(headed()));
    const headings = () =>
      page.$$eval('.heading', (all) =>
        all.filter((each) => each.checkVisibility()).map(({ textContent }) => textContent),
      );
    expect(await headings()).toEqual(['Lamps', 'Coasts', 'Charts']);
    await page.click('.counts [data-show=added] button');
    expect(await headings()).toEqual(['Coasts', 'Charts']);
    await page.click('.counts [data-show=added] button');
    await page.fill('#_search', 'no such words at all');
    await page.waitForFunction(() => location.hash.includes('such'));
    expect(await headings()).toEqual([]);
    expect(await page.isVisible('.nothing')).toBe(true);
  });

  it('remembers the view in the address, so that a link reproduces it', async () => {
    const { page } = await reader.open(PAGE);
    await page.click('.counts [data-show=added] button');
    await page.click('[data-view=side]');
    await page.keyboard.press('j');
    const fragment = await fragmentIn(page);
    expect(fragment).toBe('#OP7&view=side&show=added');
    const again = await reader.open(PAGE, fragment);
    expect(await shownIn(again.page)).toEqual(['OP7']);
    expect(await again.page.isVisible('#OP7 .column.new')).toBe(true);
    expect(await again.page.getAttribute('.counts [data-show=added] button', 'aria-pressed')).toBe('true');
  });

  it('shows the old words on the left and the new ones on the right', async () => {
    const { page } = await reader.open(PAGE, '#&view=side');
    const column = async (version: string) => {
      const words = await page.$eval(`#PP2 .column.${version} .text`, (element) => {
        const copy = element.cloneNode(true);
        if (copy instanceof Element) for (const hidden of copy.querySelectorAll('i')) hidden.remove();
        return copy.textContent;
      });
      return words;
    };
    expect(await column('old')).toBe('Noting the work of the keepers of lighthouses,');
    expect(await column('new')).toBe('Noting the work of the keepers of lighthouses and of their assistants,');
    await page.setViewportSize({ width: 700, height: 900 });
    expect(await page.isVisible('#PP2 .columns')).toBe(false);
    expect(await page.isVisible('#PP2 > .text')).toBe(true);
  });

  it('finds words across what came and went, without regard to capitals, and opens folds', async () => {
    const { page } = await reader.open(PAGE);
    await page.keyboard.press('/');
    await page.keyboard.type('Lighthouses and OF their');
    await page.waitForFunction(() => location.hash.includes('find='));
    expect(await shownIn(page)).toEqual(['PP2']);
    await page.fill('#_search', 'lighting of coasts');
    await page.waitForFunction(() => location.hash.includes('lighting'));
    expect(await shownIn(page)).toEqual([]);
    expect(await page.isVisible('#OP5')).toBe(true);
    expect(await page.evaluate(() => CSS.highlights.get('found')?.size)).toBeGreaterThan(0);
    await page.press('#_search', 'Escape');
    expect(await page.inputValue('#_search')).toBe('');
    expect((await shownIn(page)).length).toBeGreaterThan(5);
    await page.fill('#_search', 'no such words at all');
    await page.waitForFunction(() => location.hash.includes('such'));
    expect(await page.isVisible('.nothing')).toBe(true);
  });

  it('folds what is unchanged with its number, and unfolds all with u', async () => {
    const { page } = await reader.open(PAGE);
    expect(await page.isVisible('#OP5')).toBe(false);
    expect(await page.textContent('details.same:has(#OP5) summary')).toContain('unchanged paragraph');
    await page.keyboard.press('u');
    expect(await page.isVisible('#OP5')).toBe(true);
    expect(await page.isVisible('#OP8 .text')).toBe(true);
    await page.keyboard.press('u');
    expect(await page.isVisible('#OP5')).toBe(false);
  });

  it('folds what only has another number, and shows it to those who ask for it', async () => {
    const { page } = await reader.open(PAGE);
    expect(await page.textContent('details.renumbered summary')).toBe('2 only renumbered (OP2 to OP3 → OP1 to OP2)');
    expect(await shownIn(page)).not.toContain('OP1');
    await page.click('.counts [data-show=renumbered] button');
    expect(await shownIn(page)).toEqual(['OP1', 'OP2', 'OP6', 'OP8']);
    const linked = await reader.open(PAGE, '#OP2');
    expect(await hereIn(linked.page)).toBe('OP2');
    expect(await linked.page.isVisible('#OP2 .text')).toBe(true);
  });

  it('copies a change, or all that are shown, as the plain report and as Markdown print them', async () => {
    const { page } = await reader.open(PAGE, '', { permissions: ['clipboard-read', 'clipboard-write'] });
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    const copyFrom = async (id: string, words: string) => {
      await page.hover(`#${id}`);
      await page.click(`#${id} .copies summary`);
      await page.click(`#${id} .copies .panel >> text="${words}"`);
      await page.waitForFunction(
        (told) => document.getElementById('_status')?.textContent === told,
        `${words}: copied`,
      );
      return clipboard();
    };
    const plain = render.plain(everything(), { all: false, only: null });
    const markdown = render.markdown(everything(), { all: true, only: null });
    expect(plain).toContain(await copyFrom('PP2', 'As text'));
    expect(markdown).toContain((await copyFrom('PP2', 'As Markdown')).trim());
    expect(await copyFrom('PP2', 'Link')).toBe(`${page.url().split('#')[0]}#PP2`);
    await page.click('#_copy summary');
    await page.click('[data-copy=text]');
    await page.waitForFunction(() => document.getElementById('_status')?.textContent?.includes('changes: copied'));
    const [head, ...lines] = (await clipboard()).trim().split('\n');
    expect(head).toBe('A/RES/77/10 → A/RES/78/10');
    const isFolded = (line: string) => line.startsWith('  … ') || /^~ (?:OP1|OP2) {2}/u.test(line);
    const told = plain.split('\n').filter((line) => line !== '' && !isFolded(line));
    expect(lines.filter((line) => line !== '')).toEqual(told);
    await page.click('#_copy summary');
    await page.click('[data-copy=markdown]');
    await page.waitForTimeout(100);
    const paragraphs = (await clipboard())
      .trim()
      .split(/\n\n(?=\*\*)/u)
      .slice(1);
    expect(paragraphs.length).toBe((await shownIn(page)).length);
    for (const paragraph of paragraphs) expect(markdown).toContain(paragraph.trim());
  });

  it('clears the search with Esc, and leaves its field with the next', async () => {
    const { page } = await reader.open(PAGE);
    await page.keyboard.press('/');
    await page.keyboard.type('mirrors');
    await page.keyboard.press('Escape');
    expect([await page.inputValue('#_search'), await hereIn(page)]).toEqual(['', '_search']);
    await page.keyboard.press('Escape');
    expect(await hereIn(page)).not.toBe('_search');
    await page.keyboard.press('j');
    expect(await page.textContent('#_place')).toMatch(/^1 of /u);
  });

  it('lists its keys under ?, and can be told to leave single keys alone', async () => {
    const { page } = await reader.open(PAGE);
    await page.keyboard.press('?');
    expect(await page.isVisible('#_help')).toBe(true);
    for (const key of ['j', 'k', 'n', 'p', '?']) expect(await page.isVisible(`#_help kbd >> text="${key}"`)).toBe(true);
    await page.uncheck('#_keys');
    await page.keyboard.press('Escape');
    expect(await page.isVisible('#_help')).toBe(false);
    await page.keyboard.press('j');
    expect(await fragmentIn(page)).toBe('#&keys=off');
    expect(await page.$('.here')).toBeNull();
  });

  it('is reached by the keyboard everywhere, with a visible focus', async () => {
    const { page } = await reader.open(PAGE);
    const seen = new Set<string>();
    for (let step = 0; step < 120; step += 1) {
      await page.keyboard.press('Tab');
      const [name, isVisible] = await page.evaluate(() => {
        const active = document.activeElement;
        if (active === null || active === document.body) return ['', true];
        const style = getComputedStyle(active);
        const box = active.getBoundingClientRect();
        const name = active.id || active.getAttribute('href') || active.textContent?.trim() || active.tagName;
        return [name, style.outlineStyle !== 'none' && box.width > 0 && Number(style.opacity) > 0] as const;
      });
      if (name === '') break;
      expect(isVisible, String(name)).toBe(true);
      seen.add(String(name));
    }
    for (const id of ['_previous', '_next', '_search', '_ask']) expect(seen).toContain(id);
    for (const id of await shownIn(page)) expect(seen).toContain(`#${id}`);
  });

  it('has everything but its tools without scripts', async () => {
    const { page, complaints } = await reader.open(PAGE, '#OP7', { javaScriptEnabled: false });
    expect(await page.isVisible('#_tools')).toBe(false);
    expect(await page.isVisible('#OP7 .text')).toBe(true);
    expect(await page.isVisible('.counts')).toBe(true);
    expect(await page.locator('button:visible').count()).toBe(0);
    await page.click('details.same summary >> nth=0');
    expect(await page.locator('details.same[open]').count()).toBe(1);
    expect(await page.locator('.strip rect').count()).toBeGreaterThan(5);
    expect(complaints).toEqual([]);
  });

  it('never scrolls sideways, from a telephone to a wide screen', async () => {
    for (const width of [320, 360, 768, 1440]) {
      for (const html of [PAGE, pageOf(clusterMunitions())]) {
        const { page } = await reader.open(html, '#&open', { viewport: { width, height: 800 } });
        const [inside, outside] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.clientWidth,
        ]);
        expect(inside, `${width}`).toBeLessThanOrEqual(outside ?? 0);
        await page.context().close();
      }
    }
  });

  it('keeps its panels inside the window', async () => {
    for (const width of [320, 360, 768, 1280, 1440]) {
      const { page } = await reader.open(PAGE, '#OP7', { viewport: { width, height: 740 } });
      for (const menu of ['#_filter', '#_copy', '#_take', '#OP7 .copies']) {
        if (menu.startsWith('#OP7')) await page.hover('#OP7');
        await page.click(`${menu} > summary`);
        const { left, right, top } = await page
          .locator(`${menu} .panel`)
          .evaluate((panel) => panel.getBoundingClientRect().toJSON());
        expect([left >= 0, right <= width, top >= 0], `${menu} at ${width}: ${left} to ${right}`).toEqual([
          true,
          true,
          true,
        ]);
        await page.keyboard.press('Escape');
      }
      await page.context().close();
    }
  });

  it('has no violation of WCAG 2.2 AA that axe can find, in either scheme, at any width, in any view', async () => {
    const views = ['', '#&view=side&open&reasons', '#OP7&show=added,moved', '#&find=keepers'];
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [360, 768, 1440]) {
        for (const view of views) {
          const { page } = await reader.open(PAGE, view, { colorScheme, viewport: { width, height: 900 } });
          expect(await violations(page), `${colorScheme} ${width} ${view}`).toEqual([]);
          if (view === '') {
            await page.keyboard.press('?');
            expect(await violations(page), `help ${colorScheme} ${width}`).toEqual([]);
            await page.keyboard.press('Escape');
            await page.click('#_filter summary');
            expect(await violations(page), `filter ${colorScheme} ${width}`).toEqual([]);
          }
          await page.context().close();
        }
      }
    }
  });

  it('prints on paper without bar, list and strip, short paragraphs unbroken, in black on white with lines', async () => {
    const { page } = await reader.open(PAGE, '#OP7', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('#_tools')).toBe(false);
    expect(await page.isVisible('.strip')).toBe(false);
    expect(await page.isVisible('#_list')).toBe(false);
    expect(await page.isVisible('.tick')).toBe(false);
    const styles = await page.evaluate(() => ({
      row: getComputedStyle(document.querySelector('.change:not(.long)') ?? document.body).breakInside,
      lines: ['orphans', 'widows'].map((name) =>
        getComputedStyle(document.querySelector('.change .text p') ?? document.body).getPropertyValue(name),
      ),
      came: getComputedStyle(document.querySelector('ins') ?? document.body).textDecorationLine,
      went: getComputedStyle(document.querySelector('del') ?? document.body).textDecorationLine,
      paper: getComputedStyle(document.body).backgroundColor,
      ink: getComputedStyle(document.body).color,
    }));
    expect(styles).toEqual({
      row: 'avoid',
      lines: ['3', '3'],
      came: 'underline',
      went: 'line-through',
      paper: 'rgb(255, 255, 255)',
      ink: 'rgb(0, 0, 0)',
    });
  });

  it('prints what it says of the old places of moves as small as all that is beside the words', async () => {
    const { page } = await reader.open(PAGE);
    await page.emulateMedia({ media: 'print' });
    const sizes = await page.evaluate(() =>
      ['.end .told', '.end > .label', '.kind'].map((each) => {
        const found = document.querySelector(each);
        return found === null ? '' : getComputedStyle(found).fontSize;
      }),
    );
    expect(sizes[0]).not.toBe('');
    expect(new Set(sizes).size).toBe(1);
  });

  it.skipIf(!hasPdfText())('prints its running head on every page of a PDF', async () => {
    const { page } = await reader.open(pageOf(longText()));
    const pdf = await page.pdf({ format: 'A4' });
    const pages = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf }).toString().split('\f').slice(0, -1);
    // Measured: 20 to 60, as the text that is here.
    expect(pages.length).toBeGreaterThan(10);
    // The new text alone fills 51 sheets, as `resdiff convert` lays it out.
    if (SHARED_IS_HERE) expect(pages.length).toBeLessThan(1.5 * 51);
    const head = await page.textContent('.running span');
    for (const [at, words] of pages.entries())
      expect(words.trimStart().startsWith(head ?? ''), `page ${at + 1}`).toBe(true);
  });

  it('moves nothing by itself', async () => {
    const { page } = await reader.open(PAGE, '', { reducedMotion: 'reduce' });
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
          return animationName !== 'none' || transitionDuration !== '0s' || scrollBehavior === 'smooth';
        })
        .map(({ tagName }) => tagName),
    );
    expect(moving).toEqual([]);
  });

  it('runs from right to left where the words do, and says the language', async () => {
    const { page } = await reader.open(pageOf(arabic()));
    const styles = await page.$eval('#OP1 .text p', (paragraph) => ({
      direction: getComputedStyle(paragraph).direction,
      lang: paragraph.closest('[lang]')?.getAttribute('lang'),
    }));
    expect(styles).toEqual({ direction: 'rtl', lang: 'ar' });
    expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe('ltr');
    expect(await violations(page)).toEqual([]);
  });
});

/** The links in the list that can be seen, without those of parts. */
function listedIn(page: Page): Promise<readonly string[]> {
  return page.$$eval('#_list .item a', (links) =>
    links.filter((link) => link.checkVisibility()).map((link) => link.getAttribute('href')?.slice(1) ?? ''),
  );
}

describe('the list of changes', () => {
  it('is beside the text all the time, leads to the changes, and marks the one that is read', async () => {
    const { page } = await reader.open(PAGE);
    expect(await listedIn(page)).toEqual(await shownIn(page));
    await page.click('#_list a[href="#OP7"]');
    expect(await hereIn(page)).toBe('OP7');
    expect(await fragmentIn(page)).toBe('#OP7');
    expect(await page.getAttribute('#_list [aria-current]', 'href')).toBe('#OP7');
    const { top, bottom, right } = await page.$eval('#_list', (list) => list.getBoundingClientRect().toJSON());
    const left = await page.$eval('main', (main) => main.getBoundingClientRect().left);
    expect([top, bottom, right <= left]).toEqual([0, 900, true]);
    await page.keyboard.press('k');
    expect(await page.getAttribute('#_list [aria-current]', 'href')).toBe(`#${await hereIn(page)}`);
  });

  it('follows the eye when the page is scrolled', async () => {
    const { page } = await reader.open(pageOf(longText()));
    const first = await page.getAttribute('#_list [aria-current]', 'href');
    await page.mouse.move(900, 500);
    await page.mouse.wheel(0, 6000);
    await page.waitForFunction(
      (before) => document.querySelector('#_list [aria-current]')?.getAttribute('href') !== before,
      first,
    );
    const [top, bottom] = await page.evaluate(() => {
      const at = document.querySelector('#_list [aria-current]');
      const row = document.getElementById(at?.getAttribute('href')?.slice(1) ?? '');
      const line = at?.getBoundingClientRect();
      return [row?.getBoundingClientRect().top ?? 0, line?.bottom ?? 0];
    });
    expect(top).toBeLessThan(900);
    expect(bottom).toBeLessThanOrEqual(900);
  });

  it('shows what the filters show, with the counts of each part', async () => {
    const { page } = await reader.open(PAGE);
    await page.click('.counts [data-show=added] button');
    expect(await listedIn(page)).toEqual(['OP7']);
    expect(await page.$$eval('#_list .to', (all) => all.filter((each) => each.checkVisibility()).length)).toBe(1);
    expect(await page.textContent('#_list .division:not([hidden]) .count')).toBe('1 change');
    await page.click('.counts [data-show=added] button');
    await page.click('.counts [data-show=renumbered] button');
    expect(await listedIn(page)).toContain('OP1');
  });

  it('calls paragraphs of which only the number changed no changes, as they are not counted among them', async () => {
    const { page } = await reader.open(PAGE, '#&show=renumbered');
    const shown = await shownIn(page);
    const extra = await page.$$eval('details.same .change', (all) => all.length);
    expect(extra).toBeGreaterThan(0);
    expect(shown.length).toBeGreaterThan(extra);
    const words = `${shown.length - extra} of 7 changes, ${extra} paragraph${extra === 1 ? '' : 's'} only renumbered`;
    expect(await page.textContent('#_status')).toBe(words);
    expect(await page.textContent('#_place')).toBe(`${shown.length} paragraphs`);
    expect(await page.textContent('#_list .division:not([hidden]) .count')).toMatch(/ paragraphs$/u);
    await page.locator('details.same .change .tick input').first().check();
    expect(await page.textContent('#_tally')).toBe('0 of 7 read, and 1 only renumbered');
  });

  it('has as many routine updates as the filter says, and the counts say how many of them are reworded', async () => {
    const { page } = await reader.open(pageOf(clusterMunitions()), '#&show=routine');
    const panel = (await page.locator('[data-choose="show routine"]').locator('..').textContent()) ?? '';
    const [, all = '', , reworded = all] = /(\d+) routine( \((\d+) reworded\))?/u.exec(panel) ?? [];
    expect((await shownIn(page)).length).toBe(Number(all));
    expect(await page.textContent('#_status')).toMatch(new RegExp(`^${all} of \\d+ changes$`, 'u'));
    expect(await page.textContent('.counts [data-show=reworded]')).toContain(`(${reworded} routine update`);
  });

  it('is one stop of the Tab key, with arrows in it, and a key leads to it and back', async () => {
    const { page } = await reader.open(PAGE);
    await page.keyboard.press('l');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
    const all = await listedIn(page);
    expect(await focused()).toBe(`#${all[0]}`);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(`#${all[1]}`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('#_list'))).toBeNull();
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe(`#${all[1]}`);
    await page.keyboard.press('l');
    expect(await page.isVisible('#_list')).toBe(false);
    expect(await fragmentIn(page)).toBe('#&list=off');
    await page.click('#_list_open');
    expect(await page.isVisible('#_list')).toBe(true);
  });

  it('has headings that cannot be ticked as read', async () => {
    const { page } = await reader.open(PAGE);
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    const before = await fragmentIn(page);
    await page.keyboard.press('l');
    await page.keyboard.press('Home');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('to');
    await page.keyboard.press('x');
    expect(await fragmentIn(page)).toBe(before);
  });

  it('of a long text is its contents, with the changes of the part that is read', async () => {
    const { page } = await reader.open(pageOf(headed()));
    expect(await page.$$eval('#_list .to', (links) => links.map(({ textContent }) => textContent))).toEqual([
      'Operative part 2 changes',
      'Lamps 1 change',
      'Coasts 0 changes',
      'Charts 1 change',
    ]);
    await page.click('#_list .to >> text="Charts"');
    expect(await fragmentIn(page)).toContain('Heading-3');
  });

  it('is a drawer on small screens, opened and closed by its button and closed by Esc and by a choice', async () => {
    const { page } = await reader.open(PAGE, '', { viewport: { width: 390, height: 844 } });
    expect(await page.isVisible('#_list')).toBe(false);
    for (const close of ['button', 'Escape', 'choice']) {
      await page.click('#_list_open');
      expect(await page.isVisible('#_list')).toBe(true);
      expect(await page.getAttribute('#_list_open', 'aria-expanded')).toBe('true');
      if (close === 'button') await page.click('#_list_open');
      else if (close === 'Escape') await page.keyboard.press('Escape');
      else await page.click('#_list a[href="#OP7"]');
      expect(await page.isVisible('#_list'), close).toBe(false);
    }
    expect(await hereIn(page)).toBe('OP7');
    await page.click('#_list_open');
    expect(await violations(page)).toEqual([]);
    const widths = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
  });

  it('is above the text without scripts on a small screen, and no line is lost', async () => {
    for (const width of [390, 1440]) {
      const { page } = await reader.open(PAGE, '', { javaScriptEnabled: false, viewport: { width, height: 844 } });
      expect(await page.isVisible('#_list')).toBe(true);
      expect(await page.locator('#_list .item:visible').count()).toBe(7);
    }
  });

  it('lets the first change of a long text be seen without scrolling', async () => {
    const { page } = await reader.open(pageOf(longText()));
    const top = await page.$eval('.change', (change) => change.getBoundingClientRect().top);
    expect(top).toBeLessThan(800);
  });
});

describe('what was read', () => {
  it('is ticked by a box or a key, counted, and kept in the address', async () => {
    const { page } = await reader.open(PAGE);
    const all = await shownIn(page);
    expect(await page.textContent('#_tally')).toBe(`0 of ${all.length} read`);
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    expect(await page.textContent('#_tally')).toBe(`1 of ${all.length} read`);
    expect(await page.textContent('#_status')).toBe(`PP1 read: 1 of ${all.length} read`);
    await page.check('#OP7 .tick input');
    const numbers = await page.$$eval('.change.read', (read) => read.map((each) => each.getAttribute('data-number')));
    expect(numbers).toHaveLength(2);
    expect(await fragmentIn(page)).toBe(`#PP1&read=${numbers.join(',')}`);
    await page.reload();
    expect(await page.isChecked('#OP7 .tick input')).toBe(true);
    expect(await page.textContent('#_tally')).toBe(`2 of ${all.length} read`);
    // Links within the page leave it as it is, also those of the parts and the one that skips the head.
    await page.click('#_list .division .to >> nth=0');
    await page.keyboard.press('j');
    expect(await fragmentIn(page)).toContain(`read=${numbers.join(',')}`);
    await page.uncheck('#OP7 .tick input');
    expect(await page.textContent('#_tally')).toBe(`1 of ${all.length} read`);
  });

  it('is named as old where it is gone, since another may have its name', async () => {
    const { page } = await reader.open(PAGE);
    const gone = page.locator('.change.removed').first();
    const name = await gone.locator('h3 a').textContent();
    await gone.locator('.tick input').check();
    expect(await page.textContent('#_status')).toMatch(new RegExp(`^old ${name} read: `, 'u'));
    expect(await gone.locator('.tick input').getAttribute('aria-label')).toBe(`Read: old ${name}`);
  });

  it('is where the keys go on from', async () => {
    const { page } = await reader.open(PAGE);
    const all = await shownIn(page);
    await page.keyboard.press('x');
    expect(await hereIn(page)).toBe(all[0]);
    expect(await page.isChecked('.change .tick input >> nth=0')).toBe(true);
    await page.keyboard.press('j');
    expect(await hereIn(page)).toBe(all[1]);
  });

  it('is not scrolled away by the key that ticks it', async () => {
    const { page } = await reader.open(pageOf(longText()));
    await page.mouse.move(900, 500);
    await page.mouse.wheel(0, 3000);
    await page.waitForFunction(() => window.scrollY > 2900);
    const before = await page.evaluate(() => window.scrollY);
    await page.keyboard.press('x');
    expect(await page.locator('.change.read').count()).toBe(1);
    expect(await page.evaluate(() => window.scrollY)).toBe(before);
  });

  it('can be left out, and then the next change comes after a tick', async () => {
    const { page } = await reader.open(PAGE, '#&read=1&unread');
    const all = await shownIn(page);
    expect(all).not.toContain('PP1');
    expect(await listedIn(page)).toEqual(all);
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    expect(await shownIn(page)).toEqual(all.slice(1));
    expect(await hereIn(page)).toBe(all[1]);
    await page.keyboard.press('l');
    await page.keyboard.press('x');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(`#${all[2]}`);
    await page.click('#_filter summary');
    await page.click('#_clear');
    expect((await shownIn(page)).length).toBe(all.length + 1);
  });
});

describe('an address', () => {
  it('may begin with what is chosen', async () => {
    const { page } = await reader.open(PAGE, '#view=side');
    expect(await page.getAttribute('body', 'class')).toContain('side');
    expect(await page.textContent('#_missing')).toBe('');
  });

  it('that names no paragraph is answered', async () => {
    const { page } = await reader.open(PAGE, '#OP999');
    expect(await page.textContent('#_missing')).toBe('There is no OP999 in this comparison');
    expect(await page.isVisible('#_missing')).toBe(true);
    expect(await page.getAttribute('#_missing', 'role')).toBe('status');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('j');
    expect(await page.textContent('#_missing')).toBe('');
    const partial = await reader.open(render.html(everything(), { only: ['added'] }), '#OP999');
    expect(await partial.page.textContent('#_missing')).toContain('does not show all changes');
  });

  it('that names an old paragraph, or one in small letters, leads to it', async () => {
    const { page } = await reader.open(PAGE, '#old-OP5');
    expect(await hereIn(page)).toBe('OP5');
    const small = await reader.open(PAGE, '#op7');
    expect(await hereIn(small.page)).toBe('OP7');
  });
});

describe('what can be taken away', () => {
  it('is saved by a click: the Word file and the report', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page, complaints } = await reader.open(PAGE, '', { javaScriptEnabled, acceptDownloads: true });
      await page.click('#_take summary');
      for (const [ending, bytes] of [
        ['docx', Buffer.from(render.docx(everything()))],
        ['txt', Buffer.from(render.plain(everything(), { all: false, only: null }))],
      ] as const) {
        const [saved] = await Promise.all([
          page.waitForEvent('download'),
          page.click(`#_take a[download$=".${ending}"]`),
        ]);
        expect(saved.suggestedFilename()).toBe(`A-RES-77-10 to A-RES-78-10.${ending}`);
        expect(readFileSync(await saved.path()).equals(bytes)).toBe(true);
      }
      expect(complaints).toEqual([]);
    }
  });
});

describe('a hostile document', () => {
  it('changes nothing in the page but its text', async () => {
    const { page, complaints, requests } = await reader.open(pageOf(hostile()), '', {
      viewport: { width: 768, height: 900 },
    });
    const tags = await page.evaluate(() => [
      ...new Set([...document.querySelectorAll('*')].map(({ tagName }) => tagName)),
    ]);
    const plain = await reader.open(PAGE);
    const known = new Set(
      await plain.page.evaluate(() => [...document.querySelectorAll('*')].map(({ tagName }) => tagName)),
    );
    expect(tags.filter((tag) => !known.has(tag))).toEqual([]);
    const acting = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) =>
        [...element.attributes]
          .filter(({ name, value }) => /^on|^src|^style$/u.test(name) || (name === 'href' && !/^#/u.test(value)))
          .map(({ name, value }) => `${name}=${value.slice(0, 40)}`),
      ),
    );
    // The script itself lays out the strip, and tells the height of its bar.
    // Word file and plain report are in their links, whose addresses are letters of a known kind of text.
    const harmless =
      /^(?:style=(--bar: \d+px;)?|href=data:(?:application\/vnd\.openxmlformats-offi|text\/plain;charset=utf-8,).*)$/u;
    expect(acting.filter((each) => !harmless.test(each))).toEqual([]);
    for (const key of ['j', 's', 'u', 'j', '?', 'Escape']) await page.keyboard.press(key);
    expect(await page.textContent('h1')).toContain('</style></script></title><iframe src="https://example.org">');
    expect(HOSTILE.length).toBeGreaterThan(100_000);
    const [inside, outside] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(inside).toBeLessThanOrEqual(outside ?? 0);
    expect([complaints, requests]).toEqual([[], []]);
  });

  it('cannot run a script or fetch a picture even if one got in', async () => {
    const broken = PAGE.replace(
      '</main>',
      '<script>document.title="taken"</script><img src="https://example.org/x.png"></main>',
    );
    const { page } = await reader.open(broken);
    expect(await page.title()).not.toBe('taken');
    expect(await page.evaluate(() => [...document.images].some(({ naturalWidth }) => naturalWidth > 0))).toBe(false);
  });
});

describe('weight and speed', () => {
  it('77/79 to 78/32 weighs less than 120 KB', () => {
    expect(Buffer.byteLength(pageOf(clusterMunitions()))).toBeLessThan(120_000);
  });

  // The bars are a second and 50 milliseconds; quiet, it takes 500 to 640 and at most 20. Machines of other days took twice
  // as long, so that the test fails at twice the bars, and only where it does so three times.
  it('a text of 450 paragraphs weighs less than 2.5 MB, is ready in a second or two, and steps without delay', {
    retry: 2,
  }, async () => {
    const html = pageOf(longText());
    expect(Buffer.byteLength(html)).toBeLessThan(2_500_000);
    const { page } = await reader.open(html);
    const ready = await page.evaluate(() => {
      const [entry] = performance.getEntriesByType('navigation');
      return entry instanceof PerformanceNavigationTiming ? entry.loadEventEnd : Number.POSITIVE_INFINITY;
    });
    const steps = await page.evaluate(async () => {
      const times: number[] = [];
      for (let step = 0; step < 40; step += 1) {
        const start = performance.now();
        document.getElementById('_next')?.click();
        // Laid out and about to be painted.
        document.body.getBoundingClientRect();
        times.push(performance.now() - start);
        await new Promise((done) => requestAnimationFrame(done));
      }
      return times.sort((a, b) => a - b);
    });
    const search = await page.evaluate(async () => {
      const start = performance.now();
      location.hash = '#&find=States';
      await new Promise((done) => window.addEventListener('hashchange', done, { once: true }));
      document.body.getBoundingClientRect();
      return performance.now() - start;
    });
    console.log(
      `${Buffer.byteLength(html)} bytes, ready in ${ready.toFixed(0)} ms; a step takes ${steps[20]?.toFixed(1)} ms (slowest of 40: ${steps.at(-1)?.toFixed(1)}); a search ${search.toFixed(0)} ms`,
    );
    expect(ready).toBeLessThan(2 * 1000);
    expect(steps.at(-1)).toBeLessThan(2 * 50);
    expect(search).toBeLessThan(1000);
  });
});

/** Poppler's `pdftotext` reads back what was printed. */
function hasPdfText(): boolean {
  return spawnSync('pdftotext', ['-v']).error === undefined;
}
