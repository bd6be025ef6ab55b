import type { Chain } from '../../../model/chain.ts';
import { historyRows } from '../../history/rows.ts';
import { SIGNS, signNameAt } from '../../history/signs.ts';
import { sentenceMarkdown } from '../../layout/isolates.ts';
import { ordersTable } from '../fate/markdown.ts';
import { tableMarkdown } from '../markdown.ts';
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
import { asHistory } from './value.ts';

/** The chain in Markdown: a table of steps, lists of what happened, a table of amendments, and one of paragraphs. */
export function renderChainMarkdown(chain: Chain): string {
  const { steps, documents } = chain;
  const names = steps.map(({ name }) => name);
  const blocks = [
    `# ${sentenceMarkdown(names.length === 1 ? (names[0] ?? '') : `${names[0] ?? ''} → ${names.at(-1) ?? ''}`)}`,
    `**${sentenceMarkdown(documents.at(-1)?.title ?? '')}**`,
    sentenceMarkdown(verdictWords(chain)),
    ...noticeWords(chain).map((sentence) => `> ${sentenceMarkdown(sentence)}`),
    stepsTable(chain),
    bulleted(chain.papers.map((paper) => paperWords(paper, chain))),
    ...SENTENCE_KINDS.flatMap(([kind, name]) => {
      const sentences = sentencesOf(kind, chain);
      return sentences.length === 0 ? [] : [`## ${name}`, bulleted(sentences)];
    }),
    ...amendmentBlocks(chain),
    ...(documents.length < 2 ? [] : ['## Paragraphs on the way', strips(chain)]),
  ];
  return `${blocks.filter((block) => block !== '' && block !== '****').join('\n\n')}\n`;
}

function stepsTable(chain: Chain): string {
  const rows = chain.steps.map((step) => {
    const { name, date, what, sponsors, vote, counts, link } = toldStep(step, chain);
    return [name, date, what, sponsors, vote, [counts, link].filter(Boolean).join('; ')];
  });
  return tableMarkdown(STEP_HEADS, rows);
}

function amendmentBlocks(chain: Chain): readonly string[] {
  if (chain.amendments.length === 0) return [];
  const blocks = chain.amendments.flatMap((amendment) => {
    const head = `**${sentenceMarkdown(amendmentHead(amendment))}**`;
    return amendment.orders.length === 0 ? [head] : [head, ordersTable(amendment.orders)];
  });
  return ['## Amendments', ...blocks];
}

function strips(chain: Chain): string {
  const history = asHistory(chain);
  const rows = historyRows(history).map(({ thread, paragraph }) => [
    paragraph.id,
    ...chain.documents.map((_, at) => SIGNS[signNameAt(thread, at)].meaning),
  ]);
  return tableMarkdown(['Paragraph', ...chain.steps.map(({ name }) => name)], rows);
}

function bulleted(lines: readonly string[]): string {
  return lines.map((line) => `- ${sentenceMarkdown(line)}`).join('\n');
}
