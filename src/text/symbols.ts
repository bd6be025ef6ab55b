import { sessionElsewhere, symbolElsewhere } from './symbols-elsewhere.ts';

/**
 * A symbol as the United Nations writes it, from any of the usual spellings:
 * `78/32`, `A/RES/78/32`, `a/res/78/32`, `A_RES_78_32` → `A/RES/78/32`; `75/101 A-B`; `ES-11/1`; `S/RES/2706(2023)` → `S/RES/2706 (2023)`;
 * or one of another organization as it writes it: `WHA76.4`. Null if it is not a symbol.
 */
export function symbolOf(written: string): string | null {
  return unitedNationsSymbol(written) ?? symbolElsewhere(written);
}

function unitedNationsSymbol(written: string): string | null {
  const tidy = written.trim().replace(/\s+/gu, ' ').toUpperCase();
  const [, number, letters] = GENERAL_ASSEMBLY.exec(tidy) ?? [];
  if (number !== undefined) {
    const parts = letters?.trim().replace(/TO|AND/u, (word) => word.toLowerCase());
    return `A/RES/${number.replace(/_/gu, '/')}${parts === undefined ? '' : ` ${parts}`}`;
  }
  const [, council, year] = SECURITY_COUNCIL.exec(tidy) ?? [];
  if (council !== undefined && year !== undefined) return `S/RES/${council} (${year})`;
  return OTHER.test(tidy)
    ? tidy.replace(SUPPLEMENT, (mark) => `/${mark.charAt(1)}${mark.slice(2).toLowerCase()}`)
    : null;
}

const OTHER = /^(?:[AE]\/(?:C\.\d\/|HRC\/)?(?:RES|DEC|\d|S-|L\.)|S\/PRST\/)(?=\D*\d)[\w./() -]*$/u;
/** How the symbol of a revision, an addendum or a corrigendum goes on after that of the document: `A/80/L.4/Rev.1`. */
export const SUPPLEMENTS = ['Rev', 'Add', 'Corr'] as const;
/** They are not in capitals. */
const SUPPLEMENT = new RegExp(`/(?:${SUPPLEMENTS.join('|')})(?=\\.)`, 'giu');

const GENERAL_ASSEMBLY = /^(?:A[/_]RES[/_])?((?:(?:ES|S)-)?\d{1,3}[/_]\d{1,4})( ?[A-Z](?:(?:-| TO | AND )[A-Z])?)?$/u;
const SECURITY_COUNCIL = /^(?:S[/_]RES[/_])(\d{1,5})[ _]?\(?(\d{4})\)?$/u;

/** The short form that delegates use: `78/32`, `2706 (2023)`; other symbols stay as they are. */
export function shortSymbol(symbol: string): string {
  return symbol.replace(/^(?:A|S)\/RES\//u, '');
}

/** Whether a text names a resolution by its short symbol, or by the long one: `78/32`, not `178/32` or `78/321`. */
export function namesSymbol(text: string, short: string): boolean {
  for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + 1)) {
    if (!/[\w/]/u.test(text.charAt(at - 1)) && !/\d/u.test(text.charAt(at + short.length))) return true;
  }
  return text.includes(`A/RES/${short}`);
}

/** The session in a General Assembly symbol: 78 in `A/RES/78/32`; null elsewhere and for special sessions. */
export function sessionOf(symbol: string): number | null {
  const [, session] = /^A\/(?:RES|DEC)\/(\d+)\//u.exec(symbol) ?? [];
  return session === undefined ? null : Number(session);
}

/** The session of an Assembly resolution, or the year of a Council resolution: both count years. Null for others. */
export function yearsCountOf(symbol: string): number | null {
  const [, session, year] = /^(?:A\/RES\/(\d+)\/|S\/RES\/\d+ \((\d{4})\)$)/u.exec(symbol) ?? [];
  const count = session ?? year;
  return count === undefined ? null : Number(count);
}

/**
 * The official address of the document: `https://docs.un.org/en/A/RES/78/32`; null if it is not a symbol of the United Nations.
 * The address has the symbol without spaces, and one of the six official languages.
 */
export function officialAddress(symbol: string, language = 'en'): string | null {
  const known = unitedNationsSymbol(symbol);
  if (known === null) return null;
  const official = OFFICIAL_LANGUAGES.find((each) => each === language) ?? 'en';
  return `https://docs.un.org/${official}/${encodeURI(known.replaceAll(' ', ''))}`;
}

const OFFICIAL_LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const;

/** The session of any organ in a symbol, or the year for the Economic and Social Council; null if it gives neither. */
export function sessionOrYearOf(symbol: string): number | null {
  const [, told] = /^(?:E\/RES\/(?=\d{4}\/)|A\/HRC\/(?:RES|DEC)\/)(\d{1,4})\//u.exec(symbol) ?? [];
  return sessionOf(symbol) ?? (told === undefined ? sessionElsewhere(symbol) : Number(told));
}

/** The symbol in a file name, without folders and ending; null if there is none. */
export function symbolOfFile(name: string): string | null {
  return symbolOf(name.replace(/^.*[/\\]/u, '').replace(/\.\w{2,4}$/u, ''));
}

/** The symbol if a line is nothing else; otherwise null. A bare number, `78/32`, may be anything in a text. */
export function symbolAlone(line: string): string | null {
  return /^[AES]\/[\w./() -]{1,40}$/u.test(line) ? symbolOf(line) : symbolElsewhere(line);
}
