import { changes } from './rows.ts';

const made = new WeakSet<Element>();

/** Gives every change two columns, old words and new; made once, on first use. */
export function makeColumns(): void {
  for (const change of changes) {
    if (made.has(change)) continue;
    made.add(change);
    const columns = document.createElement('div');
    columns.className = 'columns';
    columns.append(columnOf(change, 'old'), columnOf(change, 'new'));
    change.querySelector('.label')?.after(columns);
  }
}

function columnOf(change: Element, version: 'old' | 'new'): Element {
  const column = document.createElement('div');
  column.className = `column ${version}`;
  for (const part of change.querySelectorAll('.text, .beside .note')) {
    const copy = part.cloneNode(true);
    if (!(copy instanceof Element)) continue;
    const other = version === 'old' ? 'ins' : 'del';
    for (const gone of copy.querySelectorAll(other)) gone.remove();
    for (const border of copy.querySelectorAll('.border')) border.replaceWith(document.createElement('br'));
    if (version === 'old') {
      for (const sup of copy.querySelectorAll<HTMLElement>('sup[data-old]')) sup.textContent = sup.dataset['old'] ?? '';
    }
    if (hasWords(copy)) column.append(copy);
  }
  if (column.childElementCount === 0) column.classList.add('empty');
  return column;
}

/** Footnote markers and column headings are not words: if nothing else is left, the paragraph or note is only in the other version. */
function hasWords(element: Element): boolean {
  const words = element.cloneNode(true);
  if (words instanceof Element) for (const indicator of words.querySelectorAll('sup, thead')) indicator.remove();
  return words.textContent?.trim() !== '';
}
