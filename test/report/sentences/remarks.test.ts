import { describe, expect, it } from 'vitest';
import { type Comparison, compare, type Document, read } from '../../../src/index.ts';
import { ENGLISH_MESSAGES } from '../../../src/messages/messages.ts';
import { happeningsOn } from '../../../src/report/sentences/remarks.ts';
import { viewWithEnds } from '../../../src/report/view/view.ts';
import { realDocument, SHARED_IS_HERE } from '../../support/shared.ts';

/** What is remarked of the changes that crossed to another part. */
function crossingsIn(comparison: Comparison): readonly string[] {
  const { rows } = viewWithEnds(comparison, { all: false, only: null, foldNumbers: true });
  return rows
    .flatMap((row) => (row.kind === 'change' ? happeningsOn(row, ENGLISH_MESSAGES) : []))
    .filter((words) => /^(?:.* )?from the /u.test(words));
}

const HARBOUR = 'the harbours of all coasts, whose lamps were lit by keepers in the winter storms of the past decade';
const MIRROR = 'the mirrors and lenses of the towers be cleaned by trained persons under the supervision of inspectors';
const textOf = (body: string): Document => read(`The General Assembly,\n\n${body}\n`, { name: 'x' }).document;

describe('a paragraph that crossed to another part', () => {
  it('is said to come from the one and to have gone to the other', () => {
    const old = textOf(`Noting ${HARBOUR},\n\nRecalling the Charter,\n\n1. Decides that ${MIRROR}.`);
    const after = textOf(`Recalling the Charter,\n\n1. Decides that ${MIRROR};\n\n2. Notes ${HARBOUR}.`);
    expect(crossingsIn(compare({ old, new: after }))).toEqual(['from the preamble to the operative part']);
  });

  it('is named where it was merged with one that did not cross', () => {
    const before = textOf(
      `Noting ${HARBOUR},\n\nRecalling the Charter,\n\n1. Notes that ${MIRROR};\n\n2. Urges action.`,
    );
    const after = textOf(`Noting ${HARBOUR}, and that ${MIRROR},\n\nRecalling the Charter,\n\n1. Urges action.`);
    const merged = compare({ old: before, new: after });
    expect(merged.changes.map(({ kind }) => kind)).toContain('merged');
    expect(crossingsIn(merged)).toEqual(['old OP1 from the operative part to the preamble']);
    const split = compare({ old: after, new: before });
    expect(crossingsIn(split)).toEqual(['OP1 from the preamble to the operative part']);
  });

  it.skipIf(!SHARED_IS_HERE).each([
    ['rights-of-the-child', '76_147', '78_187', 'old OP3 from the operative part to the preamble'],
    [
      'agriculture-development-food-security-and-nutrition',
      '77_186',
      '78_168',
      'old OP38 from the operative part to the preamble',
    ],
    [
      'follow-up-to-and-implementation-of-the-outcomes-of-the-inter',
      '77_156',
      '78_231',
      'OP27 from the preamble to the operative part',
    ],
  ])('is so in the real texts of %s, %s to %s', (folder, old, after, words) => {
    const [before, now] = [realDocument(`${folder}/A_RES_${old}.xml`), realDocument(`${folder}/A_RES_${after}.xml`)];
    expect(crossingsIn(compare({ old: before, new: now }))).toContain(words);
  });
});
