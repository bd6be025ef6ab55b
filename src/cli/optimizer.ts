import { setFlagsFromString } from 'node:v8';

/**
 * A comparison of two ordinary texts is over before what V8 optimizes pays: of the processor time of such a run more than a third went
 * into code that was hardly run again (Node 20, pairs of 20 to 120 kB, with and without; Node 24 has a compiler between the first and
 * the last, which took a fifth). A regular expression that is tried twice is else compiled twice, too: a twentieth of such a run.
 *
 * The program is compiled in this state, and what is compiled of it is kept in it: V8 takes none that was kept under other flags,
 * and from V8 12 on flags that were set and set back are others than those that never were.
 */
export function workBriefly(): void {
  for (const flag of OPTIMIZERS) setFlagsFromString(`--no-${flag}`);
}

/** For commands that do more. */
export function workThoroughly(): void {
  for (const flag of OPTIMIZERS) setFlagsFromString(`--${flag}`);
}

const OPTIMIZERS = ['opt', ...(isAtLeast(13) ? ['maglev'] : []), 'regexp-tier-up'];

/** The same for a text that takes longer: a big one, or one that has to be unpacked and laid out first. */
export function workAsLongAs(bytes: Uint8Array): void {
  const isPacked = (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0x25 && bytes[1] === 0x50);
  if (isPacked || bytes.length > BRIEF_MAX_BYTES) workThoroughly();
}

/** At 120 kB a run without took half of the processor time; the largest resolution at hand has 380 kB. */
const BRIEF_MAX_BYTES = 200_000;

/**
 * Before threads start: each has to warm up by itself, and on Node 20 V8 then optimizes the same code in each, much of it for a
 * few pairs only. With a higher budget 174 pairs take 13.2 s of processor time in two threads instead of 18.3, and the wall shows it
 * (7.1 s instead of 9.5). Later versions do not know the flag.
 */
export function warmUpGently(): void {
  if (!isAtLeast(12)) setFlagsFromString('--interrupt-budget=500000');
}

/** Of V8: 11 in Node 20, 12 in Node 22, 13 in Node 24. */
function isAtLeast(release: number): boolean {
  return Number.parseInt(process.versions.v8, 10) >= release;
}
