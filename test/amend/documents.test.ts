import { describe, expect, it } from 'vitest';
import {
  type AmendmentSource,
  amend,
  type Document,
  InputError,
  read,
  readAmendments,
  write,
} from '../../src/index.ts';

const BASE = [
  'A/C.3/90/L.7',
  'Wells of the plateau',
  'The General Assembly,',
  'Recalling its resolution 71/2 of 3 March 2017 on wells,',
  'Recognizing the work of diggers,',
  '1. Urges all States to keep wells and pumps;',
  '2. Requests the Secretary-General to report to the Assembly, with the organizations of the plateau, on diggers and pumps;',
  '3. Also urges donors to fund wells and pumps, in accordance with paragraph 1 above;',
  '4. Decides to remain seized of the matter.',
].join('\n\n');

/** An amendment document as the United Nations prints it. */
function printed(symbol: string, ...orders: readonly string[]): string {
  const numbered = orders.map((order, at) =>
    orders.length > 1 && !/^[\p{Lu}*][^“]*[,;]$/u.test(order) ? `${at + 1}. ${order}` : order,
  );
  return [
    'United Nations',
    symbol,
    'General Assembly',
    'Ninetieth session',
    'Third Committee',
    'Atlantis: amendment to draft resolution A/C.3/90/L.7',
    'Wells of the plateau',
    ...numbered,
  ].join('\n\n');
}

describe('an amendment document', () => {
  it('is applied in every form, with the paragraphs printed below its orders', async () => {
    const text = printed(
      'A/C.3/90/L.8',
      'In operative paragraph 1, delete “all”.',
      'After operative paragraph 3, insert two new operative paragraphs reading:',
      'Invites smiths to help;',
      'Invites masons to help;',
    ).replace('5. ', '');
    const { document } = read(text, { name: 'l8.txt' });
    const forms = [text, write.markdown(document), write.akn(document), write.json(document), write.docx(document)];
    for (const form of forms) {
      const source = await readAmendments(form, { name: 'l8' });
      expect('document' in source).toBe(true);
      const { orders, document: amended } = amend(base(), [source]);
      expect(orders.map(({ source: name, number, state }) => [name, number, state])).toEqual([
        ['A/C.3/90/L.8', '1', 'applied'],
        ['A/C.3/90/L.8', '2', 'applied'],
      ]);
      expect(textsOf(amended).slice(3)).toEqual([
        'Urges States to keep wells and pumps;',
        'Requests the Secretary-General to report to the Assembly, with the organizations of the plateau, on diggers and pumps;',
        'Also urges donors to fund wells and pumps, in accordance with paragraph 1 above;',
        'Invites smiths to help;',
        'Invites masons to help;',
        'Decides to remain seized of the matter.',
      ]);
    }
  });

  it('is a draft if it has no orders, and then it is refused', () => {
    expect(() => amend(base(), [{ name: 'draft.txt', document: base() }])).toThrow(InputError);
  });

  it('says what it changes in the text, order by order', () => {
    const source = document('A/C.3/90/L.8', 'In operative paragraph 1, delete “all”.', 'Delete operative paragraph 3.');
    const { orders } = amend(base(), [source]);
    expect(orders.map(({ effects, paragraphs }) => ({ effects, paragraphs }))).toEqual([
      {
        paragraphs: [3],
        effects: [
          {
            kind: 'reworded',
            paragraph: 3,
            old: 'Urges all States to keep wells and pumps;',
            new: 'Urges States to keep wells and pumps;',
            exchanges: [{ old: 'all', new: '' }],
          },
        ],
      },
      {
        paragraphs: [5],
        effects: [
          {
            kind: 'deleted',
            paragraph: 5,
            old: 'Also urges donors to fund wells and pumps, in accordance with paragraph 1 above;',
          },
        ],
      },
    ]);
  });

  it('quotes the words that an earlier order of it made', () => {
    const { orders, document: amended } = amend(base(), [
      document(
        'A/C.3/90/L.8',
        'Replace “pumps” with “springs” in the title, the preambular paragraphs and the operative paragraphs.',
        'In operative paragraph 2, replace “diggers and springs” with “diggers”.',
        'In operative paragraph 1, after “wells and springs”, insert “, in all seasons”.',
        'In operative paragraph 3, replace “wells and pumps” with “wells and springs of all kinds”.',
      ),
    ]);
    expect(orders.map(({ state }) => state)).toEqual(['applied', 'applied', 'applied', 'applied']);
    expect(textsOf(amended).slice(3, 6)).toEqual([
      'Urges all States to keep wells and springs, in all seasons;',
      'Requests the Secretary-General to report to the Assembly, with the organizations of the plateau, on diggers;',
      'Also urges donors to fund wells and springs of all kinds, in accordance with paragraph 1 above;',
    ]);
  });

  it('does not see the words that another document made', () => {
    const { orders } = amend(base(), [
      document('A/C.3/90/L.8', 'In operative paragraph 1, replace “pumps” with “springs”.'),
      document('A/C.3/90/L.9', 'In operative paragraph 1, after “springs”, insert “and lakes”.'),
    ]);
    expect(orders.map(({ state }) => state)).toEqual(['applied', 'refused']);
    expect(orders[1]?.why).toContain('operative paragraph 1 does not contain “springs”');
  });
});

describe('several amendment documents', () => {
  it('have their positions in the text before any of them', () => {
    const { document: amended } = amend(base(), [
      { name: 'a.txt', list: 'Delete operative paragraph 1.' },
      { name: 'b.txt', list: 'Delete operative paragraph 2.' },
    ]);
    expect(textsOf(amended).slice(3)).toEqual([
      'Also urges donors to fund wells and pumps, in accordance with paragraph 1 above;',
      'Decides to remain seized of the matter.',
    ]);
  });

  it.each([
    [
      'the same words',
      'In operative paragraph 1, replace “wells” with “springs”.',
      'In operative paragraph 1, delete “wells and”.',
    ],
    [
      'words that one quotes and the other changes',
      'In operative paragraph 1, after “wells”, insert “, springs”.',
      'In operative paragraph 1, delete “wells and”.',
    ],
    [
      'one place between words',
      'In operative paragraph 1, after “wells”, insert “, springs”.',
      'In operative paragraph 1, after “wells”, insert “, lakes”.',
    ],
    [
      'a paragraph that one deletes and the other rewords',
      'Delete operative paragraph 1.',
      'In operative paragraph 1, delete “all”.',
    ],
    [
      'a paragraph that both replace',
      'Replace operative paragraph 1 with “Thanks all;”.',
      'Replace operative paragraph 1 with “Thanks none;”.',
    ],
    [
      'a paragraph that one replaces and the other rewords',
      'In operative paragraph 1, delete “all”.',
      'Replace operative paragraph 1 with “Thanks none;”.',
    ],
    ['the title', 'Replace the title with “Wells”.', 'In the title, replace “plateau” with “plain”.'],
    [
      'a paragraph that one moves and the other deletes',
      'Move operative paragraph 3 before operative paragraph 1.',
      'Delete operative paragraph 3.',
    ],
  ])('collide on %s, in either order, and neither is applied', (_, one, other) => {
    for (const lists of [
      [one, other],
      [other, one],
    ]) {
      const sources = lists.map((list, at) => ({ name: `${at}.txt`, list }));
      const { orders, document: amended } = amend(base(), sources);
      expect(orders.map(({ state, rivals }) => [state, rivals])).toEqual([
        ['conflict', [1]],
        ['conflict', [0]],
      ]);
      expect(orders[0]?.why).toContain('1.txt, line 1 (“');
      expect(orders[1]?.why).toContain('0.txt, line 1 (“');
      expect(amended).toEqual(base());
    }
  });

  it('are all told of if three collide, and the rest of them is applied', () => {
    const lists = ['springs', 'lakes', 'rivers'].map((word, at) => ({
      name: `${at}.txt`,
      list: `In operative paragraph 1, replace “wells” with “${word}”.\nIn operative paragraph ${at + 2}, replace “${['diggers', 'donors', 'matter'][at]}” with “${word}”.`,
    }));
    const { orders } = amend(base(), lists);
    expect(orders.map(({ state }) => state)).toEqual([
      'conflict',
      'applied',
      'conflict',
      'applied',
      'conflict',
      'applied',
    ]);
    expect(orders[0]?.rivals).toEqual([2, 4]);
  });

  it('ask for the same without colliding', () => {
    const list = 'In operative paragraph 1, delete “all”.\nDelete operative paragraph 3.';
    const { orders, document: amended } = amend(base(), [
      { name: 'a.txt', list },
      { name: 'b.txt', list },
    ]);
    expect(orders.every(({ state }) => state === 'applied')).toBe(true);
    expect(textsOf(amended)[3]).toBe('Urges States to keep wells and pumps;');
  });

  it('put new paragraphs in one place in their own order, and say so', () => {
    const { orders, document: amended } = amend(base(), [
      document(
        'A/C.3/90/L.8',
        'After operative paragraph 3, insert a new operative paragraph reading:',
        'Invites smiths to help;',
      ),
      document(
        'A/C.3/90/L.9',
        'After operative paragraph 3, insert a new operative paragraph reading:',
        'Invites masons to help;',
      ),
    ]);
    expect(textsOf(amended).slice(6, 8)).toEqual(['Invites smiths to help;', 'Invites masons to help;']);
    expect(orders[0]?.remarks.join()).toContain('A/C.3/90/L.9, no. 1');
    expect(orders[1]?.remarks.join()).toContain('also inserts after operative paragraph 3, and its text comes first');
  });
});

describe('what follows from amendments', () => {
  it.each([
    [
      'In operative paragraph 2, after “diggers and pumps”, insert “, in all seasons,”.',
      'on diggers and pumps, in all seasons;',
    ],
    [
      'In operative paragraph 2, after “Assembly”, insert “, every year,”.',
      'to the Assembly, every year, with the organizations of the plateau,',
    ],
    [
      'In operative paragraph 2, before “to report”, insert “, when asked,”.',
      'Secretary-General, when asked, to report',
    ],
    ['In operative paragraph 2, delete “with the organizations of the plateau”.', 'to the Assembly, on diggers'],
    ['In operative paragraph 2, delete “with the organizations of the plateau,”.', 'to the Assembly, on diggers'],
    ['In operative paragraph 2, after “report”, insert “ orally ”.', 'to report orally to the'],
    ['In operative paragraph 3, delete “, in accordance with paragraph 1 above”.', 'fund wells and pumps;'],
    ['In operative paragraph 3, insert “Strongly” before “Also”.', 'Strongly also urges'],
    ['In operative paragraph 1, “urges” should read “calls upon”.', 'Calls upon all States'],
    ['In operative paragraph 1, delete “and pumps.”', 'keep wells;'],
  ])('leaves no double signs and blanks: %s', (list, words) => {
    const { orders, document: amended } = amend(base(), [{ name: 'list.txt', list }]);
    expect(orders.map(({ why }) => why)).toEqual(['']);
    expect(textsOf(amended).join('\n')).toContain(words);
    expect(textsOf(amended).join('\n')).not.toMatch(/,,|, ,| {2}|;,|,;|,\./u);
  });

  it('brings the footnotes called in new words, and takes away those of words that go', () => {
    const list = [
      'In operative paragraph 1, after “wells”, insert “in accordance with the Charter of Wells**”.',
      'In the first preambular paragraph, delete “and the survey,*”.',
      '',
      '** Resolution 5/1.',
    ].join('\n\n');
    const own = BASE.replace('on wells,', 'on wells, and the survey,[^1]').concat('\n\n[^1]: A/71/3.');
    const { orders, document: amended } = amend(read(own, { name: 'base.md' }).document, [{ name: 'list.txt', list }]);
    expect(orders.map(({ state }) => state)).toEqual(['applied', 'applied']);
    expect(amended.paragraphs[1]?.text).toBe('Recalling its resolution 71/2 of 3 March 2017 on wells,');
    expect(amended.paragraphs[1]?.notes).toEqual([]);
    expect(amended.paragraphs[3]?.text).toBe(
      'Urges all States to keep wells in accordance with the Charter of Wells and pumps;',
    );
    expect(amended.paragraphs[3]?.notes).toEqual([
      { marker: '1', text: 'Resolution 5/1.', offset: 70, repeated: false },
    ]);
    expect(orders[1]?.remarks).toEqual(['footnote 1 goes with the words it is on']);
  });

  it('says so if a footnote is called that is not printed', () => {
    const list = 'In operative paragraph 1, after “wells”, insert “of the Charter**”.';
    const { orders, document: amended } = amend(base(), [{ name: 'list.txt', list }]);
    expect(amended.paragraphs[3]?.text).toBe('Urges all States to keep wells of the Charter and pumps;');
    expect(orders[0]?.remarks).toEqual(['the footnote ** of the new words has no text, so its call is left out']);
  });

  it('makes references follow, and says where they cannot', () => {
    const { document: amended, remarks } = amend(base(), [
      { name: 'list.txt', list: 'Insert a new operative paragraph 1: “Thanks all, as paragraph 1 below says;”' },
    ]);
    expect(textsOf(amended)[6]).toBe(
      'Also urges donors to fund wells and pumps, in accordance with paragraph 2 above;',
    );
    expect(remarks).toEqual([
      '“paragraph 1 below” in OP1 is left as printed; paragraph 1 of the text before is paragraph 2 now',
    ]);
    const without = amend(base(), [{ name: 'list.txt', list: 'Delete operative paragraph 1.' }]);
    expect(without.remarks).toEqual(['“paragraph 1 above” in OP2 refers to a paragraph that is no longer there']);
  });
});

function base(): Document {
  return read(BASE, { name: 'base.md' }).document;
}

function document(symbol: string, ...orders: readonly string[]): AmendmentSource {
  return { name: symbol, document: read(printed(symbol, ...orders), { name: `${symbol}.txt` }).document };
}

function textsOf({ paragraphs }: Document): readonly string[] {
  return paragraphs.map(({ text }) => text);
}
