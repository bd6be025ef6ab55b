import type { ChainLink } from '../../model/chain.ts';
import type { Related } from '../../model/document.ts';
import { foldedTitle } from './alike.ts';
import { type Pooled, revisionOf, stemOfSymbol } from './pool.ts';

/** The text before another, and how they are linked. */
export interface Link {
  readonly from: Pooled;
  readonly to: Pooled;
  readonly link: ChainLink;
}

/** What the masthead of a text, or the report that recommends it, names as the text before. */
export interface NamedBefore {
  readonly kind: ChainLink['kind'];
  readonly by: ChainLink['by'];
  readonly relation: Related['relation'];
  readonly symbol: string;
}

/** The drafts that a text names as those before it, in the order of trust. */
export function namedBefore({ document, recommended }: Pooled): readonly NamedBefore[] {
  const own = document.related.flatMap((related): NamedBefore[] => {
    const { relation, symbol } = related;
    if (relation !== 'revises' && relation !== 'replaces' && relation !== 'tabled-as') return [];
    return [{ kind: relation, by: 'masthead', relation, symbol }];
  });
  const symbol = recommended?.draftSymbol ?? '';
  return symbol === '' ? own : [...own, { kind: 'recommended', by: 'report', relation: 'tabled-as', symbol }];
}

/** The link that a text, or a report, names; null if none names one, or if what it names is not among the texts. */
export function namedLink(to: Pooled, texts: readonly Pooled[]): Link | null {
  const reissued = reissueBefore(to, texts);
  if (reissued !== null) return reissued;
  for (const { kind, by, symbol } of namedBefore(to)) {
    const from = formBefore(symbol, to, texts);
    if (from === null) continue;
    const through = from.document.symbol === symbol ? null : symbol;
    return { from, to, link: { kind, by, through, likeness: null } };
  }
  return reportedLink(to, texts);
}

/** `A/80/L.25*` follows `A/80/L.25`. */
function reissueBefore(to: Pooled, texts: readonly Pooled[]): Link | null {
  const { symbol, reissueMark } = to.document;
  if (symbol === '' || reissueMark === '') return null;
  const earlier = texts
    .filter(({ document }) => document.symbol === symbol && document.reissueMark.length < reissueMark.length)
    .sort((a, b) => b.document.reissueMark.length - a.document.reissueMark.length);
  const [from] = earlier;
  return from === undefined
    ? null
    : { from, to, link: { kind: 'reissued', by: 'masthead', through: null, likeness: null } };
}

/** The draft of a symbol or, if that is not there, its latest earlier form. */
export function formBefore(symbol: string, to: Pooled | null, texts: readonly Pooled[]): Pooled | null {
  const revision = revisionOf(symbol);
  const forms = texts.filter(
    (each) =>
      each !== to &&
      each.document.symbol !== '' &&
      stemOfSymbol(each.document.symbol) === stemOfSymbol(symbol) &&
      revisionOf(each.document.symbol) <= revision,
  );
  const later = (a: Pooled, b: Pooled) =>
    revisionOf(b.document.symbol) - revisionOf(a.document.symbol) ||
    b.document.reissueMark.length - a.document.reissueMark.length;
  return forms.sort(later)[0] ?? null;
}

/** `(A/78/409, para. 89)`: adopted on the report that recommends the draft of the same title. */
function reportedLink(to: Pooled, texts: readonly Pooled[]): Link | null {
  const { committeeReport, title } = to.document;
  if (committeeReport === null || to.recommended !== undefined || title === '') return null;
  const drafts = texts.filter(
    ({ document, recommended }) =>
      recommended !== undefined &&
      isReport(recommended.report, committeeReport) &&
      foldedTitle(document.title) === foldedTitle(title),
  );
  const [from, second] = drafts;
  if (from === undefined || second !== undefined) return null;
  return { from, to, link: { kind: 'reported', by: 'masthead', through: null, likeness: null } };
}

/** Whether `A/78/409, para. 89` is a place in the report `A/78/409`. */
export function isReport(report: string, place: string): boolean {
  return report !== '' && (place === report || place.startsWith(`${report},`) || place.startsWith(`${report} `));
}
