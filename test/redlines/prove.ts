import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { crudeRedline } from './crude.ts';
import { type Done, type Job, settleInOffice } from './libreoffice.ts';
import { officeCopy } from './office-copy.ts';
import { openPackage } from './package.ts';
import {
  type Findings,
  filled,
  findingsOn,
  listDifference,
  PROPERTIES,
  type Property,
  sentence,
  touchedParts,
} from './properties.ts';
import { stateOf } from './states.ts';

/**
 * Proves redlines with nothing of the program but its command line: `npm run proof:redlines -- --pairs PAIRS.tsv`.
 * It writes the redlines and `results.json` into a folder and prints a table.
 */
const { values: options } = parseArgs({
  options: {
    pairs: { type: 'string' },
    dir: { type: 'string' },
    bin: { type: 'string', default: 'bin/resdiff.js' },
    out: { type: 'string', default: 'node_modules/.cache/resdiff-redlines/out' },
    author: { type: 'string', default: 'resdiff' },
    only: { type: 'string', default: '' },
    office: { type: 'boolean', default: false },
    validator: { type: 'boolean', default: false },
    /** A JSON file: for each pair by its name, the properties that may fail. With it, any other failure ends with exit code 1. */
    allow: { type: 'string' },
    /** Judges the redlines that lie in `--out` already, whoever made them. */
    keep: { type: 'boolean', default: false },
    /** Replaces the whole text itself, instead of the program: what fails then is a fault of the proof. */
    crude: { type: 'boolean', default: false },
  },
});

/** The program has so long for a pair, and as many run at once. */
const PROGRAM_MAX_SECONDS = 120;
const AT_ONCE = 2;

interface Pair {
  readonly name: string;
  readonly old: string;
  readonly new: string;
  readonly redline: string;
}

interface Result extends Pair {
  readonly findings: Findings;
  readonly touched: readonly string[];
  /** What the program said besides. */
  readonly said: string;
  readonly seconds: number;
}

async function prove(): Promise<void> {
  const out = resolve(options.out);
  await mkdir(out, { recursive: true });
  const pairs = pairsIn(out).filter(({ redline }) => !options.keep || existsSync(redline));
  let results = await inTurn(pairs, resultOf);
  if (options.office) results = await withOffice(results, out);
  if (options.validator) results = await inTurn(results, validated);
  await writeFile(join(out, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
  print(results);
  const unexpected = failuresIn(results, options.allow);
  for (const each of unexpected) if (options.allow !== undefined) console.log(`not allowed: ${each}`);
  process.exitCode = unexpected.length > 0 ? 1 : 0;
}

/** The failures that are not allowed, as `pair: property`. */
function failuresIn(results: readonly Result[], path: string | undefined): readonly string[] {
  const allowed: Readonly<Record<string, 'all' | readonly string[]>> =
    path === undefined ? {} : JSON.parse(readFileSync(path, 'utf8'));
  return results.flatMap(({ name, findings }) => {
    const own = allowed[name] ?? [];
    const failed = Object.entries(findings).flatMap(([property, why]) => (why === null ? [] : [property]));
    return failed
      .filter((property) => own !== 'all' && !own.includes(property))
      .map((property) => `${name}: ${property}`);
  });
}

function pairsIn(out: string): readonly Pair[] {
  if (options.pairs === undefined) throw new Error('--pairs names the list of pairs: old<TAB>new, a pair a line');
  const folder = options.dir ?? join(options.pairs, '..');
  const rows = readFileSync(options.pairs, 'utf8').split('\n');
  const pairs = rows.flatMap((row) => {
    const [old, now] = row.trim().split('\t');
    if (old === undefined || now === undefined || old === 'old') return [];
    const name = nameOf(old, now);
    const ending = old.endsWith('.docm') ? 'docm' : 'docx';
    const redline = join(out, `${name}.redline.${ending}`);
    return [{ name, old: resolve(folder, old), new: resolve(folder, now), redline }];
  });
  return pairs.filter(({ name }) => name.includes(options.only));
}

function nameOf(old: string, now: string): string {
  const [first, second] = [old, now].map((path) =>
    basename(path)
      .replace(/\.doc[xm]$/u, '')
      .replace(/^.*__/u, ''),
  );
  return `${first}--${second}`;
}

async function inTurn<From, To>(list: readonly From[], work: (each: From) => Promise<To>): Promise<To[]> {
  const results: To[] = [];
  let next = 0;
  const worker = async () => {
    while (next < list.length) {
      const at = next;
      next += 1;
      const each = list[at];
      if (each !== undefined) results[at] = await work(each);
      if (next % 25 === 0) process.stderr.write(`${next} of ${list.length}\n`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

async function resultOf(pair: Pair): Promise<Result> {
  const begun = Date.now();
  const { fault, said } = options.keep ? { fault: null, said: '' } : await compared(pair);
  const seconds = (Date.now() - begun) / 1000;
  const none = { ...pair, said, seconds, touched: [] };
  if (fault !== null) return { ...none, findings: { runs: fault } };
  if (!existsSync(pair.redline)) return { ...none, findings: { runs: 'it wrote nothing' } };
  const [old, now, redline] = [pair.old, pair.new, pair.redline].map((path) => new Uint8Array(readFileSync(path)));
  if (old === undefined || now === undefined || redline === undefined) throw new Error('unreachable: three files');
  try {
    const findings = findingsOn({ old, new: now, redline, author: options.author });
    const touched = findings.sound === undefined ? [] : touchedParts(old, redline);
    return { ...none, touched, findings: { runs: null, ...findings } };
  } catch (error) {
    return { ...none, findings: { runs: null, sound: sentence(error) } };
  }
}

async function compared({
  old,
  new: now,
  redline,
}: Omit<Pair, 'name'>): Promise<{ fault: string | null; said: string }> {
  await rm(redline, { force: true });
  if (options.crude) return crude({ old, new: now, redline });
  const { code, output } = await run(process.execPath, [
    options.bin,
    old,
    now,
    '-o',
    redline,
    '--author',
    options.author,
  ]);
  const said = output.replace(/\u001b\[[0-9;]*m/gu, '').trim();
  return { fault: code === 0 ? null : `exit code ${code}: ${said.slice(0, 200)}`, said };
}

async function crude({ old, new: now, redline }: Omit<Pair, 'name'>): Promise<{ fault: string | null; said: string }> {
  try {
    const bytes = crudeRedline({ old: readFileSync(old), new: readFileSync(now), author: options.author });
    await writeFile(redline, bytes);
    return { fault: null, said: '' };
  } catch (error) {
    return { fault: sentence(error), said: '' };
  }
}

function run(
  command: string,
  args: readonly string[],
): Promise<{ readonly code: number | string; readonly output: string }> {
  return new Promise((done) => {
    const limits = { timeout: 1000 * PROGRAM_MAX_SECONDS, maxBuffer: 64_000_000, killSignal: 'SIGKILL' } as const;
    execFile(command, args, limits, (error, stdout, stderr) => {
      const code = error === null ? 0 : (error.code ?? error.signal ?? 1);
      done({ code, output: stdout + stderr });
    });
  });
}

/** LibreOffice settles the redline both ways, rejects what OLD has and accepts what NEW has, and the words are compared. */
async function withOffice(results: readonly Result[], out: string): Promise<Result[]> {
  await mkdir(join(out, 'office'), { recursive: true });
  const jobs = new Map<string, Job>();
  const copies = new Map<string, string>();
  const jobFor = (path: string, command: Job['command']) => {
    const file = copies.get(path) ?? officeCopy(path, join(out, 'office', `copy-${copies.size}.docx`));
    copies.set(path, file);
    const key = `${command} ${file}`;
    const known = jobs.get(key) ?? { file, command, out: join(out, 'office', `${jobs.size}-${command}`) };
    jobs.set(key, known);
    return known;
  };
  const plans = results.map((result) => {
    if (result.findings.runs !== null || result.findings.parts === undefined) return null;
    return {
      accept: [jobFor(result.redline, 'Accept'), jobFor(result.new, 'Accept')] as const,
      reject: [jobFor(result.redline, 'Reject'), jobFor(result.old, 'Reject')] as const,
    };
  });
  const begun = Date.now();
  const done = await settleInOffice([...jobs.values()]);
  const times = done.map(({ seconds }) => seconds).filter((each) => !Number.isNaN(each));
  console.log(
    `LibreOffice: ${done.length} steps in ${((Date.now() - begun) / 1000).toFixed(0)} s, each ${mean(times).toFixed(2)} s, the slowest ${Math.max(0, ...times).toFixed(1)} s`,
  );
  const by = new Map(done.map((each) => [each.job, each]));
  return results.map((result, at) => {
    const plan = plans[at];
    if (plan === null || plan === undefined) return result;
    const accept = officeFinding(by.get(plan.accept[0]), by.get(plan.accept[1]));
    const reject = officeFinding(by.get(plan.reject[0]), by.get(plan.reject[1]));
    return {
      ...result,
      findings: { ...result.findings, ...named('office-accept', accept), ...named('office-reject', reject) },
    };
  });
}

function named(property: Property, finding: string | null | undefined): Findings {
  return finding === undefined ? {} : { [property]: finding };
}

/** Nothing can be said where it does not read the file that the words should come from. */
function officeFinding(found: Done | undefined, wanted: Done | undefined): string | null | undefined {
  if (found === undefined || wanted === undefined || wanted.fault !== null) return undefined;
  if (found.fault !== null) return found.fault;
  // It puts signs without width into empty cells that are marked, and a return after a content control.
  const plain = (lines: readonly string[]) =>
    filled(lines.map((line) => line.replace(/\u200D|[\u200B\u2060\uFEFF\r]/gu, '')));
  const words = ({ job }: Done) => plain(stateOf(openPackage(readFileSync(`${job.out}.docx`)), (xml) => xml).words);
  const lines = ({ job }: Done) => plain(readFileSync(`${job.out}.txt`, 'utf8').split('\n'));
  try {
    const written = listDifference(words(found), words(wanted));
    if (written !== null) return written;
    const printed = listDifference(lines(found), lines(wanted));
    return printed === null ? null : `as plain text: ${printed}`;
  } catch (error) {
    return sentence(error);
  }
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

const complaints = new Map<string, Promise<ReadonlySet<string> | string>>();

async function validated(result: Result): Promise<Result> {
  if (result.findings.runs !== null) return result;
  const redline = await complaintsOf(result.redline);
  // Two seconds a file: the others are asked only about what they may have themselves.
  const isClean = typeof redline !== 'string' && redline.size === 0;
  const [old, now] = isClean ? [] : await Promise.all([result.old, result.new].map(complaintsOf));
  if (typeof old === 'string' || typeof now === 'string') return result;
  const valid = typeof redline === 'string' ? redline : newOnes(redline, [...(old ?? []), ...(now ?? [])]);
  return { ...result, findings: { ...result.findings, valid } };
}

function newOnes(found: ReadonlySet<string>, known: readonly string[]): string | null {
  const ones = [...found].filter((each) => !known.includes(each));
  return ones.length === 0 ? null : `${ones.length}: ${ones.slice(0, 2).join('; ')}`;
}

/** What Microsoft's validator says against a file, without the places, which move. */
function complaintsOf(path: string): Promise<ReadonlySet<string> | string> {
  const known = complaints.get(path) ?? asked(path);
  complaints.set(path, known);
  return known;
}

async function asked(path: string): Promise<ReadonlySet<string> | string> {
  const program = process.env['OOXML_VALIDATOR'];
  if (program === undefined) throw new Error('OOXML_VALIDATOR names Microsoft’s validator: docs/dependencies.md');
  const { output } = await run(program, [path]);
  try {
    const { errors }: { errors: readonly Readonly<Record<string, unknown>>[] } = JSON.parse(output);
    const place = (each: unknown) =>
      JSON.stringify(each ?? '')
        .replace(/\[\d+\]/gu, '')
        .slice(0, 160);
    return new Set(errors.map((each) => `${each['description']} ${place(each['path'])}`));
  } catch {
    return `the validator fails: ${output.slice(0, 100)}`;
  }
}

function print(results: readonly Result[]): void {
  const properties = Object.entries(PROPERTIES).flatMap(([name, meaning]) => {
    const judged = results.flatMap(({ findings }) => Object.entries(findings).filter(([each]) => each === name));
    const passed = judged.filter(([, finding]) => finding === null).length;
    return judged.length === 0 ? [] : [{ name, meaning, judged: judged.length, passed }];
  });
  for (const { name, findings, said } of results) {
    const failed = Object.entries(findings).filter(([, finding]) => finding !== null);
    if (failed.length === 0) continue;
    console.log(`\n${name}`);
    for (const [property, finding] of failed)
      console.log(`  ${property}: ${(finding ?? '').replace(/\s+/gu, ' ').slice(0, 400)}`);
    const notice = said.split('\n').filter((line) => line !== '' && !/: wrote /u.test(line))[0];
    if (notice !== undefined) console.log(`  (the program said: ${notice.slice(0, 160)})`);
  }
  console.log(`\n${results.length} pairs, ${mean(results.map(({ seconds }) => seconds)).toFixed(1)} s each`);
  for (const { name, meaning, judged, passed } of properties)
    console.log(`  ${name.padEnd(14)} ${String(passed).padStart(4)} of ${String(judged).padStart(4)}   ${meaning}`);
  const whole = results.filter(({ findings }) => Object.values(findings).every((each) => each === null));
  console.log(`  ${'all'.padEnd(14)} ${String(whole.length).padStart(4)} of ${String(results.length).padStart(4)}`);
}

await prove();
