import type { MadeFile } from '../engine/protocol.ts';
import type { KeptFile } from '../state/link.ts';

type NewFile = Omit<KeptFile, 'key'>;

/** A file of the browser; it is read from the disk only when the engine wants it. */
export function keptFile(file: File): NewFile {
  const sign = [file.name, file.size, file.lastModified].join('|');
  return { name: file.name, sign, bytes: async () => new Uint8Array(await file.arrayBuffer()) };
}

export function keptText(name: string, text: string): NewFile {
  return { name, bytes: async () => new TextEncoder().encode(text) };
}

/**
 * The files in what was dropped or pasted, those of folders among them.
 *
 * @throws Error if the browser does not let a folder be read
 */
export async function filesIn(data: DataTransfer): Promise<readonly File[]> {
  // What is dropped may be looked at only now: all lists are taken before anything is waited for.
  const plain = [...data.files];
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return plain;
  // In a page opened from a file, Chromium gives no file of an entry (EncodingError), but every file of a handle.
  const handles = await Promise.all([...data.items].map((item: Item) => item.getAsFileSystemHandle?.() ?? null));
  const found = handles.includes(null) ? entries.map(filesUnder) : handles.map(filesBelow);
  return (await Promise.all(found)).flat();
}

/** As Chromium has it beyond the standard. */
interface Item extends DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

async function filesBelow(handle: FileSystemHandle | null): Promise<readonly File[]> {
  if (handle === null) return [];
  if (isFileHandle(handle)) return [await handle.getFile()];
  if (!isFolderHandle(handle)) return [];
  const found: FileSystemHandle[] = [];
  for await (const each of handle.values()) found.push(each);
  return (await Promise.all(visible(found).map(filesBelow))).flat();
}

function isFileHandle(handle: FileSystemHandle): handle is FileSystemFileHandle {
  return handle.kind === 'file';
}

function isFolderHandle(handle: FileSystemHandle): handle is FileSystemDirectoryHandle {
  return handle.kind === 'directory';
}

/** In the order of their names. */
function visible<Named extends { readonly name: string }>(found: readonly Named[]): readonly Named[] {
  return found.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function filesUnder(entry: FileSystemEntry): Promise<readonly File[]> {
  if (isFile(entry)) return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))];
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const found: FileSystemEntry[] = [];
  // A folder is read in parts, until a part is empty.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) break;
    found.push(...part);
  }
  return (await Promise.all(visible(found).map(filesUnder))).flat();
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** Hands a file to the browser, which saves it or asks where. */
export function save({ name, type, bytes }: MadeFile): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it by then; a minute is what slow ones are given.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
