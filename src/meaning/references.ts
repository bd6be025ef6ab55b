import type { Language } from '../language/language.ts';
import type { DescribedChange } from '../model/comparison.ts';
import type { Document, Paragraph } from '../model/document.ts';
import type { Sides } from '../model/sides.ts';
import type { Bare, Reading } from './facts.ts';

/** The new number of each numbered paragraph, by section and old number. */
export type Renumbering = ReadonlyMap<string, string>;

export function renumberingOf(changes: readonly DescribedChange[], documents: Sides<Document>): Renumbering {
  const numbers = new Map<string, string>();
  for (const { kind, old: places, new: newPlaces } of changes) {
    const [before, after] = [documents.old.paragraphs[places[0] ?? -1], documents.new.paragraphs[newPlaces[0] ?? -1]];
    if (kind !== 'kept' || before === undefined || after === undefined || before.depth > 0) continue;
    if (before.section !== after.section) continue;
    numbers.set(numberKey(before.section, before.label), after.label);
  }
  return numbers;
}

function numberKey(section: string, label: string): string {
  return `${section}\n${label}`;
}

/**
 * Whether the words of a fact changed only in the numbers of a reference, each to the number its paragraph now has: `as
 * provided for in paragraph 16 above`, where OP16 has become OP19.
 */
export function isRenumbered(fact: Bare, { texts, paragraphs, languages }: Reading, numbers: Renumbering): boolean {
  const { kind, old: before, new: after, spans } = fact;
  if (kind !== 'words' || spans.old === null || typeof before !== 'string' || typeof after !== 'string') return false;
  const { paragraphsNamed } = languages.old;
  if (paragraphsNamed === null || !paragraphsNamed.numbers.test(before) || !paragraphsNamed.numbers.test(after))
    return false;
  const isReference =
    paragraphsNamed.beforeNumbers.test(
      texts.old.slice(Math.max(0, spans.old.start - AROUND_MAX_CHARACTERS), spans.old.start),
    ) && paragraphsNamed.behindNumbers.test(texts.old.slice(spans.old.end, spans.old.end + AROUND_MAX_CHARACTERS));
  const section = paragraphs.old[0]?.section ?? '';
  const rolled = (before.match(/\d+/gu) ?? []).map((number) => numbers.get(numberKey(section, number)));
  return isReference && rolled.join(' ') === (after.match(/\d+/gu) ?? []).join(' ');
}

/**
 * References in a kept paragraph to one other paragraph of the text (not lists) that still have its old number though
 * it now has another. Silent if a reference was added or removed, if the paragraph is in another section now, or if the one that it
 * refers to is, and if that has no number any more.
 */
export function stillReferences(
  { old: before, new: after }: Sides<Paragraph>,
  numbers: Renumbering,
  { paragraphsNamed }: Language,
): readonly { readonly start: number; readonly end: number; readonly now: string }[] {
  if (paragraphsNamed === null) return [];
  const numbersIn = ({ text }: Paragraph) => [...text.matchAll(paragraphsNamed.reference)];
  const earlier = numbersIn(before).map(([, number]) => number);
  const later = numbersIn(after);
  // If a reference was added or removed, they cannot be matched.
  if (earlier.length !== later.length || before.section !== after.section) return [];
  return later.flatMap((match, at) => {
    const [words, number = ''] = match;
    const now = numbers.get(numberKey(before.section, number));
    if (earlier[at] !== number || now === undefined || now === '' || now === number) return [];
    return [{ start: match.index, end: match.index + words.length, now }];
  });
}

/** `as provided for in paragraphs 12, 13, 14 and` */
const AROUND_MAX_CHARACTERS = 120;
