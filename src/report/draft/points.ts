import type { Draft } from '../../model/draft.ts';
import { escapedMarkdown } from '../layout/notation.ts';
import { shown } from '../layout/safe.ts';
import { asSentence, confidenceWords, sessionWords, slotWords, supportWords } from '../sentences/draft.ts';

/**
 * What is left to do, as boxes to tick in the order of the text: every slot with its key for the facts file, every warning,
 * and every proposal that was not made.
 */
export function renderDraftPoints(draft: Draft): string {
  const byParagraph = new Map<number | null, string[]>();
  const add = (paragraph: number | null, line: string) => {
    byParagraph.set(paragraph, [...(byParagraph.get(paragraph) ?? []), `- [ ] ${line}`]);
  };
  for (const { paragraph, message } of draft.warnings) add(paragraph, `Check: ${readable(asSentence(message))}`);
  for (const slot of draft.slots) {
    const where = slot.note === null ? '' : ` (footnote ${slot.note})`;
    add(slot.paragraph, readable(`Fill in ${slot.text}${where}. ${slotWords(slot)}.`) + keyWords(slot.key));
  }
  for (const proposal of draft.proposals) {
    if (proposal.applied) continue;
    const { paragraph, old, new: now, reason } = proposal;
    const sure = [supportWords(proposal), confidenceWords(proposal.confidence)].filter(Boolean).join(', ');
    add(paragraph, readable(`Decide: ${exchangeWords(old, now)}. ${asSentence(reason)} ${asSentence(sure)}`));
  }
  const sections = [...byParagraph]
    .toSorted(([a], [b]) => (a ?? -1) - (b ?? -1))
    .map(([paragraph, lines]) =>
      [headingOf(draft, paragraph), ...lines].join('\n\n').replaceAll('\n\n- [ ]', '\n- [ ]'),
    );
  const head = `# Open points of the draft for ${sessionWords(draft)}, from ${draft.base || 'the base'}`;
  return `${[escapedMarkdown(head).replace('\\#', '#'), ...(sections.length === 0 ? ['No open points.'] : sections)].join('\n\n')}\n`;
}

/** Brackets that are not links need no backslash, so that slots read as in the text. */
function readable(words: string): string {
  return escapedMarkdown(words).replace(/\\\[([^\]\\]*)\\\](?![([:])/gu, '[$1]');
}

function headingOf({ paragraphs }: Draft, paragraph: number | null): string {
  return `## ${paragraph === null ? 'The whole text' : escapedMarkdown(paragraphs[paragraph]?.id ?? 'The whole text')}`;
}

function keyWords(key: string): string {
  return key === '' ? '' : ` Key: \`${shown(key).replaceAll('`', '')}\``;
}

function exchangeWords(old: string, now: string): string {
  if (old === '') return `add “${now}”`;
  return now === '' ? `delete “${old}”` : `“${old}” → “${now}”`;
}
