import type { Thread, ThreadEvent } from '../../model/history.ts';
import {
  countWords,
  directionAttribute,
  langAttribute,
  listHtml,
  sentence,
  text,
  wordsAttributes,
} from '../html/words.ts';
import { type Clause, paragraphsAt, type Series, type Wording } from './html-clauses.ts';
import { paragraphNames, rangesOf } from './html-names.ts';

/**
 * The words of every clause, each wording once under the years that have it. The page's script shows one clause at a
 * time; without it they can be unfolded here, and a link from the grid unfolds its own.
 */
export function textsHtml(series: Series, beside: (clause: Clause) => string = () => ''): string {
  return series.clauses.map((clause) => clauseHtml(clause, series, beside(clause))).join('\n');
}

/** `beside`: what else there is to say of the clause, as HTML. */
function clauseHtml(clause: Clause, series: Series, beside: string): string {
  const { thread, name, opening, wordings } = clause;
  const years = rangesOf(
    thread.appearances.flatMap((each, at) => (each.length > 0 ? [at] : [])),
    series.names,
  );
  return `<details class="clause"><summary><b>${sentence(name)}</b> <span${directionAttribute(series.language)}>${text(opening)}</span></summary>
<article id="${thread.id}"><h3 tabindex="-1">${sentence(name)} <small>${countWords(wordings.length, 'wording')}, ${text(years)}</small></h3>
${listHtml(happeningsOf(clause, series), 'happenings')}${beside}
${wordings.map((wording) => wordingHtml(wording, clause, series)).join('\n')}
</article></details>`;
}

/** What happened apart from rewording, year by year, with links to other clauses; and how certain the thread is. */
function happeningsOf({ thread }: Clause, { byId, names }: Series): readonly string[] {
  const told = thread.events
    .filter(({ kind }) => kind !== 'first' && kind !== 'reworded')
    .map((event) => `${text(names[event.document]?.name ?? '')}: ${happeningHtml(event, byId)}`);
  const doubt =
    thread.confidence < 1
      ? [`Alignments two years apart agree in ${Math.floor(thread.confidence * 100)} of 100 cases`]
      : [];
  return [...told, ...doubt];
}

function happeningHtml({ kind, other = '' }: ThreadEvent, byId: Series['byId']): string {
  const link = byId.has(other) ? `<a href="#${other}">${sentence(byId.get(other)?.name ?? '')}</a>` : 'another clause';
  switch (kind) {
    case 'first':
      return 'first appearance';
    case 'reworded':
      return 'reworded';
    case 'moved':
      return 'moved';
    case 'crossed':
      return 'crossed to another part';
    case 'split':
      return 'split';
    case 'merged':
      return `merged with ${link}`;
    case 'ended':
      return `merged into ${link}`;
    case 'dropped':
      return 'dropped';
    case 'returned':
      return 'returned';
  }
}

function wordingHtml(wording: Wording, { thread }: Clause, series: Series): string {
  const { documents, paragraphs } = wording;
  const [first = 0] = documents;
  const language = series.history.documents[first]?.languages[0] ?? '';
  const words = paragraphs.map(
    (paragraph) => `<p class="words"${wordsAttributes(language)}>${text(paragraph.text)}</p>`,
  );
  const notes = wordingNotes(wording, thread, series).map(
    (note) => `<p class="note"${langAttribute(language)}>${note}</p>`,
  );
  return `<section data-at="${documents.join(' ')}"><h4>${headingOf(wording, thread, series)}</h4>
${words.join('\n')}${notes.join('')}</section>`;
}

/** The years with these words, by the paragraph's name in each: `72/54 PP11 · 73/54 to 76/47 PP12`. */
function headingOf({ documents }: Wording, thread: Thread, { history, names }: Series): string {
  const byName = placesBy(documents, (at) => [paragraphNames(paragraphsAt(thread, at, history))]);
  return [...byName]
    .map(([name, places]) => `${text(rangesOf(places, names))} <small>${sentence(name)}</small>`)
    .join(' <span aria-hidden="true">·</span> ');
}

/** The footnotes of a wording, each with its years if not all have it. */
function wordingNotes({ documents }: Wording, thread: Thread, { history, names }: Series): readonly string[] {
  const byText = placesBy(documents, (at) =>
    paragraphsAt(thread, at, history).flatMap(({ notes }) => notes.map((note) => note.text)),
  );
  return [...byText].map(([words, places]) => {
    const years = places.length === documents.length ? '' : `, ${text(rangesOf(places, names))}`;
    return `<b>Note${years}</b> ${sentence(words)}`;
  });
}

/** Distinct values of some documents, each with the documents that have it; empty values are skipped. */
function placesBy(
  documents: readonly number[],
  tell: (document: number) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const at of documents) {
    for (const told of new Set(tell(at))) {
      if (told !== '') places.set(told, [...(places.get(told) ?? []), at]);
    }
  }
  return places;
}
