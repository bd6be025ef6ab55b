import { expect, it } from 'vitest';
import { SCRIPT, STYLE } from '../../../src/report/html/page-assets.ts';
import { pageAssetsSource } from '../../data/page-assets.ts';

it('the page carries the style and the script that `src/page` makes', async () => {
  await expect(await pageAssetsSource()).toMatchFileSnapshot('../../../src/report/html/page-assets.ts');
});

it('neither style nor script can close its own element or contain an address', () => {
  expect(`${STYLE}${SCRIPT}`).not.toMatch(/<\/|<!--|https?:|@import|url\(/u);
});
