import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { runProgram } from '../installed/run.ts';
import { type AppPage, type NamedFile, onDisk } from './page.ts';

/** What the command line writes of these files, in a home without texts of its own. */
export async function commandLine(
  files: readonly NamedFile[],
  options: readonly string[],
  ending: string,
): Promise<Uint8Array> {
  const paths = await onDisk(files);
  const folder = dirname(paths[0] ?? '');
  const home = await mkdtemp(join(tmpdir(), 'resdiff-home-'));
  const program = { node: process.execPath, package: join(import.meta.dirname, '..', '..'), home };
  const args = [...paths.map((path) => basename(path)), ...options, '-o', `wanted.${ending}`];
  const { exit, complaints } = await runProgram(program, args, folder);
  if (exit !== 0) throw new Error(complaints);
  const bytes = new Uint8Array(await readFile(join(folder, `wanted.${ending}`)));
  for (const made of [home, folder]) await rm(made, { recursive: true, force: true });
  return bytes;
}

/** Enough to see that two files are the same to the byte, or how much they are not. */
export function digest(bytes: Uint8Array): readonly [number, string] {
  return [bytes.length, createHash('sha256').update(bytes).digest('hex')];
}

/** Keeps what the page gives an address to, so that its bytes can be looked at: the page itself may fetch nothing. */
export const KEEP_BLOBS = () => {
  const kept = new Map<string, Blob>();
  const original = URL.createObjectURL.bind(URL);
  Object.assign(globalThis, { kept });
  URL.createObjectURL = (blob: Blob) => {
    const address = original(blob);
    kept.set(address, blob);
    return address;
  };
};

/** The report that is shown, as bytes; `KEEP_BLOBS` must have run in the page. */
export async function shownPage(page: AppPage): Promise<Uint8Array> {
  const text = await page.evaluate(async () => {
    const { kept } = globalThis as unknown as { kept: Map<string, Blob> };
    return (await kept.get(document.querySelector<HTMLIFrameElement>('iframe.report')?.src ?? '')?.text()) ?? '';
  });
  return new TextEncoder().encode(text);
}
