import { formatNamed, packedFormatOf, textFormatOf } from '../../formats/registry.ts';
import { symbolOf } from '../../text/symbols.ts';

/** The index of a folder of texts, and the lock that one writer at a time holds. */
export const INDEX_NAME = 'corpus.json';
export const LOCK_NAME = 'corpus.lock';

/**
 * `A/RES/79/58` as a file name: `A_RES_79_58`. Anything except letters, digits, full stops and hyphens becomes an
 * underscore, so that no symbol leads out of its folder.
 */
export function fileStem(symbol: string): string {
  return symbol.replace(/[()]/gu, '').replace(/[^\w.-]+/gu, '_');
}

/** The symbol in a file name: `A_RES_77_79.xml`, `77_79.md`, `A_C.1_80_L.52.pdf`; null if there is none. */
export function symbolInName(name: string): string | null {
  if (!isTextName(name)) return null;
  const stem = name.replace(/\.\w+$/u, '');
  const direct = symbolOf(stem) ?? symbolOf(stem.replace(/_(?=[A-Z](?:-[A-Z])?$)/u, ' '));
  if (direct !== null || /^[AS]_RES_/iu.test(stem)) return direct;
  return symbolOf(stem.replaceAll('_', '/'));
}

/** A plain file name of a text: not a path, not hidden, and in a format that we read. */
export function isTextName(name: string): boolean {
  return formatNamed(name) !== null && /^(?!\.)[\w() .-]{1,120}\.\w+$/u.test(name);
}

/** The ending of the format of a text: determined by its content, and between text and Markdown by its name. */
export function endingOf(bytes: Uint8Array, name: string): string {
  const packed = packedFormatOf(bytes);
  if (packed !== null) return packed.endings[0];
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES)).replace(/\0/gu, '');
  const [ending] = textFormatOf(head).endings;
  return ending === 'txt' && /\.(?:md|markdown)$/iu.test(name) ? 'md' : ending;
}

const HEAD_BYTES = 4096;
