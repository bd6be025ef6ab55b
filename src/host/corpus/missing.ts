import { symbolTyped } from '../../language/typed-symbols.ts';
import { InputError } from '../../model/problem.ts';
import { nearest } from '../../text/nearest.ts';
import { symbolElsewhere } from '../../text/symbols-elsewhere.ts';
import type { World } from '../world.ts';
import { type CorpusEntry, entryFor, namesIn } from './corpus.ts';

/**
 * Reports all symbols without a text at once, with the command that fetches them.
 *
 * @throws InputError if there is one
 */
export async function requireTexts(
  world: World,
  corpus: readonly CorpusEntry[],
  names: readonly (string | undefined)[],
): Promise<void> {
  const missing: string[] = [];
  for (const name of names) {
    const symbol = name === undefined ? null : symbolTyped(name);
    if (name === undefined || symbol === null || entryFor(corpus, name) !== undefined) continue;
    if ((await world.kindOf(name)) !== 'file' && !missing.includes(symbol)) missing.push(symbol);
  }
  const [first] = missing;
  if (first === undefined) return;
  const { fetchCommandFor } = await import('./list.ts');
  const known = nearest(first.replace(/^A\/RES\//u, ''), namesIn(corpus), 3).join(', ');
  const near = missing.length > 1 || known === '' ? '' : `; the nearest are ${known}`;
  const verb = missing.length > 1 ? 'are' : 'is';
  const foreign = missing.find((symbol) => symbolElsewhere(symbol) !== null);
  if (foreign !== undefined) {
    throw new InputError(
      'unknown-symbol',
      `${foreign} is not in the corpus, and the United Nations’ service has no texts of other organizations: give a file`,
    );
  }
  throw new InputError(
    'unknown-symbol',
    `${missing.join(' and ')} ${verb} not in the corpus${near}; to get ${missing.length > 1 ? 'them' : 'it'}: ${fetchCommandFor(missing)}`,
  );
}
