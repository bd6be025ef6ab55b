import type { Chain, ChainLink, ChainList } from '../../../model/chain.ts';
import { matrixLines } from '../../history/terminal.ts';
import { type Paints, paintsOf, unpainted } from '../../layout/paint.ts';
import { PLAIN_PAGE } from '../../layout/plain-page.ts';
import { shown } from '../../layout/safe.ts';
import { wrap } from '../../layout/wrap.ts';
import { FATE_WORDS, orderName } from '../fate/sentences.ts';
import {
  amendmentHead,
  noticeWords,
  paperWords,
  SENTENCE_KINDS,
  sentencesOf,
  type ToldStep,
  toldStep,
  verdictWords,
} from './sentences.ts';
import { asHistory } from './value.ts';

export interface ChainOptions {
  readonly width: number;
  readonly level: 0 | 1 | 2 | 3;
  /** Also clauses that never changed. */
  readonly all: boolean;
}

/** The steps, what was weakened, strengthened, lost and gained, the amendments, and a strip for each paragraph. */
export function renderChain(chain: Chain, options: Partial<ChainOptions> = {}): string {
  const asked = { ...PLAIN_PAGE, all: false, ...options };
  const page = new ChainPage(asked);
  const { steps, documents } = chain;
  page.prose('', `${steps[0]?.name ?? ''}${steps.length > 1 ? ` → ${steps.at(-1)?.name ?? ''}` : ''}`, page.paint.bold);
  page.prose('', documents.at(-1)?.title ?? '', page.paint.bold);
  page.section([verdictWords(chain)]);
  page.section(noticeWords(chain), '! ');
  page.gap();
  for (const [at, step] of steps.entries()) page.step(toldStep(step, chain), at + 1);
  for (const paper of chain.papers) page.prose('   ', paperWords(paper, chain));
  for (const [kind, name] of SENTENCE_KINDS) page.list(name, sentencesOf(kind, chain));
  page.amendments(chain);
  if (documents.length > 1) page.strips(chain, asked);
  return page.text();
}

/** The ways that there are, for a reader who has not said which one is meant. */
export function renderChainList({ chains }: ChainList, options: Partial<ChainOptions> = {}): string {
  const page = new ChainPage({ ...PLAIN_PAGE, all: false, ...options });
  for (const { texts, title, amendments } of chains) {
    const way = texts.map(({ name, by }) => `${arrowOf(by)}${name}`).join('');
    const more = amendments.length === 0 ? '' : ` (amendments: ${amendments.join(', ')})`;
    page.prose('', `${way}${more}`, page.paint.bold);
    page.prose('  ', title);
  }
  const isAlike = chains.some(({ texts }) => texts.some(({ by }) => by === 'title-and-text'));
  if (chains.length === 0)
    page.prose(
      '',
      'None of these texts follows another: no masthead or report names a link, and no two have the same committee, session, agenda item and title, and like words.',
    );
  if (isAlike) page.prose('', '⇢ linked by committee, agenda item, title and text, not by a masthead', page.paint.dim);
  return page.text();
}

function arrowOf(by: ChainLink['by'] | null): string {
  if (by === null) return '';
  return by === 'title-and-text' ? ' ⇢ ' : ' → ';
}

class ChainPage {
  readonly paint: Paints;
  readonly #options: ChainOptions;
  readonly #lines: string[] = [];

  constructor(options: ChainOptions) {
    this.#options = options;
    this.paint = paintsOf(options.level);
  }

  text(): string {
    return this.#lines.map((line) => `${line.trimEnd()}\n`).join('');
  }

  gap(): void {
    if (this.#lines.at(-1) !== '') this.#lines.push('');
  }

  prose(lead: string, words: string, paint: (text: string) => string = unpainted): void {
    if (words === '') return;
    const lines = wrap([{ text: shown(words), paint }], this.#options.width - lead.length);
    for (const [at, line] of lines.entries()) this.#lines.push(`${at === 0 ? lead : ' '.repeat(lead.length)}${line}`);
  }

  section(sentences: readonly string[], lead = ''): void {
    if (sentences.every((each) => each === '')) return;
    this.gap();
    for (const sentence of sentences) this.prose(lead, sentence);
  }

  list(name: string, sentences: readonly string[]): void {
    if (sentences.length === 0) return;
    this.gap();
    this.prose('', name, this.paint.bold);
    for (const sentence of sentences) this.prose('• ', sentence);
  }

  step({ name, date, what, sponsors, vote, counts, link }: ToldStep, number: number): void {
    const facts = [date, vote === '' ? what : `${what}, ${vote}`].filter(Boolean).join(': ');
    const lead = `${number}  `;
    this.prose(lead, name, this.paint.bold);
    for (const words of [facts, sponsors, counts, link]) this.prose(' '.repeat(lead.length), words);
  }

  amendments(chain: Chain): void {
    if (chain.amendments.length === 0) return;
    this.gap();
    this.prose('', 'Amendments', this.paint.bold);
    for (const amendment of chain.amendments) {
      this.prose('• ', amendmentHead(amendment));
      for (const order of amendment.orders) {
        this.prose('  ', `${orderName(order)}: ${FATE_WORDS[order.fate]}. ${order.why}`);
        this.prose('    ', order.text, this.paint.dim);
      }
    }
  }

  strips(chain: Chain, { width, level, all }: ChainOptions): void {
    this.gap();
    this.prose('', 'Paragraphs on the way', this.paint.bold);
    const labels = chain.documents.map((_, at) => `${at + 1}`);
    for (const line of matrixLines(asHistory(chain), { width, level, all, labels })) this.#lines.push(line);
  }
}
