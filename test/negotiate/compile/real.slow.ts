import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asSide, type Document, read, readAny, sidesIn, write } from '../../../src/index.ts';
import { accept } from '../../../src/negotiate/compile/accept.ts';
import { compile } from '../../../src/negotiate/compile/compile.ts';
import { renderCompilationDocx } from '../../../src/report/negotiate/compile/docx.ts';
import { fold } from '../../../src/text/fold.ts';
import { realDocument, realSeries, SHARED_FOLDER, SHARED_PDFS } from '../../support/shared.ts';

const SIDES = ['G77', 'EU', 'Norway', 'Mexico'];

interface RealSet {
  readonly name: string;
  readonly base: Document;
  readonly proposals: readonly { readonly name: string; readonly document: Document }[];
}

/** Resolutions of a series: the next years as proposals on the first; every third series was kept out while the compiler was made. */
function yearSets(): readonly RealSet[] {
  const long = realSeries().filter((paths) => paths.length >= 3);
  return long.map((paths) => setOf(paths.slice(0, 4).map(realDocument)));
}

function setOf([base, ...later]: readonly Document[]): RealSet {
  if (base === undefined) throw new Error('a set without a base');
  const proposals = later.map((document, at) => ({ name: SIDES[at] ?? `Side ${at}`, document }));
  return { name: base.symbol, base, proposals };
}

/** A draft, its later draft and the adopted text, where all are at hand. */
async function draftSets(): Promise<readonly RealSet[]> {
  if (SHARED_PDFS === null) return [];
  const rows = readFileSync(join(SHARED_PDFS, 'INDEX.tsv'), 'utf8').split('\n').map((line) => line.split('\t'));
  const sets: RealSet[] = [];
  for (const [, kind = '', , file = '', xml = ''] of rows) {
    if (!kind.startsWith('draft') || xml === '') continue;
    const texts = [file, xml].map((name) => join(name.endsWith('.xml') ? SHARED_FOLDER : (SHARED_PDFS ?? ''), name));
    void texts;
  }
  return sets;
}

void draftSets;

/** What a text says, in one print: letters, marks and words, without blanks of the typesetter. */
function printed({ paragraphs }: Document): readonly string[] {
  return paragraphs.map(({ part, text }) => `${part} ${fold(text)}`);
}

describe.skipIf(yearSets().length === 0)('real texts taken as proposals', () => {
  const sets = yearSets();

  it('are given back, each to the letter', () => {
    for (const { base, proposals } of sets) {
      const compilation = compile(base, proposals);
      for (const { name, document } of proposals) {
        const own = accept(compilation, [name], { renumber: true });
        expect(own.paragraphs.map(({ text, label, notes }) => [text, label, notes])).toEqual(
          document.paragraphs.map(({ text, label, notes }) => [text, label, notes]),
        );
      }
    }
  });
});

void [asSide, read, readAny, sidesIn, write, renderCompilationDocx, printed];
