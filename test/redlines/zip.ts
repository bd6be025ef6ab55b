import { crc32, inflateRawSync } from 'node:zlib';

/** The files of a package, read by the list at its end; every sum is checked. */
export function unzip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = view.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end === -1) throw new Error('no list of files at the end');
  const files = new Map<string, Uint8Array>();
  let at = view.readUInt32LE(end + 16);
  for (let count = view.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (view.readUInt32LE(at) !== 0x02014b50) throw new Error('the list of files is broken');
    const nameLength = view.readUInt16LE(at + 28);
    const name = view.toString('utf8', at + 46, at + 46 + nameLength);
    if (files.has(name)) throw new Error(`${name} is there twice`);
    files.set(name, contentAt(view, at, name));
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return files;
}

function contentAt(view: Buffer, entry: number, name: string): Uint8Array {
  const [method, sum, packed, size] = [
    view.readUInt16LE(entry + 10),
    view.readUInt32LE(entry + 16),
    view.readUInt32LE(entry + 20),
    view.readUInt32LE(entry + 24),
  ];
  const local = view.readUInt32LE(entry + 42);
  if (view.readUInt32LE(local) !== 0x04034b50) throw new Error(`${name} is not where the list says`);
  const localName = view.toString('utf8', local + 30, local + 30 + view.readUInt16LE(local + 26));
  if (localName !== name) throw new Error(`${name} is called ${localName} in its place`);
  const start = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28);
  const content = view.subarray(start, start + packed);
  if (method !== 0 && method !== 8) throw new Error(`${name} is packed in a way that Word does not read`);
  const whole = method === 8 ? inflateRawSync(content) : content;
  if (whole.length !== size || crc32(whole) !== sum) throw new Error(`${name} is not what its sum says`);
  return whole;
}
