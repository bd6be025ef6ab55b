import { printedRange } from '../language/en/dates.ts';
import { printedOrdinal } from '../language/en/ordinals.ts';
import { languageOf } from '../language/language.ts';
import type { Document } from '../model/document.ts';
import type { Fact } from '../model/fact.ts';
import type { Sides } from '../model/sides.ts';
import { printedNumber } from '../text/figures.ts';

/** The texts that a fact is about. */
export type FactTexts = Sides<Pick<Document, 'languages' | 'paragraphs'>>;

/** A fact in a few words: `eleventh → twelfth Meeting of States Parties`, `States parties 110 → 112`, `77/79 now cited`. */
export function factWords(fact: Fact, texts: FactTexts): string {
  const { kind, of, old: before, new: after } = fact;
  const [own, now] = [printedIn(fact, 'old', texts), printedIn(fact, 'new', texts)];
  const [from, to] = [own ?? valueWords(fact, before), now ?? valueWords(fact, after)];
  if (own !== null || now !== null) return changeWords(fact, from, to);
  const change = changeWords(fact, from, to);
  switch (kind) {
    case 'ordinal':
      return before === null || after === null ? changeWords(fact, `${from} ${of}`, `${to} ${of}`) : `${change} ${of}`;
    case 'count':
    case 'amount':
      return of === '' ? change : `${of} ${change}`;
    case 'citation':
      if (before === null) return `${to} now cited`;
      return after === null ? `${from} no longer cited` : change;
    case 'state':
    case 'degree':
      return of === '' ? change : `${change} (${of})`;
    case 'instrument':
      return of === '' ? change : `${change} (${of})`;
    case 'opening':
    case 'words':
    case 'note':
    case 'part':
    case 'date':
    case 'period':
    case 'place':
    case 'body':
    case 'deadline':
    case 'report':
    case 'agenda':
      return change;
  }
}

/** Numbers of events and dates as the text has them, in a language whose grammar nobody knows; null for all else. */
export function printedIn({ kind, places }: Fact, side: 'old' | 'new', texts: FactTexts): string | null {
  const place = places[side];
  if (place === null || (kind !== 'ordinal' && kind !== 'date') || languageOf(texts[side]).slots === null) return null;
  const text = texts[side].paragraphs[place.paragraph]?.text ?? '';
  return text.slice(place.start, place.end).replace(/\s+/gu, ' ');
}

function changeWords({ old: before, new: after }: Fact, from: string, to: string): string {
  if (before === null) return `${to} added`;
  return after === null ? `${from} removed` : `${from} → ${to}`;
}

/** A value as people print it. */
export function valueWords({ kind }: Pick<Fact, 'kind'>, value: Fact['old']): string {
  if (value === null) return '';
  switch (kind) {
    case 'ordinal':
      return typeof value === 'number' ? printedOrdinal(value) : value;
    case 'count':
    case 'amount':
      return typeof value === 'number' ? printedNumber(value) : value;
    case 'date':
      return printedRange(String(value));
    case 'words':
    case 'opening':
    case 'degree':
    case 'note':
      return `“${value}”`;
    case 'citation':
    case 'state':
    case 'instrument':
    case 'part':
    case 'period':
    case 'place':
    case 'body':
    case 'deadline':
    case 'report':
    case 'agenda':
      return String(value);
  }
}
