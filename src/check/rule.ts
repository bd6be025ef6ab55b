import type { Severity } from '../model/check.ts';
import type { Found } from './found.ts';
import type { Subject } from './subject.ts';

/**
 * One kind of finding, and how it is found. Each has its file under `rules/` and its row in registry.ts; all that is said of it
 * elsewhere (docs/checks.md, the rules of a SARIF report, the codes that may be switched) is made from this.
 */
export interface CheckRule<Name extends string = string> {
  readonly code: Name;
  readonly severity: Severity;
  /** What it finds, in a few words. */
  readonly title: string;
  /** Where the rule comes from. */
  readonly source: string;
  /** It is about how resolutions are built: decisions and statements have neither preamble nor numbers. */
  readonly scope?: 'resolutions';
  readonly find: (subject: Subject) => readonly Found[];
  /** Some of its findings are safe to mend: they come with an edit. */
  readonly fix?: true;
  /** Where one of these is found it says nothing: its findings would follow from that, or their edits contradict each other. */
  readonly yieldsTo?: readonly (string | Echo)[];
  /** A text in which it is found, and nothing else; null where no text on its own can show it. */
  readonly example: RuleExample | null;
}

/** A code that is yielded to beyond the same words: in the same paragraph, in that or one beside it, or anywhere. */
export interface Echo {
  readonly code: string;
  readonly within: 'paragraph' | 'neighbours' | 'text';
}

/** A text with the finding and one without it, as their paragraphs: docs/checks.md shows them, and a test checks them. */
export interface RuleExample {
  /** The text before, where the finding needs one. */
  readonly before?: readonly string[];
  readonly wrong: readonly string[];
  readonly right: readonly string[];
}

/** Keeps the name of the code, so that `Code` (registry.ts) knows it. */
export function defineRule<const Name extends string>(rule: CheckRule<Name>): CheckRule<Name> {
  return rule;
}

/** A pass over the text that several rules share is made once for each text. */
export function oncePerSubject<Result>(pass: (subject: Subject) => Result): (subject: Subject) => Result {
  const results = new WeakMap<Subject, { readonly result: Result }>();
  return (subject) => {
    const known = results.get(subject) ?? { result: pass(subject) };
    results.set(subject, known);
    return known.result;
  };
}
