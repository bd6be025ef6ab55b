import { DEFAULT_LIMITS } from '../../formats/limits.ts';
import { unzippedWhole, zipped } from '../../formats/zip.ts';
import type { MadeFile, NamedBytes } from './protocol.ts';

/** The user's texts as one file, to take to another computer. */
export function archiveOf(files: readonly NamedBytes[]): MadeFile {
  return { name: 'resdiff-texts.zip', type: 'application/zip', bytes: new Uint8Array(zipped(files)), told: [] };
}

/**
 * The files in an archive, without its folders and without what is hidden.
 *
 * @throws InputError if it is damaged, protected or too large
 */
export function filesIn({ name, bytes }: NamedBytes): readonly NamedBytes[] {
  return unzippedWhole(bytes, { name, limits: DEFAULT_LIMITS }).flatMap(([path, content]) => {
    const own = path.split(/[\\/]/u).at(-1) ?? '';
    return own === '' || own.startsWith('.') ? [] : [{ name: own, bytes: new Uint8Array(content) }];
  });
}
