import type { Argv } from 'yargs';
import type { World } from '../../host/world.ts';
import { command, type HelpOf } from '../command.ts';
import { requireCommand } from '../prompt/mistyped.ts';

/** `resdiff help`, `resdiff help history`, `resdiff help corpus fetch` */
export const HELP = command({ options: ofHelp, run: runHelp });

function ofHelp(parser: Argv<object>) {
  return parser.positional('command', { type: 'string', array: true, default: [], describe: 'The command' });
}

async function runHelp(
  { command: words }: { readonly command: readonly string[] },
  world: World,
  helpOf: HelpOf,
): Promise<undefined> {
  await requireCommand(words, helpOf);
  world.print(await helpOf(words));
}
