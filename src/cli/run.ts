import { main } from './main.ts';
import { nodeWorld } from './node.ts';
import { workThoroughly } from './optimizer.ts';
import { plainComparison } from './plain-arguments.ts';

/** Runs a command line in the real world. */
export async function runHere(args: readonly string[]): Promise<void> {
  if (plainComparison(args) === null) workThoroughly();
  process.exitCode = await main(args, nodeWorld());
}
