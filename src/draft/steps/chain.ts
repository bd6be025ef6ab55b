import { dateOf, printedDate } from '../../language/en/dates.ts';
import type { Language } from '../../language/language.ts';
import type { Mention } from '../../mentions/mention.ts';
import { namesOwn } from '../../mentions/own-chain.ts';
import type { Document } from '../../model/document.ts';
import { largest } from '../../text/extremes.ts';
import { sessionOf, shortSymbol } from '../../text/symbols.ts';
import type { Line } from '../lines.ts';
import type { Earlier, Past, Recurring } from '../past.ts';
import { casesOf } from '../rates.ts';
import type { Rhythm } from '../rhythm.ts';
import type { Step, StepKind } from '../step.ts';

/**
 * Cites the base wherever it cites its predecessor: after it in a chain, or in its place if the series names only the last
 * resolution.
 *
 *     Recalling its resolutions 75/9 of 2 November 2020{+ and 77/16 of …+}      Recalling its resolution [-75/9 …-]{+77/16 of …+}
 */
export const CHAIN: StepKind = { name: 'chain', manner: 'rolls', find: chainSteps };

const CHAIN_CASES = casesOf({
  'chain.joins.recalled': { agreed: 47, kept: 0, other: 6 },
  'chain.joins.elsewhere': { agreed: 2, kept: 2, other: 1 },
  'chain.replaces.again': { agreed: 55, kept: 0, other: 1 },
  'chain.replaces.first.recalled': { agreed: 24, kept: 2, other: 3 },
  'chain.replaces.first.elsewhere': { agreed: 4, kept: 7, other: 3 },
  'chain.replaces.pursuant': { agreed: 4, kept: 0, other: 0 },
});

function chainSteps(past: Past, rhythm: Rhythm): readonly Step[] {
  const symbol = shortSymbol(past.base.symbol);
  const isCited = past.lines.some(({ mentions }) => mentions.some((mention) => citedIn(mention) === symbol));
  if (!/^\d+\/\d+/u.test(symbol) || isCited) return [];
  const citations = past.lines.flatMap((line): readonly Citation[] => {
    const cited = line.mentions.filter(isResolution);
    return cited.map((mention, at) => ({ line, cited, at, mention }));
  });
  const predecessors = new Set(
    citations.filter((each) => isPredecessor(each, past, rhythm)).map(({ mention }) => citedIn(mention)),
  );
  return citations
    .filter(({ mention }) => predecessors.has(citedIn(mention)))
    .flatMap((each) => stepFor(each, past) ?? []);
}

/** A citation among those of its line. */
interface Citation {
  readonly line: Line;
  readonly cited: readonly Mention[];
  readonly at: number;
  readonly mention: Mention;
}

function isResolution(mention: Mention): boolean {
  return mention.kind === 'citation' && mention.of !== 'decision' && /^\d{2,3}\/\d+/u.test(citedIn(mention));
}

function citedIn({ value }: Mention): string {
  return shortSymbol(String(value));
}

/**
 * Whether a citation is of the text before the base. Without that text it is inferred: one of the Assembly's own resolutions,
 * from the session as far back as the next is ahead, adopted at the same time of year, and the last one named.
 */
function isPredecessor({ line, cited, at, mention }: Citation, past: Past, { step }: Rhythm): boolean {
  const before = past.documents.at(-2);
  if (before !== undefined) return citedIn(mention) === shortSymbol(before.symbol);
  // Without the grammar of a language, nothing tells whose resolution it is.
  if (past.language.chains !== null) return false;
  const sessions = cited.map((each) => sessionOf(`A/RES/${citedIn(each)}`) ?? 0);
  const own = sessions[at] ?? 0;
  const isAlone = sessions.filter((each) => each === own).length === 1 && own === largest(sessions);
  const isDue = past.base.session !== null && own === past.base.session - step;
  const printed = line.text.slice(mention.start, mention.end);
  return (
    line.note === null &&
    isDue &&
    isAlone &&
    namesOwn(line.text, past.language) &&
    !isOfAnotherSeason(past.base, printed) &&
    !isOnOtherMatters(past, line.text.slice(mention.end))
  );
}

/** Resolutions on one item are adopted in the same weeks of every session. */
function isOfAnotherSeason({ adopted }: Document, printed: string): boolean {
  const date = dateOf(printed.replace(/^.*?\sof\s/u, ''));
  if (date === null || adopted === null) return false;
  const day = (iso: string) => Date.parse(`2000${iso.slice(4)}`) / DAY_MILLISECONDS;
  const apart = Math.abs(day(date) - day(adopted));
  return Math.min(apart, DAYS_OF_YEAR - apart) > SEASON_MAX_DAYS;
}

const DAY_MILLISECONDS = 86_400_000;
const DAYS_OF_YEAR = 366;
const SEASON_MAX_DAYS = 60;

/** Whether the citation is followed by a subject that the title does not share: `on disaster risk reduction`. */
function isOnOtherMatters({ base: { title }, words: { onMatters } }: Past, after: string): boolean {
  const [, words] = onMatters.exec(after) ?? [];
  if (words === undefined) return false;
  const long = (text: string) => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const own = new Set<string>(long(title));
  const said = long(words);
  return said.filter((word) => own.has(word)).length < SHARED_MIN * said.length;
}

/** In the corpus, the words after citations of the series share two fifths with the title or more; those after others less. */
const SHARED_MIN = 0.4;

type Manner = 'joins' | 'replaces';

function stepFor({ line, cited, at, mention }: Citation, past: Past): Step | null {
  const { text, paragraph, note } = line;
  const printed = text.slice(mention.start, mention.end);
  const words = citation(past.base, printed, { cited: String(mention.value), language: past.language });
  if (words === null) return null;
  const [earlier] = past.earlier(line, mention);
  const before = cited[at - 1];
  const joint = before === undefined ? undefined : past.words.joint.exec(text.slice(before.end, mention.start))?.[0];
  // `resolution 50/71 and resolution 73/73` repeats the noun.
  const [noun = ''] = past.words.resolutionBefore.exec(joint ?? '') ?? [];
  const manner: Manner = isReplaced(line, earlier) || joint === undefined ? 'replaces' : 'joins';
  const start = manner === 'joins' ? mention.start - (joint?.length ?? 0) : mention.start;
  const grown = manner === 'joins' ? grownBy(words, { printed, joint: joint ?? '', noun }, past.language) : words;
  if (grown === null) return null;
  return {
    kind: 'chain',
    place: { paragraph: paragraph.index, note: note?.marker ?? null, start, end: mention.end },
    words: grown,
    rule: CHAIN_CASES[ruleFor(manner, { line, words: past.words }, earlier, text.slice(0, mention.start))],
    reason:
      manner === 'joins'
        ? `${shortSymbol(past.base.symbol)} is added to the resolutions recalled`
        : `the last resolution is now ${shortSymbol(past.base.symbol)}`,
    support: supportOf(past, earlier),
    slot: null,
    // The predecessor was inferred; or the resolutions are named separately, each for its own reason.
    isDoubtful: past.documents.length < 2 || noun !== '',
    mayApply: true,
  };
}

/** The base, which cites its predecessor; also the text before it, if that did the same. */
function supportOf({ base, documents }: Past, earlier: Earlier | undefined): readonly string[] {
  if (documents.length < 2) return [];
  return [base.symbol, ...(earlier === undefined ? [] : [earlier.document.symbol])].map(shortSymbol);
}

/** Whether the predecessor replaced the resolution before it, which is no longer named. */
function isReplaced({ mentions }: Line, earlier: Earlier | undefined): boolean {
  return (
    earlier !== undefined && !mentions.some(({ kind, value }) => kind === 'citation' && value === earlier.mention.value)
  );
}

function ruleFor(
  manner: Manner,
  { line: { paragraph, note, text }, words }: { line: Line; words: Recurring },
  earlier: Earlier | undefined,
  before: string,
): keyof typeof CHAIN_CASES {
  const isRecalled = paragraph.part === 'preamble' && note === null && words.recalls.test(text);
  const where = isRecalled ? 'recalled' : 'elsewhere';
  if (manner === 'joins') return `chain.joins.${where}`;
  if (earlier !== undefined) return 'chain.replaces.again';
  return !isRecalled && words.pursuant.test(before) ? 'chain.replaces.pursuant' : `chain.replaces.first.${where}`;
}

/** The last two of a list, of which one is new; null if the language has no way to print that. */
function grownBy(
  words: string,
  { printed, joint, noun }: { readonly printed: string; readonly joint: string; readonly noun: string },
  { chains }: Language,
): string | null {
  if (chains === null) return `, ${noun}${printed} and ${noun}${words}`;
  return chains.listJoint === null ? null : `${chains.listJoint}${printed}${joint}${words}`;
}

/** In the style of the previous citation: with or without its date, with the same kind of spaces. */
function citation(
  { symbol, adopted }: Document,
  printed: string,
  { cited, language: { chains } }: { readonly cited: string; readonly language: Language },
): string | null {
  if (chains !== null) return chains.citedLike(printed, { cited, symbol: shortSymbol(symbol), adopted });
  const [, gap, blank = ' '] = /^\S+\sof(\s)\d{1,2}(\s)/u.exec(printed) ?? [];
  if (gap === undefined) return /\sof\s/u.test(printed) ? null : shortSymbol(symbol);
  return adopted === null ? null : `${shortSymbol(symbol)} of${gap}${printedDate(adopted).replace(' ', blank)}`;
}
