import { writeFileSync } from 'node:fs';
import { InputError, isLeftByPdf, readAny } from '../../src/index.ts';
import { caseOf, MONSTER_COUNT } from './cases.ts';
import { Chance } from './chance.ts';
import { follow } from './follow.ts';
import { seeds } from './seeds.ts';

/** Runs the cases its parent asks for, one after the other, in a process that may be killed. */
const all = seeds();
/** In a short run monsters, too, take some of the steps only, or a few of them would fill it. */
const isSmall = process.argv.includes('--small');

/** How a case ended, as the parent is told. */
export interface Outcome {
  readonly kind: 'outcome';
  readonly number: number;
  readonly name: string;
  readonly form: string;
  /** `read`, the code of the refusal, or `failed`. */
  readonly result: string;
  readonly detail: string;
  readonly characters: number;
  readonly readMilliseconds: number;
  readonly milliseconds: number;
  readonly slowest: string;
  readonly megabytes: number;
}

async function run(seed: number, number: number, save: string | undefined): Promise<Outcome> {
  const { name, form, source, original } = caseOf(all, seed, number);
  if (save !== undefined) writeFileSync(save, source);
  const clock = new Clock();
  let result = 'read';
  let detail = '';
  try {
    clock.start('read');
    const { document } = await readAny(source, { name: `case.${form}` });
    detail = follow(original, document, {
      chance: number < MONSTER_COUNT && !isSmall ? null : new Chance(seed, number + 1),
      told: (step) => clock.start(step),
    });
    if (detail !== '') result = 'failed';
  } catch (error) {
    if (error instanceof InputError) {
      result = error.code;
      detail = error.message;
    } else {
      result = 'failed';
      detail = `${clock.step}: ${error instanceof Error ? (error.stack ?? error.message).slice(0, 1500) : String(error)}`;
    }
  }
  clock.start('');
  return {
    kind: 'outcome',
    number,
    name,
    form,
    result,
    detail,
    characters: source.length,
    readMilliseconds: clock.of('read'),
    milliseconds: clock.all(),
    slowest: clock.slowest(),
    // As the system counts it: the most that the process ever had.
    megabytes: Math.round(process.resourceUsage().maxRSS / 1000),
  };
}

/** How long each step took; the parent is told of each as it begins, so that it can name the one that hangs. */
class Clock {
  step = '';
  #since = performance.now();
  readonly #spent = new Map<string, number>();

  start(step: string): void {
    const now = performance.now();
    this.#spent.set(this.step, (this.#spent.get(this.step) ?? 0) + now - this.#since);
    this.step = step;
    this.#since = now;
    process.send?.({ kind: 'step', step });
  }

  of(step: string): number {
    return this.#spent.get(step) ?? 0;
  }

  all(): number {
    return [...this.#spent.values()].reduce((sum, each) => sum + each, 0);
  }

  slowest(): string {
    return [...this.#spent]
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, 3)
      .map(([step, spent]) => `${step} ${Math.round(spent)}`)
      .join(', ');
  }
}

// As the command line does.
process.on('unhandledRejection', (reason) => {
  if (!isLeftByPdf(reason)) throw reason;
});
process.on('message', (message: { readonly seed: number; readonly number: number; readonly save?: string }) => {
  void run(message.seed, message.number, message.save).then((outcome) => process.send?.(outcome));
});
process.send?.({ kind: 'ready' });
