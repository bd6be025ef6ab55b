import type { Draft } from '../../model/draft.ts';
import { shown } from '../layout/safe.ts';
import { asSentence, sessionWords, slotWords } from '../sentences/draft.ts';

/** A facts file to fill in: the key of every slot, with what is wanted and the last value as comments. */
export function renderDraftFacts(draft: Draft): string {
  const told = new Set<string>();
  const entries = draft.slots.flatMap((slot) => {
    if (told.has(slot.key)) return [];
    told.add(slot.key);
    const where = draft.paragraphs[slot.paragraph]?.id ?? '';
    return [
      `# ${shown(where)}: ${shown(asSentence(slotWords(slot)))}\n${quotedKey(shown(slot.key))}: # ${shown(slot.text)}`,
    ];
  });
  const head = `# Facts for the draft for ${sessionWords(draft)}, from ${shown(draft.base || 'the last text')}.\n# Fill in what is known and pass the file with --facts; anything left empty stays open.`;
  return `${[head, ...(entries.length === 0 ? ['# There is nothing to fill in.'] : entries)].join('\n\n')}\n`;
}

/** Keys are words; those that YAML would read otherwise are quoted. */
function quotedKey(key: string): string {
  return /^[\p{L}][\p{L}\p{N} ,()’/-]*$/u.test(key) ? key : JSON.stringify(key);
}
