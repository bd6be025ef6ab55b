import { htmlPage } from '../html/page.ts';
import { STYLE, STYLE_HASH } from '../html/page-assets.ts';
import { sentence, text } from '../html/words.ts';
import { HISTORY_SCRIPT, HISTORY_SCRIPT_HASH, HISTORY_STYLE, HISTORY_STYLE_HASH } from './assets.ts';
import type { Clause, Series } from './html-clauses.ts';
import { gridHtml, LEGEND } from './html-grid.ts';
import { textsHtml } from './html-texts.ts';
import { HISTORY_HELP, historyToolsHtml, redlineHtml } from './html-tools.ts';

/** What the page of a series has of its own, and that of a text on its way to adoption. */
export interface SeriesPage {
  readonly series: Series;
  readonly title: string;
  /** What happened, after the title in the name of the window. */
  readonly what: string;
  readonly bodyClass: string;
  readonly symbols: string;
  /** `clauses`: what the rows of the grid are. */
  readonly rows: string;
  readonly gridTitle: string;
  /** What a column of the grid is. */
  readonly column: string;
  /** HTML. */
  readonly head: string;
  /** What comes before the grid; HTML. */
  readonly before: string;
  /** What is said beside the wordings of a clause; HTML. */
  readonly beside?: (clause: Clause) => string;
}

/** One self-contained page: a grid of clauses and documents, the wordings of each clause, and the redline between any two. */
export function seriesPage(page: SeriesPage): string {
  const { series, title, what, bodyClass, symbols, rows, gridTitle, column, head, before, beside } = page;
  return htmlPage({
    title: `${title}: ${what}`,
    styles: [STYLE, HISTORY_STYLE],
    styleSources: `'sha256-${STYLE_HASH}' 'sha256-${HISTORY_STYLE_HASH}'`,
    scriptSources: `'sha256-${HISTORY_SCRIPT_HASH}'`,
    bodyClass,
    body: `<a class="skip" href="#_grid">Skip to the ${rows}</a>
<p class="running" aria-hidden="true"><span>${text(symbols)}</span> <span>${sentence(title)}</span></p>
${head}
<main>
${before}
<div class="over"><h2 id="_grid_title">${gridTitle}</h2>
${LEGEND}</div>
${historyToolsHtml(series.names, column)}
<div class="work">
<div class="years">
${gridHtml(series)}
<p class="nothing" hidden>No ${rows} match these filters.</p>
</div>
<section class="texts" id="_texts" aria-label="Wordings"><button type="button" id="_shut" hidden>Close</button>
<h2>Wordings</h2>
${redlineHtml(series.language)}
${textsHtml(series, beside)}
</section>
</div>
</main>
<footer>Underlined words were added; struck words were removed. Made by resdiff; not an official document of the United Nations.</footer>
${HISTORY_HELP}
<script>${HISTORY_SCRIPT}</script>`,
  });
}
