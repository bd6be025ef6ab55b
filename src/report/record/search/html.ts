import type { ClauseFound, Place, SearchResult } from '../../../model/record.ts';
import { withCapital } from '../../../text/capital.ts';
import { officialAddress } from '../../../text/symbols.ts';
import { reportPage, reportRow } from '../../html/report-page.ts';
import { sentence, text, wordsAttributes } from '../../html/words.ts';
import {
  adviceWords,
  foundWords,
  placeName,
  searchHead,
  shownOf,
  TOO_MANY,
  thousands,
} from '../../sentences/record.ts';
import { adoptedHow } from '../adoption.ts';
import { around } from './around.ts';

/** One self-contained page: each clause found, with what was looked for marked and every place where it is. */
export function renderSearchHtml(result: SearchResult): string {
  const { query, found, notices, complete, advice } = result;
  const rest = shownOf(found.length, result.clauses);
  const said = [
    searchHead(result),
    ...(complete ? [] : [TOO_MANY]),
    rest,
    ...notices,
    ...advice.map(adviceWords),
  ].filter((words) => words !== '');
  return reportPage({
    kind: 'record',
    title: `Search: ${query}`,
    symbols: 'Search in the record',
    heading: query,
    head: said.map((words) => `<p>${sentence(words)}</p>`).join('\n'),
    lists: '',
    rowsHeading: 'Clauses',
    rows: found.map(clauseHtml).join('\n'),
    stop: 'clause',
    end: 'A text counts once, whatever its languages; only adopted texts are agreed language, and drafts are counted apart.',
  });
}

function clauseHtml(found: ClauseFound, at: number): string {
  const { example, text: words, matches } = found;
  const pieces = around(words, matches, Number.POSITIVE_INFINITY).map((piece) =>
    piece.isMatch ? `<mark>${text(piece.text)}</mark>` : text(piece.text),
  );
  return reportRow({
    id: `_c${at + 1}`,
    name: placeName(example),
    depth: 0,
    words: `<p${wordsAttributes(example.text.language)} class="searched">${pieces.join('')}</p>`,
    beside: `<p>${sentence(withCapital(`${foundWords(found)}.`))}</p>${placesHtml(found.places)}`,
    isStop: true,
  });
}

/** More places would be a page of their own. */
const PLACES_MAX = 200;

function placesHtml(places: readonly Place[]): string {
  if (places.length < 2) return '';
  const items = places
    .slice(0, PLACES_MAX)
    .map(
      (place) =>
        `<li>${placeHtml(place)} <span class="soft">${sentence([place.text.date ?? '', adoptedHow(place.text)].filter((each) => each !== '').join(', '))}</span></li>`,
    );
  const left = places.length - items.length;
  const rest = left > 0 ? `<li class="soft">and ${thousands(left)} more</li>` : '';
  return `<details><summary>All ${thousands(places.length)} places</summary><ul>${items.join('')}${rest}</ul></details>`;
}

/** A place, with a link to the official document if it has an address. */
export function placeHtml(place: Place): string {
  const address = officialAddress(place.text.symbol, place.text.language);
  const name = sentence(placeName(place));
  return address === null ? name : `<a href="${text(address)}">${name}</a>`;
}
