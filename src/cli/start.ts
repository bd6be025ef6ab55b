import { print } from './streams.ts';
import { packageVersion } from './version.ts';

/** Where the program starts. Nothing is loaded here that an answer of one line can do without. */
export async function start(args: readonly string[]): Promise<void> {
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    print(`${packageVersion()}\n`);
    return;
  }
  const pack = (await import('./pack.ts')).packed();
  const { runHere } = pack === null ? await import('./run.ts') : pack.run;
  await runHere(args);
  pack?.keep();
}
