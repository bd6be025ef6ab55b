// Keeps the installed page, so that it opens without a network, and takes what other programs share with it. It asks the place it
// came from for the files of the page, and for nothing else.

interface WorkerScope {
  readonly location: URL;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listen: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listen: (event: Lasting & Fetched) => void): void;
}
interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetched {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

const scope = globalThis as unknown as WorkerScope;
/** The build puts in what the page is made of, so that another page is kept apart from it. */
const SHELL = 'shell-{version}';
const SHARED = 'shared';
const FILES = ['./', 'icon.svg', 'manifest.webmanifest'];

scope.addEventListener('install', (event) => {
  event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll(FILES)));
  void scope.skipWaiting();
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(forgetOthers().then(() => scope.clients.claim()));
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const isShare = request.method === 'POST' && new URL(request.url).pathname.endsWith('/share');
  event.respondWith(isShare ? takeShared(request) : fromShell(request));
});

async function forgetOthers(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== SHELL && name !== SHARED).map((name) => caches.delete(name)));
}

async function fromShell(request: Request): Promise<Response> {
  const kept = await (await caches.open(SHELL)).match(request, { ignoreSearch: true });
  return kept ?? fetch(request);
}

/** Puts what was shared where the page finds it, and opens the page. */
async function takeShared(request: Request): Promise<Response> {
  const form = await request.formData();
  const cache = await caches.open(SHARED);
  const text = form.get('text');
  const given = form.getAll('files').filter((each) => each instanceof File);
  const files = typeof text === 'string' && text !== '' ? [...given, new File([text], 'shared.txt')] : given;
  for (const [at, file] of files.entries())
    await cache.put(`./shared/${at}/${encodeURIComponent(file.name)}`, new Response(file));
  return Response.redirect('./', 303);
}
