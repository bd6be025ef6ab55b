import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../browser/axe.ts';
import { type Chromium, type ChromiumPage, openChromium } from './chromium.ts';
import { compareOn, press, until, untilRead, untilReport, wordsOn } from './page.ts';
import { shortText } from './texts.ts';

const ARABIC = `A/RES/78/10

صيانة المنارات

إن الجمعية العامة،

إذ تشير إلى قرارها 77/10،

1 - تحث جميع الدول على إبقاء مصابيحها مضاءة؛

2 - تقرر أن تبقي المسألة قيد نظرها.
`;

/** Every screen, with how it is come by. */
const WAYS: Readonly<Record<string, (page: ChromiumPage) => Promise<void>>> = {
  'empty desk': async () => undefined,
  'desk with texts and a refusal': async (page) => {
    await page.choose([
      { name: 'lamps.txt', content: shortText(7) },
      { name: 'mirrors.txt', content: shortText(8) },
      { name: 'empty.docx', content: '' },
    ]);
    await untilRead(page, 3);
    await press(page, 'Paste a text instead');
  },
  'pair without texts': (page) => show(page, 'pair'),
  pair: async (page) => {
    await sample(page);
    await show(page, 'pair');
  },
  'report without texts': (page) => show(page, 'report'),
  report: async (page) => {
    await sample(page);
    await compareOn(page);
    await press(page, 'More formats');
  },
  series: (page) => show(page, 'series'),
  check: (page) => show(page, 'check'),
  negotiation: (page) => show(page, 'negotiation'),
  'series of three texts': (page) => showThree(page, 'series'),
  'check of three texts': (page) => showThree(page, 'check'),
  'negotiation of three texts': (page) => showThree(page, 'negotiation'),
  texts: (page) => show(page, 'texts'),
  privacy: (page) => show(page, 'privacy'),
};

const SCREENS = Object.keys(WAYS);

async function sample(page: ChromiumPage): Promise<void> {
  await press(page, 'Try it with a sample pair');
  await untilRead(page, 2);
}

async function showThree(page: ChromiumPage, screen: string): Promise<void> {
  await page.choose([7, 8, 9].map((number) => ({ name: `${number}.txt`, content: shortText(number) })));
  await untilRead(page, 3);
  await show(page, screen);
}

async function show(page: ChromiumPage, screen: string): Promise<void> {
  await page.evaluate((name) => {
    location.hash = name;
  }, screen);
  await until(page, (name) => document.querySelector(`main.on-${name}, main`) !== null, screen);
}

describe('the page', () => {
  let browser: Chromium;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());
  const open = (options: BrowserContextOptions = {}) => browser.open(undefined, options);

  it.each(SCREENS)('has nothing that axe finds against WCAG 2.2 AA, light and dark: %s', async (name) => {
    const page = await open();
    await WAYS[name]?.(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.page.emulateMedia({ colorScheme });
      // Colours take a moment from one scheme to the other.
      await page.page.waitForTimeout(250);
      expect(await violations(page.page), `${name}, ${colorScheme}`).toEqual([]);
    }
    await page.close();
  });

  it.each(SCREENS)('never scrolls sideways, on a telephone or at twice the size: %s', async (name) => {
    for (const options of [
      { viewport: { width: 390, height: 844 } },
      { viewport: { width: 320, height: 700 } },
      { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
    ]) {
      const page = await open(options);
      await WAYS[name]?.(page);
      const [inside = 0, outside = 0] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(inside, JSON.stringify(options)).toBeLessThanOrEqual(outside);
      await page.close();
    }
  });

  it('compares two files with two clicks', async () => {
    const { page, close } = await open();
    let clicks = 0;
    await page.exposeFunction('clicked', () => {
      clicks += 1;
    });
    await page.evaluate(() => {
      addEventListener(
        'click',
        ({ isTrusted }) => isTrusted && (globalThis as unknown as { clicked: () => void }).clicked(),
        { capture: true },
      );
    });
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click('text=Choose files…')]);
    await chooser.setFiles(
      [7, 8].map((number) => ({
        name: `${number}.txt`,
        mimeType: 'text/plain',
        buffer: Buffer.from(shortText(number)),
      })),
    );
    await page.click('button:has-text("Compare these two texts")');
    await page.waitForSelector('iframe.report');
    expect(clicks).toBe(2);
    await close();
  });

  it('is used with the keyboard alone: everything can be reached, and the report has the focus when it is there', async () => {
    const app = await open();
    const { page } = app;
    const tabTo = async (name: string) => {
      for (let step = 0; step < 40; step += 1) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => document.activeElement?.textContent?.trim());
        if (focused === name) return;
      }
      throw new Error(`“${name}” is not reached`);
    };
    await tabTo('Try it with a sample pair');
    await page.keyboard.press('Enter');
    await untilRead(app, 2);
    await until(app, () => document.body.innerText.includes('Compare these two texts'));
    await expectAllReached(app);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await tabTo('Choose others, or swap them');
    await page.keyboard.press('Enter');
    await until(app, () => document.activeElement?.textContent === 'Compare two texts');
    await expectAllReached(app);
    await tabTo('Compare these two texts');
    await page.keyboard.press('Enter');
    await untilReport(app);
    // Within the report, keys are those of the report.
    await page.keyboard.press('Tab');
    expect(await app.inReport(() => document.activeElement !== document.body)).toBe(true);
    await app.close();
  });

  it('moves nothing for those who want no movement', async () => {
    const app = await open({ reducedMotion: 'reduce' });
    const durations = await app.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((each) => {
        const { transitionDuration, animationDuration } = getComputedStyle(each);
        return [transitionDuration, animationDuration].filter((duration) => !/^0s(?:, 0s)*$/u.test(duration));
      }),
    );
    expect(durations).toEqual([]);
    await app.close();
  });

  it('shows Arabic from right to left', async () => {
    const app = await open();
    await app.choose([{ name: 'arabic.txt', content: ARABIC }]);
    await untilRead(app, 1);
    const title = await app.evaluate(() => {
      const found = [...document.querySelectorAll('.cards article *')].find(
        (each) => each.children.length === 0 && each.textContent?.includes('المنارات'),
      );
      return found === undefined ? null : getComputedStyle(found).direction;
    });
    expect(await wordsOn(app)).toContain('صيانة المنارات');
    expect(title).toBe('rtl');
    await app.choose([{ name: 'later.txt', content: ARABIC.replace('78/10', '79/10').replace('77/10', '78/10') }]);
    await untilRead(app, 2);
    await compareOn(app);
    const direction = await app.inReport(() => {
      const found = [...document.querySelectorAll('article *')].find(
        (each) =>
          each.textContent?.includes('قرارها') &&
          ![...each.children].some((child) => child.textContent?.includes('قرارها')),
      );
      return found === undefined ? null : getComputedStyle(found).direction;
    });
    expect(direction).toBe('rtl');
    await app.close();
  });
});

/** With the tabulator one comes to all that can be used, and sees where one is. */
async function expectAllReached(app: ChromiumPage): Promise<void> {
  const all = await app.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    const usable = [...document.querySelectorAll<HTMLElement>('a[href], button, select, textarea, summary, input')];
    const found = usable.filter((each) => each.checkVisibility() && !each.matches(':disabled'));
    for (const [at, each] of found.entries()) each.dataset['place'] = String(at);
    return found.length;
  });
  const reached = new Set<string>();
  for (let step = 0; step < all + 3; step += 1) {
    await app.page.keyboard.press('Tab');
    const [place, outline] = await app.evaluate(() => {
      const { activeElement } = document;
      if (!(activeElement instanceof HTMLElement) || activeElement === document.body) return ['', ''];
      return [activeElement.dataset['place'] ?? '', getComputedStyle(activeElement).outlineStyle];
    });
    if (place !== undefined && place !== '') {
      reached.add(place);
      expect(outline, place).not.toBe('none');
    }
  }
  expect(reached.size).toBe(all);
}
