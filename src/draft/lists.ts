import type { DraftWarning } from '../model/draft.ts';
import { shortSymbol } from '../text/symbols.ts';
import type { Past } from './past.ts';

/**
 * Lists that grew in the last text: resolutions of other organs, meetings with their dates, States. The next entry cannot
 * be computed, and is easily forgotten.
 *
 * @param isMade whether a step of the draft already adds to the paragraph with this index
 */
export function growingLists(past: Past, isMade: (paragraph: number) => boolean): readonly DraftWarning[] {
  const { last, base } = past;
  if (last === null || !past.hasWords) return [];
  return last.changes.flatMap(({ kind, new: places, facts }): readonly DraftWarning[] => {
    const paragraph = places[0];
    if (kind !== 'kept' || paragraph === undefined || isMade(paragraph)) return [];
    const came = facts.filter((fact) => LISTED.has(fact.kind) && fact.old === null && fact.places.new !== null);
    const went = facts.filter((fact) => LISTED.has(fact.kind) && fact.new === null);
    const text = base.paragraphs[paragraph]?.text ?? '';
    const words = came.flatMap(({ kind: of, places: { new: place } }) => {
      if (place === null || place.paragraph !== paragraph) return [];
      const isInList = past.words.joined.test(text.slice(Math.max(0, place.start - JOINT_MAX_CHARACTERS), place.start));
      const hasOthers = past.lines.some(
        (line) =>
          line.note === null &&
          line.paragraph.index === paragraph &&
          line.mentions.filter((mention) => mention.kind === of).length > LIST_MIN,
      );
      return isInList && hasOthers ? [text.slice(place.start, place.end)] : [];
    });
    if (words.length === 0 || went.length > 0) return [];
    const message = `${shortSymbol(base.symbol) || 'the last text'} added “${words.join('” and “')}” to this list: is there anything to add this time?`;
    return [{ code: 'list-grew', paragraph, message }];
  });
}

const LISTED: ReadonlySet<string> = new Set(['citation', 'date', 'state']);
const LIST_MIN = 2;
const JOINT_MAX_CHARACTERS = 40;
