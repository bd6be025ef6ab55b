import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sweep, withLock } from '../../../src/host/corpus/lock.ts';
import { nodeWorld } from '../../../src/host/node.ts';
import { stagedWorld } from '../../support/world.ts';

const NOW = '2026-11-25T12:00:00.000Z';
const LIVE = `1 staged ${NOW} abc\n`;
const DEAD = `99 staged ${NOW} abc\n`;

describe('A lock', () => {
  it('is there while the work is done, and gone afterwards, also when the work fails', async () => {
    const { world, files } = stagedWorld({});
    expect(await withLock(world, 'lock', async () => Object.keys(files()))).toEqual(['lock']);
    await expect(withLock(world, 'lock', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(files()).toEqual({});
  });

  it.each([
    ['whose holder is dead', { lock: DEAD }],
    ['that is older than anything takes', { lock: '1 staged 2026-11-25T11:00:00.000Z abc\n' }],
    ['of another machine that is too old', { lock: '1 other 2026-11-25T11:00:00.000Z abc\n' }],
    ['left by a power cut', { lock: '' }],
    ['that somebody died in taking away', { lock: DEAD, 'lock.abc': `98 staged ${NOW} def\n` }],
  ])('%s is taken over', async (_, staged) => {
    const { world, files } = stagedWorld(staged);
    expect(await withLock(world, 'lock', async () => 'done')).toBe('done');
    expect(files()).toEqual({});
  });

  it.each([
    ['of somebody at work', LIVE],
    ['of another machine', `99 other ${NOW} abc\n`],
  ])('%s is waited for, and told after a minute', async (_, lock) => {
    const { world, files } = stagedWorld({ lock });
    await expect(withLock(world, 'lock', async () => 'done')).rejects.toThrow(/has been writing to the corpus/u);
    expect(files()).toEqual({ lock });
  });

  it('lets one in at a time, however many wait, also where a dead one is found', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'resdiff-lock-'));
    const [world, lock] = [nodeWorld(), join(folder, 'corpus.lock')];
    await world.createFile(lock, `4194999 ${world.process.host} ${NOW} abc\n`);
    const seen = { inside: 0, most: 0, done: 0 };
    const work = async () => {
      seen.inside += 1;
      seen.most = Math.max(seen.most, seen.inside);
      await world.wait(1);
      seen.inside -= 1;
      seen.done += 1;
    };
    await Promise.all(Array.from({ length: 30 }, () => withLock(world, lock, work)));
    expect(seen).toEqual({ inside: 0, most: 1, done: 30 });
    expect(await readdir(folder)).toEqual([]);
    await rm(folder, { recursive: true });
  });

  it('is swept around: what dead writers left goes, what live ones write stays', async () => {
    const left = { 'mine/a.txt.99-0a.tmp': '', 'mine/corpus.lock.abc': DEAD };
    const kept = {
      'mine/b.txt.1-0a.tmp': '',
      'mine/corpus.lock.def': LIVE,
      'mine/corpus.lock': LIVE,
      'mine/a.txt': '',
    };
    const { world, files } = stagedWorld({ ...left, ...kept });
    await sweep(world, 'mine', 'corpus.lock');
    expect(files()).toEqual(kept);
  });
});

describe('The real world', () => {
  it('creates a file once, makes folders, and takes away what may not be there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'resdiff-world-'));
    const [world, path] = [nodeWorld(), join(folder, 'a', 'b', 'file')];
    await world.makeFolder(join(folder, 'a', 'b'));
    const made = await Promise.all(['one', 'two', 'three'].map((words) => world.createFile(path, words)));
    expect(made.filter(Boolean)).toHaveLength(1);
    await world.writeFile(path, 'four');
    expect(new TextDecoder().decode(await world.readFile(path))).toBe('four');
    expect(await world.listFolder(join(folder, 'a', 'b'))).toEqual(['file']);
    await world.removeFile(path);
    await world.removeFile(path);
    expect(world.process.isRunning(world.process.id)).toBe(true);
    expect(world.process.isRunning(4_194_999)).toBe(false);
    await rm(folder, { recursive: true });
  });
});
