import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { join } from 'node:path';
import { compiledWithCache } from './code-cache.ts';
import { workBriefly } from './optimizer.ts';

/** What is in the file, and how it is kept for the next run. */
export interface Pack {
  readonly run: typeof import('./run.ts');
  keep(): void;
}

/**
 * What most runs need is put into one file by `npm run build`, `packed.cjs`; it is compiled here, with the code cache, and stands
 * where `require` finds it from then on. Null where there is none: the program as the compiler writes it runs too.
 */
export function packed(): Pack | null {
  const path = join(import.meta.dirname, 'packed.cjs');
  let source: string;
  try {
    source = readFileSync(path, 'latin1');
  } catch {
    return null;
  }
  // The build writes in the first line what the file hashes to, and makes one function of the rest; letters beyond ASCII are escaped.
  const key = source.slice('// '.length, '// '.length + KEY_CHARACTERS);
  workBriefly();
  const compiled = compiledWithCache(source, path, key);
  const require = createRequire(path);
  const holder = new Module(path);
  compiled.script.runInThisContext().call(undefined, holder, require, path, import.meta.dirname);
  holder.loaded = true;
  require.cache[path] = holder;
  return {
    run: holder.exports('run'),
    keep: () => {
      if (!holder.exports.has('compare-command')) return;
      workBriefly();
      compiled.keep();
    },
  };
}

const KEY_CHARACTERS = 16;
