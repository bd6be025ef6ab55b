import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';

/** A file of the program, compiled; `keep` puts what was compiled by then where the next run finds it. */
export interface Compiled {
  readonly script: Script;
  keep(): void;
}

/**
 * Compiles a file of the program, with what an earlier run compiled of it where that is safe: in a folder that is the user's own
 * and nobody else's to write in. What is damaged, made by another Node or of another file is passed over, and whatever goes
 * wrong with the cache is no failure: it only saves time. `RESDIFF_CODE_CACHE=0` does without.
 *
 * @param key stands for the content of the file: V8 takes a changed text of the same length for the one it compiled
 */
export function compiledWithCache(source: string, filename: string, key: string): Compiled {
  const folder = cacheFolder();
  const path = folder === null ? null : join(folder, `${key}-${process.version}-${process.arch}${ownOptions()}.bin`);
  const cachedData = path === null ? undefined : readOurs(path);
  const script = new Script(source, { filename, ...(cachedData === undefined ? {} : { cachedData }) });
  const isKnown = cachedData !== undefined && script.cachedDataRejected !== true;
  return {
    script,
    keep: () => {
      if (folder === null || path === null || isKnown) return;
      try {
        keepIn(folder, path, script.createCachedData());
      } catch {
        // No room, or no leave to write: the next run compiles anew.
      }
    },
  };
}

/** Options of Node's own in a few letters: V8 does not take what was compiled under others, and two should not take turns. */
function ownOptions(): string {
  const options = [...process.execArgv, process.env['NODE_OPTIONS'] ?? ''].join('').replace(/\W+/gu, '');
  return options === '' ? '' : `-${options.slice(-OPTIONS_MAX_CHARACTERS)}`;
}

const OPTIONS_MAX_CHARACTERS = 60;

/** Null where there is no folder of which we can be sure; as at the XDG base directories where it is not said otherwise. */
function cacheFolder(): string | null {
  const { RESDIFF_CODE_CACHE: asked, XDG_CACHE_HOME: caches } = process.env;
  if (asked === '0' || process.getuid === undefined) return null;
  try {
    return join(caches || join(homedir(), '.cache'), 'resdiff');
  } catch {
    return null;
  }
}

/** What is run is only read from a file that is ours, in a folder that is ours, where nobody else can write. */
function isOurs(path: string, kind: 'folder' | 'file'): boolean {
  const stat = lstatSync(path);
  const isKind = kind === 'folder' ? stat.isDirectory() : stat.isFile();
  return isKind && stat.uid === process.getuid?.() && (stat.mode & WRITABLE_BY_OTHERS) === 0;
}

const WRITABLE_BY_OTHERS = 0o022;
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

function readOurs(path: string): Buffer | undefined {
  try {
    return isOurs(join(path, '..'), 'folder') && isOurs(path, 'file') ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}

/** Written aside and renamed; what older programs or other versions of Node left there is taken away. */
function keepIn(folder: string, path: string, bytes: Buffer): void {
  mkdirSync(folder, { recursive: true, mode: FOLDER_MODE });
  if (!isOurs(folder, 'folder')) return;
  const old = readdirSync(folder).filter((name) => /^[\da-f]{16}-v[\w.-]+\.bin$/u.test(name));
  if (old.length >= FILES_MAX) for (const name of old) rmSync(join(folder, name), { force: true });
  const aside = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(aside, bytes, { flag: 'wx', mode: FILE_MODE });
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}

/** One for each version of Node and of the program that are used by turns; more are left over. */
const FILES_MAX = 8;
