import type { Figure, History } from '../../model/history.ts';
import { historyPrinted } from '../view/printed.ts';
import { seriesOf } from './html-clauses.ts';
import { figuresHtml } from './html-figures.ts';
import { seriesPage } from './html-frame.ts';
import { historyHeadHtml, seriesTitle } from './html-head.ts';

export interface HistoryHtmlOptions {
  /** What the documents count, from `figuresOf`. */
  readonly figures: readonly Figure[];
}

/**
 * One self-contained page on a series: every clause through the years in a grid, its wordings, and the redline between
 * any two years. Nothing is fetched, and its policy would not allow it. Without scripts everything works except
 * filters, search and redlines.
 */
export function renderHistoryHtml(followed: History, { figures }: HistoryHtmlOptions): string {
  const history = historyPrinted(followed);
  const series = seriesOf(history);
  const { documents } = history;
  return seriesPage({
    series,
    title: seriesTitle(documents) || 'A series of resolutions',
    what: 'through the years',
    bodyClass: 'history',
    symbols: `${documents[0]?.symbol ?? ''} → ${documents.at(-1)?.symbol ?? ''}`,
    rows: 'clauses',
    gridTitle: 'Clauses through the years',
    column: 'Year',
    head: historyHeadHtml(series),
    before: figuresHtml(figures, series.names),
  });
}
