import { languageOf } from '../../language/language.ts';
import { ownResolutions } from '../../mentions/own-chain.ts';
import type { Document, Paragraph } from '../../model/document.ts';
import { citedIn } from '../../series/cited.ts';
import { yearsCountOf } from '../../text/symbols.ts';

/**
 * The resolutions that a text continues, in the order in which it cites them: `Recalling its resolutions 63/71 of …, 76/47
 * of … and 77/79 of …`. Of several such paragraphs the one that cites most of what is known to be of the series, else the
 * first; none where no citation is recent.
 *
 * Of 191 real texts whose predecessor is known 31 have no such paragraph. Of the other 160 the paragraph taken cites the
 * predecessor in 149, and in 146 where nothing is known of the series (145 if the longest is taken instead of the first).
 */
export function chainOf(document: Document, series: ReadonlySet<string>): readonly string[] {
  const known = (cited: readonly string[]) => cited.filter((symbol) => series.has(symbol)).length;
  const chains = document.paragraphs
    .filter(({ part }) => part === 'preamble')
    .map((paragraph) => citedBy(paragraph, document))
    .filter((cited) => isRecent(cited, document));
  return chains.sort((a, b) => known(b) - known(a))[0] ?? [];
}

function citedBy({ text }: Paragraph, document: Document): readonly string[] {
  const { symbol: own, languages } = document;
  const language = languageOf(document);
  // Where the words of a language are not known, any paragraph may be the chain.
  if (languages.includes(language.code) && ownResolutions(text, language) === null) return [];
  const organ = own.slice(0, 'A/'.length);
  const cited = citedIn(text, language).map(({ symbol }) => symbol);
  return cited.filter((symbol) => symbol !== own && symbol.startsWith(organ) && !Number.isNaN(countOf(symbol)));
}

/** What a series repeats every year, every second or every third year: the last of its chain is no older. */
const YEARS_BETWEEN_MAX = 3;

function isRecent(cited: readonly string[], { symbol, session }: Document): boolean {
  const own = Number.isNaN(countOf(symbol)) ? (session ?? Number.NaN) : countOf(symbol);
  return cited.some((each) => own - countOf(each) >= 0 && own - countOf(each) <= YEARS_BETWEEN_MAX);
}

/** The session or year that a symbol counts; NaN for what is of neither organ. */
function countOf(symbol: string): number {
  const count = yearsCountOf(symbol);
  return count === null || count < SESSION_MIN ? Number.NaN : count;
}

/** The Assembly has numbered `31/1` since 1976; what has a smaller number is of another body. */
const SESSION_MIN = 31;
