import { withUsualLetters } from './compatibility.ts';
import { withoutGaps } from './spacing.ts';
import { simplified } from './variants.ts';

/**
 * A text without the differences of writing that mean nothing in Chinese and Arabic: full-width marks and figures, traditional
 * characters, blanks beside characters; the hamza on alef, final yeh without its dots.
 */
export function inOneWriting(text: string): string {
  if (!HAS_SCRIPT.test(text)) return text;
  const usual = withUsualLetters(text);
  const arabic = ARABIC.test(usual) ? inOneArabic(usual) : usual;
  return CHINESE.test(arabic) ? inOneChinese(arabic) : arabic;
}

const HAS_SCRIPT = /[\u0600-\u06FF\u2E80-\uFFEF]/u;
const ARABIC = /[\u0600-\u06FF]/u;
const CHINESE = /[\u3000-\uFFEF]/u;

/**
 * Below alef, a hamza makes another word (`إن` and `أن`), so it stays; in `إلى` it is often left out.
 */
function inOneArabic(text: string): string {
  return text
    .replace(/[أآٱ]/gu, 'ا')
    .replace(/(?<!\p{L})([وف]?)إلى(?!\p{L})/gu, '$1الى')
    .replace(/[ىی](?!\p{L})/gu, 'ي')
    .replace(/ک/gu, 'ك');
}

function inOneChinese(text: string): string {
  const plain = text
    .replace(/[\uFF01-\uFF5E]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH))
    .replace(/[。｡]/gu, '.')
    .replace(/[「」]/gu, '"')
    .replace(/[『』]/gu, "'")
    .replace(/[\u4E00-\u9FFF]/gu, simplified);
  const spaced = plain.replace(/\s+/gu, ' ').replace(/ (?=[,;:.!?])/gu, '');
  return withoutGaps(spaced).replace(BLANK_AFTER_MARK, '');
}

const FULL_WIDTH = 0xfee0;
/** `大会, 回顾` is `大会，回顾`. */
const BLANK_AFTER_MARK = /(?<=[\p{Script=Han})"\u3001-\u3020][,;:.!?]?|\d[.)]) (?=[\p{Script=Han}("\u3001-\u3020])/gu;
