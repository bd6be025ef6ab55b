import { InputError, type InputErrorCode } from '../model/problem.ts';

/** A bound on what is read: the maximum, its unit, and what it applies to. */
export interface Limit {
  readonly max: number;
  readonly unit: string;
  readonly why: string;
}

/**
 * Every bound on what an untrusted file may cost. Real documents are far below: the longest of 269 official files, oceans
 * and the law of the sea, has 62 pages and 0.38 million characters, and none has more than 473 paragraphs. `docs/limits.md` is this table.
 */
export const LIMITS = {
  'file-bytes': { max: 64_000_000, unit: 'bytes', why: 'any file; official PDFs have less than 2 million' },
  'text-characters': { max: 10_000_000, unit: 'characters', why: 'the words of a text, in any format' },
  'text-lines': { max: 200_000, unit: 'lines', why: 'plain text or Markdown, and other formats once converted to it' },
  paragraphs: { max: 20_000, unit: 'paragraphs', why: 'a text: forty times the longest resolution' },
  'paragraph-characters': {
    max: 500_000,
    unit: 'characters',
    why: 'one paragraph, one note, or one line of a text; the longest of 269 official files has 2,831',
  },
  notes: { max: 20_000, unit: 'notes', why: 'the footnotes of a text' },
  'xml-characters': { max: 20_000_000, unit: 'characters', why: 'Akoma Ntoso, or one part of a Word file' },
  'xml-elements': { max: 1_000_000, unit: 'elements', why: 'the same: each takes memory, however short' },
  'xml-depth': { max: 120, unit: 'levels', why: 'nested elements; official files nest 12 deep' },
  'html-characters': {
    max: 20_000_000,
    unit: 'characters',
    why: 'a web page; pages of resolutions have less than 2 million',
  },
  'html-elements': { max: 300_000, unit: 'elements', why: 'including those that a browser would add' },
  'json-characters': { max: 20_000_000, unit: 'characters', why: 'a document in JSON' },
  'zip-entries': {
    max: 4_000,
    unit: 'entries',
    why: 'a Word file; those of resdiff have 9, those of Word some dozens',
  },
  'zip-bytes': { max: 64_000_000, unit: 'bytes', why: 'an unpacked Word file; real ones have less than 3 million' },
  'zip-ratio': {
    max: 200,
    unit: 'times',
    why: 'how much an entry of a million bytes may grow when unpacked; none in 189 real files grew twelvefold',
  },
  'pdf-pages': { max: 2_000, unit: 'pages', why: 'a PDF' },
  'pdf-pieces': {
    max: 20_000,
    unit: 'pieces of text',
    why: 'one page of a PDF; official ones have about three hundred',
  },
  'pdf-bytes': {
    max: 200_000_000,
    unit: 'bytes',
    why: 'the unpacked streams of a PDF, without its pictures; the largest of 287 real files has 1.7 million',
  },
  'pdf-stream-bytes': {
    max: 20_000_000,
    unit: 'bytes',
    why: 'one unpacked stream: a page, a font; at most 120,428 in the same files',
  },
  'pdf-operators': {
    max: 500_000,
    unit: 'operators',
    why: 'one page of a PDF; at most 5,336 in the same files',
  },
  'pdf-page-seconds': {
    max: 8,
    unit: 'seconds',
    why: 'one page, on the command line, in processor time; the slowest of 105 real files took 0.24',
  },
  'pdf-seconds': {
    max: 12,
    unit: 'seconds',
    why: 'a whole PDF, measured in the same way; none of 287 real files took 2',
  },
  'pdf-megabytes': {
    max: 500,
    unit: 'million bytes of memory',
    why: 'the memory that reading a PDF adds, on the command line; the largest real files add about 100',
  },
  'office-seconds': {
    max: 120,
    unit: 'seconds',
    why: 'LibreOffice converting a file (`--with-office`), with its start; a resolution takes five on an idle machine',
  },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof LIMITS;

/** The maximum of each limit, by name: the default, or a value set by a user who trusts the file. */
export type Limits = Readonly<Record<LimitName, number>>;

export const LIMIT_NAMES: readonly LimitName[] = Object.keys(LIMITS).filter(
  (name): name is LimitName => name in LIMITS,
);

/**
 * The limits, with some raised or lowered.
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
    'office-seconds': maximum('office-seconds'),
  };
}

export const DEFAULT_LIMITS: Limits = limitsWith({});

/** The limits for a source. */
export interface Measured {
  readonly limits: Limits;
  /** The name of the source, for messages. */
  readonly name: string;
}

/** Throws if a count exceeds its limit. `found` says what was counted, if the unit alone does not. */
export function keepWithin(
  limit: LimitName,
  count: number,
  { limits, name }: Measured,
  { found, code = 'too-large' }: { readonly found?: string; readonly code?: InputErrorCode } = {},
): void {
  if (count <= limits[limit]) return;
  const what = found ?? `${counted(count)} ${LIMITS[limit].unit}`;
  const most = LIMITS[limit].unit === 'times' ? `${limits[limit]} times` : counted(limits[limit]);
  throw new InputError(code, `${name}: ${what}; the limit is ${most} (${raising(limit)})`);
}

/** The option that raises a limit, for messages. */
export function raising(limit: LimitName): string {
  return `--limit ${limit}=N raises it`;
}

/** Round millions in words; other numbers in full, since a limit may be exceeded by only a few. */
export function counted(count: number): string {
  if (count < 1_000_000) return String(count);
  const millions = count / 1_000_000;
  return Number.isInteger(millions * 10) ? `${millions} million` : String(count);
}
