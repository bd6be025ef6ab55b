import type { World } from '../../host/world.ts';
import { InputError } from '../../model/problem.ts';
import { nearest, nearestWithin } from '../../text/nearest.ts';
import { type CommandRow, namesBelow } from '../command.ts';

/**
 * Suggests the command meant by a word that is neither a command nor a file; null if none is close, or nothing is
 * wrong.
 */
export async function commandMeant(
  args: readonly string[],
  rows: readonly CommandRow[],
  world: World,
): Promise<string | null> {
  const above: string[] = [];
  for (const word of args) {
    if (!/^[a-z][a-z-]+$/u.test(word)) return null;
    const commands = namesBelow(rows, above);
    if (commands.length === 0) return null;
    if (commands.includes(word)) {
      above.push(word);
      continue;
    }
    const near = nearestWithin(word, commands, CHANGES_MAX_CHARACTERS);
    if (near === null || (await world.lookAt(word)).kind !== 'nothing') return null;
    const line = ['resdiff', ...above, near].join(' ');
    const what = above.length === 0 ? 'neither a command nor a file' : `not a command of ${above.join(' ')}`;
    return `“${word}” is ${what}; did you mean ${line}? (resdiff help${above.map((each) => ` ${each}`).join('')} lists all)`;
  }
  return null;
}

/** Swapping two letters, or replacing one, counts as two changes; one more is allowed for haste. */
const CHANGES_MAX_CHARACTERS = 3;

/** @throws InputError if the words name no command, with the nearest ones */
export function requireCommand(words: readonly string[], rows: readonly CommandRow[]): void {
  for (const [at, word] of words.entries()) {
    const above = words.slice(0, at);
    const commands = namesBelow(rows, above);
    if (commands.includes(word)) continue;
    const near = nearest(word, commands, 3).join(', ');
    throw new InputError(
      'bad-option',
      `there is no command “${[...above, word].join(' ')}”${near === '' ? '' : `; the nearest are ${near}`}`,
    );
  }
}
