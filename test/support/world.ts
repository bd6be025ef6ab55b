import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { World } from '../../src/cli/world.ts';

const ROOT = join(import.meta.dirname, '..', '..');

interface Staged {
  readonly world: World;
  printed(): string;
  complaints(): string;
  written(): Readonly<Record<string, string | Uint8Array>>;
}

/** A world whose files are strings; the bundled corpus is the real one. Files that are not there say so as Node does. */
export function stagedWorld(
  files: Readonly<Record<string, string | Uint8Array>>,
  changes: Partial<World> = {},
): Staged {
  const printed: string[] = [];
  const complaints: string[] = [];
  const written: Record<string, string | Uint8Array> = {};
  const world: World = {
    readFile: async (path) => {
      const staged = files[path];
      if (staged !== undefined) return typeof staged === 'string' ? new TextEncoder().encode(staged) : staged;
      if (path.startsWith(ROOT)) return readFile(path);
      throw Object.assign(new Error(path), { code: path.endsWith('/') ? 'EISDIR' : 'ENOENT' });
    },
    readStandardInput: async () => new TextEncoder().encode(String(files['-'] ?? '')),
    writeFile: async (path, content) => void Object.assign(written, { [path]: content }),
    listFolder: (path) =>
      path.startsWith(ROOT) ? readdir(path).catch(() => []) : Promise.resolve(namesIn(files, path)),
    print: (text) => void printed.push(text),
    page: async (command, text) => {
      if (command.startsWith('no-such')) return false;
      printed.push(`[${command}] ${text}`);
      return true;
    },
    printPdf: async () => null,
    complain: (text) => void complaints.push(text),
    bundledCorpus: join(ROOT, 'corpus'),
    userCorpus: '~/.local/share/resdiff',
    environment: {},
    terminalColumns: null,
    version: '0.0.0',
    ...changes,
  };
  return { world, printed: () => printed.join(''), complaints: () => complaints.join(''), written: () => written };
}

/** A world without files of its own, for what the README shows. */
export function realWorld(): Staged {
  return stagedWorld({});
}

function namesIn(files: Readonly<Record<string, unknown>>, folder: string): readonly string[] {
  return Object.keys(files).flatMap((path) => (path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : []));
}
