import { codeOf, unreadable } from '../host/reasons.ts';
import type { World } from '../host/world.ts';
import { parsedYaml } from '../host/yaml.ts';
import type { Facts, FactValue } from '../model/draft.ts';
import { InputError } from '../model/problem.ts';

/**
 * The facts in a YAML or JSON file: names with figures, words or lists of words. A name without a value is a fact not
 * yet known.
 *
 *     States parties: 112
 *     presidency: Iraq
 *     accessions: [South Sudan]
 *
 * @throws InputError on a file that cannot be read, is not YAML, or holds anything else
 */
export async function readFacts(world: World, path: string): Promise<Facts> {
  const bytes = await world.readFile(path).catch((cause: unknown) => {
    throw unreadable(`cannot read the facts ${path} (${codeOf(cause) || String(cause)})`, cause);
  });
  const parsed = await parsedYaml(new TextDecoder().decode(bytes), path);
  if (parsed === null || parsed === undefined) return {};
  if (typeof parsed !== 'object' || Array.isArray(parsed))
    throw new InputError('bad-option', `${path} should hold names with values, such as States parties: 112`);
  return Object.fromEntries(
    Object.entries(parsed).flatMap(([key, value]: [string, unknown]) => {
      const fact = factIn(value, key, path);
      return fact === null ? [] : [[key, fact]];
    }),
  );
}

function factIn(value: unknown, key: string, path: string): FactValue | null {
  if (value === null) return null;
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value;
  throw new InputError(
    'bad-option',
    `${path}: “${key}” should be a figure, words or a list of words in square brackets`,
  );
}
