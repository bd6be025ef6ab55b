import type { Argv } from 'yargs';
import { EXIT, type ExitCode } from '../../host/exit.ts';
import type { World } from '../../host/world.ts';
import { InputError } from '../../model/problem.ts';
import { command } from '../command.ts';
import type { CommonOptions } from '../output.ts';

interface AppOptions extends CommonOptions {
  readonly printPath?: boolean;
  readonly serve: boolean;
  readonly port: number;
}

/** `resdiff app` */
export const APP = command({ options: ofApp, run: runApp });

/** Kept by the browser for the installed page, whose address it is part of. */
const PORT = 8332;

function ofApp(parser: Argv<object>) {
  return parser
    .option('print-path', {
      type: 'boolean',
      default: false,
      describe: 'Print where the page is, to copy or to mail it, and open nothing',
    })
    .option('serve', {
      type: 'boolean',
      default: false,
      describe: 'Serve it on this machine (127.0.0.1) until stopped, for browsers that install it as an app',
    })
    .option('port', { type: 'number', requiresArg: true, default: PORT, describe: 'With --serve: the port' });
}

async function runApp({ printPath = false, serve, port }: AppOptions, world: World): Promise<ExitCode> {
  const page = `${world.appFolder}/resdiff.html`;
  if (printPath) {
    world.print(`${page}\n`);
    return EXIT.done;
  }
  if (serve) return serveApp(port, world);
  if (await world.openInBrowser(page)) {
    world.complain(`resdiff: opened ${page}\n`);
    return EXIT.done;
  }
  throw new InputError('bad-option', `no browser could be opened; open this file in one: ${page}`);
}

async function serveApp(port: number, world: World): Promise<ExitCode> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InputError('bad-option', `--port ${port}: give a number from 1 to 65535, or 0 for any that is free`);
  const { address, ended } = await world.serveApp(port);
  world.complain(`resdiff: ${address} (press Ctrl+C to stop)\n`);
  await world.openInBrowser(address);
  await ended;
  return EXIT.done;
}
