import { formatNamed } from '../../formats/registry.ts';
import type { FolderMember, Source } from '../../host/batch/task.ts';
import { codeOf, whyUnreadable } from '../../host/reasons.ts';
import type { World } from '../../host/world.ts';
import { InputError } from '../../model/problem.ts';
import type { Sides } from '../../model/sides.ts';
import { isAdopted, recogniseSeries } from '../../series/recognise.ts';
import { symbolOf } from '../../text/symbols.ts';

/** One line of a list, or two successive texts of a series in a folder. */
export interface Listed {
  /** Its place, for messages: `line 12`; empty for a folder. */
  readonly place: string;
  /** The name for its report; empty if it is derived from the texts. */
  readonly name: string;
  /** The id to return in the answer, as JSON; null if there is none. */
  readonly id: string | null;
  readonly pair: Sides<Source> | { readonly problem: string };
}

/**
 * The pairs in a list. A line is `old TAB new`, optionally followed by a tab and a name; the same with commas, where a
 * name that contains a comma is quoted; or a JSON object with these keys. Empty lines and lines that begin with `#` are
 * skipped, and so is a first line with the column names `old` and `new`.
 *
 * @param path null for standard input
 * @throws InputError if the list cannot be read
 */
export async function* listedIn(world: World, path: string | null): AsyncGenerator<Listed> {
  const folder = (path ?? '').replace(/[^/\\]*$/u, '');
  let number = 0;
  try {
    for await (const line of linesIn(world.readChunks(path))) {
      number += 1;
      if (line.includes('\0'))
        throw new InputError(
          'bad-option',
          `${path ?? 'standard input'}: not a text file; give a list of lines “old,new”, or a folder`,
        );
      if (/^\s*(?:#|$)/u.test(line)) continue;
      const place = `line ${number}`;
      if (number === 1 && /^"?old"?[\t,]"?new"?(?:[\t,]|$)/iu.test(line)) continue;
      yield line.trimStart().startsWith('{') ? fromJson(line, place, folder) : fromCells(line, place, folder);
    }
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError('unreadable-file', `${path ?? 'standard input'}: ${whyUnreadable(codeOf(cause))}`, { cause });
  }
}

/** A text of 30 MB as base64 on one line is about as much as the readers accept. */
const LINE_MAX_CHARACTERS = 100_000_000;

async function* linesIn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let rest: string[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    // Spreadsheets save "Unicode text" as UTF-16.
    decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : 'utf-8');
    const [head = '', ...tail] = decoder.decode(chunk, { stream: true }).split('\n');
    rest.push(head);
    length += head.length;
    if (length > LINE_MAX_CHARACTERS) {
      throw new InputError(
        'too-large',
        `a line of the list has more than ${LINE_MAX_CHARACTERS / 1e6} million characters`,
      );
    }
    for (const line of tail) {
      yield rest.join('').replace(/\r$/u, '');
      rest = [line];
      length = line.length;
    }
  }
  const last = rest.join('').replace(/\r$/u, '');
  if (last !== '') yield last;
}

function fromCells(line: string, place: string, folder: string): Listed {
  const cells = line.includes('\t') ? line.split('\t') : cellsOf(line);
  const [old = '', now = '', name = '', ...more] = cells.map((cell) => cell.trim());
  const isRight = old !== '' && now !== '' && more.every((cell) => cell === '');
  const problem = `not “old TAB new” or “old,new” (with an optional name after them): ${short(line)}`;
  return { place, name, id: null, pair: isRight ? named(old, now, folder) : { problem } };
}

/** The cells of a line of CSV: in quotes, a comma is a comma and two quotes are one. */
function cellsOf(line: string): readonly string[] {
  const cells = line.matchAll(/(?:^|,)(?:\s*"((?:[^"]|"")*)"\s*(?=,|$)|([^,]*))/gu);
  return Array.from(cells, ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain);
}

function fromJson(line: string, place: string, folder: string): Listed {
  const value = parsed(line);
  if (value === null) return { place, name: '', id: null, pair: { problem: `not a JSON object: ${short(line)}` } };
  const [old, now] = (
    [
      ['old', value.old],
      ['new', value.new],
    ] as const
  ).map(([side, told]) => sourceOf(side, told, folder));
  const name = typeof value.name === 'string' ? value.name : '';
  const id = value.id === undefined ? null : JSON.stringify(value.id);
  if (old !== undefined && old !== null && now !== undefined && now !== null)
    return { place, name, id, pair: { old, new: now } };
  const problem = `it needs "old" and "new", each a name, or {"text": …} or {"base64": …}: ${short(line)}`;
  return { place, name, id, pair: { problem } };
}

interface JsonLine {
  readonly old: unknown;
  readonly new: unknown;
  readonly name: unknown;
  readonly id: unknown;
}

function parsed(line: string): JsonLine | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null
      ? { old: null, new: null, name: null, id: undefined, ...value }
      : null;
  } catch {
    return null;
  }
}

function sourceOf(side: string, value: unknown, folder: string): Source | null {
  if (typeof value === 'string') return value === '' ? null : byName(value, folder);
  if (typeof value !== 'object' || value === null) return null;
  const { text, base64, name } = { text: null, base64: null, name: side, ...value };
  const title = typeof name === 'string' && name !== '' ? name : side;
  if (typeof text === 'string') return { kind: 'given', name: title, content: new TextEncoder().encode(text) };
  if (typeof base64 === 'string' && BASE64.test(base64))
    return { kind: 'given', name: title, content: bytesOf(base64) };
  return null;
}

const BASE64 = /^[A-Za-z0-9+/\s]*(?:={1,2}\s*)?$/u;

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64.replace(/\s+/gu, '')), (letter) => letter.charCodeAt(0));
}

function named(old: string, now: string, folder: string): Sides<Source> {
  return { old: byName(old, folder), new: byName(now, folder) };
}

/** Resolves paths relative to the folder of the list. */
function byName(name: string, folder: string): Source {
  const isWhole = /^(?:[/\\]|[A-Za-z]:[/\\])/u.test(name);
  return { kind: 'named', name, path: isWhole ? name : `${folder}${name}` };
}

const TOLD_MAX_CHARACTERS = 60;

function short(line: string): string {
  return line.length > TOLD_MAX_CHARACTERS ? `${line.slice(0, TOLD_MAX_CHARACTERS)} …` : line;
}

/** Pairs each text with its predecessor in the series; if a text exists in several formats, the richest is used. */
export function pairsOfSeries(members: readonly FolderMember[]): readonly Listed[] {
  const bySymbol = new Map<string, FolderMember>();
  for (const member of members) {
    const known = bySymbol.get(member.symbol);
    if (known === undefined || rankOf(member) < rankOf(known)) bySymbol.set(member.symbol, member);
  }
  return recogniseSeries([...bySymbol.values()]).flatMap(({ members: texts }) => {
    const adopted = new Set(texts.filter(isAdopted).map(({ session }) => session));
    // A draft counts only until its adopted text exists.
    const rest = texts.filter((text) => isAdopted(text) || !adopted.has(text.session));
    const paths = rest.flatMap(({ symbol }) => bySymbol.get(symbol)?.path ?? []);
    return paths.slice(1).map((path, at): Listed => {
      const pair = { old: byName(paths[at] ?? path, ''), new: byName(path, '') };
      return { place: '', name: '', id: null, pair };
    });
  });
}

/** Plain text comes after Markdown: it has lost the italics. */
function rankOf({ path }: FolderMember): number {
  const rank = formatNamed(path)?.rank ?? Number.MAX_SAFE_INTEGER;
  return path.toLowerCase().endsWith('.txt') ? rank + 0.5 : rank;
}

/** Gives each report a unique name, derived from its texts and the same in every run. */
export function namer(): (listed: Listed) => string {
  const taken = new Map<string, number>([['index', 1]]);
  return ({ name, pair, place }) => {
    const wanted = fileName(name || toldBy(pair, place));
    // Some file systems ignore case.
    const key = wanted.toLowerCase();
    const count = (taken.get(key) ?? 0) + 1;
    taken.set(key, count);
    if (count === 1) return wanted;
    const numbered = `${wanted}-${count}`;
    taken.set(numbered.toLowerCase(), 1);
    return numbered;
  };
}

function toldBy(pair: Listed['pair'], place: string): string {
  return 'problem' in pair ? place : `${sourceStem(pair.old)}--${sourceStem(pair.new)}`;
}

function sourceStem({ name }: Source): string {
  if (symbolOf(name) !== null) return name;
  return (name.split(/[/\\]/u).at(-1) ?? name).replace(/\.[a-z]{2,5}$/iu, '');
}

/** Makes a name that stays in its folder, is not hidden, and is not too long for a file system. */
function fileName(told: string): string {
  const plain = [
    ...told
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}_.-]+/gu, '_')
      .replace(/^[._-]+/u, ''),
  ];
  while (new TextEncoder().encode(plain.join('')).length > NAME_MAX_BYTES) plain.pop();
  return plain.join('').replace(/[._]+$/u, '') || 'report';
}

/** Most file systems allow 255 bytes, and temporary files have longer names. */
const NAME_MAX_BYTES = 180;
