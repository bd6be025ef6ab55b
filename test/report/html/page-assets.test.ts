import { expect, it } from 'vitest';
import { SCRIPT, STYLE } from '../../../src/report/html/page-assets.ts';
import { REPORT_SCRIPT, REPORT_STYLE } from '../../../src/report/html/report-assets.ts';
import { pageAssetsSource, reportAssetsSource } from '../../data/page-assets.ts';

it('the page carries the style and the script that `src/page` makes', async () => {
  await expect(await pageAssetsSource()).toMatchFileSnapshot('../../../src/report/html/page-assets.ts');
});

it('the pages of reports carry theirs', async () => {
  await expect(await reportAssetsSource()).toMatchFileSnapshot('../../../src/report/html/report-assets.ts');
});

it('neither style nor script can close its own element or contain an address', () => {
  expect(`${STYLE}${SCRIPT}${REPORT_STYLE}${REPORT_SCRIPT}`).not.toMatch(/<\/|<!--|https?:|@import|url\(/u);
});
