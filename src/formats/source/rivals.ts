import type { Paragraph, TrackedChange } from '../../model/document.ts';

/**
 * Changes by several people at one place, in their order: different words inserted, or words deleted that somebody else replaced or had
 * inserted.
 */
export function rivalsAmong(
  changes: readonly TrackedChange[],
  paragraphs: readonly Pick<Paragraph, 'text'>[],
): readonly (readonly TrackedChange[])[] {
  const groups: { readonly own: TrackedChange[]; paragraph: number; end: number }[] = [];
  for (const change of changes) {
    const { paragraph, offset, byHand } = change;
    if (paragraph === null || offset === null || byHand) continue;
    const end = offset + (change.present ? change.text.length : 0);
    const last = groups.at(-1);
    const between = paragraphs[paragraph]?.text.slice(last?.end ?? 0, offset) ?? '';
    if (last?.paragraph === paragraph && between.trim() === '') {
      last.own.push(change);
      last.end = Math.max(last.end, end);
    } else groups.push({ own: [change], paragraph, end });
  }
  return groups.map(({ own }) => own).filter(areRivals);
}

/** Several people who delete neighbouring words do not contradict one another. */
function areRivals(changes: readonly TrackedChange[]): boolean {
  return new Set(changes.map(({ author }) => author)).size > 1 && changes.some(({ kind }) => kind === 'inserted');
}

/** `Bo inserted “a”, and Cy deleted “b” and inserted “c” at the same place` */
export function rivalWords(changes: readonly TrackedChange[]): string {
  const told: string[] = [];
  let last: string | null = null;
  for (const { author, kind, text } of changes) {
    const did = `${DID[kind]} “${cut(text)}”`;
    if (author === last) told.push(`${told.pop() ?? ''} and ${did}`);
    else told.push(`${author || 'somebody'} ${did}`);
    last = author;
  }
  return `${told.slice(0, -1).join(', ')}${told.length > 1 ? ', and ' : ''}${told.at(-1) ?? ''} at the same place`;
}

/** What somebody did to words. */
const DID: Readonly<Record<TrackedChange['kind'], string>> = {
  inserted: 'inserted',
  deleted: 'deleted',
  'moved-here': 'moved here',
  'moved-away': 'moved away',
};

function cut(words: string): string {
  return words.length > RIVAL_MAX_CHARACTERS ? `${words.slice(0, RIVAL_MAX_CHARACTERS)}…` : words;
}

const RIVAL_MAX_CHARACTERS = 80;
