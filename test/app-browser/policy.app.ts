import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from './chromium.ts';
import { openFirefox } from './firefox.ts';
import { type AppBrowser, compareOn, press, untilRead } from './page.ts';
import { shortText } from './texts.ts';

const ATTACK = '<script>top.wasHere = 1; alert(1)</script><img src=x onerror="top.wasHere = 1; alert(1)">';
const HOSTILE = `<!doctype html><html><head><title>A/RES/78/10</title>
<script>top.wasHere = 1; alert(1)</script><meta http-equiv="refresh" content="0; url=https://example.org/">
<link rel="stylesheet" href="https://example.org/a.css"><style>@import "https://example.org/b.css";</style></head>
<body onload="top.wasHere = 1"><p>A/RES/78/10</p><p>The keeping of lighthouses</p>
<p><i>The General Assembly</i>,</p><p><i>Recalling</i> its resolution <a href="javascript:top.wasHere = 1">77/10</a>,</p>
<p>1. <i>Urges</i> all States to keep &lt;img src=x onerror=alert(1)&gt; lamps lit;<img src="https://example.org/c.png" onerror="top.wasHere = 1"></p>
<p>2. <i>Requests</i> &lt;/script&gt;&lt;script&gt;top.wasHere = 1&lt;/script&gt; the Secretary-General to report;</p>
<p>3. <i>Decides</i> to remain seized of the matter.</p><svg onload="top.wasHere = 1"></svg></body></html>`;

describe.each([
  { browser: 'Chromium', start: (): Promise<AppBrowser> => openChromium() },
  { browser: 'Firefox', start: openFirefox },
])('what the page can do in $browser', ({ start }) => {
  let browser: AppBrowser;
  beforeAll(async () => {
    browser = await start();
  });
  afterAll(() => browser.close());

  it('is never to ask for anything: its policy stops every way, in the page and in workers', async () => {
    const page = await browser.open();
    const stopped = await page.evaluate(async () => {
      const seen: string[] = [];
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => seen.push(effectiveDirective));
      const url = 'https://example.org/';
      const said = (work: () => unknown) =>
        Promise.resolve()
          .then(work)
          .then(
            () => 'went',
            () => 'stopped',
          );
      const fetched = await said(() => fetch(url));
      const asked = await said(
        () =>
          new Promise((resolve, reject) => {
            const request = new XMLHttpRequest();
            request.onload = resolve;
            request.onerror = reject;
            request.open('GET', url);
            request.send();
          }),
      );
      const drawn = await said(
        () =>
          new Promise((resolve, reject) => {
            const image = new Image();
            image.onload = resolve;
            image.onerror = reject;
            image.src = `${url}a.png`;
          }),
      );
      navigator.sendBeacon(url, 'words');
      const spoken = await said(
        () =>
          new Promise((resolve, reject) => {
            const socket = new WebSocket('wss://example.org/');
            socket.onopen = resolve;
            socket.onerror = reject;
          }),
      );
      const frame = document.createElement('iframe');
      frame.src = url;
      document.body.append(frame);
      const script = document.createElement('script');
      script.src = `${url}a.js`;
      document.body.append(script);
      const inline = document.createElement('script');
      inline.textContent = 'globalThis.wasHere = 1';
      document.body.append(inline);
      const code = `fetch('${url}').then(() => postMessage('went'), () => postMessage('stopped'))`;
      const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
      const worked = await new Promise((resolve) => {
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = () => resolve('stopped');
      });
      await new Promise((resolve) => setTimeout(resolve, 300));
      return {
        ways: [fetched, asked, drawn, spoken, worked],
        directives: [...new Set(seen)].sort(),
        wasHere: 'wasHere' in globalThis,
      };
    });
    expect(stopped.ways).toEqual(['stopped', 'stopped', 'stopped', 'stopped', 'stopped']);
    expect(stopped.directives).toEqual(['connect-src', 'frame-src', 'img-src', 'script-src-elem']);
    expect(stopped.wasHere).toBe(false);
    expect(page.requests).toEqual([]);
    await page.close();
  });

  it('is nothing that a hostile file wants: its words are shown, and nothing of it runs or is asked for', async () => {
    const page = await browser.open();
    const name = '<img src=x onerror="top.wasHere = 1">.html';
    await page.choose([
      { name, content: HOSTILE },
      { name: 'b.txt', content: shortText(19).replace('their coasts', `their ${ATTACK} coasts`) },
    ]);
    await untilRead(page, 2);
    expect(await page.evaluate(() => document.body.innerText)).toContain(name);
    await compareOn(page);
    const shown = await page.inReport(() => ({
      words: document.body.innerText,
      strange: document.querySelectorAll('img, iframe, object, embed, a[href^="javascript:" i], [onerror], [onload]')
        .length,
    }));
    expect(shown.words).toContain('</script><script>top.wasHere = 1</script> the Secretary-General');
    expect(shown.words).toContain('<script>top.wasHere = 1; alert(1)</script>');
    expect(shown.strange).toBe(0);
    expect(await page.evaluate(() => [document.querySelectorAll('main img').length, 'wasHere' in globalThis])).toEqual([
      0,
      false,
    ]);
    expect([page.requests, page.complaints]).toEqual([[], []]);
    await page.close();
  });

  it('keeps a report from reaching the page around it', async () => {
    const page = await browser.open();
    await press(page, 'Try it with a sample pair');
    await untilRead(page, 2);
    await compareOn(page);
    const reached = await page.inReport(() => {
      try {
        return top?.document.title ?? 'reached';
      } catch {
        return 'kept away';
      }
    });
    expect(reached).toBe('kept away');
    await page.close();
  });

  it('runs the scripts of a report: its list of changes filters', async () => {
    const page = await browser.open();
    await press(page, 'Try it with a sample pair');
    await untilRead(page, 2);
    await compareOn(page);
    const shown = await page.inReport(async () => {
      const status = () => document.getElementById('_status')?.textContent ?? '';
      document.querySelector<HTMLElement>('.counts [data-show] button')?.click();
      await new Promise((resolve) => setTimeout(resolve, 500));
      return status();
    });
    expect(shown).toMatch(/^\d+ of \d+ changes$/u);
    await page.close();
  });
});
