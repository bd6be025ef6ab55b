import { keptFile } from '../screens/files.ts';
import type { Desk } from '../state/desk.ts';

/** What the page does as an app of its own: it is kept for times without a network, and opened with files. */
export function beInstalled(desk: Desk): void {
  if (document.querySelector('link[rel="manifest"]') === null || !('serviceWorker' in navigator)) return;
  void navigator.serviceWorker.register('sw.js').catch(() => undefined);
  void takeShared(desk);
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files }) => void takeLaunched(desk, files));
}

/** Of Chromium; the compiler does not know it yet. */
interface LaunchQueue {
  setConsumer(consumer: (launched: { readonly files: readonly FileSystemFileHandle[] }) => void): void;
}

async function takeLaunched(desk: Desk, handles: readonly FileSystemFileHandle[]): Promise<void> {
  const files = await Promise.all(handles.map((handle) => handle.getFile()));
  if (files.length > 0) await desk.give(files.map(keptFile));
}

/** What other programs shared, which the service worker has put aside; it is taken once. */
async function takeShared(desk: Desk): Promise<void> {
  if (!('caches' in globalThis)) return;
  const cache = await caches.open('shared');
  const files: File[] = [];
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    const name = decodeURIComponent(request.url.split('/').at(-1) ?? '');
    if (response !== undefined) files.push(new File([await response.blob()], name));
    await cache.delete(request);
  }
  if (files.length > 0) await desk.give(files.map(keptFile));
}
