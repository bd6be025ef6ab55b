import { withNamedStrikes } from '../../form/negotiated/struck.ts';
import type { Language } from '../../language/language.ts';
import { tidy } from '../../text/tidy.ts';
import { keepWithin, type Measured } from '../limits.ts';
import { formulaPlaceIn } from './formula.ts';
import { openingIn } from './kinds.ts';
import { unmarked } from './marks.ts';

/** One line of the source without its Markdown marks. Footnote markers of every kind appear as `[^1]`. */
export interface Line {
  readonly text: string;
  /** Columns of white space before it. */
  readonly indent: number;
  /** True after a blank line, a page break or something that is not part of the text. */
  readonly afterBlank: boolean;
  /** True after a line such as the United Nations prints above its footnotes. */
  readonly afterRule: boolean;
  /** True for a Markdown heading: `## Title`, or the whole line in bold. */
  readonly heading: boolean;
  /** The words in italics at its start, such as `*Urges*` in `1. *Urges* all States`; else empty. */
  readonly italic: string;
  /** True for a table row above the line of dashes that Markdown draws under column headings. */
  readonly isHeadRow: boolean;
  readonly isRow: boolean;
  /** True for the first row of a table, where the format says which it is. */
  readonly beginsTable: boolean;
  /** What the format says of it; null in a text in which only the words tell. */
  readonly known: KnownLine | null;
}

/** A line of a paragraph that a format marks as one. */
export interface KnownLine {
  /** Index of the paragraph. */
  readonly paragraph: number;
  /** Whether it is the first line of the paragraph. */
  readonly isFirst: boolean;
  /** The number that the format counts, with which the line begins; empty if there is none. */
  readonly number: string;
}

/** The lines of a text that contain words, and whether line breaks in the masthead had to be restored. */
export function readLines(
  source: string,
  measured: Measured,
  language: Language,
): { readonly lines: readonly Line[]; readonly unglued: boolean } {
  const { text, unglued } = unglue(source, language);
  const lines: Line[] = [];
  let afterBlank = true;
  let afterRule = false;
  const raws = text.split(LINE_END);
  keepWithin('text-lines', raws.length, measured);
  for (const raw of raws) {
    keepWithin('paragraph-characters', raw.length, measured, { found: `a line of ${raw.length} characters` });
    const isHeadLine = HEAD_LINE.test(raw) && raw.includes('-');
    const line = isHeadLine ? null : lineIn(raw, language);
    if (line === null) {
      if (!afterBlank && isHeadLine) markHeadRows(lines);
      afterBlank = true;
      afterRule ||= RULE.test(raw.slice(0, RULE_MAX_CHARACTERS));
      continue;
    }
    const isHeadRow = lines.at(-1)?.isHeadRow === true && BOLD_ROW.test(raw);
    lines.push({
      ...line,
      afterBlank,
      afterRule,
      isHeadRow,
      isRow: line.text.startsWith('|'),
      beginsTable: false,
      known: null,
    });
    afterBlank = false;
    afterRule = false;
  }
  return { lines, unglued };
}

/** Marks the rows directly above a line of dashes: all that follow one another without a blank line. */
function markHeadRows(lines: Line[]): void {
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at];
    if (line?.isRow !== true) return;
    lines[at] = { ...line, isHeadRow: true };
    if (line.afterBlank) return;
  }
}

/** `| --- | ---: |` */
const HEAD_LINE = /^ {0,3}\|[\s|:-]+$/u;
/** Below the one row of column headings that Markdown knows, further ones are in bold: `| | **Gross** | **Net** |`. */
const BOLD_ROW = /^ {0,3}\|(?:\s*(?:\*\*[^|*]+\*\*[^|*]*)?\|)+\s*$/u;

/** A form feed counts as a line end: the line after it is on a new page. */
const LINE_END = /\r\n|[\n\r\v\u0085\u2028\u2029]|(?<=\f)|(?=\f)/u;
const RULE = /^\s*_{5,}\s*$/u;
const RULE_MAX_CHARACTERS = 200;

function lineIn(raw: string, language: Language): Pick<Line, 'text' | 'indent' | 'heading' | 'italic'> | null {
  const quoted = raw.replace(BLOCK_QUOTE, '').trimEnd();
  const content = quoted.trimStart();
  if (content === '' || (content.length < RULE_MAX_CHARACTERS && NO_WORDS.test(content))) return null;
  const bare = withNamedStrikes(content.replace(HEADING_MARK, ''));
  const text = tidy(REISSUED.test(bare) ? bare : unmarked(bare));
  if (text === '' || (text.length < RULE_MAX_CHARACTERS && isFurniture(text, language))) return null;
  return {
    text: bulleted(text, LIST_MARK.test(content)),
    indent: quoted.length - content.length,
    heading: HEADING_MARK.test(content) || WHOLLY_BOLD.test(content),
    italic: tidy(unmarked(ITALIC_START.exec(bare)?.[1] ?? '')),
  };
}

/** A symbol alone on its line, with the star of a reissue, which ends no words in italics. */
const REISSUED = /^[AES]\/[\w./-]{2,40}\d\*{1,4}$/u;
const BLOCK_QUOTE = /^ {0,3}>[ >]*/u;
const HEADING_MARK = /^#{1,6}\s+/u;
const LIST_MARK = /^[*+-]\s/u;
const WHOLLY_BOLD = /^(?:\*\*[^*]+\*\*|__[^_]+__)$/u;
/** `*Urges* all`, `1. **Urges** all`; not if another run in italics follows directly: then the words decide. */
const ITALIC_START =
  /^(?:\d{1,3}\\?[.)]\s+|\([a-z]{1,4}\)\s+)?[*_]{1,3}([^*_]{2,100}?)[,\s]?[*_]{1,3}(?![*_])(?!\s?[*_])/u;
/** Rules, and the lines under Markdown headings and table headers. */
const NO_WORDS = /^[\s_=|:*~`-]+$/u;

/** Parts of a page that are not part of the text: `23-24542 (E) 201223`, `*2324542*` (already without stars), `Please recycle`, `3/4`. */
function isFurniture(text: string, language: Language): boolean {
  const [, page, pages] = /^(?:\d{2}-\d{5} )?(\d{1,2})\/(\d{1,2})(?: \d{2}-\d{5})?$/u.exec(text) ?? [];
  if (page !== undefined && pages !== undefined) return Number(page) <= Number(pages);
  return /^(?:\d{2}-\d{5}|\d{7})$/u.test(text) || isJobNumber(text, language);
}

/** `23-24542 (E) 201223`, `*2324542*`, `Please recycle`: what is at the foot of the first page, and can be nothing else. */
export function isJobNumber(text: string, { masthead }: Language): boolean {
  return (
    /^\d{2}-\d{5} ?(?:\([A-Z]\)(?: \d{6})?(?: \d{7})?|\d{6}(?: \d{7})?|\d{7})$/iu.test(text) ||
    /^\*\d{7}\*$/u.test(text) ||
    masthead?.furniture.test(text) === true
  );
}

function bulleted(text: string, isBullet: boolean): string {
  return isBullet ? `• ${text.replace(LIST_MARK, '')}` : text;
}

/**
 * Copies from some pages lose the line breaks of the masthead:
 * `…Munitions****Resolution adopted by…***[on the report…]***78/32. Implementation…***The General Assembly,*`.
 * This restores them; nothing below the formula is changed.
 */
function unglue(source: string, language: Language): { readonly text: string; readonly unglued: boolean } {
  const clean = source.replace(/^\uFEFF/u, '');
  const end = formulaPlaceIn(clean.slice(0, MASTHEAD_MAX_CHARACTERS));
  if (end === null) return { text: clean, unglued: false };
  const head = clean.slice(0, end);
  const isGlued = /[\p{L}\p{N}\])][*_]*$/u.test(head.slice(-20)) || isRunOn(head, clean.slice(end), language);
  const loose = head.replace(GLUED_STARS, '\n\n');
  const { masthead } = language;
  // The same if the stars are lost too.
  const lines = masthead === null ? loose : loose.replace(masthead.glued, '\n\n');
  const apart = lines + (isGlued ? '\n\n' : '');
  return apart === head ? { text: clean, unglued: false } : { text: apart + clean.slice(end), unglued: true };
}

/** `78/32. Implementation of the Convention The General Assembly, Recalling its …`: all on one line. */
function isRunOn(head: string, rest: string, language: Language): boolean {
  const afterFormula = rest.slice(rest.search(/[,،，]/u) + 1, RULE_MAX_CHARACTERS);
  return /\S[ \t]$/u.test(head.slice(-2)) && openingIn(unmarked(afterFormula).trim(), language) !== '';
}

/** The longest known masthead, with a list of sponsors, has 3,000 characters. */
const MASTHEAD_MAX_CHARACTERS = 6000;
/** Not the mark of a footnote, `[^***]`. */
const GLUED_STARS = /(?<=[^\s*])(?<!\[\^)\*{3,}(?=[^\s*])/gu;
