import { LANDMARKS } from '../../language/landmarks.ts';

/**
 * A line without its Markdown and HTML marks. Footnote markers of every kind (`¹`, `<sup>1</sup>`, `^1^`) become `[^1]`:
 * they are removed later, when the notes are known.
 */
export function unmarked(line: string): string {
  if (PLAIN.test(line)) return line;
  return (
    line
      .replace(LINK, '$1')
      // `42<sup>nd</sup> plenary meeting` is not a footnote marker.
      .replace(SUPERSCRIPT_TAG, (_, inside: string, at: number) => {
        // In a table, and before a note, a letter is a marker: `5<sup>a</sup>` is no ordinal.
        const isLetter = inside.length === 1 && (at === 0 || line.startsWith('|'));
        return !isLetter && LANDMARKS.ordinalEnding.test(inside) ? inside : `[^${inside}]`;
      })
      .replace(BREAK_TAG, ' ')
      .replace(TAG, '')
      .replace(ENTITY, (entity, name: string) => ENTITIES[name] ?? entity)
      .replace(SUPERSCRIPT_DIGITS, (digits) => `[^${plainDigits(digits)}]`)
      .replace(CARETS, '[^$1]')
      .replace(
        mayBeItalic(line) ? MARKDOWN_MARK : MARK_OR_ESCAPED,
        (mark, escaped: string | undefined) => escaped ?? (mark.startsWith('\\') ? mark : ''),
      )
  );
}

/** Words between underscores have one before them and one after them: `A/80/__)` has a place to fill in. */
function mayBeItalic(line: string): boolean {
  const opener = line.search(UNDERSCORE_BEFORE);
  return opener !== -1 && UNDERSCORE_BEHIND.test(line.slice(opener + 1));
}

/** Text without any character that could be part of a mark. */
const PLAIN = /^[^*_\\[<&^⁰¹²³⁴-⁹]*$/u;

// The bounds prevent a page of opening brackets from being searched again at each of them.
/**
 * `[63/71](#)`, `[2706 (2023)](https://undocs.org/S/RES/2706(2023))`, and pictures; not words in brackets with the names of those who
 * want them, `[ly agreed](Mexico)`.
 */
const NAME_PART = '\\p{Lu}[^/.#?()\\\\]{0,60}';
const NOT_NAMES = `(?:${NAME_PART}/){0,5}${NAME_PART}\\)`;
const LINK = new RegExp(`!?\\[([^[\\]]{0,300})\\]\\((?!${NOT_NAMES})(?:[^()]|\\([^()]{0,100}\\)){0,500}\\)`, 'gu');
const SUPERSCRIPT_TAG = /<sup>(?:<a\b[^<>]{0,300}>)?\[?([\p{L}\p{N}]{1,3})\]?(?:<\/a>)?<\/sup>/giu;
const BREAK_TAG = /<\/?(?:br|div|p)\b[^<>]{0,500}>/giu;
const TAG = /<\/?(?:a|b|em|font|i|ins|mark|s|small|span|strong|sup|sub|u)\b[^<>]{0,500}>/giu;
const ENTITY = /&(amp|lt|gt|quot|nbsp|apos|#160|#39|ndash|rsquo|lsquo|ldquo|rdquo);/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00A0',
  '#160': '\u00A0',
  apos: "'",
  '#39': "'",
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

/** Not the exponents of `km²`, `m³` and `10⁻³`. */
const SUPERSCRIPT_DIGITS = /(?<!\b[kcdm]?m|[⁺⁻])[⁰¹²³⁴-⁹]+/gu;
const CARETS = /\^(\d{1,3})\^/gu;

function plainDigits(superscript: string): string {
  return [...superscript].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)).join('');
}

/** A backslash before a mark, which makes it an ordinary character. */
const ESCAPED = /\\([\\`*_{}[\]()#+.!>~|-])/u;
/** Stars with a word on either side, except the mark of a footnote: `[^*]`. */
const STARS = /(?<!\[\^\*{0,3})(?:(?<=\S)\*+|\*+(?=\S))/u;
/** Underscores at the edge of a word, so that `A_RES_78_32` and a line to fill in (`_____`) stay. */
const UNDERSCORE_BEFORE = /(?<![\p{L}\p{N}_\\])_{1,2}(?=[^\s_])/u;
const UNDERSCORE_BEHIND = /(?<=[^\s_\\])_{1,2}(?![\p{L}\p{N}_])/u;
const marks = (patterns: readonly RegExp[]) => new RegExp(patterns.map(({ source }) => source).join('|'), 'gu');
const MARK_OR_ESCAPED = marks([ESCAPED, STARS]);
const MARKDOWN_MARK = marks([ESCAPED, STARS, UNDERSCORE_BEFORE, UNDERSCORE_BEHIND]);
