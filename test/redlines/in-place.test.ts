import { describe, expect, it } from 'vitest';
import { compare, readAny, render } from '../../src/index.ts';
import { MADE_PAIRS } from './made/all.ts';
import { type Findings, findingsOn, PROPERTIES } from './properties.ts';

/** What is not as OLD or NEW have it, by the pair, and why that is right; everything else of every pair is proved. */
const ALL = Object.keys(PROPERTIES);
const OTHERWISE: Readonly<Record<string, { readonly properties: readonly string[]; readonly told: RegExp | null }>> = {
  // A typed number takes the place of one that Word counts, since the file types its numbers.
  'numbered-in-new-only': { properties: ['accept', 'accept-empty'], told: null },
  // The break of a section stays, and with it its paragraph.
  'section-break-deleted': { properties: ['accept-empty'], told: null },
  // What is changed in a file that is inserted is not seen.
  'alt-chunk': { properties: [], told: /another file is inserted/u },
  'header-in-new-only': { properties: ['headers'], told: /the header of .* is not in the redline/u },
  // Laid out in a file of our own.
  strict: { properties: ALL, told: /Strict Open XML/u },
  'read-only': { properties: ALL, told: /protected/u },
  signed: { properties: ALL, told: /signed/u },
  macros: { properties: ALL, told: /macros/u },
};

async function redlineOf(pair: (typeof MADE_PAIRS)[number]) {
  const said: string[] = [];
  const old = await readAny(pair.old, { name: 'old.docx' });
  const now = await readAny(pair.new, { name: 'new.docx' });
  const comparison = compare({ old: old.document, new: now.document });
  const redline = render.docx(comparison, { author: 'resdiff', tell: (sentence) => said.push(sentence) });
  return { redline, said };
}

describe('a redline in the file of OLD', () => {
  it.each(MADE_PAIRS.map((pair) => [pair.name, pair] as const))('%s', async (name, pair) => {
    const { redline, said } = await redlineOf(pair);
    const findings: Findings = findingsOn({ old: pair.old, new: pair.new, redline, author: 'resdiff' });
    const { properties = [], told = null } = OTHERWISE[name] ?? {};
    const wrong = Object.fromEntries(
      Object.entries(findings).filter(([property, why]) => why !== null && !properties.includes(property)),
    );
    expect(wrong).toEqual({});
    if (told !== null) expect(said.join('\n')).toMatch(told);
  });
});
