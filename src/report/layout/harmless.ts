import { shown } from './safe.ts';

/**
 * A whole text as it may go to a terminal, line ends and all: what is written for files carries its words as they are.
 *
 * @param options `ours`: whether its colours and links are ours, and stay
 */
export function harmless(text: string, { ours }: { readonly ours: boolean }): string {
  return text
    .split('\n')
    .map((line) =>
      ours
        ? line
            .split(OURS)
            .map((part, at) => (at % 2 === 1 ? part : shown(part)))
            .join('')
        : shown(line),
    )
    .join('\n');
}

/** The sequences of chalk and of links (OSC 8). */
const OURS = /(\u001B\[[\d;]*m|\u001B\]8;;[!-~]*(?:\u0007|\u001B\\)|[\u2068\u2069])/u;
