import { mayCut } from './graphemes.ts';

/** The words of a run of a script that is written without blanks, as offsets into the text. */
export function segmentsOf(text: string, from: number, to: number): readonly (readonly [start: number, end: number])[] {
  const segments: (readonly [number, number])[] = [];
  for (let start = from; start < to; ) {
    const end = partEnd(text, start, to);
    for (const { index, segment } of wordSegmenter().segment(text.slice(start, end))) {
      segments.push([start + index, start + index + segment.length]);
    }
    start = end;
  }
  return segments;
}

/**
 * On Node 20 `Intl.Segmenter` is quadratic in the length of its input (128,000 characters take 9 s, a thousand .6 ms).
 * Runs end at every mark, so only a text without any is cut here.
 */
const PART_MAX_CHARACTERS = 1_000;

function partEnd(text: string, start: number, to: number): number {
  let end = Math.min(to, start + PART_MAX_CHARACTERS);
  while (end < to && !mayCut(text, end)) end += 1;
  return end;
}

let segmenter: Intl.Segmenter | undefined;

/** Made when the first such script occurs: loading one costs as much as starting Node. The locale changes nothing. */
function wordSegmenter(): Pick<Intl.Segmenter, 'segment'> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  return segmenter;
}
