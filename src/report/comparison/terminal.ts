import { factWords } from '../../meaning/fact-words.ts';
import { type Messages, messagesIn } from '../../messages/messages.ts';
import type { Change, Comparison, Edit } from '../../model/comparison.ts';
import type { Part } from '../../model/document.ts';
import type { Fact } from '../../model/fact.ts';
import { mapSides, type Sides } from '../../model/sides.ts';
import { largest } from '../../text/extremes.ts';
import { columnLines, editsBySide } from '../layout/columns.ts';
import { areRightToLeft, withIsolates } from '../layout/isolates.ts';
import { signOf } from '../layout/notation.ts';
import { notatedEdits, type Paints, paintedEdits, paintsOf, unpainted } from '../layout/paint.ts';
import { PLAIN_PAGE } from '../layout/plain-page.ts';
import { shown } from '../layout/safe.ts';
import { columnsOf, directed, type Painted, wrap } from '../layout/wrap.ts';
import { type Beside, besideOf, besideRun } from '../sentences/beside.ts';
import {
  countsLine,
  findingLines,
  headOf,
  substitutionLines,
  type VersionLine,
  versionsOf,
} from '../sentences/head.ts';
import { negotiationLines } from '../sentences/negotiation.ts';
import { changeName, evidenceOf, foldedWords, noteName, remarksOn, runWords } from '../sentences/remarks.ts';
import { alsoWords, summaryParts, together } from '../sentences/summary.ts';
import { printedComparison } from '../view/printed.ts';
import { type ChangeRow, type Row, type ViewOptions, viewOf } from '../view/view.ts';

export interface TerminalOptions extends ViewOptions {
  /** Columns to fill; 80 by default. */
  readonly width?: number;
  /** 0 no colour, 1 sixteen colours, 2 two hundred and fifty-six, 3 all; 0 by default. */
  readonly level?: 0 | 1 | 2 | 3;
  /** Show under each change why its paragraphs were paired. */
  readonly explain?: boolean;
  /** Old words on the left, new on the right; `width` must hold two columns. */
  readonly sideBySide?: boolean;
  /** Link symbols to the official documents, in terminals that support links (OSC 8). */
  readonly links?: boolean;
  /** Counts by part instead of paragraphs. */
  readonly stat?: boolean;
  /** `short`: of the summary only the open sentences, with the places of the rest; by default all. */
  readonly summary?: 'short' | 'full';
}

/** The report for a terminal: a head, a line of counts, and the changed paragraphs as wrapped prose. */
export function renderTerminal(compared: Comparison, options: TerminalOptions = {}): string {
  const comparison = printedComparison(compared);
  const page = new Page(comparison, { ...PLAIN_PAGE, ...options });
  page.head(comparison);
  if (options.stat === true) page.table(comparison);
  else page.body(comparison);
  return page.text();
}

/** Between the open sentences and the rest. */
const RULE_COLUMNS = 20;
/** Longer names (`Annex II 3 (b) (ii)`) run into the text instead of indenting all of it. */
const LABEL_MAX_COLUMNS = 10;
/** Below this width, names are on lines of their own. */
const HANGING_MIN_COLUMNS = 40;

type PageOptions = TerminalOptions & Required<Pick<TerminalOptions, 'width' | 'level'>>;

class Page {
  readonly #options: PageOptions;
  readonly #paint: Paints;
  readonly #lines: string[] = [];
  readonly #beside: Beside;
  readonly #messages: Messages;
  readonly #languages: Sides<string>;

  constructor(comparison: Comparison, options: PageOptions) {
    this.#beside = besideOf(comparison);
    this.#messages = messagesIn(comparison.lang);
    this.#languages = mapSides(comparison.documents, ({ languages }) => languages[0] ?? '');
    this.#options = options;
    this.#paint = paintsOf(options.level);
  }

  text(): string {
    return this.#lines.map((line) => `${line.trimEnd()}\n`).join('');
  }

  head(comparison: Comparison): void {
    const { titles, notices } = headOf(comparison);
    const paint = this.#paint;
    this.#add(wrap(this.#symbols(comparison), this.#options.width));
    if (titles !== '') this.#prose('', titles, paint.bold);
    if (notices.length > 0) this.#lines.push('');
    for (const sentence of notices) this.#prose('! ', sentence, paint.yellow);
    this.#lines.push('');
    this.#prose('', countsLine(comparison), paint.bold);
    this.#lines.push('');
    this.#summary(comparison);
    const negotiation = negotiationLines(comparison);
    if (negotiation.length > 0) this.#prose('', this.#messages.headings.negotiation, this.#paint.bold);
    for (const line of negotiation) this.#prose('• ', line, unpainted);
    if (negotiation.length > 0) this.#lines.push('');
    const findings = findingLines(comparison);
    for (const finding of findings) this.#prose('! ', finding, paint.yellow);
    if (findings.length > 0) this.#lines.push('');
  }

  /** The verdict; the open sentences; below a line the rest, or its places; and what is routine or unchanged. */
  #summary(comparison: Comparison): void {
    const { lead, open, rest, end } = summaryParts(comparison);
    const plain = (words: string) => words;
    if (lead.length > 0) this.#prose('', together(lead), this.#paint.bold);
    for (const { text: words } of open) this.#prose('• ', words, plain);
    if (this.#options.summary === 'short') {
      if (rest.length > 0) this.#prose('', alsoWords(comparison), plain);
    } else if (rest.length > 0) {
      this.#lines.push(this.#paint.dim('─'.repeat(Math.min(RULE_COLUMNS, this.#options.width))));
      for (const { text: words } of rest) this.#prose('• ', words, plain);
    }
    if (end.length > 0) this.#prose('', together(end), this.#paint.dim);
    if (comparison.summary.length > 0) this.#lines.push('');
  }

  #symbols(comparison: Comparison): readonly Painted[] {
    const { bold, dim } = this.#paint;
    const versions = versionsOf(comparison);
    const piecesOf = ({ symbol, address, told }: VersionLine): readonly Painted[] => {
      const isLink = this.#options.links === true && address !== null;
      const name = { text: shown(symbol), paint: isLink ? (plain: string) => linked(bold(plain), address) : bold };
      return told === '' ? [name] : [name, { text: ` (${shown(told)})`, paint: dim }];
    };
    return [...piecesOf(versions.old), { text: ' → ', paint: bold }, ...piecesOf(versions.new)];
  }

  body(comparison: Comparison): void {
    const { rows, hidden } = viewOf(comparison, { ...this.#options, foldNumbers: true });
    const names = rows.flatMap((row) => (row.kind === 'change' ? [columnsOf(shown(changeName(row)))] : []));
    const labelColumns = Math.min(LABEL_MAX_COLUMNS, Math.max(0, largest(names)));
    for (const line of substitutionLines(comparison)) this.#prose('= ', line, this.#paint.cyan);
    if (comparison.substitutions.length > 0) this.#lines.push('');
    for (const row of rows) this.#row(row, labelColumns, comparison);
    if (hidden > 0) this.#prose('  ', `… ${this.#messages.hidden(hidden)}`, this.#paint.dim);
  }

  /** Counts of changes by part and kind; a paragraph may count in several columns. */
  table({ changes, documents }: Comparison): void {
    const columns = COLUMNS.filter((name) => changes.some((change) => isIn(change, name)));
    const names = columns.map((name) => this.#messages.columns[name]);
    const widths = names.map(({ length }) => length);
    const partOf = (change: Change): Part | undefined =>
      (documents.new.paragraphs[change.new[0] ?? -1] ?? documents.old.paragraphs[change.old[0] ?? -1])?.part;
    this.#cells('', names, widths, this.#paint.bold);
    for (const part of PARTS) {
      const own = changes.filter((change) => partOf(change) === part);
      if (own.length === 0) continue;
      const counts = columns.map((name) => own.filter((change) => isIn(change, name)).length);
      this.#cells(this.#messages.parts[part], counts.map(String), widths, unpainted);
    }
    this.#cells(
      this.#messages.all,
      columns.map((name) => String(changes.filter((change) => isIn(change, name)).length)),
      widths,
      this.#paint.bold,
    );
  }

  #cells(name: string, cells: readonly string[], widths: readonly number[], paint: (text: string) => string): void {
    const padded = cells.map((cell, at) => cell.padStart(widths[at] ?? 0));
    this.#lines.push(paint([name.padEnd(PART_COLUMNS), ...padded].join('  ')));
  }

  #row(row: Row, labelColumns: number, comparison: Comparison): void {
    if (row.kind === 'unchanged') {
      this.#prose('  … ', runWords(row, this.#messages), this.#paint.dim);
      this.#besideLines('    ', besideRun(row.rows, this.#beside, changeName));
      this.#lines.push('');
      return;
    }
    const { change } = row;
    const isHanging = this.#options.width >= HANGING_MIN_COLUMNS;
    const indent = isHanging ? ' '.repeat(labelColumns + 4) : '  ';
    const folded = this.#options.all === true ? null : foldedWords(row, comparison);
    if (folded !== null) {
      const name = shown(changeName(row));
      const gap = columnsOf(name) <= labelColumns ? ' '.repeat(labelColumns - columnsOf(name) + 2) : '  ';
      this.#hang2(`· ${withIsolates(name)}${gap}`, indent, folded);
      this.#besideLines(indent, this.#beside(row));
      this.#lines.push('');
      return;
    }
    if (this.#options.sideBySide === true) this.#columns(row, labelColumns);
    else {
      this.#change(row, indent, isHanging);
      for (const note of change.notes) {
        const words = this.#words(note.edits, change);
        this.#hang(indent, [
          { text: noteName(note.marker, this.#messages) + this.#messages.change.colon, paint: this.#paint.dim },
          ...words,
        ]);
      }
    }
    this.#besideLines(indent, this.#beside(row));
    if (this.#options.explain === true) {
      this.#prose(indent, evidenceOf(change, this.#messages), this.#paint.dim);
      for (const fact of change.facts) this.#prose(indent, factLine(fact, comparison), this.#paint.dim);
    }
    this.#lines.push('');
  }

  /** Who changed it, and the comments on it. */
  #besideLines(indent: string, lines: readonly string[]): void {
    for (const line of lines) this.#prose(indent, line, this.#paint.magenta);
  }

  #change(row: ChangeRow, indent: string, isHanging: boolean): void {
    const { change } = row;
    const { sign, label, aside } = this.#headOf(row);
    const name = label.text;
    const words = this.#words(row.edits, change);
    const head = `${sign.paint(sign.text)} ${label.paint(withIsolates(name))}`;
    if (isHanging && columnsOf(name) <= indent.length - 4) {
      const lines = wrap([...words, ...aside], this.#options.width - indent.length);
      const gap = ' '.repeat(indent.length - 2 - columnsOf(name));
      this.#add(lines.map((line, at) => (at === 0 ? `${head}${gap}${line}` : `${indent}${line}`)));
      return;
    }
    const [first = '', ...more] = wrap([label], this.#options.width - 2);
    this.#add([`${sign.paint(sign.text)} ${first}`, ...more.map((line) => `  ${line}`)]);
    this.#hang(indent, [...words, ...aside]);
  }

  /** Old words beside new; other remarks follow the new words, or the old if there are none. */
  #columns(row: ChangeRow, labelColumns: number): void {
    const { change } = row;
    const { sign, label, aside } = this.#headOf(row);
    const words = this.#sides(row.edits, change);
    const sides =
      change.kind === 'removed'
        ? { ...words, old: [...words.old, ...aside] }
        : { ...words, new: [...words.new, ...aside] };
    this.#pair([sign, { text: ' ', paint: unpainted }, label], sides, labelColumns);
    for (const { marker, edits } of change.notes) {
      const mark: Painted = {
        text: noteName(marker, this.#messages) + this.#messages.change.colon,
        paint: this.#paint.dim,
      };
      const notes = mapSides(this.#sides(edits, change), (note) => (note.length === 0 ? [] : [mark, ...note]));
      this.#pair([], notes, labelColumns);
    }
  }

  #sides(edits: readonly Edit[], change: Change): Sides<readonly Painted[]> {
    return mapSides(editsBySide(edits), (own) =>
      // With colour, the column says what the brackets would.
      this.#options.level > 0 && change.kind === 'kept'
        ? this.#directed(paintedEdits(own, this.#paint), change)
        : this.#words(own, change),
    );
  }

  #pair(label: readonly Painted[], sides: Sides<readonly Painted[]>, labelColumns: number): void {
    const page = { width: this.#options.width, indent: labelColumns + 4, paint: this.#paint.dim };
    this.#add(columnLines({ label, sides }, page));
  }

  /** The sign, the name, and the remarks on what else happened. */
  #headOf(row: ChangeRow): { readonly sign: Painted; readonly label: Painted; readonly aside: readonly Painted[] } {
    const sign = signOf(row.change);
    const { green, red, yellow } = this.#paint;
    const signPaint = new Map([
      ['+', green],
      ['-', red],
    ]).get(sign);
    const remarks = remarksOn(row, this.#messages);
    return {
      sign: { text: sign, paint: signPaint ?? yellow },
      label: { text: changeName(row), paint: this.#paint.bold },
      aside: remarks.length === 0 ? [] : [{ text: `  (${remarks.join(', ')})`, paint: this.#paint.cyan }],
    };
  }

  /** A line that begins under the other names and continues under their texts. */
  #hang2(head: string, indent: string, words: string): void {
    const lines = wrap([{ text: words, paint: this.#paint.dim }], this.#options.width - indent.length);
    const [first = '', ...more] = columnsOf(head) <= indent.length || indent.length <= 2 ? lines : ['', ...lines];
    this.#add([`${this.#paint.dim(head)}${first}`, ...more.map((line) => `${indent}${line}`)]);
  }

  #hang(indent: string, stretches: readonly Painted[]): void {
    for (const line of wrap(stretches, this.#options.width - indent.length)) this.#lines.push(`${indent}${line}`);
  }

  #prose(indent: string, text: string, paint: (text: string) => string): void {
    const [first = '', ...more] = wrap([{ text: shown(text), paint }], this.#options.width - indent.length);
    this.#add([`${paint(indent)}${first}`, ...more.map((line) => `${' '.repeat(indent.length)}${line}`)]);
  }

  /** One at a time: a call takes at most some hundred thousand arguments, and a paragraph may have more lines. */
  #add(lines: readonly string[]): void {
    for (const line of lines) this.#lines.push(line);
  }

  /** For an added or removed paragraph its sign is enough. */
  #words(edits: readonly Edit[], change: Change): readonly Painted[] {
    const { kind } = change;
    const { red, green } = this.#paint;
    const isWhole = kind === 'added' || kind === 'removed';
    const words = isWhole ? paintedEdits(edits, { struck: red, inserted: green }) : notatedEdits(edits, this.#paint);
    return this.#directed(words, change);
  }

  #directed(words: readonly Painted[], { kind }: Change): readonly Painted[] {
    const language = this.#languages[kind === 'removed' ? 'old' : 'new'];
    return directed(words, areRightToLeft(words.map(({ text }) => text).join(''), language));
  }
}

/** A terminal link (OSC 8); the address is one of ours, made from a symbol. */
function linked(text: string, address: string): string {
  return `\u001B]8;;${address}\u001B\\${text}\u001B]8;;\u001B\\`;
}

/** `count: States parties 110 → 112`, with whether it is routine and its direction. */
function factLine(fact: Fact, { lang, documents }: Comparison): string {
  const messages = messagesIn(lang);
  const { change, directions, factKinds } = messages;
  const direction = fact.direction === null ? [] : [directions[fact.direction]];
  const remarks = [...(fact.routine ? [change.routine] : []), ...direction];
  const aside = remarks.length === 0 ? '' : ` (${remarks.join(', ')})`;
  return shown(factKinds[fact.kind] + change.colon + factWords(fact, documents, messages) + aside);
}

const PARTS: readonly Part[] = ['formula', 'preamble', 'operative', 'heading', 'annex', 'order'];
const PART_COLUMNS = 14;
const COLUMNS = [
  'added',
  'removed',
  'split',
  'merged',
  'reworded',
  'form',
  'notes',
  'moved',
  'crossed',
  'renumbered',
  'untouched',
  'routine',
  'substance',
] as const;

function isIn({ kind, facets, routine, substance }: Change, name: (typeof COLUMNS)[number]): boolean {
  if (name === 'routine') return routine;
  if (name === 'substance') return substance;
  if (name === 'untouched') return kind === 'kept' && facets.length === 0;
  return kind === name || facets.some((facet) => facet === name);
}
