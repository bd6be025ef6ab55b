import { printedDate } from '../../language/en/dates.ts';
import type { Blame, BlamedParagraph, BlamedRun } from '../../model/history.ts';
import { columnLabels } from '../history/signs.ts';
import { htmlPage } from '../html/page.ts';
import { countWords, text } from '../html/words.ts';
import { toldRuns, wordCounts } from '../sentences/blame.ts';
import { runsPrinted } from '../view/printed.ts';

export interface BlameHtmlOptions {
  /** The last document is a draft: words that first appear in it are new, the rest are agreed language. */
  readonly isDraft: boolean;
}

/**
 * One self-contained page without scripts: the last document with every phrase shaded by age. The session that
 * introduced a phrase is shown beside it unless it is the session of most of its paragraph.
 */
export function renderBlameHtml(blame: Blame, { isDraft }: BlameHtmlOptions = { isDraft: false }): string {
  const { document, documents, paragraphs } = blame;
  const labels = labelsOf(blame, isDraft);
  const name = document.symbol || 'Draft';
  const title = isDraft ? `${name}: agreed language and new words` : `${name}: when each phrase first appeared`;
  const used = new Set(paragraphs.flatMap(({ runs }) => runs.map((run) => run.document)));
  return htmlPage({
    title: title,
    styles: [BLAME_STYLE],
    styleSources: "'unsafe-inline'",
    bodyClass: '',
    body: `<header><p class="symbol">${text(name)}</p>
<h1>${text(document.title || name)}</h1>
<p>${text(sentenceOf(blame, isDraft))}</p></header>
<nav aria-labelledby="key"><h2 id="key">${isDraft ? 'Agreed since' : 'Since'}</h2>
<ol class="key">${documents
      .map(({ symbol, adopted }, at) =>
        used.has(at)
          ? `<li><span class="run ${ageOf(at, documents.length)}">${text(labels[at] ?? '')}</span> <span>${text([symbol, adopted === null ? '' : printedDate(adopted)].filter(Boolean).join(', '))}</span></li>`
          : '',
      )
      .join('')}</ol></nav>
<main>
${paragraphs.map((paragraph) => paragraphHtml(paragraph, blame, labels)).join('\n')}
</main>
<footer>The session beside a phrase is the one in which it first appeared; a phrase without one first appeared in the session on the left. Made by resdiff; not an official document of the United Nations.</footer>`,
  });
}

function labelsOf({ documents, document }: Blame, isDraft: boolean): readonly string[] {
  const whole = documents.map((each) => ({ ...document, ...each }));
  const labels = columnLabels({ documents: whole });
  return labels.map((label, at) => (isDraft && at === documents.length - 1 ? 'new' : label));
}

function sentenceOf(blame: Blame, isDraft: boolean): string {
  const { documents } = blame;
  const { all, new: fresh } = wordCounts(blame);
  const since = documents[0]?.symbol ?? '';
  return isDraft
    ? `${all - fresh} of ${all} words are agreed language (${countWords(documents.length - 1, 'text')} since ${since}); ${fresh} ${fresh === 1 ? 'is' : 'are'} new.`
    : `${all} words in ${documents.length} texts since ${since}; ${fresh} of them ${fresh === 1 ? 'is' : 'are'} new in the latest.`;
}

/** Seven shades from the oldest to the newest: more could not be distinguished. */
const AGES = 7;

function ageOf(document: number, count: number): string {
  return `a${count < 2 ? AGES - 1 : Math.round((document * (AGES - 1)) / (count - 1))}`;
}

function paragraphHtml(
  { index, runs }: BlamedParagraph,
  { document, documents }: Blame,
  labels: readonly string[],
): string {
  const paragraph = document.paragraphs[index];
  if (paragraph === undefined || paragraph.text === '') return '';
  const main = mainOf(runs);
  const words = toldRuns(runsPrinted(runs, paragraph, document)).map((run) => {
    const label = labels[run.document] ?? '';
    const sign = run.document === main ? '' : `<sup>${text(label)}</sup>`;
    const end = run.text.trimEnd().length;
    return `<span class="run ${ageOf(run.document, documents.length)}" title="${text(`since ${run.since || label}`)}">${text(run.text.slice(0, end))}${sign}</span>${text(run.text.slice(end))}`;
  });
  const tag = paragraph.part === 'heading' ? 'h2' : 'p';
  return `<section class="depth${Math.min(3, paragraph.depth)}"><p class="name">${text(paragraph.id)} <span>${text(labels[main] ?? '')}</span></p><${tag} dir="auto">${words.join('')}</${tag}></section>`;
}

/** The document that most of the words come from. */
function mainOf(runs: readonly BlamedRun[]): number {
  const lengths = new Map<number, number>();
  for (const run of runs) lengths.set(run.document, (lengths.get(run.document) ?? 0) + run.text.length);
  return [...lengths].reduce((best, each) => (each[1] > best[1] ? each : best), [0, -1] as const)[0];
}

const BLAME_STYLE = `:root{color-scheme:light dark;--paper:#fffefb;--ink:#1d1e20;--soft:#5b6067;--line:#dddcd6;--a0:transparent;--a1:#eef3e2;--a2:#f6f0cd;--a3:#fde8b4;--a4:#ffd8a0;--a5:#ffc495;--a6:#ffad8e}
@media (prefers-color-scheme:dark){:root{--paper:#17181a;--ink:#e4e4e1;--soft:#a4a9b0;--line:#383a3e;--a1:#1f2a1c;--a2:#2f3018;--a3:#3d3414;--a4:#4a3010;--a5:#552c13;--a6:#632619}}
*{box-sizing:border-box}
body{margin:0 auto;padding:3rem 2rem 6rem;max-width:60rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.7 Charter,"Bitstream Charter",Cambria,Georgia,serif;overflow-wrap:anywhere}
h1{font-size:1.75rem;line-height:1.2;margin:.2rem 0 1rem}
main h2,nav h2{font-size:1.0625rem;margin:0}
.symbol,.name,nav,footer,sup{font-family:system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
.symbol{font-weight:700;margin:0}
nav{border:solid var(--line);border-width:1px 0;padding:1rem 0;margin:1.5rem 0;font-size:.8125rem}
.key{display:flex;flex-wrap:wrap;gap:.4rem 1.25rem;list-style:none;margin:.5rem 0 0;padding:0}
section{display:grid;grid-template-columns:7.5rem 1fr;gap:0 1.5rem;margin:.6rem 0;break-inside:avoid}
section>*{margin:0}
.name{font-size:.8125rem;font-weight:700;padding-top:.25rem}
.name span{display:block;font-weight:400;color:var(--soft)}
.depth1>:last-child{padding-left:1.5rem}.depth2>:last-child{padding-left:3rem}.depth3>:last-child{padding-left:4.5rem}
.run{background:var(--a0);border-radius:2px;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.a1{background:var(--a1)}.a2{background:var(--a2)}.a3{background:var(--a3)}.a4{background:var(--a4)}.a5{background:var(--a5)}.a6{background:var(--a6)}
.key .run{padding:.1rem .4rem;border:1px solid var(--line)}
sup{font-size:.625rem;line-height:1;color:var(--ink);padding:0 .15em;font-weight:600}
footer{margin-top:3rem;font-size:.8125rem;color:var(--soft)}
@media (max-width:40rem){body{padding:1.5rem 1rem 4rem}section{grid-template-columns:1fr}.name span{display:inline}}
@media print{body{padding:0;max-width:none;font-size:10.5pt}.run{print-color-adjust:exact;-webkit-print-color-adjust:exact}}`;
