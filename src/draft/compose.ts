import type { Step } from './step.ts';

/** A text with some steps made. */
export interface Composed {
  readonly text: string;
  /** Where the words of each step are in the new text; for steps not made, the words of the base. */
  readonly places: ReadonlyMap<Step, { readonly start: number; readonly end: number }>;
  readonly made: ReadonlySet<Step>;
  /** Maps an offset in the old text to the new one. */
  readonly shift: (offset: number) => number;
}

/** Makes steps in a text; if two change the same words, the first given is made. */
export function compose(text: string, wanted: readonly Step[], told: readonly Step[] = []): Composed {
  const made = apart(wanted);
  const shift = (offset: number) =>
    made.reduce((at, { place, words }) => {
      if (place.end <= offset) return at + words.length - (place.end - place.start);
      return place.start < offset ? at - offset + place.start + Math.min(words.length, offset - place.start) : at;
    }, offset);
  let composed = '';
  let at = 0;
  const places = new Map<Step, { start: number; end: number }>();
  for (const step of made) {
    composed += text.slice(at, step.place.start);
    places.set(step, { start: composed.length, end: composed.length + step.words.length });
    composed += step.words;
    at = step.place.end;
  }
  for (const step of [...wanted, ...told]) {
    if (!places.has(step)) places.set(step, { start: shift(step.place.start), end: shift(step.place.end) });
  }
  return { text: composed + text.slice(at), places, made: new Set(made), shift };
}

/** Steps that do not overlap, in the order of their places. */
function apart(steps: readonly Step[]): readonly Step[] {
  const made: Step[] = [];
  for (const step of steps) {
    const { start, end } = step.place;
    if (made.every(({ place }) => end <= place.start || place.end <= start)) made.push(step);
  }
  return made.sort((a, b) => a.place.start - b.place.start);
}
