import { ENGLISH_MESSAGES, type Messages } from '../../messages/messages.ts';
import { text } from './words.ts';

/** The end of every page's list of keys. */
export function helpEnd({ page: { keys } }: Messages = ENGLISH_MESSAGES): string {
  return `<div><dt><kbd>Esc</kbd></dt><dd>${text(keys.escape)}</dd></div>
<div><dt><kbd>?</kbd></dt><dd>${text(keys.help)}</dd></div>
</dl>
<p><label><input type="checkbox" id="_keys" checked> ${text(keys.single)}</label></p>
<p>${text(keys.address)}</p>
<button type="button" id="_close">${text(keys.close)}</button></dialog>`;
}

/**
 * The bar above the changes, and the list of keys. The page's script uses it; without scripts it stays hidden. Its IDs
 * begin with `_`, which no paragraph's does.
 */
export function barHtml(messages: Messages): string {
  const { tools, keys } = messages.page;
  return `<nav class="tools" id="_tools" aria-label="${text(tools.bar)}" hidden>
<button type="button" id="_list_open" aria-controls="_list" aria-expanded="false" title="${text(tools.listTitle)} (l)">${text(tools.list)}</button>
<div class="steps"><button type="button" id="_previous" title="${text(tools.previous)} (k)"><span aria-hidden="true">↑</span><i>${text(tools.previous)}</i></button><button type="button" id="_next" title="${text(tools.next)} (j)"><span aria-hidden="true">↓</span><i>${text(tools.next)}</i></button><span id="_place" class="place"></span></div>
<div class="views" role="group" aria-label="${text(tools.layout)}"><button type="button" data-view="inline" aria-pressed="true">${text(tools.inline)}</button><button type="button" data-view="side" aria-pressed="false">${text(tools.sideBySide)}</button></div>
<details class="menu" id="_filter"><summary>${text(tools.filter)}</summary><div class="panel">
<fieldset id="_show"><legend>${text(tools.what)}</legend></fieldset>
<fieldset id="_parts"><legend>${text(tools.where)}</legend></fieldset>
<fieldset><legend>${text(tools.howMuch)}</legend>
<label><input type="checkbox" id="_substance"> ${text(tools.substance)}</label>
<label><input type="checkbox" id="_unread"> ${text(tools.unread)}</label>
<label><input type="checkbox" id="_open"> ${text(tools.unfold)}</label>
<label><input type="checkbox" id="_reasons"> ${text(tools.reasons)}</label></fieldset>
<button type="button" id="_clear">${text(tools.showAll)}</button>
</div></details>
<input type="search" id="_search" placeholder="${text(tools.search)}" aria-label="${text(tools.searchIn)}" autocomplete="off" spellcheck="false">
<details class="menu" id="_copy"><summary>${text(tools.copy)}</summary><div class="panel">
<button type="button" data-copy="link">${text(tools.copyLink)}</button>
<button type="button" data-copy="text">${text(tools.copyText)}</button>
<button type="button" data-copy="markdown">${text(tools.copyMarkdown)}</button></div></details>
<button type="button" id="_ask" title="${text(tools.keys)} (?)"><span aria-hidden="true">?</span><i>${text(tools.keysAndHelp)}</i></button>
<p id="_status" class="status" role="status"></p>
</nav>
<p id="_missing" class="missing" role="status"></p>
<dialog id="_help" aria-labelledby="_help_title"><h2 id="_help_title">${text(tools.keys)}</h2>
<dl>
<div><dt><kbd>j</kbd> <kbd>n</kbd></dt><dd>${text(keys.next)}</dd></div>
<div><dt><kbd>k</kbd> <kbd>p</kbd></dt><dd>${text(keys.previous)}</dd></div>
<div><dt><kbd>s</kbd></dt><dd>${text(keys.side)}</dd></div>
<div><dt><kbd>r</kbd></dt><dd>${text(keys.substance)}</dd></div>
<div><dt><kbd>u</kbd></dt><dd>${text(keys.unfold)}</dd></div>
<div><dt><kbd>/</kbd></dt><dd>${text(keys.search)}</dd></div>
<div><dt><kbd>x</kbd></dt><dd>${text(keys.read)}</dd></div>
<div><dt><kbd>l</kbd></dt><dd>${text(keys.list)} <kbd>↑</kbd> <kbd>↓</kbd> ${text(keys.inList)}</dd></div>
<div><dt><kbd>c</kbd></dt><dd>${text(keys.copy)}</dd></div>
${helpEnd(messages)}`;
}
