import type { Vote } from '../../model/document.ts';
import type { Fact } from '../../model/fact.ts';
import type { AlsoName, Extent, PrintedValues, Said, Sentences, ToldSection } from '../../model/sentences.ts';
import { withCapital } from '../../text/capital.ts';
import { printedNumber } from '../../text/figures.ts';
import { factWords, valueWords } from './fact-words.ts';

/** The sentences of the summary in English. */
export const ENGLISH_SENTENCES: Sentences = {
  code: 'en',
  grammar: { fact: factWords, step: rolledWords },
  quoted: (words) => `“${words}”`,
  within: (words) => words.replace(/[“"]/gu, '‘').replace(/”/gu, '’'),
  listed,
  range: (first, last) => `${first} to ${last}`,
  old: (names) => `old ${names}`,
  verdict: verdictOf,
  adopted: ({ is, was, year, isYearBefore }) => {
    if (was === null) return `Adopted ${adoptionWords(is)}.`;
    const when = isYearBefore ? 'the year before' : `in ${year ?? 'the version before'}`;
    if (is === 'none' && was === 'none') return `Adopted without a vote, as ${when}.`;
    return `Adopted ${adoptionWords(is)}; ${adoptionWords(was)}${was === 'none' ? '' : ','} ${when}.`;
  },
  routine: ({ names, isCounted, steps, hasMore }) => {
    const where = isCounted ? `${numberWord(names.length)} paragraphs` : listed(names);
    const told = steps.flatMap((step, at) => (at === 0 ? step : ['; ', ...step]));
    const list = told.length === 0 ? [] : [' (', ...told, `${hasMore ? '; and the like' : ''})`];
    return [`Routine updates in ${where}`, ...list, '.'];
  },
  unchanged: (count, all) =>
    `${numberFirst(count)} of ${numberWord(all)} paragraphs ${count === 1 ? 'is' : 'are'} unchanged.`,
  also: (groups) => `Also ${groups.map(({ name, names }) => `${ALSO[name]}: ${names}`).join('; ')}.`,
  paragraph: ({ name, shape, isRewritten, topic, clauses, hasMore }) => {
    if (clauses.length === 0) return [`${shape}.`];
    const subject = shape === null ? `${name}${isRewritten ? ' is' : topic}` : `${shape}${isRewritten ? ' and' : ':'}`;
    const it = shape === null ? '' : 'it ';
    const head = isRewritten ? `${subject} largely rewritten: it ` : `${subject} ${it}`;
    return [head, ...joined(clauses), `${hasMore ? ', among other changes' : ''}.`];
  },
  joined,
  adds: (now) => ['adds ', now],
  drops: (was) => ['drops ', was],
  nowSays: (now) => ['now says ', now],
  noLongerSays: (was) => ['no longer says ', was],
  instead: (now, was) => ['says ', now, ' instead of ', was],
  figure: (now, was, percent) => ['now has ', now, ` (was ${was}${percentWords(percent)})`],
  stateInstead: (now, was, role) => [
    `names ${theUnited(now)} instead of ${theUnited(was)}${role === '' ? '' : ` (${role})`}`,
  ],
  opening: ({ now, was, direction, object }) => [
    now,
    ' (was ',
    was,
    `${direction === null ? '' : `; ${direction}`})${object}`,
  ],
  opensWith: (now) => ['opens with ', now],
  noLongerOpensWith: (was) => ['no longer opens with ', was],
  newFootnote: (now) => ['has a new footnote, ', now],
  losesFootnote: (was) => ['loses the footnote ', was],
  inFootnote: (clause, isFirst) => [isFirst ? 'in its footnote ' : '', ...clause],
  split: (was, name) => `${withCapital(was)} is split into ${name}`,
  merged: (was, name) => `${withCapital(was)} are merged into ${name}`,
  crossed: (was, part, name) => `${withCapital(was)} passes to ${PART_WORDS[part] ?? part} as ${name}`,
  states: (acts, counts, name) => {
    const told = acts.map(({ act, names }, at) => {
      const count = numberWord(names.length);
      const who = at === 0 ? `${withCapital(count)} ${names.length === 1 ? 'State' : 'States'}` : count;
      return `${who} ${ACTS[act] ?? act} (${names.join(', ')})`;
    });
    const tail = counts.flatMap((count, at) => [at === 0 ? ': ' : ', ', ...count]);
    return [listed(told), ...tail, ` (${name}).`];
  },
  throughout: (names, clause) => [
    `${names} `,
    ...clause.map((each, at) => (at === 0 && typeof each === 'string' ? plural(each) : each)),
    '.',
  ],
  passes: (words, from, to) => [words, ` passes from ${from} to ${to}.`],
  otherFigures: (names) => `Other figures in ${names}.`,
  light: (names) => `Minor changes of wording or references only: ${names}.`,
  section: sectionWords,
  new: ({ name, items, own, quote, more }) => {
    const head = `${name} (new${items.length === 0 ? '' : `, ${itemWords(items)}`})`;
    if (own !== null) return [head, ` ${own}${own.endsWith('…') ? '' : '.'}${further(more)}`];
    return [head, ': ', quote, `.${further(more)}`];
  },
  gone: ({ name, items, own, quote, more }) => {
    const head = `Gone: ${name}${items.length === 0 ? '' : ` ${itemWords(items)}`}`;
    if (own !== null) return [head, `, which ${own}${own.endsWith('…') ? '' : '.'}${further(more)}`];
    return [head, ', ', quote, `.${further(more)}`];
  },
  repeats: (name, old) => `${name} repeats ${old}.`,
  wordsNowIn: (was, name) => `The words of ${was} are now in ${name}.`,
  takenUpIn: (names) => `It may be taken up in ${names}.`,
  partWasIn: (old) => `Part of it was in ${old}.`,
  partIsIn: (name) => `Part of it is in ${name}.`,
};

/** `PP1, PP2 and OP9` */
function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

const UNITS =
  `no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen`.split(/\s+/u);
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Numbers below ten in words, as in the Editorial Manual. */
function numberWord(count: number): string {
  return count < 10 ? (UNITS[count] ?? '') : printedNumber(count);
}

/** A number that begins a sentence: below a hundred in words. */
function numberFirst(count: number): string {
  if (count >= 100) return printedNumber(count);
  const [tens, units] = [Math.floor(count / 10), count % 10];
  const words = UNITS[count] ?? (units === 0 ? TENS[tens] : `${TENS[tens]}-${UNITS[units]}`) ?? '';
  return withCapital(words);
}

/** How much changed, in one sentence. */
function verdictOf(extent: Extent): string {
  const { changed, added, removed, light, routine, isNegotiated } = extent;
  const news = changed + added + removed + extent.notesOnly;
  if (news === 0 && light + routine === 0) {
    if (extent.moved > 0) return 'Nothing has changed but the order of the paragraphs.';
    return isNegotiated ? 'Word for word as tabled.' : 'Nothing has changed.';
  }
  if (news === 0) return lightVerdict(extent);
  if (added + removed === 0 && changed > 0 && extent.figuresOnly === changed)
    return routine > 0
      ? `Only figures changed beyond the routine updates, in ${paragraphs(changed)}.`
      : `Only figures changed, in ${paragraphs(changed)}.`;
  if (added + removed === 0 && changed === 0 && extent.notesOnly > 0) return notesVerdict(extent);
  const sentence = isNegotiated ? negotiated(extent) : `${firstInWords(listed(wholeWords(extent)))}.`;
  return extent.isLargely ? `Largely rewritten: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}` : sentence;
}

/** `three paragraphs changed`, `two are new`, `one is gone` */
function wholeWords({ changed, added, removed, notesOnly, routine, runs }: Extent): readonly string[] {
  const all = changed + notesOnly;
  const onlyNotes = changed === 0 || notesOnly === 0 ? '' : ` (${numberWord(notesOnly)} only in a footnote)`;
  const among = runs.map(([first, last]) => `old ${first} to ${last}`);
  return [
    ...(all === 0 ? [] : [`${paragraphs(all)} changed${routine > 0 ? ' beyond routine updates' : ''}${onlyNotes}`]),
    ...(added === 0 ? [] : [`${all === 0 ? paragraphs(added) : numberWord(added)} ${added === 1 ? 'is' : 'are'} new`]),
    ...(removed === 0
      ? []
      : [
          `${all + added === 0 ? paragraphs(removed) : numberWord(removed)} ${removed === 1 ? 'is' : 'are'} gone${among.length === 0 ? '' : ` (among them ${listed(among)})`}`,
        ]),
  ];
}

/** `One paragraph changed in the negotiation.`; `In the negotiation two paragraphs changed, one was added and one dropped.` */
function negotiated({ changed, added, removed }: Extent): string {
  if (added + removed === 0) return `${firstInWords(paragraphs(changed))} changed in the negotiation.`;
  const were = (count: number) => (count === 1 ? 'was' : 'were');
  const first = (count: number, isFirst: boolean) => (isFirst ? paragraphs(count) : numberWord(count));
  const parts = [
    ...(changed === 0 ? [] : [`${paragraphs(changed)} changed`]),
    ...(added === 0 ? [] : [`${first(added, changed === 0)} ${were(added)} added`]),
    ...(removed === 0 ? [] : [`${first(removed, changed + added === 0)} ${were(removed)} dropped`]),
  ];
  return `In the negotiation ${listed(parts)}.`;
}

/** A sentence does not begin with a figure. */
function firstInWords(words: string): string {
  return withCapital(words.replace(/^\d+/u, (figure) => numberFirst(Number(figure))));
}

function notesVerdict({ notesOnly, routine }: Extent): string {
  const notes = notesOnly === 1 ? 'a footnote' : `the footnotes of ${paragraphs(notesOnly)}`;
  if (routine > 0) return `Updates only, but for ${notes}.`;
  return `Nothing has changed but ${notes}.`;
}

function lightVerdict({ light, routine, isNegotiated }: Extent): string {
  if (light === 0) return 'Updates only: nothing of substance has changed.';
  const where = `minor changes of wording in ${paragraphs(light)}`;
  if (isNegotiated && routine === 0) return `As tabled, with ${where}.`;
  return routine === 0 ? `Nothing of substance has changed: ${where}.` : `Updates only, with ${where}.`;
}

function paragraphs(count: number): string {
  return `${numberWord(count)} ${count === 1 ? 'paragraph' : 'paragraphs'}`;
}

function adoptionWords(how: Vote | 'none'): string {
  if (how === 'none') return 'without a vote';
  const { inFavour, against, abstaining } = how;
  const count = (number: number) => (number === 0 ? 'none' : String(number));
  const abstained =
    abstaining === 0 ? 'with no abstentions' : `with ${abstaining} ${abstaining === 1 ? 'abstention' : 'abstentions'}`;
  return `by ${inFavour} to ${count(against)}, ${abstained}`;
}

/** What a routine update arrived at: `report at the seventy-ninth session`, `77/79`, `twelfth Meeting of States Parties`. */
function rolledWords(
  { kind, of, new: after, old: before }: Fact,
  printed: PrintedValues,
  due: 'report' | 'agenda' | null,
): string {
  if (after === null) return `${before ?? ''} no longer`;
  if (kind !== 'ordinal') return printed.new ?? valueWords({ kind }, after);
  return `${due === null ? '' : DUE[due]}${printed.new ?? `${valueWords({ kind }, after)} ${of}`}`;
}

const DUE = { report: 'report at the ', agenda: 'agenda item of the ' } as const;

const ALSO: Readonly<Record<AlsoName, string>> = {
  new: 'new',
  gone: 'gone',
  figures: 'other figures',
  note: 'other footnotes',
  light: 'touched up',
  passed: 'taken up',
  shape: 'split or merged',
  reworded: 'reworded',
};

/** `a, b and c`; a verb that several clauses have in a row is said once. */
function joined(clauses: readonly (readonly Said[])[]): readonly Said[] {
  return clauses.flatMap((clause, at) => {
    const joint = at === 0 ? '' : at === clauses.length - 1 ? ' and ' : ', ';
    const [verb, ...rest] = clause;
    const own = at > 0 && typeof verb === 'string' && verb === clauses[at - 1]?.[0] ? rest : clause;
    return joint === '' ? own : [joint, ...own];
  });
}

/** `; +3.0 per cent` */
function percentWords(percent: number | null): string {
  if (percent === null) return '';
  return `; ${percent > 0 ? '+' : '−'}${Math.abs(percent).toFixed(1)} per cent`;
}

function theUnited(name: string): string {
  return name.startsWith('United') ? `the ${name}` : name;
}

const PART_WORDS: Readonly<Record<string, string>> = {
  preamble: 'the preamble',
  operative: 'the operative part',
  annex: 'an annex',
  heading: 'the headings',
};

const ACTS: Readonly<Record<string, string>> = {
  ratification: 'ratified',
  accession: 'acceded',
  succession: 'succeeded',
  acceptance: 'accepted',
  approval: 'approved',
  signature: 'signed',
  withdrawal: 'withdrew',
};

function plural(verb: string): string {
  return verb
    .split(' ')
    .map((word) => PLURALS.get(word) ?? word)
    .join(' ');
}

const PLURALS: ReadonlyMap<string, string> = new Map([
  ['adds', 'add'],
  ['drops', 'drop'],
  ['has', 'have'],
  ['says', 'say'],
  ['opens', 'open'],
  ['loses', 'lose'],
]);

function sectionWords({ isNew, section, isWhole, count, what, first, quote }: ToldSection): readonly Said[] {
  const verb = isNew ? 'new' : 'gone';
  if (isWhole) return [`${isNew ? section : `Old ${lower(section)}`} is ${verb}: `, quote, '.'];
  if (count === 1) return isNew ? [`${first} (new): `, quote, '.'] : [`Gone: old ${first}, `, quote, '.'];
  const where = section === '' ? '' : ` in ${lower(section)}`;
  return [
    `${withCapital(numberWord(count))} ${SECTIONS[what]}${where} are ${verb}, beginning with ${isNew ? '' : 'old '}${first}, `,
    quote,
    '.',
  ];
}

function lower(section: string): string {
  return section.charAt(0).toLowerCase() + section.slice(1);
}

const SECTIONS = { headings: 'headings', rows: 'rows and paragraphs', paragraphs: 'paragraphs' } as const;

/** `with (a) to (p)`: items that came or went with their paragraph. */
function itemWords(labels: readonly string[]): string {
  const [first, last] = [labels[0] ?? '', labels.at(-1) ?? ''];
  return first === last ? `with ${first}` : `with ${first} to ${last}`;
}

function further(more: string): string {
  return more === '' ? '' : ` ${more}`;
}
