import type { Change, Edit } from '../model/comparison.ts';
import type { Note, Paragraph } from '../model/document.ts';
import type { Sides } from '../model/sides.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { exactEdits } from './printed.ts';

export interface TrackedOptions {
  /** Who made the changes, as Word shows it. */
  readonly author: string;
  /** When, as `2026-11-24T00:00:00Z`; Word shows none where it is not given. */
  readonly date?: string;
}

/** Writes paragraphs with tracked changes, and the footnotes they call for. Every tracked change has a number of its own. */
export class Tracked {
  readonly #author: string;
  readonly #footnotes: string[] = [];
  #id = 0;

  constructor({ author, date }: TrackedOptions) {
    this.#author = ` w:author="${xml(author)}"${date === undefined ? '' : ` w:date="${xml(date)}"`}`;
  }

  footnotes(): string {
    return this.#footnotes.join('');
  }

  /** A heading of parts, each of which is the same in both versions or exchanged whole. */
  title(parts: readonly Sides<string>[]): string {
    const runs = parts.map(({ old, new: now }) =>
      old === now ? this.#run('same', now) : this.#run('removed', old) + this.#run('added', now),
    );
    return runs.join('') === '' ? '' : this.#paragraph(runs.join(''), 'H1', 'same');
  }

  /** A paragraph that is only in one version at this place. */
  whole(paragraph: Paragraph, side: 'old' | 'new'): string {
    const kind = side === 'old' ? 'removed' : 'added';
    const { text, notes, opening } = paragraph;
    const writer = new Runs(opening, opening);
    let runs = this.#run(kind, numberOf(paragraph));
    let at = 0;
    for (const note of notes) {
      runs += this.#pieces(writer.cut(kind, text.slice(at, note.offset))) + this.#call(note, kind, []);
      at = note.offset;
    }
    return this.#paragraph(runs + this.#pieces(writer.cut(kind, text.slice(at))), styleOf(paragraph), kind);
  }

  /** A change word by word: where paragraphs were split or merged, the ends of paragraphs are tracked. */
  woven(change: Change, paragraphs: Sides<readonly Paragraph[]>): string {
    const [firstOld, firstNew] = [paragraphs.old[0], paragraphs.new[0]];
    const writer = new Runs(firstOld?.opening ?? '', firstNew?.opening ?? '');
    const several = paragraphs.new.length > 1 ? 'new' : 'old';
    const kind = change.kind === 'added' || change.kind === 'removed' ? change.kind : 'same';
    const style = styleOf(firstNew ?? firstOld);
    const notes = notesIn(paragraphs);
    let runs = this.#numbers(firstOld, firstNew);
    let place = 0;
    let result = '';
    for (const piece of piecesOf({ ...change, edits: exactEdits(change.edits) }, paragraphs)) {
      switch (piece.kind) {
        case 'words':
          runs += this.#pieces(writer.cut(piece.of, piece.text));
          break;
        case 'indicator':
          runs += this.#callOf(piece, notes, change);
          break;
        case 'border': {
          place += 1;
          result += this.#paragraph(runs, style, piece.of);
          runs = this.#run(piece.of, numberOf(paragraphs[several][place]));
        }
      }
    }
    return result + this.#paragraph(runs, style, kind);
  }

  #numbers(old: Paragraph | undefined, now: Paragraph | undefined): string {
    const [before, after] = [numberOf(old), numberOf(now)];
    if (before === after) return this.#run(old === undefined ? 'added' : now === undefined ? 'removed' : 'same', after);
    return this.#run('removed', before) + this.#run('added', after);
  }

  #callOf(
    { of, marker, old }: Extract<Piece, { kind: 'indicator' }>,
    notes: Sides<readonly Note[]>,
    change: Change,
  ): string {
    const side = of === 'removed' ? 'old' : 'new';
    const note = notes[side].find((each) => each.marker === marker);
    if (note === undefined) return '';
    const changed = change.notes.find((each) => each.marker[side] === marker && each.kind === 'kept');
    return this.#call(note, of, changed?.edits ?? printedOtherwise(note, notes.old, of === 'same' ? old : null), old);
  }

  /** A call of a note and the note itself; an indicator that repeats an earlier one is only printed. */
  #call(note: Note, kind: Edit['kind'], edits: readonly Edit[], old = note.marker): string {
    if (note.repeated || note.text === '') {
      const raised = (of: Edit['kind'], marker: string) => this.#run(of, marker, '<w:vertAlign w:val="superscript"/>');
      return kind === 'same' && old !== note.marker
        ? raised('removed', old) + raised('added', note.marker)
        : raised(kind, note.marker);
    }
    const id = this.#footnotes.length + 1;
    const words =
      edits.length === 0
        ? this.#run('same', note.text)
        : exactEdits(edits)
            .map(({ kind: of, text }) => this.#run(of, text))
            .join('');
    this.#footnotes.push(
      `<w:footnote w:id="${id}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>${this.#run('same', '\u00A0')}${words}</w:p></w:footnote>`,
    );
    return this.#tracked(
      kind,
      `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`,
    );
  }

  #pieces(pieces: readonly { readonly of: Edit['kind']; readonly text: string; readonly isItalic: boolean }[]): string {
    return pieces.map(({ of, text, isItalic }) => this.#run(of, text, isItalic ? '<w:i/>' : '')).join('');
  }

  #run(kind: Edit['kind'], text: string, properties = ''): string {
    if (text === '') return '';
    const tag = kind === 'removed' ? 'w:delText' : 'w:t';
    const inside = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
    return this.#tracked(kind, `<w:r>${inside}<${tag} xml:space="preserve">${xml(text)}</${tag}></w:r>`);
  }

  #tracked(kind: Edit['kind'], run: string): string {
    return kind === 'same' ? run : `<w:${TAGS[kind]}${this.#attributes()}>${run}</w:${TAGS[kind]}>`;
  }

  #paragraph(runs: string, style: string, end: Edit['kind']): string {
    const mark = end === 'same' ? '' : `<w:rPr><w:${TAGS[end]}${this.#attributes()}/></w:rPr>`;
    return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${mark}</w:pPr>${runs}</w:p>`;
  }

  #attributes(): string {
    this.#id += 1;
    return ` w:id="${this.#id}"${this.#author}`;
  }
}

const TAGS = { removed: 'del', added: 'ins' } as const;

/** Cuts words where the opening of their version ends: openings are in italics. */
class Runs {
  readonly #left: { old: number; new: number };

  constructor(old: string, now: string) {
    this.#left = { old: old.length, new: now.length };
  }

  cut(
    of: Edit['kind'],
    text: string,
  ): readonly { readonly of: Edit['kind']; readonly text: string; readonly isItalic: boolean }[] {
    const side = of === 'removed' ? 'old' : 'new';
    const at = Math.max(0, Math.min(this.#left[side], text.length));
    if (of !== 'added') this.#left.old -= text.length;
    if (of !== 'removed') this.#left.new -= text.length;
    return [
      { of, text: text.slice(0, at), isItalic: true },
      { of, text: text.slice(at), isItalic: false },
    ];
  }
}

/** A note that stayed may be printed otherwise in the old version; it is known there by its old indicator. */
function printedOtherwise(note: Note, olds: readonly Note[], marker: string | null): readonly Edit[] {
  const before = olds.find((each) => each.marker === marker);
  const isOther = before !== undefined && before.text !== '' && before.text !== note.text;
  return isOther ? [{ kind: 'same', text: note.text, old: before.text }] : [];
}

function notesIn(paragraphs: Sides<readonly Paragraph[]>): Sides<readonly Note[]> {
  const all = (own: readonly Paragraph[]) => own.flatMap(({ notes }) => notes);
  return { old: all(paragraphs.old), new: all(paragraphs.new) };
}

/** The number as it is printed in front of the words: `8. `, `(b) `. */
function numberOf(paragraph: Paragraph | undefined): string {
  if (paragraph === undefined || paragraph.label === '') return '';
  const last = paragraph.label.split(' ').at(-1) ?? '';
  return last.startsWith('(') ? `${last} ` : `${last}. `;
}

function styleOf(paragraph: Paragraph | undefined): string {
  return paragraph?.part === 'heading' ? 'H1' : 'SingleTxt';
}

/** Characters that XML cannot hold become the sign for what cannot be shown. */
function xml(text: string): string {
  return text
    .replace(
      /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
      '\uFFFD',
    )
    .replace(/[&<>"]/gu, (character) => `&#${character.charCodeAt(0)};`);
}
