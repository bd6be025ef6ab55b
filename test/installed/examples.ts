import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What an example of `examples/` prints, and what it says that it prints. */
export interface Shown {
  readonly name: string;
  readonly printed: string;
  readonly said: string;
}

/** Runs the examples in a folder from which the package can be imported. */
export function shownIn(folder: string, names = examplesIn(folder), node = process.execPath): readonly Shown[] {
  return names.map((name) => {
    const path = join(folder, 'examples', name);
    const [, said = ''] = readFileSync(path, 'utf8').split('\n// Prints:\n');
    const printed = execFileSync(node, [path], { encoding: 'utf8' });
    return { name, printed, said: said.replace(/^\/\/ ?/gmu, '') };
  });
}

/** Lays the examples, and the texts that they read, beside an installed package. */
export function layExamples(folder: string): void {
  for (const part of ['examples', 'corpus']) cpSync(part, join(folder, part), { recursive: true });
}

function examplesIn(folder: string): readonly string[] {
  return readdirSync(join(folder, 'examples'));
}
