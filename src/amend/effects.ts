import { wordsNow } from '../form/finish.ts';
import type { AmendmentEffect } from '../model/amended.ts';
import { addAll } from '../text/add-all.ts';
import type { EntryNote, Holder } from './execution/entries.ts';
import type { Mark } from './execution/marks.ts';
import type { Work } from './execution/work.ts';

/** What one order changes in a text to which it has been applied. */
export function effectsOf(work: Work, { at }: Mark): readonly AmendmentEffect[] {
  const isOwn = (mark: Mark | null | undefined) => mark?.at === at;
  const effects: AmendmentEffect[] = [
    ...reworded(work.titleHolder, null, isOwn),
    ...onNotes(work.titleNotes, null, isOwn),
  ];
  let after: number | null = null;
  for (const entry of work.entries) {
    const { was } = entry;
    if (was === null) {
      if (isOwn(entry.newBy)) effects.push({ kind: 'inserted', after, new: entry.text });
      continue;
    }
    const paragraph = was.index;
    addAll(effects, reworded(entry, paragraph, isOwn));
    addAll(effects, onNotes(entry.notes, paragraph, isOwn));
    if (isOwn(entry.goneBy)) effects.push({ kind: 'deleted', paragraph, old: was.text });
    if (isOwn(entry.madeBy)) effects.push({ kind: 'made', paragraph });
    if (isOwn(entry.movedBy)) effects.push({ kind: 'moved', paragraph, after });
    else after = paragraph;
  }
  return effects;
}

type IsOwn = (mark: Mark | null | undefined) => boolean;

function reworded(holder: Holder, paragraph: number | null, isOwn: IsOwn): readonly AmendmentEffect[] {
  const { text: old, whole } = holder;
  if (whole !== null && isOwn(whole.mark))
    return [{ kind: 'reworded', paragraph, old, new: whole.text, exchanges: [{ old, new: whole.text }] }];
  const own = holder.exchanges.filter(({ mark }) => isOwn(mark));
  if (own.length === 0) return [];
  const exchanges = own.map(({ start, end, by }) => ({ old: old.slice(start, end), new: by }));
  return [{ kind: 'reworded', paragraph, old, new: wordsNow({ ...holder, exchanges: own }).text, exchanges }];
}

function onNotes(notes: readonly EntryNote[], paragraph: number | null, isOwn: IsOwn): readonly AmendmentEffect[] {
  const isChanged = notes.some(
    ({ goneBy, whole, exchanges }) => isOwn(goneBy) || isOwn(whole?.mark) || exchanges.some(({ mark }) => isOwn(mark)),
  );
  return isChanged ? [{ kind: 'footnote', paragraph }] : [];
}

/** The paragraphs of the text before that the effects of an order concern. */
export function paragraphsOf(effects: readonly AmendmentEffect[]): readonly number[] {
  const all = effects.flatMap((effect) => (effect.kind === 'inserted' ? [effect.after] : [effect.paragraph]));
  return [...new Set(all.filter((index) => index !== null))].toSorted((a, b) => a - b);
}
