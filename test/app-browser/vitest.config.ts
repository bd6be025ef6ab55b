import { defineConfig } from 'vitest/config';

/** The page on which files are dropped, in two browsers. Firefox is spoken to over a WebSocket, which Node 20 has behind a switch. */
export default defineConfig({
  test: {
    include: ['test/app-browser/*.app.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    pool: 'forks',
    execArgv: 'WebSocket' in globalThis ? [] : ['--experimental-websocket'],
  },
});
