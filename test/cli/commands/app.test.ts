import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import type { World } from '../../../src/host/world.ts';
import { stagedWorld } from '../../support/world.ts';

describe('resdiff app', () => {
  it('opens the page in the browser, and says which file it is', async () => {
    const opened: string[] = [];
    const ended = await ran([], {
      openInBrowser: async (address) => {
        opened.push(address);
        return true;
      },
    });
    expect(ended).toEqual({ exit: 0, printed: '', complaints: 'resdiff: opened /app/resdiff.html\n' });
    expect(opened).toEqual(['/app/resdiff.html']);
  });

  it('says which file to open where no browser can be opened', async () => {
    expect(await ran([], { openInBrowser: async () => false })).toMatchObject({
      exit: 2,
      complaints: 'resdiff: no browser could be opened; open this file in one: /app/resdiff.html\n',
    });
  });

  it('prints where the page is, and opens nothing', async () => {
    const openInBrowser = () => Promise.reject(new Error('opened'));
    expect(await ran(['--print-path'], { openInBrowser })).toEqual({
      exit: 0,
      printed: '/app/resdiff.html\n',
      complaints: '',
    });
  });

  it('serves the page until it is stopped', async () => {
    const ports: number[] = [];
    const ended = await ran(['--serve', '--port', '8400'], {
      serveApp: async (port) => {
        ports.push(port);
        return { address: `http://127.0.0.1:${port}/`, ended: Promise.resolve() };
      },
    });
    expect(ended).toMatchObject({ exit: 0, complaints: 'resdiff: http://127.0.0.1:8400/ (press Ctrl+C to stop)\n' });
    expect(ports).toEqual([8400]);
  });

  it.each(['-1', '65536', '1.5', 'x'])('refuses the port %s', async (port) => {
    const { exit, complaints } = await ran(['--serve', `--port=${port}`], {});
    expect(exit).toBe(2);
    expect(complaints).toContain('give a number from 1 to 65535');
  });
});

async function ran(args: readonly string[], changes: Partial<World>) {
  const { world, printed, complaints } = stagedWorld({}, changes);
  const exit = await main(['app', ...args], world);
  return { exit, printed: printed(), complaints: complaints() };
}
