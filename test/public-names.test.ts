import { describe, expect, it } from 'vitest';
import * as library from '../src/index.ts';

/** What others build on: a name that goes, or changes its meaning, is a new major version and a line in CHANGELOG.md. */
describe('the public names', () => {
  it('of the library are these', () => {
    expect(Object.keys(library).sort().join(' ')).toMatchInlineSnapshot(
      `"InputError LIMITS LIMIT_NAMES RULES SCALE SCALE_TABLE TWO_COLUMNS_MIN accept amend amendmentDocument applyAmendments asSide blame chains check compare compile compileMore concord draft fates history inOrder isLeftByPdf limitsWith listIn mapSides mend parseQuery read readAmendments readAny readReport recordOf render requireAll scaleFrom search sidesIn sources sourcesIn statusOf trends write"`,
    );
  });

  it('of render and write are these', () => {
    expect(namesIn(library.render).join(' ')).toMatchInlineSnapshot(
      `"akn amended amendments amendmentsDocx amendmentsMarkdown blame.html blame.terminal chain.html chain.markdown chain.terminal check.counts check.html check.json check.markdown check.sarif check.sarifOfAll check.terminal compilation.docx compilation.html compilation.table.csv compilation.table.xlsx compilation.terminal concordance.csv concordance.html concordance.markdown concordance.terminal concordance.xlsx critic docx draft.docx draft.facts draft.html draft.json draft.markdown draft.points draft.terminal fates.markdown fates.terminal history.csv history.html history.terminal html json markdown outline outlineJson pairs plain search.csv search.html search.terminal search.xlsx sources.csv sources.docx sources.html sources.markdown sources.terminal sources.xlsx status.csv status.html status.markdown status.terminal status.xlsx table.csv table.docx table.markdown table.xlsx terminal trends.csv trends.html trends.terminal trends.xlsx"`,
    );
    expect(namesIn(library.write).join(' ')).toMatchInlineSnapshot(`"akn docx json markdown text"`);
  });
});

/** `draft.html`, and so on. */
function namesIn(value: object): readonly string[] {
  return Object.entries(value)
    .flatMap(([name, each]) =>
      typeof each === 'object' && each !== null ? namesIn(each).map((inner) => `${name}.${inner}`) : [name],
    )
    .sort();
}
