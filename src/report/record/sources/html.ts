import type { Place, SourcedClause, Sources } from '../../../model/record.ts';
import { paragraphHtml, reportPage, reportRow } from '../../html/report-page.ts';
import { editsHtml, sentence, text, wordsAttributes } from '../../html/words.ts';
import { clauseSentences, lookedIn, SOURCE_WORDS, sourcesHead } from '../../sentences/sources.ts';
import { placeHtml } from '../search/html.ts';
import { changedWords } from './changed.ts';

/** One self-contained page: the draft, each clause with where its words were agreed and the changes to that wording. */
export function renderSourcesHtml(sources: Sources): string {
  const { document, clauses, notices } = sources;
  const heading = document.title || document.symbol || 'Draft';
  const byParagraph = new Map(clauses.map((clause) => [clause.paragraph, clause]));
  return reportPage({
    kind: 'record',
    title: `Sources: ${document.symbol || heading}`,
    symbols: `Sources of ${text(document.symbol || 'a draft')}`,
    heading,
    of: document,
    head: [sourcesHead(sources), lookedIn(sources), ...notices].map((words) => `<p>${sentence(words)}</p>`).join('\n'),
    lists: '',
    rowsHeading: 'Clauses',
    rows: document.paragraphs
      .map((paragraph) => {
        const clause = byParagraph.get(paragraph.index);
        return reportRow({
          id: `_p${paragraph.index + 1}`,
          name: paragraph.id,
          depth: paragraph.depth,
          ...(clause === undefined ? {} : { kind: `<p class="${clause.kind}">${SOURCE_WORDS[clause.kind][0]}</p>` }),
          classes: clause === undefined ? '' : `is-${clause.kind}`,
          words: paragraphHtml(clauseWords(paragraph.text, clause), paragraph, document.languages[0] ?? ''),
          beside: clause === undefined ? '' : besideHtml(clause, paragraph.text),
          isStop: clause !== undefined && clause.kind !== 'exact',
        });
      })
      .join('\n'),
    stop: 'changed or new clause',
    end: 'Struck and underlined words are the changes to the nearest agreed wording.',
  });
}

/** A clause with small changes as a redline; of others, the longest agreed run of words is marked. */
function clauseWords(words: string, clause: SourcedClause | undefined): string {
  const changed = clause === undefined ? null : changedWords(clause);
  if (changed !== null) return `<span class="searched">${editsHtml(changed)}</span>`;
  const stretch = clause?.stretch ?? null;
  if (stretch === null) return `<span class="searched">${text(words)}</span>`;
  const { start, end } = stretch;
  return `<span class="searched">${text(words.slice(0, start))}<mark>${text(words.slice(start, end))}</mark>${text(words.slice(end))}</span>`;
}

function besideHtml(clause: SourcedClause, words: string): string {
  const { source, kind } = clause;
  const said = clauseSentences(clause, words).map((each) => `<p>${sentence(each)}</p>`);
  const shownSource =
    source !== null && (kind === 'holds' || kind === 'within') ? agreedHtml(source.place, source.text) : '';
  return said.join('') + shownSource;
}

function agreedHtml(place: Place, words: string): string {
  return `<details><summary>${placeHtml(place)}</summary><p${wordsAttributes(place.text.language)}>${text(words)}</p></details>`;
}
