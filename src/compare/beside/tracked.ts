import { rivalsAmong, rivalWords } from '../../formats/source/rivals.ts';
import type { AttributedChange, PairNotice } from '../../model/comparison.ts';
import type { Document, TrackedChange } from '../../model/document.ts';
import type { Sides } from '../../model/sides.ts';
import type { Places } from './places.ts';

/** What the authors of one file changed between two of its states: what they inserted in the new one, and deleted from the old one. */
export function attributedChanges({ old, new: now }: Sides<Document>, placeOf: Places): readonly AttributedChange[] {
  const made = (now.tracked ?? []).filter(({ accepted }) => accepted);
  const authors = new Set(made.map(nameOf));
  const inserted = made.filter(({ present }) => present).map((change) => attributed(change, 'new', placeOf));
  const removed = (old.tracked ?? []).filter(
    (change) => !isArrival(change) && change.present && authors.has(nameOf(change)),
  );
  const known = new Set(removed.map(madeOf));
  // What somebody deleted from the words that somebody else had inserted is in neither state.
  const between = made.filter((change) => !isArrival(change) && !known.has(madeOf(change)));
  const all = [
    ...removed.map((change) => attributed(change, 'old', placeOf)),
    ...between.map((change) => attributed(change, 'new', placeOf)),
    ...inserted,
  ];
  return all.toSorted((a, b) => (a.change ?? -1) - (b.change ?? -1));
}

function isArrival({ kind }: TrackedChange): boolean {
  return kind === 'inserted' || kind === 'moved-here';
}

/** What was done, by whom and when. */
function madeOf({ kind, author, date, text }: TrackedChange): string {
  return JSON.stringify([kind, author, date, text]);
}

/** Marks by hand have no author. */
function nameOf({ author, byHand }: Pick<TrackedChange, 'author' | 'byHand'>): string {
  return byHand ? 'marked by hand' : author || 'an unknown author';
}

function attributed(change: TrackedChange, side: 'old' | 'new', placeOf: Places): AttributedChange {
  const { kind, author, date, text, byHand, paragraph } = change;
  return { kind, author, date, text, byHand, ...placeOf(side, paragraph) };
}

/** How much each author changed and where, then where several changed the same place. */
export function authorNotices(changes: readonly AttributedChange[], now: Document): readonly PairNotice[] {
  const byAuthor = new Map<string, AttributedChange[]>();
  for (const change of changes) {
    const own = byAuthor.get(nameOf(change)) ?? [];
    byAuthor.set(nameOf(change), own);
    own.push(change);
  }
  const told = [...byAuthor].map(
    ([name, own]): PairNotice => ({
      code: 'by-author',
      message: `${capital(name, own)}: ${kindCounts(own)}${placeWords(own)}`,
    }),
  );
  return [...told, ...rivalNotices(now, (author) => byAuthor.has(author || 'an unknown author'))];
}

/** The name of a person is printed as it is. */
function capital(name: string, [first]: readonly AttributedChange[]): string {
  return first?.byHand === true || first?.author === '' ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

function kindCounts(changes: readonly AttributedChange[]): string {
  const count = (kind: AttributedChange['kind'], what: string) => {
    const own = changes.filter((change) => change.kind === kind).length;
    return own === 0 ? [] : [`${own} ${what}${own === 1 ? '' : 's'}`];
  };
  return inARow([...count('inserted', 'insertion'), ...count('deleted', 'deletion'), ...count('moved-here', 'move')]);
}

function placeWords(changes: readonly AttributedChange[]): string {
  const places = [...new Set(changes.map(({ place }) => place).filter(Boolean))];
  if (places.length === 0) return '';
  const more = places.length > PLACES_MAX ? [`${places.length - PLACES_MAX} more paragraphs`] : [];
  return `, in ${inARow([...places.slice(0, PLACES_MAX), ...more])}`;
}

const PLACES_MAX = 12;

function inARow(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** Where people changed the same place, if one of them is of interest. */
export function rivalNotices(
  { tracked = [], paragraphs }: Document,
  isChosen: (author: string) => boolean = () => true,
): readonly PairNotice[] {
  return rivalsAmong(tracked, paragraphs)
    .filter((rivals) => rivals.some(({ author }) => isChosen(author)))
    .map((rivals) => ({
      code: 'rival-changes',
      message: `At ${paragraphs[rivals[0]?.paragraph ?? -1]?.id ?? ''}, ${rivalWords(rivals)}`,
    }));
}
