import { InputError } from '../../model/problem.ts';
import type { World } from '../world.ts';

/**
 * Does something while holding a lock: a file that only one process can create. A lock whose holder is dead, or has
 * held it longer than anything takes, is removed first.
 *
 * @throws InputError if another process holds it for too long
 */
export async function withLock<T>(world: World, path: string, work: () => Promise<T>, what = 'corpus'): Promise<T> {
  const release = await takeLock(world, path, what);
  try {
    return await work();
  } finally {
    await release();
  }
}

/**
 * Takes a lock, and returns what releases it.
 *
 * @param what is locked, for the message
 * @throws InputError if another process holds it for too long
 */
export async function takeLock(world: World, path: string, what: string): Promise<() => Promise<void>> {
  const content = await acquire(world, path, what);
  return () => release(world, path, content);
}

/**
 * On a full disk there is no room for the guard. A process that releases its own lock does without: it belongs to
 * nobody else, unless it was held longer than anything takes.
 */
async function release(world: World, path: string, content: string): Promise<void> {
  try {
    await takeAway(world, path, content, 0);
  } catch {
    if ((await contentOf(world, path)) === content) await world.removeFile(path);
  }
}

/** One writer takes a second, or ten for a folder of hundreds of texts without an index. */
const WAIT_MAX_MILLISECONDS = 60_000;
const HELD_MAX_MILLISECONDS = 600_000;
/** An empty lock is being written at this moment, or was left by a power cut. */
const UNWRITTEN_MAX_MILLISECONDS = 5000;
const PAUSE_MIN_MILLISECONDS = 4;
const PAUSE_MAX_MILLISECONDS = 100;

async function acquire(world: World, path: string, what: string): Promise<string> {
  const start = world.now().getTime();
  for (let pause = PAUSE_MIN_MILLISECONDS; ; pause = Math.min(pause * 2, PAUSE_MAX_MILLISECONDS)) {
    const content = contentFor(world);
    if (await world.createFile(path, content)) return content;
    const held = await contentOf(world, path);
    const waited = world.now().getTime() - start;
    if (held !== null && isStale(world, held, waited)) await takeAway(world, path, held, waited);
    if (waited > WAIT_MAX_MILLISECONDS) throw tooLong(path, held ?? '', what);
    // Two processes that collided must not collide again: each waits for a different time.
    await world.wait(pause * (0.5 + (markIn(content).charCodeAt(0) % 16) / 16));
  }
}

/**
 * Removes a lock if it is still the one that was seen. Between looking and removing, another process may have removed
 * it and a third may hold a new one. So removal needs a guard, a second lock named after the content seen: only its
 * holder may remove that content. A guard whose holder died is removed in the same way.
 */
async function takeAway(world: World, path: string, content: string, waited: number): Promise<void> {
  const guard = `${path}.${markIn(content)}`;
  if (!(await world.createFile(guard, contentFor(world)))) {
    const held = await contentOf(world, guard);
    if (held !== null && isStale(world, held, waited)) await takeAway(world, guard, held, waited);
    return;
  }
  if ((await contentOf(world, path)) === content) await world.removeFile(path);
  await world.removeFile(guard);
}

interface Holder {
  readonly process: number;
  readonly host: string;
  readonly since: number;
  readonly mark: string;
}

function contentFor(world: World): string {
  const { id, host } = world.process;
  return `${id} ${host} ${world.now().toISOString()} ${world.unique()}\n`;
}

function holderIn(content: string): Holder | null {
  const [, process, host = '', since = '', mark = ''] = /^(\d+) (\S+) (\S+) (\w+)\n$/u.exec(content) ?? [];
  return process === undefined ? null : { process: Number(process), host, since: Date.parse(since), mark };
}

function markIn(content: string): string {
  return holderIn(content)?.mark ?? 'unwritten';
}

function isStale(world: World, content: string, waited: number): boolean {
  const holder = holderIn(content);
  if (holder === null) return waited > UNWRITTEN_MAX_MILLISECONDS;
  if (holder.host === world.process.host && !world.process.isRunning(holder.process)) return true;
  return world.now().getTime() - holder.since > HELD_MAX_MILLISECONDS;
}

async function contentOf(world: World, path: string): Promise<string | null> {
  return world.readFile(path).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => null,
  );
}

function tooLong(path: string, held: string, what: string): InputError {
  const holder = holderIn(held);
  const who = holder === null ? 'another program' : `another resdiff (process ${holder.process} on ${holder.host})`;
  return new InputError(
    'unreadable-file',
    `${who} has been writing to the ${what} for a minute; wait for it, or remove ${path} if it no longer runs`,
  );
}

/** Removes what killed writers left: temporary files and guards. Only the holder of the lock may call it. */
export async function sweep(world: World, folder: string, lock: string): Promise<void> {
  for (const name of await world.listFolder(folder)) {
    const path = `${folder}/${name}`;
    const [, writer] = /\.(\d+)-[0-9a-f]+\.tmp$/u.exec(name) ?? [];
    if (writer !== undefined && !world.process.isRunning(Number(writer))) await world.removeFile(path);
    if (!name.startsWith(`${lock}.`) || name.endsWith('.tmp')) continue;
    const content = await contentOf(world, path);
    if (content !== null && isStale(world, content, Number.POSITIVE_INFINITY)) await world.removeFile(path);
  }
}
