import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { pathToFileURL } from 'node:url';
import { type AppBrowser, type AppPage, appPath, onDisk, until } from './page.ts';

// WebKit is spoken to by WebDriver (https://www.w3.org/TR/webdriver/), which has no events: what the page asks for and complains of is
// not heard here.

const DRIVER = '/usr/bin/WebKitWebDriver';
const BROWSERS = ['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`);
const SCREEN = '/usr/bin/xvfb-run';
const START_MAX_MS = 20_000;

/** Debian: apt-get install webkit2gtk-driver xvfb xauth */
export const WEBKIT_IS_HERE =
  [DRIVER, SCREEN].every((path) => existsSync(path)) && BROWSERS.some((path) => existsSync(path));

export async function openWebKit(): Promise<AppBrowser> {
  const port = await freePort();
  const driver = spawn(SCREEN, ['-a', DRIVER, `--port=${port}`], {
    stdio: 'ignore',
    // Its own group: the screen, the driver and the browser end together. Containers allow the browser no sandbox of its own.
    detached: true,
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  });
  const browserOptions = { binary: BROWSERS.find((path) => existsSync(path)), args: ['--automation'] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': browserOptions } };
  const address = `http://127.0.0.1:${port}/session`;
  try {
    const { sessionId } = await started(() => asked<{ readonly sessionId: string }>(address, { capabilities }));
    return {
      name: 'WebKit',
      open: () => appIn(`${address}/${sessionId}`),
      async close() {
        await fetch(`${address}/${sessionId}`, { method: 'DELETE' }).catch(() => undefined);
        end(driver);
      },
    };
  } catch (cause) {
    end(driver);
    throw cause;
  }
}

function end({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid);
  } catch {
    // It has ended by itself.
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function started<Result>(attempt: () => Promise<Result>): Promise<Result> {
  const giveUp = performance.now() + START_MAX_MS;
  for (;;) {
    try {
      return await attempt();
    } catch (cause) {
      if (performance.now() > giveUp) throw cause;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

async function asked<Result>(address: string, body: object): Promise<Result> {
  const response = await fetch(address, { method: 'POST', body: JSON.stringify(body) });
  const { value } = (await response.json()) as {
    readonly value: Result & { readonly error?: string; readonly message?: string };
  };
  if (!response.ok) throw new Error(`WebKit: ${value.error}: ${value.message}`);
  return value;
}

async function appIn(session: string): Promise<AppPage> {
  const evaluate = async <Given, Result>(
    work: (given: Given) => Result | Promise<Result>,
    given?: Given,
  ): Promise<Result> => {
    const script = `const [given, done] = arguments;
      (async () => (${work})(given === null ? undefined : given))().then((value) => done({ value }), (cause) => done({ why: String(cause) }));`;
    const result = await asked<{ readonly value: Result; readonly why?: string }>(`${session}/execute/async`, {
      script,
      args: [given ?? null],
    });
    if (result.why !== undefined) throw new Error(result.why);
    return result.value;
  };
  const find = (selector: string) =>
    asked<Readonly<Record<string, string>>>(`${session}/element`, { using: 'css selector', value: selector });
  const load = async () => {
    await asked(`${session}/url`, { url: pathToFileURL(appPath()).href });
    await until(page, () => document.querySelector('h1') !== null);
  };
  const page: AppPage = {
    requests: [],
    complaints: [],
    evaluate,
    async inReport(work, given) {
      await asked(`${session}/frame`, { id: await find('iframe.report') });
      try {
        return await evaluate(work, given);
      } finally {
        await asked(`${session}/frame`, { id: null });
      }
    },
    async choose(files) {
      const [id = ''] = Object.values(await find('input[type=file]'));
      await asked(`${session}/element/${id}/value`, { text: (await onDisk(files)).join('\n') });
    },
    saved: () => Promise.reject(new Error('this browser is not asked to save files')),
    reload: load,
    close: async () => undefined,
  };
  await load();
  return page;
}
