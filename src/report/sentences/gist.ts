import { directedParts } from '../../language/letters.ts';
import { sentencesFor } from '../../language/sentences.ts';
import { factWords } from '../../meaning/fact-words.ts';
import { type Messages, messagesIn } from '../../messages/messages.ts';
import type { Change, Comparison, Edit } from '../../model/comparison.ts';
import type { StatementKind } from '../../model/fact.ts';
import { firstWords } from '../layout/first-words.ts';
import { shown } from '../layout/safe.ts';
import type { ChangeRow } from '../view/view.ts';
import { changeName, foldedWords, noteName } from './remarks.ts';
import { summaryParts } from './summary.ts';

/** What a change comes to, in a line without its name, for lists of changes. */
export type Gist = (row: ChangeRow) => string;

/** In characters: two lines of the list. */
const GIST_MAX = 90;
/** Of two lines in both directions, a browser would not show the end but the beginning of the second: these must not be cut there. */
const TURNING_GIST_MAX = 64;

/**
 * What the summary says of the change, or else its first other words; of a paragraph added or removed whole, and of one
 * with the same words as before, the first words.
 */
export function gistsOf(comparison: Comparison): Gist {
  const told = statementsOf(comparison);
  const isInPatterns = sentencesFor(comparison.lang, comparison.documents.new).grammar === null;
  const words = (row: ChangeRow) => told.get(row.change) ?? '';
  return (row) => {
    const gist = gistOf(row, comparison, isInPatterns ? withoutHead(words(row), row) : words(row));
    return shown(firstWords(gist, directedParts(gist).length > 1 ? TURNING_GIST_MAX : GIST_MAX));
  };
}

/** The sentence of the summary that is on this change only, or that says the same of several: `PP3 and OP3 say “…”`. */
function statementsOf(comparison: Comparison): ReadonlyMap<Change, string> {
  const { open, rest } = summaryParts(comparison);
  const told = new Map<Change, string>();
  for (const { kind, changes, text } of [...open, ...rest]) {
    if (!(changes.length === 1 ? ON_ONE : ON_EACH).has(kind)) continue;
    for (const at of changes) {
      const change = comparison.changes[at];
      if (change !== undefined && !told.has(change)) told.set(change, text);
    }
  }
  return told;
}

/** Sentences that are true of each of the changes they are on; others name or count them. */
const ON_EACH: ReadonlySet<StatementKind> = new Set(['opening', 'words', 'figures', 'throughout']);
const ON_ONE: ReadonlySet<StatementKind> = new Set([...ON_EACH, 'states', 'new', 'gone', 'passed', 'shape', 'note']);

function gistOf(row: ChangeRow, comparison: Comparison, told: string): string {
  const { change, paragraphs } = row;
  const own = paragraphs.new[0] ?? paragraphs.old[0];
  const words = own?.text ?? '';
  if (change.kind === 'added' || change.kind === 'removed') return words;
  const light = foldedWords(row, comparison);
  if (light !== null) return light;
  const messages = messagesIn(comparison.lang);
  const amounts = amountWords(change, comparison);
  const rest = otherWords(row, told, words, messages);
  return amounts === '' || rest.includes(amounts) ? rest : `${amounts}; ${rest}`;
}

/** Money above all: `10,075,900 → 35,229,600 dollars`; empty if none changed. */
function amountWords({ facts }: Change, { lang, documents }: Comparison): string {
  const changed = facts.filter(
    ({ kind, old, new: now, routine }) => kind === 'amount' && !routine && old !== null && now !== null,
  );
  return changed.map((fact) => factWords(fact, documents, messagesIn(lang))).join(', ');
}

function otherWords(row: ChangeRow, told: string, words: string, messages: Messages): string {
  const { change } = row;
  if (told !== '') return withoutName(told, changeName(row));
  if (change.facets.includes('reworded') || change.facets.includes('form'))
    return editWords(change.edits, messages) || words;
  const [note] = change.notes;
  return note === undefined
    ? words
    : noteName(note.marker, messages) + messages.change.colon + editWords(note.edits, messages);
}

/** `ajout de «…»` for `OP3 : ajout de «…»`. */
function withoutHead(told: string, row: ChangeRow): string {
  const [head = ''] = /^[^:：]{1,40}[:：]\s?/u.exec(told) ?? [];
  return head.replace(/\s?[:：]\s?$/u, '').endsWith(changeName(row)) ? told.slice(head.length) : told;
}

/** The name is above the line, unless it is one of several; what the paragraph is about, in parentheses, would take the whole line. */
function withoutName(told: string, name: string): string {
  const rest = told.startsWith(`${name} `) ? told.slice(name.length + 1) : null;
  return rest === null || rest.startsWith('and ') ? told : rest.replace(/^\([^()]*\) /u, '');
}

/** The first edit, `“before” → “after”` or the only one of the two, and how many others there are. */
function editWords(edits: readonly Edit[], messages: Messages): string {
  const at = edits.findIndex(({ kind, text }) => kind !== 'same' && text.trim() !== '');
  const [one, other] = [edits[at], edits[at + 1]];
  if (one === undefined) return '';
  const others = edits.slice(other?.kind === 'added' && one.kind === 'removed' ? at + 2 : at + 1);
  const count = others.filter(({ kind }, place) => kind !== 'same' && others[place - 1]?.kind !== 'removed').length;
  const more = count === 0 ? '' : messages.change.more(count);
  const quoted = (text: string) => messages.quoted(firstWords(text.trim(), GIST_MAX / 2));
  if (one.kind === 'added') return messages.change.firstAdded(quoted(one.text)) + more;
  return other?.kind === 'added'
    ? `${quoted(one.text)} → ${quoted(other.text)}${more}`
    : messages.change.firstRemoved(quoted(one.text)) + more;
}
