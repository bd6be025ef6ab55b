import { describe, expect, it } from 'vitest';
import { compare, readAny, render } from '../../src/index.ts';
import { clause, para, resolution, run, type WordParts, wordPackage } from '../support/word-package.ts';
import { unzip } from './zip.ts';

const note = (blank: string, words: string) => `<w:p><w:r><w:footnoteRef/></w:r>${run(`${blank}${words}`)}</w:p>`;
const noted = (blank: string): WordParts => ({
  body: resolution(
    para(
      run('1.\t') +
        run('Decides', '<w:i/>') +
        run(' to keep the lights lit') +
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
    ),
    clause('2.\t*Urges* all States to act.'),
  ),
  footnotes: { 2: note(blank, 'See document A/79/12.') },
});

const LIST =
  '<w:abstractNum w:abstractNumId="0">' +
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>' +
  '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>' +
  '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const counted = (level: number, words: string) =>
  clause(words, 'Op', `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);
const listed = (level: number): WordParts => ({
  body: resolution(
    counted(0, '*Requests* the Secretary-General:'),
    counted(1, 'To report on lights;'),
    counted(level, '*Encourages* all States to act.'),
  ),
  numbering: LIST,
});

async function partsOf(old: WordParts, now: WordParts): Promise<ReadonlyMap<string, string>> {
  const [before, after] = [wordPackage(old), wordPackage(now)];
  const documents = await Promise.all([readAny(before, { name: 'old.docx' }), readAny(after, { name: 'new.docx' })]);
  const [one, other] = documents.map(({ document }) => document);
  if (one === undefined || other === undefined) throw new Error('unreachable: two were read');
  const files = unzip(render.docx(compare({ old: one, new: other })));
  return new Map([...files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
}

describe('a redline in the file of OLD', () => {
  it.each(['', ' ', '\t', '\u00A0'])('takes “%s” after the number of a note for no change', async (blank) => {
    const parts = await partsOf(noted(blank), noted('\u00A0'));
    expect(parts.get('word/footnotes.xml')).not.toMatch(/<w:(?:ins|del) /u);
  });

  it('marks a paragraph that Word counts on another level', async () => {
    const parts = await partsOf(listed(1), listed(0));
    const text = parts.get('word/document.xml') ?? '';
    expect(text).toMatch(/<w:ilvl w:val="0"\/>.{0,200}<w:pPrChange [^>]*><w:pPr>.{0,100}<w:ilvl w:val="1"\/>/u);
    expect(text).not.toMatch(/<w:(?:ins|del) /u);
  });
});
