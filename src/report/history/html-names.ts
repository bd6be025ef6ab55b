import type { Document, Paragraph } from '../../model/document.ts';
import { shortSymbol } from '../../text/symbols.ts';
import { wholeCharacters } from '../layout/first-words.ts';
import { shown } from '../layout/safe.ts';

/** A document's name on the page, and the year under it. */
export interface DocumentName {
  /** `77/79`, `2706`; unique on the page. */
  readonly name: string;
  /** Empty if unknown. */
  readonly year: string;
}

export function documentNames(documents: readonly Document[]): readonly DocumentName[] {
  const given = new Set<string>();
  return documents.map(({ symbol, adopted }, at) => {
    // A Security Council resolution has its year below, so the name omits it.
    const short = shortened(shown(shortSymbol(symbol)).replace(/ \(\d{4}\)$/u, ''), NAME_MAX_CHARACTERS);
    const name = short === '' || given.has(short) ? `${short} no. ${at + 1}`.trim() : short;
    given.add(name);
    return { name, year: adopted?.slice(0, 4) ?? /\((\d{4})\)$/u.exec(symbol)?.[1] ?? '' };
  });
}

/** `A/C.1/80/L.52/Rev.1` and the longest section names are shorter. */
const NAME_MAX_CHARACTERS = 40;

/** The names of some paragraphs, as many as fit on a line. */
export function paragraphNames(paragraphs: readonly Paragraph[]): string {
  return shortened(paragraphs.map(({ id }) => id).join(' + '), 2 * NAME_MAX_CHARACTERS);
}

function shortened(words: string, maxCharacters: number): string {
  return words.length <= maxCharacters ? words : `${wholeCharacters(words.slice(0, maxCharacters - 1))}…`;
}

/** Consecutive documents as ranges: `72/54 to 74/62, 76/47`. */
export function rangesOf(places: readonly number[], names: readonly DocumentName[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const place of places) {
    const last = runs.at(-1);
    if (last !== undefined && last.to === place - 1) last.to = place;
    else runs.push({ from: place, to: place });
  }
  const nameOf = (place: number) => names[place]?.name ?? '';
  return runs
    .map(({ from, to }) => {
      if (from === to) return nameOf(from);
      return `${nameOf(from)}${to === from + 1 ? ' and ' : ' to '}${nameOf(to)}`;
    })
    .join(', ');
}
