import type { TableSheet } from '../../../formats/table.ts';
import type { ClauseFound, Place, SearchResult } from '../../../model/record.ts';
import { adoptedHow } from '../adoption.ts';

/** A row for each place: clauses that belong together have one number. */
export function searchTable(result: SearchResult): TableSheet {
  return {
    title: result.query,
    head: ['Clause', 'Symbol', 'Paragraph', 'Date', 'Session', 'Body', 'Adopted', 'Series', 'Title', 'Words'],
    rows: result.found.flatMap((found, at) => found.places.map((place) => rowFor(place, found, at + 1))),
    widths: [8, 18, 12, 12, 9, 9, 22, 30, 40, 80],
  };
}

/** The words are known where they are those of the example. */
function rowFor(
  { text, occurrence }: Place,
  { example, text: words }: ClauseFound,
  number: number,
): TableSheet['rows'][number] {
  const isSame = occurrence.wording === example.occurrence.wording;
  return [
    String(number),
    text.symbol,
    occurrence.label,
    text.date ?? '',
    text.session === null ? '' : String(text.session),
    text.body,
    adoptedHow(text),
    text.series,
    text.title,
    isSame ? words : '',
  ].map((value) => [{ kind: 'same' as const, text: value }]);
}
