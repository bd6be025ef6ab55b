import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { asSide, chains, type Document, read, readAny, sidesIn, write } from '../../../src/index.ts';
import { accept } from '../../../src/negotiate/compile/accept.ts';
import { compile, type Proposed } from '../../../src/negotiate/compile/compile.ts';
import { fold } from '../../../src/text/fold.ts';
import { SHARED_PDFS } from '../../support/shared.ts';

const SIDES = ['EU', 'Norway'];

describe.skipIf(SHARED_PDFS === null)('real drafts, with their later forms taken as proposals', () => {
  let sets: readonly { readonly base: Document; readonly proposals: readonly Proposed[] }[] = [];

  beforeAll(async () => {
    const folder = SHARED_PDFS ?? '';
    const documents: Document[] = [];
    for (const name of readdirSync(folder).filter((each) => /^A_.*80_.*\.pdf$/u.test(each))) {
      const { document } = await readAny(new Uint8Array(readFileSync(join(folder, name))), { name });
      if (document.kind !== 'amendment') documents.push(document);
    }
    sets = chains(documents).flatMap(({ documents: [base, ...later] }) => {
      if (base === undefined || later.every((each) => isSame(saying(each), saying(base)))) return [];
      return [{ base, proposals: later.map((document, at) => ({ name: SIDES[at] ?? '', document })) }];
    });
  }, 300_000);

  it('are given back to the letter when they are accepted', () => {
    expect(sets.length).toBeGreaterThanOrEqual(12);
    for (const { base, proposals } of sets) {
      const compilation = compile(base, proposals);
      for (const { name, document } of proposals) {
        const own = accept(compilation, [name], { renumber: true });
        const facts = ({ paragraphs }: Document) => paragraphs.map(({ text, label }) => ({ text, label }));
        expect(facts(own), `${base.symbol} ${name}`).toEqual(facts(document));
      }
    }
  });

  it('are given back by the bracketed text, but for how a dash is printed', async () => {
    const wrong: string[] = [];
    for (const { base, proposals } of sets) {
      const { text } = compile(base, proposals);
      const word = await readAny(write.docx(text), { name: 'rolling.docx' });
      const forms = [text, read(write.text(text), { name: 'rolling.txt' }).document, word.document];
      for (const { name, document } of proposals.filter((each) => sidesIn(text).includes(each.name))) {
        if (!forms.every((form) => isSame(saying(asSide(form, name)), saying(document))))
          wrong.push(`${base.symbol} ${name}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

/** What a text says, whatever its print: of a dash between figures too, which stays as the base prints it. */
function saying({ paragraphs }: Document): readonly string[] {
  return paragraphs.map(({ part, text }) => `${part} ${fold(text).replaceAll('–', '-')}`);
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.join('\n') === other.join('\n');
}
