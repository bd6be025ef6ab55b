import type { Change, Edit } from '../../model/comparison.ts';
import type { Note, Paragraph } from '../../model/document.ts';
import type { Sides } from '../../model/sides.ts';
import { isFigureCell } from '../../text/cells.ts';
import { isFigure } from '../../text/indicators.ts';
import { beginsTable, cellsOf, isTableNote } from '../cells.ts';
import { exactEdits } from '../exact.ts';
import { type InItalics, Italics, italicsOf } from '../italics.ts';
import { isLetter, printedNumber } from '../number.ts';
import { calledBy, type Indicator, notesOfBoth, piecesOf } from '../pieces.ts';
import { piecesByCell } from '../row-pieces.ts';
import { xmlText } from '../xml-text.ts';
import { FIRST_COMMENT } from './comment-numbers.ts';
import { NOTE_END, NOTE_START, TABLE_START } from './tables.ts';

export interface TrackedOptions {
  /** The author of the changes, as shown by Word; by default `resdiff`. */
  readonly author?: string;
  /** The date of the changes, as `2026-11-24T00:00:00Z`; without it, Word shows none. */
  readonly date?: string;
  /** The number of the first footnote, if the text is in one version only: then the others must follow it, or be marked. */
  readonly firstNote?: number;
}

/** The paragraphs of a comment. */
export type Remark = readonly string[];

/** A comment, and the words of the new version to which it is attached, by their offsets; null for the whole paragraph. */
export interface Comment {
  readonly lines: Remark;
  readonly at: { readonly start: number; readonly end: number } | null;
}

/**
 * Writes paragraphs, plain or with tracked changes, with their footnotes and comments.
 * Every tracked change, footnote and comment has its own number.
 */
export class Tracked {
  readonly #author: string;
  readonly #footnotes: string[] = [];
  readonly #comments: string[] = [];
  readonly #begunAs = new Map<Comment, number>();
  #id = 0;
  /** The number that Word will give to the next footnote; null where two versions have different ones. */
  #nextNote: number | null;
  #isInTable = false;
  /** Notes of the table that wait for the end of their row. */
  #below: string[] = [];

  constructor({ author = 'resdiff', date, firstNote }: TrackedOptions) {
    this.#nextNote = firstNote ?? null;
    this.#author = ` w:author="${xmlText(author)}"${date === undefined ? '' : ` w:date="${xmlText(date)}"`}`;
  }

  footnotes(): string {
    return this.#footnotes.join('');
  }

  comments(): string {
    return this.#comments.join('');
  }

  /** A line of parts, each the same in both versions or replaced as a whole; a line of only one version is added or removed. */
  line(parts: readonly Sides<string>[], style: string): string {
    const runs = parts.map(({ old, new: now }) =>
      old === now ? this.#run('same', now) : this.#run('removed', old) + this.#run('added', now),
    );
    const isOld = parts.some(({ old }) => old !== '');
    const isNew = parts.some((each) => each.new !== '');
    if (!isOld && !isNew) return '';
    return this.#paragraph(runs.join(''), style, fateOf(isOld, isNew));
  }

  /** The title with its number and footnotes; replaced as a whole if it differs. */
  title(
    number: Sides<string>,
    title: Sides<{ readonly text: string; readonly notes: readonly Note[] }>,
    comments: readonly Comment[] = [],
  ): string {
    const isSame = title.old.text === title.new.text && sameNotes(title.old.notes, title.new.notes);
    const words = (kind: Edit['kind'], { text, notes }: typeof title.old) => this.#noted(kind, text, notes, '');
    const runs =
      this.#exchange(number.old, number.new) +
      (isSame ? words('same', title.new) : words('removed', title.old) + words('added', title.new));
    if (runs === '') return '';
    const [isOld, isNew] = [number.old + title.old.text !== '', number.new + title.new.text !== ''];
    return this.#paragraph(this.#commented(runs, comments), 'H1', fateOf(isOld, isNew));
  }

  /** A whole paragraph: in both versions, or only in one of them at this place. */
  whole(paragraph: Paragraph, kind: Edit['kind'], comments: readonly Comment[] = []): string {
    const { text, notes } = paragraph;
    this.#isInTable = paragraph.row !== null;
    if (paragraph.row !== null) return this.#row(paragraph, kind, comments);
    const words = this.#noted(kind, text, notes, italicsOf(paragraph));
    if (isLetter(paragraph)) {
      return this.line([sidesOf(kind, paragraph.label)], 'H23') + this.#paragraph(words, 'H23', kind);
    }
    const runs = this.#run(kind, typedNumber(paragraph)) + words;
    return this.#paragraph(this.#commented(runs, comments), styleOf(paragraph), kind);
  }

  /** A table row of one version. */
  #row(paragraph: Paragraph, kind: Edit['kind'], comments: readonly Comment[]): string {
    const cells = cellsOf(paragraph).map(({ text, notes }) => this.#noted(kind, text, notes, ''));
    return this.#rowOf(paragraph, cells, kind, comments);
  }

  /** A row of a table, given the runs of its cells; the notes of its table that it calls come after it. */
  #rowOf(paragraph: Paragraph, cells: readonly string[], kind: Edit['kind'], comments: readonly Comment[]): string {
    const isHead = paragraph.row?.head === true;
    const mark = kind === 'same' ? '' : `<w:${TAGS[kind]}${this.#attributes()}/>`;
    const style = isHead ? 'TableHead' : 'TableCell';
    const texts = cellsOf(paragraph);
    const columns = cells.map((runs, at) => {
      const isRight = at > 0 && !isHead && isFigureCell(texts[at]?.text ?? '');
      const whole = at === 0 ? this.#commented(runs, comments) : runs;
      const end =
        mark === '' ? '' : `<w:rPr><w:${TAGS[kind === 'removed' ? 'removed' : 'added']}${this.#attributes()}/></w:rPr>`;
      return `<w:tc><w:p><w:pPr><w:pStyle w:val="${style}"/>${isRight ? '<w:jc w:val="right"/>' : ''}${end}</w:pPr>${whole}</w:p></w:tc>`;
    });
    const start = kind !== 'removed' && beginsTable(paragraph) ? TABLE_START : '';
    const notes = this.#below.map((note) => NOTE_START + note + NOTE_END).join('');
    this.#below = [];
    return `${start}<w:tr><w:trPr>${isHead ? '<w:tblHeader/>' : ''}${mark}</w:trPr>${columns.join('')}</w:tr>${notes}`;
  }

  /**
   * The old or the new place of a paragraph that moved without any other change: Word shows both as one move, linked by `name`.
   * The number does not move with it.
   */
  moved(paragraph: Paragraph, side: 'from' | 'to', name: string, comments: readonly Comment[] = []): string {
    const { text } = paragraph;
    const opening = italicsOf(paragraph);
    const tag = side === 'from' ? 'moveFrom' : 'moveTo';
    const kind = side === 'from' ? 'removed' : 'added';
    const words = new Italics(opening, opening)
      .cut('same', text)
      .map((piece) => plainRun(piece.text, piece.isItalic.new ? '<w:i/>' : ''));
    const attributes = withRangeDate(this.#attributes());
    const range = /w:id="(\d+)"/u.exec(attributes)?.[1] ?? '';
    const moved = `<w:${tag}RangeStart${attributes} w:name="${name}"/><w:${tag}${this.#attributes()}>${words.join('')}</w:${tag}><w:${tag}RangeEnd w:id="${range}"/>`;
    const runs = this.#run(kind, typedNumber(paragraph)) + moved;
    return paragraphXml(this.#commented(runs, comments), styleOf(paragraph), `<w:${tag}${this.#attributes()}/>`);
  }

  /** A change word by word: if paragraphs were split or merged, their paragraph marks are tracked. */
  woven(change: Change, paragraphs: Sides<readonly Paragraph[]>, comments: readonly Comment[] = []): string {
    const [firstOld, firstNew] = [paragraphs.old[0], paragraphs.new[0]];
    this.#isInTable = [firstOld, firstNew].some((each) => each !== undefined && each.row !== null);
    if (this.#isInTable) return this.#wovenRow(change, paragraphs, comments);
    const writer = new Italics(italicsOf(firstOld), italicsOf(firstNew));
    const several = paragraphs.new.length > 1 ? 'new' : 'old';
    const kind = change.kind === 'added' || change.kind === 'removed' ? change.kind : 'same';
    const style = styleOf(firstNew ?? firstOld);
    const notes = notesOfBoth(paragraphs);
    let runs = this.#numbers(firstOld, firstNew);
    const anchors = anchorsIn(comments, firstNew?.text ?? '', change);
    let place = 0;
    let at = 0;
    let left = comments.filter((comment) => !anchors.includes(comment));
    let open: readonly Comment[] = [];
    let waiting = anchors;
    const begun = () => {
      const own = waiting.filter((comment) => comment.at?.start === at);
      waiting = waiting.filter((comment) => !own.includes(comment));
      open = [...open, ...own];
      return own.map((comment) => this.#begun(comment)).join('');
    };
    const ended = (isDone: (comment: Comment) => boolean) => {
      const own = open.filter(isDone);
      open = open.filter((comment) => !own.includes(comment));
      return own.map((comment) => this.#ended(comment)).join('');
    };
    let result = '';
    for (const piece of piecesOf({ ...change, edits: exactEdits(change.edits) }, paragraphs, 'exact')) {
      switch (piece.kind) {
        case 'words':
          if (piece.of === 'removed') {
            runs += begun() + this.#pieces(writer.cut(piece.of, piece.text));
            break;
          }
          runs += ended(({ at: own }) => own !== null && own.end <= at);
          for (const part of cutAt(piece.text, at, anchors)) {
            runs += begun() + this.#pieces(writer.cut(piece.of, part));
            at += part.length;
            runs += ended(({ at: own }) => own !== null && own.start < own.end && own.end <= at);
          }
          break;
        case 'indicator':
          runs += this.#callOf(piece, notes, change);
          break;
        case 'border': {
          place += 1;
          result += this.#paragraph(this.#commented(runs, left), style, piece.of);
          left = [];
          writer.begin(several, italicsOf(paragraphs[several][place]));
          runs = this.#run(piece.of, typedNumber(paragraphs[several][place]));
        }
      }
    }
    runs += ended(() => true);
    return result + this.#paragraph(this.#commented(runs, left), style, kind);
  }

  /** A change in a table row, cell by cell; if cells came or went, the old row and the new one. */
  #wovenRow(change: Change, paragraphs: Sides<readonly Paragraph[]>, comments: readonly Comment[]): string {
    const cells = piecesByCell(
      piecesOf({ ...change, edits: exactEdits(change.edits) }, paragraphs, 'exact'),
      paragraphs,
    );
    const row = paragraphs.new[0] ?? paragraphs.old[0];
    if (cells === null || row === undefined) {
      const old = paragraphs.old.map((each) => this.whole(each, 'removed'));
      const now = paragraphs.new.map((each, at) => this.whole(each, 'added', at === 0 ? comments : []));
      return [...old, ...now].join('');
    }
    const notes = notesOfBoth(paragraphs);
    const runs = cells.map((pieces) =>
      pieces
        .map((piece) => {
          if (piece.kind === 'words') return this.#run(piece.of, piece.text);
          return piece.kind === 'indicator' ? this.#callOf(piece, notes, change) : '';
        })
        .join(''),
    );
    return this.#rowOf(
      row,
      runs,
      change.kind === 'added' || change.kind === 'removed' ? change.kind : 'same',
      comments,
    );
  }

  #numbers(old: Paragraph | undefined, now: Paragraph | undefined): string {
    const [before, after] = [typedNumber(old), typedNumber(now)];
    if (before === after) return this.#run(fateOf(old !== undefined, now !== undefined), after);
    return this.#exchange(before, after);
  }

  #exchange(before: string, after: string): string {
    return before === after ? this.#run('same', after) : this.#run('removed', before) + this.#run('added', after);
  }

  #noted(kind: Edit['kind'], text: string, notes: readonly Note[], opening: string): string {
    const writer = new Italics(opening, opening);
    let runs = '';
    let at = 0;
    for (const note of notes) {
      runs += this.#pieces(writer.cut(kind, text.slice(at, note.offset))) + this.#call(note, kind, []);
      at = note.offset;
    }
    return runs + this.#pieces(writer.cut(kind, text.slice(at)));
  }

  #callOf(indicator: Indicator, notes: Sides<readonly Note[]>, change: Change): string {
    const called = calledBy(indicator, notes, change);
    if (called === null) return '';
    const { of, old } = indicator;
    const edits = called.edits ?? printedOtherwise(called.note, notes.old, of === 'same' ? old : null);
    return this.#call(called.note, of, edits, old);
  }

  /** A footnote reference and the note itself; a marker that repeats an earlier one is only printed. */
  #call(note: Note, kind: Edit['kind'], edits: readonly Edit[], old = note.marker): string {
    const raised = (of: Edit['kind'], marker: string) => this.#run(of, marker, '<w:vertAlign w:val="superscript"/>');
    const words = () =>
      edits.length === 0
        ? this.#run('same', note.text)
        : exactEdits(edits)
            .map(({ kind: of, text }) => this.#run(of, text))
            .join('');
    // Word numbers its footnotes itself; the notes of a table have letters, and are printed below it.
    if (this.#isInTable && isTableNote(note) && !note.repeated) {
      const whole = edits.length === 0 ? this.#run(kind, note.text) : words();
      const blank = this.#run(kind, ' ');
      this.#below.push(this.#paragraph(raised(kind, note.marker) + blank + whole, 'TableNote', kind));
    }
    if (note.repeated || note.text === '' || (this.#isInTable && isTableNote(note))) {
      return kind === 'same' && old !== note.marker
        ? raised('removed', old) + raised('added', note.marker)
        : raised(kind, note.marker);
    }
    return this.#footnote(note.marker, kind, words());
  }

  /** Word numbers its footnotes itself, except those that have a mark of their own: a star, or a figure out of order. */
  #footnote(marker: string, kind: Edit['kind'], words: string): string {
    const id = this.#footnotes.length + 1;
    const isCounted = isFigure(marker) && (this.#nextNote === null || marker === String(this.#nextNote));
    if (isCounted && this.#nextNote !== null) this.#nextNote += 1;
    const run = (inside: string) => `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>${inside}</w:r>`;
    const own = (tag: string) => `<${tag} xml:space="preserve">${xmlText(marker)}</${tag}>`;
    this.#footnotes.push(
      `<w:footnote w:id="${id}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>${run(isCounted ? '<w:footnoteRef/>' : own('w:t'))}${plainRun('\u00A0')}${words}</w:p></w:footnote>`,
    );
    const call = isCounted
      ? `<w:footnoteReference w:id="${id}"/>`
      : `<w:footnoteReference w:customMarkFollows="1" w:id="${id}"/>${own(kind === 'removed' ? 'w:delText' : 'w:t')}`;
    return this.#tracked(kind, run(call));
  }

  /** Comments come before the words: LibreOffice 7.4 swaps the footnotes of paragraphs that end with a comment. */
  #commented(runs: string, comments: readonly Comment[]): string {
    return comments.map((comment) => this.#begun(comment) + this.#ended(comment)).join('') + runs;
  }

  #begun(comment: Comment): string {
    const id = FIRST_COMMENT + this.#comments.length;
    const words = comment.lines.map(
      (line) => `<w:p><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>${plainRun(line)}</w:p>`,
    );
    this.#comments.push(`<w:comment w:id="${id}"${this.#author} w:initials="rd">${words.join('')}</w:comment>`);
    this.#begunAs.set(comment, id);
    return `<w:commentRangeStart w:id="${id}"/>`;
  }

  #ended(comment: Comment): string {
    const id = this.#begunAs.get(comment);
    return `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
  }

  #pieces(pieces: readonly InItalics[]): string {
    return pieces
      .map(({ of, text, isItalic }) => {
        if (text === '') return '';
        const now = isItalic[of === 'removed' ? 'old' : 'new'] ? '<w:i/>' : '';
        if (of !== 'same' || isItalic.old === isItalic.new) return this.#run(of, text, now);
        // Kept words that are in italics in one version only: a tracked change of formatting.
        const before = `<w:rPr>${isItalic.old ? '<w:i/>' : ''}</w:rPr>`;
        return this.#run(of, text, `${now}<w:rPrChange${this.#attributes()}>${before}</w:rPrChange>`);
      })
      .join('');
  }

  #run(kind: Edit['kind'], text: string, properties = ''): string {
    return text === '' ? '' : this.#tracked(kind, plainRun(text, properties, kind === 'removed' ? 'w:delText' : 'w:t'));
  }

  #tracked(kind: Edit['kind'], run: string): string {
    return kind === 'same' ? run : `<w:${TAGS[kind]}${this.#attributes()}>${run}</w:${TAGS[kind]}>`;
  }

  #paragraph(runs: string, style: string, end: Edit['kind']): string {
    return paragraphXml(runs, style, end === 'same' ? '' : `<w:${TAGS[end]}${this.#attributes()}/>`);
  }

  #attributes(): string {
    this.#id += 1;
    return ` w:id="${this.#id}"${this.#author}`;
  }
}

/**
 * Moves the tracked paragraph mark of a wholly inserted or deleted paragraph to where Word writes it: on the preceding paragraph,
 * if its words were inserted (or deleted) as well. LibreOffice reads the two as one change, and would drop the untracked mark
 * between them.
 */
export function withSettledEnds(body: string): string {
  const paragraphs = body.split(/(?=<w:p>)/u);
  for (const [at, paragraph] of paragraphs.entries()) {
    const before = paragraphs[at - 1];
    const [head, style, mark, kind] = TRACKED_END.exec(paragraph) ?? [];
    if (before === undefined || head === undefined || kind === undefined) continue;
    const open = `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
    // Neither is ever nested: text between the end of one and the beginning of the next is not tracked.
    const isWhole = paragraph.split(`</w:${kind}>`).every((part) => !part.split(`<w:${kind} `)[0]?.includes('<w:t '));
    if (!isWhole || !before.startsWith(open) || !before.endsWith(`</w:${kind}></w:p>`)) continue;
    paragraphs[at - 1] = `<w:p><w:pPr><w:pStyle w:val="${style}"/>${mark}</w:pPr>${before.slice(open.length)}`;
    paragraphs[at] = open + paragraph.slice(head.length);
  }
  return paragraphs.join('');
}

const TRACKED_END = /^<w:p><w:pPr><w:pStyle w:val="(\w+)"\/>(<w:rPr><w:(ins|del) [^>]*\/><\/w:rPr>)<\/w:pPr>/u;

const TAGS = { removed: 'del', added: 'ins' } as const;

/** The comments attached to words of one paragraph that end before it does; all others are placed before the paragraph. */
function anchorsIn(comments: readonly Comment[], text: string, { kind }: Change): readonly Comment[] {
  if (kind !== 'kept') return [];
  return comments.filter(({ at }) => at !== null && at.start <= at.end && at.end < text.length);
}

/** A run of words in parts, cut where comments begin and end. */
function cutAt(text: string, start: number, anchors: readonly Comment[]): readonly string[] {
  const cuts = anchors
    .flatMap(({ at }) => (at === null ? [] : [at.start - start, at.end - start]))
    .filter((cut) => cut > 0 && cut < text.length)
    .sort((a, b) => a - b);
  return [0, ...new Set(cuts)].map((cut, at, all) => text.slice(cut, all[at + 1] ?? text.length));
}

function sidesOf(kind: Edit['kind'], text: string): Sides<string> {
  return { old: kind === 'added' ? '' : text, new: kind === 'removed' ? '' : text };
}

function paragraphXml(runs: string, style: string, mark: string): string {
  const end = mark === '' ? '' : `<w:rPr>${mark}</w:rPr>`;
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${end}</w:pPr>${runs}</w:p>`;
}

function plainRun(text: string, properties = '', tag = 'w:t'): string {
  if (text === '') return '';
  const inside = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  const words = text
    .split('\t')
    .map((part) => (part === '' ? '' : `<${tag} xml:space="preserve">${xmlText(part)}</${tag}>`));
  return `<w:r>${inside}${words.join('<w:tab/>')}</w:r>`;
}

/** As typed in United Nations files: the number and a tab. Headings have none. */
function typedNumber(paragraph: Paragraph | undefined): string {
  const number = printedNumber(paragraph);
  return paragraph?.part === 'heading' ? number : number.replace(/ $/u, '\t');
}

/** A kept note may be printed differently in the old version, where it is found by its old marker. */
function printedOtherwise(note: Note, olds: readonly Note[], marker: string | null): readonly Edit[] {
  const before = olds.find((each) => each.marker === marker && !each.repeated);
  const isOther = before !== undefined && before.text !== '' && before.text !== note.text;
  return isOther ? [{ kind: 'same', text: note.text, old: before.text }] : [];
}

function sameNotes(old: readonly Note[], now: readonly Note[]): boolean {
  return (
    old.length === now.length &&
    old.every(({ text, offset }, at) => text === now[at]?.text && offset === now[at].offset)
  );
}

function styleOf(paragraph: Paragraph | undefined): string {
  if (paragraph?.part === 'heading') return 'H23';
  return paragraph !== undefined && paragraph.depth > 1 ? 'SingleTxtBelow' : 'SingleTxt';
}

/** The kind of edit for text in one version or in both. */
function fateOf(isOld: boolean, isNew: boolean): Edit['kind'] {
  if (!isOld) return 'added';
  return isNew ? 'same' : 'removed';
}

/**
 * The attributes of the start of a move, which must have a date (ECMA-376, 17.13.5.24); Word shows that of the words, not this one. Where
 * none is given, it is the one that our packages have for their entries, so that the same texts give the same bytes.
 */
export function withRangeDate(attributes: string): string {
  return attributes.includes(' w:date=') ? attributes : `${attributes} w:date="2000-01-01T00:00:00Z"`;
}
