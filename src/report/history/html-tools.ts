import { helpEnd } from '../html/tools.ts';
import { directionAttribute, text } from '../html/words.ts';
import type { DocumentName } from './html-names.ts';

/** The bar above the grid. The page's script uses it; without scripts it stays hidden. `column`: what a column of the grid is. */
export function historyToolsHtml(names: readonly DocumentName[], column = 'Year'): string {
  const years = names
    .slice(1)
    .map(
      ({ name, year }) => `<option value="${text(name)}">${text(year === '' ? name : `${name} (${year})`)}</option>`,
    );
  return `<nav class="tools" id="_tools" aria-label="Filters" hidden>
<input type="search" id="_search" placeholder="Search" aria-label="Search in all wordings" autocomplete="off" spellcheck="false">
<label class="choice"><span>Part</span> <select id="_part"><option value="">all</option></select></label>
<label class="choice"><span>${column}</span> <select id="_year"><option value="">any</option>${years.join('')}</select></label>
<div class="kinds" role="group" aria-label="Only clauses that were"><button type="button" data-only="new" aria-pressed="false">New</button><button type="button" data-only="changed" aria-pressed="false">Changed</button><button type="button" data-only="dropped" aria-pressed="false">Dropped</button><button type="button" data-only="returned" aria-pressed="false">Returned</button></div>
<button type="button" id="_clear" hidden>Show all</button>
<button type="button" id="_ask" title="Keys (?)"><span aria-hidden="true">?</span><i>Keys and help</i></button>
<p id="_status" class="status" role="status"></p>
</nav>`;
}

export const HISTORY_HELP = `<dialog id="_help" aria-labelledby="_help_title"><h2 id="_help_title">Keys</h2>
<dl>
<div><dt><kbd>←</kbd> <kbd>↑</kbd> <kbd>→</kbd> <kbd>↓</kbd></dt><dd>move through the grid</dd></div>
<div><dt><kbd>Enter</kbd></dt><dd>open the clause, at that year</dd></div>
<div><dt><kbd>j</kbd> <kbd>n</kbd></dt><dd>next clause</dd></div>
<div><dt><kbd>k</kbd> <kbd>p</kbd></dt><dd>previous clause</dd></div>
<div><dt><kbd>[</kbd> <kbd>]</kbd></dt><dd>earlier and later change to that clause</dd></div>
<div><dt><kbd>/</kbd></dt><dd>search</dd></div>
${helpEnd()}`;

/** Above the words of the open clause: a button to close it, and the two years to compare. */
export function redlineHtml(language: string): string {
  return `<div class="redline" id="_redline" hidden>
<div class="pair"><label class="choice"><span>From</span> <select id="_from"></select></label>
<label class="choice"><span>to</span> <select id="_to"></select></label>
<div class="steps"><button type="button" id="_earlier" title="Earlier change ([)"><span aria-hidden="true">←</span><i>Earlier change</i></button><button type="button" id="_later" title="Later change (])"><span aria-hidden="true">→</span><i>Later change</i></button></div></div>
<p id="_line" class="words"${directionAttribute(language)}></p>
<p id="_line_told" class="soft" role="status"></p>
</div>`;
}
