import { describe, expect, it } from 'vitest';
import { type About, type Document, InputError, read, readAny, write } from '../../../src/index.ts';
import { docxOf, p, r } from '../../support/docx.ts';

const by = (author: string) => `w:author="${author}" w:date="2026-05-01T10:00:00Z"`;
const ins = (author: string, words: string) => `<w:ins ${by(author)}>${r(words)}</w:ins>`;
const del = (author: string, words: string) =>
  `<w:del ${by(author)}><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;
const END_INSERTED = { properties: `<w:rPr><w:ins ${by('Cy')}/></w:rPr>` };

const BODY = [
  p(r('The General Assembly,')),
  p(`${r('Recognizing the ')}${ins('Bo', 'vital ')}${ins('Cy', 'important ')}${r('work of keepers,')}`),
  p(
    `${r('1. ')}${del('Bo', 'Urges')}${ins('Bo', 'Calls upon')}${r(' all States to keep lights')}${ins('Cy', ', as appropriate')}${r(';')}`,
  ),
  p(ins('Cy', '2. Requests a report;'), END_INSERTED),
  // Cy inserted words, and Bo deleted some of them.
  p(
    `${r('3. Decides to remain seized of the ')}<w:ins ${by('Cy')}>${r('important ')}${del('Bo', 'urgent ')}</w:ins>${r('matter.')}`,
  ),
].join('');

function texts(about: Partial<About> = {}): readonly string[] {
  return readTexts(about).paragraphs.map(({ id, text }) => `${id} ${text}`);
}

function readTexts(about: Partial<About> = {}): Document {
  return read(docxOf(BODY), { name: 'a.docx', ...about }).document;
}

describe('a Word file with changes by several people', () => {
  it('is read with those of one alone accepted', () => {
    expect(texts({ by: ['Bo'] })).toEqual([
      'Formula The General Assembly,',
      'PP1 Recognizing the vital work of keepers,',
      'OP1 Calls upon all States to keep lights;',
      'OP3 Decides to remain seized of the matter.',
    ]);
    expect(texts({ by: ['cy '] })).toEqual([
      'Formula The General Assembly,',
      'PP1 Recognizing the important work of keepers,',
      'OP1 Urges all States to keep lights, as appropriate;',
      'OP2 Requests a report;',
      'OP3 Decides to remain seized of the important urgent matter.',
    ]);
  });

  it('is the accepted text with those of all, and the rejected text with those of none', () => {
    expect(texts({ by: ['Bo', 'Cy'] })).toEqual(texts());
    expect(texts({ by: [] })).toEqual(texts({ revisions: 'rejected' }));
    expect(texts()).not.toEqual(texts({ revisions: 'rejected' }));
  });

  it('keeps the format and the section before the changes of others', () => {
    const change = `<w:pPrChange ${by('Cy')}><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:pPrChange>`;
    const body = BODY + p(r('Lights'), { properties: `<w:pStyle w:val="Body"/>${change}` }) + p(r('4. Urges care.'));
    const partOf = (about: Partial<About>) => {
      const { paragraphs } = read(docxOf(body), { name: 'a.docx', ...about }).document;
      return paragraphs.find(({ text }) => text === 'Lights')?.part;
    };
    expect(partOf({ by: ['Bo'] })).toBe('heading');
    expect(partOf({ by: ['Bo'] })).toBe(partOf({ revisions: 'rejected' }));
    expect(partOf({ by: ['Cy'] })).toBe(partOf({}));
  });

  it('says who made changes if somebody else is asked for', () => {
    expect(() => readTexts({ by: ['Ana'] })).toThrow(InputError);
    expect(() => readTexts({ by: ['Ana'] })).toThrow(
      'a.docx: “Ana” made no tracked change; those who changed it are “Bo”, “Cy”',
    );
  });

  it('has each change with its author, date, words and place', () => {
    const date = '2026-05-01T10:00:00Z';
    const document = readTexts();
    const told = (document.tracked ?? []).map(({ kind, author, text, present, paragraph, offset }) =>
      [kind, author, text, present, paragraph, offset].join(' '),
    );
    expect(told).toEqual([
      'inserted Bo vital true 1 16',
      'inserted Cy important true 1 22',
      'deleted Bo Urges false 2 0',
      'inserted Bo Calls upon true 2 0',
      'inserted Cy , as appropriate true 2 36',
      'inserted Cy 2. Requests a report; true 3 0',
      'inserted Cy important true 4 32',
      'deleted Bo urgent false 4 41',
    ]);
    for (const { kind, text, paragraph, offset, present } of document.tracked ?? [])
      if (kind === 'inserted' && present && offset !== null && !text.startsWith('2.'))
        expect(document.paragraphs[paragraph ?? -1]?.text.slice(offset, offset + text.length)).toBe(text);
    expect(document.tracked?.[0]).toMatchObject({ date, byHand: false });
    expect(read(write.json(document), { name: 'a.json' }).document.tracked).toEqual(document.tracked);
  });

  it('says where two changed the same place', () => {
    const rivals = readTexts().notices.filter(({ code }) => code === 'rival-changes');
    expect(rivals.map(({ message, paragraph }) => `${paragraph} ${message}`)).toEqual([
      '1 Bo inserted “vital”, and Cy inserted “important” at the same place',
      '4 Cy inserted “important”, and Bo deleted “urgent” at the same place',
    ]);
  });

  it('knows which changes were accepted', () => {
    const accepted = (about: Partial<About>) =>
      (readTexts(about).tracked ?? []).filter((change) => change.accepted).map(({ author }) => author);
    expect(new Set(accepted({ by: ['Cy'] }))).toEqual(new Set(['Cy']));
    expect(accepted({})).toHaveLength(8);
    expect(accepted({ revisions: 'rejected' })).toEqual([]);
  });

  it('says in which state it was read', async () => {
    const { notices } = (await readAny(docxOf(BODY), { name: 'a.docx', by: ['Bo', 'Cy'] })).document;
    expect(notices[0]?.message).toBe(
      'the file has 8 tracked changes by 2 authors; read with the changes by Bo and Cy accepted, and all others rejected',
    );
  });

  it('keeps changes and comments of a footnote, and of a paragraph without words', () => {
    const call = '<w:r><w:footnoteReference w:id="1"/></w:r>';
    const footnotes = `<w:footnote w:id="1">${p(`${r('See the ')}${ins('Bo', 'new ')}${r('list.')}`)}</w:footnote>`;
    const comments = `<w:comment w:id="0" w:author="Ana">${p(r('Add one?'))}</w:comment>`;
    const body = `${p(r('The General Assembly,'))}${p(`${r('1. Urges care')}${call}${r(';')}`)}${p('<w:r><w:commentReference w:id="0"/></w:r>')}${p(r('2. Urges calm.'))}`;
    const { document } = read(docxOf(body, { footnotes, comments }), { name: 'a.docx' });
    expect(document.tracked).toMatchObject([{ author: 'Bo', text: 'new', paragraph: 1, offset: null }]);
    expect(document.comments).toMatchObject([{ author: 'Ana', text: 'Add one?', paragraph: null }]);
  });
});
