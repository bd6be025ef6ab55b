import type { Remark } from '../../model/negotiation.ts';
import { delegationsIn, type Negotiating } from './names.ts';

/** What is in parentheses or brackets beside words: `(EU, Japan)`, `(US: delete)`, `(agreed ad ref)`, `(EU: placement tbd)`. */
export interface Group {
  readonly by: readonly string[];
  readonly deletedBy: readonly string[];
  readonly status: 'agreed' | 'agreed-ad-ref' | null;
  readonly remarks: readonly Remark[];
}

/** Reads what is in parentheses; null if it is anything else than names, verbs with names, a status or a remark. */
export function groupIn(content: string, words: Negotiating): Group | null {
  if (content.length > GROUP_MAX_CHARACTERS) return null;
  const parts = content.split(';').map((part) => part.trim());
  const groups = parts.map((part) => partIn(part, words));
  return groups.every((group) => group !== null) ? together(groups) : null;
}

const GROUP_MAX_CHARACTERS = 240;

/** Several groups as one. */
export function together(groups: readonly Group[]): Group {
  const statuses = groups.map(({ status }) => status);
  return {
    by: unique(groups.flatMap(({ by }) => by)),
    deletedBy: unique(groups.flatMap(({ deletedBy }) => deletedBy)),
    status: strongest(statuses),
    remarks: groups.flatMap(({ remarks }) => remarks),
  };
}

function strongest(statuses: readonly Group['status'][]): Group['status'] {
  return statuses.find((status) => status === 'agreed-ad-ref') ?? statuses.find((status) => status !== null) ?? null;
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

const NOTHING: Group = { by: [], deletedBy: [], status: null, remarks: [] };

/** A remark of its own, `{Placeholder for finance}`, with its kind. */
export function remarkIn(text: string, words: Negotiating): Group {
  const own = groupIn(text, words);
  if (own !== null && own.by.length === 0 && own.deletedBy.length === 0) return own;
  return { ...NOTHING, remarks: [remark([], text, words)] };
}

function partIn(part: string, words: Negotiating): Group | null {
  if (part === '') return null;
  return (
    statusIn(part, words) ??
    namedIn(part, words) ??
    verbBefore(part, words) ??
    verbBehind(part, words) ??
    supportersIn(part, words) ??
    (words.remark.test(part) ? { ...NOTHING, remarks: [remark([], part, words)] } : null)
  );
}

/** `agreed`, `Agreed, placement tbd`, `agreed in informals pending Mexico`. */
function statusIn(part: string, words: Negotiating): Group | null {
  const comma = part.indexOf(',');
  const [said, rest] = comma === -1 ? [part, ''] : [part.slice(0, comma), part.slice(comma + 1).trim()];
  if (!words.agreed.test(said) || (rest !== '' && rest.length > REST_MAX_CHARACTERS)) return null;
  const status = words.adReferendum.test(part) ? 'agreed-ad-ref' : 'agreed';
  const own = words.plainlyAgreed.test(said) ? [] : [remark([], said, words)];
  return { ...NOTHING, status, remarks: [...own, ...(rest === '' ? [] : [remark([], rest, words)])] };
}

const REST_MAX_CHARACTERS = 80;

/** `EU, Japan: reserve`, `US: delete`, `EU: flexible on this`, `OP5: US` is none. */
function namedIn(part: string, words: Negotiating): Group | null {
  const colon = part.indexOf(':');
  if (colon === -1) return null;
  const [first, rest] = [part.slice(0, colon).trim(), part.slice(colon + 1).trim()];
  // A letter alone is the name of a delegation only before a verb: `B: delete`.
  const letter = /^\p{Lu}$/u.test(first) && isVerb(rest, words) ? [first] : null;
  const names = delegationsIn(first, words) ?? letter;
  if (names !== null) return rest === '' ? { ...NOTHING, by: names } : saidBy(names, { said: rest, part }, words);
  const named = delegationsIn(rest, words);
  return named !== null && isVerb(first, words) ? saidBy(named, { said: first, part }, words) : null;
}

/** `delete – US`, `new – Japan`, `deletion by Cuba`. */
function verbBefore(part: string, words: Negotiating): Group | null {
  const [, verb = '', list = ''] = /^(\p{L}[\p{L} .]{0,30}?)(?: [–-] | by )(.+)$/u.exec(part) ?? [];
  const names = list === '' ? null : delegationsIn(list, words);
  return names !== null && isVerb(verb, words) ? saidBy(names, { said: verb, part }, words) : null;
}

/** `EU reserves its position`, `US delete`, `Japan – new`. */
function verbBehind(part: string, words: Negotiating): Group | null {
  for (const { index, 0: gap } of part.matchAll(/ (?:[–-] )?(?=\p{L})/gu)) {
    const said = part.slice(index + gap.length);
    if (!isVerb(said, words) && !words.verb.test(said)) continue;
    const names = delegationsIn(part.slice(0, index), words);
    if (names !== null) return saidBy(names, { said, part }, words);
  }
  return null;
}

function isVerb(said: string, words: Negotiating): boolean {
  return words.deletes.test(said) || words.keeps.test(said) || words.remark.test(said);
}

/** `Brazil, supported by Chile`, and names alone. */
function supportersIn(part: string, words: Negotiating): Group | null {
  const lists = part.split(words.supportedBy).map((list) => delegationsIn(list, words));
  return lists.every((names) => names !== null) ? { ...NOTHING, by: unique(lists.flat()) } : null;
}

function saidBy(
  names: readonly string[],
  { said, part }: { readonly said: string; readonly part: string },
  words: Negotiating,
): Group {
  if (words.deletes.test(said)) return { ...NOTHING, deletedBy: names };
  if (words.keeps.test(said)) return { ...NOTHING, by: names };
  if (words.isNew.test(said)) return { ...NOTHING, by: names, remarks: [remark([], said, words)] };
  return { ...NOTHING, remarks: [remark(names, part, words)] };
}

function remark(by: readonly string[], text: string, words: Negotiating): Remark {
  return { by, kind: remarkKind(text, words), text };
}

function remarkKind(text: string, words: Negotiating): Remark['kind'] {
  if (words.reserves.test(text)) return 'reserves';
  if (words.placeholder.test(text)) return 'placeholder';
  if (words.placement.test(text)) return 'placement';
  return words.pending.test(text) ? 'pending' : 'other';
}
