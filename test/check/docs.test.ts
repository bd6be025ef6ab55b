import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, RULES } from '../../src/index.ts';
import { asTenth, resolutionIn } from '../support/checked.ts';

const DOCS = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'checks.md'), 'utf8');

/** What docs/checks.md says of a code. */
function sections(): ReadonlyMap<string, string> {
  const parts = DOCS.split(/^### `/mu).slice(1);
  return new Map(parts.map((part) => [part.slice(0, part.indexOf('`')), part.split(/^## /mu)[0] ?? '']));
}

function example(section: string, name: string): string | null {
  return new RegExp(`${name}:\\n\\n\`\`\`text\\n([\\s\\S]*?)\\n\`\`\``, 'u').exec(section)?.[1] ?? null;
}

describe('docs/checks.md', () => {
  const told = sections();

  it('tells every code, and no other, in the order of the table', () => {
    expect(new Set(told.keys())).toEqual(new Set(RULES.map(({ code }) => code)));
  });

  it('shows a wrong text and a right one for nearly every code', () => {
    // Blanks that readers tidy, titles that only a corpus knows, and phrases of several texts cannot be shown in one.
    const bare = [...told].flatMap(([code, section]) => (example(section, 'Wrong') === null ? [code] : []));
    expect(bare).toEqual(['doubled-space', 'citation-title', 'dropped-phrase']);
  });

  for (const { code, severity, title, source, hasFix } of RULES) {
    const section = told.get(code) ?? '';

    it(`says of ${code} what the table says`, () => {
      expect(section).toContain(`\n\n${severity}${hasFix ? ', mended by `--fix`' : ''}. ${title}.`);
      expect(section).toContain(`Source: ${source}.`);
    });

    const [before, wrong, right] = ['Before', 'Wrong', 'Right'].map((name) => example(section, name));
    if (wrong == null || right == null) continue;
    const against =
      before == null ? [] : [resolutionIn(before, { symbol: 'A/RES/77/10', session: 77, adopted: '2022-12-07' })];
    const codesIn = (body: string) => {
      // What lacks its formula must not be given one.
      const document = code === 'formula-missing' ? asTenth(`78/10. Lighthouses\n\n${body}\n`) : resolutionIn(body);
      const codes = check({ document, against }).findings.map((each) => each.code);
      return codes.filter((each) => each === code || each !== 'agenda-missing');
    };

    it(`shows a wrong text for ${code}, in which that is found and nothing else`, () => {
      expect(codesIn(wrong)).toEqual([code]);
    });

    it(`shows a right text for ${code}`, () => {
      expect(codesIn(right)).toEqual([]);
    });
  }
});
