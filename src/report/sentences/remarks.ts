import { factWords } from '../../language/en/fact-words.ts';
import type { Change, Comparison, Facet } from '../../model/comparison.ts';
import type { Paragraph, Part } from '../../model/document.ts';
import type { Sides } from '../../model/sides.ts';
import { shown } from '../layout/safe.ts';
import type { ChangeRow, UnchangedRow } from '../view/view.ts';
import { substitutionWords } from './head.ts';

/** The name of a change: that of its new paragraphs, or of the old ones if there are no new ones. */
export function changeName({ paragraphs }: ChangeRow): string {
  return namesOf(paragraphs.new.length > 0 ? paragraphs.new : paragraphs.old);
}

/** What happened apart from rewording, and the former name: `moved`, `form only`, `was OP7`. */
export function remarksOn(row: ChangeRow): readonly string[] {
  const was = formerName(row);
  return was === null ? happeningsOn(row) : [...happeningsOn(row), `was ${was}`];
}

/** The same without the former name. */
export function happeningsOn({ change, paragraphs, possibly }: ChangeRow): readonly string[] {
  const { kind, facets } = change;
  if (kind === 'added' || kind === 'removed') {
    const how = kind === 'added' ? 'possibly from' : 'possibly into';
    return possibly.length === 0 ? [] : [shown(`${how} ${possibly.join(' or ')}`)];
  }
  return [
    ...(kind === 'kept' ? [] : [kind]),
    ...(isRoutineUpdate(change) ? ['routine'] : []),
    ...(facets.includes('form') ? ['form only'] : []),
    ...(facets.includes('moved') ? ['moved'] : []),
    ...(facets.includes('crossed') ? crossingsOf(paragraphs) : []),
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
function crossingsOf(paragraphs: Sides<readonly Paragraph[]>): readonly string[] {
  const side = paragraphs.old.length > 1 ? 'old' : 'new';
  const across = paragraphs[side];
  const [other] = paragraphs[side === 'old' ? 'new' : 'old'];
  if (other === undefined) return [];
  const parts = [...new Set(across.map(({ part }) => part))];
  return parts
    .filter((part) => part !== other.part)
    .map((part) => {
      const [from, to] = side === 'old' ? [part, other.part] : [other.part, part];
      const way = `from the ${PART_NAMES[from]} to the ${PART_NAMES[to]}`;
      if (parts.length === 1) return way;
      return `${side === 'old' ? 'old ' : ''}${namesOf(across.filter((each) => each.part === part))} ${way}`;
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
export function runWords({ rows }: UnchangedRow): string {
  const renumbered = rows.filter(({ number }) => number > 0);
  const [first, last] = [renumbered[0], renumbered.at(-1)];
  if (first === undefined || last === undefined) return `${rows.length} unchanged`;
  const range = (side: 'old' | 'new') => rangeOf(namesOf(first.paragraphs[side]), namesOf(last.paragraphs[side]));
  const numbers = `${range('old')} → ${range('new')}`;
  if (renumbered.length === rows.length) return `${rows.length} only renumbered (${numbers})`;
  return `${rows.length} unchanged, ${renumbered.length} of them renumbered (${numbers})`;
}

/** `PP4 to PP11`; one name if both are the same. */
export function rangeOf(first: string, last: string): string {
  return first === last ? first : `${first} to ${last}`;
}

/** `PP14 + PP17` */
export function namesOf(paragraphs: readonly Paragraph[]): string {
  return shown(paragraphs.map(({ id }) => id).join(' + '));
}

/** What renames a paragraph apart from the renumbering of its neighbours. */
const RENAMING: ReadonlySet<Facet> = new Set<Facet>(['moved', 'renumbered', 'crossed']);

export const PART_NAMES: Readonly<Record<Part, string>> = {
  formula: 'formula',
  preamble: 'preamble',
  operative: 'operative part',
  heading: 'headings',
  annex: 'annex',
  order: 'orders',
};

/** `footnote 3`, or `footnote 2 → 3` if its marker changed too. */
export function noteName(marker: Sides<string | null>): string {
  const [before, after] = [marker.old ?? '', marker.new ?? ''];
  return shown(
    `footnote ${before === after || before === '' || after === '' ? after || before : `${before} → ${after}`}`,
  );
}

/** Why the paragraphs were paired. */
export function evidenceOf({ evidence }: Change): string {
  const figures = `likeness ${evidence.likeness.toFixed(2)}, runner-up ${evidence.runnerUp.toFixed(2)}`;
  switch (evidence.rule) {
    case 'same':
      return `identical words: ${figures}`;
    case 'row':
      return `rows with the same first cell: ${figures}`;
    case 'aligned':
      return `paired in order: ${figures}`;
    case 'moved':
      return `paired out of order: ${figures}`;
    case 'slot':
      return `the only two left between the same neighbours: ${figures}`;
    case 'carried':
      return `part of the other: ${figures}`;
    case 'joined':
      return `more alike together than apart: ${figures}`;
    case 'repeated':
      return `repeated in another part: ${figures}`;
    case 'alone':
      return evidence.likeness === 0 ? 'no match found' : `no match found: the nearest has ${figures}`;
  }
}

/** A change without substance in one line; null if it must be shown in full. */
export function foldedWords({ change }: ChangeRow, { substitutions }: Comparison): string | null {
  if (change.substance) return null;
  const rolled = change.facts.filter(({ kind }) => kind !== 'note').map(factWords);
  const replaced = change.substitutions.flatMap((index) => substitutions[index] ?? []).map(substitutionWords);
  const notes = change.facts.some(({ kind }) => kind === 'note') ? ['the same footnote, updated'] : [];
  const told = [...rolled, ...replaced, ...notes];
  if (told.length === 0) return null;
  return shown(`${change.routine ? 'routine: ' : 'only '}${told.join('; ')}`);
}
