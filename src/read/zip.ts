import { unzipSync } from 'fflate';
import { InputError } from '../model/problem.ts';

/** Word files of resolutions unpack to less than 3 million bytes. */
const UNPACKED_MAX_BYTES = 64_000_000;
/** Ours have 9 entries; those of Word, with themes and pictures, some dozens. A bound against floods of names, not a measure. */
const ENTRIES_MAX = 4_000;
/** Of 189 Word files of real resolutions (texts, redlines, tables) none shrank to less than a twelfth; archives made to fill a memory do so to a thousandth. */
const RATIO_MAX = 200;
/** Below this size no ratio is a danger: a page of blanks shrinks as much. */
const RATIO_MIN_BYTES = 1_000_000;

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** The wanted entries of an archive as text, and the names of all entries. */
export interface Unzipped {
  readonly texts: ReadonlyMap<string, string>;
  readonly names: readonly string[];
}

/**
 * Unpacks the wanted entries of an archive. Sizes are looked at before anything is unpacked, no more is unpacked than the
 * archive itself says it holds, and no name in it is ever a path.
 *
 * @throws InputError `too-large` or `unsafe-input` where it holds too much, `not-a-resolution` where it is damaged or locked
 */
export function unzipped(bytes: Uint8Array, wanted: readonly string[], name: string): Unzipped {
  if (isLocked(bytes)) {
    throw new InputError('not-a-resolution', `${name}: the archive is locked by a password; save it without one`);
  }
  const names: string[] = [];
  let total = 0;
  try {
    const entries = unzipSync(bytes, {
      filter: (entry) => {
        names.push(entry.name);
        if (names.length > ENTRIES_MAX) {
          throw new InputError(
            'too-large',
            `${name}: an archive with more than ${ENTRIES_MAX} entries; no Word file has so many`,
          );
        }
        if (!wanted.includes(entry.name)) return false;
        total += entry.originalSize;
        refuseBomb(entry, total, name);
        return true;
      },
    });
    const texts = Object.entries(entries).map(([path, content]) => [path, new TextDecoder().decode(content)] as const);
    return { texts: new Map(texts), names };
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError('not-a-resolution', `${name}: the archive is damaged; get the file anew`, { cause });
  }
}

function refuseBomb(
  { size, originalSize }: { readonly size: number; readonly originalSize: number },
  total: number,
  name: string,
): void {
  if (total > UNPACKED_MAX_BYTES) {
    const found = `${Math.round(total / 1e6)} million bytes unpacked`;
    throw new InputError('too-large', `${name}: ${found}; ${UNPACKED_MAX_BYTES / 1e6} million are read at most`);
  }
  const ratio = originalSize / Math.max(1, size);
  if (originalSize > RATIO_MIN_BYTES && ratio > RATIO_MAX) {
    const found = `an archive that grows to ${Math.round(ratio)} times its size when it is unpacked`;
    throw new InputError('unsafe-input', `${name}: ${found}; ${RATIO_MAX} times are read at most`);
  }
}

/** The first bit of the flags of the first entry. */
function isLocked(bytes: Uint8Array): boolean {
  return ((bytes[6] ?? 0) & 1) === 1;
}
