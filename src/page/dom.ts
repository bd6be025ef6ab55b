import { ENGLISH_SCRIPT } from '../messages/en-script.ts';
/** An element that the report wrote; if it is missing, that is our mistake. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`unreachable: no ${id} on the page`);
  return element;
}

export function field(id: string): HTMLInputElement {
  const element = byId(id);
  if (!(element instanceof HTMLInputElement)) throw new Error(`unreachable: ${id} is no field`);
  return element;
}

export function choice(id: string): HTMLSelectElement {
  const element = byId(id);
  if (!(element instanceof HTMLSelectElement)) throw new Error(`unreachable: ${id} is no choice`);
  return element;
}

export function dialog(id: string): HTMLDialogElement {
  const element = byId(id);
  if (!(element instanceof HTMLDialogElement)) throw new Error(`unreachable: ${id} is no dialog`);
  return element;
}

export function all<Kind extends Element>(selector: string, within: ParentNode = document): readonly Kind[] {
  return [...within.querySelectorAll<Kind>(selector)];
}

/** An option of a select, with the same words for name and label by default. */
export function option(name: string, words = name): HTMLOptionElement {
  const made = document.createElement('option');
  made.value = name;
  made.textContent = words;
  return made;
}

/** Searches when the reader pauses, not at every letter: texts may be long. */
export function whenTyped(search: HTMLInputElement, act: (words: string) => void): void {
  let waiting = 0;
  search.addEventListener('input', () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => act(search.value), SEARCH_PAUSE_MS);
  });
}

/** Longer than the time between two letters of a typist; up to a tenth of a second seems immediate. */
const SEARCH_PAUSE_MS = 120;

/** Records a view in the address of the page. */
export function recordAs(fragment: string, how: 'push' | 'replace'): void {
  const address = `${location.href.split('#')[0] ?? ''}${fragment}`;
  if (address === location.href) return;
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  tellFrame();
}

/** Keeps rows below the bar, which takes two lines on narrow screens. */
export function keepBar(bar: HTMLElement): void {
  new ResizeObserver(() => {
    document.documentElement.style.setProperty('--bar', `${bar.offsetHeight}px`);
  }).observe(bar);
}

/**
 * What a page does within another one: it prints when asked, opens links to elsewhere in a tab of their own, and tells where its reader
 * is, so that it can be shown there again.
 */
export function keepFrame(): void {
  if (window.parent === window) return;
  window.addEventListener('message', ({ data }) => {
    if (data === 'print') window.print();
  });
  for (const link of all<HTMLAnchorElement>('a[href^="http"]')) {
    link.target = '_blank';
    link.rel = 'noopener';
  }
  window.addEventListener('hashchange', tellFrame);
}

function tellFrame(): void {
  if (window.parent !== window) window.parent.postMessage({ fragment: location.hash }, '*');
}

/** The words of the page's language, which a page in another language than English carries. */
export const WORDS: typeof ENGLISH_SCRIPT = /* @__PURE__ */ (() => {
  const own = document.getElementById('_words')?.textContent ?? '';
  return own === '' ? ENGLISH_SCRIPT : JSON.parse(own);
})();

/** A sentence with its slots filled. */
export function said(pattern: string, slots: Readonly<Record<string, string | number>>): string {
  return pattern.replace(/\{([a-z]+)\}/gu, (slot, name: string) => String(slots[name] ?? slot));
}

/** The same of a thing that is inNumber. */
export function inNumber([one = '', many = '']: readonly string[], count: number): string {
  const isOne = count === 1 || (count === 0 && WORDS.zeroIsOne);
  return said(isOne ? one : many, { count });
}
