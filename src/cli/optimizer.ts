import { setFlagsFromString } from 'node:v8';

/**
 * A comparison of two ordinary texts is over before what V8 optimizes pays: of the processor time of such a run more than a third went
 * into code that was hardly run again (Node 20, pairs of 20 to 120 kB, with and without). Not in batches and other commands.
 */
export function startBriefly(): void {
  isBrief = true;
  setFlagsFromString('--no-opt');
}

/** For a text that takes longer: a big one, or one that has to be unpacked and laid out first. */
export function goOnThoroughly(bytes: Uint8Array): void {
  const isPacked = (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0x25 && bytes[1] === 0x50);
  if (!isBrief || (!isPacked && bytes.length <= BRIEF_MAX_BYTES)) return;
  isBrief = false;
  setFlagsFromString('--opt');
}

let isBrief = false;

/** At 120 kB a run without took half of the processor time; the largest resolution at hand has 380 kB. */
const BRIEF_MAX_BYTES = 200_000;

/**
 * Before threads start: each has to warm up by itself, and on Node 20 V8 then optimizes the same code in each, much of it for a
 * few pairs only. With a higher budget 174 pairs take 13.2 s of processor time in two threads instead of 18.3, and the wall shows it
 * (7.1 s instead of 9.5). Later versions do not know the flag.
 */
export function warmUpGently(): void {
  if (/^11\./u.test(process.versions.v8)) setFlagsFromString('--interrupt-budget=500000');
}
