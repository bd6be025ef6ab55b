import type { Concordance, Disagreement } from '../../model/concordance.ts';
import { largest } from '../../text/extremes.ts';
import { areRightToLeft, withIsolates } from '../layout/isolates.ts';
import { type Paints, paintsOf, unpainted } from '../layout/paint.ts';
import { PLAIN_PAGE } from '../layout/plain-page.ts';
import { shown } from '../layout/safe.ts';
import { directed, wrap } from '../layout/wrap.ts';
import { CONCORD_WORDS, columnNames, concordHead, correspondWords, disagreementCounts } from '../sentences/concord.ts';
import { contextOf } from './context.ts';

export interface ConcordPageOptions {
  readonly width: number;
  readonly level: 0 | 1 | 2 | 3;
}

/** Every disagreement with its place, and the words of each version, one below the other. */
export function renderConcord(concordance: Concordance, options: Partial<ConcordPageOptions> = {}): string {
  const { width, level } = { ...PLAIN_PAGE, ...options };
  const paint = paintsOf(level);
  const { documents, disagreements, notices } = concordance;
  const prose = (words: string, brush = unpainted) => wrap([{ text: shown(words), paint: brush }], width);
  const title = documents.find((document) => document.title !== '')?.title ?? '';
  const lines = [
    ...prose(concordHead(concordance), paint.bold),
    ...(title === '' ? [] : prose(title)),
    ...prose(`${correspondWords(concordance)} ${disagreementCounts(concordance)}`),
    ...notices.flatMap((notice) => prose(`! ${notice}`)),
  ];
  for (const each of disagreements) {
    lines.push('');
    for (const line of disagreementLines(each, concordance, width, paint)) lines.push(line);
  }
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

function disagreementLines(
  disagreement: Disagreement,
  concordance: Concordance,
  width: number,
  paint: Paints,
): readonly string[] {
  const { kind, place, sides } = disagreement;
  const columns = columnNames(concordance);
  const room = largest(columns.map((name) => name.length));
  const indent = ' '.repeat(room + 4);
  const head = `${paint.bold(withIsolates(shown(place)))}  ${CONCORD_WORDS[kind][0]}`;
  return [
    head,
    ...sides.flatMap((side, at) => {
      const { before, words, after } = contextOf(concordance, side, at, AROUND);
      const stretches =
        side.words === null
          ? [{ text: '—', paint: paint.dim }]
          : [
              { text: shown(before), paint: unpainted },
              { text: shown(cutAtWord(words)), paint: side.differs ? paint.yellow : paint.bold },
              { text: shown(after), paint: unpainted },
            ];
      const isRight = areRightToLeft(before + words + after, concordance.documents[at]?.languages[0] ?? '');
      const wrapped = wrap(directed(stretches, isRight), Math.max(20, width - indent.length));
      return wrapped.map((line, number) =>
        number === 0 ? `  ${(columns[at] ?? '').padEnd(room)}  ${line}` : `${indent}${line}`,
      );
    }),
  ];
}

/** Letters before and after the words in question. */
const AROUND = 48;

/** A whole paragraph is shown by its first words. */
function cutAtWord(words: string): string {
  return words.length > WORDS_MAX
    ? `${words.slice(0, words.lastIndexOf(' ', WORDS_MAX) + 1 || WORDS_MAX).trimEnd()} …`
    : words;
}

const WORDS_MAX = 120;
