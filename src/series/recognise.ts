import { stemLikeness, titleStems, titleWords } from '../language/titles.ts';
import type { Document } from '../model/document.ts';
import { sessionOf } from '../text/symbols.ts';
import { citedAtHead, citedBy } from './cited.ts';
import { likePairs } from './like-pairs.ts';

/** What identifies the series of a text. */
export interface Member {
  readonly symbol: string;
  readonly title: string;
  readonly agendaItem: string | null;
  /** The session, or the year for organs without sessions; null if the text does not say. */
  readonly session: number | null;
  /** The resolutions that the preamble cites, in the order of the text. */
  readonly cites: readonly string[];
  /** How many of them are at its beginning, where a resolution names those it follows. */
  readonly citesAtHead: number;
  /** The series assigned by the user; empty if none. */
  readonly given: string;
}

/** Texts on one subject through the sessions. */
export interface Series {
  /** A short name made from the first title: `implementation-of-the-convention-on-cluster-munitions`. */
  readonly key: string;
  /** The latest title. */
  readonly title: string;
  /** In order of session; drafts before the texts they became. */
  readonly members: readonly Member[];
}

export function memberOf(document: Document, given = ''): Member {
  const { symbol, agendaItem, session, adopted } = document;
  // An amendment has the title of what it amends, and is no text of its series.
  const title = document.kind === 'amendment' ? '' : document.title;
  const cites = citedBy(document).map((cited) => cited.symbol);
  const year = adopted === null ? null : Number(adopted.slice(0, 4));
  const time = session ?? sessionOf(symbol) ?? yearIn(symbol) ?? year;
  return { symbol, title, agendaItem, session: time, cites, citesAtHead: citedAtHead(document).length, given };
}

/** The year of a symbol of the Security Council: 2023 of `S/RES/2706 (2023)`. */
function yearIn(symbol: string): number | null {
  const [, year] = /\((\d{4})\)$/u.exec(symbol) ?? [];
  return year === undefined ? null : Number(year);
}

/**
 * Groups texts that follow one another. The same title is enough (ignoring numbers and ordinals: "on the work of its
 * seventy-second session"). Across a change of title, citations are followed, strongest first, but never so as to give
 * a series two texts of one session, which it may have only under one title. Assigned series are kept.
 *
 * @param members in any order, each symbol once: the result does not depend on the order
 */
export function recogniseSeries(members: readonly Member[]): readonly Series[] {
  const ordered = [...members].sort(byTime);
  const groups = new Map<string, Group>();
  for (const member of ordered) {
    const home = homeOf(member);
    const group = groups.get(home) ?? { members: [], given: member.given };
    group.members.push(member);
    groups.set(home, group);
  }
  return withKeys(joinGroups([...groups.values()]));
}

interface Group {
  readonly members: Member[];
  given: string;
}

/** Texts with one assigned name, or else with one title and organ, are one series from the start. */
function homeOf(member: Member): string {
  if (member.given !== '') return `given ${member.given}`;
  const words = titleWords(member.title).join(' ');
  return words === '' ? `alone ${member.symbol}` : `${organOf(member.symbol)} ${words}`;
}

/** The Assembly and the Human Rights Council both have a "Situation of human rights in the Syrian Arab Republic". */
function organOf(symbol: string): string {
  return symbol.startsWith('A/HRC/') ? 'A/HRC' : symbol.slice(0, 1);
}

/** A text and an earlier one that it may follow. */
interface Link {
  readonly from: Group;
  readonly to: Group;
  readonly strength: number;
}

function joinGroups(groups: readonly Group[]): readonly Group[] {
  const place = new Map(groups.map((group) => [group, group]));
  const placeOf = (group: Group): Group => {
    const next = place.get(group);
    return next === undefined || next === group ? group : placeOf(next);
  };
  for (const { from, to } of linksBetween(groups)) {
    const [old, now] = [placeOf(from), placeOf(to)];
    if (old === now || !mayJoin(old, now)) continue;
    for (const member of now.members) old.members.push(member);
    old.given ||= now.given;
    place.set(now, old);
  }
  return groups.filter((group) => placeOf(group) === group);
}

function mayJoin(one: Group, other: Group): boolean {
  if (one.given !== '' && other.given !== '' && one.given !== other.given) return false;
  const sessions = new Set(one.members.filter(isAdopted).map(({ session }) => session));
  return !other.members.some((member) => isAdopted(member) && sessions.has(member.session));
}

export function isAdopted({ symbol }: Pick<Member, 'symbol'>): boolean {
  return /\/(?:RES|DEC)\//u.test(symbol);
}

/** Strongest first. Only texts that cite one another, or share most words of their titles, are considered. */
function linksBetween(groups: readonly Group[]): readonly Link[] {
  const groupOf = new Map(groups.flatMap((group) => group.members.map((member) => [member.symbol, { group, member }])));
  const stems = stemsOfTitles();
  const cited = [...groupOf.values()].flatMap(({ group: to, member }) =>
    member.cites.flatMap((symbol): Link[] => {
      const before = groupOf.get(symbol);
      if (before === undefined || before.group === to) return [];
      return [{ from: before.group, to, strength: strengthOf(before.member, member, stems) }];
    }),
  );
  return [...cited, ...likeTitles(groups, stems)]
    .filter(({ strength }) => strength > 0)
    .sort((a, b) => b.strength - a.strength);
}

type Stems = (title: string) => ReadonlySet<string>;

/** The stems of titles, each worked out once: a text is held beside every one that it cites. */
function stemsOfTitles(): Stems {
  const known = new Map<string, ReadonlySet<string>>();
  return (title) => {
    const stems = known.get(title) ?? titleStems(title);
    known.set(title, stems);
    return stems;
  };
}

/**
 * How certain it is that the later text follows the earlier one that it cites; 0 if it only mentions it.
 *
 * Of the 72 real series, none cites a text of another in its first two paragraphs; nine texts do so further down, where
 * the titles have no word in common and at most half of the two citations of the earlier one are cited again.
 */
function strengthOf(old: Member, now: Member, stems: Stems): number {
  if (organOf(old.symbol) !== organOf(now.symbol)) return 0;
  const alike = stemLikeness(stems(old.title), stems(now.title));
  const shared = old.cites.filter((symbol) => now.cites.includes(symbol)).length;
  const handed = shared >= 2 ? shared / old.cites.length : 0;
  const atHead = now.cites.indexOf(old.symbol) < now.citesAtHead;
  if (atHead && (alike >= 0.3 || handed >= 0.6 || isNextItem(old, now))) return 1 + alike + handed;
  return alike >= 0.6 || handed >= 0.6 ? alike + handed : 0;
}

/** Agenda items move a little between sessions (59, 61, 63, 55, 58 for Western Sahara); their letters move more. */
function isNextItem(old: Member, now: Member): boolean {
  const [before, after] = [old, now].map(({ agendaItem }) => /^\d+/u.exec(agendaItem ?? '')?.[0]);
  return before !== undefined && after !== undefined && Math.abs(Number(before) - Number(after)) <= ITEM_MAX_STEPS;
}

const ITEM_MAX_STEPS = 5;

/**
 * Titles that differ in a word, if the text between them is not available. Two countries or two missions in the same
 * title reach .77 ("Financing of the United Nations Interim Force in Lebanon", "… Security Force for Abyei").
 */
function likeTitles(groups: readonly Group[], stemsOf: Stems): readonly Link[] {
  const titles = groups.flatMap((group) => {
    const [first] = group.members;
    return first === undefined ? [] : [{ group, organ: organOf(first.symbol), stems: stemsOf(first.title) }];
  });
  const pairs = likePairs(
    titles.map(({ stems }) => stems),
    TITLES_MIN,
  );
  return pairs.flatMap(({ old: before, now: after, alike }): Link[] => {
    const [old, now] = [titles[before], titles[after]];
    if (old === undefined || now === undefined || old.organ !== now.organ) return [];
    return [{ from: old.group, to: now.group, strength: alike / 2 }];
  });
}

const TITLES_MIN = 0.85;

function withKeys(groups: readonly Group[]): readonly Series[] {
  const taken = new Map<string, number>();
  const ordered = groups.map(({ members: own, given }) => {
    const members = [...own].sort(byTime);
    return { members, name: seriesName({ given, members }) };
  });
  return ordered
    .sort((a, b) => compared(a.name, b.name) || compared(a.members[0]?.symbol ?? '', b.members[0]?.symbol ?? ''))
    .map(({ name, members }) => {
      const count = (taken.get(name) ?? 0) + 1;
      taken.set(name, count);
      const title = members.findLast((member) => member.title !== '')?.title ?? '';
      return { key: count === 1 ? name : `${name}-${count}`, title, members };
    });
}

function seriesName({ given, members }: Readonly<Group>): string {
  if (given !== '') return given;
  const [first] = members;
  return seriesKey(titleWords(first?.title ?? '').join(' ')) || seriesKey(first?.symbol ?? '') || 'untitled';
}

/** A title as a short name: lower case and hyphens, cut after a word. */
function seriesKey(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const key = words.join('-');
  return key.length <= KEY_MAX_CHARACTERS ? key : key.slice(0, KEY_MAX_CHARACTERS + 1).replace(/-[^-]*$/u, '');
}

const KEY_MAX_CHARACTERS = 60;

function byTime(a: Member, b: Member): number {
  const time = (member: Member) => member.session ?? Number.MAX_SAFE_INTEGER;
  return (
    time(a) - time(b) ||
    Number(isAdopted(a)) - Number(isAdopted(b)) ||
    numberIn(a) - numberIn(b) ||
    compared(a.symbol, b.symbol)
  );
}

/** 79 of `A/RES/77/79`, 2706 of `S/RES/2706 (2023)`. */
function numberIn({ symbol }: Member): number {
  return Number(/^S\/RES\/(\d+)/u.exec(symbol)?.[1] ?? /(?<!\d)(\d+)[ A-Z-]*$/u.exec(symbol)?.[1] ?? 0);
}

function compared(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
