import { delegationsIn } from '../../form/negotiated/names.ts';
import { sidesIn } from '../../form/negotiated/sides.ts';
import { languageOf } from '../../language/language.ts';
import type { Compilation, CompiledPlace, PlaceKind } from '../../model/compilation.ts';
import type { Unproved } from '../../negotiate/compile/proof.ts';

/** The kinds of places, the most urgent first. */
export const PLACE_KINDS = [
  'rivals',
  'deleted-reworded',
  'several-new',
  'compatible',
  'alike',
  'one',
  'untouched',
] as const satisfies readonly PlaceKind[];

const KIND_WORDS: Readonly<Record<PlaceKind, string>> = {
  rivals: 'rivals',
  'deleted-reworded': 'deleted by one, reworded by another',
  'several-new': 'several new paragraphs',
  compatible: 'compatible',
  alike: 'alike',
  one: 'one proposal only',
  untouched: 'untouched',
};

/** What a kind is called beside a paragraph. */
export function placeKindWords(kind: PlaceKind): string {
  return KIND_WORDS[kind];
}

/** `3 rivals, 1 deleted by one and reworded by another, 2 compatible; 14 untouched` */
export function placeCounts({ tally }: Compilation): string {
  const touched = PLACE_KINDS.filter((kind) => kind !== 'untouched' && tally[kind] > 0);
  const told = touched.map((kind) => `${tally[kind]} ${countedKind(kind, tally[kind])}`).join(', ');
  const form = tally.form === 0 ? '' : `; ${tally.form} of these in form alone (end marks, Also, Further)`;
  return `${told || 'no paragraph touched'}${form}; ${tally.untouched} untouched`;
}

function countedKind(kind: PlaceKind, count: number): string {
  switch (kind) {
    case 'rivals':
      return count === 1 ? 'place with rivals' : 'places with rivals';
    case 'deleted-reworded':
      return 'deleted by one and reworded by another';
    case 'several-new':
      return count === 1 ? 'place with several new paragraphs' : 'places with several new paragraphs';
    case 'compatible':
      return 'compatible';
    case 'alike':
      return 'alike';
    case 'one':
      return 'by one alone';
    case 'untouched':
      return 'untouched';
  }
}

/** `G77, EU and Norway` */
export function sideNames(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** What the proposals make of a place, in a few words: `rivals: G77, EU`. */
export function placeWords({ kind, by, form }: CompiledPlace): string {
  const names = by.length === 0 ? '' : `: ${by.join(', ')}`;
  return `${placeKindWords(kind)}${form ? ' (form alone)' : ''}${names}`;
}

/** `A/C.3/80/L.18 with the proposals of G77, EU and Norway` */
export function compilationName({ baseName, base, proposals }: Compilation): string {
  const names = sideNames(proposals.map(({ name }) => name));
  const own = baseName || base.title || 'The base';
  const what = proposals.length === 1 ? 'the proposal' : 'the proposals';
  return proposals.length === 0 ? own : `${own} with ${what} of ${names}`;
}

/** That the text of a side does not come back from a file that was written: with its tracked changes, or its brackets. */
export function unprovedWords({ name, paragraphs }: Unproved, isTracked: boolean): string {
  const where = paragraphs === 1 ? 'one paragraph' : `${paragraphs} paragraphs`;
  const how = isTracked ? 'accepting the changes of' : 'reading the brackets for';
  return `${how} ${name} does not give its text back to the letter in ${where}`;
}

/** What a text in brackets cannot say: another title, and names that nobody would take for those of delegations. */
export function bracketWords({ base, places, proposals, text }: Compilation): readonly string[] {
  const title = places.find(({ where }) => where === 'title');
  const other = proposals.filter(({ name }) => title?.by.includes(name) === true);
  const words = languageOf(base).negotiating;
  const used = sidesIn(text);
  const odd = words === null ? [] : used.filter((name) => delegationsIn(name, words)?.length !== 1);
  return [
    ...other.map(
      ({ name, document }) =>
        `${name} has another title, “${document.title}”; in brackets the text has that of the base`,
    ),
    ...(odd.length === 0
      ? []
      : [
          `${sideNames(odd.map((name) => `“${name}”`))} will not be read back as ${odd.length === 1 ? 'the name of a delegation' : 'names of delegations'}: give ${odd.length === 1 ? 'it one' : 'them others'} with --as, such as --as EU`,
        ]),
  ];
}
