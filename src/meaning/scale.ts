import { SCALE_TABLE } from '../language/en/scale-table.ts';
import { InputError } from '../model/problem.ts';

/** How strong opening words are: by word, in lower case, its family and rank. */
export interface Scale {
  readonly verbs: ReadonlyMap<string, Rank>;
  readonly degrees: ReadonlyMap<string, number>;
}

export interface Rank {
  readonly family: string;
  readonly strength: number;
}

/**
 * Reads a scale from its table: a line a word, `word TAB family TAB strength`; further columns and lines that begin with
 * `#` are comments. Words are base verbs in the present (`takes note`, `expresses concern`) or, in the family `degree`,
 * intensifiers (`grave`).
 *
 * @throws InputError `bad-option` on any other line
 * @example
 * ```ts
 * const scale = scaleFrom('welcomes\treception\t2\nnotes\treception\t1\n');
 * scale.verbs.get('welcomes')?.strength; // → 2
 * ```
 */
export function scaleFrom(table: string): Scale {
  const verbs = new Map<string, Rank>();
  const degrees = new Map<string, number>();
  for (const [at, line] of table.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [word = '', family = '', strength = ''] = line.split('\t', COLUMNS).map((cell) => cell.trim());
    if (word === '' || family === '' || !/^[+-]?\d+(?:\.\d+)?$/u.test(strength)) {
      throw new InputError(
        'bad-option',
        `the scale of verbs, line ${at + 1} (“${line.trim().slice(0, LINE_MAX_CHARACTERS)}”): expected a word, a family and a number, separated by tabs; resdiff verbs prints an example`,
      );
    }
    if (family === 'degree') degrees.set(word.toLowerCase(), Number(strength));
    else verbs.set(word.toLowerCase(), { family, strength: Number(strength) });
  }
  if (verbs.size + degrees.size === 0) {
    throw new InputError('bad-option', 'the scale of verbs is empty; resdiff verbs prints an example');
  }
  return { verbs, degrees };
}

const COLUMNS = 3;
const LINE_MAX_CHARACTERS = 60;

/** The built-in scale. */
export const SCALE: Scale = scaleFrom(SCALE_TABLE);
