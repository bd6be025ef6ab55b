import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REGISTRY } from '../../src/check/registry.ts';
import type { CheckRule } from '../../src/check/rule.ts';
import { check } from '../../src/index.ts';
import { asTenth, resolutionIn } from '../support/checked.ts';

const RULES_FOLDER = join(import.meta.dirname, '..', '..', 'src', 'check', 'rules');
const RULES: readonly CheckRule[] = REGISTRY;

describe('the registry of rules', () => {
  it('holds each rule of src/check/rules once', async () => {
    const files = readdirSync(RULES_FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    const modules = await Promise.all(
      files.map((name) => import(join(RULES_FOLDER, name)) as Promise<Record<string, unknown>>),
    );
    const defined = modules.flatMap((each) => Object.values(each)).filter(isRule);
    expect(defined.map(({ code }) => code).sort()).toEqual(RULES.map(({ code }) => code).sort());
    expect(new Set(RULES.map(({ code }) => code)).size).toBe(RULES.length);
  });

  it('yields to rules that there are, and in no circle', () => {
    let left = RULES;
    const causesOf = ({ yieldsTo = [] }: CheckRule) =>
      yieldsTo.map((each) => (typeof each === 'string' ? each : each.code));
    const codes = new Set(RULES.map(({ code }) => code));
    expect(RULES.flatMap(causesOf).filter((code) => !codes.has(code))).toEqual([]);
    for (;;) {
      const rest = left.filter((rule) => causesOf(rule).some((code) => left.some((each) => each.code === code)));
      if (rest.length === left.length) break;
      left = rest;
    }
    expect(left.map(({ code }) => code)).toEqual([]);
  });

  it('shows a wrong text and a right one for nearly every code', () => {
    // Blanks that readers tidy, titles that only a corpus knows, and phrases of several texts cannot be shown in one.
    const bare = RULES.filter(({ example }) => example === null).map(({ code }) => code);
    expect(bare).toEqual(['doubled-space', 'citation-title', 'dropped-phrase']);
  });

  for (const rule of RULES) {
    const { code, example } = rule;
    if (example === null) continue;
    const { before, wrong, right } = example;
    const against =
      before === undefined
        ? []
        : [resolutionIn(before.join('\n\n'), { symbol: 'A/RES/77/10', session: 77, adopted: '2022-12-07' })];
    const findingsIn = (paragraphs: readonly string[]) => {
      const body = paragraphs.join('\n\n');
      // What lacks its formula must not be given one.
      const document = code === 'formula-missing' ? asTenth(`78/10. Lighthouses\n\n${body}\n`) : resolutionIn(body);
      return check({ document, against }).findings.filter(
        (each) => each.code === code || each.code !== 'agenda-missing',
      );
    };

    it(`finds ${code} in its example, and nothing else`, () => {
      const found = findingsIn(wrong);
      expect(found.map((each) => each.code)).toEqual([code]);
      expect(found.map(({ severity, source }) => ({ severity, source }))).toEqual([
        { severity: rule.severity, source: rule.source },
      ]);
      if (rule.fix !== true) expect(found.map(({ edit }) => edit)).toEqual([null]);
    });

    it(`finds nothing where the example of ${code} is right`, () => {
      expect(findingsIn(right)).toEqual([]);
    });
  }
});

function isRule(value: unknown): value is CheckRule {
  return typeof value === 'object' && value !== null && 'code' in value && 'find' in value;
}
