import { factWords } from '../../meaning/fact-words.ts';
import { type Messages, messagesIn } from '../../messages/messages.ts';
import type { Change, Comparison, Facet } from '../../model/comparison.ts';
import type { Paragraph } from '../../model/document.ts';
import type { Sides } from '../../model/sides.ts';
import { shown } from '../layout/safe.ts';
import type { ChangeRow, UnchangedRow } from '../view/view.ts';
import { substitutionWords } from './head.ts';

/** The name of a change: that of its new paragraphs, or of the old ones if there are no new ones. */
export function changeName({ paragraphs }: ChangeRow): string {
  return namesOf(paragraphs.new.length > 0 ? paragraphs.new : paragraphs.old);
}

/** What happened apart from rewording, and the former name: `moved`, `form only`, `was OP7`. */
export function remarksOn(row: ChangeRow, messages: Messages): readonly string[] {
  const was = formerName(row);
  const happenings = happeningsOn(row, messages);
  return was === null ? happenings : [...happenings, messages.change.was(was)];
}

/** The same without the former name. */
export function happeningsOn({ change, paragraphs, possibly }: ChangeRow, messages: Messages): readonly string[] {
  const words = messages.change;
  const { kind, facets } = change;
  if (kind === 'added' || kind === 'removed') {
    const how = kind === 'added' ? words.possiblyFrom : words.possiblyInto;
    return possibly.length === 0 ? [] : [shown(how(possibly.join(messages.or)))];
  }
  return [
    ...(kind === 'kept' ? [] : [words.kinds[kind]]),
    ...(isRoutineUpdate(change) ? [words.routine] : []),
    ...(facets.includes('form') ? [words.form] : []),
    ...(facets.includes('moved') ? [words.moved] : []),
    ...(facets.includes('crossed') ? crossingsOf(paragraphs, messages) : []),
  ];
}

/** Whether words or footnotes were brought up to date; a paragraph of which only the number or the form changed is none. */
export function isRoutineUpdate({ routine, facets }: Change): boolean {
  return routine && (facets.includes('reworded') || facets.includes('notes'));
}

/**
 * From which part to which: `from the preamble to the operative part`. Where only some of the paragraphs that were merged
 * or split crossed, which: `old OP3 from the operative part to the preamble`.
 */
function crossingsOf(paragraphs: Sides<readonly Paragraph[]>, messages: Messages): readonly string[] {
  const side = paragraphs.old.length > 1 ? 'old' : 'new';
  const across = paragraphs[side];
  const [other] = paragraphs[side === 'old' ? 'new' : 'old'];
  if (other === undefined) return [];
  const parts = [...new Set(across.map(({ part }) => part))];
  return parts
    .filter((part) => part !== other.part)
    .map((part) => {
      const [from, to] = side === 'old' ? [part, other.part] : [other.part, part];
      const way = messages.change.crossed(from, to);
      if (parts.length === 1) return way;
      const names = namesOf(across.filter((each) => each.part === part));
      return messages.change.crossedOf(side === 'old' ? messages.old(names) : names, way);
    });
}

/** The old name, if the change itself, not only renumbered neighbours, gave the paragraph a new one. */
export function formerName({ change: { kind, facets }, paragraphs }: ChangeRow): string | null {
  if (kind === 'added' || kind === 'removed') return null;
  const was = namesOf(paragraphs.old);
  if (was === namesOf(paragraphs.new)) return null;
  return kind !== 'kept' || facets.some((facet) => RENAMING.has(facet)) ? was : null;
}

/** A run in a few words: `8 unchanged`, `12 unchanged, 9 of them renumbered (OP32 to OP40 → OP30 to OP38)`. */
export function runWords({ rows }: UnchangedRow, messages: Messages): string {
  const renumbered = rows.filter(({ number }) => number > 0);
  const [first, last] = [renumbered[0], renumbered.at(-1)];
  if (first === undefined || last === undefined) return messages.unchanged(rows.length);
  const range = (side: 'old' | 'new') =>
    rangeOf(namesOf(first.paragraphs[side]), namesOf(last.paragraphs[side]), messages);
  const numbers = `${range('old')} → ${range('new')}`;
  if (renumbered.length === rows.length) return messages.change.onlyRenumbered(rows.length, numbers);
  return messages.change.unchangedRenumbered(rows.length, renumbered.length, numbers);
}

/** `PP4 to PP11`; one name if both are the same. */
export function rangeOf(first: string, last: string, { range }: Messages): string {
  return first === last ? first : range(first, last);
}

/** `PP14 + PP17` */
export function namesOf(paragraphs: readonly Paragraph[]): string {
  return shown(paragraphs.map(({ id }) => id).join(' + '));
}

/** What renames a paragraph apart from the renumbering of its neighbours. */
const RENAMING: ReadonlySet<Facet> = new Set<Facet>(['moved', 'renumbered', 'crossed']);

/** `footnote 3`, or `footnote 2 → 3` if its marker changed too. */
export function noteName(marker: Sides<string | null>, messages: Messages): string {
  const [before, after] = [marker.old ?? '', marker.new ?? ''];
  const isOne = before === after || before === '' || after === '';
  return shown(messages.change.footnote(isOne ? after || before : `${before} → ${after}`));
}

/** Why the paragraphs were paired. */
export function evidenceOf({ evidence }: Change, messages: Messages): string {
  const words = messages.evidence;
  if (evidence.rule === 'alone' && evidence.likeness === 0) return words.none;
  return words[evidence.rule](words.figures(evidence.likeness.toFixed(2), evidence.runnerUp.toFixed(2)));
}

/** A change without substance in one line; null if it must be shown in full. */
export function foldedWords({ change }: ChangeRow, { lang, documents, substitutions }: Comparison): string | null {
  if (change.substance) return null;
  const messages = messagesIn(lang);
  const words = messages.change;
  const rolled = change.facts.filter(({ kind }) => kind !== 'note').map((fact) => factWords(fact, documents, messages));
  const replaced = change.substitutions
    .flatMap((index) => substitutions[index] ?? [])
    .map((each) => substitutionWords(each, messages));
  const notes = change.facts.some(({ kind }) => kind === 'note') ? [words.sameFootnote] : [];
  const told = [...rolled, ...replaced, ...notes];
  if (told.length === 0) return null;
  return shown((change.routine ? words.foldedRoutine : words.foldedOnly)(told.join('; ')));
}
