import { Chalk } from 'chalk';
import type { Edit } from '../../model/comparison.ts';
import { escapedNotation } from './notation.ts';
import { shown } from './safe.ts';
import type { Painted } from './wrap.ts';

/** 0 no colour, 1 sixteen colours, 2 two hundred and fifty-six, 3 all. */
export type ColourLevel = 0 | 1 | 2 | 3;

type Brush = (text: string) => string;

/** What words for a terminal are painted with. */
export interface Paints {
  readonly red: Brush;
  readonly green: Brush;
  readonly yellow: Brush;
  readonly blue: Brush;
  readonly magenta: Brush;
  readonly cyan: Brush;
  readonly dim: Brush;
  readonly bold: Brush;
  readonly underline: Brush;
  /** Words that were taken out. */
  readonly struck: Brush;
  /** Words that were put in. */
  readonly inserted: Brush;
}

/**
 * The colours of the 256 that hold on white and on black: 4 to 1 or more on both, where no colour can have more than
 * 4.58 on both. A palette's own green, yellow and cyan are made for black: on white, that of xterm has 2 to 1.
 */
export const COLOURS_256 = { red: 196, green: 28, yellow: 130, blue: 63, magenta: 164, cyan: 31, dim: 243 } as const;

/** The paints of a terminal. Of sixteen colours only red holds on both grounds, so type shows the rest. */
export function paintsOf(level: ColourLevel): Paints {
  const chalk = new Chalk({ level });
  const { bold, underline } = chalk;
  if (level < 2) {
    const own: Brush = (text) => text;
    const { red, dim } = chalk;
    const plain = { red, green: own, yellow: bold, blue: own, magenta: own, cyan: own, dim };
    return { ...plain, bold, underline, struck: red.strikethrough, inserted: underline };
  }
  const colour = (name: keyof typeof COLOURS_256) => chalk.ansi256(COLOURS_256[name]);
  const [red, green] = [colour('red'), colour('green')];
  return {
    red,
    green,
    yellow: colour('yellow'),
    blue: colour('blue'),
    magenta: colour('magenta'),
    cyan: colour('cyan'),
    dim: colour('dim'),
    bold,
    underline,
    struck: red.strikethrough,
    inserted: green.underline,
  };
}

export function unpainted(text: string): string {
  return text;
}

/** A paragraph's edits in brackets, painted too: what is copied reads like the report without colour. */
export function notatedEdits(edits: readonly Edit[], paints: Paints): readonly Painted[] {
  const signs = {
    same: [],
    removed: [
      { text: '[-', paint: paints.red },
      { text: '-]', paint: paints.red },
    ],
    added: [
      { text: '{+', paint: paints.green },
      { text: '+}', paint: paints.green },
    ],
  };
  return paintedEdits(edits, paints, escapedNotation).flatMap((words, at) => {
    const [before, after] = signs[edits[at]?.kind ?? 'same'];
    return before === undefined || after === undefined ? [words] : [before, words, after];
  });
}

/** The edits of one of two columns, or of a whole paragraph that came or went: the place says what the brackets would. */
export function paintedEdits(
  edits: readonly Edit[],
  paints: Pick<Paints, 'struck' | 'inserted'>,
  shownAs: (text: string) => string = shown,
): readonly Painted[] {
  const paint = { same: unpainted, removed: paints.struck, added: paints.inserted };
  return edits.map(({ kind, text }) => ({ text: shownAs(text), paint: paint[kind] }));
}
