import { type Answer, ask, type Clock, type RequestManner, seconds } from './request.ts';

export interface PatientManner extends RequestManner {
  /** Reports progress. */
  tell(text: string): void;
}

export const TRIES_MAX = 4;
const BACK_OFF_FIRST_MILLISECONDS = 2000;
const BACK_OFF_MAX_MILLISECONDS = 30_000;
/** If a service asks for a longer wait, we stop asking. */
export const RETRY_AFTER_MAX_MILLISECONDS = 60_000;

/** Retries until the answer is final, or it has tried too often or too long. */
export async function askPatiently(address: URL, manner: PatientManner): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    const answer = await ask(address, manner);
    if (answer.kind !== 'busy') return answer;
    // Some services send 0 although they mean later.
    const wait = Math.max(answer.waitMilliseconds ?? 0, backOff(tries, manner.clock));
    if (wait > RETRY_AFTER_MAX_MILLISECONDS) {
      return { ...answer, found: `${answer.found}, and asks for a wait of ${seconds(wait)}` };
    }
    if (tries === TRIES_MAX) return { ...answer, found: `${answer.found}, ${tries} times` };
    manner.tell(`${answer.found}; trying again in ${seconds(wait)} (try ${tries + 1} of ${TRIES_MAX})`);
    await manner.clock.sleep(wait);
  }
}

/** Doubles each time, less a random part, so that clients that failed together do not return together. */
function backOff(tries: number, { random }: Clock): number {
  const whole = Math.min(BACK_OFF_FIRST_MILLISECONDS * 2 ** (tries - 1), BACK_OFF_MAX_MILLISECONDS);
  return Math.round(whole * (0.5 + random() / 2));
}

/** Runs pieces of work one after another, with a pause between the end of one and the start of the next. */
export function paced(gapMilliseconds: number, { now, sleep }: Clock): RequestManner['pace'] {
  let ended: number | null = null;
  return async (work) => {
    // A clock that was set back must not cause a wait longer than the pause.
    const rest = ended === null ? 0 : Math.min(gapMilliseconds, ended + gapMilliseconds - now());
    if (rest > 0) await sleep(rest);
    try {
      return await work();
    } finally {
      ended = now();
    }
  };
}
