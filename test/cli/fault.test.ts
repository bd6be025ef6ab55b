import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { World } from '../../src/host/world.ts';
import { stagedWorld } from '../support/world.ts';

const ONE = '78/1. A title\n\nThe General Assembly,\n\n1. Urges all States to act;\n';
const FILES = { 'one.txt': ONE, 'two.txt': ONE.replace('Urges', 'Asks'), 'list.csv': 'one.txt,two.txt\n' };

const REPORT =
  'please report it to the maintainers, with the command and, if it may be shared, the file (otherwise its format)';

describe('a fault of the program', () => {
  const broken = () => {
    throw new TypeError('undefined is no\u001B[31m paragraph\nat all');
  };

  it('is told in one line, with how to report it, and exits 70', async () => {
    const { exit, complaints } = await run(['one.txt', 'two.txt'], { print: broken });
    expect(exit).toBe(70);
    expect(complaints).toBe(
      `resdiff: this is a fault in resdiff: TypeError: undefined is no [31m paragraph; ${REPORT}; --verbose shows where it happened\n`,
    );
  });

  it.each([
    ['convert', 'one.txt', '-f', 'md'],
    ['history', 'one.txt', 'two.txt'],
    ['draft', 'one.txt', 'two.txt'],
    ['check', 'one.txt'],
    ['amend', 'one.txt', 'two.txt'],
    ['corpus', 'list'],
    ['verbs'],
    ['help'],
    ['--help'],
    ['completion', 'bash'],
  ])('is one in every command: %s', async (...args) => {
    const { exit, complaints } = await run(args, { print: broken });
    expect(exit).toBe(70);
    expect(complaints).toMatch(/^resdiff: this is a fault in resdiff: [^\n]+\n$/mu);
  });

  it('shows with --verbose where it happened, and no control character', async () => {
    const { exit, complaints } = await run(['one.txt', 'two.txt', '--verbose'], { print: broken });
    expect(exit).toBe(70);
    expect(complaints).toMatch(
      /^resdiff: this is a fault[^\n]+format\)\nTypeError: undefined is no[^\n]*\nat all\n {4}at Object\.broken /u,
    );
    expect(complaints).not.toContain('\u001B');
    expect((await run(['one.txt', '--', '--verbose'], { print: broken })).complaints).not.toContain('    at ');
  });

  it('is none where the system refuses', async () => {
    const full = Object.assign(new Error("ENOSPC: no space left on device, mkdtemp '/tmp/resdiff-x'"), {
      code: 'ENOSPC',
      syscall: 'mkdtemp',
    });
    const { exit, complaints } = await run(['one.txt', 'two.txt', '-o', 'a.pdf'], {
      printPdf: () => Promise.reject(full),
    });
    expect(exit).toBe(2);
    expect(complaints).toBe(
      `resdiff: the system reported an error: ENOSPC: no space left on device, mkdtemp '/tmp/resdiff-x'\n`,
    );
  });

  it('in one pair of a batch does not stop the others, and exits 70', async () => {
    const startWorker: World['startWorker'] = () => ({
      work: async (task) => {
        const name = task.kind === 'pair' ? task.sources.old.name : '';
        if (name === 'two.txt') throw new RangeError('no such row');
        return { kind: 'failed', code: 'unreadable-file', message: 'cannot be read' };
      },
      end: async () => undefined,
    });
    const files = { ...FILES, 'list.csv': 'two.txt,one.txt\none.txt,two.txt\n' };
    const { exit, complaints } = await run(['batch', 'list.csv', '-o', 'out'], { startWorker }, files);
    expect(exit).toBe(70);
    expect(complaints).toContain(`two--one: this is a fault in resdiff: RangeError: no such row; ${REPORT}`);
    expect(complaints).toContain('one--two: cannot be read');
    expect(complaints).not.toContain('    at ');
    const verbose = await run(['batch', 'list.csv', '-o', 'out', '--verbose'], { startWorker }, files);
    expect(verbose.complaints).toMatch(/^RangeError: no such row\n {4}at /mu);
  });

  it('is none where a thread has no memory left: that is told as what it is', async () => {
    const startWorker: World['startWorker'] = () => ({
      work: () =>
        Promise.reject(Object.assign(new Error('reaching memory limit'), { code: 'ERR_WORKER_OUT_OF_MEMORY' })),
      end: async () => undefined,
    });
    const { exit, complaints } = await run(['batch', 'list.csv', '-o', 'out'], { startWorker });
    expect(exit).toBe(2);
    expect(complaints).toContain(
      'one--two: there was not enough memory for it; give more (NODE_OPTIONS=--max-old-space-size=8192)',
    );
  });
});

async function run(args: readonly string[], changes: Partial<World>, files: Parameters<typeof stagedWorld>[0] = FILES) {
  const { world, complaints } = stagedWorld(files, changes);
  const exit = await main(args, world);
  return { exit, complaints: complaints() };
}
