import type { NegotiationStatus, ParagraphState } from '../../../model/negotiation-status.ts';
import { largest } from '../../../text/extremes.ts';
import { withIsolates } from '../../layout/isolates.ts';
import { type Paints, paintsOf } from '../../layout/paint.ts';
import { shown } from '../../layout/safe.ts';
import { columnsOf, wrap } from '../../layout/wrap.ts';
import { delegationWords, openWords, STATE_WORDS, saidBeside, tallyLine } from './lines.ts';

export interface StatusOptions {
  readonly width: number;
  readonly level: 0 | 1 | 2 | 3;
}

/** How far the text is: a line for each paragraph with what is open in it, then a line for each delegation. */
export function renderStatus(status: NegotiationStatus, { width, level }: StatusOptions): string {
  const paint = paintsOf(level);
  const { name, paragraphs, delegations } = status;
  const names = largest(paragraphs.map(({ place }) => columnsOf(shown(place))));
  const states = largest(Object.values(STATE_WORDS).map(columnsOf));
  const indent = ' '.repeat(Math.min(names, NAME_MAX) + states + 4);
  const plain = (words: string) => words;
  const lines = paragraphs.flatMap((paragraph) => {
    const { place, state, words, open } = paragraph;
    const head = `${paint.bold(withIsolates(padded(shown(place), Math.min(names, NAME_MAX))))}  ${PAINTS[state](paint)(padded(STATE_WORDS[state], states))}`;
    const told = [
      words,
      ...open.map(openWords).map((each) => `[ ${each} ]`),
      ...saidBeside(paragraph).map((each) => `( ${each} )`),
    ];
    const room = Math.max(20, width - indent.length);
    const wrapped = told.flatMap((each) => wrap([{ text: shown(each), paint: plain }], room));
    return wrapped.map((line, at) => (at === 0 ? `${head}  ${line}` : `${indent}${line}`));
  });
  const sides = delegations.flatMap((delegation) =>
    wrap([{ text: shown(`${delegation.name} ${delegationWords(delegation)}`), paint: plain }], width),
  );
  const parts = [
    [paint.bold(shown(name)), shown(tallyLine(status))],
    lines,
    ...(sides.length === 0 ? [] : [[paint.bold('By delegation'), ...sides]]),
  ];
  return `${parts.map((part) => part.map((line) => line.trimEnd()).join('\n')).join('\n\n')}\n`;
}

/** Longer names run into the text. */
const NAME_MAX = 16;

const PAINTS: Readonly<Record<ParagraphState, (paint: Paints) => (words: string) => string>> = {
  agreed: (paint) => paint.green,
  'agreed-ad-ref': (paint) => paint.green,
  open: (paint) => paint.yellow,
  unmarked: (paint) => paint.dim,
};

function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}
