import { symbolOf } from '../text/symbols.ts';
import { TYPED } from './en/reading/typed.ts';

/**
 * The symbol in typed or pasted input: besides all that `symbolOf` accepts, `RES/77/79`, `77-79`, `resolution 77/79`, `UNGA 78/32`,
 * `GA res. 78/32`, `resolution 2706 (2023)`, and United Nations addresses (`https://docs.un.org/en/A/RES/78/32`). Null if there is
 * none. The words around it are English, like those of the program. For texts use `symbolOf`: there, `77-79` may be page numbers.
 */
export function symbolTyped(written: string): string | null {
  if (written.length > WRITTEN_MAX_CHARACTERS) return null;
  const told = unwrapped(written.trim().replace(/\s+/gu, ' '));
  return symbolOf(told) ?? symbolInAddress(told) ?? symbolInWords(told);
}

/** The longest known document address has 90. */
const WRITTEN_MAX_CHARACTERS = 300;

/** Whether words only introduce a symbol: `resolution`, `GA res.`, `General Assembly`. */
export function isLeadIn(words: string): boolean {
  return TYPED.leadIn.test(`${words.trim()} `);
}

/** Removes quotation marks, brackets and full stops that were copied along; `2706 (2023)` keeps its brackets. */
function unwrapped(told: string): string {
  const bare = told.replace(/^[“”"'‘’«([<\s]+/u, '').replace(/[“”"'‘’»\]>,;.\s]+$/u, '');
  if (bare.endsWith(')') && !bare.includes('(')) return unwrapped(bare.slice(0, -1));
  return bare.replace(/^([AS])[/_]RES (?=\d)/iu, '$1/RES/').replace(/^RES[/_-](?=\d|ES-|S-)/iu, 'A/RES/');
}

function symbolInWords(told: string): string | null {
  const words = told.replace(TYPED.ofADay, '').split(' ');
  // The symbol begins with the first figure: `S/RES/2706 (2023)`, `75/101 A-B`.
  const at = words.findIndex((word) => /\d/u.test(word));
  const [lead, symbol] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
  if (at < 0 || (lead !== '' && !isLeadIn(lead))) return null;
  const [, council, year] = /^(\d{1,5}) ?\((\d{4})\)$/u.exec(symbol) ?? [];
  if (council !== undefined) return lead === '' ? null : symbolOf(`S/RES/${council}(${year})`);
  return symbolOf(symbol) ?? symbolOf(symbol.replace(HYPHENED, '$1/$2'));
}

/** `77-79`, `A-RES-77-79`: with hyphens of any kind instead of slashes. */
const HYPHENED = /^(?:A[-‐‑–/_]RES[-‐‑–/_])?((?:(?:ES|S)-)?\d{1,3})[-‐‑–](\d{1,4}(?: ?[A-Z](?:-[A-Z])?)?)$/iu;

/** `docs.un.org/en/A/RES/78/32`, `…view_doc.asp?symbol=A/RES/78/32`, `…/files/A_RES_78_32-EN.pdf`: the first part that is a symbol. */
function symbolInAddress(told: string): string | null {
  const whole = /^https?:\/\//iu.test(told) ? told : `https://${told}`;
  if (!ADDRESS.test(told) || !URL.canParse(whole)) return null;
  const { pathname, searchParams } = new URL(whole);
  const path = decoded(pathname).replace(/^\/+/u, '');
  const file = (path.split('/').at(-1) ?? '').replace(/\.\w{2,5}$/u, '').replace(/[-_](?:AR|EN|ES|FR|RU|ZH)$/iu, '');
  const places = [...searchParams.values(), path.replace(/^(?:ar|en|es|fr|ru|zh)\//iu, ''), file];
  return places.map((place) => symbolOf(place.replace(/\/$/u, ''))).find((symbol) => symbol !== null) ?? null;
}

const ADDRESS = /^(?:https?:\/\/)?(?:[\w-]+\.)+(?:org|int)\//iu;

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
