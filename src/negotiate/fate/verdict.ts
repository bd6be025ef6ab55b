import type { Fate } from '../../model/fate.ts';

/** A fate, and the reasons for it. */
export interface Verdict {
  readonly fate: Fate;
  readonly reasons: readonly Reason[];
}

/** A reason in words: `OP5` `reads as before`. */
interface Reason {
  /** Empty if the words are a whole sentence. */
  readonly name: string;
  readonly one: string;
  /** The same of several. */
  readonly many: string;
}

/** A verdict on one paragraph; the words follow its name. */
export function verdictOn(name: string, fate: Fate, one: string, many = one): Verdict {
  return { fate, reasons: [{ name, one, many }] };
}

/** That nothing is known, in a sentence. */
export function notKnown(sentence: string): Verdict {
  return { fate: 'not-known', reasons: [{ name: '', one: sentence, many: sentence }] };
}

/** Several verdicts as one. An order that is carried only in part has no fate; the reasons say what it is. */
export function together(verdicts: readonly Verdict[]): Verdict {
  const [first] = verdicts;
  if (first === undefined) return notKnown('It changes no words.');
  const reasons = verdicts.flatMap((each) => each.reasons);
  const are = (...fates: readonly Fate[]) => verdicts.every(({ fate }) => fates.includes(fate));
  if (are(first.fate)) return { fate: first.fate, reasons };
  if (are('carried', 'carried-otherwise')) return { fate: 'carried-otherwise', reasons };
  if (are('not-carried', 'moot')) return { fate: 'not-carried', reasons };
  const isOpen = verdicts.some(({ fate }) => fate === 'not-known');
  return {
    fate: 'not-known',
    reasons: isOpen ? reasons : [...notKnown('Only a part of it is carried.').reasons, ...reasons],
  };
}

const NAMES_MAX = 6;

/** The reasons as sentences; the same one of several paragraphs is said once. */
export function whyOf({ reasons }: Verdict): string {
  const names = new Map<string, string[]>();
  for (const { name, one } of reasons) names.set(one, [...(names.get(one) ?? []), name]);
  return [...names]
    .map(([one, own]) => {
      const reason = reasons.find((each) => each.one === one);
      const all = [...new Set(own)];
      if (reason === undefined || all[0] === '') return one;
      return `${enumerated(all)} ${all.length === 1 ? one : reason.many}.`;
    })
    .join(' ');
}

function enumerated(names: readonly string[]): string {
  if (names.length > NAMES_MAX)
    return `${names.slice(0, NAMES_MAX - 1).join(', ')} and ${names.length - NAMES_MAX + 1} more`;
  const [last] = names.slice(-1);
  return names.length < 2 ? (last ?? '') : `${names.slice(0, -1).join(', ')} and ${last}`;
}
