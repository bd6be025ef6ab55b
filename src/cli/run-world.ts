import type { Limits } from '../formats/limits.ts';
import { limited } from '../host/limits.ts';
import type { Reading, World } from '../host/world.ts';
import { askedOffice } from './office.ts';
import { type StatusLine, statusLine } from './prompt/status-line.ts';

/** Settings from the command line for the whole run. */
export interface RunSettings {
  limits?: Limits | undefined;
  isQuiet: boolean;
  /** Whether pages that are pictures are read by text recognition. */
  isRecognizing: boolean;
  /** Whether files that only an office program can read are given to it; undefined if the settings file decides. */
  isWithOffice: boolean | undefined;
}

/** A world that records which files were read, and clears the progress line before it prints. */
export function runWorld(outer: World): { readonly world: World; readonly settings: RunSettings } {
  const settings: RunSettings = { isQuiet: false, isRecognizing: false, isWithOffice: undefined };
  const given = limited(outer, () => settings.limits);
  const read = new Set<string>();
  const line = statusLine(given);
  const reading = readingIn(given, line, settings);
  const run = {
    read,
    reading,
    tracked: { base: null },
    record: { has: null },
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
    page: (command, text, stops) => {
      line.clear();
      return given.page(command, text, stops);
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
    get readPdf() {
      return settings.isRecognizing ? given.readScannedPdf : given.readPdf;
    },
    askOffice: askedOffice(given, () => settings.isWithOffice),
    run,
  };
  return { world, settings };
}

/** After this time without output, users wonder whether anything is happening. */
const SILENT_MAX_MILLISECONDS = 500;

/**
 * Reading and comparing block the thread, so no timer can fire meanwhile: long steps are announced before they begin,
 * others once half a second has passed.
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
