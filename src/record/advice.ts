import type { SearchAdvice } from '../model/record.ts';
import { nearestWithin } from '../text/nearest.ts';
import { plainFilter, plainPhrase, plainQuery } from './query/plain.ts';
import type { Expression, Filter, Phrase, Query } from './query/query.ts';
import type { Store } from './store.ts';
import { textName } from './usage.ts';
import { indexWords } from './words.ts';

/** What helps somebody whose query found nothing; every count is of clauses that are there. */
export function adviceFor(store: Store, { expression, filter }: Query): readonly SearchAdvice[] {
  const phrases = expression === null ? [] : phrasesIn(expression).slice(0, PHRASES_MAX);
  const absent = phrases.flatMap((phrase) => adviceOn(phrase, store));
  return absent.length > 0 ? absent : widerIn(store, expression, filter);
}

/** More are of no help, and each is a question to the store. */
const PHRASES_MAX = 10;
const COUNTED_MAX = 1000;

/** What is looked for as it is: words in an order, or near to one another. */
type Looked = Extract<Expression, { kind: 'phrase' | 'near' }>;

/** What a clause must have, and may have. */
function phrasesIn(expression: Expression): readonly Looked[] {
  switch (expression.kind) {
    case 'all':
    case 'any':
      return expression.of.flatMap(phrasesIn);
    case 'without':
      return phrasesIn(expression.of);
    case 'near':
      return [expression];
    case 'phrase':
      return [expression];
  }
}

function adviceOn(looked: Looked, store: Store): readonly SearchAdvice[] {
  if (has(store, looked)) return [];
  if (looked.kind === 'near') {
    const absent = looked.of.flatMap((phrase) => adviceOn(phrase, store));
    return absent.length > 0 ? absent : wordApart(looked, looked.of, store);
  }
  const words = looked.column === 'words' ? [...new Set(looked.words)].map(wordAlone) : [];
  if (words.length < 2 || looked.begins) return [absentIn(looked, store)];
  const missing = words.filter((word) => !has(store, word)).slice(0, PHRASES_MAX);
  if (missing.length > 0) return missing.map((word) => absentIn(word, store));
  const found = wordApart(looked, words, store);
  return found.length > 0 ? found : [absentIn(looked, store)];
}

function wordApart(looked: Looked, of: readonly Phrase[], store: Store): readonly SearchAdvice[] {
  const found = textsFound(store, { kind: 'all', of }, {});
  return found.texts === 0 ? [] : [{ kind: 'apart', words: plainQuery(looked, {}), ...found }];
}

function textsFound(
  store: Store,
  expression: Expression,
  filter: Filter,
): { readonly texts: number; readonly complete: boolean } {
  const { occurrences, complete } = store.find(expression, filter, COUNTED_MAX);
  const texts = store.texts([...new Set(occurrences.map(({ text }) => text))]);
  return { texts: new Set(texts.map(textName)).size, complete };
}

function wordAlone(word: string): Phrase {
  return { kind: 'phrase', column: 'words', words: [word], begins: false };
}

function has(store: Store, expression: Expression): boolean {
  return store.find(expression, {}, 1).occurrences.length > 0;
}

function absentIn(phrase: Phrase, store: Store): SearchAdvice {
  const [word] = phrase.words;
  const isOneWord = phrase.words.length === 1 && phrase.column === 'words' && !phrase.begins;
  return { kind: 'absent', words: plainPhrase(phrase), like: isOneWord ? likeWords(word ?? '', store) : [] };
}

/** Words of the record that begin as a mistyped one does and differ from it in two letters at most. */
function likeWords(word: string, store: Store): readonly string[] {
  const start = word.slice(0, Math.max(LIKE_MIN, Math.ceil(word.length / 2)));
  if (word.length <= LIKE_MIN) return [];
  const begun: Phrase = { kind: 'phrase', column: 'words', words: [start], begins: true };
  const texts = [...new Set(store.find(begun, {}, COUNTED_MAX).occurrences.map(({ text }) => text))];
  const known = new Set<string>();
  for (const text of texts.slice(0, TEXTS_READ_MAX))
    for (const paragraph of store.document(text)?.paragraphs ?? [])
      for (const each of indexWords(paragraph.text)) if (each.startsWith(start)) known.add(each);
  const alike = [...known].filter((each) => Math.abs(each.length - word.length) <= 1);
  const like = nearestWithin(word, alike, LETTERS_MAX);
  return like === null || !has(store, wordAlone(like)) ? [] : [like];
}

const LIKE_MIN = 3;
const LETTERS_MAX = 3;
const TEXTS_READ_MAX = 40;

/** Parts of the filter without which something is found; all of it, if one alone is not enough. */
function widerIn(store: Store, expression: Expression | null, filter: Filter): readonly SearchAdvice[] {
  if (expression === null) return [];
  const names = FILTERS.filter((name) => filter[name] !== undefined);
  const wider = names.flatMap((name) => {
    const { [name]: left, ...rest } = filter;
    return withoutPart(store, expression, rest, plainFilter({ [name]: left }).join(''));
  });
  if (wider.length > 0) return wider;
  const everywhere = names.length < 2 ? [] : withoutPart(store, expression, {}, plainFilter(filter).join(', '));
  return everywhere.length > 0 ? everywhere : fewerWords(store, expression);
}

/** Words without which the others are found, in the whole record. */
function fewerWords(store: Store, expression: Expression): readonly SearchAdvice[] {
  if (expression.kind !== 'all' || expression.of.length > PHRASES_MAX) return [];
  return expression.of.flatMap((left) => {
    const of = expression.of.filter((each) => each !== left);
    return left.kind === 'phrase' ? withoutPart(store, { kind: 'all', of }, {}, plainPhrase(left)) : [];
  });
}

const FILTERS = [
  'parts',
  'verbs',
  'bodies',
  'sessions',
  'titles',
  'series',
  'symbols',
  'language',
  'adopted',
] as const satisfies readonly (keyof Filter)[];

function withoutPart(store: Store, expression: Expression, filter: Filter, without: string): readonly SearchAdvice[] {
  const found = textsFound(store, expression, filter);
  return found.texts === 0 ? [] : [{ kind: 'wider', without, ...found }];
}
