import { describe, expect, it } from 'vitest';
import { Counters } from '../../../src/formats/html/counters.ts';
import { readAny } from '../../../src/index.ts';

const rule = (level: number, content: string) => `.lst-kix_a-${level}>li:before{content:${content}}`;
const SHEET = [
  'ol.lst-kix_a-0{list-style-type:none}',
  rule(0, '"" counter(lst-ctn-kix_a-0,decimal) ". "'),
  rule(1, '"(" counter(lst-ctn-kix_a-1,lower-latin) ") "'),
  rule(2, '"" counter(lst-ctn-kix_a-0,decimal) "." counter(lst-ctn-kix_a-2,upper-roman) " "'),
  rule(3, '"\\0025cf   "'),
].join('');

describe('the numbers of lists that style sheets write', () => {
  it('are those of their formats, with the words around them and those of other levels', () => {
    const counters = new Counters([SHEET]);
    const labels = [
      counters.labelOf(['c4', 'lst-kix_a-0', 'start'], 3),
      counters.labelOf(['lst-kix_a-1'], 28),
      counters.labelOf(['lst-kix_a-2'], 4),
      counters.labelOf(['lst-kix_a-3'], 1),
      counters.labelOf(['other'], 1),
    ];
    expect(labels).toEqual(['3.', '(bb)', '3.IV', null, null]);
  });

  it('make sub-paragraphs of the lists that Google Docs saves beside each other', async () => {
    const list = (level: number, start: number, ...items: readonly string[]) =>
      `<ol class="c1 lst-kix_a-${level}${start === 1 ? ' start' : ''}" start="${start}">${items.map((item) => `<li class="c0">${item}</li>`).join('')}</ol>`;
    const page = `<html><head><style>${SHEET}</style></head><body><p>The General Assembly,</p>${list(0, 1, 'Urges Member States to act;', 'Requests the Secretary-General:')}${list(1, 1, 'To map all lightships;', 'To train keepers;')}${list(0, 3, 'Decides to remain seized of the matter.')}</body></html>`;
    const { document } = await readAny(page, { name: 'a.html' });
    expect(document.paragraphs.map(({ id }) => id)).toEqual(['Formula', 'OP1', 'OP2', 'OP2 (a)', 'OP2 (b)', 'OP3']);
  });
});
