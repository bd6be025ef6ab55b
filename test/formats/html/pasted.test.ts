import { describe, expect, it } from 'vitest';
import { type Document, InputError, read } from '../../../src/index.ts';

// A resolution of our own, and the manners in which people paste such texts: what is read must stay the same.
const MARKDOWN = `Seventy-eighth session

Agenda item 99 (dd)

**Resolution adopted by the General Assembly on 4 December 2023**

*[on the report of the First Committee (A/78/409, para. 89)]*

**78/901. Keeping lighthouses lit**

*The General Assembly*,

*Recalling* its resolutions 63/71 of 2 December 2008 and 77/79 of 7 December 2022 on lighthouses,

*Recalling also* the Convention on Safe Harbours,[^1] which entered into force on 3 May 1999,

*Deeply concerned* about the number of lamps that are out, and mindful of the need to replace them,

1. *Urges* all States to keep their lighthouses lit, in accordance with article 7 of the Convention;

2. *Requests* the Secretary-General:

(a) To report on the lamps in use;

(b) To propose better ones;[^2]

3. *Decides* to include the item in the provisional agenda of its seventy-ninth session.

*42nd plenary meeting*
*4 December 2023*

[^1]: United Nations, *Treaty Series*, vol. 2515, No. 44910.
[^2]: See A/78/77.
`;

const outline = (source: string) => {
  const { document } = read(source, { name: 'pasted.md' });
  return document.paragraphs.map(({ id, part, label, depth, text, notes }) => ({
    id,
    part,
    label,
    depth,
    text,
    notes: notes.map(({ marker, text: body, offset }) => ({ marker, body, offset })),
  }));
};
const expected = outline(MARKDOWN);

describe('a resolution in Markdown', () => {
  it('is read with its masthead', () => {
    const { document } = read(MARKDOWN, { name: 'pasted.md' });
    expect(document).toMatchObject<Partial<Document>>({
      symbol: 'A/RES/78/901',
      title: 'Keeping lighthouses lit',
      session: 78,
      adopted: '2023-12-04',
      meeting: '42nd plenary meeting',
      agendaItem: '99 (dd)',
      committeeReport: 'A/78/409, para. 89',
      languages: ['en'],
    });
  });

  it('is read into its paragraphs, sub-paragraphs and notes', () => {
    expect(expected.map(({ id, depth }) => `${id} @${depth}`)).toEqual([
      'Formula @0',
      'PP1 @0',
      'PP2 @0',
      'PP3 @0',
      'OP1 @0',
      'OP2 @0',
      'OP2 (a) @1',
      'OP2 (b) @1',
      'OP3 @0',
    ]);
    expect(expected[2]?.notes).toEqual([
      {
        marker: '1',
        body: 'United Nations, Treaty Series, vol. 2515, No. 44910.',
        offset: 'Recalling also the Convention on Safe Harbours,'.length,
      },
    ]);
    expect(expected[7]?.notes).toEqual([
      { marker: '2', body: 'See A/78/77.', offset: 'To propose better ones;'.length },
    ]);
  });

  const superscript = (text: string) =>
    ['¹', '²'].reduce(
      (so, mark, at) => so.replaceAll(`[^${at + 1}]: `, `${mark} `).replaceAll(`[^${at + 1}]`, mark),
      text,
    );
  const wrapped = (text: string) =>
    text
      .split('\n')
      .map((line) => line.replace(/(.{50,70}) /gu, '$1\n'))
      .join('\n');
  it.each<[string, (text: string) => string]>([
    ['Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text) => `\uFEFF${text}`],
    ['its italics lost', (text) => text.replaceAll('*', '')],
    ['underscores for italics', (text) => text.replace(/\*([A-Z][a-z ]+)\*/gu, '_$1_')],
    ['superscript markers', superscript],
    ['HTML markers', (text) => text.replace(/\[\^(\d)\](?!:)/gu, '<sup>$1</sup>')],
    ['glued plain markers', (text) => text.replace(/\[\^(\d)\](?!:)/gu, '$1')],
    ['page breaks as runs of blank lines', (text) => text.replaceAll('\n\n', '\n\n\n\n\n')],
    ['lines hard-wrapped', wrapped],
    ['dead links', (text) => text.replace('63/71', '[63/71](#)').replace('A/78/77', '[A/78/77](#)')],
    ['list items on neighbouring lines', (text) => text.replace(/;\n\n(?=\d\.)/gu, ';\n')],
    [
      'note bodies between paragraphs',
      (text) => {
        const [note = ''] = /\[\^1\]: .*\n/u.exec(text) ?? [];
        return text.replace(note, '').replace('\n2. *Req', `\n${note}\n2. *Req`);
      },
    ],
    ['trailing blanks and tabs', (text) => text.replaceAll('\n', ' \t\n')],
  ])('is read the same with %s', (_, paste) => {
    const pasted = paste(MARKDOWN);
    expect(pasted).not.toBe(MARKDOWN);
    expect(outline(pasted)).toEqual(expected);
  });
});

describe('a text that is no resolution', () => {
  it.each([
    ['nothing at all', ''],
    ['blank lines', '\n \n\t\n'],
    ['a shopping list', 'milk\neggs\nbread\n'],
    ['source code', 'function main() {\n  return 1;\n}\n'],
    ['binary rubbish', '\u0000\u0001\u0002\u0000rubbish\u0000\u0003'],
  ])('is refused: %s', (_, source) => {
    expect(() => read(source, { name: 'x.txt' })).toThrow(InputError);
  });

  it('is told apart from a bare paragraph or two', () => {
    expect(outline('1. Urges a report.').map(({ id }) => id)).toEqual(['OP1']);
    expect(outline('Recalling its resolution 1/1,\n\n1. Urges a report.').map(({ id }) => id)).toEqual(['PP1', 'OP1']);
  });
});

describe('bytes', () => {
  it('are read as UTF-8, UTF-16 with its mark, or Windows-1252 with a notice', () => {
    const text = MARKDOWN.replace('lighthouses,', '“lighthouses”,');
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...[...text].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]),
    ]);
    expect(read(utf16, { name: 'x' }).document.paragraphs).toEqual(read(text, { name: 'x' }).document.paragraphs);
    const windows = new Uint8Array(
      [...text].map((letter) => ({ '“': 0x93, '”': 0x94 })[letter] ?? letter.charCodeAt(0)),
    );
    const { document, notices } = read(windows, { name: 'x' });
    expect(document.paragraphs[1]?.text).toContain('“lighthouses”');
    expect(notices[0]?.message).toContain('Windows-1252');
  });
});
