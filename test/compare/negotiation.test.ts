import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import type { OpenWordsAt } from '../../src/model/negotiation.ts';
import { negotiatedText } from '../support/negotiated.ts';

const BEFORE = [
  'PP1 Recalling its resolution 70/1,',
  'PP2 Recognizing the [vital] (G77) [important] (EU) (US: delete) work of keepers, (EU reserves)',
  'PP3 Noting the lamps, (agreed)',
  'OP1 [Urges] [Calls upon (US)] all States to keep lamps[, as appropriate,] (US);',
  'OP1bis Invites banks to pay; (G77)',
  '[OP2 Requests a report at its eighty-first session;]',
] as const;
const AFTER = [
  'PP1 Recalling its resolution 70/1, (agreed)',
  'PP2 Recognizing the vital work of keepers, (agreed ad ref) (EU reserves)',
  'PP3 Noting the lamps,',
  'OP1 Urges all States to keep lamps; (agreed)',
  'OP1bis Invites banks to pay; (G77) (Japan: reserve)',
  'OP2 Requests a report at its eighty-first session [on lamps] (EU);',
] as const;

function compared(before: readonly string[], after: readonly string[]): Comparison {
  return compare({ old: negotiatedText(...before), new: negotiatedText(...after) });
}

function at({ place, words, isWhole, by, deletedBy }: OpenWordsAt): string {
  return [place, isWhole ? '*' : words, ...by.map((name) => `+${name}`), ...deletedBy.map((name) => `-${name}`)].join(
    ' ',
  );
}

describe('two versions of a text under negotiation', () => {
  const { negotiation, changes, summary } = compared(BEFORE, AFTER);

  it('say what was agreed since, and what is no longer called agreed', () => {
    expect(negotiation?.agreed.map(({ place, status }) => `${place} ${status}`)).toEqual([
      'PP1 agreed',
      'PP2 agreed-ad-ref',
      'OP1 agreed',
    ]);
    expect(negotiation?.reopened.map(({ place, status }) => `${place} ${status}`)).toEqual(['PP3 agreed']);
  });

  it('say whose brackets fell, and what became of the words', () => {
    expect(negotiation?.settled.map((each) => `${at(each)}: ${each.outcome}`)).toEqual([
      'PP2 vital +G77: kept',
      'PP2 important +EU -US: gone',
      'OP1 Urges: kept',
      'OP1 Calls upon +US: gone',
      'OP1 , as appropriate, +US: gone',
      'OP2 *: kept',
    ]);
  });

  it('say what is open, and who reserves only now', () => {
    expect(negotiation?.open.map((each) => `${at(each)}: ${each.wasOpen ? 'still' : 'new'}`)).toEqual([
      'OP1 bis * +G77: still',
      'OP2 on lamps +EU: new',
    ]);
    expect(negotiation?.reserves.map(({ place, text }) => `${place} ${text}`)).toEqual(['OP1 bis Japan: reserve']);
  });

  it('give no facts of names in brackets', () => {
    const told = JSON.stringify([changes.map(({ facts }) => facts), summary]);
    expect(told).not.toMatch(/United States|G77|Japan|\bEU\b|Agreed|reserve/u);
  });

  it('say nothing of it where neither is under negotiation', () => {
    expect(compared(['1. Urges all States to act;'], ['1. Urges many States to act;']).negotiation).toBeUndefined();
  });

  it('say the same of a text and itself: nothing was agreed or settled', () => {
    const same = compared(BEFORE, BEFORE).negotiation;
    expect([same?.agreed, same?.reopened, same?.settled, same?.reserves]).toEqual([[], [], [], []]);
    expect(same?.open.every(({ wasOpen }) => wasOpen)).toBe(true);
  });
});
