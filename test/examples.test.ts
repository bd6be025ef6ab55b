import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as library from '../src/index.ts';

/** What stands under `@example` above a public function is run; `// → value` says what a line gives. */
describe('the examples in the library', () => {
  const examples = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => examplesIn(path));

  it.each(examples)('of $name do what they say', async ({ code }) => {
    await runExample(code);
  });

  it('are there for every function of the library that makes something', () => {
    const functions = Object.entries(library).flatMap(([name, value]) =>
      typeof value === 'function' && /^[a-z]/u.test(name) ? [name] : [],
    );
    const shown = new Set(examples.map(({ name }) => name));
    expect(functions.filter((name) => !shown.has(name))).toEqual(['isLeftByPdf']);
  });
});

interface Example {
  readonly name: string;
  readonly code: string;
}

function examplesIn(path: string): readonly Example[] {
  const source = readFileSync(`src/${path}`, 'utf8');
  const blocks = source.matchAll(/\* @example\n \* ```ts\n(.*?) \* ```\n \*\/\nexport (?:async )?function (\w+)/gsu);
  return [...blocks].map(([, code = '', name = '']) => ({ name, code: code.replace(/^ \* ?/gmu, '') }));
}

async function runExample(code: string): Promise<void> {
  const checked = code.replace(/^(.*); \/\/ → (.*)$/gmu, 'expect($1).toEqual($2);');
  expect(checked).not.toBe(code);
  const names = Object.keys(library).filter((name) => !new RegExp(`const (?:\\w+ = )?${name} =`, 'u').test(code));
  const values = Object.entries(library).flatMap(([name, value]) => (names.includes(name) ? [value] : []));
  const AsyncFunction = (async () => undefined).constructor;
  await Reflect.construct(AsyncFunction, ['expect', ...names, checked])(expect, ...values);
}
