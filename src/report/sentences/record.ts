import type { Adoptions, Place, RecordedText, SearchResult, Usage } from '../../model/record.ts';
import { shortSymbol } from '../../text/symbols.ts';

/** `78/32 OP5` */
export function placeName({ text, occurrence }: Place): string {
  return `${textName(text)} ${occurrence.label}`;
}

/** `78/32`; a text without a symbol by its title. */
export function textName({ symbol, title, file }: RecordedText): string {
  return shortSymbol(symbol) || title || file || 'a text without a symbol';
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
  const { texts, series, adoptions, earliest, latest, drafts } = usage;
  if (earliest === null || latest === null) return `in no adopted text; ${inDrafts(drafts)}`;
  const beside = drafts === 0 ? '' : `; also ${inDrafts(drafts)}`;
  if (texts === 1) return `in ${placeAndYear(latest)}${adoptedSo(adoptions)}${beside}`;
  const nouns = [earliest, latest].every(({ text }) => text.kind === 'resolution') ? 'resolutions' : 'adopted texts';
  return [
    `in ${thousands(texts)} ${nouns} of ${series === 1 ? 'one series' : `${thousands(series)} series`} since ${textNameAndYear(earliest.text)}`,
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

/** `78/32 OP5 (2023)` */
export function placeAndYear(place: Place): string {
  return `${placeName(place)}${yearWords(place.text)}`;
}

/** `12,345` */
export function thousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** `4 clauses in 16 texts; the record has 269 texts.` */
export function searchHead({ clauses, texts, recorded, complete }: SearchResult): string {
  const size = recordSize(recorded);
  if (clauses === 0) return `No clause has it; ${size}.`;
  const more = complete ? '' : 'At least ';
  const found = `${thousands(clauses)} ${clauses === 1 ? 'clause' : 'clauses'} in ${thousands(texts)} ${texts === 1 ? 'text' : 'texts'}`;
  return `${more}${found}; ${size}.`;
}

export function recordSize(recorded: number): string {
  return `the record holds ${recorded === 1 ? 'one text' : `${thousands(recorded)} texts`}`;
}

/** Said where not all that was found is in a report. */
export function shownOf(shown: number, all: number): string {
  return shown >= all
    ? ''
    : `The first ${thousands(shown)} of ${thousands(all)} clauses are shown, those in the most texts first.`;
}

/** Said where there were too many to group. */
export const TOO_MANY =
  'There is more than can be grouped: counts are of what was looked at. Another word, a phrase, a part or a session narrows the search.';
