import { codeOf, whyUnwritten } from '../host/reasons.ts';
import type { GrowingFile, World } from '../host/world.ts';
import { InputError } from '../model/problem.ts';
import { harmless } from '../report/layout/harmless.ts';
import { pagerFor } from './options.ts';

/** Options of every command. */
export interface CommonOptions {
  readonly corpus?: string | undefined;
  readonly color?: string | undefined;
  readonly width?: number | undefined;
  readonly pager?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  readonly verbose?: boolean | undefined;
  readonly ocr?: boolean | undefined;
  readonly withOffice?: boolean | undefined;
}

/**
 * Prints a result, through a pager on a terminal. In a pipe or a file the words of a text format are unchanged; on a
 * terminal, control characters of a document are removed.
 */
export async function emit(
  result: string,
  {
    pager,
    format,
    stops,
    isShown,
  }: CommonOptions & {
    readonly format?: string | undefined;
    readonly stops?: string | undefined;
    readonly isShown?: boolean | undefined;
  },
  world: World,
): Promise<void> {
  const ours = isShown === true || format === undefined || format === 'terminal';
  const text = world.terminalColumns === null ? result : harmless(result, { ours });
  const command = pagerFor(pager ?? true, world);
  if (command === null || !(await world.page(command, text, stops))) world.print(text);
}

/** Writes a result to a file, completely or not at all. */
export async function write(world: World, path: string, content: string | Uint8Array): Promise<void> {
  await told(path, world.writeFile(path, content));
}

/** The same for one of many files, without waiting for the disk: files that a power cut destroys are made again. */
export async function writeOneOfMany(world: World, path: string, content: string | Uint8Array): Promise<void> {
  await told(path, world.writeFile(path, content, 'may wait'));
}

/** The same for a result that is written piece by piece. */
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
