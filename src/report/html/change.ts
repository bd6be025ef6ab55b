import { formerMarkers, piecesOf } from '../../formats/pieces.ts';
import { piecesByCell } from '../../formats/row-pieces.ts';
import { factWords } from '../../meaning/fact-words.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Change, Comparison, NoteChange } from '../../model/comparison.ts';
import type { Paragraph } from '../../model/document.ts';
import type { Fact } from '../../model/fact.ts';
import type { Sides } from '../../model/sides.ts';
import { signOf } from '../layout/notation.ts';
import type { Beside } from '../sentences/beside.ts';
import {
  changeName,
  evidenceOf,
  foldedWords,
  happeningsOn,
  isRoutineUpdate,
  namesOf,
  noteName,
  remarksOn,
} from '../sentences/remarks.ts';
import type { Anchors } from '../view/anchors.ts';
import { possibleLinks } from '../view/possible.ts';
import type { ChangeRow, EndRow } from '../view/view.ts';
import type { Tables } from './table.ts';
import {
  editsHtml,
  indicatorHtml,
  langAttribute,
  lineDirection,
  listHtml,
  piecesHtml,
  sentence,
  text,
  wordsAttributes,
} from './words.ts';

/** What rows need to know about their page. */
export interface Page {
  readonly comparison: Comparison;
  readonly anchors: Anchors;
  readonly tables: Sides<Tables>;
  /** What files have beside their paragraphs. */
  readonly told: Beside;
  /** The changes on the page; links lead only to these. */
  readonly shown: ReadonlySet<Change>;
  /** The paragraphs that have a row of their own at another place than their change. */
  readonly away: ReadonlySet<Paragraph>;
  /** Nothing is folded. */
  readonly isOpen: boolean;
  /** The whole summary is open. */
  readonly isPrinted: boolean;
  /** The languages of both texts; empty if not known. */
  readonly languages: { readonly old: string; readonly new: string };
  /** The page's own words. */
  readonly messages: Messages;
}

/** One change: its names, what happened, the words, and beside them footnotes and facts. */
export function changeHtml(row: ChangeRow, page: Page): string {
  const { change, number } = row;
  const words = wordsHtml(row, page);
  const folded = page.isOpen ? null : foldedWords(row, page.comparison);
  const body =
    folded === null ? words : `<details class="light"><summary>${sentence(folded)}</summary>${words}</details>`;
  const beside = besideHtml(row, page, folded !== null);
  const attributes = [
    `id="${page.anchors.ofChange(change)}"`,
    `class="row change ${classOf(change)}${isRow(row) ? ' of-table' : ''}${longClass(change.edits)}"`,
    `data-number="${number}"`,
    `data-is="${namesFor(change).join(' ')}"`,
    `data-sign="${signOf(change)}"`,
    `data-remarks="${text(remarksOn(row, page.messages).join(', '))}"`,
  ];
  return `<article ${attributes.join(' ')}>
<div class="label">${labelHtml(row, page)}${kindHtml(row, page)}</div>
${body}${beside}${possiblyHtml(row, page)}
</article>`;
}

/** In characters: about ten lines in print. */
const UNBROKEN_MAX = 900;

/** Marks what may go on on the next sheet; shorter paragraphs are not parted. */
function longClass(words: readonly { readonly text: string }[]): string {
  return words.reduce((sum, { text: each }) => sum + each.length, 0) > UNBROKEN_MAX ? ' long' : '';
}

function isRow({ paragraphs }: ChangeRow): boolean {
  return [...paragraphs.old, ...paragraphs.new].every(({ row }) => row !== null);
}

/** The colour of a change on the page and the strip, from the most significant thing that happened. */
export function classOf({ kind, facets, substance }: Change): string {
  switch (kind) {
    case 'added':
    case 'removed':
      return kind;
    case 'split':
    case 'merged':
      return 'joined';
    case 'kept':
      if (facets.includes('moved') || facets.includes('crossed')) return 'moved';
      return substance && facets.includes('reworded') ? 'reworded' : 'lightly';
  }
}

/** The names of a change that filters use. */
function namesFor(change: Change): readonly string[] {
  const { kind, facets, substance } = change;
  return [
    ...(kind === 'kept' ? [] : [kind]),
    ...facets,
    ...(isRoutineUpdate(change) ? ['routine'] : []),
    ...(substance ? ['substance'] : []),
  ];
}

/** Its name, a permanent link, after the old name if it had another: `OP8 → OP9`, `old PP3`. */
function labelHtml(row: ChangeRow, page: Page): string {
  const { anchors } = page;
  const { change, paragraphs } = row;
  const others = paragraphs.new.slice(1).filter((other, at) => isNext(paragraphs.new[at], other));
  const marks = others.map(({ index }) => markHtml(anchors.of('new', index))).join('');
  return `<h3>${wasHtml(row, page.messages)}<a href="#${anchors.ofChange(change)}">${sentence(changeName(row))}</a>${marks}${oldMarks(row, page)}</h3>`;
}

/** The old names of a change before its new one. Unnumbered paragraphs have names too, which follow from their places. */
export function wasHtml({ change, paragraphs }: ChangeRow, { old }: Messages): string {
  if (change.kind === 'removed') return `<span class="was">${text(old(''))}</span>`;
  const was = namesOf(paragraphs.old);
  if (was === '' || was === namesOf(paragraphs.new)) return '';
  return `<span class="was">${sentence(was)} → </span>`;
}

/** The places that links to old paragraphs lead to, apart from those with a row of their own. */
export function oldMarks({ change, paragraphs }: ChangeRow, { anchors, away }: Page): string {
  if (change.kind === 'removed') return '';
  return paragraphs.old
    .filter((paragraph) => !away.has(paragraph))
    .map(({ index }) => markHtml(anchors.of('old', index)))
    .join('');
}

function markHtml(anchor: string): string {
  return `<span id="${anchor}"></span>`;
}

function isNext(before: Paragraph | undefined, after: Paragraph): boolean {
  return before !== undefined && after.index === before.index + 1;
}

function kindHtml(row: ChangeRow, page: Page): string {
  const { messages } = page;
  const own = kindWords(row, messages);
  const told = own.length === 0 ? '' : ` · ${text(own.join(', '))}`;
  return `<p class="kind"><span class="number"><i>${text(messages.page.change)} </i>${row.number}</span>${told}${jumpHtml(row, page)}</p>`;
}

/** What happened to a paragraph, a word or two for each thing. */
export function kindWords(row: ChangeRow, messages: Messages): readonly string[] {
  const { kind, facets } = row.change;
  return [
    ...(kind === 'added' || kind === 'removed' ? [messages.change.kinds[kind]] : []),
    ...facets.flatMap((facet) => (facet === 'reworded' || facet === 'notes' ? [messages.change[facet]] : [])),
    ...happeningsOn({ ...row, possibly: [] }, messages),
  ];
}

/** A link to a moved paragraph's old place. */
function jumpHtml({ change }: ChangeRow, { anchors, comparison, messages }: Page): string {
  const [old] = change.old;
  if (old === undefined || !(change.facets.includes('moved') || change.facets.includes('crossed'))) return '';
  const name = comparison.documents.old.paragraphs[old]?.id ?? '';
  return ` <a class="jump" href="#${anchors.of('old', old)}">${sentence(messages.page.where(name))}</a>`;
}

function wordsHtml({ change, paragraphs }: ChangeRow, page: Page): string {
  const { languages, tables, messages } = page;
  const isWhole = change.kind === 'added' || change.kind === 'removed';
  const language = change.kind === 'removed' ? languages.old : languages.new;
  const cells = piecesByCell(piecesOf(change, paragraphs), paragraphs);
  const row = paragraphs.new[0] ?? paragraphs.old[0];
  if (cells !== null && row !== undefined) {
    const own = tables[paragraphs.new.length > 0 ? 'new' : 'old'].row(
      row,
      cells.map((cell) => piecesHtml(cell, messages)),
    );
    return `<div class="text${isWhole ? ' whole' : ''}"${langAttribute(language, messages.code)}>${own}</div>`;
  }
  const words = piecesHtml(piecesOf(change, paragraphs), messages);
  return `<div class="text${isWhole ? ' whole' : ''}"><p${wordsAttributes(language, messages.code)}>${words}</p></div>`;
}

/** The paragraphs of the other version that it may have come from or gone into: links, and how the words differ. */
function possiblyHtml(row: ChangeRow, page: Page): string {
  const links = possibleLinks(row.change, page.comparison);
  if (links.length === 0) return '';
  const side = row.change.kind === 'added' ? 'old' : 'new';
  const { messages } = page;
  const words = messages.page;
  const language = wordsAttributes(page.languages.new, messages.code);
  const items = links.map(({ paragraph, change, edits }) => {
    const name = sentence(side === 'old' ? messages.old(paragraph.id) : paragraph.id);
    const link = page.shown.has(change) ? `<a class="jump" href="#${page.anchors.ofChange(change)}">${name}</a>` : name;
    const redline = `<details class="redline"><summary>${text(words.differ)}<i>${words.from(name)}</i></summary><p${language}>${editsHtml(edits, messages)}</p></details>`;
    const how = row.change.kind === 'added' ? words.possiblyFrom : words.possiblyInto;
    return `<li>${how(link)} ${redline}</li>`;
  });
  return `<ul class="possibly">${items.join('')}</ul>`;
}

/** Footnotes, facts, and why the paragraphs were paired. */
function besideHtml(row: ChangeRow, page: Page, isFolded: boolean): string {
  // For a paragraph added or removed whole, facts would only repeat that.
  const isWhole = row.change.kind === 'added' || row.change.kind === 'removed';
  const told = isFolded || isWhole ? [] : row.change.facts.filter(({ kind }) => !SEEN_IN_THE_WORDS.has(kind));
  const facts = told.map((fact) => factHtml(fact, page));
  return `<div class="beside">${notesHtml(row, page)}${commentsHtml(row, page)}${listHtml(facts, 'facts')}<p class="why">${sentence(evidenceOf(row.change, page.messages))}</p></div>`;
}

/** Who changed it, and the comments on it. */
function commentsHtml(row: ChangeRow, { told, languages, messages }: Page): string {
  return told(row)
    .map((line) => `<p class="soft comment"${lineDirection(line, languages.new, messages.code)}>${sentence(line)}</p>`)
    .join('');
}

const SEEN_IN_THE_WORDS: ReadonlySet<Fact['kind']> = new Set<Fact['kind']>(['words', 'note']);

function factHtml(fact: Fact, { comparison, messages }: Page): string {
  const { direction } = fact;
  const isTold = direction === 'stronger' || direction === 'weaker';
  return `${sentence(factWords(fact, comparison.documents, messages))}${isTold ? ` (${text(messages.directions[direction])})` : ''}`;
}

/** All notes of the paragraph: changed ones as changes, the others as they are. */
function notesHtml({ change, paragraphs }: ChangeRow, { languages, messages }: Page): string {
  const language = wordsAttributes(languages[change.kind === 'removed' ? 'old' : 'new'], messages.code);
  const changed = change.notes.map((note) => noteHtml(note, language, messages));
  const told = new Set(change.notes.map(({ marker }) => marker.new));
  const own = change.kind === 'removed' ? paragraphs.old : paragraphs.new;
  const former = formerMarkers(change, paragraphs);
  const kept = own
    .flatMap(({ notes }) => notes)
    .filter(({ marker, text: words, repeated }) => !told.has(marker) && words !== '' && !repeated)
    .map(
      (note) =>
        `<p class="note"${language}>${indicatorHtml(note.marker, former.get(note) ?? note.marker, 'same', messages)} ${text(note.text)}</p>`,
    );
  return [...changed, ...kept].join('');
}

function noteHtml({ marker, edits }: NoteChange, language: string, messages: Messages): string {
  return `<p class="note told"${language} data-name="${text(noteName(marker, messages))}">${indicatorHtml(marker.new ?? marker.old ?? '', marker.old ?? '', 'same', messages)} ${editsHtml(edits, messages)}</p>`;
}

/** An unchanged paragraph, inside its fold. */
export function unchangedHtml(row: ChangeRow, page: Page): string {
  const comments = commentsHtml(row, page);
  const marks = oldMarks(row, page);
  return row.paragraphs.new.map((paragraph) => paragraphHtml(paragraph, marks, comments, page)).join('\n');
}

function paragraphHtml(paragraph: Paragraph, marks: string, comments: string, page: Page): string {
  const language = wordsAttributes(page.languages.new, page.messages.code);
  const notes = paragraph.notes
    .filter(({ text: words, repeated }) => words !== '' && !repeated)
    .map(({ marker, text: words }) => `<p class="note"${language}><sup>${text(marker)}</sup> ${text(words)}</p>`)
    .join('');
  const beside = notes + comments === '' ? '' : `<div class="beside">${notes}${comments}</div>`;
  return `<div class="row${longClass([paragraph])}" id="${page.anchors.of('new', paragraph.index)}"><div class="label">${sentence(paragraph.id)}${marks}</div>${plainWords(paragraph, page)}${beside}</div>`;
}

/** The words of a paragraph of the new version, or the cells of a row. */
function plainWords(paragraph: Paragraph, { tables, languages, messages }: Page): string {
  if (paragraph.row !== null)
    return `<div class="text"${langAttribute(languages.new, messages.code)}>${tables.new.plainRow(paragraph)}</div>`;
  return `<div class="text"><p${wordsAttributes(languages.new, messages.code)}>${text(paragraph.text)}</p></div>`;
}

/** The other end of a change shown elsewhere: `OP1 moved to OP3`; a new paragraph appears with its words. */
export function endHtml({ change, side, paragraph }: EndRow, page: Page): string {
  const { anchors, comparison, messages } = page;
  const { documents } = comparison;
  const { fates, partOfOld } = messages.page;
  const namesIn = (version: 'old' | 'new') =>
    sentence(namesOf(change[version].flatMap((index) => documents[version].paragraphs[index] ?? [])));
  const jump = (name: string) => `<a class="jump" href="#${anchors.ofChange(change)}">${name}</a>`;
  const isOld = side === 'old';
  const told = isOld
    ? `${text(fates[change.kind])} ${jump(namesIn('new'))}`
    : partOfOld(namesIn('old'), jump(firstName(change, comparison)));
  const words = isOld ? '' : plainWords(paragraph, page);
  const name = isOld ? `<span class="was">${sentence(paragraph.id)}</span>` : sentence(paragraph.id);
  return `<div class="row end" id="${anchors.of(side, paragraph.index)}" data-of="${anchors.ofChange(change)}"><div class="label">${name}</div><p class="told">${told}</p>${words}</div>`;
}

function firstName({ new: [first = -1] }: Change, { documents }: Comparison): string {
  return sentence(documents.new.paragraphs[first]?.id ?? '');
}
