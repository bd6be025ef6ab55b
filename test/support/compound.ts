/** A compound file, the container of old Office files, with these names at its top; `below` are those within the first. */
export function compoundOf(names: readonly string[], below: readonly string[] = []): Uint8Array {
  const count = 1 + names.length + below.length;
  const sectors = Math.ceil(count / 4);
  const bytes = new Uint8Array(512 * (sectors + 2));
  const file = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  file.setUint16(30, 9, true);
  // The first sector is the table of sectors, the directory follows it.
  file.setUint32(48, 1, true);
  file.setUint32(76, 0, true);
  for (let part = 1; part < 109; part += 1) file.setUint32(76 + 4 * part, NONE, true);
  for (let at = 0; at < sectors; at += 1) file.setUint32(512 + 4 * (1 + at), at + 1 < sectors ? at + 2 : END, true);
  const entry = (at: number, name: string, { right = NONE, child = NONE }) => {
    const start = 1024 + 128 * at;
    for (const [place, letter] of [...name].entries()) file.setUint16(start + 2 * place, letter.charCodeAt(0), true);
    file.setUint16(start + 64, 2 * (name.length + 1), true);
    file.setUint32(start + 68, NONE, true);
    file.setUint32(start + 72, right, true);
    file.setUint32(start + 76, child, true);
  };
  entry(0, 'Root Entry', { child: names.length === 0 ? NONE : 1 });
  const line = (list: readonly string[], first: number, child: number) => {
    for (const [at, name] of list.entries()) {
      const right = at + 1 < list.length ? first + at + 1 : NONE;
      entry(first + at, name, { right, child: at === 0 ? child : NONE });
    }
  };
  line(names, 1, below.length === 0 ? NONE : 1 + names.length);
  line(below, 1 + names.length, NONE);
  return bytes;
}

const NONE = 0xffffffff;
const END = 0xfffffffe;
