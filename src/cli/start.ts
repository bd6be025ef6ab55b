import module from 'node:module';
import { EXIT } from '../host/exit.ts';
import { faultWords, isVerbose } from '../host/fault.ts';
import { complain, print } from '../host/streams.ts';
import { packageVersion } from '../host/version.ts';

/** The entry point. It loads nothing that a one-line answer does not need. */
export async function start(args: readonly string[]): Promise<void> {
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    print(`${packageVersion()}\n`);
    return;
  }
  // Unhandled rejections arrive here too.
  process.on('uncaughtException', (error) => {
    complain(`resdiff: ${faultWords(error, isVerbose(args))}`);
    process.exit(EXIT.fault);
  });
  enableCompileCache();
  const [{ main }, { nodeWorld }] = await Promise.all([import('./main.ts'), import('../host/node.ts')]);
  process.exitCode = await main(args, nodeWorld());
}

/** Lets Node cache compiled code for the next run (22.8 and later); NODE_DISABLE_COMPILE_CACHE turns this off. */
function enableCompileCache(): void {
  if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function') module.enableCompileCache();
}
