import { romanOrdinal } from '../../form/numbering.ts';
import type { Language } from '../../language/language.ts';
import type { Document, Vote } from '../../model/document.ts';
import { InputError } from '../../model/problem.ts';
import type { CommitteeReport, RecommendedDraft } from '../../model/report.ts';
import type { Limits } from '../limits.ts';
import { isStructured, plainTextOf, type Source, sourcePart } from '../source/source.ts';
import { formulaIn } from './formula.ts';
import { type Line, readLines } from './lines.ts';
import { unmarked } from './marks.ts';
import { mastheadOf } from './masthead.ts';
import { linesOf } from './source-lines.ts';

interface ReportReading {
  readonly name: string;
  readonly limits: Limits;
  readonly language: Language;
  /** Reads the words of one draft. */
  readonly read: (words: Source, kind: RecommendedDraft['kind']) => Document;
}

type ReportWords = NonNullable<Language['reports']>;

/**
 * The drafts in the report of a committee: each is read as if it were alone. Null if the text is not such a report: then an organ
 * speaks before anything is recommended, or nothing is.
 */
export function draftsIn(source: Source, { name, limits, language, read }: ReportReading): CommitteeReport | null {
  const { reports: words } = language;
  const text = plainTextOf(source);
  const places = words === null ? [] : placesIn(text, words);
  const [first] = places;
  if (words === null || first === undefined) return null;
  const head = linesAbove(source, first, { name, limits, language });
  const headEnd = head.findIndex(({ text }) => words.belowTitle.test(text));
  const { symbol, title, session, agendaItem } = mastheadOf(
    head.slice(0, headEnd === -1 ? ABOVE_REPORT_MAX_LINES : headEnd),
    { name, kind: 'resolution', formula: '', submission: null, notes: new Map() },
    language,
  );
  const notes = footnotesIn(text);
  const acts = actsIn(text.slice(0, first.start), words);
  const drafts = places.map((place, at): RecommendedDraft => {
    const document = read(textOf(source, place, notes), place.kind);
    const only = places.length === 1;
    const act = acts.filter(({ kind, numeral }) => only || (kind === place.kind && numeral === place.numeral));
    const [{ draftSymbol, vote }] =
      act.length === 1 && act[0] !== undefined ? [act[0]] : [{ draftSymbol: '', vote: null }];
    return {
      number: at + 1,
      kind: place.kind,
      numeral: place.numeral,
      draftSymbol,
      vote,
      document: fromReport(document, place, { symbol, session, agendaItem, words }),
    };
  });
  return { symbol, title, session, agendaItem, drafts };
}

function linesAbove(
  source: Source,
  { start }: Place,
  { name, limits, language }: Omit<ReportReading, 'read'>,
): readonly Line[] {
  const measured = { name, limits };
  if (isStructured(source)) return linesOf(sourcePart(source, 0, start), measured, language).lines;
  return readLines(source.slice(0, start), measured, language).lines;
}

/**
 * The text of a draft that a name refers to: its number, `2`, or its numeral, `II`; decisions are also `decision I`. Without a name,
 * the only one.
 *
 * @throws InputError with the choices
 */
export function draftNamed({ drafts }: CommitteeReport, asked: string | null, name: string): RecommendedDraft {
  const [only, ...others] = drafts;
  if (only === undefined) throw new Error('unreachable: a report without drafts is no report');
  if (asked === null && others.length === 0) return only;
  const found =
    asked === null ? undefined : drafts.find((draft) => handlesOf(draft, drafts).includes(plainName(asked)));
  if (found !== undefined) return found;
  const listed = drafts.slice(0, CHOICES_MAX).map((draft) => `${name}#${draft.number} (${titleOf(draft)})`);
  const more = drafts.length > CHOICES_MAX ? [`and ${drafts.length - CHOICES_MAX} more`] : [];
  const choices = [...listed, ...more].join(', ');
  const problem =
    asked === null ? `a report with ${drafts.length} drafts; name one` : `the report has no draft “${asked}”`;
  throw new InputError('bad-option', `${name}: ${problem}: ${choices}`);
}

function titleOf({ document: { title }, kind, numeral }: RecommendedDraft): string {
  const shown = title.length > TITLE_SHOWN_CHARACTERS ? `${title.slice(0, TITLE_SHOWN_CHARACTERS)}…` : title;
  return shown === '' ? `draft ${kind} ${numeral}`.trim() : `“${shown}”`;
}

const CHOICES_MAX = 12;
const TITLE_SHOWN_CHARACTERS = 60;

/** The names of a draft; a numeral alone is that of a resolution where a decision has the same. */
function handlesOf(
  { number, kind, numeral }: RecommendedDraft,
  drafts: readonly RecommendedDraft[],
): readonly string[] {
  const isAlone = kind === 'resolution' || !drafts.some((other) => other.kind !== kind && other.numeral === numeral);
  const names = [`${number}`, `${kind}${numeral}`, `draft${kind}${numeral}`];
  return [...names, ...(numeral !== '' && isAlone ? [numeral] : [])].map(plainName);
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/gu, '');
}

/** A draft in its report. */
interface Place {
  readonly kind: 'resolution' | 'decision';
  readonly numeral: string;
  /** The number of the paragraph that recommends it, `89`; empty if it has none. */
  readonly paragraph: string;
  /** The offset at which the recommendation begins. */
  readonly start: number;
  /** The words of the draft, from its title on. */
  readonly from: number;
  readonly to: number;
}

function placesIn(source: string, words: ReportWords): readonly Place[] {
  const advice = [...source.matchAll(words.recommending)];
  const begin = advice[0]?.index;
  if (begin === undefined || speaksBefore(source.slice(0, begin))) return [];
  return advice.flatMap((match, at): readonly Place[] => {
    const start = source.lastIndexOf('\n', match.index) + 1;
    const next = advice[at + 1]?.index;
    const to = next === undefined ? source.length : paragraphStart(source, next);
    const [, paragraph = ''] =
      /^\W{0,4}(\d{1,3})\\?\./u.exec(source.slice(paragraphStart(source, match.index), match.index)) ?? [];
    const body = match.index + match[0].length;
    const told = { paragraph, start };
    const headings = headingsIn(source, body, to, words);
    if (headings.length === 0) return [{ ...told, kind: kindOf(match[1]), numeral: '', from: body, to }];
    return headings.map((heading, each) => ({ ...told, ...heading, to: headings[each + 1]?.at ?? to }));
  });
}

function kindOf(word: string | undefined): Place['kind'] {
  return word?.toLowerCase() === 'decision' ? 'decision' : 'resolution';
}

/** An organ that recommends a draft in a resolution of its own has spoken before. */
function speaksBefore(text: string): boolean {
  return text.split('\n').some((line) => formulaIn(plainLine(line)) !== null);
}

function plainLine(line: string): string {
  return unmarked(line.slice(0, HEADING_LINE_MAX_CHARACTERS).replace(/^[#>\s]+/u, '')).trim();
}

/** Longer lines are paragraphs. */
const HEADING_LINE_MAX_CHARACTERS = 400;
/** The masthead of a report, up to its introduction. */
const ABOVE_REPORT_MAX_LINES = 20;

/** The beginning of the paragraph at an offset: after a blank line. */
function paragraphStart(source: string, at: number): number {
  const blank = source.lastIndexOf('\n\n', at);
  return blank === -1 ? 0 : blank + 2;
}

interface Heading {
  readonly kind: Place['kind'];
  readonly numeral: string;
  readonly at: number;
  readonly from: number;
}

function headingsIn(source: string, from: number, to: number, words: ReportWords): readonly Heading[] {
  const found: Heading[] = [];
  let at = from;
  for (const line of source.slice(from, to).split('\n')) {
    const [heading, kind, numeral = '', title] = words.heading.exec(plainLine(line)) ?? [];
    const end = at + line.length;
    if (heading !== undefined && (numeral === '' || isNext(numeral, kindOf(kind), found)))
      found.push({
        kind: kindOf(kind),
        numeral: numeral.toUpperCase(),
        at,
        from: title === undefined ? end : end - title.length,
      });
    at = end + 1;
  }
  return found;
}

/** A line of a text may begin with `Draft resolution`; the numerals of a report begin with I and leave none out. */
function isNext(numeral: string, kind: Heading['kind'], found: readonly Heading[]): boolean {
  const ordinal = romanOrdinal(numeral.toLowerCase()) ?? Number(numeral);
  return ordinal === found.filter((heading) => heading.kind === kind).length + 1;
}

/** The words of a draft in a report, by its place among them; null if there are fewer. */
export function draftWords(source: Source, number: number, { reports }: Language): Source | null {
  const text = plainTextOf(source);
  const place = reports === null ? undefined : placesIn(text, reports)[number - 1];
  return place === undefined ? null : textOf(source, place, footnotesIn(text));
}

/** The words of a draft with the footnotes that they call, which some formats have at the end of the whole. */
function textOf(source: Source, { from, to }: Place, notes: ReadonlyMap<string, string>): Source {
  if (isStructured(source)) return sourcePart(source, from, to);
  const own = source.slice(from, to).replace(NOTE_LINES, (note, marker: string) => (notes.has(marker) ? '' : note));
  const called = new Set([...own.matchAll(CALLS)].map(([, marker = '']) => notes.get(marker) ?? ''));
  return `${[own.trim(), ...called].filter(Boolean).join('\n\n')}\n`;
}

/** The footnotes that are called somewhere; any other stays where it is, and its draft tells of it. */
function footnotesIn(source: string): ReadonlyMap<string, string> {
  const times = new Map<string, number>();
  for (const [, marker = ''] of source.matchAll(CALLS)) times.set(marker, (times.get(marker) ?? 0) + 1);
  const notes = [...source.matchAll(NOTE_LINES)].filter(([, marker = '']) => (times.get(marker) ?? 0) > 1);
  return new Map(notes.map(([note, marker = '']) => [marker, note.trim()]));
}

const CALLS = /\[\^(\w{1,3})\]/gu;
const NOTE_LINES = /^\[\^(\w{1,3})\]:?[^\n]*(?:\n|$)/gmu;

/** What the committee did with a draft. */
interface Act {
  readonly kind: Place['kind'];
  readonly numeral: string;
  readonly draftSymbol: string;
  readonly vote: Vote | null;
}

function actsIn(text: string, words: ReportWords): readonly Act[] {
  return text.split(/\n\s*\n/u).flatMap((paragraph): readonly Act[] => {
    const plain = unmarked(paragraph.slice(0, ACT_MAX_CHARACTERS)).replace(/\s+/gu, ' ');
    const [, kind, draftSymbol = '', inFavour, against, abstaining] = words.adopting.exec(plain) ?? [];
    if (kind === undefined) return [];
    const [, , numeral = ''] = words.place.exec(plain) ?? [];
    const vote =
      inFavour === undefined
        ? null
        : { inFavour: Number(inFavour), against: counted(against), abstaining: counted(abstaining) };
    return [{ kind: kindOf(kind), numeral, draftSymbol, vote }];
  });
}

/** The paragraph of a recorded vote names every State. */
const ACT_MAX_CHARACTERS = 20_000;

/** `none` and `no` are nothing. */
function counted(words: string | undefined): number {
  return Number(words ?? 0) || 0;
}

/** A draft has no masthead of its own: what is known of it, its report says. */
function fromReport(
  document: Document,
  { kind, numeral, paragraph }: Place,
  report: Pick<CommitteeReport, 'symbol' | 'session' | 'agendaItem'> & { readonly words: ReportWords },
): Document {
  const committeeReport = [report.symbol, paragraph === '' ? '' : `para. ${paragraph}`].filter(Boolean).join(', ');
  return {
    ...document,
    symbol: '',
    kind: kind === 'decision' ? 'draft-decision' : 'draft-resolution',
    session: report.session,
    agendaItem: report.agendaItem,
    committeeReport: report.symbol === '' ? null : committeeReport,
    provenance: report.words.provenance(`Draft ${kind} ${numeral}`.trim(), report.symbol),
    notices: document.notices.filter(({ code }) => code !== 'missing-masthead'),
  };
}
