import { mkdirSync, writeFileSync } from 'node:fs';
import type { BrowserContextOptions } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { clusterMunitions, pageOf } from './pages.ts';

/** The pictures of the 77/79 → 78/32 report that the README shows; run from the project's root. */
const SHOTS: readonly { readonly name: string; readonly fragment: string; readonly options: BrowserContextOptions }[] =
  [
    { name: 'page', fragment: '#PP12', options: { viewport: { width: 1280, height: 800 } } },
    { name: 'page-head', fragment: '', options: { viewport: { width: 1280, height: 800 } } },
    {
      name: 'page-side-by-side-dark',
      fragment: '#PP12&view=side',
      options: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
    },
    { name: 'page-narrow', fragment: '#PP15', options: { viewport: { width: 360, height: 720 } } },
  ];

const FOLDER = 'docs/images';

mkdirSync(FOLDER, { recursive: true });
const reader = await openBrowser();
const html = pageOf(clusterMunitions());
for (const { name, fragment, options } of SHOTS) {
  const { page } = await reader.open(html, fragment, options);
  const path = `${FOLDER}/${name}.png`;
  writeFileSync(path, await page.screenshot());
  console.log(path);
}
await reader.close();
