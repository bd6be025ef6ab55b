import { dateOf } from '../../language/en/dates.ts';
import { ordinalOf } from '../../language/en/ordinals.ts';
import { LANDMARKS } from '../../language/landmarks.ts';
import type { Language } from '../../language/language.ts';
import type { Document } from '../../model/document.ts';
import { sessionOrYearOf, symbolOf, symbolOfFile } from '../../text/symbols.ts';
import { symbolElsewhere } from '../../text/symbols-elsewhere.ts';
import { tidy } from '../../text/tidy.ts';
import { isOfUnitedNations } from './formula.ts';
import type { Line } from './lines.ts';
import { mastheadElsewhere } from './masthead-elsewhere.ts';

/** The masthead of a resolution. The title still contains its footnote markers. */
export type Masthead = Pick<
  Document,
  'symbol' | 'title' | 'session' | 'adopted' | 'meeting' | 'issued' | 'agendaItem' | 'committeeReport'
>;

/** A language's patterns for mastheads. */
type MastheadWords = Language['masthead'];

/** Reads the lines above the text; if they have no symbol, `name` may contain it. */
export function mastheadOf(
  lines: readonly Line[],
  {
    name,
    kind,
    formula,
  }: { readonly name: string; readonly kind: 'resolution' | 'decision'; readonly formula: string },
  language: Language,
): Masthead {
  const { masthead: words } = language;
  const text = lines.map((line) => (line.afterBlank ? `\n${line.text}` : line.text)).join('\n');
  const elsewhere = isElsewhere(lines, formula) ? mastheadElsewhere(lines, { formula, name }, language) : null;
  const symbol = elsewhere?.symbol ?? symbolIn(text, kind, words) ?? symbolOfFile(name) ?? '';
  return {
    symbol,
    title: titleIn(lines, words),
    session: sessionIn(text, words) ?? sessionOrYearOf(symbol),
    adopted: dateOf(tidy(words?.adopted.exec(text)?.[1] ?? '')),
    meeting: words?.meeting.exec(text)?.[1] ?? null,
    issued: dateOf(tidy(words?.issued.exec(text)?.[1] ?? '')),
    agendaItem: agendaItemIn(text, words),
    committeeReport: tidyOrNull(words?.report.exec(text)?.[1]),
    ...elsewhere,
  };
}

/** Other organizations have a General Assembly too; then the symbol alone on its line tells. */
function isElsewhere(lines: readonly Line[], formula: string): boolean {
  if (formula !== '' && !isOfUnitedNations(formula)) return true;
  return lines.some(({ text }) => symbolElsewhere(text) !== null);
}

function tidyOrNull(text: string | undefined): string | null {
  return text === undefined ? null : tidy(text);
}

function symbolIn(text: string, kind: 'resolution' | 'decision', words: MastheadWords): string | null {
  const own = words === null ? text : text.replace(words.report, '');
  for (const [printed] of own.matchAll(SYMBOL)) {
    const symbol = symbolOf(printed.replace(/(?<![.,])[.,]+$/u, ''));
    if (symbol !== null) return symbol;
  }
  const [, council, year] = words?.councilNumber.exec(own) ?? [];
  if (council !== undefined) return symbolOf(`S/RES/${council} (${year})`);
  const number = NUMBERED_TITLE.exec(own)?.[1];
  if (number === undefined) return null;
  if (kind === 'decision') return symbolOf(`A/DEC/${number}`);
  if (words?.humanRightsCouncil.test(own)) return symbolOf(`A/HRC/RES/${number}`);
  return symbolOf(/^(?:19|20)\d\d\//u.test(number) ? `E/RES/${number}` : number);
}

/** The beginnings of symbols in mastheads, and what may follow after a space: the year, the letters of parts. */
const SYMBOL_STARTS = '[AE]\\/(?:RES|DEC|HRC|C\\.\\d|\\d|E?S-|L\\.)|S\\/(?:RES|PRST|\\d)';
const SYMBOL_ENDS = '(?: ?\\(\\d{4}\\))?(?: [A-Z](?:-[A-Z])?(?![\\w-]))?';
const SYMBOL = new RegExp(`(?<![\\p{L}\\p{N}/])(?:${SYMBOL_STARTS})[\\w./-]*${SYMBOL_ENDS}`, 'gu');
const NUMBERED_TITLE = /^((?:(?:ES|S)-)?\d{1,4}\/\d{1,4}(?: ?[A-Z](?:-[A-Z])?)?)\.(?:\s|$)/mu;

/** Special and emergency special sessions have their own numbers and are left out. */
function sessionIn(text: string, words: MastheadWords): number | null {
  const [, counted] = words?.session.exec(text) ?? [];
  if (counted !== undefined) return ordinalOf(tidy(counted));
  const [, year] = words?.sessionOfYear.exec(text) ?? [];
  return year === undefined ? null : Number(year);
}

/** `Agenda item 99 (dd)`, `Agenda items 13 and 115`, `Point 14 de l’ordre du jour`. */
function agendaItemIn(text: string, words: MastheadWords): string | null {
  const [, point] = LANDMARKS.agendaItem.exec(text) ?? [];
  if (point !== undefined || words === null) return point ?? null;
  const [, item] = words.agendaItem.exec(text) ?? [];
  const trimmed = tidy(item ?? '').replace(words.agendaRest, '');
  return trimmed === '' ? null : trimmed;
}

/** The words after `78/32.`; else the last lines that are not another part of the masthead. */
function titleIn(lines: readonly Line[], words: MastheadWords): string {
  const at = lines.findIndex(({ text }) => NUMBERED_TITLE.test(text));
  if (at !== -1) return oneLine(lines.slice(at)).replace(NUMBERED_TITLE, '').trim();
  const afterFields = lines.findLastIndex(({ text }) => isField(text, words)) + 1;
  const lastBlank = lines.findLastIndex(({ afterBlank }) => afterBlank);
  const title = oneLine(lines.slice(Math.max(afterFields, lastBlank, 0)));
  return title === '' ? (lines.find(({ text }) => words?.councilTitle.test(text))?.text ?? '') : title;
}

function oneLine(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join(' ');
}

/** True for masthead lines that are not the title. */
export function isField(text: string, words: MastheadWords): boolean {
  return words?.field.test(text) === true || SYMBOL_ALONE.test(text);
}

const SYMBOL_ALONE = /^[AES]\/[\w./() -]+$/u;
