import type { Spot, Step, Words } from '../order-kinds.ts';
import { quoted } from '../words.ts';

interface Variant {
  readonly step: Step;
  /** A remark on it; empty if it goes without saying. */
  readonly remark: string;
}

/** Other ways to take the words that an order quotes, if they are not found: with another first letter, without the mark at the end. */
export function variantsOf(step: Step): readonly Variant[] {
  const { spot, by } = step;
  if (!('words' in spot) || spot.kind === 'near' || spot.kind === 'sign' || spot.kind === 'between') return [];
  const { words } = spot;
  const flipped = withWords(spot, flippedIn(words));
  const variants: Variant[] = [
    { step: { ...step, spot: flipped, by: spot.kind === 'words' ? likeIn(by, words) : by }, remark: '' },
  ];
  const [mark] = /[.,;:]$/u.exec(words.text) ?? [];
  if (mark !== undefined && words.text.length > 1) {
    const bare = withWords(spot, { ...words, text: words.text.slice(0, -1) });
    const own = by.text.endsWith(mark) ? { ...by, text: by.text.slice(0, -1) } : by;
    const remark = `${quoted(words.text)} is taken without “${mark}” at its end, which the text does not have there`;
    variants.push({ step: { ...step, spot: bare, by: own }, remark });
  }
  return variants;
}

function withWords(spot: Extract<Spot, { words: Words }>, words: Words): Spot {
  return { ...spot, words };
}

function flippedIn(words: Words): Words {
  const first = words.text.charAt(0);
  const other = first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase();
  return { ...words, text: other + words.text.slice(1) };
}

/** New words with their first letter as in the text, if they have it as in the quotation. */
function likeIn(by: Words, { text }: Words): Words {
  const [first, own] = [text.charAt(0), by.text.charAt(0)];
  const isLower = first === first.toLowerCase();
  if (own === '' || isLower !== (own === own.toLowerCase())) return by;
  return flippedIn(by);
}
