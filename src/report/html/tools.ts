/** The end of every page's list of keys. */
export const HELP_END = `<div><dt><kbd>Esc</kbd></dt><dd>close; clear the search, then leave it</dd></div>
<div><dt><kbd>?</kbd></dt><dd>this list</dd></div>
</dl>
<p><label><input type="checkbox" id="_keys" checked> Single-key shortcuts</label></p>
<p>The address records this view: copy it to show others the same.</p>
<button type="button" id="_close">Close</button></dialog>`;

/**
 * The bar above the changes, and the list of keys. The page's script uses it; without scripts it stays hidden. Its IDs
 * begin with `_`, which no paragraph's does.
 */
export const TOOLS = `<nav class="tools" id="_tools" aria-label="Tools" hidden>
<button type="button" id="_list_open" aria-controls="_list" aria-expanded="false" title="List of changes (l)">List</button>
<div class="steps"><button type="button" id="_previous" title="Previous change (k)"><span aria-hidden="true">↑</span><i>Previous change</i></button><button type="button" id="_next" title="Next change (j)"><span aria-hidden="true">↓</span><i>Next change</i></button><span id="_place" class="place"></span></div>
<div class="views" role="group" aria-label="Layout"><button type="button" data-view="inline" aria-pressed="true">Inline</button><button type="button" data-view="side" aria-pressed="false">Side by side</button></div>
<details class="menu" id="_filter"><summary>Filter</summary><div class="panel">
<fieldset id="_show"><legend>What happened</legend></fieldset>
<fieldset id="_parts"><legend>Where</legend></fieldset>
<fieldset><legend>How much</legend>
<label><input type="checkbox" id="_substance"> Substance only</label>
<label><input type="checkbox" id="_unread"> Unread only</label>
<label><input type="checkbox" id="_open"> Unfold everything</label>
<label><input type="checkbox" id="_reasons"> Why paragraphs were paired</label></fieldset>
<button type="button" id="_clear">Show all</button>
</div></details>
<input type="search" id="_search" placeholder="Search" aria-label="Search in the paragraphs" autocomplete="off" spellcheck="false">
<details class="menu" id="_copy"><summary>Copy</summary><div class="panel">
<button type="button" data-copy="link">Link to this view</button>
<button type="button" data-copy="text">Changes as text</button>
<button type="button" data-copy="markdown">Changes as Markdown</button></div></details>
<button type="button" id="_ask" title="Keys (?)"><span aria-hidden="true">?</span><i>Keys and help</i></button>
<p id="_status" class="status" role="status"></p>
</nav>
<p id="_missing" class="missing" role="status"></p>
<dialog id="_help" aria-labelledby="_help_title"><h2 id="_help_title">Keys</h2>
<dl>
<div><dt><kbd>j</kbd> <kbd>n</kbd></dt><dd>next change</dd></div>
<div><dt><kbd>k</kbd> <kbd>p</kbd></dt><dd>previous change</dd></div>
<div><dt><kbd>s</kbd></dt><dd>side by side or inline</dd></div>
<div><dt><kbd>r</kbd></dt><dd>substance only, or all</dd></div>
<div><dt><kbd>u</kbd></dt><dd>unfold or fold everything</dd></div>
<div><dt><kbd>/</kbd></dt><dd>search</dd></div>
<div><dt><kbd>x</kbd></dt><dd>tick this change as read</dd></div>
<div><dt><kbd>l</kbd></dt><dd>list of changes, and back; <kbd>↑</kbd> <kbd>↓</kbd> in it</dd></div>
<div><dt><kbd>c</kbd></dt><dd>copy the link to this change</dd></div>
${HELP_END}`;
