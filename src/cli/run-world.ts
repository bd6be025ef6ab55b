import type { Limits } from '../formats/limits.ts';
import { limited } from '../host/limits.ts';
import type { Reading, World } from '../host/world.ts';
import { type StatusLine, statusLine } from './prompt/status-line.ts';

/** What the command line sets for the whole run. */
export interface RunSettings {
  limits?: Limits | undefined;
  isQuiet: boolean;
}

/** A world that remembers what was read in it, and in which what is printed does not run into the line that tells of progress. */
export function runWorld(outer: World): { readonly world: World; readonly settings: RunSettings } {
  const settings: RunSettings = { isQuiet: false };
  const given = limited(outer, () => settings.limits);
  const read = new Set<string>();
  const line = statusLine(given);
  const reading = readingIn(given, line, settings);
  const run = {
    read,
    reading,
    get isQuiet() {
      return settings.isQuiet;
    },
  };
  const world: World = {
    ...given,
    readFile: async (path) => {
      const bytes = await given.readFile(path);
      read.add(path);
      return bytes;
    },
    readChunks: (path) => {
      if (path !== null) read.add(path);
      return given.readChunks(path);
    },
    print: (text) => {
      line.clear();
      given.print(text);
    },
    page: (command, text) => {
      line.clear();
      return given.page(command, text);
    },
    complain: (text) => {
      line.clear();
      given.complain(text);
    },
    ask: (question) => {
      line.clear();
      return given.ask(question);
    },
    get limits() {
      return settings.limits;
    },
    run,
  };
  return { world, settings };
}

/** Who has waited so long wonders. */
const SILENT_MAX_MILLISECONDS = 500;

/**
 * Reading and comparing hold the thread, so that no clock can strike while they last: what takes long is told before it begins,
 * everything else as soon as half a second is over.
 */
function readingIn(world: World, line: StatusLine, settings: RunSettings): Reading {
  const isTerminal = world.complaintColumns !== null;
  const start = isTerminal ? world.now().getTime() : 0;
  let expected = 0;
  let begun = 0;
  const tell = (words: string, isLong: boolean) => {
    if (!isTerminal || settings.isQuiet) return;
    if (isLong || world.now().getTime() - start >= SILENT_MAX_MILLISECONDS) line.show(words);
  };
  return {
    expect: (count) => {
      expected += count;
    },
    begin: (name, isLong) => {
      begun += 1;
      tell(expected < 2 || begun > expected ? `reading ${name}` : `reading ${begun} of ${expected}: ${name}`, isLong);
    },
    step: tell,
    clear: () => line.clear(),
  };
}
