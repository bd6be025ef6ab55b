import { CONCLUSION_STYLE, docxOf, MASTHEAD_STYLES } from '../../formats/docx/package.ts';
import { withTables } from '../../formats/docx/tables.ts';
import {
  type Comment,
  type Remark,
  Tracked,
  type TrackedOptions,
  withSettledEnds,
} from '../../formats/docx/tracked.ts';
import { firstNoteOf } from '../../formats/docx/write.ts';
import { conclusionLines, MASTHEAD_KINDS, mastheadLines } from '../../formats/masthead.ts';
import { factWords } from '../../meaning/fact-words.ts';
import { messagesIn } from '../../messages/messages.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { Document, Paragraph } from '../../model/document.ts';
import { mapSides, type Sides } from '../../model/sides.ts';
import { IN_THE_FILE } from '../sentences/beside.ts';
import { headOf, noticeLines } from '../sentences/head.ts';
import { remarksOn } from '../sentences/remarks.ts';
import { alsoWords, summaryParts } from '../sentences/summary.ts';
import { type Home, homeOf } from '../view/home.ts';
import { printedComparison } from '../view/printed.ts';
import { type ChangeRow, differs, type EndRow, type PlacedRow, viewWithEnds } from '../view/view.ts';
import { redlineInPlace } from './in-place.ts';

export interface DocxOptions extends TrackedOptions {
  /** Adds a comment to every change that says what happened and why, and the summary to the title. */
  readonly comments?: boolean;
  /** Adds the summary as a comment on the title: its open sentences with the places of the rest, or all. */
  readonly summary?: 'short' | 'full';
  /** Other comments, used instead of those. */
  readonly remarks?: Remarks;
  /** The version whose Word file is kept, if it was read from one; by default the old one. */
  readonly base?: 'old' | 'new';
  /** Whether words that only look different (bold, italics, colour) are tracked too, in a redline of two Word files. */
  readonly formatting?: boolean;
  /** Whether the comments in the Word file of the other version come along; by default they do. */
  readonly keepComments?: boolean;
  /** Called with the name of the Word file into which the changes were written; not if the text is laid out in a new file. */
  readonly into?: (name: string) => void;
  /** Called with a sentence on anything that could not be shown. */
  readonly tell?: (sentence: string) => void;
}

/** The comments of a Word file: on its title, and on each change (and each unchanged paragraph). */
export interface Remarks {
  readonly title: readonly Remark[];
  readonly on: (row: ChangeRow) => readonly Comment[];
}

/**
 * A Word file with every change tracked: accepting all changes gives the new text, rejecting all the old. If the old text was read from
 * a Word file, it is that file, and every part of it that no change touches is the same to the byte; else the old text is laid out in
 * United Nations styles. A paragraph that only moved is moved in Word's sense. One that also changed is struck at its
 * old place and inserted at its new one, as are the distant pieces of splits and mergers.
 */
export function renderDocx(comparison: Comparison, options: DocxOptions = {}): Uint8Array {
  const { documents, names, notices } = comparison;
  const told = options.remarks?.title ?? summaryRemark(comparison, options);
  const warnings = noticeLines(
    comparison,
    notices.filter(({ code }) => !IN_THE_FILE.has(code)),
  );
  const isCommented = options.comments === true || options.remarks !== undefined;
  const tell = options.tell ?? (() => {});
  const inPlace = redlineInPlace(comparison, {
    base: options.base ?? 'old',
    author: options.author ?? 'resdiff',
    date: options.date ?? null,
    marksFormatting: options.formatting === true,
    keepsComments: options.keepComments !== false,
    // The user's file gets comments of ours only if they are asked for.
    title: [...(isCommented ? [warnings] : []), ...told].filter((lines) => lines.length > 0).map(commentOf),
    on: remarksFrom(options, comparison),
    into: options.into ?? (() => {}),
    tell,
  });
  if (inPlace !== null) {
    if (!isCommented) for (const warning of warnings) tell(warning);
    return inPlace;
  }
  // The words must remain those of the two texts: in a file of ours, notices always go into a comment, requested or not.
  const remarks = [warnings, ...told].filter((lines) => lines.length > 0).map(commentOf);
  const { rows } = viewWithEnds(printedComparison(comparison), { all: true, only: null });
  const hasTitle = [documents.old, documents.new].some((document) =>
    mastheadLines(document).some(({ kind }) => kind === 'title'),
  );
  const writer = new Redline(rows, remarksFrom(options, comparison), options, hasTitle ? [] : remarks);
  const head = headXml(documents, writer, hasTitle ? remarks : []);
  const foot = footXml(documents, writer.tracked);
  const body = head + rows.map((row) => writer.row(row)).join('') + foot;
  return docxOf({
    body: withTables(withSettledEnds(body)),
    footnotes: writer.tracked.footnotes(),
    comments: writer.tracked.comments(),
    symbol: names.new === documents.new.symbol ? names.new : headOf(comparison).symbols,
    title: headOf(comparison).symbols,
    firstNote: firstNoteOf(documents.new),
    language: documents.new.languages[0] ?? '',
  });
}

function summaryRemark(comparison: Comparison, { comments, summary }: DocxOptions): readonly Remark[] {
  if (comments !== true && summary === undefined) return [];
  if (summary !== 'short') return [comparison.summary.map(({ text }) => text)];
  const { lead, open, rest, end } = summaryParts(comparison);
  const also = rest.length === 0 ? [] : [alsoWords(comparison)];
  return [[...[...lead, ...open].map(({ text }) => text), ...also, ...end.map(({ text }) => text)]];
}

/** The comments on each change. */
function remarksFrom({ remarks, comments }: DocxOptions, comparison: Comparison): Remarks['on'] {
  const own = (row: ChangeRow) => (differs(row.change) ? [commentOf(remarkOn(row, comparison))] : []);
  return remarks?.on ?? (comments === true ? own : () => []);
}

class Redline {
  readonly tracked: Tracked;
  readonly #remarks: (row: ChangeRow) => readonly Comment[];
  /** Paragraphs shown at a place other than their own. */
  readonly #away: ReadonlySet<Paragraph>;
  readonly #moves = new Map<Paragraph, string>();

  /**
   * @param on the comments on a change
   * @param first comments on the first paragraph, in addition to its own
   */
  constructor(rows: readonly PlacedRow[], on: Remarks['on'], options: DocxOptions, first: readonly Comment[]) {
    this.tracked = new Tracked(options);
    const opening = rows.find((row) => row.kind === 'change');
    this.#remarks = (row) => (row === opening ? [...first, ...on(row)] : on(row));
    this.#away = new Set(rows.flatMap((row) => (row.kind === 'end' ? [row.paragraph] : [])));
    for (const row of rows) {
      if (row.kind !== 'change' || !isPlainMove(row, this.#away)) continue;
      const name = `move${this.#moves.size / 2 + 1}`;
      for (const paragraph of [...row.paragraphs.old, ...row.paragraphs.new]) this.#moves.set(paragraph, name);
    }
  }

  row(row: PlacedRow): string {
    switch (row.kind) {
      case 'change':
        return this.#change(row);
      case 'end':
        return this.#end(row);
      case 'unchanged':
        return row.rows.map((each) => this.#change(each)).join('');
    }
  }

  #end({ paragraph, side }: EndRow): string {
    const move = this.#moves.get(paragraph);
    if (move !== undefined) return this.tracked.moved(paragraph, side === 'old' ? 'from' : 'to', move);
    return this.tracked.whole(paragraph, side === 'old' ? 'removed' : 'added');
  }

  /**
   * Word by word, unless all of one version's words are elsewhere: then what belongs here is inserted or deleted whole.
   */
  #change(row: ChangeRow): string {
    const { paragraphs } = row;
    const comments = this.#remarks(row).filter(({ lines }) => lines.length > 0);
    const home = homeOf(row, this.#away);
    // The style of a paragraph is not tracked: when a heading becomes a paragraph, one is deleted and the other
    // inserted.
    if (home !== null && isOfOneKind(home)) return this.tracked.woven(home.change, home.paragraphs, comments);
    const { old, new: now } = mapSides(paragraphs, (own) => own.filter((paragraph) => !this.#away.has(paragraph)));
    const here = [
      ...old.map((paragraph) => ({ paragraph, kind: 'removed' as const, side: 'from' as const })),
      ...now.map((paragraph) => ({ paragraph, kind: 'added' as const, side: 'to' as const })),
    ];
    return here
      .map(({ paragraph, kind, side }, at) => {
        const move = this.#moves.get(paragraph);
        const own = at === 0 ? comments : [];
        return move === undefined
          ? this.tracked.whole(paragraph, kind, own)
          : this.tracked.moved(paragraph, side, move, own);
      })
      .join('');
  }
}

function isOfOneKind({ paragraphs }: Home): boolean {
  const all = [...paragraphs.old, ...paragraphs.new];
  const kinds = new Set(all.map(({ part, row }) => (row !== null ? 'row' : part === 'heading' ? 'heading' : 'clause')));
  return kinds.size === 1;
}

/** One otherwise unchanged paragraph that moved, without footnotes, which would be moved twice. */
function isPlainMove({ change, paragraphs }: ChangeRow, away: ReadonlySet<Paragraph>): boolean {
  const [old, now] = [paragraphs.old[0], paragraphs.new[0]];
  if (change.kind !== 'kept' || old === undefined || now === undefined) return false;
  // Word moves rows only within the table where they are.
  if (old.row !== null || now.row !== null) return false;
  const isApart = away.has(old) !== away.has(now);
  return (
    isApart &&
    old.text === now.text &&
    old.opening === now.opening &&
    old.part === now.part &&
    old.notes.length + now.notes.length === 0
  );
}

function commentOf(lines: Remark): Comment {
  return { lines, at: null };
}

/** What a comment says about a change: what happened, then each fact as a sentence. */
function remarkOn(row: ChangeRow, { lang, documents }: Comparison): Remark {
  const messages = messagesIn(lang);
  const { change } = row;
  const happened = [change.kind === 'kept' ? '' : messages.change.kinds[change.kind], ...remarksOn(row, messages)]
    .filter(Boolean)
    .join(', ');
  const isWhole = change.kind === 'added' || change.kind === 'removed';
  const facts = isWhole
    ? []
    : change.facts.map(
        (fact) => factWords(fact, documents, messages) + (fact.routine ? ` (${messages.change.routine})` : ''),
      );
  return [happened, ...facts].filter(Boolean).map((line) => line.charAt(0).toUpperCase() + line.slice(1));
}

/** The masthead line by line, replaced whole where it differs; the title with its footnotes. */
function headXml(documents: Sides<Document>, { tracked }: Redline, comments: readonly Comment[]): string {
  const lines = mapSides(documents, (document) => new Map(mastheadLines(document).map((line) => [line.kind, line])));
  return MASTHEAD_KINDS.map((kind) => {
    const texts = mapSides(lines, (own) => own.get(kind)?.text ?? '');
    if (kind !== 'title') return tracked.line([texts], MASTHEAD_STYLES[kind]);
    const numbers = mapSides({ old: 'old', new: 'new' } as const, (side) =>
      texts[side].slice(0, texts[side].length - documents[side].title.length),
    );
    const own = mapSides(documents, ({ title, titleNotes }) => ({ text: title, notes: titleNotes }));
    return tracked.title(numbers, own, comments);
  }).join('');
}

function footXml(documents: Sides<Document>, tracked: Tracked): string {
  const lines = mapSides(documents, conclusionLines);
  const count = Math.max(lines.old.length, lines.new.length);
  return Array.from({ length: count }, (_, at) =>
    tracked.line([mapSides(lines, (own) => own[at] ?? '')], CONCLUSION_STYLE),
  ).join('');
}
