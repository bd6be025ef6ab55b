import { languageOf } from '../../language/language.ts';
import type { Document, Paragraph } from '../../model/document.ts';
import type { Negotiated, Remark, Stretch } from '../../model/negotiation.ts';
import { printedStatus } from './brackets.ts';
import { groupIn } from './groups.ts';
import type { Negotiating } from './names.ts';

/** The paragraphs of a document as people print them in a negotiation: `Recognizing the [vital] (G77) [important] (EU) work, (agreed)`. */
export function printedParagraphs(document: Document): readonly Paragraph[] {
  return document.paragraphs.map((paragraph) => printedParagraph(paragraph, document));
}

/** A paragraph with its brackets, names, status and remarks in its text; its label is before it, where others have their number. */
export function printedParagraph(paragraph: Paragraph, { languages }: Pick<Document, 'languages'>): Paragraph {
  const { negotiated, text, notes, opening } = paragraph;
  if (negotiated === undefined) return paragraph;
  const signs = signsIn(paragraph, { languages });
  const printed = withSigns(text, signs);
  const { negotiated: _, ...plain } = paragraph;
  const label = negotiated.label === '' ? {} : { negotiated: { ...NOTHING_SAID, label: negotiated.label } };
  return {
    ...plain,
    ...label,
    text: printed,
    opening: printed.startsWith(opening) ? opening : '',
    notes: notes.map((note) => ({ ...note, offset: placeWith(signs, note.offset) })),
  };
}

const NOTHING_SAID: Negotiated = { label: '', stretches: [], status: null, remarks: [] };

/** Something that is printed between the words of a paragraph. */
export interface Sign {
  /** Where it is: a UTF-16 offset into the text of the paragraph. */
  readonly offset: number;
  readonly text: string;
}

/** The brackets, names and remarks of a paragraph with their places, in the order printed; none if it is not under negotiation. */
export function signsIn(paragraph: Paragraph, { languages }: Pick<Document, 'languages'>): readonly Sign[] {
  const { negotiated } = paragraph;
  return negotiated === undefined ? [] : signsOf(paragraph, negotiated, languageOf({ languages }).negotiating);
}

function signsOf(
  { text }: Pick<Paragraph, 'text'>,
  negotiated: Negotiated,
  words: Negotiating | null,
): readonly Sign[] {
  const { remarks } = negotiated;
  const isOnlyRemark = remarks.length > 0 && text === remarks.map((remark) => remark.text).join(' ');
  if (isOnlyRemark) return remarkSigns(text, negotiated, words);
  const stretches = bracketed(text, negotiated, words);
  const inner = stretchSigns(text, stretches, words);
  return [...inner, ...endSigns(text, { negotiated, stretches }, words)];
}

/** `{Placeholder for finance}`: the remarks are all the words that there are. */
function remarkSigns(text: string, negotiated: Negotiated, words: Negotiating | null): readonly Sign[] {
  const signs: Sign[] = [];
  let at = 0;
  for (const remark of negotiated.remarks) {
    signs.push({ offset: at, text: '{' }, { offset: at + remark.text.length, text: '}' });
    at += remark.text.length + 1;
  }
  const status = statusSign(negotiated, words);
  return status === '' ? signs : [...signs, { offset: text.length, text: ` ${status}` }];
}

/** The stretches that have brackets, without blanks at their ends. That an option is open, its name says already. */
function bracketed(text: string, { label, stretches }: Negotiated, words: Negotiating | null): readonly Stretch[] {
  const isOption = words?.optionLabel.test(label) === true;
  return stretches.flatMap((stretch, at): readonly Stretch[] => {
    const own = text.slice(stretch.start, stretch.end);
    const start = stretch.start + own.length - own.trimStart().length;
    const end = start + own.trim().length;
    if (start >= end) return [];
    const isNamed = stretch.by.length + stretch.deletedBy.length + stretch.remarks.length > 0;
    return at === 0 && isOption && !isNamed ? [] : [{ ...stretch, start, end }];
  });
}

function stretchSigns(text: string, stretches: readonly Stretch[], words: Negotiating | null): readonly Sign[] {
  const signs: Sign[] = [];
  const open: Stretch[] = [];
  const closeTo = (place: number) => {
    for (let last = open.at(-1); last !== undefined && last.end <= place; last = open.at(-1)) {
      open.pop();
      signs.push({ offset: last.end, text: `]${groupsOf(last, words)}` });
    }
  };
  const sorted = stretches.toSorted((a, b) => a.start - b.start || b.end - a.end);
  for (const stretch of sorted) {
    closeTo(stretch.start);
    // A stretch that ends outside the one in which it begins is printed up to its end.
    const end = Math.min(stretch.end, open.at(-1)?.end ?? text.length);
    if (end <= stretch.start) continue;
    open.push({ ...stretch, end });
    signs.push({ offset: stretch.start, text: '[' });
  }
  closeTo(text.length);
  return signs;
}

/** ` (G77, EU) (US: delete) (Japan reserves)` after a bracket. */
function groupsOf({ by, deletedBy, remarks }: Stretch, words: Negotiating | null): string {
  const groups = [
    by.length === 0 ? '' : `(${by.join(', ')})`,
    deletedBy.length === 0 ? '' : `(${deletedBy.join(', ')}: delete)`,
    ...remarks.map((remark) => remarkSign(remark, words !== null)),
  ];
  return groups
    .filter(Boolean)
    .map((group) => ` ${group}`)
    .join('');
}

function endSigns(
  text: string,
  { negotiated, stretches }: { readonly negotiated: Negotiated; readonly stretches: readonly Stretch[] },
  words: Negotiating | null,
): readonly Sign[] {
  const isWhole = stretches.some(({ start, end }) => start === 0 && end === text.length);
  const endsInBracket = !isWhole && stretches.some(({ end }) => end === text.length);
  const isClear = isWhole || (!endsInBracket && /[,;:.]$/u.test(text));
  const remarks = negotiated.remarks.map((remark) => remarkSign(remark, isClear && isReadAlike(remark, words)));
  const all = [statusSign(negotiated, words), ...remarks].filter(Boolean);
  return all.length === 0 ? [] : [{ offset: text.length, text: all.map((sign) => ` ${sign}`).join('') }];
}

function remarkSign({ text }: Remark, inParentheses: boolean): string {
  return inParentheses ? `(${text})` : `{${text}}`;
}

/** Whether a remark in parentheses is read as the same remark. */
function isReadAlike(remark: Remark, words: Negotiating | null): boolean {
  const group = words === null ? null : groupIn(remark.text, words);
  if (group === null || group.by.length > 0 || group.deletedBy.length > 0) return false;
  return group.remarks.length === 1 && group.remarks[0]?.text === remark.text;
}

/** The status, unless a remark says it: `(agreed in informals)`. */
function statusSign({ status, remarks }: Negotiated, words: Negotiating | null): string {
  const isSaid = remarks.some(({ text }) => words !== null && groupIn(text, words)?.status === status);
  return status === null || isSaid ? '' : `(${printedStatus(status)})`;
}

/** A text with signs between its words. */
export function withSigns(text: string, signs: readonly Sign[]): string {
  let at = 0;
  let printed = '';
  for (const sign of signs) {
    printed += text.slice(at, sign.offset) + sign.text;
    at = sign.offset;
  }
  return printed + text.slice(at);
}

/** Where a place of a text is once the signs are printed: after its last word, before what is printed there. */
function placeWith(signs: readonly Sign[], offset: number): number {
  const before = signs.filter((sign) => sign.offset < offset);
  return offset + before.reduce((sum, { text }) => sum + text.length, 0);
}
