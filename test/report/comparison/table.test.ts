import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { render } from '../../../src/index.ts';
import { comparisonOf, sessionsApart } from '../../support/compared.ts';

const VIEW = { all: false, only: null } as const;
const comparison = sessionsApart({
  old: '1. Notes that 110 States are parties;\n\n2. Urges all States to act.',
  new: '1. Notes that 112 States are parties;\n\n2. Urges all States to act.',
});

describe('the table of changes', () => {
  it('has a row for each change: paragraph, old, new, what happened, facts', () => {
    expect(render.table.csv(comparison, VIEW)).toBe(
      '\uFEFFParagraph,Old text,New text,Change,Facts\r\nOP1,1. Notes that 110 States are parties;,1. Notes that 112 States are parties;,reworded,States 110 → 112\r\n'.replace(
        /1\. Notes that (\d+) States are parties;/gu,
        '"$&"',
      ),
    );
  });

  it('marks the words in Markdown, and keeps its bars apart', () => {
    const table = render.table.markdown(
      comparisonOf({ old: '1. Urges a | b to act;', new: '1. Urges a | b to sign;' }),
      VIEW,
    );
    expect(table).toContain(
      '| OP1 | 1\\. Urges a \\| b to {--act--}; | 1\\. Urges a \\| b to {++sign++}; | reworded |',
    );
  });

  it('shows unchanged paragraphs, or only some kinds of change, on request', () => {
    const rows = (options: Parameters<typeof render.table.csv>[1]) =>
      render.table.csv(comparison, options).trim().split('\r\n').length - 1;
    expect(rows({ all: true, only: null })).toBe(3);
    expect(rows({ all: false, only: ['added'] })).toBe(0);
  });

  it.each(['=1+2', '+1', '-1', '@SUM(A1)'])('never hands a spreadsheet a formula: %s', (words) => {
    const csv = render.table.csv(comparisonOf({ old: '1. Urges;', new: `1. Urges;\n\n${words} of all States` }), VIEW);
    const cells = csv.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)|\r\n/u);
    expect(cells.filter((cell) => /^"?[=+\-@]/u.test(cell))).toEqual([]);
  });

  it('is a workbook of texts, struck and underlined, in whole sheets of XML', () => {
    const parts = unzipSync(render.table.xlsx(comparison, VIEW));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('<strike/><color rgb="FFB00020"/></rPr><t xml:space="preserve">110</t>');
    expect(sheet.match(/<row /gu)).toHaveLength(2);
    expect(sheet).not.toContain('<f>');
  });

  it('is a Word file across the page', () => {
    const parts = unzipSync(render.table.docx(comparison, VIEW));
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(body.match(/<w:tr>/gu)).toHaveLength(2);
    expect(body).toContain('w:orient="landscape"');
    expect(body).toMatch(/<w:strike\/>[^/]*\/>[^/]*\/><\/w:rPr><w:t xml:space="preserve">110<\/w:t>/u);
  });
});
