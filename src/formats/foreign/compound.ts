/**
 * The names of the streams and folders at the top of a compound file, the container of Office files before 2007, of those with a
 * password, and of Outlook's messages; null if it is none. Names further down are those of embedded files.
 */
export function topNames(bytes: Uint8Array): ReadonlySet<string> | null {
  if (!SIGNATURE.every((byte, at) => bytes[at] === byte)) return null;
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.byteLength < HEADER_BYTES) return new Set();
  const entries = entriesIn(file);
  const names = new Set<string>();
  const seen = new Set<number>();
  const next = [entries[0]?.child ?? NO_ENTRY];
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    const entry = entries[at];
    if (entry === undefined || seen.has(at)) continue;
    seen.add(at);
    names.add(entry.name);
    next.push(entry.left, entry.right);
  }
  // A directory in disorder still has its names.
  return names.size > 0 ? names : new Set(entries.map(({ name }) => name));
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0];
const HEADER_BYTES = 512;
const NO_ENTRY = 0xffffffff;

/** An entry of the directory, with the numbers of its neighbours and of the first entry below it. */
interface Entry {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

function entriesIn(file: DataView): readonly Entry[] {
  const size = 2 ** Math.min(12, Math.max(9, file.getUint16(30, true)));
  const entries: Entry[] = [];
  const seen = new Set<number>();
  for (let sector = file.getUint32(48, true); !seen.has(sector) && seen.size < SECTORS_MAX; ) {
    seen.add(sector);
    const start = (sector + 1) * size;
    if (start + size > file.byteLength) break;
    for (let at = start; at < start + size; at += ENTRY_BYTES) entries.push(entryAt(file, at));
    sector = sectorAfter(file, sector, size);
  }
  return entries;
}

const ENTRY_BYTES = 128;
/** Real files have a dozen entries at the top, messages some hundreds. */
const SECTORS_MAX = 2_000;

function entryAt(file: DataView, at: number): Entry {
  const letters = Math.min(31, Math.max(0, file.getUint16(at + 64, true) / 2 - 1));
  const name = Array.from({ length: Math.floor(letters) }, (_, letter) =>
    String.fromCharCode(file.getUint16(at + 2 * letter, true)),
  );
  return {
    name: name.join(''),
    left: file.getUint32(at + 68, true),
    right: file.getUint32(at + 72, true),
    child: file.getUint32(at + 76, true),
  };
}

/** The sector that follows one, by the table whose first 109 parts the header names: enough for seven million bytes. */
function sectorAfter(file: DataView, sector: number, size: number): number {
  const part = Math.floor((sector * 4) / size);
  if (part >= 109) return NO_ENTRY;
  const at = (file.getUint32(76 + 4 * part, true) + 1) * size + ((sector * 4) % size);
  return at + 4 <= file.byteLength ? file.getUint32(at, true) : NO_ENTRY;
}
