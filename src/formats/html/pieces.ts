/** Words of a page, and how they are printed. Line breaks and footnote markers are pieces of their own. */
export interface Piece {
  readonly text: string;
  readonly isItalic: boolean;
  readonly isBold: boolean;
  readonly isRaised: boolean;
  readonly isPreformatted: boolean;
}

/** A paragraph as Markdown, and whether all of it is in bold. */
export function markdownOf(pieces: readonly Piece[]): { readonly words: string; readonly isBold: boolean } {
  const tidied = pieces.map((piece) => (piece.text === '\n' ? piece : { ...piece, text: collapsed(piece.text) }));
  const words = withMarks(withRaised(tidied))
    .replace(/(?<![ \t])[ \t]*\n[ \t]*/gu, '\n')
    .trim()
    .replace(TYPED_BULLET, '- ');
  const isBold = tidied.every(
    ({ text, isBold, isRaised }) => isBold || isRaised || text.trim() === '' || CALL.test(text),
  );
  return { words, isBold };
}

/** Collapses spaces and line ends like a browser, which does not collapse no-break spaces. */
function collapsed(text: string): string {
  return text.replace(/[ \t\r\n\f]+/gu, ' ');
}

const CALL = /^\[\^\w{1,3}\]$/u;
/** Word's bullets in the fonts Symbol and Wingdings; `o` with no-break spaces is that of the second level. */
const TYPED_BULLET = /^(?:[·\uF0B7§]\s*(?=\S)|o\u00A0[\s\u00A0]+)/u;

/** Raised words are footnote markers (`1`, `[a]`, `1,2`), endings of ordinals, or words that are only set higher. */
function withRaised(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.isRaised && piece.isRaised) joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined.map((piece, at) => {
    if (!piece.isRaised) return piece;
    const isBesideCall = CALL.test(joined[at - 1]?.text ?? '') || CALL.test(joined[at + 1]?.text ?? '');
    return { ...piece, text: raised(piece.text, joined[at - 1]?.text ?? '', isBesideCall) };
  });
}

function raised(text: string, before: string, isBesideCall: boolean): string {
  const words = text.trim();
  // Between two markers, or around one: `1, 2`, `[1]`.
  if (isBesideCall && /^[\s,;[\]()]*$/u.test(words)) return '';
  if (/^[23]$/u.test(words) && /(?:^|[^\p{L}])[kcdm]?m$/u.test(before)) return words === '2' ? '²' : '³';
  const signs = words.split(/(?<!\s)\s*,\s*/u);
  if (!signs.every((sign) => /^\[?[\p{L}\p{N}]{1,3}\]?$/u.test(sign))) return text;
  return signs.map((sign) => `<sup>${sign}</sup>`).join('');
}

/** Only italics at the start of a paragraph are marked, since they show its opening words. A number may precede them. */
function withMarks(pieces: readonly Piece[]): string {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last?.isItalic === piece.isItalic || (last !== undefined && piece.text.trim() === '')) {
      merged[merged.length - 1] = { ...last, text: last.text + piece.text };
    } else merged.push(piece);
  }
  const at = merged.findIndex(({ text }) => text.trim() !== '' && !NUMBER_ONLY.test(text));
  const texts = merged.map(({ text }) => text);
  if (merged[at]?.isItalic !== true) return texts.join('');
  // Some italics stop in the middle of a word: take the word whole.
  const rest = /\p{L}$/u.test(texts[at] ?? '') ? (/^[\p{L}\p{M}]*/u.exec(texts[at + 1] ?? '')?.[0] ?? '') : '';
  const opening = inItalics((texts[at] ?? '') + rest);
  const after = texts.slice(at + 1).join('');
  return texts.slice(0, at).join('') + opening + after.slice(rest.length);
}

const NUMBER_ONLY = /^\s*(?:\d{1,3}\.|\([a-z]{1,4}\))\s*$/u;

function inItalics(text: string): string {
  const [start = ''] = /^\s*(?:(?:\d{1,3}\.|\([a-z]{1,4}\))\s+)?/u.exec(text) ?? [];
  const words = text.slice(start.length);
  const trimmed = words.trimEnd();
  return trimmed === '' ? text : `${start}*${trimmed}*${words.slice(trimmed.length)}`;
}
