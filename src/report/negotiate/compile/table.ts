import { printedNumber } from '../../../formats/number.ts';
import { type TableCell, type TableSheet, tableCsv, tableXlsx } from '../../../formats/table.ts';
import type { Compilation, CompiledPlace } from '../../../model/compilation.ts';
import type { Paragraph } from '../../../model/document.ts';
import { compilationName, placeKindWords } from '../../sentences/compile.ts';
import { baseWords, paragraphsAt, runsFor } from './runs.ts';

/** Paragraphs by delegations: what each makes of every paragraph. An empty cell leaves it as it is. */
export const renderCompilationTable = {
  csv: (compilation: Compilation): string => tableCsv(placesTable(compilation)),
  xlsx: (compilation: Compilation): Uint8Array => tableXlsx(placesTable(compilation)),
} as const;

function placesTable(compilation: Compilation): TableSheet {
  const names = compilation.proposals.map(({ name }) => name);
  return {
    title: compilationName(compilation),
    head: ['Paragraph', 'Base', 'What', 'Who', ...names],
    rows: compilation.places.map((place) => placeRow(place, compilation, names)),
    widths: [14, 60, 20, 16, ...names.map(() => 60)],
  };
}

function placeRow(place: CompiledPlace, compilation: Compilation, names: readonly string[]): readonly TableCell[] {
  const what = `${placeKindWords(place.kind)}${place.form ? ' (form alone)' : ''}`;
  const told = [plainCell(what), plainCell(place.by.join(', '))];
  if (place.where === 'title') {
    const sides = names.map((name) => plainCell(titleFor(place, name)));
    return [plainCell(place.name), plainCell(compilation.base.title), ...told, ...sides];
  }
  const paragraphs = paragraphsAt(compilation, place);
  const base = paragraphs
    .map((paragraph) =>
      baseWords(paragraph) === '' ? '' : printedNumber(withoutLabel(paragraph)) + baseWords(paragraph),
    )
    .filter(Boolean);
  return [
    plainCell(place.name),
    plainCell(base.join('\n')),
    ...told,
    ...names.map((name) => sideCell(place, paragraphs, name)),
  ];
}

/** The number alone: who wants what is in the columns. */
function withoutLabel({ negotiated: _, ...paragraph }: Paragraph): Paragraph {
  return paragraph;
}

function titleFor({ points }: CompiledPlace, name: string): string {
  return points
    .flatMap(({ options }) => options.flatMap(({ by, text }) => (by.includes(name) ? [text] : [])))
    .join(' … ');
}

function sideCell({ by }: CompiledPlace, paragraphs: readonly Paragraph[], name: string): TableCell {
  if (!by.includes(name)) return [];
  return paragraphs.flatMap((paragraph): TableCell => {
    const runs = runsFor(paragraph, name);
    if (runs.every(({ text }) => text === '')) return [];
    const remarks = (paragraph.negotiated?.stretches ?? []).flatMap((stretch) => stretch.remarks);
    const own = remarks.filter((remark) => remark.by.includes(name)).map(({ text }) => ` (${text})`);
    const end = own.length === 0 ? '\n' : `${own.join('')}\n`;
    return [...plainCell(`${paragraph.id}: `), ...runs, ...plainCell(end)];
  });
}

function plainCell(text: string): TableCell {
  return [{ kind: 'same', text }];
}
