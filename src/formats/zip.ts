import { unzipSync, zipSync } from 'fflate';
import { InputError } from '../model/problem.ts';
import { counted, keepWithin, type Measured } from './limits.ts';
import { markedText } from './xml-text.ts';

/** Below this size no ratio is dangerous: a page of spaces shrinks as much. */
const RATIO_MIN_BYTES = 1_000_000;

/** The wanted entries of an archive as text, and the names of all entries. */
export interface Unzipped {
  readonly texts: ReadonlyMap<string, string>;
  readonly names: readonly string[];
}

/**
 * Unpacks the wanted entries of an archive. Sizes are checked before anything is unpacked, no more is unpacked than the archive
 * declares, and names in it are never used as paths.
 *
 * @throws InputError `too-large` or `unsafe-input` if it contains too much, `not-a-resolution` if it is damaged or protected
 */
export function unzipped(bytes: Uint8Array, wanted: readonly string[], measured: Measured): Unzipped {
  const { entries, names } = entriesOf(bytes, (name) => wanted.includes(name), measured);
  const texts = Object.entries(entries).map(
    ([path, content]) => [path, markedText(content).replace(/^\uFEFF/u, '')] as const,
  );
  return { texts: new Map(texts), names };
}

/**
 * Unpacks every entry of an archive, in its order and within the same limits.
 *
 * @throws InputError as `unzipped`
 */
export function unzippedWhole(bytes: Uint8Array, measured: Measured): readonly (readonly [string, Uint8Array])[] {
  const { entries, names } = entriesOf(bytes, () => true, measured);
  return [...new Set(names)].flatMap((name) => {
    const content = entries[name];
    return content === undefined ? [] : [[name, content] as const];
  });
}

/** The same for entries in an encoding that is not known. */
export function unzippedBytes(
  bytes: Uint8Array,
  wanted: readonly string[],
  measured: Measured,
): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(entriesOf(bytes, (name) => wanted.includes(name), measured).entries));
}

function entriesOf(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  measured: Measured,
): { readonly entries: Readonly<Record<string, Uint8Array>>; readonly names: readonly string[] } {
  const { name } = measured;
  if (isLocked(bytes)) {
    throw new InputError('unreadable-file', `${name}: the archive is protected by a password; save it without one`);
  }
  const names: string[] = [];
  let total = 0;
  try {
    const entries = unzipSync(bytes, {
      filter: (entry) => {
        names.push(entry.name);
        keepWithin('zip-entries', names.length, measured, {
          found: `an archive with more than ${counted(measured.limits['zip-entries'])} entries; no Word file has so many`,
        });
        if (!isWanted(entry.name)) return false;
        total += entry.originalSize;
        refuseBomb(entry, total, measured);
        return true;
      },
    });
    return { entries, names };
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError('unreadable-file', `${name}: the archive is damaged; get the file again`, { cause });
  }
}

/** The names of the entries of an archive, of which nothing is unpacked; of one that is damaged or huge, those that were found. */
export function entryNames(bytes: Uint8Array): readonly string[] {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name);
        if (names.length > LISTED_MAX_ENTRIES) throw new Error('enough to tell what it is');
        return false;
      },
    });
  } catch {
    return names;
  }
  return names;
}

const LISTED_MAX_ENTRIES = 4_000;

/**
 * What an archive says that it is, as OpenDocument and EPUB do: in its first entry, unpacked, so that it can be read at a fixed
 * place. Empty if it says nothing.
 */
export function declaredKind(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_MAX_BYTES));
  const length = (bytes[18] ?? 0) + 256 * (bytes[19] ?? 0);
  return head.startsWith('mimetype', NAME_AT) ? head.slice(NAME_AT + 8, NAME_AT + 8 + length) : '';
}

const NAME_AT = 30;
const DECLARED_MAX_BYTES = 300;

function refuseBomb(
  { size, originalSize }: { readonly size: number; readonly originalSize: number },
  total: number,
  measured: Measured,
): void {
  keepWithin('zip-bytes', total, measured, { found: `${Math.round(total / 1e6)} million bytes unpacked` });
  if (originalSize <= RATIO_MIN_BYTES) return;
  const ratio = Math.round(originalSize / Math.max(1, size));
  keepWithin('zip-ratio', ratio, measured, {
    found: `an archive that grows to ${ratio} times its size when unpacked`,
    code: 'unsafe-input',
  });
}

/** The first bit of the flags of the first entry. */
function isLocked(bytes: Uint8Array): boolean {
  return ((bytes[6] ?? 0) & 1) === 1;
}

/** An archive of these files; of several with one name, all but the first get a number. The same files give the same archive. */
export function zipped(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array {
  const entries = new Map<string, Uint8Array>();
  for (const { name, bytes } of files) {
    // The packer keeps entries in an object, which has some names of its own.
    let free = name in {} ? withNumber(name, 1) : name;
    for (let count = 2; entries.has(free); count += 1) free = withNumber(name, count);
    entries.set(free, bytes);
  }
  return zipSync(Object.fromEntries(entries), { mtime: new Date(2000, 0, 1) });
}

/** `draft 2.docx` */
function withNumber(name: string, count: number): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? `${name.slice(0, dot)} ${count}${name.slice(dot)}` : `${name} ${count}`;
}
