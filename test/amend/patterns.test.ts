import { describe, expect, it } from 'vitest';
import { amend, type Document, type Paragraph, read } from '../../src/index.ts';

const BASE = [
  '# Wells of the plateau',
  'The General Assembly,',
  'Recalling its resolution 71/2 of 3 March 2017 on wells, and noting the survey of wells,[^1]',
  'Deeply troubled by dry fields, which drive away herders, farmers and traders,',
  'Recognizing the work of diggers,',
  '1. Urges all States to keep wells and pumps, as set out in paragraph 3 below. They report yearly;',
  '2. Requests the Secretary-General:',
  '(a) To report on diggers;',
  '(b) To report on pumps;',
  '3. Also urges donors to fund wells and pumps, see paragraph 2 (b) above;',
  '4. Decides to remain seized of the matter.',
  '[^1]: A/71/3.',
].join('\n\n');

/** The paragraphs that an order rewords and deletes (`-`), by their names before, and those that it adds (`+`), by their names after. */
const PATTERNS: readonly (readonly [order: string, changes: readonly string[]])[] = [
  // The patterns of printed amendments.
  [
    'In the first preambular paragraph, delete “and noting the survey of wells,*”.',
    ['PP1: Recalling its resolution 71/2 of 3 March 2017 on wells,'],
  ],
  [
    'In the second preambular paragraph, delete “Deeply”.',
    ['PP2: Troubled by dry fields, which drive away herders, farmers and traders,'],
  ],
  [
    'In operative paragraph 3, replace “donors” with “banks”.',
    ['OP3: Also urges banks to fund wells and pumps, see paragraph 2 (b) above;'],
  ],
  [
    'In operative paragraph 3, after the words “to fund wells” insert the following phrase: “, springs”.',
    ['OP3: Also urges donors to fund wells, springs and pumps, see paragraph 2 (b) above;'],
  ],
  [
    'In operative paragraph 3, insert “and springs” after “wells”.',
    ['OP3: Also urges donors to fund wells and springs and pumps, see paragraph 2 (b) above;'],
  ],
  [
    'Delete the third preambular paragraph and operative paragraph 4.',
    ['-PP3', '-OP4', 'OP3: Also urges donors to fund wells and pumps, see paragraph 2 (b) above.'],
  ],
  ['Delete operative paragraphs 3 and 4.', ['-OP3', '-OP4', 'OP2 (b): To report on pumps.']],
  ['Delete the second and third preambular paragraphs.', ['-PP2', '-PP3']],
  [
    'Delete operative paragraphs 2 to 4.',
    [
      '-OP2',
      '-OP2 (a)',
      '-OP2 (b)',
      '-OP3',
      '-OP4',
      'OP1: Urges all States to keep wells and pumps, as set out in paragraph 3 below. They report yearly.',
    ],
  ],
  [
    'After the first preambular paragraph, insert a new preambular paragraph reading:\n\nRecalling the Charter of Wells,',
    ['+PP2: Recalling the Charter of Wells,'],
  ],
  [
    'After operative paragraph 1, insert two new operative paragraphs reading:\n\nInvites smiths to help;\n\nInvites masons to help;',
    [
      '+OP2: Invites smiths to help;',
      '+OP3: Invites masons to help;',
      'OP1: Urges all States to keep wells and pumps, as set out in paragraph 5 below. They report yearly;',
      'OP3: Also urges donors to fund wells and pumps, see paragraph 4 (b) above;',
    ],
  ],
  [
    'After operative paragraph 3, insert the following:\n\n3 bis. Invites smiths to help;',
    ['+OP4: Invites smiths to help;'],
  ],
  [
    'Replace operative paragraph 4 with the following text:\n\nDecides to return to the matter in 2030.',
    ['OP4: Decides to return to the matter in 2030.'],
  ],
  ['Delete the third preambular paragraph reading:\n\nRecognizing the work of diggers,', ['-PP3']],
  [
    'Replace “wells” with “springs” in the title, the preambular paragraphs and the operative paragraphs.',
    [
      'PP1: Recalling its resolution 71/2 of 3 March 2017 on springs, and noting the survey of springs,',
      'OP1: Urges all States to keep springs and pumps, as set out in paragraph 3 below. They report yearly;',
      'OP3: Also urges donors to fund springs and pumps, see paragraph 2 (b) above;',
    ],
  ],
  [
    'In operative paragraphs 1 and 3, delete “and pumps”.',
    [
      'OP1: Urges all States to keep wells, as set out in paragraph 3 below. They report yearly;',
      'OP3: Also urges donors to fund wells, see paragraph 2 (b) above;',
    ],
  ],
  [
    'In the second preambular paragraph after “dry fields” insert “and dust” and delete the end of the paragraph;',
    ['PP2: Deeply troubled by dry fields and dust,'],
  ],
  [
    'In the second preambular paragraph, delete everything after “dry fields”.',
    ['PP2: Deeply troubled by dry fields,'],
  ],
  [
    'At the end of the second preambular paragraph insert the following: “in drought”',
    ['PP2: Deeply troubled by dry fields, which drive away herders, farmers and traders in drought,'],
  ],
  [
    'In paragraph 3, before the word “pumps” delete the word “and”.',
    ['OP3: Also urges donors to fund wells pumps, see paragraph 2 (b) above;'],
  ],
  [
    'Substitute the word “smiths” for “diggers” in the third preambular paragraph so that the paragraph will read: “Recognizing the work of smiths,”.',
    ['PP3: Recognizing the work of smiths,'],
  ],
  ['Delete in the third preambular paragraph the following words: “the work of”.', ['PP3: Recognizing diggers,']],
  [
    'In paragraph 2 (a), replace the end of the last sentence with: “on diggers and masons”.',
    ['OP2 (a): To report on diggers and masons;'],
  ],
  [
    'In paragraph 2, add a new subparagraph (c) as follows: “(c) To report on rain;”.',
    ['+OP2 (c): To report on rain;'],
  ],
  [
    'In paragraph 2:\n- Replace subparagraph (a) with “(a) To report on masons;”;\n- Delete (b).',
    ['OP2 (a): To report on masons;', '-OP2 (b)'],
  ],
  ['Amend operative paragraph 4 to read: “Decides to close the matter.”', ['OP4: Decides to close the matter.']],
  [
    'In the second line of paragraph 1, delete “all”. (Lebanon)',
    ['OP1: Urges States to keep wells and pumps, as set out in paragraph 3 below. They report yearly;'],
  ],
  [
    'Delete operative paragraph 2 and renumber the remaining paragraphs accordingly.',
    [
      '-OP2',
      '-OP2 (a)',
      '-OP2 (b)',
      'OP1: Urges all States to keep wells and pumps, as set out in paragraph 2 below. They report yearly;',
    ],
  ],
  // Oral revisions, and the reports of committees.
  [
    'In operative paragraph 3, the word “donors” was replaced by the word “banks”.',
    ['OP3: Also urges banks to fund wells and pumps, see paragraph 2 (b) above;'],
  ],
  [
    'The words “and pumps” in operative paragraph 1 were deleted.',
    ['OP1: Urges all States to keep wells, as set out in paragraph 3 below. They report yearly;'],
  ],
  [
    'Operative paragraph 4 was deleted.',
    ['-OP4', 'OP3: Also urges donors to fund wells and pumps, see paragraph 2 (b) above.'],
  ],
  [
    'A new operative paragraph was inserted after operative paragraph 3, reading: “Invites smiths to help;”.',
    ['+OP4: Invites smiths to help;'],
  ],
  [
    'In operative paragraph 1, [as orally revised] “Urges” should read “Calls upon”.',
    ['OP1: Calls upon all States to keep wells and pumps, as set out in paragraph 3 below. They report yearly;'],
  ],
  // Others that delegates write.
  [
    'In operative paragraph 1, delete the last sentence.',
    ['OP1: Urges all States to keep wells and pumps, as set out in paragraph 3 below;'],
  ],
  [
    'In operative paragraph 1, at the end of the first sentence, insert “and in the annex”.',
    [
      'OP1: Urges all States to keep wells and pumps, as set out in paragraph 3 below and in the annex. They report yearly;',
    ],
  ],
  [
    'In operative paragraph 1, delete the comma after “pumps”.',
    ['OP1: Urges all States to keep wells and pumps as set out in paragraph 3 below. They report yearly;'],
  ],
  [
    'In operative paragraph 1, between “all” and “States”, insert “coastal”.',
    ['OP1: Urges all coastal States to keep wells and pumps, as set out in paragraph 3 below. They report yearly;'],
  ],
  [
    'In operative paragraph 1, delete the words from “, as set out” to “below”.',
    ['OP1: Urges all States to keep wells and pumps. They report yearly;'],
  ],
  [
    'In operative paragraph 1, replace “Urges” by “Invites” and “yearly” by “monthly”.',
    ['OP1: Invites all States to keep wells and pumps, as set out in paragraph 3 below. They report monthly;'],
  ],
  [
    'In operative paragraph 1, delete “all”, and in operative paragraph 3, delete “Also”.',
    [
      'OP1: Urges States to keep wells and pumps, as set out in paragraph 3 below. They report yearly;',
      'OP3: Urges donors to fund wells and pumps, see paragraph 2 (b) above;',
    ],
  ],
  ['Insert a new preambular paragraph 2 bis: “Mindful of rain,”', ['+PP3: Mindful of rain,']],
  ['Add a new operative paragraph 4: “Thanks all;”', ['+OP4: Thanks all;']],
  [
    'Make operative paragraph 4 a preambular paragraph.',
    [
      '-OP4',
      '+PP4: Decides to remain seized of the matter,',
      'OP3: Also urges donors to fund wells and pumps, see paragraph 2 (b) above.',
    ],
  ],
  [
    'In the penultimate operative paragraph, delete “Also”.',
    ['OP3: Urges donors to fund wells and pumps, see paragraph 2 (b) above;'],
  ],
];

describe('an order as amendment documents word it', () => {
  it.each(PATTERNS)('is applied: %s', (order, changes) => {
    const base = read(BASE, { name: 'base.md' }).document;
    const { orders, document } = amend(base, [{ name: 'list.txt', list: order }]);
    expect(orders.map(({ state, why }) => ({ state, why }))).toEqual(orders.map(() => ({ state: 'applied', why: '' })));
    expect(changesBetween(base, document, changes)).toEqual(expected(changes));
  });

  it.each([
    ['Merge operative paragraphs 1 and 3.', 'it does not say how the merged paragraph is to read'],
    ['Withdraw operative paragraph 3.', 'it takes back or keeps what was proposed before'],
    ['Reinstate operative paragraph 3.', 'it takes back or keeps what was proposed before'],
    [
      'In operative paragraph 1, replace the end of the last sentence with “and so on”.',
      'it does not say where the end begins',
    ],
    [
      'Delete the third preambular paragraph reading:\n\nRecognizing the work of masons,',
      'it reads “Recognizing the work of diggers,”',
    ],
    [
      'Delete the third preambular paragraph reading:\n\nDecides to remain seized of the matter.',
      'that is operative paragraph 4',
    ],
    [
      'Substitute “smiths” for “diggers” in the third preambular paragraph so that the paragraph will read: “Recognizing all smiths,”.',
      'the third preambular paragraph would not read “Recognizing all smiths,”',
    ],
    ['In operative paragraph 1, delete the third sentence.', 'operative paragraph 1 has 2 sentences'],
    ['In operative paragraph 1, delete “wells and springs”.', 'the closest are'],
    [
      'In operative paragraph 1, delete “all”, and in operative paragraph 9, delete “all”.',
      'there is no operative paragraph 9',
    ],
    ['Add a new operative paragraph 9: “Thanks all;”', 'there is no OP9'],
  ])('is refused for what it lacks, and nothing is changed: %s', (order, why) => {
    const base = read(BASE, { name: 'base.md' }).document;
    const { orders, document } = amend(base, [{ name: 'list.txt', list: order }]);
    expect(orders.map(({ state }) => state)).toEqual(['refused']);
    expect(orders[0]?.why).toContain(why);
    expect(document).toBe(base);
  });
});

/** The paragraphs that are gone or have other words, by their names before, and the new texts, with their names where they are new. */
function changesBetween(old: Document, now: Document, changes: readonly string[]) {
  const gone = old.paragraphs.filter(({ text }) => now.paragraphs.every((each) => each.text !== text));
  const added = now.paragraphs.filter(({ text }) => old.paragraphs.every((each) => each.text !== text));
  const isNew = ({ id, text }: Paragraph) => changes.includes(`+${id}: ${text}`);
  return {
    gone: gone.map(({ id }) => id).sort(),
    added: added.map((each) => (isNew(each) ? `+${each.id}: ${each.text}` : each.text)).sort(),
  };
}

function expected(changes: readonly string[]) {
  return {
    gone: changes
      .filter((change) => !change.startsWith('+'))
      .map((change) => change.replace(/^-|: .*/gu, ''))
      .sort(),
    added: changes
      .filter((change) => !change.startsWith('-'))
      .map((change) => change.replace(/^[^+].*?: /u, ''))
      .sort(),
  };
}
