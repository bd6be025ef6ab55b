import { printedDate } from '../../language/en/dates.ts';
import { languageOf } from '../../language/language.ts';
import type { Document } from '../../model/document.ts';
import { isAdopted } from '../../series/recognise.ts';
import { countWords, langAttribute, lineDirection, listHtml, sentence, text } from '../html/words.ts';
import type { Clause, Series } from './html-clauses.ts';

/** What was followed: the series, its sessions, and its number of clauses. */
export function historyHeadHtml(series: Series): string {
  const { documents } = series.history;
  const title = seriesTitle(documents);
  const language = title === '' ? '' : series.language;
  const provenance = new Set(documents.map((document) => document.provenance).filter((words) => words !== ''));
  const notes = [...provenance].map((words) => `<p class="provenance" role="note">${sentence(words)}</p>`);
  return `<header>
<p class="symbols">${symbolsHtml(documents)}</p>
<h1${lineDirection(title, language)}${langAttribute(language)}>${sentence(title) || 'A series of resolutions'}</h1>
<p class="span">${text(spanOf(documents))}</p>
${notes.join('\n')}
${listHtml(seriesCounts(series), 'counts')}
${yearsHtml(series)}
</header>`;
}

/** A line for each year, folded. */
function yearsHtml({ history: { years }, language }: Series): string {
  if (years.length === 0) return '';
  const items = years.map(({ text: words }) => `<span${lineDirection(words, language)}>${sentence(words)}</span>`);
  return `<details class="told-years" open><summary>From year to year</summary>\n${listHtml(items, 'told')}\n</details>`;
}

function symbolsHtml(documents: readonly Document[]): string {
  const nameOf = (document: Document | undefined) => `<bdi>${text(document?.symbol || 'a draft')}</bdi>`;
  if (documents.length < 2) return nameOf(documents[0]);
  return `${nameOf(documents[0])} <span aria-hidden="true">→</span><i> to </i> ${nameOf(documents.at(-1))}`;
}

/** The last title. Resolutions whose title is only their number also form a series. */
export function seriesTitle(documents: readonly Document[]): string {
  const last = documents.findLast((document) => document.title !== '');
  if (last === undefined) return '';
  const { titles } = languageOf(last);
  if (titles?.onlyNumber.test(last.title) !== true) return last.title;
  const { one, several } = titles.leads;
  return `${documents[0]?.title ?? ''} to ${last.title.replace(one, '')}`.replace(one, several);
}

/** `9 resolutions, sessions 72 to 80, adopted from 4 December 2017 to 1 December 2025` */
function spanOf(documents: readonly Document[]): string {
  const sessions = documents.flatMap(({ session }) => session ?? []);
  const dates = documents.flatMap(({ adopted }) => adopted ?? []).toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  const range = (from: string | number | undefined, to: string | number | undefined) =>
    from === to ? `${to}` : `${from} to ${to}`;
  return [
    countWords(documents.length, documents.every(wasAdopted) ? 'resolution' : 'text'),
    ...(sessions.length === 0
      ? []
      : [`session${sessions[0] === sessions.at(-1) ? '' : 's'} ${range(sessions[0], sessions.at(-1))}`]),
    ...(first === undefined || last === undefined
      ? []
      : [`adopted ${first === last ? '' : 'from '}${range(printedDate(first), printedDate(last))}`]),
  ].join(', ');
}

function wasAdopted(document: Document): boolean {
  return document.adopted !== null || isAdopted(document);
}

function seriesCounts({ clauses, names }: Series): readonly string[] {
  const has = (kind: string) =>
    clauses.filter(({ thread }) => thread.events.some((event) => event.kind === kind)).length;
  const last = names.at(-1)?.name ?? '';
  const isThroughout = ({ thread }: Clause) =>
    thread.appearances.every((each) => each.length > 0) &&
    thread.change.every((share) => share === null || share === 0);
  const counts: readonly (readonly [number, string])[] = [
    [clauses.length, clauses.length === 1 ? 'clause' : 'clauses'],
    [clauses.filter(({ isThere }) => isThere).length, `in ${last}`],
    [clauses.filter(isThroughout).length, 'unchanged throughout'],
    [has('reworded'), 'reworded'],
    [has('dropped'), 'dropped'],
    [has('returned'), 'returned'],
    [has('ended'), 'merged into another'],
  ];
  return counts.filter(([count]) => count > 0).map(([count, words]) => `<b>${count}</b> ${text(words)}`);
}
