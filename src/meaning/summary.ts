import type { Change } from '../model/comparison.ts';
import type { Document, Part } from '../model/document.ts';
import type { Fact, Statement, Substitution } from '../model/fact.ts';
import { mapSides, type Sides } from '../model/sides.ts';
import { withCapital } from '../text/capital.ts';
import { printedNumber } from '../text/figures.ts';
import { factWords } from './fact-words.ts';

export interface Summarised {
  readonly changes: readonly Change[];
  readonly documents: Sides<Document>;
  readonly substitutions: readonly Substitution[];
}

/**
 * What happened, in up to twelve sentences of plain English, the most important first. Each is made from facts by one
 * rule and names its paragraphs; nothing is said without a fact. The last two, on routine updates and on what is
 * unchanged, are always included when they apply.
 */
export function summaryOf(comparison: Summarised): readonly Statement[] {
  const teller = new Teller(comparison);
  const first = RULES.flatMap((rule) => rule(teller));
  const last = CLOSING_RULES.flatMap((rule) => rule(teller));
  return [...first.slice(0, SENTENCES_MAX - last.length), ...last];
}

const SENTENCES_MAX = 12;
/** The most items that a sentence lists; the rest are counted. */
const LIST_MAX = 6;
/** As many words as readers take in at a glance; the paragraph has them all. */
const QUOTE_MAX_WORDS = 12;

/** The most names looked up in the whole other version, so that twenty megabytes are not searched a thousand times. */
const LOOKED_UP_MAX = 60;

/** A fact with the change it belongs to. */
interface Told {
  readonly fact: Fact;
  readonly at: number;
}

type Rule = (teller: Teller) => readonly Statement[];

/** Looks up facts and the names of their paragraphs. */
class Teller {
  readonly changes: readonly Change[];
  readonly substitutions: readonly Substitution[];
  readonly #documents: Sides<Document>;
  readonly #texts: Sides<string>;

  constructor({ changes, documents, substitutions }: Summarised) {
    this.changes = changes;
    this.substitutions = substitutions;
    this.#documents = documents;
    this.#texts = mapSides(documents, ({ paragraphs }) => paragraphs.map(({ text }) => text).join('\n'));
  }

  /** Facts of kept, split and merged paragraphs that are not routine updates. */
  news(...kinds: readonly Fact['kind'][]): readonly Told[] {
    return this.changes.flatMap(({ kind, facts }, at) =>
      kind === 'added' || kind === 'removed'
        ? []
        : facts.filter((fact) => !fact.routine && kinds.includes(fact.kind)).map((fact) => ({ fact, at })),
    );
  }

  name(at: number): string {
    const change = this.changes[at];
    if (change === undefined) return '';
    const [side, places] = change.new.length > 0 ? (['new', change.new] as const) : (['old', change.old] as const);
    return places.map((index) => this.#documents[side].paragraphs[index]?.id ?? '').join(' + ');
  }

  was(at: number): string {
    return (this.changes[at]?.old ?? []).map((index) => this.#documents.old.paragraphs[index]?.id ?? '').join(' + ');
  }

  text(at: number): string {
    return this.changes[at]?.edits.map(({ text }) => text).join('') ?? '';
  }

  /** Whether what was added or removed in one paragraph is nowhere in the other version; otherwise it only moved. */
  isNewsOfText({ old: before, new: after, places }: Fact): boolean {
    if (before !== null && after !== null) return true;
    const [side, other] = before === null ? (['new', 'old'] as const) : (['old', 'new'] as const);
    const place = places[side];
    const words =
      place === null ? '' : this.#documents[side].paragraphs[place.paragraph]?.text.slice(place.start, place.end);
    return words === undefined || words === '' || !this.#texts[other].includes(words);
  }

  part(at: number): Part | undefined {
    const change = this.changes[at];
    const place = change?.new[0] ?? change?.old[0] ?? -1;
    return this.#documents[(change?.new.length ?? 0) > 0 ? 'new' : 'old'].paragraphs[place]?.part;
  }

  where(places: readonly number[]): string {
    return firstNames([...new Set(places)].map((at) => this.name(at)));
  }
}

/** States that joined or left, with the counts of the same paragraph. */
function statesThatActed(teller: Teller): readonly Statement[] {
  const acts = teller.news('state').filter(({ fact }) => ACTS.has(fact.of) && fact.new !== null && fact.old === null);
  return [...new Set(acts.map(({ at }) => at))].map((at) => {
    const own = acts.filter((act) => act.at === at);
    const verbs = [...new Set(own.map(({ fact }) => fact.of))].map((of) => {
      const names = own.filter(({ fact }) => fact.of === of).map(({ fact }) => String(fact.new));
      return { verb: ACTS.get(of) ?? of, names };
    });
    const told = verbs.map(({ verb, names }, place) => {
      const count = numberWord(names.length);
      return `${place === 0 ? `${withCapital(count)} ${names.length === 1 ? 'State' : 'States'}` : count} ${verb} (${names.join(', ')})`;
    });
    const counts = teller
      .news('count')
      .filter((count) => count.at === at)
      .map(({ fact }) => factWords(fact));
    return {
      text: `${inSentence(told)}${counts.length > 0 ? `: ${counts.join(', ')}` : ''} (${teller.name(at)}).`,
      changes: [at],
    };
  });
}

const ACTS: ReadonlyMap<string, string> = new Map([
  ['ratification', 'ratified'],
  ['accession', 'acceded'],
  ['succession', 'succeeded'],
  ['acceptance', 'accepted'],
  ['approval', 'approved'],
  ['signature', 'signed'],
  ['withdrawal', 'withdrew'],
]);

function otherFigures(teller: Teller): readonly Statement[] {
  const acted = new Set(statesThatActed(teller).flatMap(({ changes }) => changes));
  const told = teller
    .news('count', 'amount')
    .filter(({ at, fact }) => !acted.has(at) && fact.old !== null && fact.new !== null);
  return sentence(
    told,
    (list) => `Figures: ${list}.`,
    ({ fact, at }) => `${factWords(fact)} (${teller.name(at)})`,
  );
}

function stances(teller: Teller): readonly Statement[] {
  const told = teller.news('opening', 'degree');
  const tell = ({ fact, at }: Told) => {
    const what = fact.kind === 'degree' ? `${fact.of}: ` : '';
    return `${teller.name(at)} ${what}${factWords({ ...fact, of: '' })} (${directionWords(fact)})`;
  };
  return sentence(told, (list) => `Opening words: ${list}.`, tell);
}

function directionWords({ direction }: Fact): string {
  if (direction === 'other') return 'a different stance';
  return direction === 'equal' ? 'equally strong' : String(direction);
}

function promotions(teller: Teller): readonly Statement[] {
  const frames = new Map<string, Told[]>();
  for (const each of teller.news('part')) {
    const frame = `Moved from the ${partName(each.fact.old)} to the ${partName(each.fact.new)}`;
    frames.set(frame, [...(frames.get(frame) ?? []), each]);
  }
  return [...frames].flatMap(([frame, told]) =>
    sentence(
      told,
      (list) => `${frame}: ${list}.`,
      ({ at }) => `${teller.was(at)} (now ${teller.name(at)})`,
    ),
  );
}

function partName(part: Fact['old']): string {
  if (part === 'operative') return 'operative part';
  return part === 'heading' ? 'headings' : String(part);
}

function whole(kind: 'added' | 'removed', parts: readonly Part[], words: readonly [string, string]): Rule {
  return (teller) => {
    const places = teller.changes.flatMap((change, at) =>
      change.kind === kind && parts.includes(teller.part(at) ?? 'heading') ? [at] : [],
    );
    const tell = (at: number) => `${teller.name(at)} (“${quote(teller.text(at))}”)`;
    if (places.length === 0) return [];
    const list = capped(places.map(tell));
    const [one, many] = words;
    return [
      {
        text: `${places.length === 1 ? one : `${withCapital(numberWord(places.length))} ${many}`}: ${list}.`,
        changes: places,
      },
    ];
  };
}

function requests(teller: Teller): readonly Statement[] {
  const told = teller.changes.flatMap(({ facts }, at) =>
    facts
      .filter(
        ({ kind, old: before, new: after }) =>
          (kind === 'report' || kind === 'agenda') && before !== after && (before === null || after === null),
      )
      .map((fact) => ({ fact, at })),
  );
  const tell = ({ fact, at }: Told) => {
    const by = String(fact.new ?? fact.old ?? '');
    const what =
      fact.kind === 'agenda'
        ? `an item on the agenda${fact.of === '' ? '' : ` of the ${fact.of}`}`
        : `a report${by === '' ? '' : ` by the ${by}`}${fact.of === '' ? '' : ` (${fact.of})`}`;
    return `${what} ${fact.new === null ? 'removed' : 'added'} (${teller.name(at)})`;
  };
  return sentence(told, (list) => `Requests: ${list}.`, tell);
}

function statesNamed(teller: Teller): readonly Statement[] {
  const told = teller
    .news('state')
    .slice(0, LOOKED_UP_MAX)
    .filter(({ fact }) => !(ACTS.has(fact.of) && fact.old === null) && teller.isNewsOfText(fact));
  const tell = ({ fact, at }: Told) => {
    const role = fact.of === '' ? '' : `, ${fact.of}`;
    if (fact.old !== null && fact.new !== null)
      return `${fact.new} replaces ${theUnited(String(fact.old))} (${teller.name(at)}${role})`;
    return `${fact.new ?? fact.old} is ${fact.new === null ? 'no longer' : 'now'} mentioned (${teller.name(at)}${role})`;
  };
  return sentence(told, (list) => `${list}.`, tell);
}

function theUnited(name: string): string {
  return name.startsWith('United') ? `the ${name}` : name;
}

function times(teller: Teller): readonly Statement[] {
  const told = teller.news('deadline', 'date', 'period', 'ordinal', 'place');
  return sentence(
    told,
    (list) => `Dates and places: ${list}.`,
    ({ fact, at }) => `${factWords(fact)} (${teller.name(at)})`,
  );
}

function sources(teller: Teller): readonly Statement[] {
  const told = teller
    .news('citation', 'instrument', 'body')
    .slice(0, LOOKED_UP_MAX)
    .filter(({ fact }) => teller.isNewsOfText(fact));
  const named = (value: Fact['old'], { of, kind }: Fact) =>
    kind === 'instrument' && of !== '' ? `${of} of the ${value}` : `${value}`;
  const tell = (side: 'old' | 'new') => (each: Told) =>
    `${named(each.fact[side], each.fact)} (${teller.name(each.at)})`;
  const came = told.filter(({ fact }) => fact.old === null);
  const gone = told.filter(({ fact }) => fact.new === null);
  const replaced = told.filter(({ fact }) => fact.old !== null && fact.new !== null);
  return [
    ...sentence(came, (list) => `References added: ${list}.`, tell('new')),
    ...sentence(gone, (list) => `References removed: ${list}.`, tell('old')),
    ...sentence(
      replaced,
      (list) => `References replaced: ${list}.`,
      ({ fact, at }) => `${named(fact.old, fact)} → ${named(fact.new, fact)} (${teller.name(at)})`,
    ),
  ];
}

/** Words added, removed or replaced; the same words in several paragraphs are reported once. */
function wordings(teller: Teller): readonly Statement[] {
  const told = teller.news('words');
  const groups = new Map<string, Told[]>();
  for (const each of told) {
    const key = `${each.fact.old}\n${each.fact.new}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const length = (own: readonly Told[]) => `${own[0]?.fact.old ?? ''}${own[0]?.fact.new ?? ''}`.length;
  // The longest first, so that a list that is cut loses only short ones.
  const inOrder = [...groups.values()].sort((a, b) => length(b) - length(a));
  const list = inOrder.map((own) => ({ fact: own[0]?.fact, places: own.map(({ at }) => at) }));
  const tell = (
    keep: (fact: Fact) => boolean,
    say: (fact: Fact, where: string) => string,
    frame: (list: string) => string,
  ) => {
    const own = list.flatMap(({ fact, places }) => (fact !== undefined && keep(fact) ? [{ fact, places }] : []));
    if (own.length === 0) return [];
    const text = frame(capped(own.map(({ fact, places }) => say(fact, teller.where(places)))));
    return [{ text, changes: [...new Set(own.flatMap(({ places }) => places))] }];
  };
  return [
    ...tell(
      ({ new: after }) => after === null,
      (fact, where) => `“${quote(String(fact.old))}” (${where})`,
      (all) => `Words removed: ${all}.`,
    ),
    ...tell(
      ({ old: before }) => before === null,
      (fact, where) => `“${quote(String(fact.new))}” (${where})`,
      (all) => `Words added: ${all}.`,
    ),
    ...tell(
      ({ old: before, new: after }) => before !== null && after !== null,
      (fact, where) => `“${quote(String(fact.old))}” → “${quote(String(fact.new))}” (${where})`,
      (all) => `Words replaced: ${all}.`,
    ),
  ];
}

function substituted(teller: Teller): readonly Statement[] {
  return teller.substitutions.slice(0, 2).map(({ old: before, new: after, paragraphs, changes }) => ({
    text: `“${quote(before)}” is replaced by “${quote(after)}” in ${paragraphs} paragraphs.`,
    changes,
  }));
}

function shapes(teller: Teller): readonly Statement[] {
  const told = teller.changes.flatMap(({ kind, facets }, at) => {
    if (kind === 'split') return [{ at, text: `${teller.was(at)} is split into ${teller.name(at)}` }];
    if (kind === 'merged') return [{ at, text: `${teller.was(at)} are merged into ${teller.name(at)}` }];
    return kind === 'kept' && facets.includes('moved')
      ? [{ at, text: `${teller.was(at)} moved to ${teller.name(at)}` }]
      : [];
  });
  if (told.length === 0) return [];
  return [{ text: `${withCapital(capped(told.map(({ text }) => text)))}.`, changes: told.map(({ at }) => at) }];
}

function notes(teller: Teller): readonly Statement[] {
  const told = teller.news('note');
  if (told.length === 0) return [];
  const places = [...new Set(told.map(({ at }) => at))];
  return [{ text: `Footnotes changed in ${teller.where(places)}.`, changes: places }];
}

function calendar(teller: Teller): readonly Statement[] {
  const places = teller.changes.flatMap(({ routine, facts }, at) => (routine && facts.length > 0 ? [at] : []));
  if (places.length === 0) return [];
  const facts = places.flatMap((at) => teller.changes[at]?.facts ?? []).filter(({ kind }) => kind !== 'note');
  const told = [...new Set(facts.map(factWords))];
  const list = told.length === 0 ? '' : `: ${capped(told)}`;
  const names = places.length > LIST_MAX ? `${places.length} paragraphs` : teller.where(places);
  return [{ text: `Routine updates in ${names}${list}.`, changes: places }];
}

function unchanged(teller: Teller): readonly Statement[] {
  const places = teller.changes.flatMap(({ kind, facets }, at) => (kind === 'kept' && facets.length === 0 ? [at] : []));
  const form = teller.changes.filter(
    ({ routine, facts, facets }) => routine && facts.length === 0 && facets.length > 0,
  ).length;
  const count = teller.changes.length;
  if (places.length === 0 || places.length === count) return [];
  const only = form === 0 ? '' : `; ${numberWord(form)} differ${form === 1 ? 's' : ''} only in form or number`;
  return [
    {
      text: `${withCapital(numberWord(places.length))} of ${count} paragraphs ${places.length === 1 ? 'is' : 'are'} unchanged${only}.`,
      changes: places,
    },
  ];
}

const RULES: readonly Rule[] = [
  statesThatActed,
  promotions,
  stances,
  whole('removed', ['operative'], ['Removed from the operative part', 'operative paragraphs removed']),
  whole('added', ['operative'], ['Added to the operative part', 'operative paragraphs added']),
  requests,
  statesNamed,
  otherFigures,
  times,
  wordings,
  whole('removed', ['preamble'], ['Removed from the preamble', 'preambular paragraphs removed']),
  whole('added', ['preamble'], ['Added to the preamble', 'preambular paragraphs added']),
  sources,
  substituted,
  shapes,
  whole('removed', ['annex', 'heading', 'formula'], ['Removed elsewhere', 'headings and annex paragraphs removed']),
  whole('added', ['annex', 'heading', 'formula'], ['Added elsewhere', 'headings and annex paragraphs added']),
  notes,
];
const CLOSING_RULES: readonly Rule[] = [calendar, unchanged];

function sentence(
  told: readonly Told[],
  frame: (list: string) => string,
  tell: (told: Told) => string,
): readonly Statement[] {
  if (told.length === 0) return [];
  return [{ text: frame(capped(told.map(tell))), changes: [...new Set(told.map(({ at }) => at))] }];
}

function capped(parts: readonly string[]): string {
  const own = [...new Set(parts)];
  return own.length <= LIST_MAX
    ? own.join('; ')
    : `${own.slice(0, LIST_MAX).join('; ')}; and ${own.length - LIST_MAX} more`;
}

function inSentence(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function firstNames(names: readonly string[]): string {
  return names.length <= LIST_MAX
    ? inSentence(names)
    : `${names.slice(0, LIST_MAX).join(', ')} and ${names.length - LIST_MAX} more`;
}

function quote(words: string): string {
  const list = words
    .replace(/\s+/gu, ' ')
    .replace(/[;,.]$/u, '')
    .split(' ');
  return list.length <= QUOTE_MAX_WORDS ? list.join(' ') : `${list.slice(0, QUOTE_MAX_WORDS).join(' ')} …`;
}

const NUMBER_WORDS = 'no one two three four five six seven eight nine'.split(' ');

/** Numbers below ten in words, as in the Editorial Manual. */
function numberWord(count: number): string {
  return NUMBER_WORDS[count] ?? printedNumber(count);
}
