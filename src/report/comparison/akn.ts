import type { AknIds, AknItem } from '../../formats/akn/tree.ts';
import { aknOf, cellItems, inline, itemOf, noteXml } from '../../formats/akn/write.ts';
import { exactEdits } from '../../formats/exact.ts';
import { type InItalics, Italics, italicsOf } from '../../formats/italics.ts';
import { printedNumber } from '../../formats/number.ts';
import { calledBy, type Indicator, notesOfBoth, type Piece, piecesOf } from '../../formats/pieces.ts';
import { piecesByCell } from '../../formats/row-pieces.ts';
import { xmlText } from '../../formats/xml-text.ts';
import { factWords } from '../../meaning/fact-words.ts';
import { messagesIn } from '../../messages/messages.ts';
import type { Change, Comparison, Edit } from '../../model/comparison.ts';
import type { Document, Note, Paragraph } from '../../model/document.ts';
import type { Sides } from '../../model/sides.ts';
import { plainIndicator } from '../../text/indicators.ts';
import { noticeLines } from '../sentences/head.ts';
import { printedComparison } from '../view/printed.ts';
import { type ChangeRow, type PlacedRow, viewWithEnds } from '../view/view.ts';

/**
 * The new text in Akoma Ntoso as a redline: added and removed words in `ins` and `del`, removed paragraphs with
 * `status="removed"` at their old places, and the alignment with its facts in `otherAnalysis` in our own namespace. It
 * makes no legal claim: a new resolution does not amend the one before.
 */
export function renderAkn(compared: Comparison): string {
  const comparison = printedComparison(compared);
  const { documents, names, notices } = comparison;
  const { rows } = viewWithEnds(comparison, { all: true, only: null });
  const items = inNewOrder(rows.flatMap(itemsOf), documents.new.paragraphs);
  const { title, titleNotes } = documents.new;
  return aknOf(documents.new, {
    items,
    title: titleXml(documents.old.title, inline(title, titleNotes, ''), title),
    analysis: (ids) => alignmentOf(comparison, ids),
    remark: [
      `It shows what changed from ${names.old || 'the old text'} to ${names.new || 'the new text'}: a comparison, not an amendment.`,
      ...noticeLines(comparison, notices).map((line) => `${line}.`),
    ].join(' '),
  });
}

function titleXml(old: string, now: string, title: string): string {
  return old === title || old === '' ? now : `${wrapped('removed', xmlText(old))}${wrapped('added', now)}`;
}

function itemsOf(row: PlacedRow): readonly AknItem[] {
  switch (row.kind) {
    case 'unchanged':
      return row.rows.flatMap(changeItems);
    case 'end':
      return row.side === 'old' ? [removed(row.paragraph)] : [];
    case 'change':
      return changeItems(row);
  }
}

/** The paragraphs of the new version in order, each preceded by what was removed before it. */
function inNewOrder(items: readonly AknItem[], paragraphs: readonly Paragraph[]): readonly AknItem[] {
  const before = new Map<Paragraph | null, AknItem[]>();
  const own = new Map<Paragraph, AknItem>();
  let waiting: AknItem[] = [];
  for (const item of items) {
    if (item.isRemoved) waiting.push(item);
    else {
      before.set(
        item.paragraph,
        waiting.map((each) => notAbove(each, item)),
      );
      own.set(item.paragraph, item);
      waiting = [];
    }
  }
  return [
    ...paragraphs.flatMap((paragraph) => [...(before.get(paragraph) ?? []), own.get(paragraph) ?? itemOf(paragraph)]),
    ...waiting,
  ];
}

/** A removed paragraph must not rank above the kept one that follows it, or lists would attach to it. */
function notAbove(item: AknItem, next: AknItem): AknItem {
  const { paragraph } = item;
  return paragraph.depth < next.paragraph.depth
    ? { ...item, paragraph: { ...paragraph, depth: next.paragraph.depth, part: next.paragraph.part } }
    : item;
}

function removed(paragraph: Paragraph): AknItem {
  const { text, notes, opening } = paragraph;
  const number = xmlText(printedNumber(paragraph).trim());
  return {
    paragraph,
    number: number === '' ? '' : wrapped('removed', number),
    words: wrapped('removed', inline(text, notes, opening)),
    cells: cellItems(paragraph)?.map((cell) => wrapped('removed', cell)) ?? null,
    isRemoved: true,
  };
}

function changeItems({ change, paragraphs }: ChangeRow): readonly AknItem[] {
  const [first] = paragraphs.new;
  if (first === undefined) return paragraphs.old.map(removed);
  const notes = notesOfBoth(paragraphs);
  if (first.row !== null) return rowItems({ change, paragraphs }, first, notes);
  const italics = new Italics(italicsOf(paragraphs.old[0]), italicsOf(first));
  const words = [''];
  let place = 0;
  for (const piece of piecesOf({ ...change, edits: exactEdits(change.edits) }, paragraphs, 'exact')) {
    if (piece.kind === 'border') {
      const side = piece.of === 'added' ? 'new' : 'old';
      place += 1;
      italics.begin(side, italicsOf(paragraphs[side][place]));
      // After a merger, one paragraph holds the words of all.
      if (side === 'new') words.push('');
    } else
      words[words.length - 1] +=
        piece.kind === 'words' ? wordsXml(italics.cut(piece.of, piece.text)) : indicatorXml(piece, notes, change);
  }
  return paragraphs.new.map((paragraph, at) => ({
    paragraph,
    number: numberXml(at === 0 ? paragraphs.old[0] : undefined, paragraph),
    words: words[at] ?? '',
    cells: null,
    isRemoved: false,
  }));
}

/** A change in a table row, cell by cell; if cells came or went, the old row and the new one. */
function rowItems(
  { change, paragraphs }: Pick<ChangeRow, 'change' | 'paragraphs'>,
  row: Paragraph,
  notes: Sides<readonly Note[]>,
): readonly AknItem[] {
  const pieces = piecesOf({ ...change, edits: exactEdits(change.edits) }, paragraphs, 'exact');
  const cells = piecesByCell(pieces, paragraphs)?.map((own) =>
    own.map((piece) => pieceXml(piece, notes, change)).join(''),
  );
  if (cells !== undefined) return [{ ...itemOf(row), cells }];
  const old = paragraphs.old.filter((each) => each.row !== null);
  return [...old.map(removed), ...paragraphs.new.map((each) => ({ ...itemOf(each), cells: addedCells(each) }))];
}

function addedCells(paragraph: Paragraph): readonly string[] | null {
  return cellItems(paragraph)?.map((cell) => wrapped('added', cell)) ?? null;
}

function pieceXml(piece: Piece, notes: Sides<readonly Note[]>, change: Change): string {
  if (piece.kind === 'words') return wrapped(piece.of, xmlText(piece.text));
  return piece.kind === 'indicator' ? indicatorXml(piece, notes, change) : '';
}

function numberXml(old: Paragraph | undefined, now: Paragraph): string {
  const [before, after] = [xmlText(printedNumber(old).trim()), xmlText(printedNumber(now).trim())];
  if (before === after) return after;
  return wrapped('removed', before) + wrapped('added', after);
}

function wordsXml(pieces: readonly InItalics[]): string {
  return pieces
    .map(({ of, text, isItalic }) => {
      const words = xmlText(text);
      return wrapped(of, words !== '' && isItalic[of === 'removed' ? 'old' : 'new'] ? `<i>${words}</i>` : words);
    })
    .join('');
}

function indicatorXml(indicator: Indicator, notes: Sides<readonly Note[]>, change: Change): string {
  const called = calledBy(indicator, notes, change);
  if (called === null) return '';
  const { note, edits } = called;
  if (edits === null) return wrapped(indicator.of, noteXml(note));
  const words = exactEdits(edits).map(({ kind, text }) => wrapped(kind, xmlText(text)));
  return `<authorialNote marker="${xmlText(plainIndicator(note.marker))}" placement="bottom"><p>${words.join('')}</p></authorialNote>`;
}

function wrapped(kind: Edit['kind'], content: string): string {
  if (content === '' || kind === 'same') return content;
  return kind === 'removed' ? `<del>${content}</del>` : `<ins>${content}</ins>`;
}

/** Every change with its paragraphs by name and by ID in this file, its evidence and its facts. */
function alignmentOf({ lang, changes, documents }: Comparison, ids: AknIds): string {
  const messages = messagesIn(lang);
  const { old, new: now } = documents;
  const lines = changes.map((change) => {
    const sides = { old: paragraphsAt(old, change.old), new: paragraphsAt(now, change.new) };
    const attributes = [
      ['kind', change.kind],
      ...(['old', 'new'] as const).flatMap((side) => [
        [side, sides[side].map(({ id }) => id).join('; ')],
        [`${side}Href`, sides[side].flatMap(({ index }) => ids.get(`${side} ${index}`) ?? []).join(' ')],
      ]),
      ['facets', change.facets.join(' ')],
      ['routine', String(change.routine)],
      ['substance', String(change.substance)],
      ['rule', change.evidence.rule],
      ['likeness', change.evidence.likeness.toFixed(3)],
    ].flatMap(([name = '', value = '']) => (value === '' ? [] : [` ${name}="${xmlText(value)}"`]));
    const facts = change.facts.map(
      (fact) =>
        `<rd:fact kind="${fact.kind}" routine="${fact.routine}">${xmlText(factWords(fact, documents, messages))}</rd:fact>`,
    );
    return `<rd:change${attributes.join('')}>${facts.join('')}</rd:change>`;
  });
  return `<otherAnalysis source="#resdiff"><rd:alignment old="${xmlText(old.symbol)}" new="${xmlText(now.symbol)}">${lines.join('')}</rd:alignment></otherAnalysis>`;
}

function paragraphsAt({ paragraphs }: Document, indices: readonly number[]): readonly Paragraph[] {
  return indices.flatMap((index) => paragraphs[index] ?? []);
}
