import type { History } from './model/history.ts';
import { renderAkn } from './report/akn.ts';
import { renderAmendments } from './report/amendments.ts';
import { renderBlameHtml } from './report/blame-html.ts';
import { renderBlame } from './report/blame-terminal.ts';
import { renderCritic } from './report/critic.ts';
import { renderDocx } from './report/docx.ts';
import { renderHistoryCsv } from './report/history-csv.ts';
import { renderHistoryHtml } from './report/history-html.ts';
import { renderHistory } from './report/history-terminal.ts';
import { renderHtml } from './report/html.ts';
import { renderJson } from './report/json.ts';
import { renderMarkdown } from './report/markdown.ts';
import { outlineJson, renderOutline } from './report/outline.ts';
import { renderPairs } from './report/pairs.ts';
import { renderPlain } from './report/plain.ts';
import { renderTable } from './report/table.ts';
import { renderTerminal } from './report/terminal.ts';
import { figuresIn } from './series/figures.ts';
import { writeAkn } from './write/akn.ts';
import { writeDocx } from './write/docx.ts';
import { writeJson } from './write/json.ts';
import { writeMarkdown } from './write/markdown.ts';
import { writeText } from './write/text.ts';

export { type CompareOptions, compare } from './compare/compare.ts';
export { SCALE, type Scale, scaleFrom } from './meaning/scale.ts';
export { SCALE_TABLE } from './meaning/scale-table.ts';
export type * from './model/comparison.ts';
export type { Document, Note, Paragraph, Part, Vote } from './model/document.ts';
export type * from './model/fact.ts';
export type * from './model/history.ts';
export { InputError, type InputErrorCode, type Notice, type NoticeCode } from './model/problem.ts';
export { mapSides, type Sides } from './model/sides.ts';
export type { Revisions } from './read/docx-words.ts';
export { type About, type Reading, read, readAny } from './read/read.ts';
export { TWO_COLUMNS_MIN } from './report/columns.ts';
export type { DocxOptions } from './report/docx.ts';
export { blame } from './series/blame.ts';
export { inOrder } from './series/order.ts';
export { history } from './series/threads.ts';
export type { TrackedOptions } from './write/docx-tracked.ts';

/** A comparison, or a document, in the forms people read. Each is a plain function from a value to a text, or to the bytes of a file. */
export const render = {
  terminal: renderTerminal,
  plain: renderPlain,
  json: renderJson,
  html: renderHtml,
  markdown: renderMarkdown,
  critic: renderCritic,
  docx: renderDocx,
  akn: renderAkn,
  amendments: renderAmendments,
  table: renderTable,
  history: {
    terminal: renderHistory,
    csv: renderHistoryCsv,
    html: (history: History) => renderHistoryHtml(history, { figures: figuresIn(history) }),
  },
  blame: { terminal: renderBlame, html: renderBlameHtml },
  pairs: renderPairs,
  outline: renderOutline,
  outlineJson,
} as const;

/** A document in the forms that can hold it; `readAny` takes each of them back. */
export const write = {
  markdown: writeMarkdown,
  text: writeText,
  json: writeJson,
  docx: writeDocx,
  akn: writeAkn,
} as const;
