import { describe, expect, it } from 'vitest';
import { amendmentDocument, compare, type Document, InputError, read, write } from '../../../src/index.ts';

const DRAFT = [
  'A/C.1/81/L.7',
  'The keeping of lighthouses',
  'The General Assembly,',
  'Recalling its resolution 77/1 of 7 December 2022 on lamps,',
  'Noting with appreciation that 123 keepers have joined,',
  '1. Urges all States to tend their lamps, and to mend their mirrors;',
  '2. Requests the Secretary-General to count the lamps also;',
  '3. Welcomes the plan of lamps of the keepers;',
  '4. Decides to remain seized of the matter.',
];

function draft(lines: readonly string[]): Document {
  return read(lines.join('\n\n'), { name: 'draft' }).document;
}

function amendedBy(change: (line: string) => string | readonly string[]) {
  return compare({ old: draft(DRAFT), new: draft(DRAFT.flatMap(change)) });
}

describe('an amendment document', () => {
  it('says who submits it and what it amends, and has its orders in the order of the draft', () => {
    const comparison = amendedBy((line) => {
      if (line.startsWith('Noting')) return line.replace('123', '124');
      if (line.startsWith('1.')) return line.replace('lamps, and', 'lamps and buoys, and');
      if (line.startsWith('2.')) return line.replace(' also', '');
      return line.startsWith('3.')
        ? [line, '4. Invites pilots to help;', '5. Invites fishers to help, as appropriate;']
        : line.replace('4. Decides', '6. Decides');
    });
    const document = amendmentDocument(comparison, {
      sponsors: 'Norway and Trinidad and Tobago',
      symbol: 'A/C.1/81/L.70',
    });
    expect(write.text(document).trimEnd().split('\n\n')).toEqual([
      'A/C.1/81/L.70',
      'General Assembly',
      'Eighty-first session',
      'First Committee',
      'Norway and Trinidad and Tobago: amendment to draft resolution A/C.1/81/L.7',
      'The keeping of lighthouses',
      '1. In the second preambular paragraph, replace “123” with “124”.',
      '2. In operative paragraph 1, after “their lamps”, insert “and buoys”.',
      '3. In operative paragraph 2, delete “also”.',
      '4. After operative paragraph 3, insert two new operative paragraphs reading:',
      'Invites pilots to help;',
      'Invites fishers to help, as appropriate;',
    ]);
  });

  it('is read as one', () => {
    const comparison = amendedBy((line) => (line.startsWith('3.') ? [] : line.replace('4. Decides', '3. Decides')));
    const written = write.text(amendmentDocument(comparison, { sponsors: 'Norway' }));
    const { document } = read(written, { name: 'amendment' });
    expect(document).toMatchObject({
      kind: 'amendment',
      sponsors: [{ name: 'Norway', onBehalfOf: null }],
      related: [{ relation: 'amends', symbol: 'A/C.1/81/L.7' }],
      session: 81,
    });
    expect(document.paragraphs.map(({ part, text }) => [part, text])).toEqual([
      ['order', 'Delete operative paragraph 3.'],
    ]);
  });

  it('deletes neighbours by one order, and replaces a paragraph as a whole where quotations would be ambiguous', () => {
    const gone = amendedBy((line) => (/^[23]\./u.test(line) ? [] : line.replace('4. Decides', '2. Decides')));
    expect(amendmentDocument(gone).paragraphs.map(({ text }) => text)).toEqual([
      'Delete operative paragraphs 2 and 3.',
    ]);
    const quotes = amendedBy((line) => line.replace('the plan of lamps', 'the “plan of lamps”'));
    expect(amendmentDocument(quotes).paragraphs.map(({ part, text }) => [part, text])).toEqual([
      ['order', 'Replace operative paragraph 3 with the following text:'],
      ['operative', 'Welcomes the “plan of lamps” of the keepers;'],
    ]);
  });

  it('knows the committee and the session by the symbol of the draft, and no item of another session', () => {
    const comparison = amendedBy((line) => line.replace('123', '124'));
    const on = (symbol: string) => amendmentDocument(comparison, { on: symbol });
    expect(on('A/C.4/82/L.3')).toMatchObject({
      session: 82,
      committee: 'Special Political and Decolonization Committee (Fourth Committee)',
      agendaItem: null,
    });
    expect(on('A/81/L.3')).toMatchObject({ session: 81, committee: null });
    expect(write.text(on('A/81/L.3'))).toContain('Any changes to the list of sponsors');
    expect(write.text(on('A/C.1/81/L.7/Rev.1'))).toContain('to revised draft resolution A/C.1/81/L.7/Rev.1');
  });

  it('is refused where it is not known what it amends', () => {
    const [old, now] = [DRAFT, DRAFT.map((line) => line.replace('123', '124'))].map((lines) => draft(lines.slice(2)));
    if (old === undefined || now === undefined) throw new Error('two texts');
    expect(() => amendmentDocument(compare({ old, new: now }))).toThrow(InputError);
  });
});
