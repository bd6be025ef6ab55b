import type { TableSheet } from '../../../formats/table.ts';
import type { Place, SearchResult } from '../../../model/record.ts';
import { adoptedHow } from '../adoption.ts';

/** A row for each place: clauses that belong together have one number. */
export function searchTable(result: SearchResult): TableSheet {
  return {
    title: result.query,
    head: ['Clause', 'Symbol', 'Paragraph', 'Date', 'Session', 'Body', 'Adopted', 'Series', 'Title', 'Words'],
    rows: result.found.flatMap((found, at) => {
      const words = new Map(found.printed.map(({ wording, text }) => [wording, text]));
      return found.places.map((place) => rowFor(place, words.get(place.occurrence.wording) ?? '', at + 1));
    }),
    widths: [8, 18, 12, 12, 9, 9, 22, 30, 40, 80],
  };
}

function rowFor({ text, occurrence }: Place, words: string, number: number): TableSheet['rows'][number] {
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
    words,
  ].map((value) => [{ kind: 'same' as const, text: value }]);
}
