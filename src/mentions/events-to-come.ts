import type { Language } from '../language/language.ts';

/** Whether a stretch of text announces a future event up to its end: `, to be held in Geneva from`. */
export function endsAhead(text: string, { eventsToCome }: Language): boolean {
  if (eventsToCome === null) return false;
  return [eventsToCome.ahead, eventsToCome.decided].some((words) => {
    const last = [...text.matchAll(words)].at(-1);
    return last !== undefined && !/[;.]/u.test(text.slice(last.index));
  });
}
