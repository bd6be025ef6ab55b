import { InputError } from '../../model/problem.ts';
import { HEAD_LINE, joinedLines, rowText } from '../../text/cells.ts';
import { wholeIn } from '../figures.ts';
import { gridOf, type Spanning } from '../grid.ts';
import { DEFAULT_LIMITS, type Limits } from '../limits.ts';
import { isHeadingStyle } from '../styles.ts';
import { formulaPlaceIn } from '../text/formula.ts';
import { elementsOf, find, findAll, named, parseXml, type XmlElement } from '../xml.ts';
import { unzipped } from '../zip.ts';
import { Numbers } from './numbers.ts';
import { paragraphText, type Revisions, type Story } from './words.ts';

/**
 * The words of a Word file as Markdown, for the text reader: one paragraph per line, headings and opening italics marked, footnote
 * markers `[^1]` with the notes at the end, automatic numbers written out. Tracked changes are accepted or rejected; comments,
 * hidden words, headers and footers are left out.
 *
 * @throws InputError if the archive contains no Word text, or is damaged
 */
export function markdownOfDocx(
  bytes: Uint8Array,
  name: string,
  revisions: Revisions,
  limits: Limits = DEFAULT_LIMITS,
): string {
  const measured = { name, limits };
  const { texts: parts, names } = unzipped(bytes, [DOCUMENT, FOOTNOTES, ENDNOTES, NUMBERING, STYLES], measured);
  const document = parts.get(DOCUMENT);
  if (document === undefined) throw new InputError('not-a-resolution', `${name}: ${archiveFound(names)}`);
  const rootOf = (path: string) => {
    const text = parts.get(path);
    return text === undefined ? null : parseXml(text, measured);
  };
  const body = find(parseXml(document, measured), named('body'));
  const story: Story = { revisions, footnotes: [], endnotes: [], firstNote: firstNoteIn(body) };
  const styles = rootOf(STYLES);
  const writer = new Writer(story, new Numbers(rootOf(NUMBERING), styles), headingStylesIn(styles));
  if (body !== undefined) writer.addAll(elementsOf(body));
  writer.finish();
  const notes = [
    ...linesOfNotes(rootOf(FOOTNOTES), story.footnotes, story),
    ...linesOfNotes(rootOf(ENDNOTES), story.endnotes, story),
  ];
  return `${joinedLines([...writer.lines, ...notes])}\n`;
}

const DOCUMENT = 'word/document.xml';
const FOOTNOTES = 'word/footnotes.xml';
const ENDNOTES = 'word/endnotes.xml';
const NUMBERING = 'word/numbering.xml';
const STYLES = 'word/styles.xml';

/** Says what kind of archive this is, if not a Word file. */
function archiveFound(names: readonly string[]): string {
  const holds = (path: string) => names.includes(path);
  if (holds('xl/workbook.xml')) return 'an Excel workbook, not a text; copy the text into a Word file';
  if (holds('ppt/presentation.xml')) return 'a PowerPoint file, not a text; copy the text into a Word file';
  if (holds('content.xml') && holds('mimetype')) return 'an OpenDocument file (.odt); save it as .docx';
  return 'an archive, but not a Word file (.docx) that contains text';
}

/** The footnote settings of the last section, where Word keeps the settings of a document with one section. */
function firstNoteIn(body: XmlElement | undefined): number {
  const section = body === undefined ? undefined : elementsOf(body).find(named('sectPr'));
  const settings = section === undefined ? undefined : elementsOf(section).find(named('footnotePr'));
  const start = settings === undefined ? undefined : find(settings, named('numStart'));
  return wholeIn(start?.attributes['val'], FIRST_NOTES, 1);
}

const FIRST_NOTES = { least: 1, most: 9_999 } as const;

class Writer {
  readonly lines: string[] = [];
  readonly #story: Story;
  readonly #numbers: Numbers;
  /** The ids of heading styles. */
  readonly #headings: ReadonlySet<string>;
  /** Words whose paragraph mark was removed: they continue in the next paragraph. */
  #open = '';
  #hasFormula = false;

  constructor(story: Story, numbers: Numbers, headings: ReadonlySet<string>) {
    this.#story = story;
    this.#numbers = numbers;
    this.#headings = headings;
  }

  /** The last paragraph keeps its words even if its mark was deleted. */
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
    // If a paragraph mark was deleted, the words are joined without adding a space.
    this.#open = goesOn ? whole : '';
    // Unfinished words are not trimmed: with thousands of paragraphs, each would copy all the words before.
    const words = goesOn ? '' : whole.trim();
    if (words !== '') this.#push(this.#isHeading(paragraph) ? `## ${words}` : words);
    // Text boxes are read after the paragraph to which they are anchored.
    for (const box of boxes) this.addAll(elementsOf(box));
  }

  #isHeading(paragraph: XmlElement): boolean {
    const style = settingOf(elementsOf(paragraph).find(named('pPr')), 'pStyle') ?? '';
    return isHeadingStyle(style) || this.#headings.has(style);
  }

  #push(line: string): void {
    this.lines.push(line);
    this.#hasFormula ||= formulaPlaceIn(line.replaceAll('*', '')) !== null;
  }

  /** Above the formula a table is the layout of the masthead; below it, rows are rows, unless the table has a single column. */
  #addTable(table: XmlElement): void {
    const rows = unwrapped(elementsOf(table), 'tr').filter((row) => !isGone(row, this.#story.revisions));
    const cells = rows.map((row) => unwrapped(elementsOf(row), 'tc'));
    const grid = gridOf(rows.map((row, at) => cellsOf(row, cells[at] ?? [])));
    const heads = rows.findIndex((row) => !isHeadRow(row));
    // A blank line separates it from a table before it.
    this.lines.push('');
    for (const [at, row] of grid.entries()) {
      if (!this.#hasFormula || row.length < 2) {
        for (const cell of cells[at] ?? []) this.addAll(elementsOf(cell));
        continue;
      }
      // The numbers of lists are counted in the order of the cells.
      const words = row.map((cell) => (cell === null ? '' : this.#wordsIn(elementsOf(cell))));
      if (at === heads && at > 0) this.lines.push(HEAD_LINE);
      if (words.some((cell) => cell !== '')) this.lines.push(`| ${rowText(words)} |`);
    }
  }

  /** The words of a cell on one line, with the numbers of its lists; a table in it is read across. */
  #wordsIn(elements: readonly XmlElement[]): string {
    return elements
      .flatMap((element): readonly string[] => {
        if (element.name !== 'p') return IN_CELLS.has(element.name) ? [this.#wordsIn(elementsOf(element))] : [];
        const { text, boxes } = paragraphText(element, this.#story);
        const number = text.trim() === '' ? '' : this.#numbers.next(element);
        return [`${number}${text}`.trim(), ...boxes.map((box) => this.#wordsIn(elementsOf(box)))];
      })
      .filter((words) => words !== '')
      .join(' ');
  }
}

const IN_CELLS: ReadonlySet<string> = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'tbl', 'tr', 'tc']);

/** The rows of a table or the cells of a row, also those within content controls. */
function unwrapped(elements: readonly XmlElement[], name: 'tr' | 'tc'): readonly XmlElement[] {
  return elements.flatMap((element): readonly XmlElement[] => {
    if (element.name === name) return [element];
    return WRAPPERS.has(element.name) ? unwrapped(elementsOf(element), name) : [];
  });
}

const WRAPPERS: ReadonlySet<string> = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo']);

/** The cells of a row in its columns. Of cells merged downwards Word keeps those below, empty. */
function cellsOf(row: XmlElement, cells: readonly XmlElement[]): readonly Spanning<XmlElement | null>[] {
  const properties = elementsOf(row).find(named('trPr'));
  const before = wholeIn(settingOf(properties, 'gridBefore'), SPANS, 0);
  const shift = before === 0 ? [] : [{ value: null, columns: before, rows: 1 }];
  const own = cells.map((cell) => {
    const columns = wholeIn(settingOf(elementsOf(cell).find(named('tcPr')), 'gridSpan'), SPANS, 1);
    return { value: cell, columns, rows: 1 };
  });
  return [...shift, ...own];
}

const SPANS = { least: 1, most: 1000 } as const;

/** Whether Word repeats a row on every page, as it does with column headings. */
function isHeadRow(row: XmlElement): boolean {
  const properties = elementsOf(row).find(named('trPr'));
  const header = properties === undefined ? undefined : elementsOf(properties).find(named('tblHeader'));
  return header !== undefined && !/^(?:0|false|off)$/u.test(header.attributes['val'] ?? '');
}

/** Whether a row was inserted or deleted by a tracked change, and is absent in the state that is read. */
function isGone(row: XmlElement, revisions: Revisions): boolean {
  const properties = elementsOf(row).find(named('trPr'));
  const gone = revisions === 'accepted' ? 'del' : 'ins';
  return properties !== undefined && elementsOf(properties).some(named(gone));
}

/**
 * The heading styles: by their ids or names, or because they are based on one. Word stores the names of its built-in styles in
 * English, whatever it shows on the screen and in their ids.
 */
function headingStylesIn(styles: XmlElement | null): ReadonlySet<string> {
  const all = new Map((styles === null ? [] : findAll(styles, named('style'))).map((each) => [idOf(each), each]));
  const isOwn = (id: string) => isHeadingStyle(id) || isHeadingStyle(settingOf(all.get(id), 'name') ?? '');
  const known = new Map<string, boolean>();
  for (const id of all.keys()) {
    const line = new Set<string>();
    let at: string | undefined = id;
    for (; at !== undefined && !line.has(at) && !known.has(at); at = settingOf(all.get(at), 'basedOn')) line.add(at);
    const ids = [...line];
    // If styles are based on each other in a circle, all are headings if one is.
    const circle = at !== undefined && line.has(at) ? ids.slice(ids.indexOf(at)) : [];
    let isHeading = circle.some(isOwn) || (at !== undefined && known.get(at) === true);
    for (const each of ids.reverse()) {
      isHeading ||= isOwn(each);
      known.set(each, isHeading);
    }
  }
  return new Set([...all.keys()].filter((id) => known.get(id) === true));
}

function idOf({ attributes }: XmlElement): string {
  return attributes['styleId'] ?? '';
}

function settingOf(element: XmlElement | undefined, name: string): string | undefined {
  const child = element === undefined ? undefined : elementsOf(element).find(named(name));
  return child?.attributes['val'];
}

/** The notes with a marker in the text, in the order of the markers. */
function linesOfNotes(
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
