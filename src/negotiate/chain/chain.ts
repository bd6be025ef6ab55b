import { amend } from '../../amend/amend.ts';
import { compare } from '../../compare/compare.ts';
import type { Chain, ChainAmendment, ChainLink, ChainSentence, ChainStep, StepComparison } from '../../model/chain.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { Document, Sponsor } from '../../model/document.ts';
import type { Statement, StatementKind } from '../../model/fact.ts';
import { InputError } from '../../model/problem.ts';
import { history } from '../../series/threads.ts';
import { fatesOf } from '../fate/amendment.ts';
import { type Amending, amendmentsOf } from './amendments.ts';
import { type Links, linksAmong, waysAlong } from './links.ts';
import { missingFrom } from './missing.ts';
import { papersOf } from './papers.ts';
import { type Pool, type Pooled, poolOf } from './pool.ts';

/** The ways among some texts. */
export interface Ways {
  readonly pool: Pool;
  readonly links: Links;
  /** Each way from its first draft to its last text. */
  readonly ways: readonly (readonly Pooled[])[];
}

/**
 * The ways among some documents, each as a chain: by the mastheads, drafts are joined to those they revise or replace and to the texts
 * that were adopted from them. A document with which nothing is linked is a chain of one text; amendments belong to what they amend.
 *
 * @param documents in any order
 * @returns plain data, described by `schema/chain.schema.json`
 * @example
 * ```ts
 * const head = (symbol) => `${symbol}\n\nGeneral Assembly\n\nSeventy-eighth session\n\nAgenda item 9\n\n`;
 * const text = 'Kenya: draft resolution\n\nLighthouses\n\nThe General Assembly,\n\n1. Urges all States to act.\n';
 * const drafts = ['A/78/L.7', 'A/78/L.7/Rev.1'].map((symbol) => read(head(symbol) + text, { name: symbol }).document);
 * chains(drafts).map(({ steps }) => steps.map(({ name }) => name)); // → [['A/78/L.7', 'A/78/L.7/Rev.1']]
 * ```
 */
export function chains(documents: readonly Document[]): readonly Chain[] {
  const ways = waysAmong(documents.map((document) => ({ name: document.symbol + document.reissueMark, document })));
  return ways.ways.map((way) => chainOf(way, ways));
}

/** Finds the ways among some texts: which draft became which, by what their mastheads name. */
export function waysAmong(texts: readonly Pooled[]): Ways {
  const pool = poolOf(texts);
  const links = linksAmong(pool.texts);
  return { pool, links, ways: waysAlong(pool.texts, links) };
}

/** The ways that hold a text; for an amendment or a paper, those of the text to which it belongs. */
export function waysOf(text: Pooled, all: Ways): readonly (readonly Pooled[])[] {
  const holds = (way: readonly Pooled[]) =>
    way.includes(text) ||
    [...amendmentsOf(way, all.pool), ...papersOf(way, all.pool)].some(({ paper }) => paper === text);
  return all.ways.filter(holds);
}

/** The whole of one way: what each text changed in the one before, and what became of each paragraph and amendment. */
export function chainOf(way: readonly Pooled[], { pool, links }: Ways): Chain {
  const documents = way.map(({ document }) => document);
  const [first, last] = [way[0], way.at(-1)];
  if (first === undefined || last === undefined) throw new InputError('bad-option', 'a chain needs a text');
  const steps = way.map((text, at) => stepOf(text, way[at - 1], at, links.before.get(text)?.link ?? null));
  const whole = documents.length < 2 ? null : compare({ old: first.document, new: last.document });
  return {
    format: 'resdiff.chain',
    version: 1,
    documents,
    steps,
    summary: whole?.summary ?? [],
    told: steps.flatMap(toldIn),
    threads: history(documents).threads,
    amendments: amendmentsOf(way, pool).map((amending) => withFates(amending, way)),
    papers: papersOf(way, pool).map(({ told }) => told),
    missing: missingFrom(way, pool),
    uncertain: links.uncertain.filter((text) => way.includes(text)).map(({ name }) => name),
    searched: pool.texts.length + pool.amendments.length + pool.papers.length,
  };
}

function stepOf(text: Pooled, before: Pooled | undefined, at: number, link: ChainLink | null): ChainStep {
  const { document, recommended, name } = text;
  return {
    document: at,
    name,
    link: before === undefined ? null : link,
    ...sponsorsSince(document, before?.document),
    vote: document.vote ?? recommended?.vote ?? null,
    adoptedWithoutVote: document.adoptedWithoutVote,
    changed: before === undefined ? null : changedBetween(before, text),
  };
}

/** An adopted text and a draft in a report name no sponsors: that says nothing of who they are. */
function sponsorsSince({ sponsors }: Document, before: Document | undefined): Pick<ChainStep, 'came' | 'left'> {
  if (sponsors.length === 0) return { came: null, left: null };
  const earlier = before?.sponsors ?? [];
  return {
    came: sponsors.filter((sponsor) => !hasSponsor(earlier, sponsor)),
    left: earlier.filter((sponsor) => !hasSponsor(sponsors, sponsor)),
  };
}

function hasSponsor(sponsors: readonly Sponsor[], { name, onBehalfOf }: Sponsor): boolean {
  return sponsors.some((sponsor) => sponsor.name === name && sponsor.onBehalfOf === onBehalfOf);
}

function changedBetween(before: Pooled, text: Pooled): StepComparison {
  const comparison: Comparison = compare({ old: before.document, new: text.document });
  const { notices, changes, substitutions, findings, summary, tally } = comparison;
  return { names: { old: before.name, new: text.name }, notices, changes, substitutions, findings, summary, tally };
}

/** What a step weakened, strengthened, lost and gained, by the sentences of its summary. */
function toldIn({ changed, document }: ChainStep): readonly ChainSentence[] {
  return (changed?.summary ?? []).flatMap((sentence, statement): ChainSentence[] => {
    const kind = kindOfSentence(sentence);
    return kind === null ? [] : [{ kind, document, statement }];
  });
}

function kindOfSentence({ kind, stance, open }: Statement): ChainSentence['kind'] | null {
  if (stance !== undefined) return stance === 'weaker' ? 'weakened' : 'strengthened';
  if (kind === 'new') return 'gained';
  if (kind === 'gone') return 'lost';
  return open && !ASIDE.has(kind) ? 'otherwise' : null;
}

/** Sentences on the step as a whole. */
const ASIDE: ReadonlySet<StatementKind> = new Set<StatementKind>(['verdict', 'vote', 'routine', 'unchanged', 'light']);

/** An amendment with what became of its orders in the text that was adopted. */
function withFates(
  { paper, amends: { symbol, draft }, by, document }: Amending,
  way: readonly Pooled[],
): ChainAmendment {
  const { symbol: own, issued, sponsors } = paper.document;
  const drafts = way.findLastIndex((text) => !isEnd(text));
  const near = drafts === -1 ? way.length - 1 : drafts;
  const isExact = document !== null;
  const place = {
    symbol: own || paper.name,
    issued,
    sponsors,
    amends: { symbol, draft },
    document: document ?? near,
    isExact,
  };
  return { ...place, by, ...ordersOf(paper, { base: way[document ?? near], last: way.at(-1), isExact }) };
}

interface Between {
  readonly base: Pooled | undefined;
  readonly last: Pooled | undefined;
  readonly isExact: boolean;
}

function ordersOf(
  { name, document }: Pooled,
  { base, last, isExact }: Between,
): Pick<ChainAmendment, 'orders' | 'unread'> {
  if (base === undefined || last === undefined) throw new Error('unreachable: a way has a text');
  const ordersIn = (text: Document) => amend(text, [{ name, document }]).orders;
  try {
    const orders = ordersIn(base.document);
    if (!isEnd(last)) return { orders: fatesOf({ orders, base: base.document, adopted: null, isExact }), unread: null };
    const { changes } = compare({ old: base.document, new: last.document });
    const adopted = { document: last.document, changes, orders: ordersIn(last.document) };
    return { orders: fatesOf({ orders, base: base.document, adopted, isExact }), unread: null };
  } catch (error) {
    // A document without orders that can be read is still an amendment to this text.
    if (!(error instanceof InputError)) throw error;
    return { orders: [], unread: error.message };
  }
}

/** Whether a text is one that was adopted. */
function isEnd({ document: { adopted, kind } }: Pooled): boolean {
  return adopted !== null || kind === 'resolution' || kind === 'decision';
}
