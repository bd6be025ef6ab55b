import { describe, expect, it } from 'vitest';
import { openingOf, opensPreamble } from '../../../src/language/en/opening.ts';
import { realDocument, realFiles, SHARED_IS_HERE, sharedText } from '../../support/shared.ts';
import { IS_SLOW } from '../../support/slow.ts';

describe('the opening phrase', () => {
  it.each([
    ['Recalling', 'its resolutions 63/71 of 2 December 2008,'],
    ['Recalling also', 'the report,'],
    ['Taking note', 'of the report,'],
    ['Taking note further', 'of the declaration,'],
    ['Bearing in mind', 'the needs of all,'],
    ['Noting with appreciation also', 'the efforts,'],
    ['Deeply concerned', 'about the stockpiles,'],
    ['Alarmed and deeply concerned', 'that,'],
    ['Having also considered', 'the report,'],
    ['Believing it necessary', 'to contribute,'],
    ['Expressing its grave concern', 'at the use,'],
    ['Reaffirming its determination', 'to put an end,'],
    ['Strongly condemning', 'the attacks,'],
    ['Conscious', 'that cluster munition remnants kill,'],
    ['Looking forward', 'to the conference,'],
  ])('of a preambular paragraph: %s', (opening, rest) => {
    expect(openingOf(`${opening} ${rest}`)).toBe(opening);
    expect(opensPreamble(opening)).toBe(true);
  });

  it.each([
    ['Urges', 'all States;'],
    ['Also requests', 'the Secretary-General;'],
    ['Once again urges', 'all States;'],
    ['Urgently calls upon', 'States parties;'],
    ['Calls once again upon', 'all parties;'],
    ['Takes note with appreciation', 'of the report;'],
    ['Expresses the hope', 'that;'],
    ['Reiterates its invitation and encouragement', 'to all States;'],
    ['Invites and encourages', 'all interested States;'],
    ['Deplores and strongly condemns', 'the use;'],
    ['Condemns in the strongest possible terms', 'all acts;'],
    ['Remains deeply concerned', 'about the matter;'],
    ['Considers it important', 'to continue;'],
    ['Draws the attention', 'of States;'],
  ])('of an operative paragraph: %s', (opening, rest) => {
    expect(openingOf(`${opening} ${rest}`)).toBe(opening);
    expect(opensPreamble(opening)).toBe(false);
  });

  it('leaves to the text what belongs to it', () => {
    expect(openingOf('Reaffirming its resolution 70/1,')).toBe('Reaffirming');
    expect(openingOf('Underlines its commitment to support')).toBe('Underlines');
    expect(openingOf('Encourages further research;')).toBe('Encourages');
    expect(openingOf('Calls, in this context, for dialogue;')).toBe('Calls');
    expect(openingOf('Welcomes\u00A0the report;')).toBe('Welcomes');
  });

  it.each([
    '',
    'The General Assembly,',
    'urges all States',
    'Notestreaming',
    'Taking',
    'Women and girls',
    '1. Urges',
    'Дети',
  ])('is empty where a text opens in no such way: “%s”', (text) => {
    expect(openingOf(text)).toBe('');
  });

  it('takes no longer on a long text of adverbs', () => {
    const hostile = `${'Deeply strongly also '.repeat(100_000)}concerned`;
    const start = performance.now();
    openingOf(hostile);
    // Two milliseconds; a search that starts anew at every adverb takes minutes.
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe.skipIf(!SHARED_IS_HERE)('against the italics of real resolutions', () => {
  /** Measured 99.4 %; nearly all the rest are italics that differ from one resolution to the next. */
  const AGREEMENT_MIN = 0.99;

  it.runIf(IS_SLOW)('finds the phrase that is printed in italics', () => {
    const printed = realFiles('.xml')
      .filter((path) => !path.includes('.fr.'))
      .flatMap((path) => realDocument(path).paragraphs)
      .filter(
        ({ part, depth, opening }) => (part === 'preamble' || part === 'operative') && depth === 0 && opening !== '',
      );
    const same = printed.filter(({ text, opening }) => openingOf(text) === opening);
    expect(printed.length).toBeGreaterThan(10_000);
    expect(same.length / printed.length).toBeGreaterThan(AGREEMENT_MIN);
  });

  it.each(['preambular', 'operative'])('reads the %s phrases that were counted', (kind) => {
    const counted = sharedText(`lexicon/${kind}-openings.tsv`)
      .split('\n')
      .map((line) => line.split('\t'))
      .filter(([, phrase]) => phrase !== undefined);
    const sum = (lines: readonly (readonly string[])[]) => lines.reduce((total, [times]) => total + Number(times), 0);
    const read = counted.filter(([, phrase]) => openingOf(`${phrase} Members`) === phrase);
    expect(sum(read) / sum(counted)).toBeGreaterThan(0.995);
  });
});
