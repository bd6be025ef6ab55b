/** Chance that repeats: the same seed gives the same numbers on every machine, so two runs time the same texts. */
export interface Chance {
  /** A whole number from 0 up to, not including, the bound. */
  readonly below: (bound: number) => number;
  /** True as often as the share says, from 0 to 1. */
  readonly happens: (share: number) => boolean;
  readonly one: <Thing>(things: readonly [Thing, ...Thing[]]) => Thing;
}

export function chanceFrom(seed: number): Chance {
  const share = mulberry32(seed);
  const below = (bound: number) => Math.floor(share() * bound);
  return {
    below,
    happens: (wanted) => share() < wanted,
    one: (things) => things[below(things.length)] ?? things[0],
  };
}

/** Tommy Ettinger's mulberry32, public domain: 32 bits of state are plenty for texts. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
