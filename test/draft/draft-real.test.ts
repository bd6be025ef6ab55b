import { describe, expect, it } from 'vitest';
import { compare, draft } from '../../src/index.ts';
import { fold } from '../../src/text/fold.ts';
import { proposalsOf, slotsOf } from '../support/drafted.ts';
import { realDocument, SHARED_IS_HERE } from '../support/shared.ts';

const SERIES = ['74_62', '75_62', '76_47', '77_79', '78_32'];
const textsTo = (last: number) =>
  SERIES.slice(0, last).map((name) => realDocument(`cluster-munitions/A_RES_${name}.xml`));

describe.skipIf(!SHARED_IS_HERE)('the draft of the resolution on cluster munitions', () => {
  it('for 2022 makes the routine steps and leaves counts, place and dates open', () => {
    const value = draft(textsTo(3), { level: 'routine' });
    expect(value.session).toBe(77);
    expect(proposalsOf(value).filter((line) => /^\S+ \S+ made:/u.test(line))).toEqual([
      'PP1 chain made: and 75/62 of 7 December 2020 → , 75/62 of 7 December 2020 and 76/47 of 6 December 2021',
      'OP11 session made: seventy-seventh → seventy-eighth',
    ]);
    const adopted = realDocument('cluster-munitions/A_RES_77_79.xml');
    expect(fold(value.paragraphs[1]?.text ?? '')).toBe(fold(adopted.paragraphs[1]?.text ?? ''));
    expect(fold(value.paragraphs.at(-1)?.text ?? '')).toBe(fold(adopted.paragraphs.at(-1)?.text ?? ''));
    expect(slotsOf(draft(textsTo(3))).map((line) => line.split(':')[0])).toEqual([
      'PP12 count [123]',
      'PP12 count [110]',
      'PP12 count [13]',
      'OP8 place [Geneva]',
      'OP8 date [30 August to 2 September 2022]',
    ]);
  });

  it('for 2023 leaves the presidency open too', () => {
    const value = draft(textsTo(4));
    expect(slotsOf(value).map((line) => line.split(':')[0])).toEqual([
      'PP12 count [123]',
      'PP12 count [110]',
      'PP12 count [13]',
      'PP15 presidency [United Kingdom of Great Britain and Northern Ireland]',
      'OP8 date [11 to 14 September 2023]',
    ]);
  });

  it('for 2023 with the facts leaves only PP3, the second half of PP15 and OP3 to write', () => {
    const facts = {
      'States joined': 124,
      'States parties': 112,
      signatories: 12,
      ratifications: ['Nigeria'],
      accessions: ['South Sudan'],
      presidency: 'Iraq',
      'dates of the twelfth Meeting of States Parties': '10 to 13 September 2024',
    };
    const { comparison, slots } = draft(textsTo(4), { facts });
    const adopted = realDocument('cluster-munitions/A_RES_78_32.xml');
    const left = compare({ old: comparison.documents.new, new: adopted }).changes.filter(
      ({ edits, kind }) => kind !== 'kept' || edits.some((edit) => edit.kind !== 'same'),
    );
    expect(slots).toEqual([]);
    expect(left.map(({ new: places }) => adopted.paragraphs[places[0] ?? -1]?.id)).toEqual(['PP3', 'PP15', 'OP3']);
    const [half] = left[1]?.edits ?? [];
    expect(half?.kind === 'same' && half.text).toMatch(
      /^Welcoming the dialogue undertaken by the Iraq presidency of the eleventh Meeting .* not parties to the Convention$/u,
    );
  });
});
