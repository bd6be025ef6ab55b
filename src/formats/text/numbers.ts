import { INSERTED_LATIN } from '../../form/numbering.ts';
import { LANDMARKS } from '../../language/landmarks.ts';
import { LIST_LETTERS } from '../../language/numerals.ts';

/** A paragraph's printed number and the words after it. */
export interface Numbered {
  /** As printed, but with the digits and the full stop of English: `8.`, `(b)`. */
  readonly number: string;
  readonly rest: string;
  /** 8 for `8.`; null for letters, Roman numbers and anything in brackets. */
  readonly decimal: number | null;
  /** The label of a draft in negotiation, if it is not the number: `PP3`; else empty. */
  readonly label: string;
  /** The label of a draft in negotiation as printed: `PP3`, `OP1bis`; empty if it has none. */
  readonly printedLabel?: string;
  /** Whether a bracket is opened before the number: `[2. Each Party`. */
  readonly isBracketed?: boolean;
}

/** Separates the number from a paragraph; null if it has none. `a.` is a number only if it is indented. */
export function numberIn(text: string, indent: number): Numbered | null {
  const [bracketed, open = '', digit = ''] = IN_BRACKETS.exec(text) ?? [];
  if (bracketed !== undefined) {
    const within = numberIn(text.slice(open.length), indent);
    if (within !== null && digit !== '') return { ...within, rest: open + within.rest, isBracketed: true };
  }
  const [inserted, after, latin] = INSERTED.exec(text) ?? [];
  if (inserted !== undefined)
    return { number: `${after} ${latin}.`, rest: text.slice(inserted.length), decimal: null, label: '' };
  const [, digits, close] = DECIMAL.exec(text) ?? [];
  if (digits !== undefined) {
    const number = latinDigits(digits);
    const rest = text.slice((DECIMAL.exec(text)?.[0] ?? '').length);
    return close === ')'
      ? { number: `${number})`, rest, decimal: null, label: '' }
      : { number: `${number}.`, rest, decimal: Number(number), label: '' };
  }
  const labelled = labelledIn(text);
  if (labelled !== null) return labelled;
  const [whole] =
    LETTERED.exec(text) ??
    OF_SCRIPT.exec(text) ??
    CAPITAL.exec(text) ??
    (indent >= INDENT_MIN_COLUMNS ? LISTED.exec(text) : null) ??
    [];
  if (whole === undefined) return null;
  const number = whole.trim().replace(/^（/u, '(').replace(/）$/u, ')');
  return { number, rest: text.slice(whole.length), decimal: null, label: '' };
}

/** `PP3. Recalling`, `(OP8) Urges`, `OP8 bis: Urges`, `1st preambular paragraph: Recalling`. The paragraphs of a preamble are counted, so their label is kept apart. */
function labelledIn(text: string): Numbered | null {
  const [counted, first, second] = LANDMARKS.countedLabel.exec(text) ?? [];
  if (counted !== undefined) {
    const rest = text.slice(counted.length);
    if (first !== undefined) return { number: '', rest, decimal: null, label: `PP${first}` };
    return { number: `${second}.`, rest, decimal: Number(second), label: '' };
  }
  const [labelled, open = '', own = '', kind = '', place = '', inserted = ''] = LABELLED.exec(text) ?? [];
  if (labelled === undefined || (open.includes('(') && !labelled.includes(')'))) return null;
  // `[OP8 Urges all States]` is in brackets as a whole.
  const rest = `${open.replaceAll(/[^[]/gu, '')}${text.slice(labelled.length)}`;
  const latin = inserted
    .toLowerCase()
    .replaceAll(/(?<=\p{L})(?=\d)|[ .-]+/gu, ' ')
    .trim();
  const number = [place, latin].filter(Boolean).join(' ');
  const [lettered = '', letter = ''] = /^(\((?:[a-z]|[ivx]{2,5})\)) (?=\S)/u.exec(rest) ?? [];
  if (letter !== '') {
    const below = { rest: rest.slice(lettered.length), decimal: null, printedLabel: `${own.trim()} ${letter}` };
    return kind.toUpperCase() === 'PP'
      ? { ...below, number: '', label: `PP${number} ${letter}` }
      : { ...below, number: `${number}.`, label: '' };
  }
  const printedLabel = own.trim();
  if (kind.toUpperCase() === 'PP') return { number: '', rest, decimal: null, label: `PP${number}`, printedLabel };
  return { number: `${number}.`, rest, decimal: number === place ? wholeNumber(place) : null, label: '', printedLabel };
}

/** `3.1` is no number that the next one follows. */
function wholeNumber(place: string): number | null {
  return place.includes('.') ? null : Number(place);
}

/** The indent that Markdown needs for a nested list. */
const INDENT_MIN_COLUMNS = 2;

/** `8. `, `８．`, `8、`, Arabic `٨ - `, `8) `; not `78/32. ` and not `2021. ` */
const DECIMAL = new RegExp(
  [
    '^(\\p{Nd}{1,3})(?:\\.(?=\\s|$|\\p{Script=Han}|[“"])',
    '[．、]',
    '\\s?[-–ـ](?=\\s?\\p{Script=Arabic})',
    '(\\))(?=\\s|$))\\s*',
  ].join('|'),
  'u',
);
/** `8 bis. Urges`: a paragraph inserted after the eighth. */
const INSERTED = new RegExp(`^(\\d{1,3}) ?((?:${INSERTED_LATIN})(?: \\d{1,2})?)\\.\\s+(?=[\\p{Lu}[])`, 'u');
/** `[1. Urges …]`: a paragraph in brackets as a whole. */
const IN_BRACKETS = new RegExp(`^(\\[{1,3})(\\d{1,3} ?(?:${INSERTED_LATIN})?\\.)\\s+(?=[\\p{Lu}[])`, 'u');
/** The labels of drafts in negotiation: `PP3. Recalling`, `OP 8: Urges`, `(PP3 bis) Recalling`. */
const LABELLED = new RegExp(
  `^([([]{0,3})((PP|OP|Pp|Op) ?(\\d{1,3}(?:\\.\\d{1,2})?)((?:[ .-]?(?:${INSERTED_LATIN})){0,3}(?:[ .]?\\d{1,2})?)(?![\\p{L}\\d]))[.:)]{0,2}` +
    '\\s+(?=[\\p{Lu}[({“"–-])',
  'u',
);
const LETTERED = new RegExp(
  `^(?:\\((?:\\p{L}|[a-z]{2}|[ivxl]{3,6}|\\d{1,2})(?:(?: (?:${INSERTED_LATIN})){1,2}(?: \\d{1,2})?)?\\)|(?:\\p{Ll}|[ivx]{2,5})\\))(?:\\s+|$)`,
  'u',
);
/** `(一)`, `（二）`, `㈢`, `(a)` and `（a）` before Chinese, `一、`; `(هـ)`, `أ)`, `'1'` before Arabic. */
const OF_SCRIPT = new RegExp(
  [
    `^(?:[(（](?:${LIST_LETTERS.chinese}|هـ|[a-z]{1,2}|[ivxl]{3,6})[)）]|${LIST_LETTERS.chinese}、|${LIST_LETTERS.signs})\\s*(?=\\p{Script=Han}|$)`,
    `(?:\\((?:${LIST_LETTERS.letters})\\)|(?:${LIST_LETTERS.letters})\\)|['‘’]\\d{1,2}['’])\\s*(?=\\p{Script=Arabic}|$)`,
  ].join('|^'),
  'u',
);
/** `A. whereas`, as the European Parliament letters its preamble; before a capital, it heads a section. */
const CAPITAL = /^\p{Lu}{1,2}\.\s+(?=\p{Ll})/u;
const LISTED = /^(?:[a-z]|[ivx]{2,5})\.(?:\s+|$)/u;

/** Arabic, Persian and full-width digits as Latin ones, for `readNumber`. */
function latinDigits(digits: string): string {
  return [...digits]
    .map((digit) => {
      const code = digit.codePointAt(0) ?? 0;
      const zero = DIGIT_ZEROS.find((start) => code >= start && code <= start + 9);
      return zero === undefined ? digit : String(code - zero);
    })
    .join('');
}

const DIGIT_ZEROS = [0x0660, 0x06f0, 0x0966, 0xff10];
