import { describe, expect, it } from 'vitest';
import { asSide } from '../../../src/form/negotiated/as-side.ts';
import { writeText } from '../../../src/formats/text/write.ts';
import { negotiatedText } from '../../support/negotiated.ts';

const ROLLING = [
  'PP1 Recalling its resolution 70/1, (agreed)',
  'PP2 Noting the [old] (G77) [new] (EU) (US: delete) lamps,',
  '[PP2bis Noting also the oil,] (G77) (EU: reserve)',
  'PP1 alt Recalling its resolution 71/1, (Norway)',
  'OP1 [Urges] (G77) [Invites] (EU, US) all States to act [, as appropriate,] (US);',
  'OP1bis Requests a report; (G77)',
  'OP2 [Decides to meet again.] (US: delete)',
] as const;

function as(side: string): readonly string[] {
  return writeText(asSide(negotiatedText(...ROLLING), side))
    .trim()
    .split('\n\n')
    .slice(2);
}

describe('the text as one side wants it', () => {
  it.each([
    [
      'EU',
      [
        'Recalling its resolution 70/1,',
        'Noting the new lamps,',
        '1. Invites all States to act;',
        '2. Decides to meet again.',
      ],
    ],
    [
      'g-77',
      [
        'Recalling its resolution 70/1,',
        'Noting the old lamps,',
        'Noting also the oil,',
        '1. Urges all States to act;',
        '2. Requests a report;',
        '3. Decides to meet again.',
      ],
    ],
    ['US', ['Recalling its resolution 70/1,', 'Noting the lamps,', 'Invites all States to act, as appropriate;']],
    [
      'Norway',
      ['Noting the lamps,', 'Recalling its resolution 71/1,', '1. all States to act;', '2. Decides to meet again.'],
    ],
  ])('has the options of %s', (side, expected) => {
    expect(as(side)).toEqual(expected);
  });

  it('is refused for a side that the text does not name', () => {
    expect(() => as('Peru')).toThrow('no words of “Peru” were found; the text names G77, EU, US, Norway');
  });

  it('keeps words that nobody claims, and tells it; several such options stay in brackets', () => {
    const document = asSide(negotiatedText('OP1 [Urges] [Invites] all States to act [soon]; (EU)'), 'EU');
    expect(writeText(document)).toContain('[Urges] [Invites] all States to act soon;');
    expect(document.notices.at(-1)).toMatchObject({ code: 'bracketed-words', paragraph: 1 });
  });
});
