import type { Argv } from 'yargs';
import type { World } from '../../host/world.ts';
import { command, type Program } from '../command.ts';
import { requireCommand } from '../prompt/mistyped.ts';

/** `resdiff help`, `resdiff help history`, `resdiff help corpus fetch` */
export const HELP = command({ options: ofHelp, run: runHelp });

function ofHelp(parser: Argv<object>) {
  return parser.positional('command', { type: 'string', array: true, default: [], describe: 'The command' });
}

async function runHelp(
  { command: words }: { readonly command: readonly string[] },
  world: World,
  { rows, helpOf }: Program,
): Promise<undefined> {
  requireCommand(words, rows);
  world.print(await helpOf(words));
}
