import type { Trend, Trends } from '../../model/record.ts';
import { placeAndYear, textName, thousands } from './record.ts';

/** `Session 78 of the GA: 46 texts beside 52 of the session before; 12 things that it took up.` */
export function trendsHead({ session, body, texts, textsBefore, trends, notices }: Trends): string {
  const held = `The record holds ${textCount(texts)} of session ${session} (${body}) and ${textCount(textsBefore)} of session ${session - 1}`;
  if (notices.length > 0) return `${held}.`;
  const found =
    trends.length === 1 ? 'one thing was' : `${trends.length === 0 ? 'nothing was' : `${trends.length} things were`}`;
  return `${held}; ${found} taken up by several series.`;
}

function textCount(texts: number): string {
  return texts === 1 ? 'one text' : `${thousands(texts)} texts`;
}

/**
 * `7 of 46 texts recall the Kunming-Montreal Global Biodiversity Framework, in 7 series; in session 77, 1 of 52 did.`
 */
export function trendSentence(trend: Trend, session: number): string {
  const { texts, of, series, before, ofBefore } = trend;
  const past = before === 0 ? `none of ${ofBefore}` : `${before} of ${ofBefore}`;
  return `${texts} of ${of} texts, of ${series} series; in session ${session - 1}, ${past}.`;
}

/** What the trend is, in words. */
export const TREND_WORDS: Readonly<Record<Trend['kind'], string>> = {
  citation: 'cited',
  name: 'named',
  formula: 'said',
};

/** `First seen in 78/231 PP11 (2023)` is not known; an example is. */
export function exampleWords({ example, opening }: Trend): string {
  const usual = opening === '' ? '' : `, usually after “${opening}”`;
  return `For example ${placeAndYear(example)}${usual}.`;
}

/** `Not in yours: 78/32, 78/70.`; empty if none were named, or all have it. */
export function missingWords({ missing }: Trend): string {
  return missing.length === 0 ? '' : `Not in yours: ${missing.map(textName).join(', ')}.`;
}
