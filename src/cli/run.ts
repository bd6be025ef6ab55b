import { main } from './main.ts';
import { nodeWorld, watchStreams } from './node.ts';

/** Runs a command line in the real world. */
export async function runHere(args: readonly string[]): Promise<void> {
  watchStreams();
  process.exitCode = await main(args, nodeWorld());
}
