import { strToU8, zipSync } from 'fflate';
import type { Comparison } from '../model/comparison.ts';
import type { Paragraph } from '../model/document.ts';
import { mapSides } from '../model/sides.ts';
import { shortSymbol } from '../text/symbols.ts';
import { CONTENT_TYPES, FOOTNOTE_SEPARATORS, RELATIONS, ROOT_RELATIONS, STYLES } from './docx-package.ts';
import { Tracked, type TrackedOptions } from './docx-tracked.ts';
import { type ChangeRow, type PlacedRow, viewWithEnds } from './view.ts';

/**
 * A Word file with the old text as its base and every change as a tracked one: with all changes accepted it is the new
 * text, with all rejected the old. A paragraph that moved is struck at its old place and inserted at its new one, and so
 * are the pieces of splits and mergers that stand apart.
 */
export function renderDocx(comparison: Comparison, options: TrackedOptions): Uint8Array {
  const { rows } = viewWithEnds(comparison, { all: true, only: null });
  const tracked = new Tracked(options);
  const away = new Set(rows.flatMap((row) => (row.kind === 'end' ? [row.paragraph] : [])));
  const body = [headXml(comparison, tracked), ...rows.map((row) => rowXml(row, away, tracked))].join('');
  const files = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': ROOT_RELATIONS,
    'word/_rels/document.xml.rels': RELATIONS,
    'word/styles.xml': STYLES,
    'word/footnotes.xml': part('footnotes', FOOTNOTE_SEPARATORS + tracked.footnotes()),
    'word/document.xml': part('document', `<w:body>${body}<w:sectPr/></w:body>`),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])), {
    // The same file from the same texts, whatever the clock.
    mtime: new Date(2000, 0, 1),
  });
}

function part(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${content}</w:${name}>`;
}

/** The title with its number in front, each struck and inserted whole where it differs. */
function headXml({ documents }: Comparison, tracked: Tracked): string {
  const numbers = mapSides(documents, ({ symbol }) => (symbol === '' ? '' : `${shortSymbol(symbol)}. `));
  return tracked.title([numbers, mapSides(documents, ({ title }) => title)]);
}

function rowXml(row: PlacedRow, away: ReadonlySet<Paragraph>, tracked: Tracked): string {
  switch (row.kind) {
    case 'change':
      return changeXml(row, away, tracked);
    case 'end':
      return tracked.whole(row.paragraph, row.side);
    case 'unchanged':
      return row.rows.map((each) => changeXml(each, away, tracked)).join('');
  }
}

/** Word by word, unless some of its paragraphs stand elsewhere: then what is at home here goes and comes whole. */
function changeXml({ change, paragraphs }: ChangeRow, away: ReadonlySet<Paragraph>, tracked: Tracked): string {
  const isWhole = [...paragraphs.old, ...paragraphs.new].some((paragraph) => away.has(paragraph));
  if (!isWhole) return tracked.woven(change, paragraphs);
  const { old, new: now } = mapSides(paragraphs, (own) => own.filter((paragraph) => !away.has(paragraph)));
  return [...old.map((each) => tracked.whole(each, 'old')), ...now.map((each) => tracked.whole(each, 'new'))].join('');
}
