import type { Paragraph } from '../../model/document.ts';
import { ownWords } from './own-words.ts';
import { quotationOf } from './say.ts';
import { caseFolded, type Draft, type Teller } from './teller.ts';

/** A bullet for each new or gone paragraph, with its items; those of annexes together. */
export function wholeDrafts(teller: Teller): readonly Draft[] {
  const taken = new Set<number>();
  const drafts: Draft[] = [];
  for (const [at, change] of teller.changes.entries()) {
    if ((change.kind !== 'added' && change.kind !== 'removed') || taken.has(at)) continue;
    const part = teller.part(at);
    const own = ELSEWHERE.has(part) ? sectionOf(teller, at) : [at, ...itemsBelow(teller, at)];
    for (const each of own) taken.add(each);
    drafts.push(ELSEWHERE.has(part) ? sectionDraft(teller, own) : wholeDraft(teller, own));
  }
  return drafts;
}

const ELSEWHERE: ReadonlySet<string> = new Set(['annex', 'heading', 'formula']);

/** The following changes that are items of the same new or gone paragraph. */
function itemsBelow(teller: Teller, at: number): readonly number[] {
  const { kind } = teller.change(at);
  const version = kind === 'added' ? 'new' : 'old';
  const [parent] = teller.paragraphs(at, version);
  const items: number[] = [];
  for (let next = at + 1; next < teller.changes.length; next += 1) {
    const [paragraph] = teller.paragraphs(next, version);
    if (paragraph === undefined) continue;
    const isItem = parent !== undefined && paragraph.depth > parent.depth && paragraph.part === parent.part;
    if (teller.change(next).kind !== kind || !isItem) break;
    items.push(next);
  }
  return items;
}

/** New or gone paragraphs of one annex, or headings in a row. */
function sectionOf(teller: Teller, at: number): readonly number[] {
  const { kind } = teller.change(at);
  const version = kind === 'added' ? 'new' : 'old';
  const [first] = teller.paragraphs(at, version);
  return teller.changes.flatMap((change, place) => {
    const [paragraph] = teller.paragraphs(place, version);
    return place >= at &&
      change.kind === kind &&
      paragraph?.section === first?.section &&
      ELSEWHERE.has(paragraph?.part ?? '')
      ? [place]
      : [];
  });
}

function sectionDraft(teller: Teller, own: readonly number[]): Draft {
  const [at = 0] = own;
  const isNew = teller.change(at).kind === 'added';
  const version = isNew ? 'new' : 'old';
  const paragraphs = own.flatMap((each) => teller.paragraphs(each, version));
  const [first] = paragraphs;
  const section = first?.section ?? '';
  // The title of an annex is the line after its number.
  const titled = paragraphs.length > 1 && caseFolded(first?.text ?? '') === caseFolded(section) ? (own[1] ?? at) : at;
  const all = teller.documents[version].paragraphs.filter(
    (each) => each.section === section && ELSEWHERE.has(each.part),
  );
  const quote = quotationOf(
    teller.source(titled, version),
    { from: 0, to: teller.source(titled, version).passage.pieces.length },
    TITLE_MAX_WORDS,
  );
  const said = teller.sentences.section({
    isNew,
    section,
    isWhole: section !== '' && all.length === paragraphs.length && paragraphs.length > 1,
    count: paragraphs.length,
    what: paragraphs.every((each) => each.part === 'heading')
      ? 'headings'
      : paragraphs.some((each) => each.row !== null)
        ? 'rows'
        : 'paragraphs',
    first: first?.id ?? '',
    quote,
  });
  return { kind: isNew ? 'new' : 'gone', weight: first?.part === 'annex' ? 58 : 30, said, changes: own };
}

const TITLE_MAX_WORDS = 16;

function wholeDraft(teller: Teller, own: readonly number[]): Draft {
  const { sentences } = teller;
  const [at = 0] = own;
  const isNew = teller.change(at).kind === 'added';
  const base = teller.part(at) === 'preamble' ? 52 : 80;
  const weight =
    base +
    (isNew ? 2 : 0) -
    (own.some((each) => isItem(teller, each)) && own.length === 1 ? 12 : 0) +
    actWeight(teller, at);
  const repeated = repeatedIn(teller, own);
  if (repeated !== null) {
    const said = isNew
      ? sentences.repeats(teller.name(at), sentences.old(repeated.id))
      : sentences.wordsNowIn(teller.was(at), repeated.id);
    return { kind: 'passed', weight: weight - 20, said: [said], changes: own };
  }
  const version = isNew ? 'new' : 'old';
  const source = teller.source(at, version);
  const all = { from: 0, to: source.passage.pieces.length };
  const trimmed = source.passage.trimmed(all);
  // A paragraph of signs alone (`* * *`) is quoted with them.
  const whole = trimmed.to > trimmed.from ? trimmed : all;
  const possibly = isNew ? null : intoKept(teller, at);
  const told = {
    name: teller.name(at),
    items: itemsOf(teller, own),
    own: inOwnWords(teller, own, version),
    quote: quotationOf(source, whole, MOST_WORDS),
    more: possibly === null ? partOf(teller, at) : sentences.takenUpIn(possibly),
  };
  return { kind: isNew ? 'new' : 'gone', weight, said: sentences[isNew ? 'new' : 'gone'](told), changes: own };
}

/** The labels of items that came or went with their paragraph. */
function itemsOf(teller: Teller, own: readonly number[]): readonly string[] {
  return own.slice(1).flatMap((at) => {
    const [paragraph] = [...teller.paragraphs(at, 'new'), ...teller.paragraphs(at, 'old')];
    return /\([^()]*\)$/u.exec(paragraph?.label ?? '') ?? [];
  });
}

/** Where the beginning of a new or gone paragraph is found in the other version. */
function partOf(teller: Teller, at: number): string {
  const isNew = teller.change(at).kind === 'added';
  const { passage, paragraphs } = teller.source(at, isNew ? 'new' : 'old');
  const from = passage.pieceAt(paragraphs[0]?.opening.length ?? 0);
  let to = from + 1;
  while (!passage.isStop(to)) to += 1;
  const run = passage.trimmed({ from, to });
  if (passage.contentOf(run) < PART_MIN_WORDS) return '';
  const other = teller.standsIn(isNew ? 'old' : 'new', passage.wordsOf(run));
  if (other === null) return '';
  const { partWasIn, partIsIn, old } = teller.sentences;
  return isNew ? partWasIn(old(other.id)) : partIsIn(other.id);
}

/** Fewer words of meaning are found anywhere. */
const PART_MIN_WORDS = 4;

/** A decision or a request weighs more than a remark. */
function actWeight(teller: Teller, at: number): number {
  const version = teller.change(at).kind === 'added' ? 'new' : 'old';
  const [paragraph] = teller.paragraphs(at, version);
  const { telling, adverbs } = teller.languages[version];
  if (telling === null || adverbs === null || paragraph?.part !== 'operative') return 0;
  const [verb = ''] = paragraph.opening.replace(adverbs.anywhere, '').toLowerCase().split(' ');
  return telling.acts.has(verb) ? ACT_WEIGHT : -ACT_WEIGHT;
}

const ACT_WEIGHT = 5;

function isItem(teller: Teller, at: number): boolean {
  const [paragraph] = [...teller.paragraphs(at, 'new'), ...teller.paragraphs(at, 'old')];
  return (paragraph?.depth ?? 0) > 0;
}

/** The paragraph of the other version that has the very words. */
function repeatedIn(teller: Teller, own: readonly number[]): Paragraph | null {
  const [at = 0] = own;
  const version = teller.change(at).kind === 'added' ? 'new' : 'old';
  const [paragraph] = teller.paragraphs(at, version);
  if (paragraph === undefined || own.length > 1) return null;
  return teller.standsIn(version === 'new' ? 'old' : 'new', caseFolded(paragraph.text).replace(/[;,.]$/u, ''));
}

function intoKept(teller: Teller, at: number): string | null {
  const { possibly, kind } = teller.change(at);
  const names = possibly.flatMap((index) => teller.documents[kind === 'added' ? 'old' : 'new'].paragraphs[index] ?? []);
  return names.length === 0 ? null : teller.ids(names);
}

/** The paragraphs in their own words; null where they are quoted, or do not begin with a verb. */
function inOwnWords(teller: Teller, own: readonly number[], version: 'old' | 'new'): string | null {
  if (!teller.isInOwnWords(version)) return null;
  const paragraphs = own.flatMap((at) => teller.paragraphs(at, version));
  const tense = version === 'new' ? 'present' : 'past';
  return ownWords(paragraphs, { language: teller.languages[version], tense, most: MOST_WORDS });
}

const MOST_WORDS = 34;
