import { command } from '../command.ts';
import { completionScript } from '../completion.ts';
import { SHELLS } from '../options.ts';

/** `resdiff completion SHELL` */
export const COMPLETION = command({
  options: (parser) =>
    parser.positional('shell', { choices: SHELLS, default: SHELLS[0], describe: 'The shell to write it for' }),
  run: async ({ shell }, world) => {
    world.print(completionScript(shell));
    return undefined;
  },
});
