import { codeOf, whyUnwritten } from '../host/reasons.ts';
import type { GrowingFile, World } from '../host/world.ts';
import { InputError } from '../model/problem.ts';
import { harmless } from '../report/layout/harmless.ts';
import { pagerFor } from './options.ts';

/** Options that every command knows. */
export interface CommonOptions {
  readonly corpus?: string | undefined;
  readonly color?: string | undefined;
  readonly width?: number | undefined;
  readonly pager?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  readonly verbose?: boolean | undefined;
}

/**
 * Prints a result, through a pager where it goes to a terminal. What is written in the form of a file keeps its words as they
 * are in a pipe or a file; on a terminal no control character of a document gets through.
 */
export async function emit(
  result: string,
  { pager, format }: CommonOptions & { readonly format?: string | undefined },
  world: World,
): Promise<void> {
  const isColoured = format === undefined || format === 'terminal';
  const text = world.terminalColumns === null ? result : harmless(result, { ours: isColoured });
  const command = pagerFor(pager ?? true, world);
  if (command === null || !(await world.page(command, text))) world.print(text);
}

/** Writes a result to a file, whole or not at all. */
export async function write(world: World, path: string, content: string | Uint8Array): Promise<void> {
  await told(path, world.writeFile(path, content));
}

/** The same for one of many, which would wait for the disk each time: for what is made again where a power cut took it. */
export async function writeOneOfMany(world: World, path: string, content: string | Uint8Array): Promise<void> {
  await told(path, world.writeFile(path, content, 'may wait'));
}

/** The same for a result that comes piece by piece. */
export async function writeGrowing(world: World, path: string): Promise<GrowingFile> {
  const file = await told(path, world.openFile(path));
  return {
    append: (text) => told(path, file.append(text)),
    keep: () => told(path, file.keep()),
    drop: () => file.drop(),
  };
}

function told<Value>(path: string, writing: Promise<Value>): Promise<Value> {
  return writing.catch((cause: unknown) => {
    throw new InputError('unreadable-file', `cannot write ${path}: ${whyUnwritten(codeOf(cause))}`, { cause });
  });
}
