import { escapedMarkdown, escapedNotation } from '../report/layout/notation.ts';
import { WORDS } from './dom.ts';
import { type Run, runsOf } from './words.ts';

/** A change on one line, in the notation of the plain report. */
export function asText(change: HTMLElement): string {
  const { sign = '~', remarks = '' } = change.dataset;
  const aside = remarks === '' ? '' : `  (${remarks})`;
  const words = runsIn(change, '.text p')
    .map((run) => notated(run, sign))
    .join('');
  const notes = changedNotes(change).map(
    ({ name, runs }) => `\n    ${name}${WORDS.colon}${runs.map((run) => notated(run, '~')).join('')}`,
  );
  return `${sign} ${changeName(change)}  ${words}${aside}${notes.join('')}\n`;
}

/** A change as a paragraph of Markdown, with CriticMarkup. */
export function asMarkdown(change: HTMLElement): string {
  const { sign = '~', remarks = '' } = change.dataset;
  const kinds = [KIND_WORDS.get(sign) ?? '', remarks].filter((words) => words !== '');
  const aside = kinds.length === 0 ? '' : ` *(${escapedMarkdown(kinds.join(', '))})*`;
  const notes = changedNotes(change).map(
    ({ name, runs }) => `\n\n> ${escapedMarkdown(name)}${WORDS.colon}${runs.map(critic).join('')}`,
  );
  return `**${escapedMarkdown(changeName(change))}**${aside} ${runsIn(change, '.text p').map(critic).join('')}${notes.join('')}\n`;
}

/** Words for the signs of paragraphs added or removed whole. */
const KIND_WORDS: ReadonlyMap<string, string> = new Map([
  ['+', WORDS.added],
  ['-', WORDS.removed],
]);

/** A line naming the versions, placed above copied changes. */
export function headLine(): string {
  return document.querySelector('.running span')?.textContent ?? '';
}

function changeName(change: Element): string {
  return change.querySelector('h3 a')?.textContent ?? '';
}

function runsIn(change: Element, selector: string): readonly Run[] {
  return [...change.querySelectorAll(selector)]
    .filter((each) => each.closest('.columns') === null)
    .flatMap((each, at) => [...(at > 0 && each.closest('table') !== null ? [CELL_BORDER_RUN] : []), ...runsOf(each)])
    .reduce<readonly Run[]>(withRun, []);
}

/** Between the cells of a table row. */
const CELL_BORDER_RUN: Run = { kind: 'same', text: ' | ' };

/** Joins consecutive runs of one kind. */
function withRun(runs: readonly Run[], next: Run): readonly Run[] {
  const last = runs.at(-1);
  if (last === undefined || last.kind !== next.kind) return [...runs, next];
  return [...runs.slice(0, -1), { kind: next.kind, text: last.text + next.text }];
}

function changedNotes(change: Element): readonly { readonly name: string; readonly runs: readonly Run[] }[] {
  return [...change.querySelectorAll<HTMLElement>('.beside .note.told')].map((note) => {
    const [first, ...rest] = runsOf(note);
    // A space separates the marker from the words of a note.
    const runs = first === undefined ? [] : [{ ...first, text: first.text.replace(/^ /u, '') }, ...rest];
    return { name: note.dataset['name'] ?? '', runs: runs.filter(({ text }) => text !== '') };
  });
}

function notated({ kind, text }: Run, sign: string): string {
  const words = escapedNotation(text);
  if (kind === 'same' || sign === '+' || sign === '-') return words;
  return kind === 'removed' ? `[-${words}-]` : `{+${words}+}`;
}

function critic({ kind, text }: Run): string {
  const words = escapedMarkdown(text);
  if (kind === 'same') return words;
  return kind === 'removed' ? `{--${words}--}` : `{++${words}++}`;
}

/** Copies words to the clipboard; on pages from an insecure connection only the old way works. */
export async function copy(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return copyOldWay(words);
  }
}

function copyOldWay(words: string): boolean {
  const field = document.createElement('textarea');
  field.value = words;
  field.className = 'aside';
  document.body.append(field);
  const focused = document.activeElement;
  field.select();
  const isDone = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return isDone;
}
