import type { Blame, BlamedRun } from '../../model/history.ts';
import { largest } from '../../text/extremes.ts';
import { shortSymbol } from '../../text/symbols.ts';
import { areRightToLeft, withIsolates } from '../layout/isolates.ts';
import { paintsOf, unpainted } from '../layout/paint.ts';
import { PLAIN_PAGE } from '../layout/plain-page.ts';
import { shown } from '../layout/safe.ts';
import { columnsOf, directed, wrap } from '../layout/wrap.ts';
import { toldRuns, wordCounts } from '../sentences/blame.ts';
import { runsPrinted } from '../view/printed.ts';

export interface BlameOptions {
  readonly width: number;
  readonly level: 0 | 1 | 2 | 3;
  /** The last document is a draft: words that first appear in it are new, the rest are agreed language. */
  readonly isDraft: boolean;
}

/** Each phrase of the last document on its own line, with the resolution that introduced it on the left. */
export function renderBlame(blame: Blame, options: Partial<BlameOptions> = {}): string {
  const { width, level, isDraft } = { ...PLAIN_PAGE, isDraft: false, ...options };
  const paints = paintsOf(level);
  const last = blame.documents.length - 1;
  const labels = blame.documents.map(({ symbol }, at) =>
    isDraft && at === last ? 'new' : shown(shortSymbol(symbol) || `text ${at + 1}`),
  );
  const room = largest(labels.map(columnsOf));
  const paintOf = ({ document }: BlamedRun) => {
    const byAge = document * 2 < last ? paints.dim : unpainted;
    return document === last ? paints.bold : byAge;
  };
  const language = blame.document.languages[0] ?? '';
  const lines = headLines(blame, isDraft, width);
  for (const { index, runs } of blame.paragraphs) {
    const paragraph = blame.document.paragraphs[index];
    if (paragraph === undefined || paragraph.text === '') continue;
    lines.push('', paints.bold(withIsolates(shown(paragraph.id))));
    let before = '';
    for (const run of toldRuns(runsPrinted(runs, paragraph, blame.document))) {
      const label = labels[run.document] ?? '';
      const own = label === before ? '' : label;
      before = label;
      const words = directed(
        [{ text: shown(run.text.trim()), paint: paintOf(run) }],
        areRightToLeft(run.text, language),
      );
      const texts = wrap(words, Math.max(20, width - room - 3));
      for (const [at, text] of texts.entries()) {
        lines.push(`${(at === 0 ? own : '').padStart(room)} ${at === 0 ? '│' : '┊'} ${text}`);
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

function headLines(blame: Blame, isDraft: boolean, width: number): string[] {
  const { documents, document } = blame;
  const [first, last] = [documents[0], documents.at(-1)];
  const { all: total, new: fresh } = wordCounts(blame);
  // Rounded down: three new words in a thousand must not read as none.
  const share = Math.floor((100 * (total - fresh)) / Math.max(1, total));
  const sentences = [
    isDraft
      ? shown(`${document.symbol || 'the draft'}: which phrases are agreed language, and since when`)
      : shown(`${document.symbol}: when each phrase first appeared`),
    shown(document.title),
    isDraft
      ? `${share} per cent of ${total} words are agreed language (${documents.length - 1} ${documents.length === 2 ? 'text' : 'texts'} since ${shown(first?.symbol ?? '')}); ${fresh} ${fresh === 1 ? 'is' : 'are'} new`
      : `${fresh} of ${total} words are new in ${shown(last?.symbol ?? '')}; the oldest date from ${shown(first?.symbol ?? '')} or earlier`,
  ];
  return sentences.filter(Boolean).flatMap((text) => wrap([{ text, paint: unpainted }], width));
}
