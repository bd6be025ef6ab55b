import { InputError } from '../model/problem.ts';

/**
 * What a file in YAML (or JSON, which is YAML too) says. The parser is loaded when there is something to parse.
 *
 * @throws InputError on a file that is none
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
