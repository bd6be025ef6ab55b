import type { Figure, History } from '../../model/history.ts';
import { htmlPage } from '../html/page.ts';
import { STYLE, STYLE_HASH } from '../html/page-assets.ts';
import { text } from '../html/words.ts';
import { historyPrinted } from '../view/printed.ts';
import { HISTORY_SCRIPT, HISTORY_SCRIPT_HASH, HISTORY_STYLE, HISTORY_STYLE_HASH } from './assets.ts';
import { seriesOf } from './html-clauses.ts';
import { figuresHtml } from './html-figures.ts';
import { gridHtml, LEGEND } from './html-grid.ts';
import { historyHeadHtml, seriesTitle } from './html-head.ts';
import { textsHtml } from './html-texts.ts';
import { HISTORY_HELP, historyToolsHtml, REDLINE } from './html-tools.ts';

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
  const title = seriesTitle(documents) || 'A series of resolutions';
  return htmlPage({
    title: `${title}: through the years`,
    styles: [STYLE, HISTORY_STYLE],
    styleSources: `'sha256-${STYLE_HASH}' 'sha256-${HISTORY_STYLE_HASH}'`,
    scriptSources: `'sha256-${HISTORY_SCRIPT_HASH}'`,
    bodyClass: 'history',
    body: `<a class="skip" href="#_grid">Skip to the clauses</a>
<p class="running" aria-hidden="true"><span>${text(`${documents[0]?.symbol ?? ''} → ${documents.at(-1)?.symbol ?? ''}`)}</span> <span>${text(title)}</span></p>
${historyHeadHtml(series)}
<main>
${figuresHtml(figures, series.names)}
<div class="over"><h2 id="_grid_title">Clauses through the years</h2>
${LEGEND}</div>
${historyToolsHtml(series.names)}
<div class="work">
<div class="years">
${gridHtml(series)}
<p class="nothing" hidden>No clauses match these filters.</p>
</div>
<section class="texts" id="_texts" aria-label="Wordings"><button type="button" id="_shut" hidden>Close</button>
<h2>Wordings</h2>
${REDLINE}
${textsHtml(series)}
</section>
</div>
</main>
<footer>Underlined words were added; struck words were removed. Made by resdiff; not an official document of the United Nations.</footer>
${HISTORY_HELP}
<script>${HISTORY_SCRIPT}</script>`,
  });
}
