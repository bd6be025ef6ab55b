import { InputError } from '../model/problem.ts';
import { Numbers } from './docx-numbers.ts';
import { paragraphText, type Revisions, type Story } from './docx-words.ts';
import { isHeadingStyle } from './styles.ts';
import { formulaPlaceIn } from './text-formula.ts';
import { elementsOf, find, named, parseXml, type XmlElement } from './xml.ts';
import { unzipped } from './zip.ts';

/**
 * The words of a Word file as Markdown, for the reader of texts: a line a paragraph, headings and opening italics
 * marked, footnotes called by `[^1]` and set at the end, automatic numbers written out. Tracked changes are taken as
 * accepted or as rejected; comments, hidden words, headers and footers are left out.
 *
 * @throws InputError where the archive holds no Word text, or a damaged one
 */
export function markdownOfDocx(bytes: Uint8Array, name: string, revisions: Revisions): string {
  const parts = unzipped(bytes, [DOCUMENT, FOOTNOTES, ENDNOTES, NUMBERING, STYLES], name);
  const document = parts.get(DOCUMENT);
  if (document === undefined) {
    throw new InputError('not-a-resolution', `${name}: an archive, but no Word file (.docx) with a text in it`);
  }
  const rootOf = (path: string) => {
    const text = parts.get(path);
    return text === undefined ? null : parseXml(text, name);
  };
  const body = find(parseXml(document, name), named('body'));
  const story: Story = { revisions, footnotes: [], endnotes: [], firstNote: firstNoteIn(body) };
  const writer = new Writer(story, new Numbers(rootOf(NUMBERING), rootOf(STYLES)));
  if (body !== undefined) writer.addAll(elementsOf(body));
  writer.finish();
  const notes = [
    ...notesOf(rootOf(FOOTNOTES), story.footnotes, story),
    ...notesOf(rootOf(ENDNOTES), story.endnotes, story),
  ];
  return `${[...writer.lines, ...notes].join('\n\n')}\n`;
}

const DOCUMENT = 'word/document.xml';
const FOOTNOTES = 'word/footnotes.xml';
const ENDNOTES = 'word/endnotes.xml';
const NUMBERING = 'word/numbering.xml';
const STYLES = 'word/styles.xml';

/** What the last section says of its footnotes: that is where Word keeps the settings of a document of one section. */
function firstNoteIn(body: XmlElement | undefined): number {
  const section = body === undefined ? undefined : elementsOf(body).find(named('sectPr'));
  const settings = section === undefined ? undefined : elementsOf(section).find(named('footnotePr'));
  const start = settings === undefined ? undefined : find(settings, named('numStart'));
  const value = Number(start?.attributes['val'] ?? 1);
  return Number.isInteger(value) && value > 0 && value < FIRST_NOTE_MAX ? value : 1;
}

const FIRST_NOTE_MAX = 10_000;

class Writer {
  readonly lines: string[] = [];
  readonly #story: Story;
  readonly #numbers: Numbers;
  /** Words whose paragraph mark was removed: they go on in the next paragraph. */
  #open = '';
  #hasFormula = false;

  constructor(story: Story, numbers: Numbers) {
    this.#story = story;
    this.#numbers = numbers;
  }

  /** The last paragraph keeps its words even if its end was tracked away. */
  finish(): void {
    if (this.#open.trim() !== '') this.#push(this.#open.trim());
  }

  addAll(elements: readonly XmlElement[]): void {
    for (const element of elements) this.#add(element);
  }

  #add(element: XmlElement): void {
    switch (element.name) {
      case 'p':
        this.#addParagraph(element);
        return;
      case 'tbl':
        this.#addTable(element);
        return;
      case 'sdt':
      case 'sdtContent':
      case 'customXml':
      case 'ins':
      case 'moveTo':
        this.addAll(elementsOf(element));
        return;
      default:
    }
  }

  #addParagraph(paragraph: XmlElement): void {
    const { text, boxes, goesOn } = paragraphText(paragraph, this.#story);
    const number = this.#open === '' ? this.#numbers.next(paragraph) : '';
    const whole = `${this.#open}${number}${text}`;
    // Where an end was tracked away, the words follow on each other as they stand, without a blank.
    this.#open = goesOn ? whole : '';
    const words = whole.trim();
    if (!goesOn && words !== '') this.#push(isHeading(paragraph) ? `## ${words}` : words);
    // Text boxes stand beside the paragraph they hang on.
    for (const box of boxes) this.addAll(elementsOf(box));
  }

  #push(line: string): void {
    this.lines.push(line);
    this.#hasFormula ||= formulaPlaceIn(line) !== null;
  }

  /** Above the formula a table is the layout of the masthead; below it, rows are rows. */
  #addTable(table: XmlElement): void {
    for (const row of elementsOf(table).filter(named('tr'))) {
      if (isGone(row, this.#story.revisions)) continue;
      const cells = elementsOf(row).filter(named('tc'));
      if (!this.#hasFormula || cells.length < 2) for (const cell of cells) this.addAll(elementsOf(cell));
      else this.#push(`| ${cells.map((cell) => this.#cellText(cell)).join(' | ')} |`);
    }
  }

  #cellText(cell: XmlElement): string {
    const paragraphs = elementsOf(cell).filter(named('p'));
    return paragraphs.map((paragraph) => paragraphText(paragraph, this.#story).text.trim()).join(' ');
  }
}

/** A row that was tracked as inserted or removed, and is not there in the state that is read. */
function isGone(row: XmlElement, revisions: Revisions): boolean {
  const properties = elementsOf(row).find(named('trPr'));
  const gone = revisions === 'accepted' ? 'del' : 'ins';
  return properties !== undefined && elementsOf(properties).some(named(gone));
}

function isHeading(paragraph: XmlElement): boolean {
  const properties = elementsOf(paragraph).find(named('pPr'));
  const style = properties === undefined ? undefined : elementsOf(properties).find(named('pStyle'));
  return isHeadingStyle(style?.attributes['val'] ?? '');
}

/** The notes that were called for, in the order of their calls. */
function notesOf(
  root: XmlElement | null,
  called: readonly { readonly id: string; readonly marker: string }[],
  story: Story,
) {
  if (root === null) return [];
  const byId = new Map(elementsOf(root).map((note) => [note.attributes['id'] ?? '', note]));
  return called.flatMap(({ id, marker }) => {
    const note = byId.get(id);
    const paragraphs = note === undefined ? [] : elementsOf(note).filter(named('p'));
    const text = paragraphs.map((paragraph) => paragraphText(paragraph, story).text.trim()).join(' ');
    return text === '' ? [] : [`[^${marker}]: ${text.replace(/[ \t\r\n]+/gu, ' ').trim()}`];
  });
}
