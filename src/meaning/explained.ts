import { piecesOf } from '../text/scan.ts';
import type { Bare, Reading } from './facts.ts';
import { isCovered, type Region, type Span } from './regions.ts';
import { remainder } from './words-left.ts';

/**
 * What explains a region of change without remainder: the calendar (all that it holds are facts that rolled, and the
 * `and` and `,` of a chain), or the form (Also and Further, end punctuation); null where something is left.
 */
export function explanationOf(
  region: Region,
  reading: Reading,
  facts: readonly Bare[],
  isRoutine: readonly boolean[],
): 'calendar' | 'form' | null {
  const own = facts.filter(({ spans }) => isCovered(spans, region));
  if (own.length === 0 && isForm(region, reading, facts)) return 'form';
  if (own.some((fact) => !isRoutine[facts.indexOf(fact)]) || !isRoutine.some(Boolean)) return null;
  const rolled = facts.filter((_, at) => isRoutine[at]);
  const spansOf = (side: 'old' | 'new') => rolled.map(({ spans }) => spans[side]).filter((span) => span !== null);
  const isBare =
    hasOnlyJoints(reading.texts.old, region.old, spansOf('old')) &&
    hasOnlyJoints(reading.texts.new, region.new, spansOf('new'));
  return isBare ? 'calendar' : null;
}

/** Words that a chain of citations gains or loses with its last member. */
function hasOnlyJoints(text: string, span: Span, told: readonly Span[]): boolean {
  return remainder(span, told).every(({ start, end }) =>
    piecesOf(text.slice(start, end)).every(({ key }) => JOINTS.has(key.toLowerCase())),
  );
}

const JOINTS: ReadonlySet<string> = new Set(['and', ',', 'resolution', 'resolutions']);

function isForm(
  { old: before, new: after }: Region,
  { texts, openings, change }: Reading,
  facts: readonly Bare[],
): boolean {
  const isInOpenings = before.end <= openings.old.end && after.end <= openings.new.end;
  // An added `further` may stand behind the old opening's end, an added `Also` changes the verb's first letter.
  if (isInOpenings && change.kind === 'kept') return !facts.some(({ kind }) => kind === 'opening' || kind === 'degree');
  const isAtEnd = before.end === texts.old.length && after.end === texts.new.length;
  return (
    isAtEnd &&
    isPunctuation(texts.old.slice(before.start, before.end)) &&
    isPunctuation(texts.new.slice(after.start, after.end))
  );
}

function isPunctuation(text: string): boolean {
  return /^[\s,;:.]*(?:and|or)?\s*$/u.test(text);
}
