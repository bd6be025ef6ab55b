import { isPdf, isZip } from '../../formats/bytes.ts';
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
  const [, stem = ''] = TEXT_NAME.exec(name) ?? [];
  const direct = symbolOf(stem) ?? symbolOf(stem.replace(/_(?=[A-Z](?:-[A-Z])?$)/u, ' '));
  if (direct !== null || /^[AS]_RES_/iu.test(stem)) return direct;
  return symbolOf(stem.replaceAll('_', '/'));
}

/** A plain name of a text: nothing that leads elsewhere, is hidden, or is no form that we read. */
export function isTextName(name: string): boolean {
  return TEXT_NAME.test(name);
}

const TEXT_NAME = /^(?!\.)([\w() .-]{1,120})\.(?:xml|md|txt|docx|pdf|html?|json)$/iu;

/** The ending of the form that a text came in: told by its content, and by its name where that leaves a choice. */
export function endingOf(bytes: Uint8Array, name: string): string {
  if (isPdf(bytes)) return 'pdf';
  if (isZip(bytes)) return 'docx';
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES)).replace(/\0/gu, '').trimStart();
  const [, told = ''] = /\.(\w+)$/u.exec(name.toLowerCase()) ?? [];
  if (head.startsWith('{')) return 'json';
  if (head.startsWith('<')) return /^html?$/u.test(told) || /<!doctype html|<html|<body/iu.test(head) ? 'html' : 'xml';
  return told === 'md' || told === 'markdown' ? 'md' : 'txt';
}

const HEAD_BYTES = 4096;
