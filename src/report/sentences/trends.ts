import { printedOrdinal } from '../../language/en/ordinals.ts';
import type { RecordedText, Trend, Trends } from '../../model/record.ts';
import { shortSymbol } from '../../text/symbols.ts';
import { placeAndYear, textName, thousands } from './record.ts';

/** `The record holds 73 texts of the seventy-ninth session (GA) and 63 texts of the one before; 6 things were taken up by several series.` */
export function trendsHead({ session, body, texts, textsBefore, trends, notices }: Trends): string {
  const held = `The record holds ${textCount(texts)} of ${sessionName(session)} (${body}) and ${textCount(textsBefore)} of the one before`;
  if (notices.length > 0) return `${held}.`;
  if (trends.length === 0) return `${held}; nothing new was taken up by several series.`;
  return `${held}; ${trends.length === 1 ? 'one thing was' : `${trends.length} things were`} taken up by several series.`;
}

/** `the seventy-ninth session`; for an organ without sessions, the year. */
export function sessionName(session: number): string {
  return session > LAST_SESSION ? String(session) : `the ${printedOrdinal(session)} session`;
}

/** Greater numbers are years. */
const LAST_SESSION = 1000;

function textCount(texts: number): string {
  return texts === 1 ? 'one text' : `${texts === 0 ? 'no' : thousands(texts)} texts`;
}

/**
 * `7 of 63 resolutions of the seventy-eighth session welcome the Kunming-Montreal Global Biodiversity Framework, in 7 series; of the
 * 52 texts of the session before, one did.`
 */
export function trendSentence(trend: Trend, session: number): string {
  const { texts, of, series, before, ofBefore, places } = trend;
  const nouns = places.every(({ text }) => text.kind === 'resolution') ? 'resolutions' : 'texts';
  const past = before === 0 ? 'none' : thousands(before);
  return `${thousands(texts)} ${nouns} of ${sessionName(session)}, of ${thousands(series)} series, ${verbOf(trend)} ${thingOf(trend)}: ${share(texts, of)} of the ${textCount(of)} in the record. Of the ${textCount(ofBefore)} of the session before, ${past} did.`;
}

function share(texts: number, of: number): string {
  return `${Math.round((100 * texts) / of)} per cent`;
}

/** What is said of a thing by clauses that open so. */
const USUAL_VERBS: Readonly<Record<string, string>> = {
  acknowledging: 'acknowledge',
  acknowledges: 'acknowledge',
  noting: 'note',
  notes: 'note',
  reaffirming: 'reaffirm',
  reaffirms: 'reaffirm',
  recalling: 'recall',
  recalls: 'recall',
  recognizing: 'recognize',
  recognizes: 'recognize',
  welcoming: 'welcome',
  welcomes: 'welcome',
};

const PLAIN_VERBS: Readonly<Record<Trend['kind'], string>> = { citation: 'cite', name: 'name', formula: 'say' };

function verbOf({ kind, opening }: Trend): string {
  const [first = ''] = opening.toLowerCase().split(' ');
  return (kind === 'formula' ? undefined : USUAL_VERBS[first]) ?? PLAIN_VERBS[kind];
}

function thingOf({ kind, value, title, text, start }: Trend): string {
  if (kind === 'formula') return `“${value}”`;
  if (kind === 'citation')
    return `${value.startsWith('A/RES/') ? `resolution ${shortSymbol(value)}` : value}${title === '' ? '' : ` (${title})`}`;
  return text.slice(0, start).toLowerCase().endsWith('the ') ? `the ${value}` : value;
}

/** As the heading of a trend: `79/1  The Pact for the Future`. */
export function trendName({ value, title }: Trend): string {
  return [shortSymbol(value) || value, title].filter((words) => words !== '').join('  ');
}

/** What the trend is, in words. */
export const TREND_WORDS: Readonly<Record<Trend['kind'], string>> = {
  citation: 'document cited',
  name: 'name',
  formula: 'formula',
};

/** `For example 78/231 PP11 (2023).` */
export function exampleWords({ example }: Trend): string {
  return `For example ${placeAndYear(example)}.`;
}

/** `Yours does not: 78/32.`; empty if none were named, or all have it. */
export function missingWords({ missing }: Trend): string {
  if (missing.length === 0) return '';
  return `${missing.length === 1 ? 'Yours does not' : 'Of yours, these do not'}: ${missing.map(textName).join(', ')}.`;
}

/** A text of one's own, for tables. */
export function missingNames(missing: readonly RecordedText[]): string {
  return missing.map(textName).join(', ');
}
