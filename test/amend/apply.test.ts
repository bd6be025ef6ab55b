import { describe, expect, it } from 'vitest';
import { type Amended, applyAmendments, type Document, InputError, read, render, write } from '../../src/index.ts';
import { amendmentLosses } from '../support/amendments.ts';
import { comparisonOf } from '../support/compared.ts';
import { madeComparisons } from '../support/made.ts';

const TEXT = [
  '78/1. The keeping of lighthouses',
  'The General Assembly,',
  'Recalling its resolution 77/1 of 7 December 2022[^1] on lamps,',
  'Noting with appreciation that 123 keepers have joined,',
  '1. Urges all States to tend their lamps, and to mend their mirrors;',
  '2. Requests the Secretary-General:',
  '(a) To count the lamps;',
  '(b) To count the mirrors;',
  '3. Welcomes the “plan of lamps” of the keepers[^2] and of the keepers’ friends;',
  '4. Decides to remain seized of the matter.',
  '[^1]: See A/77/10.',
  '[^2]: See A/77/11.',
].join('\n\n');

describe('applying a list of amendments', () => {
  it('gives the new text when whole branches are moved, split or put below others', () => {
    const branches = [
      ['1. Requests the Secretary-General to count:', '(a) The lamps of the coast;', '(b) The mirrors of the islands;'],
      ['2. Invites the keepers of the northern lighthouses to act;'],
      ['3. Urges all Member States to give without delay:', '(a) Oil for the winter months;', '(b) Bells for the fog;'],
    ];
    const texts = [
      branches,
      [branches[2], branches[0], branches[1]],
      [branches[1], branches[2]],
      [[...(branches[0] ?? []).slice(0, 2)], branches[1], [...(branches[2] ?? []), '(c) The mirrors of the islands;']],
      [branches[1], [(branches[2] ?? [])[0], '(a) The lamps of the coast;', '(b) Oil for the winter months;']],
    ].map((own) => own.map((branch, at) => branch?.join('\n\n').replace(/^\d/u, String(at + 1))).join('\n\n'));
    for (const old of texts) {
      for (const now of texts) {
        const comparison = comparisonOf({ old, new: now });
        expect(amendmentLosses(comparison)).toEqual([]);
      }
    }
  });

  it('repeats the marker of a footnote, and no longer repeats it', () => {
    const once = 'Recalling its resolution 77/1,[^1] and the report,\n\n1. Requests a report.\n\n[^1]: See A/77/10.';
    const twice = once.replace('the report,', 'the report,[^1]');
    for (const bodies of [
      { old: once, new: twice },
      { old: twice, new: once },
    ]) {
      const comparison = comparisonOf(bodies);
      const { document } = applyAmendments(render.amendments(comparison), comparison.documents.old);
      expect(document.paragraphs.map(({ notes }) => notes)).toEqual(
        comparison.documents.new.paragraphs.map(({ notes }) => notes),
      );
    }
  });

  it('keeps the number of a single operative paragraph, where the new text has it', () => {
    const several = '1. Thanks the keepers of the lamps;\n\n2. Requests a report on the lamps.';
    const comparison = comparisonOf({ old: several, new: '1. Thanks the keepers of the lamps.' });
    expect(render.amendments(comparison)).toContain('Renumber operative paragraph 1 as 1.');
    expect(amendmentLosses(comparison)).toEqual([]);
    const without = comparisonOf({ old: several, new: 'Thanks the keepers of the lamps.' });
    expect(render.amendments(without)).not.toContain('as 1.');
    expect(amendmentLosses(without)).toEqual([]);
  });

  it('leaves a text without amendments as it is', () => {
    for (const { documents } of madeComparisons().slice(0, 6)) {
      expect(applyAmendments('No amendments.', documents.old).document).toEqual(documents.old);
    }
  });

  it.each([
    'In operative paragraph 1, replace “lamps” by “lights”.',
    'In operative paragraph 1, replace "lamps" by "lights"',
    'OP1: replace “lamps” with “lights”',
    'In OP1: replace the word “lamps” with “lights”;',
    '• In para. 1, substitute “lamps” by “lights”.',
    '3) In the first operative paragraph,\n   replace “lamps”\n   by “lights”.',
    'Replace “lamps” by “lights” in paragraph 1.',
    'In paragraph 1, after “lamps” insert “lights”, and delete “lamps”.',
    'In the paragraph beginning with “Urges all”, replace “lamps” by “lights”',
    'Paragraph 1 should read: “Urges all States to tend their lights, and to mend their mirrors;”',
  ])('takes the list as people write it: %s', (list) => {
    expect(amended(list)).toContain('1. *Urges* all States to tend their lights, and to mend their mirrors;');
  });

  it.each([
    ['In PP2, replace “123” by “124”.', '*Noting with appreciation* that 124 keepers'],
    ['In the last preambular paragraph, delete “with appreciation”.', '*Noting* that 123 keepers'],
    ['In subparagraph (b) of paragraph 2, replace “mirrors” by “bells”.', '(b) To count the bells;'],
    ['In OP2 (b), at the end, add “and the bells”.', '(b) To count the mirrors and the bells;'],
    ['In OP1, after “mirrors”, insert “, in time”.', 'mend their mirrors, in time;'],
    ['In OP1, before “lamps”, insert “own”.', 'tend their own lamps,'],
    ['In OP3, replace “"plan of lamps"” by “"plan"”.', 'Welcomes* the "plan" of the keepers[^2]'],
    ['Throughout the text, replace “lamps” by “lights”.', '(a) To count the lights;'],
    ['Replace the title by “The keeping of lamps”.', 'The keeping of lamps**'],
    ['In the title, replace “keeping” by “care”.', 'The care of lighthouses**'],
    ['In footnote 2, replace “11” by “12”.', '[^2]: See A/77/12.'],
    ['In PP2, at the end, insert a footnote reading: “See A/77/9.”', 'have joined,[^2]'],
    ['New OP1 bis: “Thanks all;”', 'their mirrors;\n\n2. *Thanks* all;'],
    ['Delete OP1 and OP2.', 'have joined,\n\n1. *Welcomes*'],
    ['Delete paragraphs 1, 2 and 4.', 'have joined,\n\n*Welcomes*'],
    ['Move footnote 1 to after “resolution”.', 'its resolution[^1] 77/1'],
  ])('knows where: %s', (list, words) => {
    expect(amended(list)).toContain(words);
  });

  it('updates numbers, letters and footnotes after insertions, deletions and moves', () => {
    const text = amended(
      [
        'Delete the first preambular paragraph.',
        'After operative paragraph 1, insert a new operative paragraph reading: “Thanks the keepers;”.',
        'After paragraph 2 (a), insert a new sub-paragraph reading: “To count the bells;”.',
        'Move operative paragraph 3 to after operative paragraph 4.',
      ].join('\n'),
    );
    expect(text.split('\n\n').slice(-10)).toEqual([
      '*Noting with appreciation* that 123 keepers have joined,',
      '1. *Urges* all States to tend their lamps, and to mend their mirrors;',
      '2. *Thanks* the keepers;',
      '3. *Requests* the Secretary-General:',
      '(a) To count the lamps;',
      '(b) To count the bells;',
      '(c) To count the mirrors;',
      '4. *Decides* to remain seized of the matter;',
      '5. *Welcomes* the “plan of lamps” of the keepers[^1] and of the keepers’ friends.',
      '[^1]: See A/77/11.\n',
    ]);
  });

  it('deletes or moves sub-paragraphs with their paragraph, and keeps them if only the chapeau is deleted', () => {
    expect(amended('Delete operative paragraph 2.')).not.toContain('To count');
    expect(amended('Delete the chapeau of operative paragraph 2.')).toContain('(a) To count the lamps;');
    expect(amended('After OP2, insert a new operative paragraph reading: “Thanks all;”')).toContain(
      '(b) To count the mirrors;\n\n3. *Thanks* all;',
    );
    expect(amended('Move OP2 to before OP1.')).toContain(
      '1. *Requests* the Secretary-General:\n\n(a) To count the lamps;',
    );
  });

  it('puts several new paragraphs after one in the order of the list', () => {
    const insert = (words: string) => `After OP1, insert a new operative paragraph reading: “${words}”`;
    expect(amended(`${insert('Thanks all;')}\n${insert('Invites all;')}`)).toContain(
      '2. *Thanks* all;\n\n3. *Invites* all;',
    );
  });

  it('looks for words in the original text, so that no amendment sees what another has done', () => {
    const list = 'In OP1, replace “lamps” by “mirrors”.\nIn OP1, replace “mirrors” by “lamps”.';
    expect(amended(list)).toContain('tend their mirrors, and to mend their lamps;');
  });

  it('says that the text is not official', () => {
    const { document } = applyAmendments('Delete OP1.', documentOf(TEXT));
    expect(document).toMatchObject({ reconstructed: true, provenance: expect.stringContaining('1 amendment') });
  });

  it('says so if the list was made for another text', () => {
    for (const head of [
      'Amendments that turn A/RES/70/5 into A/RES/71/5',
      'Amendments to A/RES/70/5, which give A/RES/71/5',
      'Proposed amendments to draft resolution A/RES/70/5:',
    ]) {
      const list = `${head}\n\nDelete operative paragraph 1.`;
      expect(applyAmendments(list, { ...documentOf(TEXT), symbol: 'A/RES/78/1' }).otherBase).toBe('A/RES/70/5');
      expect(applyAmendments(list, { ...documentOf(TEXT), symbol: 'A/RES/70/5' }).otherBase).toBeNull();
    }
  });
});

describe('a list that does not fit', () => {
  it.each([
    [
      'In OP1, replace “beacons” by “lamps”.',
      'operative paragraph 1 does not contain “beacons” but does contain “lamps”: the amendment seems to have been made already; leave it out',
    ],
    [
      'In OP1, replace “to mend the mirrors” by “x”.',
      'operative paragraph 1 does not contain “to mend the mirrors”; quote its present words (the closest are “… lamps, and to mend their mirrors;”)',
    ],
    [
      'In OP1, replace “remain seized” by “x”.',
      '“remain seized” is not in operative paragraph 1 but in operative paragraph 4; name that paragraph',
    ],
    [
      'In OP3, replace “keepers” by “x”.',
      '“keepers” appears twice in operative paragraph 3; quote more of the words around it, such as “the keepers and”',
    ],
    ['Delete OP9.', 'there is no OP9; the last is operative paragraph 4'],
    ['In PP7, delete “x”.', 'there is no PP7; the last is the second preambular paragraph'],
    ['Delete footnote 7.', 'there is no footnote 7; the text has footnotes 1 to 2'],
    [
      'In OP1, replace “lamps by lights”.',
      '“In OP1, replace “lamps by lights”.” is not understood; write, for example: In operative paragraph 3, replace “these words” by “those words”.',
    ],
    [
      'In OP1, replace “lamps” by “x”.\nReplace OP1 by: “Y;”.',
      'line 1 already changes operative paragraph 1; leave out one of the two',
    ],
    [
      'In OP1, replace “their lamps” by “x”.\nIn OP1, delete “lamps”.',
      '“lamps” in operative paragraph 1 is also changed by line 1; combine the two changes into one',
    ],
    ['In OP1, after “beacons”, insert a footnote reading: “See.”', 'operative paragraph 1 does not contain “beacons”'],
  ])('is refused in one line: %s', (list, why) => {
    const message = refusalOf(list);
    expect(message).toContain(why);
    expect(message).toMatch(/^the list, line \d+: [^\n]+$/u);
  });

  it('is refused if it was applied before', () => {
    const document = documentOf(TEXT);
    for (const list of [
      'In OP1, replace “lamps” by “lamps and bells”.',
      'In OP1, after “lamps”, insert “and bells”.',
      'In OP1, before “lamps”, insert “own”.',
      'In PP2, replace “123” by “124”.',
    ]) {
      const { document: once } = applyAmendments(list, document);
      const { refused } = applyAmendments(list, once, { partial: true });
      expect(refused).toMatchObject([{ line: 1, why: expect.stringContaining('seems to have been made already') }]);
    }
  });

  it('is shown the closest words if only a figure or an ending differs', () => {
    expect(refusalOf('In PP2, replace “122” by “124”.')).toContain(
      'the closest are “… with appreciation that 123 keepers have joined,”',
    );
    expect(refusalOf('In OP4, replace “seizing” by “x”.')).toContain(
      'the closest are “Decides to remain seized of the matter.”',
    );
  });

  it('names the text it was made for', () => {
    const list = 'Amendments to A/RES/70/5\n\nDelete OP9.';
    expect(refusalOf(list)).toMatch(/\(the list was made for A\/RES\/70\/5\)$/u);
  });

  it('is refused as a whole', () => {
    const list = 'Delete OP1.\n\nDelete OP9.\n\nDelete OP8.';
    expect(refusalOf(list)).toMatch(/^the list, line 3: .*\(and 1 more line cannot be applied\)$/u);
  });

  it('is applied as far as it fits if that is asked for', () => {
    const { document, applied, refused }: Amended = applyAmendments('Delete OP1.\nDelete OP9.', documentOf(TEXT), {
      partial: true,
    });
    expect(document.paragraphs.map(({ id }) => id)).toContain('OP3');
    expect(document.paragraphs.map(({ id }) => id)).not.toContain('OP4');
    expect(applied).toEqual([{ line: 1, text: 'Delete OP1.' }]);
    expect(refused).toMatchObject([{ line: 2, why: expect.stringContaining('no OP9') }]);
  });

  it('is refused and nothing worse, whatever is in it', () => {
    const parts = [
      'In OP1, ',
      'replace ',
      '“lamps”',
      ' by ',
      '"',
      '“',
      'Delete ',
      'After OP2, ',
      'insert a new paragraph reading: ',
      ' OP9.',
      '\n',
      'Move ',
      ' to after the title',
    ];
    const document = documentOf(TEXT);
    for (const first of parts) {
      for (const second of parts) {
        for (const third of parts) {
          try {
            applyAmendments(`${first}${second}${third}${first}`, document, { partial: true });
          } catch (error) {
            expect(error).toBeInstanceOf(InputError);
          }
        }
      }
    }
  });

  it('is refused if it is empty', () => {
    expect(refusalOf('')).toContain('contains no amendments');
  });
});

describe('a list in another format', () => {
  it('is read back from Markdown', () => {
    for (const comparison of madeComparisons().slice(0, 8)) {
      const { old } = comparison.documents;
      const wanted = applyAmendments(render.amendments(comparison), old).document;
      expect(applyAmendments(render.amendmentsMarkdown(comparison), old).document).toEqual(wanted);
    }
  });
});

function amended(list: string): string {
  return write.markdown(applyAmendments(list, documentOf(TEXT)).document);
}

function refusalOf(list: string): string {
  try {
    applyAmendments(list, documentOf(TEXT));
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'applied';
}

function documentOf(text: string): Document {
  return read(text, { name: 'a.md' }).document;
}
