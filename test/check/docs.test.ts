import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REGISTRY } from '../../src/check/registry.ts';
import type { CheckRule, RuleExample } from '../../src/check/rule.ts';

const PATH = join(import.meta.dirname, '..', '..', 'docs', 'checks.md');
const DOCS = readFileSync(PATH, 'utf8');

/** A section of docs/checks.md, up to the next heading. */
const SECTION = /^### `([\w-]+)`\n[\s\S]*?(?=^##|(?![\s\S]))/gmu;

/** What the registry says of a rule, with what the file says more: write the heading of a new rule, and let it be made. */
function sectionOf(rule: CheckRule, printed: string): string {
  const { code, severity, title, source, fix, example } = rule;
  const remark =
    new RegExp(`^${severity}.*?\\. ${title.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}\\.( .*)$`, 'mu').exec(
      printed,
    )?.[1] ?? '';
  const told = [
    `### \`${code}\``,
    `${severity}${fix === true ? ', fixed by `--fix`' : ''}. ${title}.${remark}`,
    `Source: ${source}.`,
    ...examplesOf(example),
  ];
  return `${told.join('\n\n')}\n`;
}

function examplesOf(example: RuleExample | null): readonly string[] {
  if (example === null) return [];
  const { before, wrong, right } = example;
  const all = { Before: before, Wrong: wrong, Right: right };
  return Object.entries(all).flatMap(([name, paragraphs]) =>
    paragraphs === undefined ? [] : [`${name}:`, `\`\`\`text\n${paragraphs.join('\n\n')}\n\`\`\``],
  );
}

describe('docs/checks.md', () => {
  it('tells every rule, in the order of the registry', () => {
    expect([...DOCS.matchAll(SECTION)].map(([, code]) => code)).toEqual(REGISTRY.map(({ code }) => code));
  });

  it('says of each what the registry says (--update rewrites it)', async () => {
    const made = DOCS.replace(SECTION, (printed, code: string) => {
      const rule = REGISTRY.find((each) => each.code === code);
      const isLast = DOCS.endsWith(printed);
      return rule === undefined ? printed : `${sectionOf(rule, printed)}${isLast ? '' : '\n'}`;
    });
    await expect(made).toMatchFileSnapshot(PATH);
  });
});
