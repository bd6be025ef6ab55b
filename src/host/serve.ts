import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { InputError } from '../model/problem.ts';
import { codeOf } from './reasons.ts';

/** A page that is served to this machine and to no other. */
export interface Served {
  /** `http://127.0.0.1:8332/` */
  readonly address: string;
  close(): Promise<void>;
  /** Resolves when it no longer runs. */
  readonly ended: Promise<void>;
}

/**
 * Serves the files of a folder, on 127.0.0.1 only. Of each address, the name of a file in the folder is all that counts.
 *
 * @param files their names; `index.html` is what the address alone gives
 * @throws InputError if the port is taken
 */
export async function serveFolder(folder: string, files: readonly string[], port: number): Promise<Served> {
  const contents = new Map<string, Buffer>();
  for (const name of files) contents.set(`/${name}`, await readFile(join(folder, name)));
  const index = contents.get('/index.html');
  if (index !== undefined) contents.set('/', index);
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    const content = contents.get(path);
    // A page elsewhere that has its name point here does not get ours.
    const isOurs = OWN_NAMES.includes((request.headers.host ?? '').replace(/:\d+$/u, ''));
    if (!isOurs || content === undefined || !['GET', 'HEAD'].includes(request.method ?? '')) {
      response.writeHead(isOurs ? 404 : 403, { 'content-type': 'text/plain' }).end();
      return;
    }
    const type = TYPES[extname(path === '/' ? '/index.html' : path)] ?? 'application/octet-stream';
    response.writeHead(200, { ...HEADERS, 'content-type': type, 'content-length': content.length });
    response.end(request.method === 'HEAD' ? undefined : content);
  });
  const ended = new Promise<void>((resolve) => server.on('close', resolve));
  const taken = await listening(server, port);
  return { address: `http://127.0.0.1:${taken}/`, close: () => closed(server), ended };
}

const OWN_NAMES = ['127.0.0.1', 'localhost'];

const HEADERS = {
  'cache-control': 'no-cache',
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.on('error', (cause) => {
      const why = codeOf(cause) === 'EADDRINUSE' ? 'another program uses it' : String(cause);
      reject(new InputError('bad-option', `cannot serve on port ${port}: ${why}; choose one with --port`, { cause }));
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
