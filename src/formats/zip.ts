import { unzipSync } from 'fflate';
import { InputError } from '../model/problem.ts';
import { decode } from './bytes.ts';
import { counted, keepWithin, type Measured } from './limits.ts';

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
  const { name } = measured;
  if (isLocked(bytes)) {
    throw new InputError('not-a-resolution', `${name}: the archive is protected by a password; save it without one`);
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
        if (!wanted.includes(entry.name)) return false;
        total += entry.originalSize;
        refuseBomb(entry, total, measured);
        return true;
      },
    });
    const texts = Object.entries(entries).map(([path, content]) => [path, decode(content, name).text] as const);
    return { texts: new Map(texts), names };
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError('not-a-resolution', `${name}: the archive is damaged; get the file again`, { cause });
  }
}

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
