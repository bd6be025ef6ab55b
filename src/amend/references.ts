import { amendedWords, type Exchange } from '../form/amended-words.ts';
import { languageOf } from '../language/language.ts';
import type { Document, Paragraph } from '../model/document.ts';
import { addAll } from '../text/add-all.ts';

interface Followed {
  readonly document: Document;
  /** References that could not be followed, in sentences without their full stop. */
  readonly remarks: readonly string[];
}

/**
 * Makes references to numbers in the text itself follow the paragraphs that they refer to: `paragraph 3 below` becomes `paragraph 4
 * below`. In new words they stay as printed; where that, or a deleted paragraph, makes them doubtful, a remark says so.
 *
 * @param from for each paragraph, the index of the original one; null if it is new
 */
export function withReferences(document: Document, base: Document, from: readonly (number | null)[]): Followed {
  const { textReferences } = languageOf(base);
  const remarks: string[] = [];
  if (textReferences === null) return { document, remarks };
  const numbers = numbersNow(document, base, from);
  const paragraphs = document.paragraphs.map((paragraph, at) => {
    const was = base.paragraphs[from[at] ?? -1];
    const exchanges: Exchange[] = [];
    for (const { 0: reference, index } of paragraph.text.matchAll(textReferences.own)) {
      const isOld = was?.text.includes(reference) === true;
      const found = inReference(reference, { paragraph, was: isOld ? was : null, numbers });
      addAll(remarks, found.remarks);
      for (const each of found.exchanges) exchanges.push({ ...each, start: each.start + index, end: each.end + index });
    }
    return exchanges.length === 0 ? paragraph : withWords(paragraph, exchanges);
  });
  return { document: { ...document, paragraphs }, remarks };
}

/** The numbers of the operative paragraphs of a section before, with those after; null for one that is deleted. */
type Numbers = ReadonlyMap<string, string | null>;

function numbersNow(document: Document, base: Document, from: readonly (number | null)[]): Numbers {
  const now = new Map<number, string>();
  for (const [at, index] of from.entries()) if (index !== null) now.set(index, document.paragraphs[at]?.label ?? '');
  return new Map(
    base.paragraphs.flatMap(({ index, part, label, section }): readonly (readonly [string, string | null])[] => {
      if (part !== 'operative' || label === '') return [];
      const own = now.get(index);
      // A paragraph that has become preambular has no number to refer to.
      return [[`${section}|${bareNumber(label)}`, own === undefined || own === '' ? null : bareNumber(own)]];
    }),
  );
}

function bareNumber(label: string): string {
  return label.replace(/ /gu, '');
}

/** `paragraphs 2 and 4 (b) above`: each of its numbers that is another one now. */
function inReference(
  reference: string,
  {
    paragraph,
    was,
    numbers,
  }: { readonly paragraph: Paragraph; readonly was: Paragraph | null; readonly numbers: Numbers },
): { readonly exchanges: readonly Exchange[]; readonly remarks: readonly string[] } {
  const exchanges: Exchange[] = [];
  const remarks: string[] = [];
  const section = was?.section ?? paragraph.section;
  for (const { 0: point, index } of reference.matchAll(/\d+(?:\s?\([a-z]+\))*/gu)) {
    const now = numberNow(point, section, numbers);
    if (now === undefined || now === bareNumber(point)) continue;
    const words = `“${reference}” in ${paragraph.id}`;
    if (now === null) remarks.push(`${words} refers to a paragraph that is no longer there`);
    else if (was === null)
      remarks.push(`${words} is left as printed; paragraph ${point} of the text before is paragraph ${now} now`);
    else {
      exchanges.push({ start: index, end: index + point.length, by: printedLike(point, now) });
    }
  }
  return { exchanges, remarks };
}

/** The number now: undefined if the text had no such paragraph. */
function numberNow(point: string, section: string, numbers: Numbers): string | null | undefined {
  return numbers.get(`${section}|${bareNumber(point)}`);
}

/** `3 (b)` with the space that the reference has. */
function printedLike(point: string, now: string): string {
  return /\s\(/u.test(point) ? now.replace(/\(/u, ' (') : now;
}

function withWords(paragraph: Paragraph, exchanges: readonly Exchange[]): Paragraph {
  const { text, moved } = amendedWords(paragraph.text, exchanges);
  return { ...paragraph, text, notes: paragraph.notes.map((note) => ({ ...note, offset: moved(note.offset) })) };
}
