import { mayCut } from './graphemes.ts';

/** The words in a run of a script that is written without spaces, as offsets into the text. */
export function segmentsOf(text: string, from: number, to: number): readonly (readonly [start: number, end: number])[] {
  const segments: (readonly [number, number])[] = [];
  for (let start = from; start < to; ) {
    const end = HAS_DICTIONARY ? partEnd(text, start, to, PART_MAX_CHARACTERS) : partEnd(text, start, to, 1);
    const words = HAS_DICTIONARY
      ? wordSegmenter().segment(text.slice(start, end))
      : [{ index: 0, segment: text.slice(start, end) }];
    for (const { index, segment } of words) segments.push([start + index, start + index + segment.length]);
    start = end;
  }
  return segments;
}

/** Without a segmenter, every character as readers see it is a word. */
const HAS_DICTIONARY = 'Segmenter' in Intl;

/**
 * On Node 20 `Intl.Segmenter` is quadratic in the length of its input (128,000 characters take 9 s, a thousand .6 ms).
 * Runs end at every mark, so only a text without marks is cut here.
 */
const PART_MAX_CHARACTERS = 1_000;

function partEnd(text: string, start: number, to: number, charactersMax: number): number {
  let end = Math.min(to, start + charactersMax);
  while (end < to && !mayCut(text, end)) end += 1;
  return end;
}

let segmenter: Intl.Segmenter | undefined;

/** Made when such a script first occurs: loading one takes as long as starting Node. The locale makes no difference. */
function wordSegmenter(): Pick<Intl.Segmenter, 'segment'> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  return segmenter;
}
