import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/formats/text/read.ts';
import { read } from '../../../src/index.ts';
import { docxOf, p, r } from '../../support/docx.ts';
import { shown } from '../../support/negotiated.ts';

const STRUCK = '<w:strike/>';

function last(paragraphs: ReturnType<typeof readText>['paragraphs']): string {
  const paragraph = paragraphs.at(-1);
  return paragraph === undefined ? '' : shown(paragraph);
}

describe('words struck through', () => {
  it('are what a delegation wants deleted, if its name is in their bracket or in the next', () => {
    const text =
      '*The General Assembly*,\n\n1. *Urges* ~~[US: all]~~ **[EU: many]** States ~~to act~~ **[Peru: to move]**;\n';
    expect(last(readText(text, 'a.md').paragraphs)).toBe(
      'OP1: Urges all many States to act to move; <all -US #1> <many +EU #1> <to act -Peru> <to move +Peru>',
    );
  });

  it('are the same in a Word file, and are not told as left out', () => {
    const runs =
      r('1. Urges ') +
      r('[US: a', STRUCK) +
      r('ll]', STRUCK) +
      r(' [EU: many] States ') +
      r('to act', STRUCK) +
      r('[Peru: to move];');
    const { document } = read(docxOf(p(r('The General Assembly,')) + p(runs)), { name: 'a.docx' });
    expect(last(document.paragraphs)).toBe(
      'OP1: Urges all many States to act to move; <all -US #1> <many +EU #1> <to act -Peru> <to move +Peru>',
    );
    expect(document.notices.map(({ code }) => code)).toEqual(['missing-masthead']);
  });

  it('are left out of a Word file, as before, where nobody is named', () => {
    const runs = r('1. Urges ') + r('all', STRUCK) + r(' many States to act;');
    const { document } = read(docxOf(p(r('The General Assembly,')) + p(runs)), { name: 'a.docx' });
    expect(last(document.paragraphs)).toBe('OP1: Urges many States to act;');
    expect(document.notices.map(({ code }) => code)).toContain('struck-words');
  });
});
