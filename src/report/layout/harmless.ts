import { shown } from './safe.ts';

/**
 * Makes a whole text safe for a terminal, line ends included: formats written for files keep its words as they are.
 *
 * @param options `ours`: whether the text has our own colours and links, which stay
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

/** The sequences used by chalk and by links (OSC 8). */
const OURS = /(\u001B\[[\d;]*m|\u001B\]8;;[!-~]*(?:\u0007|\u001B\\)|[\u2067\u2069])/u;
