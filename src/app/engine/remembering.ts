import type { Document } from '../../model/document.ts';
import type { SearchResult, Sources } from '../../model/record.ts';
import { parseQuery } from '../../record/query/parse.ts';
import { recordOf } from '../../record/record-of.ts';
import { search } from '../../record/search.ts';
import { sources } from '../../record/sources.ts';
import type { Store } from '../../record/store.ts';
import { PLAIN_PAGE } from '../../report/layout/plain-page.ts';
import { SEARCH_OUTPUTS } from '../../report/record/search/outputs.ts';
import type { SearchPageOptions } from '../../report/record/search/terminal.ts';
import { SOURCES_OUTPUTS, type SourcesAsked as SourcesOptions } from '../../report/record/sources/outputs.ts';
import type { SearchAsked, SourcesAsked } from './protocol.ts';
import { type Result, stemOf, trackedBy } from './results.ts';
import type { Texts } from './texts.ts';

/** The last record, since one question follows another; its texts show whether it is still the one that is asked. */
let last: { readonly documents: readonly Document[]; readonly store: Store } | null = null;

function recordAmong(keys: readonly string[], texts: Texts): Store {
  const documents = keys.map((key) => texts.get(key).document);
  const isSame =
    last?.documents.length === documents.length && documents.every((each, at) => each === last?.documents[at]);
  if (last === null || !isSame) last = { documents, store: recordOf(documents) };
  return last.store;
}

/** @throws InputError if there is nothing to look for in the query */
export function searched({ texts: keys, query }: SearchAsked, texts: Texts): Result<SearchResult, SearchPageOptions> {
  return {
    kind: 'search',
    title: query,
    value: search(recordAmong(keys, texts), parseQuery(query), { most: SHOWN_MOST }),
    outputs: SEARCH_OUTPUTS,
    asked: () => PLAIN_PAGE,
    stem: 'found',
    notices: [],
  };
}

/** More than anybody reads; the page stays quick. */
const SHOWN_MOST = 200;

export function sourced({ texts: keys, draft: key }: SourcesAsked, texts: Texts): Result<Sources, SourcesOptions> {
  const held = texts.get(key);
  return {
    kind: 'sources',
    title: held.document.symbol || held.name,
    value: sources(held.document, recordAmong(keys, texts)),
    outputs: SOURCES_OUTPUTS,
    asked: (tell) => ({ terminal: PLAIN_PAGE, tracked: () => trackedBy(tell) }),
    stem: `${stemOf(held)}-sources`,
    notices: [],
  };
}
