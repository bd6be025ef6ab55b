import { formatNamed, packedFormatOf, textFormatOf } from '../../formats/registry.ts';
import { symbolOf } from '../../text/symbols.ts';

/** The index of a folder of texts, and the file that one writer at a time holds. */
export const INDEX_NAME = 'corpus.json';
export const LOCK_NAME = 'corpus.lock';

/**
 * `A/RES/79/58` as the name of a file: `A_RES_79_58`. What is no letter, figure, point or hyphen becomes a low line, so that
 * no symbol, however it is written, leads out of its folder.
 */
export function fileStem(symbol: string): string {
  return symbol.replace(/[()]/gu, '').replace(/[^\w.-]+/gu, '_');
}

/** The symbol that the name of a file stands for: `A_RES_77_79.xml`, `77_79.md`, `A_C.1_80_L.52.pdf`; null where it is none. */
export function symbolInName(name: string): string | null {
  if (!isTextName(name)) return null;
  const stem = name.replace(/\.\w+$/u, '');
  const direct = symbolOf(stem) ?? symbolOf(stem.replace(/_(?=[A-Z](?:-[A-Z])?$)/u, ' '));
  if (direct !== null || /^[AS]_RES_/iu.test(stem)) return direct;
  return symbolOf(stem.replaceAll('_', '/'));
}

/** A plain name of a text: nothing that leads elsewhere, is hidden, or is no format that we read. */
export function isTextName(name: string): boolean {
  return formatNamed(name) !== null && /^(?!\.)[\w() .-]{1,120}\.\w+$/u.test(name);
}

/** The ending of the format that a text came in: told by its content, and between text and Markdown by its name. */
export function endingOf(bytes: Uint8Array, name: string): string {
  const packed = packedFormatOf(bytes);
  if (packed !== null) return packed.endings[0];
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES)).replace(/\0/gu, '');
  const [ending] = textFormatOf(head).endings;
  return ending === 'txt' && /\.(?:md|markdown)$/iu.test(name) ? 'md' : ending;
}

const HEAD_BYTES = 4096;
