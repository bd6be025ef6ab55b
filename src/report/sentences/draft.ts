import { printedOrdinal } from '../../language/en/ordinals.ts';
import type { Edit } from '../../model/comparison.ts';
import type { Draft, Proposal, Slot } from '../../model/draft.ts';
import { shortSymbol } from '../../text/symbols.ts';

/** `the eighty-first session`, or `the next session` if it is not known. */
export function sessionWords({ session }: Draft): string {
  return session === null ? 'the next session' : `the ${printedOrdinal(session)} session`;
}

/** `76/47, 77/79, a text without a symbol` */
export function draftedFrom({ series }: Pick<Draft, 'series'>): string {
  const symbols = series.filter((symbol) => symbol !== '').map(shortSymbol);
  const others = series.length - symbols.length;
  if (others > 0) symbols.push(others === 1 ? 'a text without a symbol' : `${others} texts without symbols`);
  return symbols.join(', ');
}

/** `15 steps made, 3 only proposed, 4 open points, 1 warning` */
export function countsOfDraft({ proposals, slots, warnings, level }: Draft): string {
  const made = proposals.filter(({ applied }) => applied).length;
  const left = proposals.length - made;
  const told = [
    made === 0 ? NONE_MADE[level] : `${countedWords(made, level === 'routine' ? 'routine step' : 'step')} made`,
    ...(left === 0 ? [] : [`${left} only proposed`]),
    countedWords(slots.length, 'open point'),
    ...(warnings.length === 0 ? [] : [countedWords(warnings.length, 'warning')]),
  ];
  return told.join(', ');
}

const NONE_MADE: Readonly<Record<Draft['level'], string>> = {
  routine: 'no routine step to make',
  likely: 'no step likely enough to be made',
  all: 'no step to make',
};

function countedWords(count: number, noun: string): string {
  return `${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`;
}

/** How certain a proposal is: in words, then in figures. */
export function confidenceWords(confidence: number): string {
  const [, words] = CONFIDENCES.find(([least]) => confidence >= least) ?? [0, 'doubtful'];
  return `${words} (${Math.round(confidence * 100)} %)`;
}

/** A convention: only what never failed is `certain`. */
const CONFIDENCES: readonly (readonly [number, string])[] = [
  [1, 'certain'],
  [0.95, 'nearly certain'],
  [0.8, 'very likely'],
  [0.6, 'likely'],
  [0.4, 'possible'],
];

/** `as in 74/62, 76/47 and 77/79`; empty if no text did so. */
export function supportWords({ support }: Proposal): string {
  const symbols = support.map(shortSymbol);
  if (symbols.length > SUPPORT_MAX) {
    return `as in ${symbols.length} texts, last in ${symbols.at(-1)}`;
  }
  const [last] = symbols.slice(-1);
  if (last === undefined) return '';
  return symbols.length < 2 ? `as in ${last}` : `as in ${symbols.slice(0, -1).join(', ')} and ${last}`;
}

/** Nobody reads more symbols than these. */
const SUPPORT_MAX = 5;

/** `made · routine · as in 76/47 · nearly certain (97 %)` */
export function standingWords(proposal: Proposal): string {
  return [
    proposal.applied ? 'made' : 'proposed, not made',
    proposal.level,
    supportWords(proposal),
    confidenceWords(proposal.confidence),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What a slot needs and what is known, without the key. */
export function slotWords({ wanted, known }: Slot): string {
  return [`Wanted: ${wanted}`, known === '' ? '' : `known: ${known}`].filter(Boolean).join('; ');
}

/** A reason or a warning as a sentence, with a capital and a full stop. */
export function asSentence(words: string): string {
  const bare = words.trim().replace(/\.$/u, '');
  return bare === '' ? '' : `${bare.charAt(0).toUpperCase()}${bare.slice(1)}${/[?!]$/u.test(bare) ? '' : '.'}`;
}

/**
 * The old and the new words, with the words around them if known. For a proposal that was not made, the draft has the old
 * words.
 */
export function proposalEdits(draft: Draft, proposal: Proposal): readonly Edit[] {
  const { old, new: now } = proposal;
  const { before, after } = surroundings(draft, proposal);
  const edits: readonly Edit[] = [
    { kind: 'same', text: before },
    { kind: 'removed', text: cutWords(old) },
    { kind: 'added', text: cutWords(now) },
    { kind: 'same', text: after },
  ];
  return edits.filter((edit) => edit.text !== '');
}

function surroundings({ paragraphs }: Draft, { paragraph, place, applied, old, new: now }: Proposal) {
  const own = paragraphs[paragraph];
  const standing = applied ? now : old;
  const nowhere = { before: '', after: '' };
  if (own === undefined || place === null) return nowhere;
  const { start, end } = place;
  if (own.text.slice(start, end) === standing) {
    return { before: contextBefore(own.text, start), after: contextAfter(own.text, end) };
  }
  const note = standing === '' ? undefined : own.notes.find(({ text }) => text.includes(standing));
  if (note === undefined) return nowhere;
  const at = note.text.indexOf(standing);
  return {
    before: `footnote ${note.marker}: ${contextBefore(note.text, at)}`,
    after: contextAfter(note.text, at + standing.length),
  };
}

const CONTEXT_MAX_WORDS = 7;
/** A longer clause that was added or removed is cut to its beginning and end. */
const WHOLE_MAX_CHARACTERS = 240;

function contextBefore(text: string, start: number): string {
  const [words = ''] =
    new RegExp(`(?:\\S+\\s+){0,${CONTEXT_MAX_WORDS}}\\S*$`, 'u').exec(text.slice(Math.max(0, start - 400), start)) ??
    [];
  return words.length < start ? `… ${words.trimStart()}` : words;
}

function contextAfter(text: string, end: number): string {
  const [words = ''] =
    new RegExp(`^\\S*(?:\\s+\\S+){0,${CONTEXT_MAX_WORDS}}`, 'u').exec(text.slice(end, end + 400)) ?? [];
  return end + words.length < text.length ? `${words} …` : words;
}

function cutWords(text: string): string {
  if (text.length <= WHOLE_MAX_CHARACTERS) return text;
  return `${text.slice(0, WHOLE_MAX_CHARACTERS - 60).replace(/\s+\S*$/u, '')} … ${text.slice(-50).replace(/^\S*\s+/u, '')}`;
}
