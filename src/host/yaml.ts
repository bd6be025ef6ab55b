import { InputError } from '../model/problem.ts';

/**
 * Parses a file in YAML (or JSON, which is a subset). The parser is loaded only when needed.
 *
 * @throws InputError on invalid YAML
 */
export async function parsedYaml(text: string, name: string): Promise<unknown> {
  const { parse } = await import('yaml');
  try {
    return parse(text, { maxAliasCount: 0 });
  } catch (cause) {
    const [line = ''] = String(cause instanceof Error ? cause.message : cause).split('\n');
    throw new InputError('bad-option', `${name} is not valid YAML: ${line}`, { cause });
  }
}
