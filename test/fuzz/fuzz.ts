import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { MONSTER_COUNT } from './cases.ts';
import type { Outcome } from './child.ts';
import { type Ran, runCommand } from './commands.ts';
import { MONSTERS } from './monsters.ts';
import { seeds } from './seeds.ts';

const USAGE = `npm run fuzz -- [options]

Reads real documents that chance has changed, and monsters, and does everything that follows reading: each case must end
in a result or in a refusal, within its time and memory, and what is written must be harmless.

  --seconds N       How long (60)
  --seed N          What chance starts from (by the day, if not given); printed, and all that a case depends on
  --case K          Only this case, with all it tells; with --save FILE its input is kept
  --only TEXT       Only monsters whose name holds this
  --small           Monsters of a tenth of their size; so are those of a run of less than 300 seconds (--no-small)
  --no-monsters     Only what chance makes
  --no-commands     No command lines; --command K runs only that one
  --verbose         A line for each case
`;

/** For reading, and for each thing that is done afterwards: what `SECURITY.md` promises of files within the limits. */
const STEP_MAX_SECONDS = 20;
/** The same for what chance makes of real files; most take some milliseconds, the longest it has made, of 1.7 million bytes, 5 seconds. */
const SMALL_STEP_MAX_SECONDS = 12;
/** Heap of JavaScript in the process that runs the cases. */
const HEAP_MAX_MEGABYTES = 1024;
/** All of the process, as the system counts it: the heap, what lies beside it, and the seeds. Monsters of a tenth had 441 at most; in full size they are not measured yet. */
const PROCESS_MAX_MEGABYTES = 1600;
/** Of the time of a run, for whole command lines in processes of their own. */
const COMMANDS_SHARE = 0.3;
/** So many cases in one process: what one leaves behind is not blamed on another for long. */
const CASES_PER_PROCESS = 400;

const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string' },
    case: { type: 'string' },
    save: { type: 'string' },
    only: { type: 'string' },
    monsters: { type: 'boolean', default: true },
    commands: { type: 'boolean', default: true },
    command: { type: 'string' },
    small: { type: 'boolean' },
    verbose: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
  allowNegative: true,
});

/** A short run has monsters of a tenth, for at most this share of its time; a long one meets them all in full size. */
const MONSTERS_MAX_SHARE = 0.6;
const LONG_RUN_MIN_SECONDS = 300;
/** A case that still runs so long after the end is broken off and counted as such. */
const GRACE_SECONDS = 15;

const isWhole = options.case !== undefined || options.only !== undefined;
const isLongRun = isWhole || Number(options.seconds) >= LONG_RUN_MIN_SECONDS;
const isSmall = options.small ?? !isLongRun;
const seed = Number(options.seed ?? Math.floor(Date.now() / 86_400_000));
const hasCommands = options.commands && options.case === undefined && options.only === undefined;
const end = performance.now() + 1000 * Number(options.seconds);
const until = hasCommands ? end - 1000 * COMMANDS_SHARE * Number(options.seconds) : end;
const monstersUntil = performance.now() + 1000 * MONSTERS_MAX_SHARE * Number(options.seconds);
/** Has no divisor in common with their number, so that the days go round. */
const MONSTERS_PER_DAY = 37;
const outcomes: Outcome[] = [];

/**
 * The numbers of the cases still to run: monsters first, then chance until the time is up. In a short run on a slow machine
 * not every monster is met: each day begins with another.
 */
function* numbers(): Generator<number> {
  if (options.case !== undefined) {
    yield Number(options.case);
    return;
  }
  for (const at of MONSTERS.keys()) {
    const number = isWhole ? at : (at + seed * MONSTERS_PER_DAY) % MONSTER_COUNT;
    if (!options.monsters || MONSTERS[number]?.name.includes(options.only ?? '') !== true) continue;
    if (!isLongRun && performance.now() > monstersUntil) break;
    yield number;
  }
  if (options.only !== undefined) return;
  for (let at = MONSTER_COUNT; performance.now() < until; at += 1) yield at;
}

/** One process that runs cases until there are none; a new one takes its place when it dies or has run many. */
async function work(cases: Generator<number>): Promise<void> {
  for (;;) {
    const runner = new Runner();
    for (let count = 0; count < CASES_PER_PROCESS && runner.isAlive; count += 1) {
      const { value: number, done } = cases.next();
      if (done === true || number === undefined) {
        runner.stop();
        return;
      }
      const outcome = await runner.run(number);
      const isTooMuch = outcome.megabytes > PROCESS_MAX_MEGABYTES && outcome.result !== 'failed';
      tell(isTooMuch ? { ...outcome, result: 'failed', detail: `${outcome.megabytes} MB in the process` } : outcome);
      if (isTooMuch) break;
    }
    runner.stop();
  }
}

class Runner {
  isAlive = true;
  readonly #child: ChildProcess;
  readonly #ready: Promise<void>;
  #step = 'start';
  #begin: () => void = () => undefined;
  #end: (outcome: Outcome) => void = () => undefined;
  #number = 0;
  #since = 0;
  #complaints = '';

  constructor() {
    this.#child = fork(new URL('./child.js', import.meta.url), isSmall ? ['--small'] : [], {
      execArgv: [`--max-old-space-size=${HEAP_MAX_MEGABYTES}`],
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    });
    this.#child.stderr?.on('data', (data: Buffer) => {
      this.#complaints = (this.#complaints + data.toString()).slice(-2000);
    });
    let isReady: () => void = () => undefined;
    this.#ready = new Promise((resolve) => {
      isReady = resolve;
    });
    this.#child.on(
      'message',
      (message: Outcome | { readonly kind: 'step'; readonly step: string } | { readonly kind: 'ready' }) => {
        if (message.kind === 'ready') isReady();
        else if (message.kind === 'step') {
          this.#step = message.step;
          this.#begin();
        } else this.#end(message);
      },
    );
    this.#child.on('exit', (code, signal) => {
      this.isAlive = false;
      isReady();
      this.#end(
        this.#lost(
          `the process ended (${signal ?? code}) ${/FATAL ERROR.*|RangeError.*/u.exec(this.#complaints)?.[0] ?? this.#complaints.slice(0, 600)}`,
        ),
      );
    });
  }

  async run(number: number): Promise<Outcome> {
    await this.#ready;
    this.#number = number;
    this.#since = performance.now();
    const most = number < MONSTER_COUNT ? STEP_MAX_SECONDS : SMALL_STEP_MAX_SECONDS;
    return new Promise((resolve) => {
      const breakOff = (outcome: Outcome) => {
        this.#end = () => undefined;
        this.#child.kill('SIGKILL');
        this.isAlive = false;
        resolve(outcome);
      };
      const late = () => breakOff(this.#lost(`longer than ${most} s`));
      const over = isLongRun
        ? undefined
        : setTimeout(() => breakOff(this.#brokenOff()), Math.max(1, until - performance.now()) + 1000 * GRACE_SECONDS);
      let clock = setTimeout(late, 1000 * most);
      this.#begin = () => {
        clearTimeout(clock);
        clock = setTimeout(late, 1000 * most);
      };
      this.#end = (outcome) => {
        clearTimeout(clock);
        clearTimeout(over);
        resolve(outcome);
      };
      this.#child.send({ seed, number, save: options.save });
    });
  }

  stop(): void {
    this.#end = () => undefined;
    this.#child.kill();
  }

  #brokenOff(): Outcome {
    return { ...this.#lost(''), result: 'broken off' };
  }

  #lost(why: string): Outcome {
    return {
      kind: 'outcome',
      number: this.#number,
      name: MONSTERS[this.#number]?.name ?? 'chance',
      form: '',
      result: 'failed',
      detail: `${this.#step}: ${why}`,
      characters: 0,
      readMilliseconds: 0,
      milliseconds: performance.now() - this.#since,
      slowest: this.#step,
      megabytes: 0,
    };
  }
}

function tell(outcome: Outcome): void {
  outcomes.push(outcome);
  const { number, name, result, detail, milliseconds, readMilliseconds, slowest, megabytes } = outcome;
  const isWanted = options.verbose || options.case !== undefined || options.only !== undefined;
  if (isWanted) {
    console.log(
      `${String(number).padStart(6)} ${name.padEnd(28)} ${result.padEnd(16)} read ${Math.round(readMilliseconds)} ms, all ${Math.round(milliseconds)} ms (${slowest}), ${megabytes} MB`,
    );
    if (detail !== '') console.log(`       ${detail}`);
  } else if (result === 'failed') {
    console.log(
      `FAILED  --seed ${seed} --case ${number}${isSmall ? ' --small' : ''} (${name}, after ${Math.round(milliseconds)} ms)\n        ${detail}`,
    );
  }
}

function summary(): void {
  const byResult = new Map<string, number>();
  for (const { result } of outcomes) byResult.set(result, (byResult.get(result) ?? 0) + 1);
  const counts = [...byResult].map(([result, count]) => `${count} ${result}`).join(', ');
  const byForm = new Map<string, number>();
  for (const { form } of outcomes) byForm.set(form, (byForm.get(form) ?? 0) + 1);
  const forms = [...byForm].map(([form, count]) => `${form} ${count}`).join(', ');
  const slow = outcomes.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, 5);
  const most = Math.max(0, ...outcomes.map(({ megabytes }) => megabytes));
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `seed ${seed}: ${outcomes.length} cases in ${seconds.toFixed(0)} s (${(outcomes.length / seconds).toFixed(1)} a second): ${counts}`,
  );
  const met = outcomes.filter(({ number }) => number < MONSTER_COUNT).length;
  console.log(`monsters: ${met} of ${MONSTER_COUNT}${isSmall ? ', of a tenth of their size' : ''}`);
  console.log(`forms: ${forms}; most memory ${most} MB`);
  for (const { number, name, milliseconds, slowest } of slow)
    console.log(`slow: --case ${number} (${name}) ${Math.round(milliseconds)} ms: ${slowest}`);
}

/** One after the other: what each took is what the system says, and two beside each other would take the time of both. */
async function commandLines(): Promise<void> {
  const all = seeds();
  const ran: Ran[] = [];
  const first = Number(options.command ?? 0);
  for (
    let number = first;
    number === first || (options.command === undefined && performance.now() < end);
    number += 1
  ) {
    const one = await runCommand(all, seed, number);
    ran.push(one);
    if (one.wrong === '' && !options.verbose && options.command === undefined) continue;
    const head = one.wrong === '' ? 'ran   ' : 'FAILED';
    console.log(
      `${head}  --seed ${seed} --command ${number} (${one.line}: exit ${one.exit}, ${one.seconds.toFixed(1)} s, ${one.megabytes} MB) ${one.wrong}`,
    );
  }
  const failed = ran.filter(({ wrong }) => wrong !== '').length;
  const longest = ran.reduce((most, { seconds }) => Math.max(most, seconds), 0);
  const largest = ran.reduce((most, { megabytes }) => Math.max(most, megabytes), 0);
  console.log(
    `command lines: ${ran.length}, ${failed} failed; the longest took ${longest.toFixed(1)} s, the largest ${largest} MB`,
  );
  if (failed > 0) process.exitCode = 1;
}

if (options.help) console.log(USAGE);
const started = performance.now();
if (!options.help) {
  const cases = numbers();
  const workers = options.case === undefined ? Math.max(1, availableParallelism()) : 1;
  if (options.command === undefined) {
    await Promise.all(Array.from({ length: workers }, () => work(cases)));
    summary();
  }
  if (hasCommands) await commandLines();
  if (outcomes.some(({ result }) => result === 'failed')) process.exitCode = 1;
}
