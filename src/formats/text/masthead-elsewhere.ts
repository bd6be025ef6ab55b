import type { Language } from '../../language/language.ts';
import type { Document } from '../../model/document.ts';
import { symbolAlone } from '../../text/symbols.ts';
import { sessionElsewhere, symbolElsewhere, symbolElsewhereIn } from '../../text/symbols-elsewhere.ts';
import { tidy } from '../../text/tidy.ts';
import type { Line } from './lines.ts';

/** What the lines above a text of another organization say. */
export type MastheadElsewhere = Pick<Document, 'symbol' | 'title' | 'session' | 'adopted'>;

/**
 * Reads the lines above a text of another organization. Only a whole symbol counts: a bare number (`15/4.`) is that of a resolution of
 * the General Assembly in the United Nations alone.
 */
export function mastheadElsewhere(
  lines: readonly Line[],
  { formula, name }: { readonly formula: string; readonly name: string },
  { masthead: words, calendar, ordinals }: Language,
): MastheadElsewhere {
  const text = lines.map((line) => line.text).join('\n');
  const symbol = symbolIn(lines, words) ?? symbolElsewhere(name.replace(/^.*[/\\]|\.[a-z]{2,5}$/gu, '')) ?? '';
  const [, counted] =
    words?.sessionElsewhere.exec(text) ?? words?.sessionElsewhere.exec(formula) ?? words?.session.exec(text) ?? [];
  const [, day] = words?.adopted.exec(text) ?? words?.adoptedElsewhere.exec(text) ?? [];
  return {
    symbol,
    title: titleIn(lines, words),
    session:
      sessionElsewhere(symbol) ??
      numberedSession(lines) ??
      (counted === undefined ? null : (ordinals?.numberOf(tidy(counted)) ?? null)),
    adopted: calendar?.dateOf(tidy(day ?? '')) ?? null,
  };
}

/** 15 in `15/4. Title`. */
function numberedSession(lines: readonly Line[]): number | null {
  const [, number] = lines.flatMap(({ text }) => NUMBERED_TITLE.exec(text) ?? []);
  return number === undefined ? null : Number.parseInt(number, 10);
}

function symbolIn(lines: readonly Line[], words: Language['masthead']): string | null {
  for (const { text } of lines) {
    const symbol = lineSymbol(text)?.symbol ?? symbolAlone(text);
    if (symbol !== null) return symbol;
  }
  const [, number] = lines.flatMap(({ text }) => NUMBERED_TITLE.exec(text) ?? []);
  return number === undefined || words === null ? null : words.numberElsewhere(number);
}

/** `Decision 1/CP.28`, `WHA76.4 Title`, `SEVENTY-SIXTH WORLD HEALTH ASSEMBLY WHA76.4`; null if a line only mentions a symbol. */
function lineSymbol(text: string): ReturnType<typeof symbolElsewhereIn> {
  const found = symbolElsewhereIn(text);
  return found !== null && /^(?:\p{Lu}[\p{Ll}-]+|[\p{Lu} -]*)$/u.test(found.before) ? found : null;
}

/** `15/4. Title`, `15/4 Title`. */
const NUMBERED_TITLE = /^(?:\p{Lu}\p{Ll}+ )?(\d{1,3}\/\d{1,3})(?:\.|\s|$)/u;

/** The last lines that are not another part of the masthead. */
function titleIn(lines: readonly Line[], words: Language['masthead']): string {
  const runs: string[][] = [[]];
  lines.forEach(({ text, afterBlank }, at) => {
    const goesOn = /^\p{Ll}/u.test(lines[at + 1]?.text ?? '');
    const rest = goesOn && lineSymbol(text) !== null ? text : titlePart(text, words);
    if (afterBlank || rest === '') runs.push([]);
    if (rest !== '') runs.at(-1)?.push(rest);
  });
  return runs.findLast((run) => run.length > 0)?.join(' ') ?? '';
}

/** What a line has of the title; empty for a field. */
function titlePart(text: string, words: Language['masthead']): string {
  const named = lineSymbol(text);
  // `Recommendation CM/Rec(2023)1` goes on: `of the Committee of Ministers`.
  if (named !== null) return /^\p{Ll}/u.test(named.after) ? text : named.after;
  const unnumbered = text.replace(NUMBERED_TITLE, '').trim();
  return words?.fieldElsewhere.test(unnumbered) === true || symbolAlone(unnumbered) !== null ? '' : unnumbered;
}
