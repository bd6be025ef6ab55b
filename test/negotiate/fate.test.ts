import { describe, expect, it } from 'vitest';
import type { AmendmentSource } from '../../src/index.ts';
import { amend, compare, type Document, read } from '../../src/index.ts';
import { fatesOf } from '../../src/negotiate/fate/amendment.ts';
import { draft } from '../support/tabled.ts';

const BASE = [
  'The General Assembly,',
  'Recalling its resolution 77/79 of 7 December 2022,',
  'Noting the work of the keepers of lighthouses on all coasts of the world,',
  '1. Urges all States to keep the lamps of their lighthouses lit throughout the night, in accordance with their national means;',
  '2. Calls upon the keepers of lighthouses to exchange their experiences with mirrors and lamps;',
  '3. Expresses grave concern about the loss of ships and their crews on unlit rocks;',
  '4. Requests the Secretary-General to report to it at its seventy-ninth session on the signals given in fog.',
];

describe('the fate of an order', () => {
  it.each([
    // The order; what is adopted in place of a paragraph; the fate and why.
    [
      'In operative paragraph 1, delete “, in accordance with their national means”.',
      {},
      'not-carried: OP1 reads as before.',
    ],
    [
      'In operative paragraph 1, delete “, in accordance with their national means”.',
      { 3: '1. Urges all States to keep the lamps of their lighthouses lit throughout the night;' },
      'carried: OP1 reads so.',
    ],
    [
      'In operative paragraph 1, delete “, in accordance with their national means”.',
      { 3: '1. Strongly urges all States to keep the lamps of their lighthouses lit throughout the night;' },
      'carried: OP1 reads so.',
    ],
    [
      'In operative paragraph 1, delete “, in accordance with their national means”.',
      { 3: '1. Urges all States to keep the lamps of their lighthouses and buoys lit;' },
      'carried-otherwise: OP1 lost the words together with others.',
    ],
    [
      'In operative paragraph 2, replace “mirrors and lamps” with “lenses”.',
      { 4: '2. Calls upon the keepers of lighthouses to exchange their experiences with lenses;' },
      'carried: OP2 reads so.',
    ],
    [
      'In operative paragraph 2, replace “mirrors and lamps” with “lenses”.',
      { 4: '2. Calls upon the keepers of lighthouses to exchange their experiences with foghorns;' },
      'moot: OP2 has neither the words that it replaces nor the new ones.',
    ],
    [
      'In operative paragraph 2, after “lamps”, insert “, and to train young keepers in the use of foghorns”.',
      {
        4: '2. Calls upon the keepers of lighthouses to exchange their experiences with mirrors and lamps and in training young keepers to use foghorns;',
      },
      'carried-otherwise: OP2 has most of the words.',
    ],
    ['Delete operative paragraph 3.', { 5: null }, 'carried: OP3 of the text that it amends is no longer there.'],
    ['Delete operative paragraph 3.', {}, 'not-carried: OP3 is still there.'],
    [
      'In operative paragraph 3, replace “grave” with “deep”.',
      { 5: null },
      'moot: OP3 of the text that it amends is no longer there.',
    ],
    [
      'After operative paragraph 2, insert a new operative paragraph reading:\n\n“2 bis. Decides to establish a fund for the repair of mirrors and the training of keepers;”',
      { 4: [BASE[4], '3. Decides to establish a fund for the repair of mirrors and the training of keepers;'] },
      'carried: OP3 has its words.',
    ],
    [
      'After operative paragraph 2, insert a new operative paragraph reading:\n\n“2 bis. Decides to establish a fund for the repair of mirrors and the training of keepers;”',
      {
        4: [
          BASE[4],
          '3. Also decides to establish a voluntary fund for the repair of mirrors and for the training of keepers of lighthouses;',
        ],
      },
      'carried-otherwise: OP3 has most of its words.',
    ],
    [
      'After operative paragraph 2, insert a new operative paragraph reading:\n\n“2 bis. Decides to establish a fund for the repair of mirrors and the training of keepers;”',
      {},
      'not-carried: No paragraph of the adopted text has its words.',
    ],
    [
      'Replace operative paragraph 3 with: “3. Deplores the loss of ships;”',
      { 5: '3. Deplores the loss of ships;' },
      'carried: OP3 reads so.',
    ],
  ])('%s (%j)', (order, adopted, told) => {
    expect(fateOf(order, adopted)).toBe(told);
  });

  it.each([
    [
      'that cannot be applied',
      'In operative paragraph 2, delete “foghorns”.',
      {},
      /^not-known: It cannot be applied to A\/78\/L\.9: /u,
    ],
    [
      'that is carried in part',
      'Delete operative paragraphs 2 and 3.',
      { 5: null },
      /^not-known: Only a part of it is carried\. OP2 is still there\. OP3 of/u,
    ],
    [
      'to a paragraph whose words went elsewhere',
      'Delete operative paragraph 3.',
      {
        4: '2. Calls upon the keepers of lighthouses to exchange their experiences with mirrors and lamps, and expresses grave concern about the loss of ships and their crews on unlit rocks;',
        5: null,
      },
      /^not-known: /u,
    ],
    [
      'on marks alone',
      'In operative paragraph 2, replace “keepers” with “Keepers”.',
      {},
      /^not-known: It changes only marks or capitals/u,
    ],
  ])('is not known of one %s', (_, order, adopted, told) => {
    expect(fateOf(order, adopted)).toMatch(told);
  });

  it('is not known where there is no adopted text', () => {
    const [fate] = fatesFor(listed('Delete operative paragraph 3.'), {
      base: document(BASE),
      adopted: null,
      isExact: true,
    });
    expect(fate).toMatchObject({ fate: 'not-known', why: 'The adopted text is not here.' });
  });

  it('names the paragraphs that it concerns, before and after', () => {
    const [fate] = fatesFor(listed('Delete operative paragraphs 2 and 3.'), {
      base: document(BASE),
      adopted: document(BASE),
      isExact: true,
    });
    expect([fate?.base, fate?.adopted]).toEqual([
      [4, 5],
      [4, 5],
    ]);
  });
});

describe('where the text that is amended is not there', () => {
  /** Another form of it: a paragraph more, so that numbers differ. */
  const NEAR = [
    ...BASE.slice(0, 3),
    '1. Welcomes the report;',
    ...BASE.slice(3).map((text, at) => text.replace(/^\d/u, `${at + 2}`)),
  ];

  it('an order that names only a number has no fate', () => {
    expect(fateOf('Delete operative paragraph 3.', { 5: null }, NEAR)).toMatch(
      /^not-known: The text that it amends is not here/u,
    );
  });

  it('one whose words are still at its place in the adopted text is not carried', () => {
    const order = 'In operative paragraph 3, delete “about the loss of ships and their crews on unlit rocks”.';
    expect(fateOf(order, {}, NEAR)).toBe('not-carried: OP3 reads as before.');
  });

  it('one whose words are there at the same number, before and after, has the fate of its words', () => {
    const order = 'In operative paragraph 1, replace “national means” with “means”.';
    const adopted = {
      3: '1. Urges all States to keep the lamps of their lighthouses lit throughout the night, in accordance with their means;',
    };
    expect(fateOf(order, adopted, BASE, false)).toBe('carried: OP1 reads so.');
    expect(fateOf(order, adopted, NEAR)).toMatch(/^not-known: /u);
  });

  it('a paragraph that an order brings is carried if it is there', () => {
    const words = 'Decides to establish a fund for the repair of mirrors;';
    const body = `After operative paragraph 20, insert a new operative paragraph reading:\n\n“20 bis. ${words}”`;
    const submission = 'Norway: amendment to draft resolution A/78/L.9/Rev.1';
    const amendment = read(draft({ symbol: 'A/78/L.12', date: '4 December 2023', submission, body }), { name: 'text' });
    const adopted = document([...BASE.slice(0, 5), `3. ${words}`, ...BASE.slice(5)]);
    const [fate] = fatesFor(
      { name: 'A/78/L.12', document: amendment.document },
      { base: document(NEAR), adopted, isExact: false },
    );
    expect(`${fate?.fate}: ${fate?.why}`).toBe('carried: OP3 has its words.');
  });
});

type Adopted = Readonly<Record<number, string | null | readonly (string | undefined)[]>>;

/** What becomes of one order, if paragraphs of the base are replaced in the adopted text. */
function fateOf(order: string, adopted: Adopted, base: readonly string[] = BASE, isExact = base === BASE): string {
  const paragraphs = BASE.flatMap((text, at) => {
    const now = adopted[at];
    return now === undefined ? [text] : [now ?? []].flat();
  });
  const [fate] = fatesFor(listed(order), { base: document(base), adopted: document(paragraphs), isExact });
  return `${fate?.fate}: ${fate?.why}`;
}

interface Between {
  readonly base: Document;
  readonly adopted: Document | null;
  readonly isExact: boolean;
}

function fatesFor(source: AmendmentSource, { base, adopted, isExact }: Between) {
  const ordersIn = (text: Document) => amend(text, [source]).orders;
  const end =
    adopted === null
      ? null
      : { document: adopted, changes: compare({ old: base, new: adopted }).changes, orders: ordersIn(adopted) };
  return fatesOf({ orders: ordersIn(base), base, adopted: end, isExact });
}

function listed(list: string) {
  return { name: 'list.txt', list };
}

function document(paragraphs: readonly (string | undefined)[]) {
  return { ...read(paragraphs.join('\n\n'), { name: 'text' }).document, symbol: 'A/78/L.9' };
}
