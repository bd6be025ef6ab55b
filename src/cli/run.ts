import { main } from './main.ts';
import { nodeWorld, watchStreams } from './node.ts';
import { startBriefly } from './optimizer.ts';
import { plainComparison } from './plain-arguments.ts';

/** Runs a command line in the real world. */
export async function runHere(args: readonly string[]): Promise<void> {
  if (plainComparison(args) !== null) startBriefly();
  watchStreams();
  process.exitCode = await main(args, nodeWorld());
}
