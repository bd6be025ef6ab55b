import { fileStem } from '../../host/corpus/names.ts';
import { oneLine } from '../../host/fault.ts';
import type { Place, World } from '../../host/world.ts';
import type { Made } from '../../model/output.ts';
import { InputError } from '../../model/problem.ts';
import { endingOf, type Format, type Formats, outputFor, outputNamed } from '../formats.ts';
import { STANDARD_INPUT } from '../options.ts';
import { type CommonOptions, emit, write } from '../output.ts';

/** The output options of every command that writes. */
export interface OutputOptions extends CommonOptions {
  readonly format?: string | undefined;
  readonly output?: string | undefined;
  /** Overwrite files that were read. */
  readonly force?: boolean | undefined;
  /** The text alone, with its words as they are. */
  readonly clean?: boolean | undefined;
}

/** Where a result goes, and in which format. */
export interface Target<Row extends Format> {
  readonly output: Row;
  readonly formats: Formats<Row>;
  readonly place:
    | { readonly kind: 'printed' }
    | { readonly kind: 'file'; readonly path: string }
    | { readonly kind: 'folder'; readonly path: string };
}

/**
 * Checks `-o` and `-f` before anything is read, so that nobody waits for a result that cannot be written.
 *
 * @throws InputError on an unknown ending, or if the folder does not exist
 */
export async function targetFor<Row extends Format>(
  { format, output: path }: OutputOptions,
  formats: Formats<Row>,
  world: World,
): Promise<Target<Row>> {
  // `-o -` means standard output.
  if (path === undefined || path === STANDARD_INPUT) {
    return { output: outputFor(formats, format, undefined), formats, place: { kind: 'printed' } };
  }
  const found = await world.lookAt(path);
  if (found.kind === 'folder') {
    return { output: outputNamed(formats, format ?? formats.inFolder), formats, place: { kind: 'folder', path } };
  }
  requireFolder(path, found);
  return { output: outputFor(formats, format, path), formats, place: { kind: 'file', path } };
}

/** @throws InputError if the folder of a file does not exist */
export function requireFolder(path: string, found: Place): void {
  const folder = /[/\\]$/u.test(path) ? path : path.replace(/[/\\]?[^/\\]*$/u, '');
  const isThere = found.kind !== 'nothing' || (found.isFolderThere && folder !== path);
  if (isThere) return;
  throw new InputError('bad-option', `-o ${path}: there is no folder ${folder}; create it first, or write elsewhere`);
}

/**
 * Delivers a result: to the file of `-o`, to a file named after its text in the folder of `-o`, or to standard output.
 */
export async function hand(
  content: Made,
  target: Target<Format>,
  name: { readonly symbol: string; readonly given: string },
  options: OutputOptions,
  world: World,
): Promise<void> {
  const { output, formats, place } = target;
  world.run?.reading.clear();
  if (place.kind === 'printed') {
    if (typeof content === 'string')
      return emit(
        content,
        {
          ...options,
          format: output.name,
          stops: output.stops,
          isShown: output.isShown === true && options.clean !== true,
        },
        world,
      );
    const like = formats.like.replace(/[^.]+$/u, endingOf(output));
    const what = output.name === 'docx' ? 'a Word file' : 'this format';
    throw new InputError('bad-option', `${what} must be written to a file: add -o ${like}`);
  }
  const path = place.kind === 'file' ? place.path : pathIn(place.path, target, name);
  await requireUnread(path, options, world);
  await write(world, path, content);
  tellWritten(path, content, world);
}

/** Reports what was written, unless `--quiet`. */
export function tellWritten(path: string, content: Made, world: World): void {
  if (world.run?.isQuiet === true) return;
  const base = world.run?.tracked.base ?? null;
  const what = base === null ? '' : `: ${oneLine(base)} with the changes tracked`;
  world.complain(`resdiff: wrote ${oneLine(path)} (${sizeWords(content)})${what}\n`);
}

/** `A_RES_78_32.html`; a text without a symbol is named after its file. */
function pathIn(
  folder: string,
  { output, formats }: Target<Format>,
  { symbol, given }: { readonly symbol: string; readonly given: string },
): string {
  const ofFile = given.replace(/^.*[/\\]/u, '').replace(/\.\w+$/u, '');
  const stem = fileStem(symbol || ofFile).replace(/^[.-]+/u, '') || 'text';
  return `${folder.replace(/[/\\]+$/u, '')}/${stem}${formats.suffix}.${endingOf(output)}`;
}

/**
 * Prevents a typing mistake from destroying a draft: a file that was read in this run, under any path or link, is
 * overwritten only with `--force`.
 *
 * @param others files that worker threads read, by the signs of `signsAt`
 * @throws InputError if the file was read
 */
export async function requireUnread(
  path: string,
  { force }: Pick<OutputOptions, 'force'>,
  world: World,
  others: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  const own = force === true ? [] : await signsAt(path, world);
  if (own.length === 0) return;
  await requireOutsideRecord(path, world);
  const read = new Map<string, string>();
  for (const each of world.run?.read ?? []) for (const sign of await signsAt(each, world)) read.set(sign, each);
  const same = own.flatMap((sign) => read.get(sign) ?? others.get(sign) ?? []).at(0);
  if (same === undefined) return;
  const also = same === path ? '' : ` (as ${same})`;
  throw new InputError(
    'bad-option',
    `${path} is one of the files that were read${also}; write elsewhere, or overwrite it with --force`,
  );
}

/**
 * The texts of a record are read when it is built, not when it is asked: they are known by name only.
 *
 * @throws InputError if there is a file that the record that was asked is made of
 */
async function requireOutsideRecord(path: string, world: World): Promise<void> {
  const { has } = world.run?.record ?? { has: null };
  const found = await world.lookAt(path);
  if (has === null || found.kind !== 'file' || !(await has(found.path))) return;
  throw new InputError(
    'bad-option',
    `${path} is one of the files of the record; write elsewhere, or overwrite it with --force`,
  );
}

/**
 * Identifies a file under any name: its path without links, and its number in the file system. Empty if nothing is
 * there.
 */
export async function signsAt(path: string, world: World): Promise<readonly string[]> {
  const place = await world.lookAt(path);
  if (place.kind === 'nothing') return [];
  return place.inode === null ? [place.path] : [place.path, place.inode];
}

function sizeWords(content: Made): string {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content).length : content.length;
  if (bytes < 1_000) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  return bytes < 999_500 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
