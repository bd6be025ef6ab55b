import type {
  Adoptions,
  ClauseFound,
  Place,
  RecordedText,
  SearchAdvice,
  SearchResult,
  Usage,
} from '../../model/record.ts';
import { shortSymbol } from '../../text/symbols.ts';

/** `78/32 OP5` */
export function placeName({ text, occurrence }: Place): string {
  return `${textName(text)} ${occurrence.label}`;
}

/** `78/32`; a text without a symbol by its title and its file, since several drafts have one title. */
export function textName({ symbol, title, file }: RecordedText): string {
  const short = shortSymbol(symbol);
  // “since 1948 (2010)” would be read as a year.
  if (short !== '') return /^\d+ \(/u.test(short) ? symbol : short;
  const name = file.replace(/^.*[/\\]/u, '');
  if (title === '' || name === '' || title === name) return title || name || 'a text without a symbol';
  return `${title} (${name})`;
}

/** `78/32 (2023)` */
export function textNameAndYear(text: RecordedText): string {
  const year = text.date?.slice(0, 4);
  const name = textName(text);
  // `2706 (2023)` has its year.
  return year === undefined || name.endsWith(`(${year})`) ? name : `${name} (${year})`;
}

/**
 * `in 14 resolutions of 5 series since 63/71 (2008); latest 80/52 OP5 (2025); adopted by a vote 9 times, without a vote 5 times`
 *
 * @param named a place that was just named, and so is not named again
 */
export function usageSentence(usage: Usage, named: Place | null = null): string {
  const { texts, adoptions, earliest, latest, undated, drafts } = usage;
  if (latest === null) return `in no adopted text; ${inDrafts(drafts)}`;
  const beside = drafts === 0 ? '' : `; also ${inDrafts(drafts)}`;
  if (texts === 1) return `in ${placeAndYear(latest)}${adoptedSo(adoptions)}${beside}`;
  const nouns = [earliest ?? latest, latest].every(({ text }) => text.kind === 'resolution')
    ? 'resolutions'
    : 'adopted texts';
  const since = earliest === null ? '' : ` since ${textNameAndYear(earliest.text)}`;
  return [
    `in ${thousands(texts)} ${nouns}${seriesWords(usage)}${since}${undatedWords(undated)}`,
    ...(latest.text.id === named?.text.id ? [] : [`latest ${placeAndYear(latest)}`]),
    `${adoptionWords(adoptions)}${beside}`,
  ].join('; ');
}

/** Said of one text, after its name: `, adopted by a vote`, `; the record does not say how it was adopted`. */
function adoptedSo(adoptions: Adoptions): string {
  return `${adoptions.unknown > 0 ? ';' : ','} ${adoptionWords(adoptions)}`;
}

function yearWords(text: RecordedText): string {
  const year = text.date?.slice(0, 4);
  return year === undefined || textName(text).endsWith(`(${year})`) ? '' : ` (${year})`;
}

/** Resolutions without titles may be of one series or of several. */
function seriesWords({ series, untitled }: Usage): string {
  if (untitled > 0) return '';
  return ` of ${series === 1 ? 'one series' : `${thousands(series)} series`}`;
}

function undatedWords(undated: number): string {
  if (undated === 0) return '';
  return ` (of ${undated === 1 ? 'one of them' : `${thousands(undated)} of them`} the date is not known)`;
}

function inDrafts(drafts: number): string {
  return `in ${drafts === 1 ? 'one draft' : `${thousands(drafts)} drafts`}`;
}

/** `adopted by a vote 9 times, without a vote 5 times; of one the record does not say how` */
export function adoptionWords({ byVote, withoutVote, unknown }: Adoptions): string {
  const ways = [
    { count: byVote, how: 'by a vote' },
    { count: withoutVote, how: 'without a vote' },
  ].filter(({ count }) => count > 0);
  const [first] = ways;
  if (first === undefined) {
    if (unknown === 0) return 'not adopted';
    return `the record does not say how ${unknown === 1 ? 'it was' : 'they were'} adopted`;
  }
  if (unknown > 0 || ways.length > 1) {
    const beside =
      unknown === 0 ? '' : `; of ${unknown === 1 ? 'one' : thousands(unknown)} the record does not say how`;
    return `adopted ${ways.map(({ count, how }) => `${how} ${times(count)}`).join(', ')}${beside}`;
  }
  return first.count === 1 ? `adopted ${first.how}` : `adopted ${first.how} each time`;
}

/** `adopted without a vote by the General Assembly`, `adopted by 148 to 1, with 36 abstentions`; empty if it is not known. */
export function adoptionOf({ vote, withoutVote, body }: RecordedText): string {
  const who = body === '' ? '' : ` by the ${bodyName(body)}`;
  if (vote !== null) {
    const { inFavour, against, abstaining } = vote;
    const abstentions = abstaining === 1 ? 'one abstention' : `${abstaining === 0 ? 'no' : abstaining} abstentions`;
    return `adopted${who} with ${inFavour} votes to ${against === 0 ? 'none' : against}, with ${abstentions}`;
  }
  if (withoutVote === null) return '';
  return `adopted ${withoutVote ? 'without' : 'by'} a vote${who}`;
}

/** `General Assembly` for `GA`; of an organ without a short name, its name as printed. */
export function bodyName(body: string): string {
  return BODY_NAMES.get(body) ?? body;
}

const BODY_NAMES: ReadonlyMap<string, string> = new Map([
  ['GA', 'General Assembly'],
  ['SC', 'Security Council'],
  ['HRC', 'Human Rights Council'],
  ['ECOSOC', 'Economic and Social Council'],
  ['WHA', 'World Health Assembly'],
]);

export function times(count: number): string {
  if (count === 1) return 'once';
  return count === 2 ? 'twice' : `${thousands(count)} times`;
}

/** `55/33 OP3 (2000)`; empty for none. */
export function sinceWords(since: Place | null): string {
  return since === null ? '' : placeAndYear(since);
}

/** `3 wordings`; empty for one. */
function wordingsWords(wordings: number): string {
  return wordings === 1 ? '' : `${thousands(wordings)} wordings`;
}

/** All that is said of a clause found, as one sentence without its full stop. */
export function foundWords({ usage, wordings, since }: ClauseFound): string {
  const back = since === null ? '' : `the clause goes back to ${placeAndYear(since)}`;
  return [usageSentence(usage), wordingsWords(wordings), back].filter((words) => words !== '').join('; ');
}

/** `78/32 OP5 (2023)` */
export function placeAndYear(place: Place): string {
  return `${placeName(place)}${yearWords(place.text)}`;
}

/** `12,345` */
export function thousands(count: number): string {
  if (count < 1000) return String(count);
  return `${thousands(Math.floor(count / 1000))},${String(count % 1000).padStart(3, '0')}`;
}

/** `4 clauses in 16 texts; the record holds 269 texts.` */
export function searchHead({ clauses, texts, recorded, complete, scope }: SearchResult): string {
  const size = recordSize(recorded);
  const where = scope === '' ? '' : ` (only ${scope})`;
  if (clauses === 0) return `No clause has it${where}; ${size}.`;
  const more = complete ? '' : 'At least ';
  const found = `${thousands(clauses)} ${clauses === 1 ? 'clause' : 'clauses'} in ${thousands(texts)} ${texts === 1 ? 'text' : 'texts'}`;
  return `${more}${found}${where}; ${size}.`;
}

/** What may help where nothing was found, a sentence each. */
export function adviceWords(advice: SearchAdvice): string {
  switch (advice.kind) {
    case 'absent': {
      const [like] = advice.like;
      return `No clause of the record has ${advice.words}${like === undefined ? '' : `; some have ${like}`}.`;
    }
    case 'apart':
      return `No clause has ${advice.words} as it is; all its words, in another order or further apart, are in clauses of ${textsCounted(advice)}.`;
    case 'wider':
      return `Without ${advice.without}, clauses are found in ${textsCounted(advice)}.`;
  }
}

function textsCounted({ texts, complete }: { readonly texts: number; readonly complete: boolean }): string {
  return `${complete ? '' : 'at least '}${texts === 1 ? 'one text' : `${thousands(texts)} texts`}`;
}

export function recordSize(recorded: number): string {
  return `the record holds ${recorded === 1 ? 'one text' : `${thousands(recorded)} texts`}`;
}

/** Said where not all that was found is in a report. */
export function shownOf(shown: number, all: number): string {
  if (shown >= all || shown === 0) return '';
  if (shown === 1) return `The first of ${thousands(all)} clauses is shown, the one in the most texts.`;
  return `The first ${thousands(shown)} of ${thousands(all)} clauses are shown, those in the most texts first.`;
}

/** Said where there were too many to group. */
export const TOO_MANY =
  'There is more than can be grouped: counts are of what was looked at. Another word, a phrase, a part or a session narrows the search.';
