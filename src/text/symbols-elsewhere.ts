import { later } from './later.ts';

/**
 * A symbol of another organization as that organization writes it; null if it is none: `GC(67)/RES/9`, `WHA76.4`, `42 C/Resolution 5`,
 * `1/CP.28`, `AG/RES. 2908 (XLVII-O/17)`. The document service of the United Nations has none of these.
 */
export function symbolElsewhere(written: string): string | null {
  const tidy = written.trim().replace(/\s+/gu, ' ');
  if (tidy.length > SYMBOL_MAX_CHARACTERS) return null;
  const known = [tidy, tidy.toUpperCase()].find((each) => symbolAlone().test(each));
  return known === undefined ? null : withSpace(known);
}

/** The first such symbol in a line, and the words on both sides of it; null if there is none. */
export function symbolElsewhereIn(
  line: string,
): { readonly symbol: string; readonly before: string; readonly after: string } | null {
  const found = symbolWithin().exec(line);
  if (found === null) return null;
  const end = found.index + found[0].length;
  return { symbol: withSpace(found[0]), before: line.slice(0, found.index).trim(), after: line.slice(end).trim() };
}

/** The number of the session in such a symbol: 67 in `GC(67)/RES/9`, 47 in `AG/RES. 2908 (XLVII-O/17)`; null if it has none. */
export function sessionElsewhere(symbol: string): number | null {
  if (symbolElsewhere(symbol) === null) return null;
  for (const place of SESSIONS) {
    const [, figures] = place.exec(symbol) ?? [];
    if (figures !== undefined) return Number(figures);
  }
  const [, roman] = /\(([IVXLC]+)(?:-O\/\d\d)?\)$/u.exec(symbol) ?? [];
  return roman === undefined ? null : romanValue(roman);
}

/** The longest known has 40. */
const SYMBOL_MAX_CHARACTERS = 60;

const SYMBOLS = [
  // The General Conference of the International Atomic Energy Agency.
  'GC\\(\\d{1,2}\\)\\/(?:RES|DEC)\\/\\d{1,3}',
  // The World Health Assembly and the Executive Board of the World Health Organization: resolutions, then decisions.
  'WHA\\d{1,3}(?:\\.\\d{1,3}|\\(\\d{1,3}\\))',
  'EB\\d{1,3}(?:\\.R\\d{1,3}|\\(\\d{1,3}\\))',
  // The General Conference and the Executive Board of the United Nations Educational, Scientific and Cultural Organization.
  '\\d{1,3} ?C\\/R\\p{Ll}{2,9}\\.? ?\\d{1,3}',
  '\\d{1,3} ?EX\\/D\\p{Ll}{2,7}\\.? ?\\d{1,3}(?:\\.[IVX]{1,5})?',
  // The Conference of the Parties to the climate convention, also as the meeting of the Parties to its agreements.
  '\\d{1,3}\\/(?:CP|CMA|CMP)\\.\\d{1,2}',
  // Conventions that print their name, the conference and the session.
  '\\p{Lu}{3,5}\\/(?:COP|CP|NP)\\/DEC\\/\\w{1,4}\\/\\d{1,3}',
  // The Organization of American States, the African Union and the European Parliament.
  'AG\\/(?:RES|DEC)\\. ?\\d{1,5}(?: ?\\([IVXLC]{1,8}-[OE]\\/\\d{2}\\))?',
  '(?:\\p{Lu}\\p{Ll}{7}\\/AU|EX\\.CL)\\/D\\p{Ll}{2}\\.? ?\\d{1,5} ?\\([IVXLC]{1,8}\\)',
  'P\\d{1,2}_TA\\(\\d{4}\\)\\d{4}',
  // The assembly of the United Nations Environment Programme, and the organs of the Industrial Development Organization.
  'UNEP\\/EA\\.\\d{1,2}\\/[RD]\\p{Ll}{2}\\.? ?\\d{1,3}',
  '(?:IDB|GC)\\.\\d{1,3}\\/[RD]\\p{Ll}{2}\\.? ?\\d{1,3}',
  // The assembly and the committees of the International Maritime Organization.
  '(?:A|MEPC|MSC|LEG|FAL)\\.\\d{1,4}\\(\\d{1,3}\\)',
  // The Committee of Ministers of the Council of Europe, and the councils of the Organization for Security and Co-operation in Europe.
  'CM\\/R\\p{Ll}{2}\\(\\d{4}\\)\\d{1,3}',
  '(?:MC|PC|FSC)\\.DEC\\/\\d{1,4}(?:\\/\\d{1,4})?',
];

const symbolAlone = later(() => new RegExp(`^(?:${SYMBOLS.join('|')})$`, 'u'));
const symbolWithin = later(() => new RegExp(`(?<![\\p{L}\\p{N}/.])(?:${SYMBOLS.join('|')})(?![\\p{L}\\p{N}/])`, 'u'));

/** Where symbols have the session, in figures. */
const SESSIONS: readonly RegExp[] = [
  /^(?:GC\(|GC\.|WHA|EB|IDB\.|UNEP\/EA\.)(\d{1,3})/u,
  /^\d{1,3}\/\p{Lu}{2,3}\.(\d{1,2})$/u,
  /^(\d{1,3}) (?:C|EX)\//u,
  /\/DEC\/(\d{1,3})\/\d{1,3}$/u,
  /^\p{Lu}{1,4}\.\d{1,4}\((\d{1,3})\)$/u,
];

/** `42C/Resolution 5` as `42 C/Resolution 5`. */
function withSpace(found: string): string {
  return found.replace(/^(\d{1,3}) ?(?=C\/|EX\/)/u, '$1 ');
}

const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

function romanValue(roman: string): number {
  const values = [...roman].map((letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
