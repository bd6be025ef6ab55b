import { unzipSync } from 'fflate';
import { InputError } from '../model/problem.ts';

/** Word files of resolutions unpack to less than 3 million bytes. */
const UNPACKED_MAX_BYTES = 64_000_000;

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/**
 * Unpacks the wanted entries of an archive, as text. No more is unpacked than the archive itself says it holds, and no
 * name in it is ever a path.
 *
 * @throws InputError `too-large`, or `not-a-resolution` where the archive is damaged
 */
export function unzipped(bytes: Uint8Array, wanted: readonly string[], name: string): ReadonlyMap<string, string> {
  let total = 0;
  try {
    const entries = unzipSync(bytes, {
      filter: (entry) => {
        if (!wanted.includes(entry.name)) return false;
        total += entry.originalSize;
        return total <= UNPACKED_MAX_BYTES;
      },
    });
    if (total <= UNPACKED_MAX_BYTES) {
      return new Map(Object.entries(entries).map(([path, content]) => [path, new TextDecoder().decode(content)]));
    }
  } catch (cause) {
    throw new InputError('not-a-resolution', `${name}: the archive is damaged; get the file anew`, { cause });
  }
  const found = `${Math.round(total / 1e6)} million bytes unpacked`;
  throw new InputError('too-large', `${name}: ${found}; ${UNPACKED_MAX_BYTES / 1e6} million are read at most`);
}
