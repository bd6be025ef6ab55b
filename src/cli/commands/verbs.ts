import { SCALE_TABLE } from '../../index.ts';
import { command } from '../command.ts';

/** `resdiff verbs` */
export const VERBS = command({
  options: (parser) => parser,
  run: async (_, world) => {
    world.print(`# word\tfamily\tstrength\tsource\n${SCALE_TABLE.trimStart()}`);
    return undefined;
  },
});
