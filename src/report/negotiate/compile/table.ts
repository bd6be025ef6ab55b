import { printedNumber } from '../../../formats/number.ts';
import { type TableCell, type TableSheet, tableCsv, tableXlsx } from '../../../formats/table.ts';
import type { Compilation, CompiledPlace } from '../../../model/compilation.ts';
import type { Paragraph } from '../../../model/document.ts';
import { compilationName, placeKindWords } from '../../sentences/compile.ts';
import { baseWords, paragraphsAt, runsFor } from './runs.ts';

/** Paragraphs by delegations: what each makes of every paragraph. An empty cell leaves it as it is. */
export const renderCompilationTable = {
  csv: (compilation: Compilation): string => tableCsv(tableOf(compilation)),
  xlsx: (compilation: Compilation): Uint8Array => tableXlsx(tableOf(compilation)),
} as const;

function tableOf(compilation: Compilation): TableSheet {
  const names = compilation.proposals.map(({ name }) => name);
  return {
    title: compilationName(compilation),
    head: ['Paragraph', 'Base', 'What', 'Who', ...names],
    rows: compilation.places.map((place) => rowOf(place, compilation, names)),
    widths: [14, 60, 20, 16, ...names.map(() => 60)],
  };
}

function rowOf(place: CompiledPlace, compilation: Compilation, names: readonly string[]): readonly TableCell[] {
  const what = `${placeKindWords(place.kind)}${place.form ? ' (form alone)' : ''}`;
  const told = [plain(what), plain(place.by.join(', '))];
  if (place.where === 'title') {
    const sides = names.map((name) => plain(titleFor(place, name)));
    return [plain(place.name), plain(compilation.base.title), ...told, ...sides];
  }
  const paragraphs = paragraphsAt(compilation, place);
  const base = paragraphs
    .map((paragraph) => (baseWords(paragraph) === '' ? '' : printedNumber(bare(paragraph)) + baseWords(paragraph)))
    .filter(Boolean);
  return [
    plain(place.name),
    plain(base.join('\n')),
    ...told,
    ...names.map((name) => sideCell(place, paragraphs, name)),
  ];
}

/** The number alone: who wants what is in the columns. */
function bare({ negotiated: _, ...paragraph }: Paragraph): Paragraph {
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
    return [...plain(`${paragraph.id}: `), ...runs, ...plain(end)];
  });
}

function plain(text: string): TableCell {
  return [{ kind: 'same', text }];
}
