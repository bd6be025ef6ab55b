import { describe, expect, it } from 'vitest';
import { compareWords } from '../../src/words/edits.ts';

/** The edits as the reports show them, and both texts joined from them. */
function edited(old: string, now: string): string {
  const edits = compareWords({ old, new: now });
  const side = (kind: 'removed' | 'added') =>
    edits
      .filter((edit) => edit.kind === 'same' || edit.kind === kind)
      .map((edit) => (kind === 'removed' ? (edit.old ?? edit.text) : edit.text))
      .join('');
  expect([side('removed'), side('added')]).toEqual([old, now]);
  return edits
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
}

describe('two writings of the same words', () => {
  it.each([
    ['full-width and ASCII marks', '大会，回顾其第77/71号决议（摘要），', '大会,回顾其第77/71号决议(摘要),'],
    ['traditional and simplified characters', '大會請秘書長編寫報告；', '大会请秘书长编写报告；'],
    ['radicals and characters', '⼤会请秘书⻓；', '大会请秘书长；'],
    ['alef with and without its hamza', 'المؤرخ 20 أبريل 2022؛', 'المؤرخ 20 ابريل 2022؛'],
    ['stretched and plain words', 'المـــؤرخ تقريرًا؛', 'المؤرخ تقريرا؛'],
  ])('have no edits, as in English: %s', (_, old, now) => {
    expect(edited(old, now)).toBe(now);
  });
});

describe('edits', () => {
  it.each([
    ['пятьдесят шестой сессии', 'пятьдесят седьмой сессии', '[-пятьдесят шестой-]{+пятьдесят седьмой+} сессии'],
    [
      'septuagésimo octavo período',
      'septuagésimo noveno período',
      '[-septuagésimo octavo-]{+septuagésimo noveno+} período',
    ],
    ['دورتها الثامنة والسبعين', 'دورتها التاسعة والسبعين', 'دورتها [-الثامنة والسبعين-]{+التاسعة والسبعين+}'],
    ['大会第七十八届会议决定', '大会第七十九届会议决定', '大会[-第七十八届会议-]{+第七十九届会议+}决定'],
    ['回顾其第78/32号决议', '回顾其第79/58号决议', '回顾其[-第78/32号-]{+第79/58号+}决议'],
    ['وبالقرار الجديد للأمين العام', 'والقرار الجديد للأمين العام', '[-وبالقرار-]{+والقرار+} الجديد للأمين العام'],
    ['l’Assemblée d’ici à 2025', 'l’Assemblée d’ici à 2026', 'l’Assemblée d’ici à [-2025-]{+2026+}'],
  ])('cut neither words nor ordinals: %s', (old, now, told) => {
    expect(edited(old, now)).toBe(told);
  });
});
