import type { Figures } from '../../host/batch/task.ts';
import { htmlPage } from '../../report/html/page.ts';
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
  return htmlPage({
    title: 'What changed, by substance',
    styles: [INDEX_STYLE],
    styleSources: "'unsafe-inline'",
    bodyClass: '',
    body: `<header><h1>What changed, by substance</h1>
<p>${text(listingCounts(listing))}</p></header>
${failedHtml(listing)}
<main>
${tableHtml(listing.best)}
</main>
<footer>Of substance: paragraphs with changes that neither routine updates nor a replacement made throughout explains. Made by resdiff; not an official document of the United Nations.</footer>`,
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
  const items = failed.map((row) => `<li>${sentence(problemWords(row))}</li>`);
  const rest = problems > failed.length ? `<li>and ${problems - failed.length} more, in index.tsv</li>` : '';
  return `<section aria-labelledby="failed"><h2 id="failed">Not compared</h2>\n<ul>${items.join('\n')}${rest}</ul></section>`;
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
  return `<table><thead><tr>${heads}</tr></thead><tbody>
${rows.map((row) => pairHtml(row, most)).join('\n')}
</tbody></table>`;
}

function pairHtml({ file, figures }: Done, most: number): string {
  const { symbols, title, tally, substance, routine, first } = figures;
  const link = `<a href="${text(encodeURIComponent(file))}">${text(symbols.old)} → ${text(symbols.new)}</a>`;
  const bar = `<meter min="0" max="${most}" value="${substance}" aria-hidden="true"></meter>`;
  const counts = [tally.added, tally.removed, tally.reworded, routine].map(
    (count, at) => `<td class="count" data-head="${HEADS[at + 2]}">${count}</td>`,
  );
  return `<tr><th scope="row">${link}<span dir="auto">${text(title)}</span></th><td class="count" data-head="${HEADS[1]}"><b>${substance}</b>${bar}</td>${counts.join('')}<td class="words" dir="auto">${sentence(short(first))}</td></tr>`;
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

const INDEX_STYLE = `:root{color-scheme:light dark;--paper:#fffefb;--ink:#1d1e20;--soft:#5b6067;--line:#dddcd6;--band:#f5f4ef;--link:#0b4f94;--bar:#7a9cc6;--open-line:#9a6b00}
@media (prefers-color-scheme:dark){:root{--paper:#17181a;--ink:#e4e4e1;--soft:#a4a9b0;--line:#383a3e;--band:#202226;--link:#93c2f4;--bar:#5f83b0;--open-line:#e0b64a}}
*{box-sizing:border-box}
body{margin:0 auto;padding:2.5rem 2rem 6rem;max-width:86rem;background:var(--paper);color:var(--ink);font:.9375rem/1.45 system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;overflow-wrap:anywhere}
h1{font:700 1.75rem/1.2 Charter,"Bitstream Charter",Cambria,Georgia,serif;margin:0 0 .5rem}
h2{font-size:1.0625rem;margin:0}
header p,footer{color:var(--soft)}
a{color:var(--link)}
section{border-left:3px solid var(--open-line);padding:.1rem 0 .1rem 1rem;margin:1.5rem 0}
section ul{margin:.5rem 0 0;padding:0;list-style:none}
section li{margin:.25rem 0}
table{border-collapse:collapse;width:100%;margin-top:1.5rem;overflow-wrap:break-word}
th,td{text-align:left;vertical-align:top;padding:.55rem .75rem;border-bottom:1px solid var(--line);font-weight:400}
thead th{font-size:.8125rem;font-weight:700;color:var(--soft);vertical-align:bottom;border-bottom-width:2px}
tbody th{width:24rem}
tbody th a{font-weight:700;display:block}
tbody th span{color:var(--soft);font-size:.875rem}
tbody tr:hover{background:var(--band)}
.count{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
thead th:not(:first-child):not(:last-child){text-align:right}
meter{display:block;width:5rem;height:.4rem;margin:.4rem 0 0 auto;background:var(--band);border:0}
meter::-webkit-meter-bar{background:var(--band);border:0;border-radius:2px;height:.4rem}
meter::-webkit-meter-optimum-value{background:var(--bar);border-radius:2px}
meter::-moz-meter-bar{background:var(--bar)}
.words{font:1rem/1.5 Charter,"Bitstream Charter",Cambria,Georgia,serif;min-width:18rem}
footer{margin-top:3rem;font-size:.8125rem}
@media (max-width:56rem){body{padding:1.5rem 1rem 4rem}thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}table,tbody,tr,th,td{display:block;width:auto}tbody tr{border-bottom:1px solid var(--line);padding:.75rem 0}th,td,tbody th{border:0;padding:.1rem 0;width:auto}.count{display:inline-block;margin-right:1rem;text-align:left}.count::before{content:attr(data-head) " ";color:var(--soft)}meter{display:none}.words{min-width:0}}
@media print{:root{--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;--band:#fff;--link:#000;--bar:#666}body{padding:0;max-width:none;font-size:9pt}a{text-decoration:none}tr{break-inside:avoid}meter{display:none}tbody th{width:auto}.words{font-size:9.5pt;min-width:0}}`;
