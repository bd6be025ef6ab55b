import { printedDate } from '../../language/en/dates.ts';
import type { ClauseLine, Coverage, Place, Source, SourcedClause, SourceKind, Sources } from '../../model/record.ts';
import { orderDay } from '../../record/usage.ts';
import { bodyName, placeAndYear, placeName, sinceWords, textNameAndYear, thousands, usageSentence } from './record.ts';

/** What is said of a clause of each kind: of one clause, and in the head after their number. */
export const SOURCE_WORDS: Readonly<Record<SourceKind, readonly [string, string]>> = {
  exact: ['agreed word for word', 'agreed word for word'],
  near: ['agreed with changes', 'agreed with changes'],
  holds: ['holds an agreed clause', 'with an agreed clause within'],
  within: ['part of an agreed clause', 'part of a longer agreed clause'],
  new: ['not in the record', 'not in the record'],
};

export const SOURCE_KINDS: readonly SourceKind[] = ['exact', 'near', 'holds', 'within', 'new'];

/** `27 clauses: 20 agreed word for word, 6 agreed with changes, 1 not in the record` */
export function sourcesHead({ clauses }: Sources): string {
  const counts = SOURCE_KINDS.map((kind) => ({ kind, count: clauses.filter((clause) => clause.kind === kind).length }));
  const parts = counts
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${thousands(count)} ${SOURCE_WORDS[kind][1]}`);
  const all = `${thousands(clauses.length)} ${clauses.length === 1 ? 'clause' : 'clauses'}`;
  return parts.length === 0 ? `${all}.` : `${all}: ${parts.join(', ')}.`;
}

/**
 * What the clauses were looked for in: `Looked for in 269 adopted texts: 250 of the General Assembly (1946–2025), …. What is not in the
 * record may have been agreed all the same.`
 */
export function lookedIn({ coverage, against, before }: Sources): string {
  if (against !== null) return `Looked for in ${against} alone.`;
  const count = coverage.reduce((sum, { texts }) => sum + texts, 0);
  if (count === 0)
    return `The record holds no adopted text${before === null ? '' : ` from before ${printedDate(before)}`}.`;
  const day = before === null ? '' : ` from before ${printedDate(before)}`;
  const texts = count === 1 ? 'one adopted text' : `${thousands(count)} adopted texts`;
  const where =
    coverage.length === 1 ? `${texts}${coverageWords(coverage)}${day}` : `${texts}${day}${coverageWords(coverage)}`;
  return `Looked for in ${where}. What is not in the record may have been agreed all the same.`;
}

/** Bodies named one by one; all others are counted together. */
const BODIES_MAX = 3;

function coverageWords(coverage: readonly Coverage[]): string {
  const known = coverage.filter(({ body }) => body !== '');
  const isOneMore = known.length === BODIES_MAX + 1;
  const named = known.slice(0, isOneMore ? known.length : BODIES_MAX);
  if (named.length === 0) return '';
  const others = coverage.filter((each) => !named.includes(each)).reduce((sum, { texts }) => sum + texts, 0);
  const parts = named.map(({ body, texts, from, to, undated }) => {
    const range = from === to ? from : `${from}–${to}`;
    const others = undated === 0 ? '' : `; of ${undated === 1 ? 'one' : thousands(undated)} the year is not known`;
    const years = from === null ? '' : ` (${range}${others})`;
    return `${coverage.length === 1 ? '' : `${thousands(texts)} `}of the ${bodyName(body)}${years}`;
  });
  if (coverage.length === 1) return ` ${parts[0] ?? ''}`;
  return `: ${[...parts, ...(others === 0 ? [] : [`${thousands(others)} of other bodies`])].join(', ')}`;
}

/** The sentences on a clause, the most important first; a redline against the source goes with them. */
export function clauseSentences(
  { kind, source, stretch, line, proposed, others }: SourcedClause,
  words: string,
): readonly string[] {
  const sentences: string[] = [];
  if (source !== null) {
    sentences.push(`${leadWords(source)}.`);
    const since = sinceWords(source.since);
    const inOne = source.usage.series === 1 ? '' : ', in one of these series,';
    if (since !== '') sentences.push(`In a different wording, the clause goes back${inOne} to ${since}.`);
    const weight = authorityWords(source);
    if (weight !== '') sentences.push(weight);
  } else if (stretch !== null) {
    sentences.push(
      `Not in the record. The longest agreed run of words found in it is “${words.slice(stretch.start, stretch.end)}” (${stretch.words} words), in ${placeName(stretch.place)}.`,
    );
  } else sentences.push('Not in the record.');
  const back = lineWords(line, source);
  if (back !== '') sentences.push(back);
  if (others.length > 0)
    sentences.push(`Similar wording elsewhere: ${listOfPlaces(others.map(({ place }) => place))}.`);
  if (proposed.length > 0) {
    const more = kind === 'exact' && source !== null ? source.usage.drafts - proposed.length : 0;
    const them = `${listOfPlaces(proposed)}${more > 0 ? ` and ${thousands(more)} more` : ''}`;
    sentences.push(
      `${kind === 'exact' ? 'Also' : 'Word for word'} in ${proposed.length === 1 ? 'a draft' : 'drafts'}: ${them}.`,
    );
  }
  return sentences;
}

/** `Small changes to 77/79 PP3, agreed in 4 resolutions of one series since 74/62 (2019); latest …` */
function leadWords({ kind, place, likeness, usage: all }: Source): string {
  // The drafts with this wording are named below.
  const usage = { ...all, drafts: 0 };
  if (kind === 'exact') return `Agreed word for word ${usageSentence(usage)}`;
  const isAlone = usage.texts === 1;
  const agreed = isAlone
    ? usageSentence(usage).replace(/^in /u, '')
    : `${placeAndYear(place)}, agreed ${usageSentence(usage, place)}`;
  if (kind === 'near') return `${likeness < SMALL_MIN ? 'Changes to' : 'Small changes to'} ${agreed}`;
  return `${RELATIONS[kind][likeness < 1 ? 'changed' : 'whole']} ${agreed}`;
}

/** Share of the words kept from which changes are called small: four in five. */
const SMALL_MIN = 0.8;

const RELATIONS = {
  holds: { whole: 'Holds', changed: 'Holds, with small changes,' },
  within: { whole: 'Part of', changed: 'With small changes, part of' },
};

/** Said where the wording was also adopted without a vote, and the latest text was not. */
function authorityWords({ authority, usage: { latest } }: Source): string {
  if (latest === null || authority.text.withoutVote !== true || latest.text.withoutVote === true) return '';
  const by = authority.text.body === '' ? '' : `, by the ${bodyName(authority.text.body)}`;
  return `The latest of these that was adopted without a vote: ${textNameAndYear(authority.text)}${by}.`;
}

/**
 * What is not said already: which clause of the last text of its series a new clause takes the place of, and how far back the clause goes
 * where its wording is from elsewhere.
 */
function lineWords(line: ClauseLine | null, source: Source | null): string {
  if (line === null) return '';
  const { first, last } = line;
  const since = first.text.id === last.text.id ? '' : `, which goes back to ${placeAndYear(first)}`;
  if (source === null) return `It takes the place of ${placeAndYear(last)}${since}.`;
  const named = [source.usage.earliest, source.since].flatMap((place) =>
    place === null ? [] : [orderDay(place.text)],
  );
  if (named.some((day) => day <= orderDay(first.text))) return '';
  return `In its own series the clause follows ${placeAndYear(last)}${since}.`;
}

function listOfPlaces(places: readonly Place[]): string {
  return places.map(placeName).join(', ');
}
