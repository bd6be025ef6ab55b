import type { ENGLISH } from './en/english.ts';
import type { FootnoteTable } from './tables/tables.ts';

type Footnotes = (typeof ENGLISH)['footnotes'];

/** Footnotes by a table: what they cite, and where a bare number is none. */
export function footnotesFrom(table: FootnoteTable, months: readonly string[]): Footnotes {
  const { nouns, places, see } = table;
  const source = `(?:${nouns} )?(?:${SYMBOL})(?:, (?:${places})[^,;.]{0,30}(?:\\.[^,;.]{0,30})?){0,4}`;
  const sources = `(?:${see} )?(?:l[ae]s? )?${source}(?:(?:, ?|,? ${table.and} )${source}){0,8}`;
  return {
    ibid: /^[*_]?ibid(?:em)?[.,]{0,2}[*_]?[.,]?\s*/iu,
    ibidPrinted: 'Ibid.',
    volumes: { end: /^vols?\b/iu, source: /\bvols?\./iu },
    records: { end: new RegExp(`^(?:${table.records})`, 'iu'), source: new RegExp(table.records, 'iu') },
    listed: new RegExp(`…(?:(?:, | ${table.and} |, ${table.and} |; )…){1,20}`, 'gu'),
    addendum: /(?!)/gu,
    steps: ['vols?\\. ', table.records, `(?:${places})`],
    series: new RegExp(`^${table.series} (?=vols?\\. )`, 'u'),
    beginning: new RegExp(`^(?:${table.beginnings}|${see} |Ibid|[A-Z]{1,8}/)`, 'u'),
    afterGap: new RegExp(`^(?:${table.beginnings}|${see} |Ibid|[A-Z]{1,8}/)`, 'u'),
    alone: new RegExp(`^(?:Ibid|${sources})\\.$`, 'iu'),
    beforeFigure: new RegExp(`(?:^|[\\s(“"«])(?:${table.beforeFigures})$`, 'iu'),
    behindFigure: new RegExp(`^\\s(?:${[table.behindFigures, ...months].join('|')})(?!\\p{L})`, 'iu'),
    share: /^\s(?:pour\scent|%)/u,
    listedFigures: new RegExp(`^(?:,\\s\\d{1,2}|\\s(?:${table.and}|${table.range})\\s\\d{1,2})(?![\\d/])`, 'u'),
  };
}

/** `A/63/539`, `ISBA/28/C/16`, `73/292`, `S-23/2`, `2200 A (XXI)`, `SPLOS/183`. */
const SYMBOL = [
  '[A-Z]{1,8}(?:\\.\\d)?/[^\\s,;]{1,40}',
  '(?:E?S-)?\\d{1,4}/\\d{1,4}(?: [A-Z])?',
  '\\d{1,4}(?: [A-Z])? \\((?:\\d{4}|[IVXL]{1,8})\\)',
].join('|');
