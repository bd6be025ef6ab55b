import { languageOf } from '../language/language.ts';
import type { Messages } from '../messages/messages.ts';
import type { Document } from '../model/document.ts';
import type { Fact } from '../model/fact.ts';
import type { PrintedValues } from '../model/sentences.ts';
import type { Sides } from '../model/sides.ts';

/** The texts that a fact is about. */
export type FactTexts = Sides<Pick<Document, 'languages' | 'paragraphs'>>;

/** A fact in a few words: `eleventh → twelfth Meeting of States Parties`, `States parties 110 → 112`, `77/79 now cited`. */
export function factWords(fact: Fact, texts: FactTexts, messages: Messages): string {
  return messages.fact(fact, printedValues(fact, texts));
}

/** Numbers of events and dates as the texts have them, in a language whose grammar nobody knows; null for all else. */
export function printedValues(fact: Fact, texts: FactTexts): PrintedValues {
  return { old: printedIn(fact, 'old', texts), new: printedIn(fact, 'new', texts) };
}

function printedIn({ kind, places }: Fact, side: 'old' | 'new', texts: FactTexts): string | null {
  const place = places[side];
  if (place === null || (kind !== 'ordinal' && kind !== 'date') || languageOf(texts[side]).slots === null) return null;
  const text = texts[side].paragraphs[place.paragraph]?.text ?? '';
  return text.slice(place.start, place.end).replace(/\s+/gu, ' ');
}
