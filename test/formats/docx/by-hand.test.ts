import { describe, expect, it } from 'vitest';
import { type About, compare, type Document, read, render } from '../../../src/index.ts';
import { docxOf, listOf, numbered, p, r } from '../../support/docx.ts';

const STRUCK = '<w:strike/>';
const RED = '<w:b/><w:color w:val="FF0000"/>';
const UNDERLINED = '<w:u w:val="single"/>';

function readMarked(body: string, about: Partial<About> = {}, parts = {}): Document {
  return read(docxOf(p(r('The General Assembly,')) + body, parts), { name: 'a.docx', ...about }).document;
}

function texts(body: string, revisions: 'accepted' | 'rejected', parts = {}): readonly string[] {
  return readMarked(body, { manualMarks: true, revisions }, parts)
    .paragraphs.slice(1)
    .map(({ id, text }) => `${id} ${text}`);
}

describe('marks by hand', () => {
  const body = p(
    `${r('1. Urges ')}${r('all', STRUCK)}${r('many', RED)}${r(' States to ')}${r('act', '<w:dstrike/>')}${r('move', UNDERLINED)}${r(';')}`,
  );

  it('are tracked changes if that is asked for', () => {
    expect(texts(body, 'accepted')).toEqual(['OP1 Urges many States to move;']);
    expect(texts(body, 'rejected')).toEqual(['OP1 Urges all States to act;']);
    const { tracked, notices } = readMarked(body, { manualMarks: true });
    expect(tracked?.map(({ kind, text, byHand }) => `${kind} ${text} ${byHand}`)).toEqual([
      'deleted all true',
      'inserted many true',
      'deleted act true',
      'inserted move true',
    ]);
    expect(notices.map(({ code }) => code)).not.toContain('struck-words');
    expect(notices.map(({ message }) => message)).toContain(
      'the file has 4 changes marked by hand; read as accepted; see --original and --revisions',
    );
  });

  it('are told with the option otherwise', () => {
    const { notices, tracked } = readMarked(body);
    expect(tracked).toBeUndefined();
    expect(notices.map(({ code, message }) => `${code}: ${message}`)).toContain(
      'marked-by-hand: --manual-marks takes marks by hand for tracked changes',
    );
  });

  it('are no tracked changes without that, and nothing is said where there are none', () => {
    const plain = readMarked(p(r('1. Urges care;')));
    expect(plain.notices.map(({ code }) => code)).not.toContain('marked-by-hand');
    expect('tracked' in plain).toBe(false);
  });

  it('of a whole paragraph take its number with them', () => {
    const item = (words: string, marks = '') => p(r(words, marks), { properties: numbered() });
    const list = {
      numbering: `${listOf([['decimal', '%1.']])}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
    };
    const items =
      item('Urges care;') + item('Urges silence;', STRUCK) + item('Urges calm;', RED) + item('Decides to act.');
    expect(texts(items, 'accepted', list)).toEqual(['OP1 Urges care;', 'OP2 Urges calm;', 'OP3 Decides to act.']);
    expect(texts(items, 'rejected', list)).toEqual(['OP1 Urges care;', 'OP2 Urges silence;', 'OP3 Decides to act.']);
  });

  it('are not headings and titles in colour', () => {
    const heading = p(r('Lights of the harbour', RED), { style: 'Heading1' });
    expect(texts(`${heading}${p(r('1. Urges care.'))}`, 'rejected')).toEqual([
      'Heading 1 Lights of the harbour',
      'OP1 Urges care.',
    ]);
  });

  it('are not links', () => {
    const link = `<w:hyperlink>${r('78/32', '<w:color w:val="0000FF"/><w:u w:val="single"/>')}</w:hyperlink>`;
    expect(texts(p(`${r('1. Recalls resolution ')}${link}${r('.')}`), 'rejected')).toEqual([
      'OP1 Recalls resolution 78/32.',
    ]);
  });

  it('stay beside tracked changes, and are rejected with those of others', () => {
    const mixed = p(
      `${r('1. Urges ')}<w:ins w:author="Bo">${r('all ')}</w:ins>${r('States ', STRUCK)}${r('people ', RED)}${r('to act.')}`,
    );
    expect(texts(mixed, 'accepted')).toEqual(['OP1 Urges all people to act.']);
    expect(texts(mixed, 'rejected')).toEqual(['OP1 Urges States to act.']);
    const ofBo = readMarked(mixed, { manualMarks: true, by: ['Bo'] });
    expect(ofBo.paragraphs.at(-1)?.text).toBe('Urges all States to act.');
  });

  it('lose no word', () => {
    for (const revisions of ['accepted', 'rejected'] as const)
      expect(readMarked(body, { manualMarks: true, revisions }).notices.map(({ code }) => code)).not.toContain(
        'lost-words',
      );
  });

  it('are compared as changes by hand', () => {
    const about = { manualMarks: true };
    const report = render.plain(
      compare(
        { old: readMarked(body, { ...about, revisions: 'rejected' }), new: readMarked(body, about) },
        { states: true },
      ),
    );
    expect(report).toContain('! Marked by hand: 2 insertions and 2 deletions, in OP1\n');
    expect(report).toContain('    deleted by hand: “all”\n');
  });
});

describe('square brackets', () => {
  it('are told as words that may not be agreed, and stay', () => {
    const { paragraphs, notices } = readMarked(p(r('1. Urges [all States] [and others] to act […] [1];')));
    expect(paragraphs[1]?.text).toBe('Urges [all States] [and others] to act […] [1];');
    expect(notices.find(({ code }) => code === 'bracketed-words')).toEqual({
      code: 'bracketed-words',
      message: 'words in square brackets may not be agreed: “[all States]”, “[and others]”',
      paragraph: 1,
    });
  });
});
