import type { Amending } from './order-kinds.ts';
import { quoted } from './words.ts';

/** The message for a sentence that is not understood, with the nearest form as an example. */
export function understandable(text: string, { examples }: Amending): string {
  const [, form = ''] = examples.find(([sign]) => sign.test(text)) ?? [];
  return `${quoted(text)} is not understood; ${isOpen(text) ? 'a quotation in it is not closed; ' : ''}write, for example: ${form}`;
}

function isOpen(text: string): boolean {
  const count = (sign: RegExp) => text.match(sign)?.length ?? 0;
  return count(/“/gu) > count(/”/gu) || count(/"/gu) % 2 === 1;
}
