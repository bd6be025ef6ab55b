import type { Trends } from '../../../model/record.ts';
import { paintsOf, unpainted } from '../../layout/paint.ts';
import { PLAIN_PAGE } from '../../layout/plain-page.ts';
import { shown } from '../../layout/safe.ts';
import { wrap } from '../../layout/wrap.ts';
import {
  exampleWords,
  missingWords,
  TREND_WORDS,
  trendName,
  trendSentence,
  trendsHead,
} from '../../sentences/trends.ts';
import { around } from '../search/around.ts';

export interface TrendsPageOptions {
  readonly width: number;
  readonly level: 0 | 1 | 2 | 3;
}

/** Each thing that a session took up, with counts, an example, and which of one's own texts lack it. */
export function renderTrends(trends: Trends, options: Partial<TrendsPageOptions> = {}): string {
  const { width, level } = { ...PLAIN_PAGE, ...options };
  const paint = paintsOf(level);
  const prose = (words: string, brush = unpainted, indent = '') =>
    wrap([{ text: shown(words), paint: brush }], Math.max(20, width - indent.length)).map((line) => indent + line);
  const lines = [...prose(trendsHead(trends), paint.bold), ...trends.notices.flatMap((notice) => prose(`! ${notice}`))];
  for (const trend of trends.trends) {
    const { kind, text, start, end } = trend;
    lines.push('');
    for (const line of prose(`${trendName(trend)}  (${TREND_WORDS[kind]})`, paint.bold)) lines.push(line);
    for (const line of prose(trendSentence(trend, trends.session), unpainted, '  ')) lines.push(line);
    for (const line of prose(exampleWords(trend), unpainted, '  ')) lines.push(line);
    const pieces = around(text, end > start ? [{ start, end }] : []).map((piece) => ({
      text: shown(piece.text),
      paint: piece.isMatch ? paint.yellow : paint.dim,
    }));
    for (const line of wrap(pieces, Math.max(20, width - 4))) lines.push(`    ${line}`);
    const missing = missingWords(trend);
    if (missing !== '') for (const line of prose(missing, paint.red, '  ')) lines.push(line);
  }
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}
