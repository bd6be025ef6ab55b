import type { MadeFile } from '../engine/protocol.ts';
import type { KeptFile } from '../state/link.ts';

type NewFile = Omit<KeptFile, 'key'>;

/** A file of the browser; it is read from the disk only when the engine wants it. */
export function keptFile(file: File): NewFile {
  return { name: file.name, bytes: async () => new Uint8Array(await file.arrayBuffer()) };
}

export function keptText(name: string, text: string): NewFile {
  return { name, bytes: async () => new TextEncoder().encode(text) };
}

/** The files in what was dropped or pasted, those of folders among them. */
export async function filesIn(data: DataTransfer): Promise<readonly File[]> {
  // What is dropped may be looked at only now: both lists are taken before anything is waited for.
  const plain = [...data.files];
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return plain;
  return (await Promise.all(entries.map(filesUnder))).flat();
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
  const visible = found.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
  return (await Promise.all(visible.map(filesUnder))).flat();
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
