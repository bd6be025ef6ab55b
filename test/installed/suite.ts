import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { HelpPage } from './help.ts';
import { LAZY_WALK } from './lazy.ts';
import { COMMANDS } from './mixture.ts';
import { layOwnFiles } from './own-files.ts';
import { type Example, examples, NOT_RUN, typed } from './pages.ts';
import { type Ended, eachOf, faultsIn, inFolder, lacksBrowser, type Program, run, runLine } from './run.ts';

/** Commands in the help that the table lacks, and the other way round. */
export function expectAllListed(pages: readonly HelpPage[]): void {
  expect(pages.map(({ name }) => name).sort(), 'commands of the help and of test/installed/mixture.ts').toEqual(
    Object.keys(COMMANDS).sort(),
  );
  expect(pages.length).toBeGreaterThan(15);
}

/** What went wrong with what the pages show: how it ends, and where they say so what it prints. */
export async function exampleFaults(program: Program, only: (example: Example) => boolean): Promise<readonly string[]> {
  const shown = examples(Object.keys(COMMANDS)).filter((example) => !(example.shown in NOT_RUN) && only(example));
  expect(shown.length).toBeGreaterThan(0);
  const faults = await eachOf(shown, (example) => faultsOf(program, example));
  return faults.flat();
}

function faultsOf(program: Program, { page, shown, printed }: Example): Promise<readonly string[]> {
  return inFolder(async (folder) => {
    layOwnFiles(folder);
    const line = typed(shown);
    // Examples write into new files.
    const output = / -o (\S+)/u.exec(line)?.[1];
    if (output !== undefined) rmSync(join(folder, output), { recursive: true, force: true });
    const ended = await runLine(program, line, folder);
    if (output?.endsWith('.pdf') && lacksBrowser(ended)) return [];
    // What is found wrong in a text is no failure, and neither is what does not fit or is not found.
    const faults = faultsIn(ended, / check | search | --partial/u.test(line) ? [0, 1] : [0]);
    const said = textOf(ended);
    const other = printed === null || printed === said ? [] : [`prints\n${said}`];
    return [...faults, ...other].map((fault) => `${page}: ${shown}: ${fault}`);
  });
}

export function textOf({ printed }: Ended): string {
  return new TextDecoder().decode(printed);
}

/** How many modules below a folder of the package are loaded late, and what is wrong with them. */
export async function lateLoaded(program: Program, part: string): Promise<unknown> {
  // It lies in the package, to find the packages that are found from there.
  const script = join(program.package, 'walk-late.mjs');
  writeFileSync(script, LAZY_WALK);
  const place = { folder: program.package, input: '', environment: { PATH: process.env['PATH'] ?? '' } };
  const ended = await run(program.node, [script, join('dist', part)], place);
  expect(faultsIn(ended, [0])).toEqual([]);
  return JSON.parse(textOf(ended));
}
