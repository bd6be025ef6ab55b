import { messagesIn } from '../../messages/messages.ts';
import type { Comparison } from '../../model/comparison.ts';
import { mapSides } from '../../model/sides.ts';
import { base64Of } from '../../text/base64.ts';
import { text } from '../html/words.ts';
import { versionsOf } from '../sentences/head.ts';

/** The other reports that the page has with it. */
export interface Taken {
  readonly docx: Uint8Array;
  readonly plain: string;
}

/** For those who work elsewhere: the changes tracked in a Word file, and the plain report. Both are in their links, so that nothing is fetched. */
export function takeAwayHtml(comparison: Comparison, { docx, plain }: Taken): string {
  const name = fileName(comparison);
  const words = messagesIn(comparison.lang).page;
  const link = (ending: string, address: string, told: string) =>
    `<a download="${name}.${ending}" href="${text(address)}">${text(told)}</a>`;
  return `<details class="menu" id="_take"><summary>${text(words.takeAway)}</summary><div class="panel">
${link('docx', `data:${WORD_TYPE};base64,${base64Of(docx)}`, words.docx)}
${link('txt', textAddress(plain), words.txt)}</div></details>`;
}

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Blanks and commas are as they are: an address of every letter in hexadecimal would be half as long again. */
function textAddress(words: string): string {
  const whole = new TextDecoder().decode(new TextEncoder().encode(words));
  return `data:text/plain;charset=utf-8,${encodeURIComponent(whole).replace(/%(?:20|2C|3B|3A|2F)/gu, decodeURIComponent)}`;
}

/** In characters; systems allow 255 bytes. */
const NAME_MAX = 60;

/** `A-RES-79-183 to A-RES-80-222` */
function fileName(comparison: Comparison): string {
  const names = mapSides(versionsOf(comparison), ({ symbol }) =>
    symbol
      .slice(0, 2 * NAME_MAX)
      .replace(/[^A-Za-z0-9.]+/gu, '-')
      .replace(/^[-.]+|[-.]+$/gu, '')
      .slice(0, NAME_MAX),
  );
  return messagesIn(comparison.lang).page.fileName(names.old, names.new);
}
