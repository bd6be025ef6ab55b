import type { Chain, ChainAmendment } from '../../../model/chain.ts';
import type { AmendmentFate } from '../../../model/fate.ts';
import { officialAddress } from '../../../text/symbols.ts';
import { type Clause, type Series, seriesOf } from '../../history/html-clauses.ts';
import { seriesPage } from '../../history/html-frame.ts';
import { langAttribute, lineDirection, listHtml, sentence, text } from '../../html/words.ts';
import { FATE_WORDS } from '../fate/sentences.ts';
import {
  amendmentHead,
  noticeWords,
  paperWords,
  SENTENCE_KINDS,
  STEP_HEADS,
  sentencesOf,
  toldStep,
  verdictWords,
} from './sentences.ts';
import { asHistory, chainNames } from './value.ts';

/**
 * One self-contained page on the way of a text: its steps, what was weakened, strengthened, lost and gained, the amendments with their
 * fates, and a strip for each paragraph with its wordings, as on the page of a history.
 */
export function renderChainHtml(chain: Chain): string {
  const { documents, steps } = chain;
  const series = seriesOf(asHistory(chain), chainNames(chain));
  const title = documents.at(-1)?.title || 'A draft resolution';
  const symbols = steps.length === 1 ? (steps[0]?.name ?? '') : `${steps[0]?.name ?? ''} → ${steps.at(-1)?.name ?? ''}`;
  return seriesPage({
    series,
    title,
    what: 'from draft to adoption',
    bodyClass: 'history chain',
    symbols,
    rows: 'paragraphs',
    gridTitle: 'Paragraphs on the way',
    column: 'Text',
    head: headHtml(chain, title),
    before: `${sentencesHtml(chain)}\n${amendmentsHtml(chain, series)}`,
    beside: (clause) => besideClause(clause, chain),
  });
}

function headHtml(chain: Chain, title: string): string {
  const { steps, papers } = chain;
  const language = chain.documents.at(-1)?.title === title ? languageOf(chain) : '';
  const [first, last] = [steps[0]?.name ?? '', steps.at(-1)?.name ?? ''];
  const symbols =
    steps.length === 1
      ? `<bdi>${text(first)}</bdi>`
      : `<bdi>${text(first)}</bdi> <span aria-hidden="true">→</span><i> to </i> <bdi>${text(last)}</bdi>`;
  const notices = noticeWords(chain).map((words) => `<p class="provenance" role="note">${sentence(words)}</p>`);
  return `<header>
<p class="symbols">${symbols}</p>
<h1${lineDirection(title, language)}${langAttribute(language)}>${sentence(title)}</h1>
<p class="verdict">${sentence(verdictWords(chain))}</p>
${notices.join('\n')}
${wayHtml(chain)}
${listHtml(
  papers.map((paper) => sentence(paperWords(paper, chain))),
  'happenings',
)}
</header>`;
}

/** That of the last text. */
function languageOf({ documents }: Chain): string {
  return documents.at(-1)?.languages[0] ?? '';
}

/** The steps: a row for each text. */
function wayHtml(chain: Chain): string {
  const rows = chain.steps.map((step) => {
    const told = toldStep(step, chain);
    const { symbol, languages } = chain.documents[step.document] ?? { symbol: '', languages: [] };
    const address = told.name.startsWith(symbol) ? officialAddress(symbol, languages[0]) : null;
    const name = address === null ? text(told.name) : `<a href="${text(address)}">${text(told.name)}</a>`;
    const cells = [
      ['Date', text(told.date)],
      ['What it is', sentence(told.what)],
      ['Sponsors', sentence(told.sponsors)],
      ['Vote', text(told.vote)],
      ['Changes', [text(told.counts), text(told.link)].filter(Boolean).join('<br>')],
    ] as const;
    return `<tr><th scope="row"><bdi>${name}</bdi></th>${cells.map(([head, cell]) => `<td data-head="${head}">${cell}</td>`).join('')}</tr>`;
  });
  return `<table class="way"><thead><tr>${STEP_HEADS.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`;
}

function sentencesHtml(chain: Chain): string {
  const groups = SENTENCE_KINDS.flatMap(([kind, name]) => {
    const items = sentencesOf(kind, chain).map(
      (words) => `<span${lineDirection(words, languageOf(chain))}>${sentence(words)}</span>`,
    );
    if (items.length === 0) return [];
    const isLong = items.length > SHOWN_MAX;
    return [
      `<details class="told-years"${isLong ? '' : ' open'}><summary>${name} (${items.length})</summary>\n${listHtml(items, 'told')}\n</details>`,
    ];
  });
  return groups.length === 0
    ? ''
    : `<section class="happened" aria-label="What happened on the way">${groups.join('\n')}</section>`;
}

/** More sentences of one kind are folded. */
const SHOWN_MAX = 12;

function amendmentsHtml(chain: Chain, series: Series): string {
  if (chain.amendments.length === 0) return '';
  const items = chain.amendments.map((amendment) => {
    const orders = amendment.orders.map((order) => {
      const name = [...new Set(order.concerns)].join(', ');
      const clause = clauseConcerned(order, amendment, chain, series);
      const link =
        clause === undefined || name === '' ? text(name) : `<a href="#${clause.thread.id}">${sentence(name)}</a>`;
      return `${link === '' ? '' : `${link} `}${orderHtml(order)}`;
    });
    return `<h3>${text(amendmentHead(amendment))}</h3>\n${listHtml(orders, 'told')}`;
  });
  return `<section class="amending"><h2>Amendments</h2>\n${items.join('\n')}</section>`;
}

function orderHtml({ name, text: words, fate, why }: AmendmentFate): string {
  return `<b class="fate ${fate}">${FATE_WORDS[fate]}</b> <span dir="auto">${sentence(`${name}: ${words}`)}</span> <small>${sentence(why)}</small>`;
}

/** The amendments to a paragraph, beside its wordings. */
function besideClause({ thread }: Clause, chain: Chain): string {
  const own = chain.amendments.flatMap((amendment) =>
    amendment.orders
      .filter((order) => isInThread(order, amendment, chain, thread.appearances))
      .map((order) => `<b>${text(amendment.symbol)}</b> ${orderHtml(order)}`),
  );
  return own.length === 0 ? '' : `\n${listHtml(own, 'happenings amended')}`;
}

function clauseConcerned(
  order: AmendmentFate,
  amendment: ChainAmendment,
  chain: Chain,
  series: Series,
): Clause | undefined {
  return series.clauses.find(({ thread }) => isInThread(order, amendment, chain, thread.appearances));
}

function isInThread(
  { base, adopted }: AmendmentFate,
  { document }: ChainAmendment,
  { documents }: Chain,
  appearances: readonly (readonly number[])[],
): boolean {
  const isAt = (at: number, indices: readonly number[]) =>
    indices.some((index) => (appearances[at] ?? []).includes(index));
  return isAt(document, base) || isAt(documents.length - 1, adopted);
}
