import { type FurtherFact, furtherFacts } from '../../draft/facts.ts';
import type { Draft, Slot } from '../../model/draft.ts';
import { shown } from '../layout/safe.ts';
import { asSentence, sessionWords, slotWords } from '../sentences/draft.ts';

/**
 * A facts file to fill in: for the key of every slot, what is wanted and the last values, the words of the draft around it, and how a
 * value is written, as comments.
 */
export function renderDraftFacts(draft: Draft): string {
  const byKey = new Map<string, Slot[]>();
  for (const slot of draft.slots) byKey.set(slot.key, [...(byKey.get(slot.key) ?? []), slot]);
  const entries = [
    ...[...byKey.values()].flatMap((slots) => slotEntry(draft, slots)),
    ...furtherFacts(draft).map(furtherEntry),
  ];
  const head = `# Facts for the draft for ${sessionWords(draft)}, from ${shown(draft.base || 'the last text')}.\n# Fill in what is known and pass the file with --facts; anything left empty stays open.`;
  return `${[head, ...(entries.length === 0 ? ['# There is nothing to fill in.'] : entries)].join('\n\n')}\n`;
}

function slotEntry(draft: Draft, slots: readonly Slot[]): readonly string[] {
  const [first, ...others] = slots;
  if (first === undefined) return [];
  const nameOf = ({ paragraph }: Slot) => draft.paragraphs[paragraph]?.id ?? '';
  const also = [...new Set(others.map(nameOf))].filter((name) => name !== nameOf(first));
  const words = `“${wordsAround(draft, first)}”${also.length === 0 ? '' : `, and in ${also.join(', ')}`}`;
  return [
    [
      `# ${shown(nameOf(first))}: ${shown(asSentence(slotWords(first)))}`,
      `# In the draft: ${shown(words)}`,
      `# Written so: ${shown(writtenSo(first))}`,
      `${quotedKey(shown(first.key))}: # ${shown(first.text)}`,
    ].join('\n'),
  ];
}

function furtherEntry({ key, wanted, isList }: FurtherFact): string {
  const example = isList ? '[Nigeria, South Sudan]' : FURTHER_EXAMPLES[key];
  return [
    `# ${asSentence(`Wanted: ${wanted}`)}`,
    ...(example === undefined ? [] : [`# Written so: ${example}`]),
    `${quotedKey(shown(key))}:`,
  ].join('\n');
}

const FURTHER_EXAMPLES: Readonly<Record<string, string>> = {
  symbol: 'A/RES/78/32',
  adopted: '2023-12-04, or 4 December 2023',
};

/** The last value, and for dates the short form too. */
function writtenSo({ kind, text }: Slot): string {
  const last = text.replace(/^\[|\]$/gu, '');
  return kind === 'date' ? `${last} (or 2027-05-03, or 2027-05-03/2027-05-07)` : last;
}

/** The words of the paragraph or of its footnote, cut at whole words. */
function wordsAround({ paragraphs }: Draft, { paragraph, note, start, text }: Slot): string {
  const own = paragraphs[paragraph];
  const footnote = note === null ? undefined : own?.notes.find(({ marker }) => marker === note)?.text;
  const whole = footnote ?? own?.text ?? '';
  const at = footnote === undefined ? start : Math.max(0, whole.indexOf(text));
  const before = whole.slice(0, at);
  const after = whole.slice(at + text.length);
  const head = before.length <= AROUND_MAX ? before : `… ${before.slice(-AROUND_MAX).replace(/^\S*\s+/u, '')}`;
  const tail = after.length <= AROUND_MAX ? after : `${after.slice(0, AROUND_MAX).replace(/\s+\S*$/u, '')} …`;
  return `${head}${text}${tail}`.replace(/\s+/gu, ' ');
}

/** Characters shown on either side: a line of a comment stays readable. */
const AROUND_MAX = 80;

/** Keys are words; those that YAML would read otherwise are quoted. */
function quotedKey(key: string): string {
  return /^[\p{L}][\p{L}\p{N} ,()’/-]*$/u.test(key) ? key : JSON.stringify(key);
}
