import type { Figures } from '../../host/batch/task.ts';
import { reportPage } from '../../report/html/report-page.ts';
import { sentence, text } from '../../report/html/words.ts';
import { largest } from '../../text/extremes.ts';

/** A pair in the index. */
export type Row =
  | { readonly kind: 'done'; readonly name: string; readonly file: string; readonly figures: Figures }
  | { readonly kind: 'failed'; readonly name: string; readonly code: string; readonly message: string };

/** More rows would make a page that nobody reads and that grows with the list; `index.tsv` has all of them. */
const RANKED_MAX_ROWS = 1000;
const FAILED_MAX_ROWS = 200;

/** Collects rows and keeps those with the most substance, so that its size does not grow with the list. */
export class Ranking {
  #best: Done[] = [];
  #failed: Failed[] = [];
  #pairs = 0;
  #problems = 0;

  add(row: Row): void {
    if (row.kind === 'failed') {
      this.#problems += 1;
      if (this.#failed.length < FAILED_MAX_ROWS) this.#failed.push(row);
      return;
    }
    this.#pairs += 1;
    this.#best.push(row);
    if (this.#best.length >= 2 * RANKED_MAX_ROWS) this.#cut();
  }

  /** The index as one self-contained page without scripts. */
  html(): string {
    this.#cut();
    return indexHtml({ best: this.#best, failed: this.#failed, pairs: this.#pairs, problems: this.#problems });
  }

  get failed(): readonly Failed[] {
    return this.#failed;
  }

  get counts(): { readonly pairs: number; readonly problems: number } {
    return { pairs: this.#pairs, problems: this.#problems };
  }

  #cut(): void {
    this.#best = this.#best.sort(bySubstance).slice(0, RANKED_MAX_ROWS);
  }
}

type Done = Row & { readonly kind: 'done' };
type Failed = Row & { readonly kind: 'failed' };

function bySubstance(a: Done, b: Done): number {
  return (
    b.figures.substance - a.figures.substance ||
    cameAndWent(b) - cameAndWent(a) ||
    (a.name < b.name ? -1 : Number(a.name > b.name))
  );
}

function cameAndWent({ figures: { tally } }: Done): number {
  return tally.added + tally.removed;
}

interface Listing {
  readonly best: readonly Done[];
  readonly failed: readonly Failed[];
  readonly pairs: number;
  readonly problems: number;
}

function indexHtml(listing: Listing): string {
  return reportPage({
    kind: 'batch',
    title: 'What changed, by substance',
    symbols: 'Many pairs compared',
    heading: 'What changed, by substance',
    head: `<p>${text(listingCounts(listing))}</p>`,
    lists: failedHtml(listing),
    rowsHeading: 'Pairs',
    rows: tableHtml(listing.best),
    stop: 'pair',
    end: 'Of substance: paragraphs with changes that neither routine updates nor a replacement made throughout explains.',
  });
}

function listingCounts({ best, pairs, problems }: Listing): string {
  const told =
    pairs > best.length ? `: the ${best.length} with the most substance are listed here, all in index.tsv` : '';
  const failed = problems === 0 ? '' : `; ${problems} could not be compared`;
  return `${pairs} ${pairs === 1 ? 'pair' : 'pairs'} compared${told}${failed}.`;
}

function failedHtml({ failed, problems }: Listing): string {
  if (problems === 0) return '';
  const items = failed.map((row) => `<li><span>${sentence(problemWords(row))}</span></li>`);
  const rest = problems > failed.length ? `<li>and ${problems - failed.length} more, in index.tsv</li>` : '';
  return `<section class="points failed" aria-labelledby="_failed"><h2 id="_failed">Not compared</h2>\n<ul>${items.join('\n')}${rest}</ul></section>`;
}

/** What could not be compared, and why. Messages about a file already begin with its name. */
export function problemWords({ name, message }: Row & { readonly kind: 'failed' }): string {
  return message.startsWith(name) ? message : `${name}: ${message}`;
}

const HEADS = ['Versions', 'Of substance', 'Added', 'Removed', 'Reworded', 'Routine', 'In short'] as const;

function tableHtml(rows: readonly Done[]): string {
  if (rows.length === 0) return '<p>No pair was compared.</p>';
  const most = largest([1, ...rows.map(({ figures }) => figures.substance)]);
  const heads = HEADS.map((name) => `<th scope="col">${name}</th>`).join('');
  return `<table class="pairs"><thead><tr>${heads}</tr></thead><tbody>
${rows.map((row, at) => pairHtml(row, most, at + 1)).join('\n')}
</tbody></table>`;
}

function pairHtml({ file, figures }: Done, most: number, number: number): string {
  const { symbols, title, tally, substance, routine, first } = figures;
  const link = `<a href="${text(encodeURIComponent(file))}">${text(symbols.old)} → ${text(symbols.new)}</a>`;
  const bar = `<meter min="0" max="${most}" value="${substance}" aria-hidden="true"></meter>`;
  const counts = [tally.added, tally.removed, tally.reworded, routine].map(
    (count, at) => `<td class="count" data-head="${HEADS[at + 2]}">${count}</td>`,
  );
  return `<tr class="row change" id="_pair${number}"><th scope="row" class="searched">${link} <span dir="auto">${text(title)}</span></th><td class="count" data-head="${HEADS[1]}"><b>${substance}</b>${bar}</td>${counts.join('')}<td class="summary searched" dir="auto">${sentence(short(first))}</td></tr>`;
}

const FIRST_MAX_CHARACTERS = 240;

/** The first sentence may list everything new; the full report has the rest. */
function short(words: string): string {
  return words.length <= FIRST_MAX_CHARACTERS
    ? words
    : `${words.slice(0, FIRST_MAX_CHARACTERS).replace(/\s+\S*$/u, '')} …`;
}

/** The header of `index.tsv`. */
export const TABLE_HEAD = `${['name', 'old', 'new', 'title', 'substance', 'added', 'removed', 'reworded', 'moved', 'routine', 'untouched', 'in short', 'problem'].join('\t')}\n`;

/** A pair as a line of `index.tsv`. */
export function tableLine(row: Row): string {
  if (row.kind === 'failed') return tabbed([row.name, '', '', '', '', '', '', '', '', '', '', '', row.message]);
  const { symbols, title, tally, substance, routine, first } = row.figures;
  const { added, removed, reworded, moved, untouched } = tally;
  const counts = [substance, added, removed, reworded, moved, routine, untouched].map(String);
  return tabbed([row.name, symbols.old, symbols.new, title, ...counts, first, '']);
}

/** Keeps each cell on its line, and prevents spreadsheets from reading one as a formula. */
function tabbed(cells: readonly string[]): string {
  const plain = cells.map((cell) => cell.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/^[=+\-@]/u, "'$&"));
  return `${plain.join('\t')}\n`;
}
