import type { Fate, Fates } from '../../../model/fate.ts';
import { addAll } from '../../../text/add-all.ts';
import { largest } from '../../../text/extremes.ts';
import { type Paints, paintsOf, unpainted } from '../../layout/paint.ts';
import { PLAIN_PAGE } from '../../layout/plain-page.ts';
import { shown } from '../../layout/safe.ts';
import { type Painted, wrap } from '../../layout/wrap.ts';
import { FATE_WORDS, fateCounts, orderName, sourceName } from './sentences.ts';

export interface FatesOptions {
  readonly width: number;
  readonly level: 0 | 1 | 2 | 3;
}

/** Each order with its fate in a column of its own. */
export function renderFates(fates: Fates, options: Partial<FatesOptions> = {}): string {
  const { width, level } = { ...PLAIN_PAGE, ...options };
  const paints = paintsOf(level);
  const column =
    largest(fates.amendments.flatMap(({ orders }) => orders.map(({ fate }) => FATE_WORDS[fate].length))) + 2;
  const lines = [
    ...filled([{ text: `${fates.base} → ${fates.adopted}`, paint: paints.bold }], width),
    ...filled([{ text: `${fateCounts(fates)}.`, paint: unpainted }], width),
  ];
  for (const amendment of fates.amendments) {
    addAll(lines, ['', ...filled([{ text: sourceName(amendment, fates), paint: paints.bold }], width)]);
    for (const order of amendment.orders) {
      const told = [
        { text: `${orderName(order)}: ${order.text}`, paint: unpainted },
        { text: ` ${order.why}`, paint: paints.dim },
      ];
      const [first = '', ...rest] = filled(told, width - column);
      const words = FATE_WORDS[order.fate];
      const fate = paintFate(order.fate, words, paints) + ' '.repeat(column - words.length);
      addAll(lines, [fate + first, ...rest.map((line) => ' '.repeat(column) + line)]);
    }
  }
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

function filled(stretches: readonly Painted[], width: number): readonly string[] {
  return wrap(
    stretches.map(({ text, paint }) => ({ text: shown(text), paint })),
    width,
  );
}

function paintFate(fate: Fate, words: string, paints: Paints): string {
  switch (fate) {
    case 'carried':
    case 'carried-otherwise':
      return paints.green(words);
    case 'not-carried':
      return paints.red(words);
    case 'moot':
      return paints.yellow(words);
    case 'not-known':
      return paints.dim(words);
  }
}
