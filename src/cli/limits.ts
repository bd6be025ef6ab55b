import { InputError } from '../model/problem.ts';
import { LIMIT_NAMES, type LimitName, type Limits, limitsWith } from '../read/limits.ts';
import { nearest } from '../text/nearest.ts';
import type { World } from './world.ts';

/**
 * Reads `--limit pdf-pages=5000,paragraphs=40000`, once or several times.
 *
 * @throws InputError `bad-option` on a name that is none, and on what is no whole number from 1 up
 */
export function limitsFrom(asked: readonly string[]): Limits {
  const pairs = asked.flatMap((list) => list.split(',')).map((pair) => limitIn(pair.trim()));
  return limitsWith(Object.fromEntries(pairs));
}

function limitIn(pair: string): readonly [LimitName, number] {
  const [name = '', value = '', ...more] = pair.split('=');
  const known = LIMIT_NAMES.find((each) => each === name);
  if (known === undefined) {
    const names = nearest(name.slice(0, NAME_MAX_CHARACTERS), LIMIT_NAMES, 3).join(', ');
    throw new InputError('bad-option', `--limit: no limit is called “${name}”; the nearest are ${names}`);
  }
  if (more.length > 0 || !/^[1-9]\d{0,14}$/u.test(value)) {
    throw new InputError('bad-option', `--limit ${known} takes a whole number from 1 up: --limit ${known}=1000`);
  }
  return [known, Number(value)];
}

const NAME_MAX_CHARACTERS = 60;

/** For the readers: nothing where nothing was asked for. */
export function limitsOf({ limits }: World): { readonly limits?: Limits } {
  return limits === undefined ? {} : { limits };
}
