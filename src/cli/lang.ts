import type { World } from '../host/world.ts';
import { SUMMARY_LANGUAGES } from '../language/sentences.ts';
import { SETTINGS_FILE } from './shared-options.ts';

/** `--lang`: the languages in which a summary can be, of which some have all words of a report. */
export const LANG = {
  choices: SUMMARY_LANGUAGES,
  requiresArg: true,
  describe: 'Language of the summary, and of the words around the texts (these in en and fr)',
} as const;

/** The language that was asked for, or that the settings of the folder name; absent if neither does. */
export async function langFor(given: string | undefined, world: World): Promise<string | undefined> {
  if (given !== undefined) return given;
  // Most folders have none, and reading settings takes all checks along.
  const isThere = await world.readFile(SETTINGS_FILE).then(
    () => true,
    () => false,
  );
  if (!isThere) return undefined;
  const { readSettings } = await import('./settings.ts');
  return (await readSettings(world, undefined)).lang;
}
