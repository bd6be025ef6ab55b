import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_OUTPUTS } from '../../src/formats/writers.ts';
import { AMENDMENTS_OUTPUTS } from '../../src/report/amendments/outputs.ts';
import { BLAME_OUTPUTS } from '../../src/report/blame/outputs.ts';
import { CHECK_OUTPUTS } from '../../src/report/check/outputs.ts';
import { COMPARISON_OUTPUTS } from '../../src/report/comparison/outputs.ts';
import { DRAFT_OUTPUTS } from '../../src/report/draft/outputs.ts';
import { HISTORY_OUTPUTS } from '../../src/report/history/outputs.ts';
import { OUTLINE_OUTPUTS } from '../../src/report/outline/outputs.ts';

const TABLES = {
  amendments: AMENDMENTS_OUTPUTS,
  blame: BLAME_OUTPUTS,
  check: CHECK_OUTPUTS,
  comparison: COMPARISON_OUTPUTS,
  document: DOCUMENT_OUTPUTS,
  draft: DRAFT_OUTPUTS,
  history: HISTORY_OUTPUTS,
  outline: OUTLINE_OUTPUTS,
};

describe('the table of outputs', () => {
  it.each(Object.entries(TABLES))('of %s has each name and each ending once', (_, outputs) => {
    const names = outputs.map(({ name }) => name);
    const endings = outputs.flatMap((output) => output.endings);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(endings).size).toBe(endings.length);
    expect(names.length).toBeGreaterThan(1);
  });

  it('of a comparison is in docs/formats.md', () => {
    const [, section = ''] =
      /^## Out: a comparison\n([\s\S]*?)^## /mu.exec(readFileSync('docs/formats.md', 'utf8')) ?? [];
    const isTold = ({ name, endings }: (typeof COMPARISON_OUTPUTS)[number]) =>
      section.includes(`-f ${name}`) || endings.some((ending) => section.includes(`.${ending}`));
    expect(COMPARISON_OUTPUTS.filter((output) => !isTold(output)).map(({ name }) => name)).toEqual([]);
  });

  it('of a comparison is fuzzed whole', () => {
    const followed = readFileSync('test/fuzz/follow.ts', 'utf8');
    // A PDF is the page, printed by a browser.
    const fuzzedAs: Readonly<Record<string, string>> = {
      md: 'markdown',
      csv: 'table csv',
      xlsx: 'table xlsx',
      pdf: 'html',
    };
    const missing = COMPARISON_OUTPUTS.filter(({ name }) => !followed.includes(`'${fuzzedAs[name] ?? name}'`));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });
});
