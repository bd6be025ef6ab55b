import { describe, expect, it } from 'vitest';
import type { Operation } from '../../src/form/operations.ts';
import { revise } from '../../src/form/revise.ts';
import { type Document, read } from '../../src/index.ts';

const TEXT = `78/1. A title

The General Assembly,

Recalling its resolution 77/1 of 1 September 2022,[^1]

1. Requests the Secretary-General to report;[^2]

2. Also requests States to act:

(a) Now;

(b) Later;

3. Further requests the Council to act, see paragraph 2.

[^1]: First note.

[^2]: Second note.
`;
const document = read(TEXT, { name: 'text.md' }).document;
const at = (id: string) => document.paragraphs.findIndex((paragraph) => paragraph.id === id);
const linesOf = ({ paragraphs }: Document) =>
  paragraphs
    .slice(1)
    .map(({ id, text, notes }) => `${id} ${text}${notes.map(({ marker }) => ` [${marker}]`).join('')}`);
const fresh = (text: string) => ({ part: 'operative', depth: 0, isRow: false, number: null, text, notes: [] }) as const;

describe('A text is revised', () => {
  it('not at all without operations', () => {
    expect(revise(document, []).document.paragraphs).toEqual(document.paragraphs);
  });

  it('and its numbers, names and indicators follow', () => {
    const operations: Operation[] = [
      { kind: 'delete', paragraph: at('PP1') },
      { kind: 'insert', after: at('OP1'), paragraph: fresh('Invites all to read;') },
      { kind: 'insert', after: at('OP1'), paragraph: fresh('Invites all to write;') },
      { kind: 'move', paragraph: at('OP2 (b)'), after: at('OP2') },
    ];
    const { document: revised, from } = revise(document, operations);
    expect(linesOf(revised)).toEqual([
      'OP1 Requests the Secretary-General to report; [1]',
      'OP2 Invites all to read;',
      'OP3 Invites all to write;',
      'OP4 Also requests States to act:',
      'OP4 (a) Later;',
      'OP4 (b) Now;',
      'OP5 Further requests the Council to act, see paragraph 2.',
    ]);
    expect(from).toEqual([0, 2, null, null, 3, 5, 4, 6]);
  });

  it('and Also, Further and the ends follow where another text says how they were', () => {
    const operations: Operation[] = [{ kind: 'delete', paragraph: at('OP1') }];
    const { document: revised } = revise(document, operations, { like: document });
    expect(linesOf(revised)).toContain('OP1 Requests States to act:');
    expect(revised.paragraphs.at(-1)?.text).toMatch(/paragraph 2\.$/u);
  });

  it('in its words and notes', () => {
    const operations: Operation[] = [
      { kind: 'title', text: 'Another title' },
      { kind: 'reword', paragraph: at('OP1'), exchanges: [{ start: 9, end: 30, by: 'all' }], whole: null },
      { kind: 'delete-note', note: { paragraph: at('PP1'), at: 0 } },
      { kind: 'insert-note', paragraph: at('OP3'), text: 'New.', offset: 7 },
      { kind: 'reword-note', note: { paragraph: at('OP1'), at: 0 }, exchanges: [], whole: { text: 'Other.' } },
    ];
    const { document: revised } = revise(document, operations);
    expect(revised.title).toBe('Another title');
    expect(revised.paragraphs.flatMap(({ notes }) => notes.map(({ marker, text }) => `${marker} ${text}`))).toEqual([
      '1 Other.',
      '2 New.',
    ]);
    expect(linesOf(revised)[1]).toMatch(/^OP1 Requests all to report; \[1\]$/u);
  });
});
