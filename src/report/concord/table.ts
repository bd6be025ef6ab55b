import type { TableCell, TableSheet } from '../../formats/table.ts';
import type { Concordance, ConcordRow } from '../../model/concordance.ts';
import { CONCORD_WORDS, columnNames, concordHead, sidesLine } from '../sentences/concord.ts';

/** A row for each paragraph, a column for each version, and what they disagree in. */
export function concordTable(concordance: Concordance): TableSheet {
  const { documents, rows, disagreements } = concordance;
  const masthead = disagreements.filter(({ row }) => row === null);
  const head = masthead.map(({ place, sides, ...rest }) => [
    plainCell(place),
    ...sides.map(({ words }) => plainCell(words ?? '')),
    plainCell(`${CONCORD_WORDS[rest.kind][0]}: ${sidesLine({ place, sides, ...rest })}`),
  ]);
  return {
    title: concordHead(concordance),
    head: ['Paragraph', ...columnNames(concordance), 'Disagreements'],
    rows: [
      ...head,
      ...rows.map((row, at) => [
        plainCell(placeOf(concordance, row)),
        ...documents.map((_, text) => plainCell(cellWords(concordance, row, text))),
        plainCell(saidOf(concordance, at)),
      ]),
    ],
    widths: [14, ...documents.map(() => 60), 40],
  };
}

function plainCell(text: string): TableCell {
  return [{ kind: 'same', text }];
}

/** The name of a row: that of its paragraph in the first text that has it. */
export function placeOf({ documents }: Concordance, { paragraphs }: ConcordRow): string {
  const names = paragraphs.flatMap((cell, text) => cell.map((index) => documents[text]?.paragraphs[index]?.id ?? ''));
  return names[0] ?? '';
}

function cellWords({ documents }: Concordance, { paragraphs }: ConcordRow, text: number): string {
  const found = (paragraphs[text] ?? []).flatMap((index) => documents[text]?.paragraphs[index] ?? []);
  return found.map((paragraph) => paragraph.text).join('\n');
}

/** What the versions disagree in there, a line each. */
function saidOf({ disagreements }: Concordance, row: number): string {
  return disagreements
    .filter((each) => each.row === row)
    .map((each) =>
      each.kind === 'paragraph' ? CONCORD_WORDS[each.kind][0] : `${CONCORD_WORDS[each.kind][0]}: ${sidesLine(each)}`,
    )
    .join('\n');
}
