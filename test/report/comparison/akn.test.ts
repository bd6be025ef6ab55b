import { describe, expect, it } from 'vitest';
import { compare, read, render, write } from '../../../src/index.ts';
import { comparisonOf, sessionsApart } from '../../support/compared.ts';
import { redlineLosses } from '../../support/forms.ts';
import { madeComparisons } from '../../support/made.ts';
import { bundledPair } from '../../support/resolutions.ts';

const OLD =
  '1. Notes that 123 States have joined;\n\n2. Thanks the keepers of the lamps for their patience;\n\n3. Urges all States to act.';
const NEW = '1. Notes that 124 States have joined;\n\n2. Urges all States to act.';

describe('a redline in Akoma Ntoso', () => {
  const text = render.akn(sessionsApart({ old: OLD, new: NEW }));

  it('has removed and added words in del and ins, openings in italics', () => {
    expect(text).toContain('<p><i>Notes</i> that <del>123</del><ins>124</ins> States have joined;</p>');
    expect(text).toContain('<num><del>3.</del><ins>2.</ins></num>');
  });

  it('closes added words at the border of a cell, and opens them again after it', () => {
    const table = (row: string) => ({
      ...read(
        `78/1. Rates\n\nThe General Assembly,\n\n1. Adopts the rates:\n\n| State | Rate |\n| --- | --- |\n${row}\n`,
        {
          name: 'table.md',
        },
      ).document,
      symbol: '',
    });
    const redline = render.akn(
      compare({ old: table('| Chad | 1 |'), new: table('| Chad | 1 |\n| Peru of the coast | 2 |') }),
    );
    expect(redline).toContain('<td><p><ins>Peru of the coast</ins></p></td><td><p><ins>2</ins></p></td>');
  });

  it('keeps a removed paragraph in its old place, marked as removed', () => {
    expect(text).toMatch(/<paragraph class="SingleTxt" eId="\w+" status="removed"><num><del>2\.<\/del><\/num>/u);
    expect(text).toContain('<del><i>Thanks</i> the keepers of the lamps for their patience;</del>');
  });

  it('carries the alignment in its own namespace, with the places and the facts', () => {
    expect(text).toContain('xmlns:rd="urn:resdiff:alignment:1"');
    const changes = [...text.matchAll(/<rd:change ([^>]*)>/gu)].map(([, all = '']) => all);
    expect(changes).toHaveLength(4);
    expect(changes[1]).toMatch(/^kind="kept" old="OP1" new="OP1" newHref="#para_1" facets="reworded"/u);
    expect(text).toContain('123 → 124</rd:fact>');
  });

  it('points to existing elements, each with its own eId', () => {
    for (const each of [text, ...madeComparisons().map((comparison) => render.akn(comparison))]) {
      const ids = [...each.matchAll(/ eId="([^"]*)"/gu)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const targets = [...each.matchAll(/(?:old|new)Href="([^"]*)"/gu)].flatMap(([, all = '']) => all.split(' '));
      expect(targets.filter((target) => !ids.includes(target.slice(1)))).toEqual([]);
    }
  });

  it('asserts no amendment: a new resolution does not change the one before', () => {
    expect(text).not.toMatch(/textualMod|Modifications/u);
  });

  it('is read as the new text', () => {
    expect(madeComparisons().flatMap((each) => redlineLosses(each, 'akn'))).toEqual([]);
    expect(redlineLosses(compare(bundledPair()), 'akn')).toEqual([]);
  });

  it('escapes the words of a text', () => {
    const odd = '1. Urges &lt;b&gt; & "all" \u0001States to act;';
    const xml = render.akn(comparisonOf({ old: odd, new: `${odd.slice(0, -1)} now;` }));
    expect(xml).toContain('&#60;b&#62; &#38; &#34;all&#34; ');
    expect(xml).not.toContain('\u0001');
  });

  it('without a comparison is the text alone', () => {
    const document = bundledPair().new;
    const xml = write.akn(document);
    expect(xml).not.toMatch(/<(?:ins|del|otherAnalysis)\b/u);
    expect(read(xml, { name: 'a.xml' }).document.symbol).toBe('A/RES/78/32');
  });
});
