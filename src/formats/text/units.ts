import { readNumber } from '../../form/numbering.ts';
import { LANDMARKS } from '../../language/landmarks.ts';
import type { Language } from '../../language/language.ts';
import { isWithoutBlank } from '../../text/scripts/spacing.ts';
import { NOTE_MARK } from './calls.ts';
import { formulaIn } from './formula.ts';
import {
  adoptionIn,
  annexIn,
  goesOn,
  isBareNumeral,
  isClosed,
  isDate,
  leadsOn,
  openingIn,
  opensSmall,
  startsLower,
} from './kinds.ts';
import type { Line } from './lines.ts';
import { type Numbered, numberIn } from './numbers.ts';

/** A paragraph of the source, joined from its lines; its part in the resolution is decided later. */
export interface Unit {
  /** Its words without the printed number, still with footnote markers. */
  readonly text: string;
  /** The number as printed: `8.`, `(b)`; empty if there is none. */
  readonly number: string;
  /** The label of a preambular paragraph in a draft, as printed: `PP3`; empty if there is none. */
  readonly label: string;
  /** The label of a draft in negotiation as printed, `OP1bis`; empty if there is none. */
  readonly printedLabel: string;
  /** Whether a bracket is opened before its number: `[2. Each Party`. */
  readonly isBracketed: boolean;
  /** The words in italics at its start; empty if there are none. */
  readonly italic: string;
  readonly heading: boolean;
  /** The marker, if the text is the body of a note; null for a paragraph. */
  readonly note: string | null;
  /** The line where it starts, counted from 0 among the lines with words. */
  readonly line: number;
  /** The number of lines from which it was joined. */
  readonly lines: number;
  /** True for a row of column headings. */
  readonly isHeadRow: boolean;
  /** True for a row of a table. */
  readonly isRow: boolean;
  readonly beginsTable: boolean;
}

/** Joins lines into paragraphs: each line starts one or continues the one before it. */
export function unitsOf(lines: readonly Line[], language: Language): readonly Unit[] {
  const widths = widthsOf(lines);
  const builder = new Builder(language);
  withSmallOpenings(lines, language).forEach((line, at) => {
    builder.add(line, at, widths[at] ?? 0);
  });
  return builder.finish();
}

/**
 * Some organizations open every paragraph in lower case (`recalling`, `1. urges`). If the first one below the formula does, the
 * opening words of the others count as if they were in italics; in other texts, such a line goes on with a sentence.
 */
function withSmallOpenings(lines: readonly Line[], language: Language): readonly Line[] {
  const openings = lines.map((line) => smallOpening(line, language));
  const formula = lines.findIndex(({ text }) => formulaIn(text)?.rest === '');
  if (formula === -1 || (openings[formula + 1] ?? '') === '') return lines;
  return lines.map((line, at) => (at > formula && line.italic === '' ? { ...line, italic: openings[at] ?? '' } : line));
}

function smallOpening({ text, indent }: Line, language: Language): string {
  const words = numberIn(text, indent)?.rest ?? text;
  if (!startsLower(words)) return '';
  return words.slice(0, openingIn(words.charAt(0).toUpperCase() + words.slice(1), language).length);
}

/** For each line, the length of the longest line in its run without blank lines. */
function widthsOf(lines: readonly Line[]): readonly number[] {
  const widths: number[] = [];
  let start = 0;
  for (let end = 1; end <= lines.length; end += 1) {
    if (end < lines.length && lines[end]?.afterBlank !== true) continue;
    let widest = 0;
    for (let at = start; at < end; at += 1) widest = Math.max(widest, lines[at]?.text.length ?? 0);
    for (let at = start; at < end; at += 1) widths.push(widest);
    start = end;
  }
  return widths;
}

/** Longer lines are not hard-wrapped: their line breaks are deliberate. */
const PAGE_WIDTH_MAX_COLUMNS = 130;

/** The indent of a nested list. */
const LIST_INDENT_COLUMNS = 2;

class Builder {
  readonly #language: Language;
  readonly #units: Unit[] = [];
  #parts: string[] = [];
  #open: Omit<Unit, 'text' | 'lines'> | null = null;
  #before: Line | null = null;
  #lastNumber = 0;
  #lastNote = 0;
  /** Whether the paragraph before has a number such as `a.`. */
  #isListed = false;

  constructor(language: Language) {
    this.#language = language;
  }

  add(line: Line, at: number, width: number): void {
    const note = line.known === null ? this.#noteIn(line) : null;
    const formula = line.isRow ? null : formulaIn(line.text);
    const numbered = line.isRow ? null : this.#numberIn(line);
    if (note !== null) this.#start(line, at, { ...note, number: '', label: '' });
    else if (formula !== null) {
      this.#start(line, at, { rest: formula.formula, number: '', label: '', marker: null });
      if (formula.rest !== '') this.#startNumbered({ ...line, text: formula.rest }, at, numberIn(formula.rest, 0));
    } else if (this.#starts(line, numbered, width)) this.#startNumbered(line, at, numbered);
    else this.#parts.push(line.text);
    this.#before = line;
  }

  finish(): readonly Unit[] {
    this.#close();
    return this.#units;
  }

  /** `a.` after a colon, and `1 ADOPTS` in capitals, are numbers too: elsewhere they may be words of a sentence. */
  #numberIn(line: Line): Numbered | null {
    const counted = countedIn(line);
    if (counted !== null) return counted;
    const isInList = this.#isListed || this.#before?.text.endsWith(':') === true;
    const numbered = numberIn(line.text, isInList ? Math.max(line.indent, LIST_INDENT_COLUMNS) : line.indent);
    if (numbered !== null) return numbered;
    return this.#bareNumberIn(line.text);
  }

  /** A number without its full stop, before opening words or words in capitals: `6 Also reaffirms …`, `1 ADOPTS …`. */
  #bareNumberIn(text: string): Numbered | null {
    const [printed = '', number = ''] = BARE_NUMBER.exec(text) ?? [];
    const rest = text.slice(printed.length);
    const isNext = this.#lastNumber > 0 && Number(number) === this.#lastNumber + 1;
    const isCapital = /^\p{Lu}{4}/u.test(rest);
    const isSure = [isNext, isCapital, this.#opening(rest) !== ''].filter(Boolean).length > 1;
    return printed !== '' && isSure ? { number, rest, decimal: Number(number), label: '' } : null;
  }

  #startNumbered(line: Line, at: number, numbered: Numbered | null): void {
    if (numbered?.decimal != null) this.#lastNumber = numbered.decimal;
    this.#isListed = /^\p{Ll}+\.$/u.test(numbered?.number ?? '');
    const rest = numbered?.rest ?? line.text;
    const unbulleted = rest.replace(/^• /u, '');
    this.#start(line, at, {
      rest: this.#opening(unbulleted) === '' ? rest : unbulleted,
      number: numbered?.number ?? '',
      label: numbered?.label ?? '',
      printedLabel: numbered?.printedLabel ?? '',
      isBracketed: numbered?.isBracketed ?? false,
      marker: null,
    });
  }

  #start(
    line: Line,
    at: number,
    found: {
      readonly rest: string;
      readonly number: string;
      readonly label: string;
      readonly printedLabel?: string;
      readonly isBracketed?: boolean;
      readonly marker: string | null;
    },
  ): void {
    this.#close();
    this.#parts = found.rest === '' ? [] : [found.rest];
    const { italic, heading, isHeadRow, isRow, beginsTable } = line;
    const { number, label, printedLabel = '', isBracketed = false, marker: note } = found;
    this.#open = {
      number,
      label,
      printedLabel,
      isBracketed,
      italic,
      heading,
      note,
      line: at,
      isHeadRow,
      isRow,
      beginsTable,
    };
  }

  #close(): void {
    if (this.#open !== null)
      this.#units.push({ ...this.#open, text: joinLines(this.#parts), lines: this.#parts.length });
    this.#open = null;
  }

  #starts(line: Line, numbered: Numbered | null, width: number): boolean {
    const before = this.#before;
    if (before === null || this.#open === null) return true;
    // `(a)` or `8.` alone on a line.
    if (this.#parts.length === 0) return numbered !== null;
    if (line.isRow || (before.isRow && isWholeRow(before.text))) return true;
    // A format knows where its paragraphs begin; but on a page that was taken over line by line, a sentence goes on.
    if (line.known?.isFirst === true)
      return numbered !== null || line.heading || before.heading || !this.#goesOn(line, before);
    if (line.heading || before.heading || isApart(line.text)) return true;
    if (this.#isConcluded()) return line.afterBlank || this.#parts.length > 1 || !isDate(line.text);
    if (annexIn(before.text) !== null || formulaIn(before.text)?.rest === '') return true;
    const isClear = line.afterBlank || isClosed(before.text);
    if (isBareNumeral(before.text) && this.#parts.length === 1) return true;
    if (isBareNumeral(line.text)) return isClear;
    if (line.text.startsWith('•')) return true;
    // `(agreed)` may be the end of the paragraph before a label, and nothing else begins with one.
    if ((numbered?.printedLabel ?? '') !== '' || numbered?.isBracketed === true) return true;
    if (numbered !== null) return isClear || this.#leadsTo(numbered, before, width);
    if (line.afterBlank) return !this.#goesOn(line, before);
    return this.#breaks(line, before, width);
  }

  #goesOn(line: Line, before: Line): boolean {
    return goesOn(before.text, line.text) && !opensSmall(line, this.#language);
  }

  #opening(text: string): string {
    return openingIn(text, this.#language);
  }

  /** True at the lines `42nd plenary meeting`, `4 December 2023`. */
  #isConcluded(): boolean {
    return adoptionIn(this.#parts[0] ?? '') !== null;
  }

  /** A number after an unfinished line: on a page it may belong to a sentence (`article⏎7. The…`). */
  #leadsTo(numbered: Numbered, before: Line, width: number): boolean {
    if (leadsOn(before.text) || width > PAGE_WIDTH_MAX_COLUMNS) return true;
    return (
      numbered.decimal !== null &&
      (numbered.decimal === this.#lastNumber + 1 || numbered.decimal === 1) &&
      this.#opening(numbered.rest) !== ''
    );
  }

  /** Whether a line break without a blank line ends a paragraph. */
  #breaks(line: Line, before: Line, width: number): boolean {
    if (startsLower(line.text)) return false;
    // After a colon it is a title: `Sources:⏎Maintaining the Continuous Global Control…`.
    const isOpening = this.#opening(line.text) !== '' && !before.text.endsWith(':');
    if (width > PAGE_WIDTH_MAX_COLUMNS) return isOpening || isClosed(before.text);
    if (!isClosed(before.text)) return false;
    // The first word would have fitted on the line before: the break is deliberate.
    const firstWord = /^[^ ]{0,60}/u.exec(line.text)?.[0].length ?? 0;
    return isOpening || before.text.length + 1 + firstWord < width * FULL_LINE_SHARE;
  }

  #noteIn(line: Line): { readonly marker: string; readonly rest: string } | null {
    const [marked, sign, bracketed] = MARKED_NOTE.exec(line.text) ?? [];
    const isAmongNotes = this.#open !== null && this.#open.note !== null;
    const isClear =
      line.afterBlank ||
      line.afterRule ||
      isAmongNotes ||
      /[.;]$/u.test(this.#before?.text ?? '.') ||
      this.#isConcluded();
    const marker = sign ?? bracketed;
    if (marked !== undefined && marker !== undefined) {
      if (!isClear && !marked.includes(']:')) return null;
      this.#lastNote = Number.isNaN(Number(marker)) ? this.#lastNote : Number(marker);
      return { marker, rest: line.text.slice(marked.length) };
    }
    const [printed, digits] = PLAIN_NOTE.exec(line.text) ?? [];
    if (printed === undefined || digits === undefined) return line.afterBlank ? this.#unmarkedNote(line.text) : null;
    const rest = line.text.slice(printed.length);
    const isNext = Number(digits) === this.#lastNote + 1;
    if (
      !line.afterRule &&
      !(isNext && (isAmongNotes || (line.afterBlank && this.#language.footnotes?.beginning.test(rest) === true))) &&
      !(line.afterBlank && this.#isAfterGap(Number(digits), rest))
    )
      return null;
    this.#lastNote = Number(digits);
    return { marker: digits, rest };
  }

  /** `Résolution 69/313, annexe.` between two paragraphs: a copy may lose the marks of its footnotes. */
  #unmarkedNote(text: string): { readonly marker: string; readonly rest: string } | null {
    const isSource = text.length < UNMARKED_MAX_CHARACTERS && this.#language.footnotes?.alone.test(text) === true;
    return isSource ? { marker: '', rest: text } : null;
  }

  /** A note after others that are lost: its number is greater than the last one, and its words are those of a note. */
  #isAfterGap(number: number, rest: string): boolean {
    return number > this.#lastNote && this.#language.footnotes?.afterGap.test(rest) === true;
  }
}

const UNMARKED_MAX_CHARACTERS = 300;

/** Ragged pages fill their lines unevenly. */
const FULL_LINE_SHARE = 0.85;
/** `[^1] Ibid.`, `[^1]: Ibid.`, and the `[1] Ibid.` of web pages and word processors. */
const MARKED_NOTE = new RegExp(`^(?:\\[\\^(${NOTE_MARK})\\]:?|\\[(\\d{1,2})\\])\\s*(?=\\S)`, 'u');
const BARE_NUMBER = /^(\d{1,3})\s+(?=\p{Lu})/u;
const PLAIN_NOTE = /^(\d{1,2})\s+(?=[\p{Lu}“"(\d])/u;

/** The number that the format counts for a line, if it is one of those that paragraphs have; else it is a word of the line. */
function countedIn({ known, text }: Line): Numbered | null {
  const number = known?.number ?? '';
  if (number === '' || /^\p{Lu}+\.?$/u.test(number) || readNumber(number).length === 0) return null;
  const [, digits] = /^(\d{1,3})\.?$/u.exec(number) ?? [];
  const rest = text.slice(number.length).trim();
  return { number, rest, decimal: digits === undefined ? null : Number(digits), label: '' };
}

/** A table row with its last border: nothing can follow in it. */
export function isWholeRow(text: string): boolean {
  return text.startsWith('|') && text.length > 1 && text.endsWith('|');
}

/** Lines that are paragraphs of their own, with or without blank lines around them. */
function isApart(text: string): boolean {
  return adoptionIn(text) !== null || annexIn(text) !== null;
}

/** Joins lines with a space, except after a hyphen, which is kept, and in Chinese. */
export function joinLines(parts: readonly string[]): string {
  return parts.map((part, at) => seam(parts[at - 1] ?? '', part) + part).join('');
}

function isChinese(end: string): boolean {
  return /[\p{Script=Han}，。；：、]$/u.test(end);
}

function seam(before: string, after: string): string {
  if (before === '') return '';
  const end = before.slice(-2);
  // `gender-⏎and age-sensitive` is not one compound.
  if (/[\p{L}\p{N}][-\u2010\u2011]$/u.test(end)) return LANDMARKS.behindHyphen.test(after) ? ' ' : '';
  if (/\p{N}–$/u.test(end) && /^\p{N}/u.test(after)) return '';
  if (/[A-Z\d]\/$/u.test(end) && /^[A-Z\d]/u.test(after)) return '';
  if (isWithoutBlank(before, after)) return '';
  const isAtBracket = /[)”]$/u.test(end) ? /^\p{Script=Han}/u.test(after) : /^[“(]/u.test(after) && isChinese(end);
  return isAtBracket ? '' : ' ';
}
