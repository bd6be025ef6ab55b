import { describe, expect, it } from 'vitest';
import type { CompareOptions } from '../../src/cli/compare-options.ts';
import { plainComparison } from '../../src/cli/plain-arguments.ts';
import { runProgram } from '../../src/cli/program.ts';
import { InputError } from '../../src/model/problem.ts';
import { stagedWorld } from '../support/world.ts';

const NAMES = ['77/79', 'A/RES/78/32', 'old.docx', './new.md', '-', '/tmp/ä ö.xml'];
const ODD_NAMES = ['outline', 'compare', 'corpus', '12', '1.5', '0x1f', "'77/79'", '"a"', 'a=b', 'true', '', '--'];
const OPTIONS = [
  ['--format', 'plain'],
  ['-f', 'json'],
  ['--output', 'out.html'],
  ['-o', 'out.md'],
  ['--only', 'added,removed'],
  ['--color', 'never'],
  ['--all'],
  ['--substance'],
  ['--stat'],
  ['--explain'],
  ['--exit-code'],
  ['-y'],
  ['--side-by-side'],
  ['--no-pager'],
];
const ODD_OPTIONS = [
  ['--format', 'word'],
  ['--format=plain'],
  ['-fplain'],
  ['-o', '-'],
  ['-o', '12'],
  ['-o'],
  ['--all', 'true'],
  ['--no-all'],
  ['--all=false'],
  ['--width', '80'],
  ['--only', '"added"'],
  ['--unknown'],
  ['--help'],
  ['--sideBySide'],
  ['--format', 'plain', '--format', 'json'],
];

describe('the plain reading of arguments', () => {
  it('reads each option as the parser of all commands does, wherever it stands', async () => {
    for (const option of OPTIONS) {
      for (const line of placed(option)) {
        const plain = plainComparison(line);
        expect(plain, line.join(' ')).not.toBeNull();
        expect(plain, line.join(' ')).toEqual(await parsed(line));
      }
    }
  });

  it('reads two options, and odd names and options, as the parser does or leaves them to it', async () => {
    const pairs = OPTIONS.flatMap((one, at) => OPTIONS.slice(at + 1).map((other) => [...one, ...other]));
    const names = [...NAMES, ...ODD_NAMES].flatMap((old) => ['78/32', ...ODD_NAMES].map((now) => [old, now]));
    const lines = [
      ...pairs.map((options) => ['77/79', '78/32', ...options]),
      ...ODD_OPTIONS.flatMap(placed),
      ...names,
      ['77/79'],
      ['77/79', '78/32', '79/1'],
      [],
    ];
    const read = lines.filter((line) => plainComparison(line) !== null);
    for (const line of read) expect(plainComparison(line), line.join(' ')).toEqual(await parsed(line));
    // All pairs of options that are not one option twice, and the plain names.
    expect(read.length).toBeGreaterThan(80);
    expect(lines.length).toBeGreaterThan(300);
  });
});

function placed(option: readonly string[]): readonly (readonly string[])[] {
  return [
    ['77/79', '78/32', ...option],
    [...option, '77/79', '-'],
    ['old.docx', ...option, 'A/RES/78/32'],
  ];
}

/** What the parser of all commands gives; of what it gives twice, under two spellings, the one that commands use. */
async function parsed(args: readonly string[]): Promise<CompareOptions | string> {
  const seen: CompareOptions[] = [];
  const { world } = stagedWorld({});
  try {
    await runProgram(args, world, async (options) => {
      seen.push(options);
      return 0;
    });
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  const [options] = seen;
  if (options === undefined) return 'something else';
  const known = plainComparison(['77/79', '78/32']) ?? {};
  return Object.fromEntries(Object.entries(options).filter(([name]) => name in known && name !== 'limit')) as never;
}
