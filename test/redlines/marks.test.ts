import { describe, expect, it } from 'vitest';
import { joined } from './joined.ts';
import { accept, reject } from './marks.ts';
import { texts } from './texts.ts';
import { parse, write } from './xml.ts';

const SPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const body = (inside: string) => `<w:document ${SPACES}><w:body>${inside}</w:body></w:document>`;
const inside = (xml: string) => /<w:body>(.*)<\/w:body>/su.exec(xml)?.[1];
const ids = { last: 0 };
const by = (kind: string, author = 'resdiff') => {
  ids.last += 1;
  return `<w:${kind} w:id="${ids.last}" w:author="${author}"`;
};
const r = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`;
const ins = (content: string, author?: string) => `${by('ins', author)}>${content}</w:ins>`;
const gone = (words: string, author?: string) =>
  `${by('del', author)}><w:r><w:delText>${words}</w:delText></w:r></w:del>`;
const p = (content: string, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
const marked = (kind: string) => `<w:rPr>${by(kind)}/></w:rPr>`;
const both = (xml: string) => [inside(accept(body(xml))), inside(reject(body(xml)))];

describe('accepting and rejecting', () => {
  it('keeps what is inserted and drops what is deleted, or the other way round', () => {
    expect(both(p(r('a') + gone('b') + ins(r('c'))))).toEqual([p(r('a') + r('c')), p(r('a') + r('b'))]);
  });

  it('joins a paragraph whose mark goes with the next, whose properties last', () => {
    const style = (name: string) => `<w:pStyle w:val="${name}"/>`;
    const xml = p(r('a'), style('One') + marked('del')) + p(r('b'), style('Two'));
    expect(both(xml)).toEqual([p(r('a') + r('b'), style('Two')), p(r('a'), style('One')) + p(r('b'), style('Two'))]);
  });

  it('takes a whole paragraph away with its mark', () => {
    const xml = p(r('a')) + p(gone('b'), marked('del')) + p(ins(r('c')), marked('ins')) + p(r('d'));
    expect(both(xml)).toEqual([p(r('a')) + p(r('c')) + p(r('d')), p(r('a')) + p(r('b')) + p(r('d'))]);
  });

  it('keeps the last mark of a document or a cell, and takes an empty paragraph before a table away', () => {
    const cell = (content: string) => `<w:tbl><w:tr><w:tc>${content}</w:tc></w:tr></w:tbl>`;
    expect(both(p(r('a')) + p(gone('b'), marked('del')))[0]).toBe(`${p(r('a'))}<w:p></w:p>`);
    expect(both(cell(p(gone('b'), marked('del'))))[0]).toBe(cell('<w:p></w:p>'));
    expect(both(p(gone('b'), marked('del')) + cell(p(r('a'))))[0]).toBe(cell(p(r('a'))));
  });

  it('moves', () => {
    const moved = (kind: string) => p(`${by(kind)}>${r('b')}</w:${kind}>`, marked(kind));
    const from = `${by('moveFromRangeStart')} w:name="m"/>`;
    const end = `<w:moveFromRangeEnd w:id="${ids.last}"/>`;
    expect(both(from + moved('moveFrom') + end + p(r('a')) + moved('moveTo') + p(r('c')))).toEqual([
      p(r('a')) + p(r('b')) + p(r('c')),
      p(r('b')) + p(r('a')) + p(r('c')),
    ]);
  });

  it('settles rows, cells and a table without rows', () => {
    const row = (kind: string, words: string) =>
      `<w:tr>${kind === '' ? '' : `<w:trPr>${by(kind)}/></w:trPr>`}<w:tc>${p(r(words))}</w:tc></w:tr>`;
    const table = (...rows: readonly string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
    expect(both(table(row('', 'a'), row('del', 'b'), row('ins', 'c')))).toEqual([
      table(row('', 'a'), row('', 'c')),
      table(row('', 'a'), row('', 'b')),
    ]);
    expect(both(table(row('ins', 'a')) + p(r('z')))[1]).toBe(p(r('z')));
    const cell = (kind: string) =>
      `<w:tr><w:tc>${p(r('a'))}</w:tc><w:tc><w:tcPr>${by(kind)}/></w:tcPr>${p(r('b'))}</w:tc></w:tr>`;
    expect(both(table(cell('cellDel')))[0]).toBe(table(`<w:tr><w:tc>${p(r('a'))}</w:tc></w:tr>`));
  });

  it('puts earlier properties back', () => {
    const change = (kind: string, earlier: string) =>
      `${by(`${kind}Change`)}><w:${kind}>${earlier}</w:${kind}></w:${kind}Change>`;
    const bold = `<w:r><w:rPr><w:b/>${change('rPr', '<w:i/>')}</w:rPr><w:t>a</w:t></w:r>`;
    expect(both(p(bold))).toEqual([
      p('<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>'),
      p('<w:r><w:rPr><w:i/></w:rPr><w:t>a</w:t></w:r>'),
    ]);
    const jc = '<w:jc w:val="both"/>';
    const xml = p(r('a'), `${jc}<w:rPr><w:b/></w:rPr>${change('pPr', '')}`);
    expect(both(xml)).toEqual([p(r('a'), `${jc}<w:rPr><w:b/></w:rPr>`), p(r('a'), '<w:rPr><w:b/></w:rPr>')]);
  });

  it('leaves the marks of others', () => {
    const bo = ins(r('b') + gone('c'), 'Bo');
    expect(inside(reject(body(p(bo)), { author: 'resdiff' }))).toBe(p(bo.replace(/<w:del .*<\/w:del>/u, r('c'))));
    expect(inside(accept(body(p(bo)), { author: 'resdiff' }))).toBe(p(bo.replace(/<w:del .*<\/w:del>/u, '')));
  });

  it('settles formulas: inserted runs, and a fraction whose bar is deleted', () => {
    const sign = (words: string) => `<m:r><m:t>${words}</m:t></m:r>`;
    expect(both(p(`<m:oMath>${ins(sign('a'))}</m:oMath>`))).toEqual([p(`<m:oMath>${sign('a')}</m:oMath>`), p('')]);
    const fraction = `<m:oMath><m:f><m:fPr><m:ctrlPr>${by('del')}><w:rPr><w:i/></w:rPr></w:del></m:ctrlPr></m:fPr><m:num>${sign('a')}</m:num><m:den>${sign('b')}</m:den></m:f></m:oMath>`;
    expect(both(p(fraction))[0]).toBe(p(`<m:oMath>${sign('a')}${sign('b')}</m:oMath>`));
  });

  it('settles the tags of a content control', () => {
    const [open, end] = [by('customXmlInsRangeStart'), `<w:customXmlInsRangeEnd w:id="${ids.last}"/>`];
    const xml = p(`${open}/><w:sdt><w:sdtContent>${end}${r('a')}</w:sdtContent></w:sdt>`);
    expect(both(xml)).toEqual([p(`<w:sdt><w:sdtContent>${r('a')}</w:sdtContent></w:sdt>`), p(r('a'))]);
  });
});

describe('the words of a part', () => {
  it('are those that Word shows', () => {
    const kept = '<w:t xml:space="preserve"> c </w:t>';
    const xml = body(
      p(
        `<w:r><w:t> a </w:t><w:tab/>${kept}<w:noBreakHyphen/><w:sym w:font="W" w:char="f0b7"/><w:footnoteReference w:id="3"/></w:r>`,
      ),
    );
    expect(texts(xml)).toEqual(['a\t c \u2011{sym F0B7}{fn}']);
  });

  it('are read whatever the prefix', () => {
    expect(
      texts(
        body(p(r('a')))
          .replaceAll('w:', 'x:')
          .replace('xmlns:w', 'xmlns:x'),
      ),
    ).toEqual(['a']);
  });
});

describe('joining', () => {
  it('makes a run that was cut whole, and nothing else alike', () => {
    const cut =
      '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">a </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>b</w:t></w:r>';
    const whole = '<w:r><w:rPr><w:b/></w:rPr><w:t>a b</w:t></w:r>';
    expect(joined(body(p(cut)))).toBe(joined(body(p(whole))));
    expect(joined(body(p(cut)))).not.toBe(joined(body(p(whole.replace('<w:b/>', '<w:i/>')))));
    expect(joined(body(p(r('a '))))).not.toBe(joined(body(p('<w:r><w:t xml:space="preserve">a </w:t></w:r>'))));
  });
});

describe('the reader', () => {
  it('writes every character again', () => {
    const xml = `<?xml version='1.0'?>\r\n<!-- a > b -->${body(p(`<w:r  w:rsidR = 'a>b'><w:t>&#x41;&lt;</w:t ></w:r>`))}\n`;
    expect(write(parse(xml))).toBe(xml);
  });

  it.each(['<a><b></a></b>', '<a>', '<a b=c/>', '<a b="1" b="2"/>', '<a>&nbsp;</a>', '<x:a/>', 'a<b/>'])(
    'refuses %s',
    (xml) => {
      expect(() => parse(xml)).toThrow();
    },
  );
});
