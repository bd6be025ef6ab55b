import type { PlaceKind } from '../../../model/compilation.ts';

/** A rule for each filter of the page of a compilation, and the colour of each delegation. */
export function compilationStyle(sides: number, kinds: readonly PlaceKind[]): string {
  const byKind = [...kinds, 'form'].map((kind) => `body:has(#k-${kind}:not(:checked)) .row.${kind}{display:none}`);
  const bySide = Array.from(
    { length: sides },
    (_, at) => `body:has(#s-${at}:checked) .row:not(.by${at}){display:none}`,
  );
  const colours = Array.from({ length: sides }, (_, at) => `.s${at}{--own:var(--c${at % COLOURS})}`);
  return [...byKind, ...bySide, ...colours].join('\n');
}

/** Colours that most people can distinguish with a colour deficiency (after Okabe and Ito), dark enough on paper: 4.5 to 1. */
const COLOURS = 8;
