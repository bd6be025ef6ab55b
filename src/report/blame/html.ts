import { printedDate } from '../../language/en/dates.ts';
import type { Blame, BlamedParagraph, BlamedRun } from '../../model/history.ts';
import { columnLabels } from '../history/signs.ts';
import { paragraphHtml, reportPage, reportRow } from '../html/report-page.ts';
import { countWords, text } from '../html/words.ts';
import { toldRuns, wordCounts } from '../sentences/blame.ts';
import { Anchors } from '../view/anchors.ts';
import { runsPrinted } from '../view/printed.ts';

export interface BlameHtmlOptions {
  /** The last document is a draft: words that first appear in it are new, the rest are agreed language. */
  readonly isDraft: boolean;
}

/**
 * One self-contained page: the last document with every phrase shaded by age. The session that introduced a phrase is shown
 * beside it unless it is the session of most of its paragraph.
 */
export function renderBlameHtml(blame: Blame, { isDraft }: BlameHtmlOptions = { isDraft: false }): string {
  const { document, documents, paragraphs } = blame;
  const labels = labelsOf(blame, isDraft);
  const name = document.symbol || 'Draft';
  const used = new Set(paragraphs.flatMap(({ runs }) => runs.map((run) => run.document)));
  const ages = documents.flatMap(({ symbol, adopted }, at) => {
    const dated = [symbol, adopted === null ? '' : printedDate(adopted)].filter(Boolean).join(', ');
    return used.has(at)
      ? [
          `<li><span class="run ${ageOf(at, documents.length)}">${text(labels[at] ?? '')}</span> <span>${text(dated)}</span></li>`,
        ]
      : [];
  });
  const anchors = new Anchors({ old: document, new: document });
  return reportPage({
    kind: 'blame',
    title: isDraft ? `${name}: agreed language and new words` : `${name}: when each phrase first appeared`,
    symbols: `<bdi>${text(name)}</bdi>`,
    heading: document.title || name,
    of: document,
    head: `<p>${text(sentenceOf(blame, isDraft))}</p>`,
    lists: `<section class="points" aria-labelledby="_key"><h2 id="_key">${isDraft ? 'Agreed since' : 'Since'}</h2>
<ol class="key">${ages.join('')}</ol></section>`,
    rowsHeading: 'Text',
    rows: paragraphs.map((paragraph) => blamedRow(paragraph, blame, labels, anchors)).join('\n'),
    stop: 'changed paragraph',
    end: 'The session beside a phrase is the one in which it first appeared; a phrase without one first appeared in the session on the left.',
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

function blamedRow(
  { index, runs }: BlamedParagraph,
  { document, documents }: Blame,
  labels: readonly string[],
  anchors: Anchors,
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
  return reportRow({
    id: anchors.of('new', index),
    name: paragraph.id,
    kind: `<p>${text(labels[main] ?? '')}</p>`,
    depth: paragraph.depth,
    words: paragraphHtml(words.join(''), paragraph, document.languages[0] ?? ''),
    beside: '',
    isStop: runs.some((run) => run.document === documents.length - 1),
  });
}

/** The document that most of the words come from. */
function mainOf(runs: readonly BlamedRun[]): number {
  const lengths = new Map<number, number>();
  for (const run of runs) lengths.set(run.document, (lengths.get(run.document) ?? 0) + run.text.length);
  return [...lengths].reduce((best, each) => (each[1] > best[1] ? each : best), [0, -1] as const)[0];
}
