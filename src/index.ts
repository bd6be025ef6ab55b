import { RULES } from './check/registry.ts';
import { writeAkn } from './formats/akn/write.ts';
import { writeDocx } from './formats/docx/write.ts';
import { writeJson } from './formats/json/write.ts';
import { tableCsv, tableXlsx } from './formats/table.ts';
import { writeMarkdown } from './formats/text/markdown.ts';
import { writeText } from './formats/text/write.ts';
import type { Check } from './model/check.ts';
import type { Concordance } from './model/concordance.ts';
import type { Document } from './model/document.ts';
import type { History } from './model/history.ts';
import type { NegotiationStatus } from './model/negotiation-status.ts';
import type { SearchResult, Sources, Trends } from './model/record.ts';
import { renderAmendments, renderAmendmentsDocx, renderAmendmentsMarkdown } from './report/amendments/amendments.ts';
import { renderBlameHtml } from './report/blame/html.ts';
import { renderBlame } from './report/blame/terminal.ts';
import { renderCheckHtml } from './report/check/html.ts';
import { renderCheckJson } from './report/check/json.ts';
import { sourceLines } from './report/check/lines.ts';
import { renderCheckMarkdown } from './report/check/markdown.ts';
import { renderCheckSarif } from './report/check/sarif.ts';
import { renderCheck } from './report/check/terminal.ts';
import { renderAkn } from './report/comparison/akn.ts';
import { renderAmended } from './report/comparison/amended.ts';
import { renderCritic } from './report/comparison/critic.ts';
import { renderDocx } from './report/comparison/docx.ts';
import { renderHtml } from './report/comparison/html.ts';
import { renderMarkdown } from './report/comparison/markdown.ts';
import { renderPairs } from './report/comparison/pairs.ts';
import { renderPlain } from './report/comparison/plain.ts';
import { renderTable } from './report/comparison/table.ts';
import { renderTerminal } from './report/comparison/terminal.ts';
import { renderConcordHtml } from './report/concord/html.ts';
import { renderConcordMarkdown } from './report/concord/markdown.ts';
import { concordTable } from './report/concord/table.ts';
import { renderConcord } from './report/concord/terminal.ts';
import { renderDraftDocx } from './report/draft/docx.ts';
import { renderDraftFacts } from './report/draft/facts.ts';
import { renderDraftHtml } from './report/draft/html.ts';
import { renderDraftJson } from './report/draft/json.ts';
import { renderDraftMarkdown } from './report/draft/markdown.ts';
import { renderDraftPoints } from './report/draft/points.ts';
import { renderDraftTerminal } from './report/draft/terminal.ts';
import { renderHistoryCsv } from './report/history/csv.ts';
import { renderHistoryHtml } from './report/history/html.ts';
import { renderHistory } from './report/history/terminal.ts';
import { renderJson } from './report/json.ts';
import { renderChainHtml } from './report/negotiate/chain/html.ts';
import { renderChainMarkdown } from './report/negotiate/chain/markdown.ts';
import { renderChain } from './report/negotiate/chain/terminal.ts';
import { renderCompilationDocx } from './report/negotiate/compile/docx.ts';
import { renderCompilationHtml } from './report/negotiate/compile/html.ts';
import { renderCompilationTable } from './report/negotiate/compile/table.ts';
import { renderCompilation } from './report/negotiate/compile/terminal.ts';
import { renderFatesMarkdown } from './report/negotiate/fate/markdown.ts';
import { renderFates } from './report/negotiate/fate/terminal.ts';
import { renderStatusHtml } from './report/negotiate/status/html.ts';
import { statusTable } from './report/negotiate/status/lines.ts';
import { renderStatusMarkdown } from './report/negotiate/status/markdown.ts';
import { renderStatus } from './report/negotiate/status/terminal.ts';
import { outlineJson, renderOutline } from './report/outline/terminal.ts';
import { renderSearchHtml } from './report/record/search/html.ts';
import { searchTable } from './report/record/search/table.ts';
import { renderSearch } from './report/record/search/terminal.ts';
import { renderSourcesDocx } from './report/record/sources/docx.ts';
import { renderSourcesHtml } from './report/record/sources/html.ts';
import { renderSourcesMarkdown } from './report/record/sources/markdown.ts';
import { sourcesTable } from './report/record/sources/table.ts';
import { renderSources } from './report/record/sources/terminal.ts';
import { renderTrendsHtml } from './report/record/trends/html.ts';
import { trendsTable } from './report/record/trends/table.ts';
import { renderTrends } from './report/record/trends/terminal.ts';
import { findingCounts } from './report/sentences/check.ts';
import { figuresIn } from './series/figures.ts';

export { type AmendmentSource, amend } from './amend/amend.ts';
export { type ApplyOptions, applyAmendments } from './amend/apply.ts';
export { requireAll } from './amend/require-all.ts';
export { listIn, readAmendments } from './amend/source.ts';
export { type CheckInput, check, type RuleSettings } from './check/check.ts';
export { type Mended, mend } from './check/mend.ts';
export { RULES, type Rule } from './check/registry.ts';
export type { KnownText } from './check/subject.ts';
export { type CompareOptions, compare } from './compare/compare.ts';
export { type ConcordOptions, concord } from './concord/concord.ts';
export { type DraftOptions, draft } from './draft/draft.ts';
export { asSide } from './form/negotiated/as-side.ts';
export { sidesIn } from './form/negotiated/sides.ts';
export type { Revisions } from './formats/docx/properties.ts';
export type { TrackedOptions } from './formats/docx/tracked.ts';
export { LIMIT_NAMES, LIMITS, type Limit, type LimitName, type Limits, limitsWith } from './formats/limits.ts';
export { isLeftByPdf } from './formats/pdf/losses.ts';
export { read } from './formats/read.ts';
export { readAny, readReport } from './formats/read-any.ts';
export type { About, Reading } from './formats/reading.ts';
export { SCALE_TABLE } from './language/en/scale-table.ts';
export { SCALE, type Scale, scaleFrom } from './meaning/scale.ts';
export type * from './model/amended.ts';
export type * from './model/chain.ts';
export type * from './model/check.ts';
export type * from './model/comparison.ts';
export type * from './model/compilation.ts';
export type * from './model/concordance.ts';
export type {
  Comment,
  Document,
  DocumentKind,
  Note,
  Paragraph,
  Part,
  Related,
  Sponsor,
  Vote,
} from './model/document.ts';
export type * from './model/draft.ts';
export type * from './model/fact.ts';
export type * from './model/fate.ts';
export type * from './model/history.ts';
export type * from './model/negotiation.ts';
export type * from './model/negotiation-status.ts';
export { InputError, type InputErrorCode, type Notice, type NoticeCode } from './model/problem.ts';
export type {
  Adoptions,
  AgreedStretch,
  ClauseFound,
  Coverage,
  Occurrence,
  Place as RecordedPlace,
  RecordedText,
  SearchAdvice,
  SearchResult,
  Source,
  SourcedClause,
  SourceKind,
  Sources,
  Trend,
  TrendKind,
  Trends,
  Usage,
} from './model/record.ts';
export type { CommitteeReport, RecommendedDraft } from './model/report.ts';
export { mapSides, type Sides } from './model/sides.ts';
export { chains } from './negotiate/chain/chain.ts';
export { type AcceptOptions, accept } from './negotiate/compile/accept.ts';
export { type CompileOptions, compile, compileMore, type Proposed } from './negotiate/compile/compile.ts';
export { type FatesInput, fates } from './negotiate/fate/fates.ts';
export { statusOf } from './negotiate/status.ts';
export { parseQuery, type QueryField } from './record/query/parse.ts';
export type { Expression, Filter, Query } from './record/query/query.ts';
export { recordOf } from './record/record-of.ts';
export { type SearchOptions, search } from './record/search.ts';
export { type SourcesOptions, sources, sourcesIn } from './record/sources.ts';
export type { Store } from './record/store.ts';
export { type TrendsOptions, trends } from './record/trends.ts';
export { type AmendmentDocumentOptions, amendmentDocument } from './report/amendments/document.ts';
export type { DocxOptions } from './report/comparison/docx.ts';
export { TWO_COLUMNS_MIN } from './report/layout/columns.ts';
export { blame } from './series/blame.ts';
export { inOrder } from './series/order.ts';
export { history } from './series/threads.ts';

/**
 * A comparison or a document in the formats people read. Each function turns a value into text or the bytes of a file.
 */
export const render = {
  amended: renderAmended,
  terminal: renderTerminal,
  plain: renderPlain,
  json: renderJson,
  html: renderHtml,
  markdown: renderMarkdown,
  critic: renderCritic,
  docx: renderDocx,
  akn: renderAkn,
  amendments: renderAmendments,
  amendmentsMarkdown: renderAmendmentsMarkdown,
  amendmentsDocx: renderAmendmentsDocx,
  table: renderTable,
  history: {
    terminal: renderHistory,
    csv: renderHistoryCsv,
    html: (history: History) => renderHistoryHtml(history, { figures: figuresIn(history) }),
  },
  status: {
    terminal: renderStatus,
    markdown: renderStatusMarkdown,
    html: renderStatusHtml,
    csv: (status: NegotiationStatus) => tableCsv(statusTable(status)),
    xlsx: (status: NegotiationStatus) => tableXlsx(statusTable(status)),
  },
  blame: { terminal: renderBlame, html: renderBlameHtml },
  fates: { terminal: renderFates, markdown: renderFatesMarkdown },
  chain: { terminal: renderChain, markdown: renderChainMarkdown, html: renderChainHtml },
  check: {
    terminal: renderCheck,
    json: renderCheckJson,
    markdown: renderCheckMarkdown,
    html: renderCheckHtml,
    sarif: renderSarif,
    sarifOfAll: renderSarifOfAll,
    counts: findingCounts,
  },
  draft: {
    terminal: renderDraftTerminal,
    markdown: renderDraftMarkdown,
    json: renderDraftJson,
    html: renderDraftHtml,
    docx: renderDraftDocx,
    points: renderDraftPoints,
    facts: renderDraftFacts,
  },
  compilation: {
    terminal: renderCompilation,
    html: renderCompilationHtml,
    docx: renderCompilationDocx,
    table: renderCompilationTable,
  },
  concordance: {
    terminal: renderConcord,
    markdown: renderConcordMarkdown,
    html: renderConcordHtml,
    csv: (concordance: Concordance) => tableCsv(concordTable(concordance)),
    xlsx: (concordance: Concordance) => tableXlsx(concordTable(concordance)),
  },
  search: {
    terminal: renderSearch,
    html: renderSearchHtml,
    csv: (result: SearchResult) => tableCsv(searchTable(result)),
    xlsx: (result: SearchResult) => tableXlsx(searchTable(result)),
  },
  trends: {
    terminal: renderTrends,
    html: renderTrendsHtml,
    csv: (trends: Trends) => tableCsv(trendsTable(trends)),
    xlsx: (trends: Trends) => tableXlsx(trendsTable(trends)),
  },
  sources: {
    terminal: renderSources,
    html: renderSourcesHtml,
    docx: renderSourcesDocx,
    markdown: renderSourcesMarkdown,
    csv: (found: Sources) => tableCsv(sourcesTable(found)),
    xlsx: (found: Sources) => tableXlsx(sourcesTable(found)),
  },
  pairs: renderPairs,
  outline: renderOutline,
  outlineJson,
} as const;

/** A document in the formats that can hold it; `readAny` reads each of them. */
export const write = {
  markdown: writeMarkdown,
  text: writeText,
  json: writeJson,
  docx: writeDocx,
  akn: writeAkn,
} as const;

interface CheckedFile {
  /** The file that was checked, as given. */
  readonly uri: string;
  readonly document: Document;
  /** Its words if it is a text: each finding then has a line number. */
  readonly source: string | null;
}

function renderSarif(check: Check, { version, ...file }: CheckedFile & { readonly version: string }): string {
  return renderSarifOfAll([{ check, ...file }], { version });
}

/** The findings in several files, as one SARIF run. */
function renderSarifOfAll(
  files: readonly (CheckedFile & { readonly check: Check })[],
  { version }: { readonly version: string },
): string {
  const texts = files.map(({ check, uri, document, source }) => {
    const lines = source === null ? check.findings.map(() => null) : sourceLines(check.findings, document, source);
    return { check, uri, lines };
  });
  return renderCheckSarif(texts, { version, rules: RULES });
}
