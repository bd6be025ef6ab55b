import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/language/language.ts';
import { misdated } from '../../src/meaning/findings.ts';
import { comparisonOf, sessionsApart } from '../support/compared.ts';

/** What is found in one paragraph. */
function found(text: string): readonly string[] {
  const { findings } = comparisonOf({ old: '1. Decides to wait;', new: `1. ${text};` });
  return findings.filter(({ version }) => version === 'new').map(({ code, message }) => `${code}: ${message}`);
}

/** An amount with the list of its parts. */
function budget(total: string, list: string): readonly string[] {
  return found(`Approves the amount of ${total} dollars for the tower${list}`);
}

describe('a sum', () => {
  it.each([
    ['3,000,000', ', comprising 2,000,000 dollars for the lamp and 900,000 dollars for the stairs', '2,900,000'],
    ['3,000,000', ', consisting of 2,000,000 dollars for oil, 1 dollar for rope, and 9 dollars for paint', '2,000,010'],
    ['3 000 000', ', comprising 2 000 000 dollars for the lamp and 900 000 dollars for the stairs', '2,900,000'],
    [
      '8,000,000',
      ', inclusive of 7,000,000 dollars for the maintenance of the Mission and 900,000 dollars for the base',
      '7,900,000',
    ],
    [
      '3,000,000 United States',
      ', comprising 2,000,000 United States dollars for the lamp and 900,000 dollars for the stairs',
      '2,900,000',
    ],
  ])('of %s%s is wrong', (total, list, sum) => {
    const printed = total.replace(' United States', '');
    expect(budget(total, list)).toEqual([`sum: The parts listed add up to ${sum} dollars, not ${printed}.`]);
  });

  it.each([
    ', comprising the amount of 3,500,000 dollars for 2024 and the decrease of 400,000 dollars for 2022',
    ', comprising 3,000,000 dollars for oil and 200,000 dollars for rope, less 100,000 dollars in fees',
    ', comprising 3,500,000 dollars for oil, reduced by the amount of 400,000 dollars',
    ', comprising 3,500,000 dollars for oil, offset by 400,000 dollars in fees',
  ])('subtracts what is taken off: 3,100,000%s', (list) => {
    expect(budget('3,100,000', list)).toEqual([]);
    expect(budget('3,700,000', list)).toHaveLength(1);
  });

  it('with a decrease is wrong if no way to read it is right', () => {
    expect(
      budget('3,200,000', ', comprising 3,500,000 dollars for 2024 and the decrease of 400,000 dollars for 2022'),
    ).toEqual(['sum: With decreases subtracted, the parts listed add up to 3,100,000 dollars, not 3,200,000.']);
  });

  it.each([
    ', comprising 2,000,000 dollars for oil, of which 500,000 dollars is for lamps, and 900,000 dollars for rope',
    ', comprising, inter alia, 2,000,000 dollars for oil and 500,000 dollars for rope',
    ', including 2,000,000 dollars for oil and 500,000 dollars for rope',
    ', inclusive of 200,000 dollars for oil and 500,000 dollars for rope',
    ' gross (2,900,000 dollars net), comprising 2,000,000 dollars for oil and 500,000 dollars for rope',
    ', comprising 2,000,000 dollars for oil and 500,000 dollars for rope, taking into account the 90,000 dollars left',
    ', comprising 2,000,000 dollars net for oil and 500,000 dollars for rope',
    ', comprising 2,000,000 dollars for oil and 500,000 euros for rope',
    ', comprising 2,000,000 dollars for oil, 0.5 million dollars for rope and 400,000 dollars for paint',
    ', comprising some 2,000,000 dollars for oil and 500,000 dollars for rope',
    ', comprising 2,000,000 dollars for oil, 500,000 dollars for rope',
    ', comprising 3,500,000 dollars for oil, partly offset by 400,000 dollars in fees',
    ', comprising 2,000,000 dollars for oil and 500,000 dollars for rope, and the balance from gifts',
    ', comprising 2,000,000 dollars for oil and 500,000 for rope',
    ', comprising 2,000,000 dollars for oil (1,500,000 dollars for lamps and 500,000 dollars for stoves) and rope',
    ', comprising 2,000,000 dollars for oil and 500,000 dollars for rope and 100,000 dollars for paint',
    ', comprising 4,000,000 dollars for oil, offset by 50,000 dollars in fees and the amount of 20,000 dollars in gifts',
    ' in a harbour comprising 2,000,000 dollars worth of boats and 500,000 dollars of rope',
  ])('is not judged if the list may be no list of all parts: 3,000,000 dollars%s', (list) => {
    expect(budget('3,000,000', list)).toEqual([]);
  });

  it('may be off by what rounding to the hundred explains', () => {
    const list = ', comprising 1,000,000 dollars for oil, 1,000,000 dollars for rope and 1,000,000 dollars for paint';
    expect(budget('3,000,100', list)).toEqual([]);
    expect(budget('3,000,200', list)).toHaveLength(1);
  });

  it('with a space in its total says so; a number before it may belong to something else', () => {
    const list = ', comprising 1,000,000 dollars for oil and 34,500 dollars for rope';
    expect(budget('1, 034,500', list)).toEqual([
      'sum: “1, 034,500” has a space in it; the parts listed add up to 1,034,500 dollars.',
    ]);
    expect(
      found('Approves, under section 24, 34,500 dollars, comprising 30,000 dollars for oil and 4,400 dollars for rope'),
    ).toEqual([]);
  });

  it('of States that joined needs both kinds told with as', () => {
    expect(found('Notes that 98 States have joined, 60 as States parties and 40 as signatories')).toEqual([
      'sum: 60 States parties and 40 signatories make 100 States that have joined, not 98.',
    ]);
    expect(found('Notes that 98 States have joined, with 60 States parties and 90 signatories')).toEqual([]);
    expect(
      found('Notes that 98 States have joined, 60 as States parties, 30 as signatories and 8 as observers'),
    ).toEqual([]);
    expect(found('Notes that 98 States have joined, 60 as States parties, including 40 as signatories')).toEqual([]);
  });
});

describe('a percentage', () => {
  it.each([
    ['45 of the 90 keepers (40 per cent)', '45 of 90 is 50.0 per cent, not 40.'],
    ['45 out of 90 keepers (40 %)', '45 of 90 is 50.0 per cent, not 40.'],
    ['45 of the 90 keepers (40,5 %)', '45 of 90 is 50.0 per cent, not 40.5.'],
  ])('is wrong: %s', (words, message) => {
    expect(found(`Notes that ${words} replied`)).toEqual([`percentage: ${message}`]);
  });

  it.each([
    '45 of the 193 keepers (24 per cent)',
    'some 45 of the 90 keepers (40 per cent)',
    '1.5 of the 6 billion people (20 per cent)',
    '300 of the 2 million islands (15 per cent)',
    'resolution 75/45 of 12 December on keepers (20 per cent)',
    'paragraph 5 of 12 pages (9 per cent)',
    '45 of the 90 keepers whose lamps are broken (20 per cent)',
    '45 of the 90 keepers on 3 islands (20 per cent)',
  ])('is not judged: %s', (words) => {
    expect(found(`Notes that ${words} replied`)).toEqual([]);
  });
});

describe('a date', () => {
  it.each([
    ['from Monday to Friday, 4 to 9 December 2023', 'weekday: 9 December 2023 is a Saturday, not a Friday.'],
    ['on 31 June', 'impossible-date: There is no 31 June.'],
    ['from 20 to 31 June 2024', 'impossible-date: There is no 31 June 2024.'],
    ['in the days 14–11 September', 'range-order: The range “14–11 September” ends before it begins.'],
  ])('is wrong: %s', (words, message) => {
    expect(found(`Decides to meet ${words}`)).toEqual([message]);
  });

  it.each([
    'Decides to meet from Monday to Friday, 4 to 8 December 2023',
    'Decides to meet on Monday and Tuesday, 4 December 2023',
    'Decides that the meeting be postponed from 14 to 11 September 2023',
    'Decides to bring the meeting forward from 14 to 11 September 2023',
    'Extends the deployment of 20 to 15 June 2024',
    'Extends the work of session 79 to 30 June 2025',
    'Notes that the Group of 77 May be heard',
    'Decides to replace “31 June” with “30 June”',
  ])('is not judged: %s', (words) => {
    expect(found(words)).toEqual([]);
  });
});

describe('the date of a citation', () => {
  const known = new Map([
    ['A/RES/60/12', '2005-12-08'],
    ['A/RES/60/13 B', '2006-02-10'],
  ]);
  const messages = (text: string) =>
    misdated({ text, index: 0 }, 'new', { known, language: languageOf({ languages: ['en'] }) }).map(
      ({ message }) => message,
    );

  it('is that of the part cited', () => {
    expect(messages('Recalling its resolutions 60/12 of 9 December 2005 and 60/13 B of 11 February 2006,')).toEqual([
      '60/12 was adopted on 8 December 2005, not on 9 December 2005.',
      '60/13 B was adopted on 10 February 2006, not on 11 February 2006.',
    ]);
    expect(messages('Recalling its resolutions 60/12 A of 9 May 2006 and 60/13 A of 9 December 2005,')).toEqual([]);
  });

  it.each([
    'Recalling Commission on Lighthouses resolution 60/12 of 24 March 2016,',
    'Recalling resolution 60/12 of 24 March 2016 of the Commission on Lighthouses,',
  ])('is not judged if another body adopted it: %s', (text) => {
    expect(messages(text)).toEqual([]);
  });

  it('is not judged in a text of another organ', () => {
    const changes = { symbol: '', organ: 'Human Rights Council' };
    const old = 'Recalling its resolution 76/10 of 6 December 2021,';
    const now = 'Recalling its resolution 77/10 of 9 December 2022,';
    expect(sessionsApart({ old, new: now }, { new: changes }).findings).toEqual([]);
  });
});

describe('a gap in the chain', () => {
  const gaps = (chain: string) =>
    sessionsApart({ old: chain, new: chain })
      .findings.filter(({ code }) => code === 'chain-gap')
      .map(({ message }) => message);

  it('is a missing resolution, also if those of another body follow', () => {
    expect(
      gaps('Recalling its resolutions 75/10 and 76/10 on lamps, and Harbour Commission resolutions 60/1 and 60/2,'),
    ).toEqual(['The chain ends with 76/10; 77/10 is missing.']);
  });

  it.each([
    'Recalling also its resolution 73/10 on lamps and the decision on them taken in decision 76/537 B,',
    'Recalling its resolutions 75/10 and 76/10 and all previous relevant resolutions on lamps,',
    'Recalling its resolutions 75/10 and 76/10 on lamps and other resolutions,',
    'Recalling its resolutions on lamps, in particular resolutions 75/10 and 76/10,',
  ])('is not told of: %s', (chain) => {
    expect(gaps(chain)).toEqual([]);
  });
});

describe('a session that did not advance', () => {
  const stills = (request: string) => {
    const { findings } = sessionsApart({ old: `1. ${request};`, new: `1. ${request};` });
    return findings.map(({ code }) => code);
  };

  it('is reported', () => {
    expect(
      stills('Requests the Secretary-General to report to the General Assembly at its seventy-eighth session'),
    ).toEqual(['ordinal-still']);
  });

  it.each([
    'Requests the Harbour Commission to consider the matter at its seventy-eighth session',
    'Requests the Secretary-General to report to the General Assembly at its resumed seventy-eighth session',
    'Decides to continue its work at the second part of its seventy-eighth session',
    'Requests the Secretary-General to report at its seventy-eighth session and at its seventy-ninth session',
  ])('is not told of: %s', (request) => {
    expect(stills(request)).toEqual([]);
  });
});

describe('a reference that did not follow', () => {
  const messages = (reference: string, added = '1. Welcomes the harbours of the west;\n\n') => {
    const body = (first: string, from: number) =>
      `${first}${from}. Decides to build a lighthouse on the northern cape;\n\n${from + 1}. Pays the keeper of the tower named in ${reference};`;
    return comparisonOf({ old: body('', 1), new: body(added, 2) }).findings.map(({ message }) => message);
  };

  it('is reported', () => {
    expect(messages('paragraph 1 above')).toHaveLength(1);
  });

  it('is not told of in a list, in the preamble or in another text', () => {
    expect(messages('paragraphs 1 and 2 above')).toEqual([]);
    expect(messages('preambular paragraph 1 above')).toEqual([]);
    expect(messages('paragraph 1 of that report')).toEqual([]);
  });
});
