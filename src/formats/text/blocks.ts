import type { Block } from '../../form/assemble.ts';
import type { Language } from '../../language/language.ts';
import type { Part, Vote } from '../../model/document.ts';
import type { Negotiated } from '../../model/negotiation.ts';
import type { Notice } from '../../model/problem.ts';
import { cellsIn, rowText, type Stretch } from '../../text/cells.ts';
import { formulaIn, isOfUnitedNations } from './formula.ts';
import {
  adoptionIn,
  annexHeadingIn,
  annexIn,
  isBareNumeral,
  isClosed,
  isDate,
  leadsOn,
  numeralIn,
  openingIn,
  opensSmall,
} from './kinds.ts';
import type { Annotated } from './notes.ts';
import type { Unit } from './units.ts';

/** A paragraph of the source with its note markers taken out. */
export type Piece = Unit &
  Annotated & {
    /** What a text under negotiation says beside the words; absent where it says nothing. */
    readonly negotiated?: Negotiated;
    /** What its label says of its place: `2 bis` for `PP2bis`. */
    readonly counted?: string;
    /** Signs, names and remarks as printed, which are no longer in the text. */
    readonly besides?: string;
  };

export interface Body {
  readonly blocks: readonly Block[];
  /** For each of them, the line where it starts. */
  readonly lines: readonly number[];
  /** The closing lines, which are no paragraphs. */
  readonly closing: readonly string[];
  /** Signs, names and remarks of a negotiation, which are no words. */
  readonly besides: readonly string[];
  readonly notices: readonly Notice[];
  /** The closing line: `42nd plenary meeting`, `4 December 2023`; empty if there is none. */
  readonly meeting: string;
  readonly date: string;
  readonly vote: Vote | null;
  /** False if it was adopted by a vote; null if the text does not say. */
  readonly adoptedWithoutVote: boolean | null;
}

/** Determines the part of each paragraph in the resolution; a decision has no preamble, an amendment has orders. */
export function bodyIn(pieces: readonly Piece[], startsIn: Part, language: Language): Body {
  const walk = new Walk(pieces, startsIn, language);
  pieces.forEach((_, at) => {
    walk.step(at);
  });
  return walk.finish();
}

class Walk {
  readonly #language: Language;
  readonly #pieces: readonly Piece[];
  readonly #composites: ReadonlyMap<number, string>;
  readonly #hasSecond: boolean;
  readonly #blocks: Block[] = [];
  readonly #lines: number[] = [];
  readonly #closing: string[] = [];
  readonly #startsIn: Part;
  #zone: Part;
  #formula = '';
  #annex = '';
  #composite = '';
  #row = 0;
  #isBelowHead = false;
  #preambular = 0;
  readonly #oddLabels: Notice[] = [];
  #isConcluded = false;
  #isVoting = false;
  #meeting = '';
  #date = '';
  #vote: Vote | null = null;
  #isWithoutVote = false;
  /** In an amendment: the order whose paragraphs are read. */
  #order: Piece | null = null;

  constructor(pieces: readonly Piece[], startsIn: Part, language: Language) {
    this.#language = language;
    this.#pieces = pieces;
    this.#zone = startsIn;
    this.#startsIn = startsIn;
    this.#composites = compositesOf(pieces);
    this.#hasSecond = pieces.some(
      ({ text, number }) => number === '' && numeralOf({ text, heading: false }, false)?.number === 'II',
    );
  }

  finish(): Body {
    const [meeting, date, vote] = [this.#meeting, this.#date, this.#vote];
    const byVote = vote === null ? null : false;
    const adoptedWithoutVote = this.#isWithoutVote || byVote;
    // Only resolutions number every operative paragraph.
    const unnumbered = this.#startsIn === 'preamble' ? unnumberedNotices(this.#blocks) : [];
    const notices = [...this.#oddLabels, ...unnumbered];
    const [blocks, lines, closing] = [this.#blocks, this.#lines, this.#closing];
    const besides = this.#pieces.flatMap((piece) => piece.besides ?? []);
    return { blocks, lines, closing, besides, notices, meeting, date, vote, adoptedWithoutVote };
  }

  step(at: number): void {
    const piece = this.#pieces[at];
    if (piece === undefined) return;
    if (!piece.isRow && this.#conclude(piece.text, at)) {
      this.#closing.push(piece.text);
      return;
    }
    const composite = this.#composites.get(at);
    const annex = piece.number === '' ? (annexIn(piece.text) ?? annexHeadingIn(piece)) : null;
    if (composite !== undefined) {
      this.#composite = composite;
      this.#preambular = 0;
      this.#annex = '';
      this.#zone = 'preamble';
      this.#heading({ ...piece, text: '' }, composite);
    } else if (this.#isFormula(piece)) {
      // `The Seventy-sixth World Health Assembly, having considered the report, decided:`
      this.#zone = piece.text.endsWith(':') && piece.text.includes(',') ? 'operative' : 'preamble';
      this.#formula ||= piece.text;
      this.#lay('formula', piece);
    } else if (this.#isEnacting(piece, at)) {
      this.#zone = 'operative';
      this.#lay('formula', piece);
    } else if (annex !== null) {
      this.#zone = 'annex';
      this.#annex = annex.name;
      this.#heading({ ...piece, text: annex.name }, '');
      if (annex.title !== '') this.#heading({ ...piece, text: annex.title }, '');
    } else if (piece.isRow) this.#tableRow(piece);
    else if (this.#zone === 'order') this.#ordered(piece);
    else this.#paragraph(piece, at);
    this.#isConcluded = false;
    this.#isVoting = false;
  }

  /** The name of an organ of another organization may also be an item of a list, unless it begins the text or a part of it. */
  #isFormula({ text, number }: Piece): boolean {
    if (this.#annex !== '' || number !== '' || formulaIn(text)?.rest !== '') return false;
    // One organ may recommend the text of another: `the adoption of the following resolution:`.
    const before = this.#blocks.at(-1);
    const isQuoted = before?.number === '' && before.text.endsWith(':');
    return this.#formula === '' || text === this.#formula || isQuoted || isOfUnitedNations(text);
  }

  /**
   * `RESOLVES:` above the first number, as the Organization of American States prints it, and with more words the Council of Europe.
   * In the United Nations, `Resolves that:` is the beginning of a paragraph.
   */
  #isEnacting({ text, number }: Piece, at: number): boolean {
    if (this.#zone !== 'preamble' || number !== '' || !text.endsWith(':')) return false;
    const opening = openingIn(text, this.#language);
    const isAlone = text === `${opening}:` || !isOfUnitedNations(this.#formula);
    return (
      isAlone && opening !== '' && !this.#opensPreamble(opening) && /^1\b/u.test(this.#pieces[at + 1]?.number ?? '')
    );
  }

  /** The closing lines are not paragraphs, nor is the list of votes that Geneva prints below them. */
  #conclude(text: string, at: number): boolean {
    const { masthead } = this.#language;
    // Lines without a blank line between them may have been joined, with the vote after the date.
    const behind = masthead === null ? -1 : text.search(masthead.voteBehind);
    if (behind !== -1 && adoptionIn(text.slice(0, behind)) !== null) {
      this.#conclude(text.slice(0, behind), at);
      return this.#conclude(text.slice(behind + 1), at);
    }
    const [, meeting] = at === this.#pieces.length - 1 ? (masthead?.adoptedAt.exec(text) ?? []) : [];
    const adoption = meeting === undefined ? adoptionIn(text) : { meeting, date: '' };
    if (adoption !== null) {
      this.#isConcluded = true;
      this.#meeting ||= adoption.meeting;
      this.#date ||= adoption.date;
      return true;
    }
    // The Security Council's resolutions end without the line that Assembly resolutions have.
    const vote = text.startsWith('[') ? voteIn(text, masthead) : null;
    this.#vote ??= vote;
    if (text.startsWith('[') && text.endsWith(']') && masthead?.withoutVote.test(text)) {
      this.#isWithoutVote = true;
      return true;
    }
    // Some end in a date alone, without the meeting (74/284), and in Chinese the date is above it.
    const isAbove = adoptionIn(this.#pieces[at + 1]?.text ?? '')?.date === '';
    if (isDate(text) && (this.#isConcluded || at === this.#pieces.length - 1 || isAbove)) {
      this.#date ||= text;
      return true;
    }
    if (!this.#isConcluded) return vote !== null && text.endsWith(']');
    if (annexIn(text) !== null || this.#composites.has(at)) return false;
    const isVote = this.#isVoting || masthead?.votes.test(text) === true;
    this.#isVoting = (this.#isVoting || text.startsWith('[')) && isVote && !text.endsWith(']');
    return isVote;
  }

  /** Column headings below a row of figures begin another table. */
  #tableRow(piece: Piece): void {
    const begins = piece.beginsTable || (piece.isHeadRow && !this.#isBelowHead);
    this.#row = begins ? 1 : this.#row + 1;
    this.#isBelowHead = piece.isHeadRow;
    this.#lay(this.#zone, inCells(piece), this.#row);
  }

  /** An order of an amendment, or a paragraph that it brings: `After operative paragraph 3, insert a new operative paragraph reading:`. */
  #ordered(piece: Piece): void {
    this.#row = 0;
    const { amending } = this.#language;
    const isNumbered = /^\d/u.test(piece.number) && (this.#order === null || this.#order.number !== '');
    const isOpened = piece.number === '' && piece.italic === '' && amending?.opens.test(piece.text) === true;
    if (this.#order !== null && !isNumbered && !isOpened) {
      this.#bring(piece);
      return;
    }
    // On some pages what it brings follows on the same line.
    const cut = amending?.brings.exec(piece.text)?.[0].length ?? piece.text.length;
    this.#order = {
      ...piece,
      text: piece.text.slice(0, cut).trim(),
      notes: piece.notes.filter(({ offset }) => offset < cut),
    };
    this.#lay('order', this.#order);
    if (cut < piece.text.length) {
      const notes = piece.notes.filter(({ offset }) => offset >= cut);
      this.#bring(withText({ ...piece, number: '', notes }, piece.text.slice(cut).trim()));
    }
  }

  #bring(piece: Piece): void {
    const isPreambular = this.#language.amending?.inPreamble.test(this.#order?.text ?? '') === true;
    this.#lay(isPreambular ? 'preamble' : 'operative', piece);
  }

  #paragraph(piece: Piece, at: number): void {
    const numeral = piece.number === '' ? numeralOf(piece, this.#hasSecond) : null;
    if (numeral !== null) this.#heading(withText(piece, numeral.title), numeral.number);
    else if (piece.negotiated === undefined && isHeading(piece, this.#pieces[at + 1], this.#language))
      this.#heading(piece, '');
    else {
      if (this.#zone !== 'annex') this.#zone = this.#partOf(piece, at);
      this.#lay(this.#zone, piece);
    }
  }

  /** Tells when the preamble ends, or begins again below the heading of a budget section. */
  #partOf(piece: Piece, at: number): Part {
    const opening = this.#openingOf(piece);
    const isPreambular = this.#opensPreamble(opening) && /[,;]$/u.test(piece.text);
    if (this.#zone === 'preamble') {
      if (/^\d/u.test(piece.number)) return isPreambular && this.#numbersPreamble() ? 'preamble' : 'operative';
      const isOperative = piece.number === '' && opening !== '' && !this.#opensPreamble(opening);
      return isOperative && !this.#isSlip(piece, at) ? 'operative' : 'preamble';
    }
    const isBelowHeading = this.#blocks.at(-1)?.part === 'heading';
    return isBelowHeading && piece.number === '' && isPreambular ? 'preamble' : this.#zone;
  }

  /** The opening words of a paragraph, also where the text has them in lower case. */
  #openingOf(piece: Piece): string {
    const { text } = piece;
    const opened = opensSmall(piece, this.#language) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
    return openingIn(opened, this.#language);
  }

  /** Elsewhere than in the United Nations, the numbers may begin with the preamble: `1. Having examined document 216 EX/9,`. */
  #numbersPreamble(): boolean {
    return this.#formula !== '' && !isOfUnitedNations(this.#formula);
  }

  #opensPreamble(opening: string): boolean {
    return this.#language.openings?.opensPreamble(opening) === true;
  }

  /** `Recalls` for `Recalling`: it ends with a comma, and preambular paragraphs, or the first number, follow. */
  #isSlip({ text }: Piece, at: number): boolean {
    if (!text.endsWith(',')) return false;
    const after = this.#pieces.slice(at + 1, at + 1 + PREAMBLE_MAX_PIECES);
    const numbered = after.findIndex(({ number }) => /^\d/u.test(number));
    const between = numbered === -1 ? after : after.slice(0, numbered);
    return (
      numbered === 0 ||
      between.some((each) => each.text.endsWith(',') && this.#opensPreamble(openingIn(each.text, this.#language)))
    );
  }

  /** `XII` alone on a line belongs to the title below it. */
  #heading(piece: Piece, number: string): void {
    const before = this.#blocks.at(-1);
    if (before?.part === 'heading' && before.text === '' && number === '') {
      this.#blocks[this.#blocks.length - 1] = { ...before, text: piece.text, notes: [...before.notes, ...piece.notes] };
      return;
    }
    this.#lay('heading', { ...piece, number });
  }

  /** `PP3` in a draft: it is counted, so a label that says otherwise is told. */
  #compareLabel(part: Part, { label }: Piece): void {
    if (part === 'preamble') this.#preambular += 1;
    if (label === '' || label === `PP${this.#preambular}`) return;
    const message = `the paragraph labelled ${label} is counted as PP${this.#preambular}`;
    this.#oddLabels.push({ code: 'odd-numbering', message, paragraph: this.#blocks.length });
  }

  #lay(part: Part, piece: Piece, row: number | null = null): void {
    const { number, text, notes, isHeadRow, negotiated, counted } = piece;
    if (row === null) {
      this.#compareLabel(part, piece);
      this.#row = 0;
      this.#isBelowHead = false;
    }
    const place = {
      annex: this.#annex,
      composite: this.#composite,
      below: null,
      row,
      isHead: row !== null && isHeadRow,
    };
    const said = { ...(negotiated === undefined ? {} : { negotiated }), ...(counted ? { counted } : {}) };
    this.#blocks.push({ ...place, part, number, text, notes, opening: italicOpening(piece), ...said });
    this.#lines.push(piece.line);
  }
}

/** `[Adopted by a recorded vote of 24 to 13, with 10 abstentions. The voting was as follows: …`. */
function voteIn(text: string, words: Language['masthead']): Vote | null {
  const [, inFavour, against, abstaining] = words?.vote.exec(text) ?? [];
  if (inFavour === undefined) return null;
  return { inFavour: Number(inFavour), against: count(against), abstaining: count(abstaining) };
}

function count(words: string | undefined): number {
  return words === undefined || Number.isNaN(Number(words)) ? 0 : Number(words);
}

/** A piece with part of its text removed: its notes stay within the rest. */
function withText(piece: Piece, text: string): Piece {
  const gone = piece.text.endsWith(text) ? piece.text.length - text.length : 0;
  const place = (offset: number) => Math.min(Math.max(0, offset - gone), text.length);
  return { ...piece, text, notes: piece.notes.map((note) => ({ ...note, offset: place(note.offset) })) };
}

/** A table row between bars as a row of cells: its notes stay in their cells. */
function inCells(piece: Piece): Piece {
  const cells = bordered(piece.text);
  const text = rowText(cells.map(({ start, end }) => piece.text.slice(start, end)));
  const places = cellsIn(text);
  const place = (offset: number) => {
    const at = Math.max(
      0,
      cells.findLastIndex(({ start }) => start <= offset),
    );
    const [from, to] = [cells[at], places[at]];
    return from === undefined || to === undefined ? 0 : Math.min(to.start + offset - from.start, to.end);
  };
  return { ...piece, text, notes: piece.notes.map((note) => ({ ...note, offset: place(note.offset) })) };
}

/** The cells of `| a | b |`; in `|a|b|`, which has no spaces, every bar is a border. */
function bordered(text: string): readonly Stretch[] {
  const end = text.length > 1 && text.endsWith('|') ? text.length - 1 : text.length;
  const inner = text.slice(1, end);
  const spaced = cellsIn(inner);
  const cells = spaced.length === 1 ? cellsIn(inner, /\|/gu) : spaced;
  return cells.map(({ start, end: to }) => ({ start: start + 1, end: to + 1 }));
}

/** The words in italics, if they begin the paragraph and are not the whole of it. */
function italicOpening({ italic, text }: Piece): string | null {
  if (italic === '' || !text.startsWith(italic) || text.length <= italic.length + 1) return null;
  // Some italics stop in the middle of a word: take the word whole. Chinese has no spaces between words.
  const isTorn = /[\p{L}\p{M}]$/u.test(italic) && !/\p{Script=Han}$/u.test(italic);
  return isTorn ? italic + (/^[\p{L}\p{M}]*/u.exec(text.slice(italic.length))?.[0] ?? '') : italic;
}

function numeralOf(
  { text, heading }: Pick<Piece, 'text' | 'heading'>,
  hasSecond: boolean,
): { readonly number: string; readonly title: string } | null {
  if (isBareNumeral(text)) return { number: text, title: '' };
  const numeral = text.length > HEADING_MAX_CHARACTERS ? null : numeralIn(text);
  // `I Title` may be a sentence that begins with the word I, if no `II Title` follows.
  return numeral !== null && (heading || hasSecond || numeral.number !== 'I') ? numeral : null;
}

/** A short line that ends like a title, has no number and no opening words; or a Markdown heading. */
function isHeading(piece: Piece, next: Piece | undefined, language: Language): boolean {
  const { text, number, heading } = piece;
  if (number !== '' || text.length > HEADING_MAX_CHARACTERS) return false;
  if (heading) return !/[,;]$/u.test(text);
  return (
    next !== undefined &&
    openingIn(text, language) === '' &&
    !isClosed(text) &&
    !leadsOn(text) &&
    /^[\p{Lu}\p{Lo}\p{Nd}]/u.test(text)
  );
}

/** The longest heading in the known official files of sessions 74 to 78 has 168 characters. */
const HEADING_MAX_CHARACTERS = 200;

/** The longest known preamble has 70 paragraphs. */
const PREAMBLE_MAX_PIECES = 80;

/** A letter alone on a line, with a formula a few lines below it, heads a part of a composite resolution. */
function compositesOf(pieces: readonly Piece[]): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  pieces.forEach((piece, at) => {
    if (!/^[A-Z]$/u.test(piece.text) || piece.number !== '') return;
    const below = pieces.slice(at + 1, at + 1 + TITLE_MAX_PIECES);
    if (below.some(({ text }) => formulaIn(text)?.rest === '')) letters.set(at, piece.text);
  });
  return letters;
}

const TITLE_MAX_PIECES = 4;

/** `Resolves that:` above the first number. */
function leadsIn(blocks: readonly Block[], at: number): boolean {
  const [before, block, after] = [blocks[at - 1], blocks[at], blocks[at + 1]];
  return block?.text.endsWith(':') === true && before?.part !== 'operative' && /^1\.?$/u.test(after?.number ?? '');
}

/** A single operative paragraph is never numbered; if there are several, each should be. */
function unnumberedNotices(blocks: readonly Block[]): readonly Notice[] {
  // Not `(a)`, which belongs to the paragraph above it.
  const operative = blocks.filter(
    ({ part, number, row }) => part === 'operative' && !number.startsWith('(') && row === null,
  );
  if (operative.length < 2) return [];
  return blocks.flatMap(({ part, number, row }, index): readonly Notice[] =>
    part === 'operative' && number === '' && row === null && !leadsIn(blocks, index)
      ? [{ code: 'unnumbered-paragraph', message: 'an operative paragraph has no number', paragraph: index }]
      : [],
  );
}
