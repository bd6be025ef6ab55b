import { CONCORD_KINDS } from '../../src/concord/kinds.ts';
import { tableCsv } from '../../src/formats/table.ts';
import {
  applyAmendments,
  blame,
  chains,
  check,
  compare,
  concord,
  type Document,
  draft,
  history,
  InputError,
  mend,
  read,
  render,
  write,
} from '../../src/index.ts';
import { statusOf } from '../../src/negotiate/status.ts';
import { harmless } from '../../src/report/layout/harmless.ts';
import { renderStatusHtml } from '../../src/report/negotiate/status/html.ts';
import { statusTable } from '../../src/report/negotiate/status/lines.ts';
import { renderStatusMarkdown } from '../../src/report/negotiate/status/markdown.ts';
import { renderStatus } from '../../src/report/negotiate/status/terminal.ts';
import { textsOf } from '../support/laws.ts';
import type { Chance } from './chance.ts';
import { harmIn } from './safe-output.ts';

const VIEW = { all: true, only: null } as const;
const AUTHOR = { author: 'A. <Delegate> & Co.', date: '2026-11-25T00:00:00Z' };
const WIDE = { width: 100, level: 0 } as const;

/** What is done with a text once it is read, by name: each gives what is wrong with it, or nothing. */
type Step = readonly [name: string, run: () => string];

/**
 * Everything that follows reading: comparison, series, check, draft and amendments in every form they are written in.
 *
 * @param how `told` is called with the name of each step before it begins; with `chance` some are left out
 */
export function follow(
  original: Document,
  document: Document,
  { chance, told }: { readonly chance: Chance | null; readonly told: (step: string) => void },
): string {
  for (const [name, run] of steps(original, document)) {
    if (chance?.isLuckier(LEFT_OUT)) continue;
    told(name);
    const harm = allowed(run);
    if (harm !== '') return `${name}: ${harm}`;
  }
  return '';
}

/** Of what chance made each case takes some of the steps: so there are more cases, and each step is met often enough. */
const LEFT_OUT = 0.7;

/** A refusal is an answer. */
function allowed(run: () => string): string {
  try {
    return run();
  } catch (error) {
    if (error instanceof InputError) return '';
    throw error;
  }
}

function* steps(original: Document, document: Document): Generator<Step> {
  yield ['outline', () => harmIn.terminal(render.outline(document, { ...WIDE, all: true }))];
  yield ['outline json', () => harmIn.json(render.outlineJson(document))];
  yield [
    'write markdown',
    () => harmIn.markdown(write.markdown(document)) || rereadLoss(write.markdown(document), 'a.md'),
  ];
  yield ['write text', () => rereadLoss(write.text(document), 'a.txt')];
  yield ['write json', () => harmIn.json(write.json(document)) || rereadLoss(write.json(document), 'a.json')];
  yield ['write docx', () => harmIn.archive(write.docx(document)) || rereadLoss(write.docx(document), 'a.docx')];
  yield ['write akn', () => harmIn.xml(write.akn(document)) || rereadLoss(write.akn(document), 'a.xml')];
  yield* comparisonSteps(original, document);
  yield* seriesSteps(original, document);
  yield* draftSteps(original, document);
}

/** What we wrote we read; how much of it comes back is for other tests. */
function rereadLoss(content: string | Uint8Array, name: string): string {
  if (typeof content === 'string' && content.trim() === '') return '';
  read(content, { name });
  return '';
}

/** Worked out when it is first asked for. */
function once<T>(make: () => T): () => T {
  const made: T[] = [];
  return () => {
    const [known = make()] = made;
    made[0] = known;
    return known;
  };
}

function* comparisonSteps(original: Document, document: Document): Generator<Step> {
  const comparison = once(() => compare({ old: original, new: document }));
  yield ['compare', () => brokenLaw(comparison())];
  yield [
    'compare with itself',
    () =>
      compare({ old: document, new: document }).changes.every(
        ({ facets, kind }) => kind === 'kept' && facets.length === 0,
      )
        ? ''
        : 'a document differs from itself',
  ];
  yield [
    'terminal',
    () => harmIn.terminal(render.terminal(comparison(), { ...VIEW, ...WIDE, explain: true, stat: false })),
  ];
  yield [
    'terminal in colour',
    () =>
      harmIn.terminal(
        render.terminal(comparison(), { ...VIEW, width: 130, level: 3, explain: false, stat: false, sideBySide: true }),
      ),
  ];
  yield [
    'terminal, one column',
    () => harmIn.terminal(render.terminal(comparison(), { ...VIEW, width: 1, level: 0, explain: true, stat: true })),
  ];
  yield ['pairs', () => harmIn.terminal(render.pairs(comparison(), WIDE))];
  yield ['plain', () => harmIn.terminal(render.plain(comparison(), VIEW))];
  yield ['json', () => harmIn.json(render.json(comparison()))];
  yield ['html', () => harmIn.html(render.html(comparison(), { ...VIEW, explain: true }))];
  yield ['markdown', () => harmIn.markdown(render.markdown(comparison(), VIEW))];
  yield ['critic', () => harmIn.markdown(render.critic(comparison()))];
  yield ['docx', () => harmIn.archive(render.docx(comparison(), { ...AUTHOR, comments: true }))];
  yield ['akn', () => harmIn.xml(render.akn(comparison()))];
  yield ['table csv', () => harmIn.csv(render.table.csv(comparison(), VIEW))];
  yield ['table markdown', () => harmIn.markdown(render.table.markdown(comparison(), VIEW))];
  yield ['table docx', () => harmIn.archive(render.table.docx(comparison(), VIEW))];
  yield ['table xlsx', () => harmIn.archive(render.table.xlsx(comparison(), VIEW))];
  yield ['amendments', () => harmIn.terminal(harmless(render.amendments(comparison()), { ours: false }))];
  yield ['amendments markdown', () => harmIn.markdown(render.amendmentsMarkdown(comparison()))];
  yield ['amendments docx', () => harmIn.archive(render.amendmentsDocx(comparison()))];
  yield ['apply', () => appliedHarm(render.amendments(comparison()), original)];
  yield ['apply to the other', () => appliedHarm(render.amendments(comparison()), document)];
}

function appliedHarm(list: string, document: Document): string {
  const { document: amended } = applyAmendments(list, document, { partial: true });
  return harmIn.json(write.json(amended));
}

/** Each paragraph of both in exactly one change, and the edits rebuild both texts. */
function brokenLaw({ changes, documents }: ReturnType<typeof compare>): string {
  for (const side of ['old', 'new'] as const) {
    const told = changes.flatMap((change) => change[side]).toSorted((a, b) => a - b);
    const isWhole = told.length === documents[side].paragraphs.length && told.every((index, at) => index === at);
    if (!isWhole) return `the paragraphs of the ${side} text do not stand in one change each`;
  }
  for (const change of changes) {
    const texts = textsOf(change.edits);
    for (const side of ['old', 'new'] as const) {
      const wanted = change[side].map((index) => documents[side].paragraphs[index]?.text ?? '').join('');
      if (texts[side] !== wanted) return `the edits of a change do not rebuild the ${side} text`;
    }
  }
  return '';
}

function* seriesSteps(original: Document, document: Document): Generator<Step> {
  const between = { ...original, symbol: `${original.symbol} a` };
  const series = [between, original, document];
  const traced = once(() => history(series));
  const blamed = once(() => blame(series));
  yield ['history', () => harmIn.terminal(render.history.terminal(traced(), { ...WIDE, all: true }))];
  yield ['history csv', () => harmIn.csv(render.history.csv(traced()))];
  yield ['history html', () => harmIn.html(render.history.html(traced()))];
  const concordance = once(() => concord([original, document], { kinds: CONCORD_KINDS.map(({ kind }) => kind) }));
  yield ['concord', () => harmIn.terminal(render.concordance.terminal(concordance(), WIDE))];
  yield ['concord html', () => harmIn.html(render.concordance.html(concordance()))];
  yield ['concord markdown', () => harmIn.markdown(render.concordance.markdown(concordance()))];
  yield ['concord csv', () => harmIn.csv(render.concordance.csv(concordance()))];
  const standing = once(() => statusOf(document));
  yield ['status', () => harmIn.terminal(renderStatus(standing(), WIDE))];
  yield ['status html', () => harmIn.html(renderStatusHtml(standing()))];
  yield ['status markdown', () => harmIn.markdown(renderStatusMarkdown(standing()))];
  yield ['status csv', () => harmIn.csv(tableCsv(statusTable(standing())))];
  const chained = once(() => chains([original, document]));
  yield [
    'chain',
    () =>
      chained()
        .map((chain) => harmIn.terminal(render.chain.terminal(chain, { ...WIDE, all: true })))
        .join(''),
  ];
  yield [
    'chain markdown',
    () =>
      chained()
        .map((chain) => harmIn.markdown(render.chain.markdown(chain)))
        .join(''),
  ];
  yield [
    'chain html',
    () =>
      chained()
        .map((chain) => harmIn.html(render.chain.html(chain)))
        .join(''),
  ];
  yield ['blame', () => harmIn.terminal(render.blame.terminal(blamed(), { ...WIDE, isDraft: true }))];
  yield ['blame html', () => harmIn.html(render.blame.html(blamed(), { isDraft: false }))];
  const found = once(() => check({ document, against: original, today: '2026-11-25' }));
  yield ['check', () => harmIn.terminal(render.check.terminal(found(), { ...WIDE, document, explain: true }))];
  yield ['check json', () => harmIn.json(render.check.json(found()))];
  yield ['check html', () => harmIn.html(render.check.html(found(), { document }))];
  yield ['check markdown', () => harmIn.markdown(render.check.markdown(found(), { document }))];
  yield [
    'check sarif',
    () =>
      harmIn.json(
        render.check.sarif(found(), { uri: 'a b.md', version: '0.0.0', document, source: write.markdown(document) }),
      ),
  ];
  yield ['mend', () => harmIn.json(write.json(mend({ document, against: original }).document))];
}

function* draftSteps(original: Document, document: Document): Generator<Step> {
  const made = once(() => draft([original, { ...document, session: (original.session ?? 1) + 1 }], { level: 'all' }));
  yield ['draft', () => harmIn.terminal(render.draft.terminal(made(), WIDE))];
  yield ['draft markdown', () => harmIn.markdown(render.draft.markdown(made()))];
  yield ['draft json', () => harmIn.json(render.draft.json(made()))];
  yield ['draft html', () => harmIn.html(render.draft.html(made()))];
  yield ['draft docx', () => harmIn.archive(render.draft.docx(made(), AUTHOR))];
  yield ['draft points', () => harmIn.terminal(render.draft.points(made()))];
  yield ['draft facts', () => harmIn.terminal(render.draft.facts(made()))];
}
