/** A text that the user keeps in the browser. */
export interface OwnText {
  readonly id: number;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** When it was kept, as `YYYY-MM-DD`. */
  readonly kept: string;
}

const DATABASE = 'resdiff-texts';
const TEXTS = 'texts';

/**
 * Whether texts can be kept. A page opened from a file shares its store with every other such page in some browsers, and all of them
 * could read the texts: there, none are kept.
 */
export function canKeep(protocol: string): boolean {
  return protocol !== 'file:' && 'indexedDB' in globalThis;
}

/** Whether the user has turned it on: the store exists only then. */
export async function isKeeping(): Promise<boolean> {
  const known = await indexedDB.databases();
  return known.some(({ name }) => name === DATABASE);
}

export async function ownTexts(): Promise<readonly OwnText[]> {
  return (await isKeeping()) ? inStore('readonly', (store) => store.getAll()) : [];
}

/** Turns it on. */
export async function startKeeping(): Promise<void> {
  (await opened()).close();
}

export async function keep(texts: readonly Omit<OwnText, 'id'>[]): Promise<void> {
  await inStore('readwrite', (store) => {
    let last = store.count();
    for (const text of texts) last = store.add(text) as IDBRequest<number>;
    return last;
  });
}

export function removeOwn(id: number): Promise<undefined> {
  return inStore('readwrite', (store) => store.delete(id));
}

/** Removes all that the page has left in the browser: texts, and what makes it open without a network. */
export async function forgetEverything(): Promise<void> {
  await settled(indexedDB.deleteDatabase(DATABASE));
  if ('caches' in globalThis) for (const name of await caches.keys()) await caches.delete(name);
  for (const worker of (await navigator.serviceWorker?.getRegistrations()) ?? []) await worker.unregister();
}

async function inStore<Value>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const database = await opened();
  try {
    return await settled(act(database.transaction(TEXTS, mode).objectStore(TEXTS)));
  } finally {
    database.close();
  }
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.addEventListener('upgradeneeded', () =>
    request.result.createObjectStore(TEXTS, { keyPath: 'id', autoIncrement: true }),
  );
  return settled(request);
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}
