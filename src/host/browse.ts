import { spawn } from 'node:child_process';

/**
 * Opens a page in the user's browser: the one named by RESDIFF_BROWSER, or the system's own.
 *
 * @param address a path or a web address
 * @returns false if there is nothing that opens it
 */
export function openInBrowser(address: string): Promise<boolean> {
  const [command, ...args] = openerOf(process.platform);
  return new Promise((resolve) => {
    const opener = spawn(command, [...args, address], { detached: true, stdio: 'ignore', windowsHide: true });
    // A browser that was not running yet stays; what opens it elsewhere has ended by then.
    const waited = setTimeout(() => resolve(true), OPENER_MILLISECONDS);
    const settle = (isOpen: boolean) => {
      clearTimeout(waited);
      resolve(isOpen);
    };
    opener.on('error', () => settle(false));
    opener.on('exit', (code) => settle(code === 0));
    opener.unref();
  });
}

const OPENER_MILLISECONDS = 3_000;

function openerOf(platform: NodeJS.Platform): readonly [string, ...string[]] {
  const named = process.env['RESDIFF_BROWSER'];
  if (named !== undefined && named !== '') return [named];
  if (platform === 'darwin') return ['open'];
  // `start` takes its first quoted argument for a title.
  if (platform === 'win32') return ['cmd', '/c', 'start', '""'];
  return ['xdg-open'];
}
