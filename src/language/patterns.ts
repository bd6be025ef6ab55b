import type { Vote } from '../model/document.ts';
import type { Quotation } from '../model/fact.ts';
import type { Extent, Patterns, Said, Sentences, ToldSection, ToldWhole } from '../model/sentences.ts';
import { withCapital } from '../text/capital.ts';

/** What takes the place of a slot: words, or quotations and words. */
type Slots = Readonly<Record<string, string | number | Quotation | readonly Said[]>>;

/** The sentences of a language of which only patterns are known: no word in them depends on what a slot holds. */
export function sentencesOf(patterns: Patterns): Sentences {
  return {
    code: patterns.code,
    grammar: null,
    quoted: (words) => `${patterns.marks.open}${words}${patterns.marks.close}`,
    within: (words) => withinMarks(words, patterns),
    listed: (parts) => inList(parts, patterns),
    range: (first, last) => worded(patterns.range, { first, last }),
    old: (names) => worded(patterns.old, { names }),
    ...onTheWhole(patterns),
    ...onParagraphs(patterns),
    ...clausesOf(patterns),
    ...further(patterns),
  };
}

function inList(parts: readonly string[], { separators }: Patterns): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(separators.list)}${separators.last}${parts.at(-1) ?? ''}`;
}

function inRow(clauses: readonly (readonly Said[])[], { separators }: Patterns): readonly Said[] {
  return clauses.flatMap((clause, at) => (at === 0 ? clause : [separators.clauses, ...clause]));
}

type OnTheWhole = 'verdict' | 'adopted' | 'routine' | 'unchanged' | 'also';

function onTheWhole(patterns: Patterns): Pick<Sentences, OnTheWhole> {
  const { adopted, routine, alsoNames, separators } = patterns;
  const vote = (how: Vote | 'none') =>
    how === 'none'
      ? adopted.none
      : worded(adopted.vote, { for: how.inFavour, against: how.against, abstaining: how.abstaining });
  return {
    verdict: (extent) => verdictWords(extent, patterns),
    adopted: ({ is, was, year, isYearBefore }) => {
      if (was === null) return worded(adopted.alone, { is: vote(is) });
      const slots = { is: vote(is), was: vote(was), year: year ?? '' };
      if (isYearBefore) return worded(adopted.yearBefore, slots);
      return worded(year === null ? adopted.before : adopted.inYear, slots);
    },
    routine: ({ names, isCounted, steps, hasMore }) => {
      const more = hasMore ? routine.more : '';
      const told = steps.length === 0 ? [] : saidWith(routine.steps, { steps: inRow(steps, patterns), more });
      return isCounted
        ? saidWith(routine.counted, { count: names.length, steps: told })
        : saidWith(routine.named, { names: inList(names, patterns), steps: told });
    },
    unchanged: (count, all) => worded(patterns.unchanged, { count, all }),
    also: (groups) => {
      const told = groups.map(({ name, names }) => worded(alsoNames[name], { names }));
      return worded(patterns.also, { groups: told.join(separators.clauses) });
    },
  };
}

function verdictWords(extent: Extent, { verdicts, ...patterns }: Patterns): string {
  const { changed, added, removed, notesOnly, light, routine } = extent;
  const count = changed + notesOnly;
  if (count + added + removed === 0) {
    if (light > 0) return worded(routine === 0 ? verdicts.light : verdicts.updatesAndLight, { count: light });
    if (routine > 0) return verdicts.updates;
    if (extent.moved > 0) return verdicts.order;
    return extent.isNegotiated ? verdicts.asTabled : verdicts.nothing;
  }
  if (added + removed === 0 && extent.figuresOnly === count)
    return worded(routine > 0 ? verdicts.figuresAndUpdates : verdicts.figures, { count });
  if (added + removed + changed === 0)
    return worded(routine > 0 ? verdicts.notesAndUpdates : verdicts.notes, { count });
  const sentence = extentWords(extent, { verdicts, ...patterns });
  return extent.isLargely ? `${verdicts.largely}${patterns.separators.sentences}${sentence}` : sentence;
}

/** How many paragraphs are changed, new and gone. */
function extentWords({ changed, added, removed, notesOnly, routine, runs }: Extent, patterns: Patterns): string {
  const { verdicts, separators } = patterns;
  const count = changed + notesOnly;
  const notes = changed === 0 || notesOnly === 0 ? '' : worded(verdicts.onlyInNotes, { count: notesOnly });
  const gone = runs.map(([first, last]) => worded(patterns.old, { names: worded(patterns.range, { first, last }) }));
  const among = gone.length === 0 ? '' : worded(verdicts.runs, { names: inList(gone, patterns) });
  const parts = [
    ...(count === 0 ? [] : [worded(routine > 0 ? verdicts.changedBeyond : verdicts.changed, { count }) + notes]),
    ...(added === 0 ? [] : [worded(verdicts.added, { count: added })]),
    ...(removed === 0 ? [] : [worded(verdicts.removed, { count: removed }) + among]),
  ];
  return `${withCapital(parts.join(separators.clauses))}${separators.stop}`;
}

type OnParagraphs = 'paragraph' | 'joined' | 'split' | 'merged' | 'crossed' | 'throughout' | 'section' | 'new' | 'gone';

function onParagraphs(patterns: Patterns): Pick<Sentences, OnParagraphs> {
  return {
    paragraph: ({ name, shape, isRewritten, topic, clauses, hasMore }) => {
      if (clauses.length === 0) return [shape ?? name, patterns.separators.stop];
      const subject = `${shape ?? name}${topic}${isRewritten ? patterns.rewritten : ''}`;
      const own = inRow(hasMore ? [...clauses, [patterns.more]] : clauses, patterns);
      return saidWith(shape === null ? patterns.paragraph : patterns.shaped, { subject, clauses: own });
    },
    joined: (clauses) => inRow(clauses, patterns),
    split: (was, name) => worded(patterns.split, { was, name }),
    merged: (was, name) => worded(patterns.merged, { was, name }),
    crossed: (was, part, name) => worded(patterns.crossed, { was, name, part: patterns.parts[part] ?? part }),
    throughout: (names, clause) => saidWith(patterns.paragraph, { subject: names, clauses: clause }),
    section: (told) => sectionWords(told, patterns),
    new: (told) => wholeWords(patterns.new, told, patterns),
    gone: (told) => wholeWords(patterns.gone, told, patterns),
  };
}

type Clauses =
  | 'adds'
  | 'drops'
  | 'nowSays'
  | 'noLongerSays'
  | 'instead'
  | 'figure'
  | 'stateInstead'
  | 'opening'
  | 'opensWith'
  | 'noLongerOpensWith'
  | 'newFootnote'
  | 'losesFootnote'
  | 'inFootnote';

function clausesOf(patterns: Patterns): Pick<Sentences, Clauses> {
  return {
    adds: (now) => saidWith(patterns.adds, { now }),
    nowSays: (now) => saidWith(patterns.adds, { now }),
    drops: (was) => saidWith(patterns.drops, { was }),
    noLongerSays: (was) => saidWith(patterns.drops, { was }),
    instead: (now, was) => saidWith(patterns.instead, { now, was }),
    figure: (now, was, percent) =>
      saidWith(patterns.figure, { now, was, share: percent === null ? '' : percentWords(percent, patterns) }),
    stateInstead: null,
    opening: ({ now, was, direction }) =>
      saidWith(patterns.opening, { now, was, direction: direction === null ? '' : patterns.directions[direction] }),
    opensWith: (now) => saidWith(patterns.opensWith, { now }),
    noLongerOpensWith: (was) => saidWith(patterns.noLongerOpensWith, { was }),
    newFootnote: (now) => saidWith(patterns.newFootnote, { now }),
    losesFootnote: (was) => saidWith(patterns.losesFootnote, { was }),
    inFootnote: (clause) => saidWith(patterns.inFootnote, { clause }),
  };
}

function percentWords(percent: number, patterns: Patterns): string {
  const size = Math.abs(percent).toFixed(1).replace('.', patterns.decimal);
  return worded(patterns.percent, { percent: `${percent > 0 ? '+' : '−'}${size}` });
}

type Further =
  | 'states'
  | 'passes'
  | 'otherFigures'
  | 'light'
  | 'repeats'
  | 'wordsNowIn'
  | 'takenUpIn'
  | 'partWasIn'
  | 'partIsIn';

function further(patterns: Patterns): Pick<Sentences, Further> {
  return {
    states: (acts, counts, name) => {
      const told = acts.map(({ act, names }, at) => {
        const noun = patterns.acts[act] ?? act;
        const list = names.join(patterns.separators.list);
        return saidWith(patterns.act, { act: at === 0 ? withCapital(noun) : noun, names: list });
      });
      return saidWith(patterns.states, { acts: inRow([...told, ...counts], patterns), name });
    },
    passes: (words, from, to) => saidWith(patterns.passes, { words, from, to }),
    otherFigures: (names) => worded(patterns.otherFigures, { names }),
    light: (names) => worded(patterns.light, { names }),
    repeats: (name, was) => worded(patterns.repeats, { name, old: was }),
    wordsNowIn: (was, name) => worded(patterns.wordsNowIn, { was, name }),
    takenUpIn: (names) => worded(patterns.takenUpIn, { names }),
    partWasIn: (was) => worded(patterns.partWasIn, { old: was }),
    partIsIn: (name) => worded(patterns.partIsIn, { name }),
  };
}

function wholeWords(pattern: string, { name, items, quote, more }: ToldWhole, patterns: Patterns): readonly Said[] {
  const [first = '', last = ''] = [items[0], items.at(-1)];
  const labels = first === last ? first : worded(patterns.range, { first, last });
  const below = items.length === 0 ? '' : worded(patterns.withItems, { items: labels });
  const said = saidWith(pattern, { name, items: below, quote });
  return more === '' ? said : [...said, `${patterns.separators.sentences}${more}`];
}

function sectionWords(
  { isNew, section, isWhole, count, first, quote }: ToldSection,
  patterns: Patterns,
): readonly Said[] {
  const name = isNew ? first : worded(patterns.old, { names: first });
  const title = isNew ? section : worded(patterns.old, { names: section });
  const where = section === '' ? '' : worded(patterns.inSection, { section });
  if (isWhole || count === 1)
    return saidWith(isNew ? patterns.sectionAdded : patterns.sectionRemoved, { name: isWhole ? title : name, quote });
  return saidWith(isNew ? patterns.addedFrom : patterns.removedFrom, { count, where, name, quote });
}

/** A pattern with its slots filled. */
function saidWith(pattern: string, slots: Slots): readonly Said[] {
  return pattern.split(SLOT).flatMap((part, at) => {
    if (at % 2 === 0) return part;
    const value = slots[part];
    if (value === undefined) throw new Error(`unreachable: nothing fills {${part}} of “${pattern}”`);
    return typeof value === 'number' ? String(value) : value;
  });
}

const SLOT = /\{([a-z]+)\}/u;

/** A pattern of which all slots are words. */
function worded(pattern: string, slots: Readonly<Record<string, string | number>>): string {
  return saidWith(pattern, slots).join('');
}

/** Words to be quoted, with the inner marks of the language for those of their own quotations; a mark without its other is left out. */
function withinMarks(words: string, { marks, innerMarks }: Patterns): string {
  const [open, close] = [marks.open.trim(), marks.close.trim()];
  const own = words
    .replace(new RegExp(`${open}\\s?|(?<![^\\s(])"(?=\\S)`, 'gu'), innerMarks.open)
    .replace(new RegExp(`\\s?${close}|"`, 'gu'), innerMarks.close);
  const parts = own.split(new RegExp(`([${innerMarks.open}${innerMarks.close}])`, 'u'));
  const isOpen = (part: string | undefined) => part === innerMarks.open;
  return parts
    .filter((part, at) => {
      if (at % 2 === 0) return true;
      return isOpen(part) ? parts[at + 2] === innerMarks.close : isOpen(parts[at - 2]);
    })
    .join('');
}
