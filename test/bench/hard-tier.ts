import type { Document, Part } from '../../src/index.ts';
import { documentOf } from '../support/resolutions.ts';
import { type Clause, clauseFor, edited, rewritten, shuffled, textOf, type Writer } from './hard-clauses.ts';
import type { Group, Truth } from './quality-links.ts';
import { chanceFrom } from './speed-chance.ts';
import { vocabularyFrom } from './speed-words.ts';

/** Two versions of a made-up resolution, with what truly became of each paragraph. */
export interface HardPair extends Truth {
  readonly scenario: Scenario;
  readonly old: Document;
  readonly new: Document;
}

export const SCENARIOS = [
  'half rewritten',
  'moved and edited',
  'split apart',
  'merged',
  'near-duplicates',
  'renumbering storm',
  'substitutions',
  'PDF noise',
  'all at once',
] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** The same seed gives the same pairs on every machine. */
export function hardTier(seed: number, pairsPerScenario: number): readonly HardPair[] {
  return SCENARIOS.flatMap((scenario, at) =>
    Array.from({ length: pairsPerScenario }, (_, number) => hardPair(scenario, seed * 10_000 + at * 100 + number)),
  );
}

/** A paragraph while it is being mutated. */
interface Item {
  /** The items of the old version it was drafted from; of those, itself. */
  readonly from: readonly number[];
  readonly clause: Clause | null;
  readonly text: string;
  readonly part: Part;
  readonly depth: number;
  readonly isMoved: boolean;
}

function hardPair(scenario: Scenario, seed: number): HardPair {
  const chance = chanceFrom(seed);
  const writer = { chance, vocabulary: vocabularyFrom(chanceFrom(seed + 1)) };
  const old = resolution(writer, scenario === 'near-duplicates' || scenario === 'all at once');
  const yearly = dropAndAdd(writer, mutated(writer, scenario, old));
  const after =
    scenario === 'PDF noise' || scenario === 'all at once' ? yearly.map((item) => noisy(writer, item)) : yearly;
  return { scenario, old: documentFrom(old), new: documentFrom(after), ...truthOf(after) };
}

/** How many paragraphs a storm of renumbering puts at the top of the operative part. */
const STORM_PARAGRAPHS = 5;

function mutated(writer: Writer, scenario: Scenario, items: readonly Item[]): readonly Item[] {
  switch (scenario) {
    case 'half rewritten':
      return rewriteHalf(writer, items);
    case 'moved and edited':
      return moveSome(writer, items);
    case 'split apart':
      return splitSome(writer, items);
    case 'merged':
      return carrySome(writer, mergeSome(writer, items));
    case 'near-duplicates':
      return exchangeMembers(writer, items);
    case 'renumbering storm':
      return storm(writer, items);
    case 'substitutions':
      return substitute(writer, items);
    case 'PDF noise':
      return editSome(writer, items);
    case 'all at once':
      return moveSome(writer, exchangeMembers(writer, mergeSome(writer, splitSome(writer, editSome(writer, items)))));
  }
}

const FORMULA = 'The General Assembly,';

/** A third preamble, two thirds operative part; some paragraphs with sub-paragraphs, some headings, in two scenarios families. */
function resolution(writer: Writer, hasFamilies: boolean): readonly Item[] {
  const { chance } = writer;
  const items: Omit<Item, 'from'>[] = [plain(FORMULA, 'formula')];
  const preamble = 12 + chance.below(15);
  for (let count = 0; count < preamble; count += 1) items.push(fresh(writer, 'preamble', 2 + chance.below(4)));
  const operative = 24 + chance.below(36);
  for (let count = 0; count < operative; count += 1) {
    if (chance.happens(0.06)) items.push(plain(heading(writer), 'heading'));
    if (chance.happens(0.08)) items.push(...family(writer));
    else items.push(fresh(writer, 'operative', 2 + chance.below(5)));
    if (hasFamilies && count % 12 === 6) items.push(...duplicates(writer));
  }
  return items.map((item, at) => ({ ...item, from: [at] }));
}

function plain(text: string, part: Part): Omit<Item, 'from'> {
  return { clause: null, text, part, depth: 0, isMoved: false };
}

function fresh(writer: Writer, part: 'preamble' | 'operative', phrases: number): Omit<Item, 'from'> {
  return told(clauseFor(writer, part, phrases), part);
}

function told(clause: Clause, part: 'preamble' | 'operative'): Omit<Item, 'from'> {
  return { clause, text: textOf(clause, part === 'preamble' ? ',' : ';'), part, depth: 0, isMoved: false };
}

function heading({ chance, vocabulary }: Writer): string {
  return Array.from({ length: 3 + chance.below(3) }, () => vocabulary.word(chance)).join(' and ');
}

/** A paragraph that ends in a colon, and what stands below it. */
function family(writer: Writer): readonly Omit<Item, 'from'>[] {
  const { chance } = writer;
  const head = clauseFor(writer, 'operative', 1);
  const below = Array.from({ length: 2 + chance.below(4) }, () => {
    const [phrase = []] = clauseFor(writer, 'operative', 1).phrases;
    return { ...plain(`To ${phrase.slice(1).join(' ')};`, 'operative'), depth: 1 };
  });
  return [{ ...plain(textOf(head, ':'), 'operative') }, ...below];
}

const PLACES = 'Arvenia Boltara Cindria Dornova Elmark Fensia Gorlund Haveria Istrava Jorlind Kestria Lomara'.split(
  ' ',
);

/** The same clause for several places: boilerplate with one word of difference, said twice. */
function duplicates(writer: Writer): readonly Omit<Item, 'from'>[] {
  const clause = clauseFor(writer, 'operative', 3);
  const places = shuffled(PLACES, writer.chance).slice(0, 4);
  return places.map((place) => told(forPlace(clause, place), 'operative'));
}

const OF_PLACE = 'the Government of';

function forPlace(clause: Clause, place: string): Clause {
  const [first = [], ...rest] = clause.phrases;
  return { ...clause, phrases: [[...first, ...OF_PLACE.split(' '), place], ...rest, ['as', 'requested', 'by', place]] };
}

function isClause(item: Item): item is Item & { readonly clause: Clause; readonly part: 'preamble' | 'operative' } {
  return item.clause !== null && (item.part === 'preamble' || item.part === 'operative');
}

function placeOf({ text }: Item): string | undefined {
  return text.includes(OF_PLACE) ? PLACES.find((place) => text.includes(place)) : undefined;
}

/** Only such paragraphs are rewritten, moved, split and merged as are no boilerplate for some place. */
function isFree(item: Item): boolean {
  return isClause(item) && placeOf(item) === undefined;
}

function withClause(item: Item, clause: Clause): Item {
  return item.part === 'preamble' || item.part === 'operative' ? { ...item, ...told(clause, item.part) } : item;
}

function rewriteHalf(writer: Writer, items: readonly Item[]): readonly Item[] {
  const { chance } = writer;
  return items.map((item) => {
    if (!isClause(item) || placeOf(item) !== undefined || !chance.happens(0.5)) return item;
    return withClause(item, rewritten(writer, item.clause, item.part, 0.15 + chance.below(46) / 100));
  });
}

function editSome(writer: Writer, items: readonly Item[]): readonly Item[] {
  const { chance } = writer;
  return items.map((item) =>
    isClause(item) && chance.happens(0.3)
      ? withClause(item, edited(writer, item.clause, 0.02 + chance.below(8) / 100))
      : item,
  );
}

const MOVED_SHARE = 0.08;
const MOVED_PLACES_MIN = 4;

/** Carried four places or more within their part, and ten to forty per cent of their words replaced. */
function moveSome(writer: Writer, items: readonly Item[]): readonly Item[] {
  const { chance } = writer;
  const movers = items.filter(
    (item) => isFree(item) && item.from.length === 1 && isWhole(items, item) && chance.happens(MOVED_SHARE),
  );
  return movers.reduce<readonly Item[]>((list, mover) => {
    const at = list.indexOf(mover);
    const rest = list.filter((item) => item !== mover);
    const homes = rest.flatMap((item, place) =>
      item.part === mover.part && item.depth === 0 && Math.abs(place - at) >= MOVED_PLACES_MIN ? [place] : [],
    );
    const home = homes[chance.below(homes.length)];
    if (home === undefined || !isClause(mover)) return list;
    const moved = { ...withClause(mover, edited(writer, mover.clause, 0.1 + chance.below(31) / 100)), isMoved: true };
    return rest.toSpliced(home, 0, moved);
  }, items);
}

/** Whether nothing else was drafted from the same paragraph. */
function isWhole(items: readonly Item[], { from }: Item): boolean {
  return items.filter((other) => other.from.some((source) => from.includes(source))).length === 1;
}

const PHRASES_TO_SPLIT_MIN = 4;

/** In two, each half edited, up to four foreign paragraphs between. */
function splitSome(writer: Writer, items: readonly Item[]): readonly Item[] {
  const { chance } = writer;
  const result: Item[] = [];
  for (const item of items) {
    if (
      !isClause(item) ||
      !isFree(item) ||
      item.clause.phrases.length < PHRASES_TO_SPLIT_MIN ||
      !chance.happens(0.35)
    ) {
      result.push(item);
      continue;
    }
    const middle = Math.ceil(item.clause.phrases.length / 2);
    const share = () => 0.05 + chance.below(21) / 100;
    const first = edited(writer, { ...item.clause, phrases: item.clause.phrases.slice(0, middle) }, share());
    const opening = clauseFor(writer, item.part, 1).opening;
    const second = edited(writer, { ...item.clause, opening, phrases: item.clause.phrases.slice(middle) }, share());
    const foreign = Array.from({ length: chance.below(5) }, () => ({ ...fresh(writer, item.part, 3), from: [] }));
    result.push(withClause(item, first), ...foreign, withClause(item, second));
  }
  return result;
}

/** Two become one, neighbours or far apart, both edited. */
function mergeSome(writer: Writer, items: readonly Item[]): readonly Item[] {
  const { chance } = writer;
  const free = items.filter((item) => isFree(item) && isWhole(items, item));
  const gone = new Set<Item>();
  const merged = new Map<Item, Item>();
  for (const [at, item] of free.entries()) {
    if (gone.has(item) || merged.has(item) || !chance.happens(0.12)) continue;
    const other = free[at + (chance.happens(0.5) ? 1 : 2 + chance.below(8))];
    if (other === undefined || gone.has(other) || merged.has(other) || !isClause(item) || !isClause(other)) continue;
    if (item.part !== other.part) continue;
    const share = () => 0.05 + chance.below(21) / 100;
    const [one, two] = [edited(writer, item.clause, share()), edited(writer, other.clause, share())];
    const joint = `and ${two.opening.toLowerCase()}`.split(' ');
    const phrases = [...one.phrases, [...joint, ...(two.phrases[0] ?? [])], ...two.phrases.slice(1)];
    gone.add(other);
    merged.set(item, { ...withClause(item, { ...one, phrases }), from: [...item.from, ...other.from] });
  }
  return items.filter((item) => !gone.has(item)).map((item) => merged.get(item) ?? item);
}

const CARRIED_PHRASES = 2;

/** A paragraph is dropped, but half of it, two phrases at least, goes into a neighbour. */
function carrySome(writer: Writer, items: readonly Item[]): readonly Item[] {
  const { chance } = writer;
  const result: Item[] = [];
  for (const item of items) {
    const last = result.at(-1);
    const mayGo =
      isClause(item) && isFree(item) && item.from.length === 1 && item.clause.phrases.length <= 2 * CARRIED_PHRASES;
    const mayTake =
      last !== undefined && isClause(last) && isFree(last) && last.from.length === 1 && last.part === item.part;
    if (!mayGo || !mayTake || item.clause.phrases.length < CARRIED_PHRASES + 1 || !chance.happens(0.25)) {
      result.push(item);
      continue;
    }
    const phrases = [...last.clause.phrases, ...item.clause.phrases.slice(-CARRIED_PHRASES)];
    result[result.length - 1] = {
      ...withClause(last, { ...last.clause, phrases }),
      from: [...last.from, ...item.from],
    };
  }
  return result;
}

/** Of every family one place goes and another comes, elsewhere: no reader takes the one for the other. */
function exchangeMembers(writer: Writer, items: readonly Item[]): readonly Item[] {
  const { chance } = writer;
  const result = [...items];
  const members = items.filter((item) => placeOf(item) !== undefined);
  const families = new Map<string, Item[]>();
  for (const item of members) {
    const key = item.clause?.theme.join(' ') ?? '';
    families.set(key, [...(families.get(key) ?? []), item]);
  }
  for (const family of families.values()) {
    const leaving = family[chance.below(family.length)];
    const place = PLACES.find((name) => family.every((item) => !item.text.includes(name)));
    if (leaving === undefined || place === undefined || !isClause(leaving)) continue;
    const former = placeOf(leaving) ?? '';
    const phrases = leaving.clause.phrases.map((phrase) => phrase.map((word) => (word === former ? place : word)));
    const arriving = { ...withClause(leaving, { ...leaving.clause, phrases }), from: [] };
    const rest = family.filter((item) => item !== leaving);
    result.splice(result.indexOf(leaving), 1);
    const beside = rest[chance.below(rest.length)];
    if (beside !== undefined) result.splice(result.indexOf(beside) + chance.below(2), 0, arriving);
  }
  return result;
}

function storm(writer: Writer, items: readonly Item[]): readonly Item[] {
  const first = items.findIndex(({ part }) => part === 'operative');
  const coming = Array.from({ length: STORM_PARAGRAPHS }, () => ({ ...fresh(writer, 'operative', 3), from: [] }));
  return editSome(writer, items).toSpliced(first, 0, ...coming);
}

/** Words that the whole resolution says otherwise from now on: the commonest words of its language and two phrases. */
function substitute(writer: Writer, items: readonly Item[]): readonly Item[] {
  const { chance, vocabulary } = writer;
  const renamed = new Map(
    Array.from({ length: 25 }, () => [vocabulary.word(chance), vocabulary.word(chance)] as const),
  );
  return editSome(writer, items).map((item) => ({
    ...item,
    text: item.text
      .replace(/[a-z]+/gu, (word) => renamed.get(word) ?? word)
      .replaceAll('Member States', 'States Members of the United Nations')
      .replaceAll('the present resolution', 'this resolution'),
  }));
}

function dropAndAdd(writer: Writer, items: readonly Item[]): readonly Item[] {
  const { chance } = writer;
  return items.flatMap((item): readonly Item[] => {
    if (!isFree(item) || !isClause(item)) return [item];
    const isDropped = item.from.length === 1 && isWhole(items, item) && !item.isMoved && chance.happens(0.05);
    const added = chance.happens(0.05) ? [{ ...fresh(writer, item.part, 2 + chance.below(4)), from: [] }] : [];
    return isDropped ? added : [item, ...added];
  });
}

/** What a PDF does to a text, mildly: broken words, ligatures, other blanks and quotes, a blank lost after a comma. */
function noisy({ chance }: Writer, item: Item): Item {
  const words = item.text.split(' ').map((word) => {
    if (word.length > 7 && chance.happens(0.03)) return `${word.slice(0, 4)}- ${word.slice(4)}`;
    if (chance.happens(0.05)) return word.replace('fi', '\uFB01').replace('fl', '\uFB02');
    return word;
  });
  const blanks = words
    .map((word) => `${word}${chance.happens(0.03) ? '\u00A0' : ' '}`)
    .join('')
    .trim();
  return { ...item, text: blanks.replace(/, /gu, (comma) => (chance.happens(0.04) ? ',' : comma)) };
}

function documentFrom(items: readonly Item[]): Document {
  let number = 0;
  return documentOf(
    items.map(({ text, part, depth }) => {
      if (part === 'operative' && depth === 0) number += 1;
      return { text, part, depth, label: part === 'operative' ? `${number}` : '' };
    }),
  );
}

/** Old and new paragraphs that are joined by what was drafted from what. */
function truthOf(after: readonly Item[]): Truth {
  const groups: { old: number[]; new: number[] }[] = [];
  const groupOf = new Map<number, { old: number[]; new: number[] }>();
  for (const [place, { from }] of after.entries()) {
    if (from.length === 0) continue;
    const known = from.flatMap((source) => groupOf.get(source) ?? [])[0];
    const group = known ?? { old: [], new: [] };
    if (known === undefined) groups.push(group);
    group.new.push(place);
    for (const source of from) {
      if (groupOf.has(source)) continue;
      group.old.push(source);
      groupOf.set(source, group);
    }
  }
  const told: readonly Group[] = groups.map((group) => ({ old: group.old.toSorted(ascending), new: group.new }));
  const moved = after.flatMap(({ isMoved, from: [source] }, place) =>
    isMoved && source !== undefined ? [{ old: source, new: place }] : [],
  );
  return { groups: told, moved };
}

function ascending(a: number, b: number): number {
  return a - b;
}
