import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { removedAtEnd, unheeded } from './leftovers.ts';

/**
 * Runs the pager on the terminal, with the options for `less` that git uses: quit if it fits (F), keep colours (R),
 * leave the screen as it is (X). The user may quit before it has read everything.
 *
 * @param stops the lines that `n` and `N` go to, as an extended regular expression; used if the pager is `less`
 * @returns false if there is no such pager
 */
export async function page(command: string, text: string, stops?: string): Promise<boolean> {
  const searched = stops === undefined || !isLess(command) ? null : await searchedFor(stops);
  try {
    return await piped(command, text, searched?.environment ?? {});
  } finally {
    await searched?.remove();
  }
}

function isLess(command: string): boolean {
  const [program = ''] = command.split(' ');
  return ['less', 'less.exe'].includes(basename(program));
}

/**
 * What `less` reads at its start as the last search, so that `n` goes to the first stop without a jump when it opens
 * (`-p` would jump). The file is ours: the searches that the user made before are neither read nor changed.
 */
async function searchedFor(stops: string) {
  const folder = await mkdtemp(join(tmpdir(), 'resdiff-')).catch(() => null);
  // Without a folder for temporary files, the pager still shows the text.
  if (folder === null) return null;
  const settled = removedAtEnd(folder);
  const file = join(folder, 'searches');
  await writeFile(file, `.less-history-file:\n.search\n"${stops}\n`).catch(() => undefined);
  return {
    environment: { LESSHISTFILE: file },
    remove: async () => {
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
      settled();
    },
  };
}

async function piped(command: string, text: string, ours: NodeJS.ProcessEnv): Promise<boolean> {
  // Loaded when needed: most runs end in a pipe, a file or a short report.
  const { spawn } = await import('node:child_process');
  return new Promise((resolve) => {
    const environment = { LESS: 'FRX', LV: '-c', ...process.env, ...ours };
    const pager = spawn(command, { shell: true, stdio: ['pipe', 'inherit', 'inherit'], env: environment });
    // Ctrl-C is for the pager: it stops a search there and must not end resdiff.
    const heeded = unheeded('SIGINT');
    const end = (isShown: boolean) => {
      heeded();
      resolve(isShown);
    };
    pager.on('error', () => end(false));
    pager.on('close', (code) => end(code !== NOT_FOUND && code !== NOT_EXECUTABLE));
    pager.stdin.on('error', () => undefined);
    pager.stdin.end(text);
  });
}

/** Exit codes of a shell if there is no such command, or it is not executable. */
const NOT_FOUND = 127;
const NOT_EXECUTABLE = 126;
