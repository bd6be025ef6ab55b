import { said, WORDS } from './dom.ts';
import { changeNumber, changes, everyChange, readableName } from './rows.ts';

const boxes = new Map<HTMLElement, HTMLInputElement>();

/** Gives every change a box to tick as read. */
export function makeTicks(tick: (change: HTMLElement) => void): void {
  for (const change of changes) {
    const label = document.createElement('label');
    label.className = 'tick';
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.setAttribute('aria-label', said(WORDS.readBoxOf, { name: readableName(change) }));
    box.addEventListener('change', () => tick(change));
    label.append(box, WORDS.readBox);
    change.querySelector('.label')?.append(label);
    boxes.set(change, box);
  }
}

/** Ticks the boxes of what was read. */
export function showTicks(read: readonly number[]): void {
  const numbers = new Set(read);
  for (const [change, box] of boxes) {
    box.checked = numbers.has(changeNumber(change));
    change.classList.toggle('read', box.checked);
  }
}

/** The numbers with one more, or without it. */
export function toggled(read: readonly number[], number: number): readonly number[] {
  return read.includes(number) ? read.filter((each) => each !== number) : [...read, number].sort((a, b) => a - b);
}

/** `12 of 47 read`; `12 of 47 read, and 1 only renumbered` if a paragraph is ticked that is not among the numbered changes. */
export function readWords(read: readonly number[]): string {
  const numbers = new Set(read);
  const ticked = changes.filter((change) => numbers.has(changeNumber(change)));
  const count = ticked.filter((change) => everyChange.has(change)).length;
  const others = ticked.length - count;
  const own = said(WORDS.read, { count, all: everyChange.size });
  return others === 0 ? own : own + said(WORDS.readOthers, { count: others });
}
