import { describe, expect, it } from 'vitest';
import { type Document, read, render, write } from '../../../src/index.ts';
import { docxOf, p, r } from '../../support/docx.ts';

const COMMENTS = [
  ['0', 'Ana', 'Which States?'],
  ['1', 'Ben', 'A date is missing.'],
  ['2', 'Ana', 'On nothing.'],
]
  .map(
    ([id, author, text]) =>
      `<w:comment w:id="${id}" w:author="${author}" w:date="2026-05-01T10:00:00Z">${p(r(text ?? ''))}</w:comment>`,
  )
  .join('');

const on = (id: string, words: string) =>
  `<w:commentRangeStart w:id="${id}"/>${words}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

const BODY = [
  p(r('The General Assembly,')),
  p(
    `${r('1. Urges ')}${on('0', `<w:ins w:author="Ana">${r('all')}</w:ins><w:ins w:author="Ana">${r(' 10')}</w:ins>${r(' States')}`)}${r(' to act;')}`,
  ),
  p(
    `${r('2. Requests a report')}<w:r><w:commentReference w:id="1"/></w:r>${r('.')}<w:del w:author="Ben"><w:r><w:delText> soon</w:delText></w:r></w:del>`,
  ),
].join('');

function readTracked(parts = {}): Document {
  return read(docxOf(BODY, parts), { name: 'a.docx' }).document;
}

describe('a Word file in negotiation', () => {
  it('says how many tracked changes and comments it has, and how it was read', () => {
    const { notices } = readTracked({ comments: COMMENTS });
    expect(notices[0]).toEqual({
      code: 'tracked-changes',
      message:
        'the file has 2 tracked changes by 2 authors and 3 comments; read as accepted; see --original and --revisions',
      paragraph: null,
    });
  });

  it('has its comments at their words', () => {
    const date = '2026-05-01T10:00:00Z';
    const document = readTracked({ comments: COMMENTS });
    expect(document.comments).toEqual([
      { author: 'Ana', date, text: 'Which States?', quote: 'all 10 States', paragraph: 1, offset: 6 },
      { author: 'Ben', date, text: 'A date is missing.', quote: '', paragraph: 2, offset: 17 },
      { author: 'Ana', date, text: 'On nothing.', quote: '', paragraph: null, offset: null },
    ]);
    expect(document.paragraphs[1]?.text.slice(6)).toBe('all 10 States to act;');
    expect(read(write.json(document), { name: 'a.json' }).document.comments).toEqual(document.comments);
  });

  it('has no such field and no such notice without them', () => {
    const { document } = read(docxOf(p(r('1. Urges all States to act.'))), { name: 'a.docx' });
    expect('comments' in document).toBe(false);
    expect(document.notices.map(({ code }) => code)).not.toContain('tracked-changes');
    expect(render.outline(document)).not.toContain('comment');
  });
});
