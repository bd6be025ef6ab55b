import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printedParagraph } from '../../../src/form/negotiated/printed.ts';
import { readText } from '../../../src/formats/text/read.ts';
import { compare, render } from '../../../src/index.ts';
import type { Document } from '../../../src/model/document.ts';
import { printedComparison } from '../../../src/report/view/printed.ts';
import { textOfSide } from '../../../src/text/edits.ts';
import { negotiatedText } from '../../support/negotiated.ts';
import { ROLLING } from '../../support/rolling.ts';
import { IS_SLOW } from '../../support/slow.ts';

const OLD = negotiatedText(
  'PP1 Noting the [vital] (G77) [important] (EU) (US: delete) lamps,',
  'OP1bis Urges all States to act;',
);
const NEW = negotiatedText('PP1 Noting the vital lamps, (agreed)', 'OP1bis Urges all States to act; (EU reserves)');
const comparison = compare({ old: OLD, new: NEW });

describe('the report of a text under negotiation', () => {
  it('prints brackets and names among the words, so that nobody takes all options for agreed', () => {
    expect(render.plain(comparison)).toContain(
      '~ PP1  Noting the [-[-]vital[-] (G77)-] [-[important] (EU) (US: delete) -]lamps,{+ (agreed)+}',
    );
    for (const report of [render.terminal(comparison), render.markdown(comparison), render.html(comparison)])
      expect(report).not.toMatch(/vital important/u);
  });

  it('tells who reserves newly and who no longer does, each by name', () => {
    const version = (names: string) => negotiatedText(`PP1 Noting the [vital] (G77) lamps, (${names}: reserve)`);
    const lines = (old: string, now: string) =>
      render.terminal(compare({ old: version(old), new: version(now) }), { width: 200 });
    expect(lines('EU, Japan', 'Japan')).toContain('Reservations no longer there: PP1 (EU).');
    expect(lines('EU, Japan', 'Japan')).not.toContain('New reservations');
    expect(lines('EU', 'EU, Japan')).toContain('New reservations: PP1 (Japan).');
    expect(lines('EU', 'EU, Japan')).not.toContain('no longer');
  });

  it('has a section on the negotiation', () => {
    const terminal = render.terminal(comparison, { width: 200 });
    expect(terminal).toContain(
      'Negotiation\n• Agreed since: PP1.\n• Out of brackets, and in the text: PP1 “vital” (G77).',
    );
    expect(terminal).toContain('• Gone, which had been open: PP1 “important” (EU; US: delete).');
    expect(terminal).toContain('• New reservations: OP1 bis (EU reserves).\n• Nothing is open in the new version.');
    expect(render.markdown(comparison)).toContain('## Negotiation\n\n- Agreed since: PP1.');
    expect(render.html(comparison)).toContain('<h2>Negotiation</h2>');
  });

  it('has none where neither text is under negotiation', () => {
    const plain = compare({ old: negotiatedText('1. Acts;'), new: negotiatedText('1. Reacts;') });
    expect(render.terminal(plain)).not.toContain('Negotiation');
  });

  it('gives each version back as printed, whatever both say', () => {
    const printed = (document: Document, indices: readonly number[]) =>
      indices.map((index) => {
        const paragraph = document.paragraphs[index];
        return paragraph === undefined ? '' : printedParagraph(paragraph, document).text;
      });
    fc.assert(
      fc.property(ROLLING, ROLLING, (first, second) => {
        const documents = { old: readText(first.printed, 'a'), new: readText(second.printed, 'b') };
        for (const change of printedComparison(compare(documents)).changes) {
          expect(textOfSide(change.edits, 'old')).toBe(printed(documents.old, change.old).join(''));
          expect(textOfSide(change.edits, 'new')).toBe(printed(documents.new, change.new).join(''));
        }
      }),
      { seed: 28, numRuns: IS_SLOW ? 300 : 40 },
    );
  });
});
