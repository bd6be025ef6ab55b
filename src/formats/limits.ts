import { InputError, type InputErrorCode } from '../model/problem.ts';

/** A bound on what is read: the most that is, its unit, and what it keeps away. */
export interface Limit {
  readonly max: number;
  readonly unit: string;
  readonly why: string;
}

/**
 * Every bound on what a stranger's file may cost. Real documents are far below: the longest of 269 official files, oceans
 * and the law of the sea, has 62 pages and 0.38 million characters, and none more than 473 paragraphs. `docs/limits.md` is this table.
 */
export const LIMITS = {
  'file-bytes': { max: 64_000_000, unit: 'bytes', why: 'any file; official PDFs have less than 2 million' },
  'text-characters': { max: 10_000_000, unit: 'characters', why: 'the words of a text, whatever form they came in' },
  'text-lines': { max: 200_000, unit: 'lines', why: 'a plain text or Markdown, and what other forms are read as' },
  paragraphs: { max: 20_000, unit: 'paragraphs', why: 'a text: forty times the longest resolution' },
  'paragraph-characters': {
    max: 500_000,
    unit: 'characters',
    why: 'one paragraph, one note, or one line of a text; the longest of 269 official files has 2,831',
  },
  notes: { max: 20_000, unit: 'notes', why: 'the footnotes of a text' },
  'xml-characters': { max: 20_000_000, unit: 'characters', why: 'Akoma Ntoso, or one part of a Word file' },
  'xml-elements': { max: 1_000_000, unit: 'elements', why: 'the same: each costs memory, however short' },
  'xml-depth': { max: 120, unit: 'levels', why: 'elements in elements; official files nest 12 deep' },
  'html-characters': {
    max: 20_000_000,
    unit: 'characters',
    why: 'a web page; pages of resolutions have less than 2 million',
  },
  'html-elements': { max: 300_000, unit: 'elements', why: 'those that a browser would add are counted too' },
  'json-characters': { max: 20_000_000, unit: 'characters', why: 'a document in JSON' },
  'zip-entries': { max: 4_000, unit: 'entries', why: 'a Word file; ours have 9, those of Word some dozens' },
  'zip-bytes': { max: 64_000_000, unit: 'bytes', why: 'what a Word file unpacks to; real ones less than 3 million' },
  'zip-ratio': {
    max: 200,
    unit: 'times',
    why: 'how much an entry of a million bytes may grow; of 189 real files none did twelvefold',
  },
  'pdf-pages': { max: 2_000, unit: 'pages', why: 'a PDF' },
  'pdf-pieces': {
    max: 20_000,
    unit: 'pieces of text',
    why: 'one page of a PDF; official ones have some three hundred',
  },
  'pdf-bytes': {
    max: 200_000_000,
    unit: 'bytes',
    why: 'what the streams of a PDF unpack to, without its pictures; of 287 real files the largest has 1.7 million',
  },
  'pdf-stream-bytes': {
    max: 20_000_000,
    unit: 'bytes',
    why: 'one of them: a page, a font; in the same files 120,428 at most',
  },
  'pdf-operators': {
    max: 500_000,
    unit: 'operators',
    why: 'one page of a PDF; in the same files 5,336 at most',
  },
  'pdf-page-seconds': {
    max: 8,
    unit: 'seconds',
    why: 'one page, at the command line, as a processor works; the slowest of 105 real files took 0.24',
  },
  'pdf-seconds': {
    max: 12,
    unit: 'seconds',
    why: 'all of a PDF, in the same way; none of 287 real files took 2',
  },
  'pdf-megabytes': {
    max: 500,
    unit: 'million bytes of memory',
    why: 'what reading a PDF adds to the program, at the command line; the largest real files some 100',
  },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof LIMITS;

/** The most that is read, by name: the defaults, or what somebody who trusts a file has raised. */
export type Limits = Readonly<Record<LimitName, number>>;

export const LIMIT_NAMES: readonly LimitName[] = Object.keys(LIMITS).filter(
  (name): name is LimitName => name in LIMITS,
);

/**
 * The limits with some of them raised, or lowered.
 *
 * @example
 * ```ts
 * limitsWith({ 'pdf-pages': 10 })['pdf-pages']; // → 10
 * ```
 */
export function limitsWith(changes: Partial<Limits>): Limits {
  const maximum = (name: LimitName): number => changes[name] ?? LIMITS[name].max;
  return {
    'file-bytes': maximum('file-bytes'),
    'text-characters': maximum('text-characters'),
    'text-lines': maximum('text-lines'),
    paragraphs: maximum('paragraphs'),
    'paragraph-characters': maximum('paragraph-characters'),
    notes: maximum('notes'),
    'xml-characters': maximum('xml-characters'),
    'xml-elements': maximum('xml-elements'),
    'xml-depth': maximum('xml-depth'),
    'html-characters': maximum('html-characters'),
    'html-elements': maximum('html-elements'),
    'json-characters': maximum('json-characters'),
    'zip-entries': maximum('zip-entries'),
    'zip-bytes': maximum('zip-bytes'),
    'zip-ratio': maximum('zip-ratio'),
    'pdf-pages': maximum('pdf-pages'),
    'pdf-pieces': maximum('pdf-pieces'),
    'pdf-bytes': maximum('pdf-bytes'),
    'pdf-stream-bytes': maximum('pdf-stream-bytes'),
    'pdf-operators': maximum('pdf-operators'),
    'pdf-page-seconds': maximum('pdf-page-seconds'),
    'pdf-seconds': maximum('pdf-seconds'),
    'pdf-megabytes': maximum('pdf-megabytes'),
  };
}

export const DEFAULT_LIMITS: Limits = limitsWith({});

/** What is measured, and against what. */
export interface Measured {
  readonly limits: Limits;
  /** What to call the source. */
  readonly name: string;
}

/** Refuses what is more than its limit. `found` says what was counted, where the unit alone would not. */
export function keepWithin(
  limit: LimitName,
  count: number,
  { limits, name }: Measured,
  { found, code = 'too-large' }: { readonly found?: string; readonly code?: InputErrorCode } = {},
): void {
  if (count <= limits[limit]) return;
  const what = found ?? `${counted(count)} ${LIMITS[limit].unit}`;
  const most = LIMITS[limit].unit === 'times' ? `${limits[limit]} times` : counted(limits[limit]);
  throw new InputError(code, `${name}: ${what}; ${most} are read at most (${raising(limit)})`);
}

/** The option that raises a limit, for messages. */
export function raising(limit: LimitName): string {
  return `--limit ${limit}=N raises it`;
}

/** Millions as people say them: a limit is passed by a few, and then the figure is told to the letter. */
export function counted(count: number): string {
  if (count < 1_000_000) return String(count);
  const millions = count / 1_000_000;
  return Number.isInteger(millions * 10) ? `${millions} million` : String(count);
}
