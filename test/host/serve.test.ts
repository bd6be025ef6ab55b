import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '../../src/host/serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'resdiff-serve-'));
let served: Served;

beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<h1>The page</h1>');
  writeFileSync(join(folder, 'sw.js'), '0;');
  writeFileSync(join(folder, 'secret.txt'), 'not served');
  served = await serveFolder(folder, ['index.html', 'sw.js'], 0);
});
afterAll(async () => {
  await served.close();
  await served.ended;
  rmSync(folder, { recursive: true, force: true });
});

describe('the served page', () => {
  it('is on this machine only, and has the types that browsers ask for', async () => {
    expect(served.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u);
    expect(await asked('/')).toMatchObject({
      status: 200,
      type: 'text/html; charset=utf-8',
      body: '<h1>The page</h1>',
    });
    expect(await asked('/sw.js?x=1')).toMatchObject({ status: 200, type: 'text/javascript; charset=utf-8' });
    expect(await asked('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  it('gives nothing but its files', async () => {
    for (const path of ['/secret.txt', '/../secret.txt', '/%2e%2e/secret.txt', '/toString'])
      expect(await asked(path)).toMatchObject({ status: 404, body: '' });
    expect(await asked('/', { method: 'POST' })).toMatchObject({ status: 404 });
  });

  it('answers only to its own name', async () => {
    expect(await asked('/', { headers: { host: 'attacker.example' } })).toMatchObject({ status: 403, body: '' });
    expect(await asked('/', { headers: { host: 'localhost:1' } })).toMatchObject({ status: 200 });
  });

  it('says that a port is taken', async () => {
    const port = Number(new URL(served.address).port);
    await expect(serveFolder(folder, ['index.html'], port)).rejects.toThrow(
      `cannot serve on port ${port}: another program uses it; choose one with --port`,
    );
  });
});

interface Told {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** With `fetch`, neither the path nor the name of the host would be sent as given. */
function asked(path: string, told: Told = {}): Promise<{ status: number; type: string; body: string }> {
  const port = Number(new URL(served.address).port);
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path, ...told }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += String(chunk);
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', body }),
      );
    });
    asking.on('error', reject);
    asking.end();
  });
}
