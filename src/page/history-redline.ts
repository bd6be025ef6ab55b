import { compareWords } from '../words/edits.ts';
import { all, byId, choice, option } from './dom.ts';
import { names } from './history-rows.ts';

/** Indices of the documents whose words are compared. */
export interface Pair {
  readonly from: number;
  readonly to: number;
}

/** The words of a clause in each document that has it. */
export type Wordings = ReadonlyMap<number, string>;

export function wordingsOf(clause: string): Wordings {
  const article = document.getElementById(clause);
  const wordings = new Map<number, string>();
  for (const section of article === null ? [] : all<HTMLElement>('section', article)) {
    const paragraphs = all('.words', section).map(({ textContent }) => textContent ?? '');
    for (const at of (section.dataset['at'] ?? '').split(' ')) wordings.set(Number(at), paragraphs.join(BORDER));
  }
  return new Map([...wordings].sort(([a], [b]) => a - b));
}

/** Goes between the paragraphs into which a clause was split; the redline shows it added and removed. */
const BORDER = ' ¶ ';

/** The places where the words changed, each with the last document before it that has the clause. */
export function changesIn(wordings: Wordings): readonly Pair[] {
  const places = [...wordings.keys()];
  return places.flatMap((to, at) => {
    const from = places[at - 1];
    return from !== undefined && wordings.get(from) !== wordings.get(to) ? [{ from, to }] : [];
  });
}

/** What to compare when a clause is opened: what led to the words of that document, or else its last change. */
export function pairFor(wordings: Wordings, at: number | null): Pair | null {
  const places = [...wordings.keys()];
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  if (at === null) return changesIn(wordings).at(-1) ?? { from: first, to: last };
  // If the document lacks the clause or is the first with it, the next one is compared.
  const to = places.find((place) => place >= at && place > first) ?? last;
  return { from: places.findLast((place) => place < to) ?? first, to };
}

/** Shows the redline of two documents in the open clause; without a pair there is nothing to compare. */
export function showRedline(clause: string, wordings: Wordings, pair: Pair | null): void {
  const redline = byId('_redline');
  redline.hidden = pair === null;
  if (pair === null) return;
  const article = byId(clause);
  if (redline.parentElement !== article) article.querySelector('section')?.before(redline);
  for (const [id, at] of [['_from', pair.from] as const, ['_to', pair.to] as const]) {
    const list = choice(id);
    list.replaceChildren(...[...wordings.keys()].map((place) => option(names[place] ?? '')));
    list.value = names[at] ?? '';
  }
  const words = { old: wordings.get(pair.from) ?? '', new: wordings.get(pair.to) ?? '' };
  const line = byId('_line');
  line.lang = article.querySelector<HTMLElement>('.words')?.lang ?? '';
  line.replaceChildren(...compareWords(words).map(({ kind, text }) => run(kind, text)));
  byId('_line_told').textContent = words.old === words.new ? 'The words are the same in both.' : '';
}

/** Colour, line and weight show what happened; hidden words tell a screen reader. */
function run(kind: 'same' | 'removed' | 'added', words: string): Node {
  if (kind === 'same') return document.createTextNode(words);
  const made = document.createElement(kind === 'removed' ? 'del' : 'ins');
  const aside = (told: string) => {
    const hidden = document.createElement('i');
    hidden.textContent = told;
    return hidden;
  };
  made.append(aside(`[${kind}: `), words, aside(']'));
  return made;
}
