import type { Document } from '../model/document.ts';
import type { World } from './world.ts';

/** A text of the corpus as it was read when the program was built, under the hash of its file. */
export interface Preread {
  readonly format: 'resdiff.preread';
  readonly sha256: string;
  readonly document: Document;
}

/** Where the text of a file with this hash stands. */
export function prereadName(sha256: string): string {
  return `${sha256.slice(0, 16)}.json`;
}

/**
 * A text that comes with the program, without reading it anew; null where it was not read before, or where somebody wants it
 * read within limits of their own. A test compares each with what the reader gives.
 */
export async function prereadText(world: World, sha256: string | null): Promise<Document | null> {
  if (world.preread === undefined || sha256 === null || world.limits !== undefined) return null;
  const bytes = await world.readFile(`${world.preread}/${prereadName(sha256)}`).catch(() => null);
  if (bytes === null) return null;
  const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
  return isPreread(value) && value.sha256 === sha256 ? value.document : null;
}

/** The file is our own, made with the program: its head says that it is one, and the rest is as it was written. */
function isPreread(value: unknown): value is Preread {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === 'resdiff.preread';
}
