import module from 'node:module';
import { EXIT } from '../host/exit.ts';
import { faultWords, isVerbose } from '../host/fault.ts';
import { complain, print } from '../host/streams.ts';
import { packageVersion } from '../host/version.ts';

/** Where the program starts. Nothing is loaded here that an answer of one line can do without. */
export async function start(args: readonly string[]): Promise<void> {
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    print(`${packageVersion()}\n`);
    return;
  }
  // Rejections that nobody waits for come here too.
  process.on('uncaughtException', (error) => {
    complain(`resdiff: ${faultWords(error, isVerbose(args))}`);
    process.exit(EXIT.fault);
  });
  enableCompileCache();
  const [{ main }, { nodeWorld }] = await Promise.all([import('./main.ts'), import('../host/node.ts')]);
  process.exitCode = await main(args, nodeWorld());
}

/** Node keeps what it compiled for the next run, where it can (22.8 and later); NODE_DISABLE_COMPILE_CACHE does without. */
function enableCompileCache(): void {
  if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function') module.enableCompileCache();
}
