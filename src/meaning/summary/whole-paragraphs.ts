import type { Paragraph } from '../../model/document.ts';
import { withCapital } from '../../text/capital.ts';
import { ownWords } from './own-words.ts';
import { quotationOf, type Said } from './say.ts';
import { caseFolded, type Draft, idsOf, numberWord, type Teller } from './teller.ts';

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
  const kind = isNew ? 'new' : 'gone';
  const verb = isNew ? 'new' : 'gone';
  const weight = first?.part === 'annex' ? 58 : 30;
  if (section !== '' && all.length === paragraphs.length && paragraphs.length > 1)
    return {
      kind,
      weight,
      said: [`${isNew ? section : `Old ${lower(section)}`} is ${verb}: `, quote, '.'],
      changes: own,
    };
  if (paragraphs.length === 1)
    return {
      kind,
      weight,
      said: isNew ? [`${first?.id ?? ''} (new): `, quote, '.'] : [`Gone: old ${first?.id ?? ''}, `, quote, '.'],
      changes: own,
    };
  const where = section === '' ? '' : ` in ${lower(section)}`;
  const what = paragraphs.every((each) => each.part === 'heading')
    ? 'headings'
    : paragraphs.some((each) => each.row !== null)
      ? 'rows and paragraphs'
      : 'paragraphs';
  const said: readonly Said[] = [
    `${withCapital(numberWord(paragraphs.length))} ${what}${where} are ${verb}, beginning with ${isNew ? '' : 'old '}${first?.id ?? ''}, `,
    quote,
    '.',
  ];
  return { kind, weight, said, changes: own };
}

function lower(section: string): string {
  return section.charAt(0).toLowerCase() + section.slice(1);
}

const TITLE_MAX_WORDS = 16;

function wholeDraft(teller: Teller, own: readonly number[]): Draft {
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
      ? [`${teller.name(at)} repeats old ${repeated.id}.`]
      : [`The words of ${teller.was(at)} are now in ${repeated.id}.`];
    return { kind: 'passed', weight: weight - 20, said, changes: own };
  }
  const possibly = intoKept(teller, at);
  if (isNew)
    return {
      kind: 'new',
      weight,
      said: [`${teller.name(at)} (new${itemsOf(teller, own)})`, ...inOwnWords(teller, own, true, partOf(teller, at))],
      changes: own,
    };
  const into = possibly === null ? partOf(teller, at) : ` It may be taken up in ${possibly}.`;
  return {
    kind: 'gone',
    weight,
    said: [`Gone: ${teller.was(at)}${itemsOf(teller, own).replace(',', '')}`, ...inOwnWords(teller, own, false, into)],
    changes: own,
  };
}

/** `, with (a) to (p)`: items that came or went with their paragraph. */
function itemsOf(teller: Teller, own: readonly number[]): string {
  const labels = own.slice(1).flatMap((at) => {
    const [paragraph] = [...teller.paragraphs(at, 'new'), ...teller.paragraphs(at, 'old')];
    return /\([^()]*\)$/u.exec(paragraph?.label ?? '') ?? [];
  });
  const [first, last] = [labels[0], labels.at(-1)];
  if (first === undefined) return '';
  return first === last ? `, with ${first}` : `, with ${first} to ${last}`;
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
  return isNew ? ` Part of it was in old ${other.id}.` : ` Part of it is in ${other.id}.`;
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
  return names.length === 0 ? null : idsOf(names);
}

/** The paragraphs in their own words, or quoted where they do not begin with a verb; `more` follows in a sentence of its own. */
function inOwnWords(teller: Teller, own: readonly number[], isNew: boolean, more: string): readonly Said[] {
  const version = isNew ? 'new' : 'old';
  const paragraphs = own.flatMap((at) => teller.paragraphs(at, version));
  const language = teller.languages[version];
  const tense = isNew ? 'present' : 'past';
  const words = ownWords(paragraphs, { language, tense, most: isNew ? NEW_MAX_WORDS : GONE_MAX_WORDS });
  if (words !== null) return [`${isNew ? ' ' : ', which '}${words}${words.endsWith('…') ? '' : '.'}${more}`];
  const source = teller.source(own[0] ?? 0, version);
  const whole = source.passage.trimmed({ from: 0, to: source.passage.pieces.length });
  return [isNew ? ': ' : ', ', quotationOf(source, whole, NEW_MAX_WORDS), `.${more}`];
}

const NEW_MAX_WORDS = 34;
const GONE_MAX_WORDS = 34;
