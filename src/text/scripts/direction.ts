/** Hebrew, Arabic, Syriac, Thaana and N’Ko, without their figures and the marks between figures; as part of an expression. */
export const LEFTWARD_LETTERS =
  '\\u0590-\\u060B\\u060D-\\u065F\\u066D-\\u06EF\\u06FA-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC';

/** Whether most letters are of a script that is written from right to left. */
export function isWrittenLeftward(texts: readonly string[]): boolean {
  let [leftward, letters] = [0, 0];
  for (const text of texts) {
    leftward += text.match(LEFTWARD)?.length ?? 0;
    letters += text.match(ALL_LETTERS)?.length ?? 0;
  }
  return leftward * 2 > letters;
}

const LEFTWARD = new RegExp(`[${LEFTWARD_LETTERS}]`, 'gu');
const ALL_LETTERS = /\p{L}/gu;
