import { describe, expect, it } from 'vitest';
import { asSide, type Document, read, readAny, sidesIn, write } from '../../../src/index.ts';
import { compile } from '../../../src/negotiate/compile/compile.ts';
import { renderCompilationDocx } from '../../../src/report/negotiate/compile/docx.ts';
import { proposalSet, saying } from '../../support/proposals.ts';
import { IS_SLOW } from '../../support/slow.ts';

const SETS = Array.from({ length: IS_SLOW ? 1000 : 12 }, (_, at) => proposalSet(5000 + at));

describe('a compilation that is written and read back', () => {
  it('has every side’s text to the letter, with its notes, in Markdown, plain text and Word', async () => {
    for (const { base, proposals } of SETS) {
      const { text } = compile(base, proposals);
      const forms: readonly Document[] = [
        text,
        read(write.markdown(text), { name: 'rolling.md' }).document,
        read(write.text(text), { name: 'rolling.txt' }).document,
        (await readAny(write.docx(text), { name: 'rolling.docx' })).document,
      ];
      const named = new Set(sidesIn(text));
      for (const { name, document } of proposals) {
        if (!named.has(name)) continue;
        for (const form of forms) expect(saying(asSide(form, name)).slice(1)).toEqual(saying(document).slice(1));
      }
    }
  });

  it('has every side’s text to the letter in tracked changes, and the base if all are rejected', async () => {
    for (const { base, proposals } of SETS.slice(0, IS_SLOW ? 250 : 5)) {
      const compilation = compile(base, proposals);
      const bytes = renderCompilationDocx(compilation, { date: null, into: () => {}, tell: () => {} });
      const state = async (asked: { readonly by?: readonly string[]; readonly revisions?: 'rejected' }) =>
        saying((await readAny(bytes, { name: 'rolling.docx', ...asked })).document);
      expect(await state({ revisions: 'rejected' })).toEqual(saying(base));
      const authors = new Set(compilation.places.flatMap(({ by }) => by));
      for (const { name, document } of proposals) {
        if (authors.has(name)) expect(await state({ by: [name] })).toEqual(saying(document));
      }
    }
  });
});
