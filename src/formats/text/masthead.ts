import { dateOf } from '../../language/en/dates.ts';
import { ordinalOf } from '../../language/en/ordinals.ts';
import type { Document } from '../../model/document.ts';
import { sessionOf, symbolOf } from '../../text/symbols.ts';
import { tidy } from '../../text/tidy.ts';
import type { Line } from './lines.ts';

/** What stands above the text of a resolution. The title still carries its note markers. */
export type Masthead = Pick<
  Document,
  'symbol' | 'title' | 'session' | 'adopted' | 'meeting' | 'issued' | 'agendaItem' | 'committeeReport'
>;

/** Reads the lines above the text; `name` may hold the symbol where they do not. */
export function mastheadOf(
  lines: readonly Line[],
  { name, kind }: { readonly name: string; readonly kind: 'resolution' | 'decision' },
): Masthead {
  const text = lines.map((line) => (line.afterBlank ? `\n${line.text}` : line.text)).join('\n');
  const symbol = symbolIn(text, kind) ?? symbolOf(stemOf(name)) ?? '';
  return {
    symbol,
    title: titleIn(lines),
    session: sessionIn(text) ?? sessionOf(symbol) ?? yearOf(symbol),
    adopted: dateOf(tidy(ADOPTED.exec(text)?.[1] ?? '')),
    meeting: MEETING.exec(text)?.[1] ?? null,
    issued: dateOf(tidy(ISSUED.exec(text)?.[1] ?? '')),
    agendaItem: agendaItemIn(text),
    committeeReport: tidyOrNull(REPORT.exec(text)?.[1]),
  };
}

function tidyOrNull(text: string | undefined): string | null {
  return text === undefined ? null : tidy(text);
}

/** `Resolution adopted by the General Assembly on 4 December 2023`, `Adopted by the Security Council at its 9466th meeting, on …`. */
const ADOPTED =
  /\b[Aa]dopted\s+by\s+the\s+[^\d[\]]{3,60}(?:\d{1,5}\w{2}\s+meeting,?\s+)?on\s+(\d{1,2}\s+\p{L}+\s+\d{4})/u;
const MEETING = /\b[Aa]dopted\s+by\s+the\s+Security\s+Council\s+at\s+its\s+(\d{1,5}(?:st|nd|rd|th)\s+meeting)/u;
const ISSUED = /\bDistr\.:?\s*\p{L}+\s+(\d{1,2}\s+\p{L}+\s+\d{4})/u;
/** `[on the report of the First Committee (A/78/409, para. 89)]`. */
const REPORT = /\[(?:on the (?:report|recommendation)|without reference)[^\][(]{0,200}\(([^\][]{3,200})\)\s*\]/u;

function symbolIn(text: string, kind: 'resolution' | 'decision'): string | null {
  const own = text.replace(REPORT, '');
  for (const [printed] of own.matchAll(SYMBOL)) {
    const symbol = symbolOf(printed.replace(/(?<![.,])[.,]+$/u, ''));
    if (symbol !== null) return symbol;
  }
  const council = /\bResolution\s+(\d{1,5})\s+\((\d{4})\)/u.exec(own);
  if (council !== null) return symbolOf(`S/RES/${council[1]} (${council[2]})`);
  const number = NUMBERED_TITLE.exec(own)?.[1];
  if (number === undefined) return null;
  if (kind === 'decision') return symbolOf(`A/DEC/${number}`);
  if (/Human\s+Rights\s+Council/u.test(own)) return symbolOf(`A/HRC/RES/${number}`);
  return symbolOf(/^(?:19|20)\d\d\//u.test(number) ? `E/RES/${number}` : number);
}

const SYMBOL =
  /(?<![\p{L}\p{N}/])(?:[AE]\/(?:RES|DEC|HRC|C\.\d|\d|E?S-|L\.)|S\/(?:RES|PRST|\d))[\w./-]*(?: ?\(\d{4}\))?(?: [A-Z](?:-[A-Z])?(?![\w-]))?/gu;
const NUMBERED_TITLE = /^((?:(?:ES|S)-)?\d{1,4}\/\d{1,4}(?: ?[A-Z](?:-[A-Z])?)?)\.(?:\s|$)/mu;

function stemOf(name: string): string {
  return name.replace(/^.*[/\\]/u, '').replace(/\.\w{2,4}$/u, '');
}

/** Emergency special and special sessions have numbers of their own and are left out. */
function sessionIn(text: string): number | null {
  const [, words] = /(?<![\p{L}-])(\p{Lu}\p{Ll}+(?:\sand\s\p{Ll}+)?(?:-\p{Ll}+)?)\s+session\b/u.exec(text) ?? [];
  if (words !== undefined) return ordinalOf(tidy(words));
  const [, year] = /(?<!\d)((?:19|20)\d\d)\s+session\b/u.exec(text) ?? [];
  return year === undefined ? null : Number(year);
}

function yearOf(symbol: string): number | null {
  const [, year] = /^E\/RES\/(\d{4})\//u.exec(symbol) ?? [];
  return year === undefined ? null : Number(year);
}

/** `Agenda item 99 (dd)`, `Agenda items 13 and 115`, `Point 14 de l’ordre du jour`. */
function agendaItemIn(text: string): string | null {
  const [, point] = /\bPoint\s+(\d+(?:\s\([a-z]{1,3}\))?)\s+de l[’']ordre du jour/u.exec(text) ?? [];
  if (point !== undefined) return point;
  const [, item] =
    /\bAgenda\s+items?\s+((?:(?:\d+|\([a-z]{1,3}\)|and|to)(?:,\s|\s|$|(?=[,(]))){1,12})/u.exec(text) ?? [];
  const trimmed = tidy(item ?? '').replace(/(?:,| and| to)$/u, '');
  return trimmed === '' ? null : trimmed;
}

/** The words after `78/32.`; else the last lines that are no other part of a masthead. */
function titleIn(lines: readonly Line[]): string {
  const at = lines.findIndex(({ text }) => NUMBERED_TITLE.test(text));
  if (at !== -1) return wordsOf(lines.slice(at)).replace(NUMBERED_TITLE, '').trim();
  const afterFields = lines.findLastIndex(({ text }) => isField(text)) + 1;
  const lastBlank = lines.findLastIndex(({ afterBlank }) => afterBlank);
  const title = wordsOf(lines.slice(Math.max(afterFields, lastBlank, 0)));
  return title === '' ? (lines.find(({ text }) => COUNCIL_TITLE.test(text))?.text ?? '') : title;
}

function wordsOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join(' ');
}

/** True for the lines of a masthead that are no title. */
export function isField(text: string): boolean {
  return FIELD.test(text) || SYMBOL_ALONE.test(text);
}

const FIELD =
  /^(?:United Nations\b|(?:General Assembly|Security Council|Economic and Social Council|Human Rights Council)(?:\s|$)|Distr\.|Original:|Agenda item|[\p{Lu}][\p{L}-]+ (?:resumed |special |emergency special )*session(?:\s|$)|Resolution adopted|Adopted by|on \d{1,2} \p{L}+ \d{4}$|\[|[^[]*\]$|Resolution \d+ \(\d{4}\)$|\d{1,2} \p{L}+ \d{4}$|\d{2}-\d{5}|(?:First|Second|Third|Fourth|Fifth|Sixth) Committee$|.*: (?:revised )?draft resolution$)/u;
const SYMBOL_ALONE = /^[AES]\/[\w./() -]+$/u;
const COUNCIL_TITLE = /^Resolution \d+ \(\d{4}\)$/u;
