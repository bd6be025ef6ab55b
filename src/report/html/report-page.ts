import type { Document, Paragraph } from '../../model/document.ts';
import { htmlPage } from './page.ts';
import { STYLE, STYLE_HASH } from './page-assets.ts';
import { REPORT_SCRIPT, REPORT_SCRIPT_HASH, REPORT_STYLE, REPORT_STYLE_HASH } from './report-assets.ts';
import { helpEnd } from './tools.ts';
import { directionAttribute, langAttribute, lineDirection, sentence, text } from './words.ts';

/** What a page of a report has in the frame that all share. */
export interface ReportPage {
  /** Its class, for its own rules in the style: `check`. */
  readonly kind: string;
  readonly title: string;
  /** Which texts it is about, above the heading; HTML. */
  readonly symbols: string;
  readonly heading: string;
  /** The text whose title the heading is, if it has one. */
  readonly of?: Pick<Document, 'languages' | 'title'>;
  /** Below the heading; HTML. */
  readonly head: string;
  /** Between the head and the bar, such as a list with links; HTML. */
  readonly lists: string;
  /** The heading of the rows, for screen readers. */
  readonly rowsHeading: string;
  /** The rows; HTML. */
  readonly rows: string;
  /** What the keys go to, in the singular: `finding`. */
  readonly stop: string;
  /** The last sentences, before those on all pages; HTML. */
  readonly end: string;
  /** Rules that depend on what the page has, such as a colour for each delegation. */
  readonly style?: string;
}

/**
 * One self-contained page: nothing is fetched, and its policy would not allow it; only the script of the frame runs.
 * Without scripts everything works except search and keys.
 */
export function reportPage(page: ReportPage): string {
  const { kind, title, symbols, heading, of, head, lists, rowsHeading, rows, stop, end, style } = page;
  const language = of?.title === heading ? (of.languages[0] ?? '') : '';
  return htmlPage({
    title,
    styles: [STYLE, REPORT_STYLE, ...(style === undefined ? [] : [style])],
    // A style that is made for this page has no hash that could be known here.
    styleSources: style === undefined ? `'sha256-${STYLE_HASH}' 'sha256-${REPORT_STYLE_HASH}'` : "'unsafe-inline'",
    scriptSources: `'sha256-${REPORT_SCRIPT_HASH}'`,
    bodyClass: `report ${kind}`,
    body: `<a class="skip" href="#_rows">Skip to the text</a>
<p class="running" aria-hidden="true"><span>${symbols}</span> <span>${sentence(heading)}</span></p>
<header>
<p class="symbols">${symbols}</p>
<h1${lineDirection(heading, language)}${langAttribute(language)}>${sentence(heading)}</h1>
${head}
</header>
${lists}
${toolsHtml(stop)}
<main id="_rows">
<h2 class="aside">${text(rowsHeading)}</h2>
${rows}
<p class="nothing" hidden>Nothing matches.</p>
</main>
<footer>${end}${end === '' ? '' : ' '}Made by resdiff; not an official document of the United Nations.</footer>
<script>${REPORT_SCRIPT}</script>`,
  });
}

/** The bar above the rows, and the list of keys. The page's script uses it; without scripts it stays hidden. */
function toolsHtml(stop: string): string {
  return `<nav class="tools" id="_tools" aria-label="Search and steps" data-stop="${stop}" hidden>
<div class="steps"><button type="button" id="_previous" title="Previous ${stop} (k)"><span aria-hidden="true">↑</span><i>Previous ${stop}</i></button><button type="button" id="_next" title="Next ${stop} (j)"><span aria-hidden="true">↓</span><i>Next ${stop}</i></button><span id="_place" class="place"></span></div>
<input type="search" id="_search" placeholder="Search" aria-label="Search in the text" autocomplete="off" spellcheck="false">
<button type="button" id="_ask" title="Keys (?)"><span aria-hidden="true">?</span><i>Keys and help</i></button>
<p id="_status" class="status" role="status"></p>
</nav>
<dialog id="_help" aria-labelledby="_help_title"><h2 id="_help_title">Keys</h2>
<dl>
<div><dt><kbd>j</kbd> <kbd>n</kbd></dt><dd>next ${stop}</dd></div>
<div><dt><kbd>k</kbd> <kbd>p</kbd></dt><dd>previous ${stop}</dd></div>
<div><dt><kbd>/</kbd></dt><dd>search</dd></div>
${helpEnd()}`;
}

/** A paragraph of a report: its name, its words, and what is said beside it. */
export interface ReportRow {
  readonly id: string;
  readonly name: string;
  /** Below the name; HTML. */
  readonly kind?: string;
  /** Classes of its own. */
  readonly classes?: string;
  readonly depth: number;
  /** HTML. */
  readonly words: string;
  readonly beside: string;
  /** Whether the keys go to it. */
  readonly isStop: boolean;
}

export function reportRow({ id, name, kind = '', classes = '', depth, words, beside, isStop }: ReportRow): string {
  const tag = isStop ? 'article' : 'div';
  const link = `<a href="#${id}">${sentence(name)}</a>`;
  const label = isStop ? `<h3>${link}</h3>` : link;
  const all = [
    'row',
    ...(isStop ? ['change'] : []),
    ...(classes === '' ? [] : [classes]),
    `depth${Math.min(3, depth)}`,
  ];
  return `<${tag} class="${all.join(' ')}" id="${id}"><div class="label">${label}${kind}</div>
<div class="text">${words}</div><div class="beside">${beside}</div></${tag}>`;
}

/** The words of a paragraph, already HTML; a heading of the text has its number, which others have in their names. */
export function paragraphHtml(
  html: string,
  { part, label }: Pick<Paragraph, 'part' | 'label'>,
  language: string,
): string {
  const isHeading = part === 'heading';
  const heading = isHeading ? ' class="heading" role="heading" aria-level="3"' : '';
  const number = isHeading && label !== '' ? `${text(label)}. ` : '';
  return `<p${directionAttribute(language)}${heading}${langAttribute(language)}>${number}${html}</p>`;
}
