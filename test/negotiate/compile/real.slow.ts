import { describe, expect, it } from 'vitest';
import { asSide, type Compilation, type Document, read, readAny, sidesIn, write } from '../../../src/index.ts';
import { accept } from '../../../src/negotiate/compile/accept.ts';
import { compile, compileMore } from '../../../src/negotiate/compile/compile.ts';
import { renderCompilationDocx } from '../../../src/report/negotiate/compile/docx.ts';
import { fold } from '../../../src/text/fold.ts';
import { realDocument, realSeries } from '../../support/shared.ts';

const SIDES = ['G77', 'EU', 'Norway'];

/** The resolutions of a series: those of the next years as proposals on the first. */
const SETS = realSeries()
  .filter((paths) => paths.length >= 3)
  .flatMap((paths) => {
    const [base, ...later] = paths.slice(0, 4);
    if (base === undefined) return [];
    const proposals = later.map((path, at) => ({ name: SIDES[at] ?? '', document: realDocument(path) }));
    return [{ base: realDocument(base), proposals }];
  });

/** What a text says, whatever its print. */
function saying({ paragraphs }: Document): readonly string[] {
  return paragraphs.map(({ part, text }) => `${part} ${fold(text)}`);
}

describe.skipIf(SETS.length === 0)('real resolutions taken as proposals on that of an earlier year', () => {
  it('are given back to the letter, with their numbers and footnotes, and come one after the other as well', () => {
    expect(SETS.length).toBeGreaterThan(12);
    for (const { base, proposals } of SETS) {
      const compilation = compile(base, proposals);
      const first = compile(base, proposals.slice(0, 1));
      expect(compileMore(first, proposals.slice(1)).places).toEqual(compilation.places);
      for (const { name, document } of proposals) {
        const own = accept(compilation, [name], { renumber: true });
        const facts = ({ paragraphs }: Document) =>
          paragraphs.map(({ text, label, notes }) => ({ text, label, notes }));
        expect(facts(own)).toEqual(facts(document));
      }
    }
  });

  it('are nearly all given back by the bracketed text, in every format', async () => {
    const counts = { all: 0, right: 0 };
    const wrong: string[] = [];
    for (const { base, proposals } of SETS) {
      const compilation = compile(base, proposals);
      for (const form of await formsOf(compilation)) {
        for (const { name, document } of proposals) {
          if (!sidesIn(compilation.text).includes(name)) continue;
          counts.all += 1;
          if (isSame(saying(asSide(form, name)), saying(document))) counts.right += 1;
          else wrong.push(`${base.symbol} ${name}`);
        }
      }
    }
    // What is left: headings and annexes that are new beside others, and blanks that the base misprints.
    expect(counts.right / counts.all, [...new Set(wrong)].join(', ')).toBeGreaterThanOrEqual(RIGHT_MIN);
  });

  it('are nearly all given back by tracked changes', async () => {
    const counts = { all: 0, right: 0 };
    const wrong: string[] = [];
    for (const { base, proposals } of SETS.slice(0, 12)) {
      const compilation = compile(base, proposals);
      const bytes = renderCompilationDocx(compilation, { date: null, into: () => {}, tell: () => {} });
      for (const { name, document } of proposals) {
        counts.all += 1;
        const { document: own } = await readAny(bytes, { name: 'rolling.docx', by: [name] });
        if (isSame(saying(own), saying(document))) counts.right += 1;
        else wrong.push(`${base.symbol} ${name}`);
      }
    }
    expect(counts.right / counts.all, wrong.join(', ')).toBeGreaterThanOrEqual(TRACKED_MIN);
  });
});

const RIGHT_MIN = 0.86;
const TRACKED_MIN = 0.8;

async function formsOf({ text }: Compilation): Promise<readonly Document[]> {
  return [
    text,
    read(write.markdown(text), { name: 'rolling.md' }).document,
    read(write.text(text), { name: 'rolling.txt' }).document,
    (await readAny(write.docx(text), { name: 'rolling.docx' })).document,
  ];
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
