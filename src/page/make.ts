import { asMarkdown, asText, copy } from './copy.ts';
import { said, WORDS } from './dom.ts';
import { changes, namesOf, readableName } from './rows.ts';

/** What a chosen filter does. */
export interface Chosen {
  readonly list: 'show' | 'parts';
  readonly name: string;
}

/** A button with a label and an action. */
export function button(words: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = words;
  made.addEventListener('click', act);
  return made;
}

/** Turns the counts in the head into buttons, and adds a box to the filter panel for each of them and for each part. */
export function makeFilters(choose: (chosen: Chosen) => void): void {
  const show = document.getElementById('_show');
  for (const count of document.querySelectorAll<HTMLElement>('.counts [data-show]')) {
    const name = count.dataset['show'] ?? '';
    const words = count.textContent ?? '';
    const pressed = button('', () => choose({ list: 'show', name }));
    pressed.append(...count.childNodes);
    pressed.dataset['choose'] = `show ${name}`;
    count.append(pressed);
    show?.append(box(words, { list: 'show', name }, choose));
  }
  const routine = changes.filter((change) => namesOf(change).includes('routine'));
  // Beside the counts, which give how many of the reworded ones are routine: others are so in footnotes only.
  const reworded = routine.filter((change) => namesOf(change).includes('reworded')).length;
  const own = reworded === routine.length ? '' : said(WORDS.ofThemReworded, { count: reworded });
  if (routine.length > 0)
    show?.append(box(said(WORDS.routine, { count: routine.length }) + own, { list: 'show', name: 'routine' }, choose));
  const parts = document.getElementById('_parts');
  for (const section of document.querySelectorAll<HTMLElement>('section.part')) {
    const name = section.dataset['part'] ?? '';
    if (parts?.querySelector(`[data-choose="parts ${CSS.escape(name)}"]`)) continue;
    parts?.append(box(section.querySelector('h2')?.textContent ?? name, { list: 'parts', name }, choose));
  }
}

function box(words: string, chosen: Chosen, choose: (chosen: Chosen) => void): HTMLLabelElement {
  const label = document.createElement('label');
  const input = document.createElement('input');
  input.type = 'checkbox';
  input.dataset['choose'] = `${chosen.list} ${chosen.name}`;
  input.addEventListener('change', () => choose(chosen));
  label.append(input, ` ${words}`);
  return label;
}

/** Gives every change a small menu that copies its link or its words. */
export function makeCopies(
  linkTo: (change: HTMLElement) => string,
  told: (words: string, isDone: boolean) => void,
): void {
  for (const change of changes) {
    const menu = document.createElement('details');
    menu.className = 'menu copies';
    const summary = document.createElement('summary');
    summary.textContent = WORDS.copy;
    summary.setAttribute('aria-label', said(WORDS.copyOf, { name: readableName(change) }));
    menu.append(summary);
    // Its buttons are made when it is first opened: a long text has hundreds of these menus.
    menu.addEventListener('toggle', () => fill(menu, change, linkTo, told), { once: true });
    change.querySelector('.label')?.append(menu);
  }
}

function fill(
  menu: HTMLDetailsElement,
  change: HTMLElement,
  linkTo: (change: HTMLElement) => string,
  told: (words: string, isDone: boolean) => void,
): void {
  const panel = document.createElement('div');
  panel.className = 'panel';
  const offer = (words: string, make: () => string) =>
    button(words, async () => {
      const isDone = await copy(make());
      menu.open = false;
      menu.querySelector('summary')?.focus();
      told(words, isDone);
    });
  panel.append(
    offer(WORDS.link, () => linkTo(change)),
    offer(WORDS.asText, () => asText(change)),
    offer(WORDS.asMarkdown, () => asMarkdown(change)),
  );
  menu.append(panel);
}
