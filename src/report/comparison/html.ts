import { type Messages, messagesIn } from '../../messages/messages.ts';
import type { Change, Comparison } from '../../model/comparison.ts';
import { mapSides } from '../../model/sides.ts';
import type { Page } from '../html/change.ts';
import { htmlPage } from '../html/page.ts';
import { LIST_STYLE, LIST_STYLE_HASH, SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH } from '../html/page-assets.ts';
import { Tables } from '../html/table.ts';
import { barHtml } from '../html/tools.ts';
import { sentence, text } from '../html/words.ts';
import { besideOf } from '../sentences/beside.ts';
import { headOf } from '../sentences/head.ts';
import { Anchors } from '../view/anchors.ts';
import { printedComparison } from '../view/printed.ts';
import { type PlacedRow, type ViewOptions, viewWithEnds } from '../view/view.ts';
import { renderDocx } from './docx.ts';
import { bodyHtml } from './html-body.ts';
import { headHtml, meaningHtml } from './html-head.ts';
import { listHtml } from './html-list.ts';
import { sectionsOf } from './html-sections.ts';
import { stripHtml } from './html-strip.ts';
import { type Taken, takeAwayHtml } from './html-take.ts';
import { renderPlain } from './plain.ts';

export interface HtmlOptions extends ViewOptions {
  /** Show under each change why its paragraphs were paired. */
  readonly explain?: boolean;
  /** To be printed: the whole summary is open. */
  readonly printed?: boolean;
}

/**
 * One self-contained page: nothing is fetched, and its policy would not allow it; only its own style and script run,
 * identified by their hashes. Without scripts everything works except filters,
 * search, copying, what was read, and the two columns.
 */
export function renderHtml(compared: Comparison, options: HtmlOptions = {}): string {
  const comparison = printedComparison(compared);
  const { rows, hidden } = viewWithEnds(comparison, { ...options, all: false, foldNumbers: true });
  const { documents } = comparison;
  const languages = { old: documents.old.languages[0] ?? '', new: documents.new.languages[0] ?? '' };
  const messages = messagesIn(comparison.lang);
  const words = messages.page;
  const shown = new Set(rows.flatMap(changesIn));
  const page: Page = {
    comparison,
    anchors: new Anchors(documents),
    told: besideOf(comparison),
    tables: mapSides(documents, (document) => new Tables(document)),
    shown,
    away: new Set(rows.flatMap((row) => (row.kind === 'end' ? [row.paragraph] : []))),
    isOpen: options.all ?? false,
    isPrinted: options.printed ?? false,
    languages,
    messages,
  };
  const { symbols, titles } = headOf(comparison);
  const sections = sectionsOf(rows, documents);
  const list = listHtml(sections, page);
  return htmlPage({
    title: words.title(symbols),
    lang: messages.code,
    styles: [STYLE, LIST_STYLE],
    styleSources: `'sha256-${STYLE_HASH}' 'sha256-${LIST_STYLE_HASH}'`,
    scriptSources: `'sha256-${SCRIPT_HASH}'`,
    bodyClass: [...(options.explain === true ? ['reasons'] : []), ...(list === '' ? [] : ['beside-list'])].join(' '),
    body: `<a class="skip" href="#_changes">${text(words.skip)}</a>
<p class="running" aria-hidden="true"><span>${text(symbols)}</span> <span>${sentence(titles)}</span></p>
${headHtml(comparison, languages.new, firstHtml(rows, page))}
${meaningHtml(page)}
${barHtml(messages)}
${list}
<main id="_changes">
${bodyHtml(sections, page)}
${hidden === 0 ? '' : `<p class="hidden-ones">${text(messages.hidden(hidden))}</p>`}
<p class="nothing" hidden>${text(words.nothing)}</p>
</main>
<footer>${page.isPrinted ? '' : takeAwayHtml(compared, takenFrom(compared, options))}
${text(words.legend)} ${text(words.maker)}</footer>
${stripHtml(rows, page)}${scriptWords(messages)}
<script>${SCRIPT}</script>`,
  });
}

/**
 * The Word file is laid out in a new one, also where a version was read from one: that file has more in it (its properties, its
 * headers, the remarks of its authors) than the readers of a page should be sent.
 */
function takenFrom(comparison: Comparison, options: ViewOptions): Taken {
  const documents = mapSides(comparison.documents, (document) => ({ ...document }));
  return { docx: renderDocx({ ...comparison, documents }), plain: renderPlain(comparison, options) };
}

/** The words that the script says; it has the English ones itself. */
function scriptWords({ code, page }: Messages): string {
  if (code === 'en') return '';
  return `\n<script type="application/json" id="_words">${JSON.stringify(page.script).replaceAll('<', '\\u003C')}</script>`;
}

/** On narrow screens, where the list is closed and the first change is below the summary. */
function firstHtml(rows: readonly PlacedRow[], { anchors, messages }: Page): string {
  const first = rows.find((row) => row.kind === 'change');
  return first === undefined
    ? ''
    : `<p class="first"><a href="#${anchors.ofChange(first.change)}">${text(messages.page.first)}</a></p>`;
}

function changesIn(row: PlacedRow): readonly Change[] {
  switch (row.kind) {
    case 'change':
      return [row.change];
    case 'unchanged':
      return row.rows.map(({ change }) => change);
    case 'end':
      return [];
  }
}
