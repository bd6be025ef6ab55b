import type { Language } from '../../language/language.ts';
import { formulaIn } from './formula.ts';

/**
 * Footnotes with stars, as those to the sponsors of a draft, in the form of all other footnotes: `Iraq,* Kenya: draft resolution` with
 * `* On behalf of …` below becomes `Iraq,[^*] Kenya: …` with `[^*]: On behalf of …`. In Markdown a star also begins the item of a list
 * and ends words in italics: without a backslash before it, only a line that begins like such a footnote is one, and a star calls it
 * only above the formula.
 */
export function withSignedStars(source: string, { masthead }: Language): string {
  if (masthead === null || !FOOT.test(source)) return source;
  const known = new Set<string>();
  const lines = source.split(/(?<=\n)/u).map((line) => {
    const feet = feetIn(line, masthead.starNote);
    for (const { mark } of feet) known.add(mark);
    return feet.length === 0 ? line : feet.map(({ mark, text }) => `\n[^${mark}]: ${text}\n`).join('');
  });
  if (known.size === 0) return source;
  const sign = (call: string) => callOf(call, known) ?? call;
  const end = lines
    .slice(0, HEAD_MAX_LINES)
    .findIndex((line) => formulaIn(line.replace(/[*_#]/gu, '').trim()) !== null);
  return lines
    .map((line, at) => {
      const escaped = line.replace(ESCAPED_CALL, sign);
      return at < (end === -1 ? HEAD_MAX_LINES : end) && !OPENER.test(line) ? escaped.replace(CALL, sign) : escaped;
    })
    .join('');
}

function callOf(call: string, known: ReadonlySet<string>): string | null {
  const mark = call.replaceAll('\\', '');
  return known.has(mark) ? `[^${mark}]` : null;
}

/** `\* Any changes … \*\* In order …`: the footnotes of a line, if it begins with a star. */
function feetIn(line: string, beginning: RegExp): readonly { readonly mark: string; readonly text: string }[] {
  const [, first = '', rest = ''] = FOOT_LINE.exec(line) ?? [];
  if (first === '' || (!first.startsWith('\\') && !beginning.test(rest))) return [];
  const [text = '', ...more] = rest.trim().split(/\s(?=(?:\\\*){1,4}\s)/u);
  const mark = first.replaceAll('\\', '');
  return [{ mark, text }, ...more.flatMap((each) => feetIn(each, beginning))];
}

/** Whether there may be one at all; most texts have none. */
const FOOT = /(?:^|\n)[ \t>]*\\?\*/u;
const FOOT_LINE = /^[ \t>]*((?:\\\*){1,4}|\*{1,4})[ \t]+(\S.*)$/su;
const ESCAPED_CALL = /(?<=[^\s\\])(?:\\\*){1,4}(?=[\s,;:.)”"]|$)/gu;
/** Directly after a name, its comma or its colon, and before a space. */
const CALL = /(?<=[\p{L})][,:]?)\*{1,4}(?=[,:]?\s|$)/gu;
/** The beginning of words in italics or in bold. */
const OPENER = /(?<![^\s(“"])[*]+(?=[^\s*])/u;
/** A list of all States has some sixty lines. */
const HEAD_MAX_LINES = 200;
