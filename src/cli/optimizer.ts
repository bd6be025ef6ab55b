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
