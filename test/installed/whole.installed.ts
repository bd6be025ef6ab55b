import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHARED_FOLDER } from '../support/shared.ts';
import { type HelpPage, helpPages } from './help.ts';
import {
  type Case,
  COMMANDS,
  commonOptions,
  endingsOf,
  formCases,
  inputCases,
  optionCases,
  outputCases,
  runCase,
} from './mixture.ts';
import { OPENERS } from './opens.ts';
import { installed, nodeOf, packed, RELEASES } from './package.ts';
import { eachOf, faultsIn, newHome, type Program, runProgram } from './run.ts';
import { exampleFaults, expectAllListed, lateLoaded, textOf } from './suite.ts';
import { laidTexts, putIntoCorpus, type Texts } from './texts.ts';

// The program that users run: packed, installed by npm into an empty folder, and run from there. All runs, some with a large
// text, on the oldest release of Node; the other releases share them, so that each is made on two. Examples of README and docs,
// and what is loaded late, on each release.

const folder = mkdtempSync(join(tmpdir(), 'resdiff-installed-'));
let place = '';
let texts: Texts;

beforeAll(() => {
  place = installed(packed(folder), join(folder, 'elsewhere'));
  texts = laidTexts(join(folder, 'texts'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(RELEASES)('the installed program on Node %s', (release) => {
  let program: Program;
  let pages: readonly HelpPage[] = [];
  let endings: ReadonlyMap<string, readonly string[]> = new Map();

  beforeAll(async () => {
    program = { node: nodeOf(release, folder), package: place, home: newHome(folder, `home-${release}`) };
    putIntoCorpus(program.home);
    pages = await helpPages(async (words) => textOf(await runProgram(program, [...words, '--help'], folder)));
    endings = new Map(
      await eachOf(
        pages,
        async (page): Promise<[string, readonly string[]]> => [page.name, await endingsOf(page, program)],
      ),
    );
  });

  it('is run by that release, and each of its commands is in the table', () => {
    const version = execFileSync(program.node, ['--version'], { encoding: 'utf8' });
    expect(version).toMatch(new RegExp(`^v${release}\\.`, 'u'));
    expectAllListed(pages);
    const unknown = [...endings].filter(([, own]) => own.some((ending) => !(ending in OPENERS)));
    expect(unknown).toEqual([]);
    expect([...endings.values()].flat().length).toBeGreaterThan(30);
  });

  it('does what README and docs show', async () => {
    // A home without texts of one's own, as a reader has it.
    const fresh = { ...program, home: newHome(folder, `reader-${release}`) };
    expect(await exampleFaults(fresh, () => true)).toEqual([]);
  });

  it('finds all that it loads late', async () => {
    for (const part of ['cli', 'browser', 'formats', 'report']) {
      expect(await lateLoaded(program, part)).toMatchObject({ faults: [] });
    }
  });

  it.each(Object.keys(COMMANDS))('takes every format and gives every format: %s', async (name) => {
    const page = pages.find((each) => each.name === name);
    if (page === undefined) throw new Error(`the help does not name ${name}`);
    const all = [
      ...formCases(page, texts),
      ...inputCases(page, texts),
      ...outputCases(page, endings.get(name) ?? [], texts),
      ...optionCases(page, commonOptions(pages)),
    ];
    const cases = all.filter((_, at) => takes(release, at));
    count(release, cases);
    const faults = await eachOf(cases, (each) => runCase(program, each));
    expect(faults.flat()).toEqual([]);
  });

  it('ran all of it', () => {
    expect(counts.get(release)).toBeGreaterThanOrEqual(release === RELEASES[0] ? RUNS_MIN : RUNS_MIN / RELEASES.length);
  });

  it.skipIf(!existsSync(join(SHARED_FOLDER, 'failing')))('reads the pairs that it once crashed on', async () => {
    for (const { old, new: later, tally } of CRASHED) {
      const names = [old, later].map((name) => join(SHARED_FOLDER, 'failing', name));
      for (const more of [[], ['--explain'], ['--stat'], ['-f', 'json'], ['-o', 'x.html'], ['-o', 'x.docx']]) {
        const ended = await runProgram(program, [...names, ...more], folder);
        expect([old, more, ...faultsIn(ended, [0])]).toEqual([old, more]);
        if (more.length === 0) expect(textOf(ended)).toContain(tally);
      }
    }
  });
});

/** From `failing/F01.expected.txt`: a segmentation fault on Node 20 and 22. */
const CRASHED = [
  { old: 'F01a-old.docx', new: 'F01a-new.docx', tally: '1 removed, 3 reworded, 4 unchanged' },
  { old: 'F01b-old.md', new: 'F01b-new.docx', tally: '5 unchanged' },
] as const;

/** So that a mixture that lost half of itself does not pass for a whole one. */
const RUNS_MIN = 500;

/** The oldest release takes every run; the others take turns. */
function takes(release: string, at: number): boolean {
  const [, ...later] = RELEASES;
  const turn = later.map(String).indexOf(release);
  return turn === -1 || at % later.length === turn;
}

const counts = new Map<string, number>();

function count(release: string, cases: readonly Case[]): void {
  const sum = (counts.get(release) ?? 0) + cases.length;
  counts.set(release, sum);
  if (process.env['RESDIFF_COUNT'] !== undefined) console.log(`Node ${release}: ${sum} runs`);
}
