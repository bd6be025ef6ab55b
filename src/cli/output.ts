import { InputError } from '../index.ts';
import { codeOf } from './documents.ts';
import { pagerFor } from './options.ts';
import type { World } from './world.ts';

/** Options that every command knows. */
export interface CommonOptions {
  readonly corpus?: string | undefined;
  readonly color?: string | undefined;
  readonly width?: number | undefined;
  readonly pager?: boolean | undefined;
}

/** Prints a result, through a pager where it goes to a terminal. */
export async function emit(text: string, { pager }: CommonOptions, world: World): Promise<void> {
  const command = pagerFor(pager ?? true, world);
  if (command === null || !(await world.page(command, text))) world.print(text);
}

/** Writes a result to a file, whole or not at all. */
export async function write(world: World, path: string, content: string | Uint8Array): Promise<void> {
  await world.writeFile(path, content).catch((cause: unknown) => {
    throw new InputError('unreadable-file', `cannot write ${path} (${codeOf(cause) || String(cause)})`, { cause });
  });
}
