/** A paragraph's printed number and the words after it. */
export interface Numbered {
  /** As printed, but with the digits and the full stop of English: `8.`, `(b)`. */
  readonly number: string;
  readonly rest: string;
  /** 8 for `8.`; null for letters, Roman numbers and anything in brackets. */
  readonly decimal: number | null;
}

/** Separates the number from a paragraph; null if it has none. `a.` is a number only if it is indented. */
export function numberIn(text: string, indent: number): Numbered | null {
  const [, digits, close] = DECIMAL.exec(text) ?? [];
  if (digits !== undefined) {
    const number = latinDigits(digits);
    const rest = text.slice((DECIMAL.exec(text)?.[0] ?? '').length);
    return close === ')'
      ? { number: `${number})`, rest, decimal: null }
      : { number: `${number}.`, rest, decimal: Number(number) };
  }
  const [labelled, kind, place] = LABELLED.exec(text) ?? [];
  if (labelled !== undefined) {
    const rest = text.slice(labelled.length);
    return kind === 'OP' ? { number: `${place}.`, rest, decimal: Number(place) } : { number: '', rest, decimal: null };
  }
  const [whole] = LETTERED.exec(text) ?? (indent >= INDENT_MIN_COLUMNS ? LISTED.exec(text) : null) ?? [];
  return whole === undefined ? null : { number: whole.trim(), rest: text.slice(whole.length), decimal: null };
}

/** The indent that Markdown needs for a nested list. */
const INDENT_MIN_COLUMNS = 2;

/** `8. `, `８．`, `8、`, Arabic `٨ - `, `8) `; not `78/32. ` and not `2021. ` */
const DECIMAL =
  /^(\p{Nd}{1,3})(?:\.(?=\s|$|\p{Script=Han}|[“"])|[．、]|\s?[-–](?=\s\p{Script=Arabic})|(\))(?=\s|$))\s*/u;
/** The labels of drafts in negotiation: `PP3. Recalling`, `OP 8: Urges`. */
const LABELLED = /^(PP|OP) ?(\d{1,3})[.:)]?\s+(?=\p{Lu})/u;
const LETTERED = /^(?:\((?:\p{L}|[a-z]{2}|[ivxl]{3,6}|\d{1,2})\)|(?:\p{Ll}|[ivx]{2,5})\))(?:\s+|$)/u;
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
