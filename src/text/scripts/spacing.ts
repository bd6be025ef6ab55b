/**
 * Whether no blank belongs between two texts: Chinese has none between its characters and marks, nor between them and figures or
 * Latin letters, where word processors leave a gap of their own.
 */
export function isWithoutBlank(before: string, after: string): boolean {
  const end = before.slice(-2);
  return (CHINESE_END.test(end) && WORD_START.test(after)) || (WORD_END.test(end) && CHINESE_START.test(after));
}

const HAN_AND_MARKS = '\\p{Script=Han}\\u3001-\\u3020\\uFF01-\\uFF1F';
const CHINESE_END = new RegExp(`[${HAN_AND_MARKS}]$`, 'u');
const CHINESE_START = new RegExp(`^[${HAN_AND_MARKS}]`, 'u');
const WORD_END = new RegExp(`[${HAN_AND_MARKS}\\p{L}\\p{Nd}]$`, 'u');
const WORD_START = new RegExp(`^[${HAN_AND_MARKS}\\p{L}\\p{Nd}]`, 'u');

/** A text without such gaps, where they came out as blanks. */
export function withoutGaps(text: string): string {
  return HAN.test(text) ? text.replace(GAP, '') : text;
}

const HAN = /\p{Script=Han}/u;
const GAP = new RegExp(
  `(?<=[${HAN_AND_MARKS}]) (?=[${HAN_AND_MARKS}\\p{L}\\p{Nd}])|(?<=[\\p{L}\\p{Nd}]) (?=[${HAN_AND_MARKS}])`,
  'gu',
);
