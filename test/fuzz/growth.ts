import { createContext, Script } from 'node:vm';
import { type Expression, type Pump, pumps } from './expressions.ts';

/** Texts of so many characters: the longer ones only where the shorter took long enough to be measured. */
const FIRST_CHARACTERS = 4_000;
const LAST_CHARACTERS = 32_000;
/** Some dozen turns of a loop tell an expression that tries every way to part them (`(a+)+b`). */
const FEW_TIMES = [12, 18, 23, 60];
/**
 * What is done in less shows nothing: on 4,000 characters a quadratic expression takes .5 to 5 ms, a linear one .01 to .1. The
 * program's passed with a quarter of this limit and of that for the longest texts, so that none stands at the border.
 */
const SHORT_MILLISECONDS = 0.16;
/** From one doubling to the next linear work takes twice as long, quadratic four times: so much over three doublings. */
const GROWTH_MAX = 20;
/** At the longest, a linear expression is through in less than this on any machine. */
const LONG_MILLISECONDS = 16;
/** All texts of one expression; what takes longer is broken off and told. */
const EXPRESSION_MAX_MILLISECONDS = 3_000;

/** What is wrong with the time an expression takes, or nothing; a machine with other work gets the measurement again. */
export function slowness(expression: Expression): string {
  return measured(expression) === '' ? '' : measured(expression);
}

function measured(expression: Expression): string {
  let tried = '';
  let found = '';
  const isEnded = within(EXPRESSION_MAX_MILLISECONDS, () => {
    for (const pump of pumps(expression)) {
      tried = JSON.stringify(pump(2));
      found = slownessOn(expression.regex, pump);
      if (found !== '') return;
    }
  });
  if (isEnded && found === '') return '';
  const what = isEnded ? found : `not through in ${EXPRESSION_MAX_MILLISECONDS} ms`;
  return `${expression.place} ${expression.regex} on ${tried}…: ${what}`;
}

/** Doubling texts, until it is clear that time grows with them or faster. */
function slownessOn(regex: RegExp, pump: Pump): string {
  for (const times of FEW_TIMES) {
    const spent = timeOf(regex, pump(times));
    if (spent > LONG_MILLISECONDS && timeOf(regex, pump(times)) > LONG_MILLISECONDS)
      return `${spent.toFixed()} ms for ${times} turns`;
  }
  const unit = Math.max(1, pump(3).length - pump(2).length);
  const spent: number[] = [];
  for (let length = FIRST_CHARACTERS; length <= LAST_CHARACTERS; length *= 2) {
    const text = pump(Math.ceil(length / unit));
    const best = Math.min(timeOf(regex, text), timeOf(regex, text));
    if (best < (SHORT_MILLISECONDS * length) / FIRST_CHARACTERS) return '';
    spent.push(best);
  }
  const last = spent.at(-1) ?? 0;
  const growth = last / Math.max(spent.at(-4) ?? 0, 0.01);
  if (growth < GROWTH_MAX || last < LONG_MILLISECONDS) return '';
  return `${spent.map((each) => each.toFixed(1)).join(', ')} ms, doubling from ${FIRST_CHARACTERS} characters`;
}

function timeOf(regex: RegExp, text: string): number {
  regex.lastIndex = 0;
  const start = performance.now();
  if (regex.global) text.replace(regex, '');
  else regex.exec(text);
  return performance.now() - start;
}

/** Whether the work ended in its time; an expression is broken off in the middle of its search. */
function within(milliseconds: number, work: () => void): boolean {
  try {
    new Script('work()').runInContext(createContext({ work }), { timeout: milliseconds });
    return true;
  } catch (error) {
    // An error of the other context is no `Error` of this one.
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      return false;
    throw error;
  }
}
