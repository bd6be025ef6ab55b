import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { programNamed } from '../browser/browser.ts';
import { type AppBrowser, type AppPage, appPath, isOutside, onDisk, until } from './page.ts';

// Firefox as Debian has it speaks WebDriver BiDi (https://www.w3.org/TR/webdriver-bidi/), of which this is as much as the proof needs;
// playwright-core asks it for more than the extended support release knows.

const START_MAX_MS = 30_000;
const ANSWER_MAX_MS = 100_000;

export async function openFirefox(): Promise<AppBrowser> {
  const [profile, downloads] = [await folderFor('profile'), await folderFor('downloads')];
  await writeFile(join(profile, 'user.js'), preferences(downloads));
  const program = spawn(
    firefoxPath(),
    ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' },
    },
  );
  try {
    const line = new Line(await socketTo(await addressOf(program)));
    await line.send('session.new', { capabilities: {} });
    await line.send('session.subscribe', {
      events: ['network.beforeRequestSent', 'log.entryAdded', 'browsingContext.userPromptOpened'],
    });
    return {
      name: 'Firefox',
      open: (prelude) => appIn(line, downloads, prelude),
      async close() {
        await line.send('browser.close', {}).catch(() => undefined);
        await ended(program);
        for (const folder of [profile, downloads]) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
      },
    };
  } catch (cause) {
    program.kill();
    throw cause;
  }
}

function folderFor(what: string): Promise<string> {
  return mkdtemp(join(tmpdir(), `resdiff-firefox-${what}-`));
}

/** Files are saved where the test looks for them, without a question. */
function preferences(downloads: string): string {
  const wanted = {
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.download.alwaysOpenPanel': false,
    'browser.download.manager.showWhenStarting': false,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.disabledForTesting': true,
    // A test sets the focus in a page that has no window of its own.
    'focusmanager.testmode': true,
  };
  return Object.entries(wanted)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

function addressOf(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const giveUp = setTimeout(() => reject(new Error(`Firefox did not start: ${said}`)), START_MAX_MS);
    program.on('error', reject);
    program.on('exit', () => reject(new Error(`Firefox ended: ${said}`)));
    program.stderr?.on('data', (piece: Buffer) => {
      said += piece;
      const address = /WebDriver BiDi listening on (ws:\S+)/u.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(giveUp);
      resolve(`${address}/session`);
    });
  });
}

function socketTo(address: string): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address);
    socket.addEventListener('open', () => resolve(socket));
    socket.addEventListener('error', () => reject(new Error(`Firefox is not to be spoken to at ${address}`)));
  });
}

function ended(program: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (program.exitCode !== null || program.signalCode !== null) return resolve();
    const force = setTimeout(() => program.kill('SIGKILL'), 5_000);
    program.on('exit', () => {
      clearTimeout(force);
      resolve();
    });
  });
}

interface Event {
  readonly method: string;
  readonly params: {
    readonly context?: string;
    readonly request?: { readonly url: string };
    readonly level?: string;
    readonly text?: string;
    readonly message?: string;
    readonly source?: { readonly context?: string };
  };
}

/** Requests and their answers, and events. */
class Line {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<
    number,
    { readonly done: (result: never) => void; readonly failed: (why: Error) => void }
  >();
  readonly #listeners = new Set<(event: Event) => void>();
  #ids = 0;

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#hear(JSON.parse(String(data))));
  }

  #hear(message: { id?: number; type: string; result?: unknown; error?: string; message?: string } & Event): void {
    if (message.type === 'event') {
      for (const listen of this.#listeners) listen(message);
      return;
    }
    const waiting = this.#waiting.get(message.id ?? 0);
    this.#waiting.delete(message.id ?? 0);
    if (message.type === 'success') waiting?.done(message.result as never);
    else waiting?.failed(new Error(`${message.error}: ${message.message}`));
  }

  listen(listener: (event: Event) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  send<Result>(method: string, params: object): Promise<Result> {
    this.#ids += 1;
    const id = this.#ids;
    return new Promise((done, failed) => {
      const giveUp = setTimeout(() => failed(new Error(`Firefox does not answer ${method}`)), ANSWER_MAX_MS);
      const without =
        <Value>(end: (value: Value) => void) =>
        (value: Value) => {
          clearTimeout(giveUp);
          end(value);
        };
      this.#waiting.set(id, { done: without(done), failed: without(failed) });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }
}

async function appIn(line: Line, downloads: string, prelude: (() => void) | undefined): Promise<AppPage> {
  const url = pathToFileURL(appPath()).href;
  const { context } = await line.send<{ readonly context: string }>('browsingContext.create', { type: 'tab' });
  const [requests, complaints]: [string[], string[]] = [[], []];
  const quiet = line.listen(({ method, params }) => {
    if (
      method === 'network.beforeRequestSent' &&
      params.context === context &&
      isOutside(params.request?.url ?? '', url)
    )
      requests.push(params.request?.url ?? '');
    if (method === 'log.entryAdded' && params.level === 'error' && params.source?.context === context)
      complaints.push(params.text ?? '');
    if (method === 'browsingContext.userPromptOpened') complaints.push(`dialog: ${params.message}`);
  });
  if (prelude !== undefined)
    await line.send('script.addPreloadScript', { functionDeclaration: String(prelude), contexts: [context] });
  const evaluateIn = async <Given, Result>(
    place: string,
    work: (given: Given) => Result | Promise<Result>,
    given?: Given,
  ): Promise<Result> => {
    const answer = await line.send<{
      readonly result?: { readonly value?: string };
      readonly exceptionDetails?: { readonly text: string };
    }>('script.callFunction', {
      functionDeclaration: `async (given) => JSON.stringify((await (${work})(given === '' ? undefined : JSON.parse(given))) ?? null)`,
      arguments: [{ type: 'string', value: given === undefined ? '' : JSON.stringify(given) }],
      target: { context: place },
      awaitPromise: true,
    });
    if (answer.exceptionDetails !== undefined) throw new Error(answer.exceptionDetails.text);
    return JSON.parse(answer.result?.value ?? 'null');
  };
  const page: AppPage = {
    requests,
    complaints,
    evaluate: (work, given) => evaluateIn(context, work, given),
    async inReport(work, given) {
      const { contexts } = await line.send<{
        readonly contexts: readonly { readonly children?: readonly { readonly context: string }[] | null }[];
      }>('browsingContext.getTree', { root: context });
      return evaluateIn(contexts[0]?.children?.[0]?.context ?? '', work, given);
    },
    async choose(files) {
      const { nodes } = await line.send<{ readonly nodes: readonly { readonly sharedId: string }[] }>(
        'browsingContext.locateNodes',
        { context, locator: { type: 'css', value: 'input[type=file]' } },
      );
      const element = { sharedId: nodes[0]?.sharedId };
      await line.send('input.setFiles', { context, element, files: await onDisk(files) });
    },
    async saved(work) {
      const before = new Set(readdirSync(downloads));
      await work();
      const name = await newIn(downloads, before);
      return { name, bytes: new Uint8Array(await readFile(join(downloads, name))) };
    },
    async reload() {
      await line.send('browsingContext.reload', { context, wait: 'complete' });
      await until(page, () => document.querySelector('h1') !== null);
    },
    async close() {
      quiet();
      await line.send('browsingContext.close', { context });
    },
  };
  await line.send('browsingContext.navigate', { context, url, wait: 'complete' });
  await until(page, () => document.querySelector('h1') !== null);
  return page;
}

/** The name of a file that is there since, and whole. */
async function newIn(folder: string, before: ReadonlySet<string>): Promise<string> {
  const end = performance.now() + START_MAX_MS;
  for (;;) {
    const names = readdirSync(folder);
    const found = names.find((name) => !before.has(name) && !name.endsWith('.part'));
    if (found !== undefined && !names.some((name) => name.endsWith('.part'))) return found;
    if (performance.now() > end) throw new Error('Firefox saved no file');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The browser named by FIREFOX, or the first of the usual ones on the path. */
function firefoxPath(): string {
  return programNamed(
    'FIREFOX',
    ['firefox-esr', 'firefox'],
    'no Firefox found: install it (Debian: apt-get install firefox-esr), or name one: FIREFOX=/path/to/firefox npm run test:app',
  );
}
