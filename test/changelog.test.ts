import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** https://keepachangelog.com/en/1.1.0/ */
const KINDS = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];

describe('CHANGELOG.md', () => {
  const lines = readFileSync('CHANGELOG.md', 'utf8').split('\n');
  const headings = (level: string) =>
    lines.flatMap((line) => (line.startsWith(`${level} `) ? [line.slice(level.length + 1)] : []));

  it('names its versions, the latest first, each with the day it came out', () => {
    expect(headings('#')).toEqual(['Changelog']);
    const [first, ...versions] = headings('##');
    expect(first).toBe('[Unreleased]');
    for (const version of versions) expect(version).toMatch(/^\[\d+\.\d+\.\d+\] - \d{4}-\d{2}-\d{2}(?: \[YANKED\])?$/u);
    const days = versions.map((version) => version.slice(-10));
    expect(days).toEqual([...days].sort().reverse());
  });

  it('groups changes by kind, each kind once in a version, and says something under it', () => {
    for (const version of lines.join('\n').split(/^## /mu).slice(1)) {
      const kinds = [...version.matchAll(/^### (.*)$/gmu)].map(([, kind = '']) => kind);
      expect(new Set(kinds).size).toBe(kinds.length);
      expect(KINDS).toEqual(expect.arrayContaining(kinds));
      for (const group of version.split(/^### .*$/mu).slice(1)) expect(group).toMatch(/^- \S.*[.:)]$/mu);
    }
  });
});
