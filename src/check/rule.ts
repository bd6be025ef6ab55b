import type { Severity } from '../model/check.ts';
import type { Found } from './found.ts';
import type { Subject } from './subject.ts';

/**
 * One kind of finding, and how it is found. Each has a file under `rules/` and a row in registry.ts; everything else about it
 * (docs/checks.md, the rules of a SARIF report, the codes that can be switched) is generated from this.
 */
export interface CheckRule<Name extends string = string> {
  readonly code: Name;
  readonly severity: Severity;
  /** What it finds, in a few words. */
  readonly title: string;
  /** Where the rule comes from. */
  readonly source: string;
  /** Set if it concerns the structure of resolutions: decisions and statements have neither preamble nor numbers. */
  readonly scope?: 'resolutions';
  readonly find: (subject: Subject) => readonly Found[];
  /** Set if some of its findings come with a safe edit. */
  readonly fix?: true;
  /** It is silent where one of these is found: its finding would only follow from that one, or their edits would clash. */
  readonly yieldsTo?: readonly (string | Echo)[];
  /** A text in which it alone is found; null if no single text can show it. */
  readonly example: RuleExample | null;
}

/** Yields to a code over a wider range than the same words: the paragraph, its neighbours as well, or the whole text. */
export interface Echo {
  readonly code: string;
  readonly within: 'paragraph' | 'neighbours' | 'text';
}

/** The paragraphs of a text with the finding, and of one without it: docs/checks.md shows them, and a test checks them. */
export interface RuleExample {
  /** The previous text, if the finding needs one. */
  readonly before?: readonly string[];
  readonly wrong: readonly string[];
  readonly right: readonly string[];
}

/** Preserves the literal type of the code for `Code` in registry.ts. */
export function defineRule<const Name extends string>(rule: CheckRule<Name>): CheckRule<Name> {
  return rule;
}

/** Runs a pass that several rules share only once for each text. */
export function oncePerSubject<Result>(pass: (subject: Subject) => Result): (subject: Subject) => Result {
  const results = new WeakMap<Subject, { readonly result: Result }>();
  return (subject) => {
    const known = results.get(subject) ?? { result: pass(subject) };
    results.set(subject, known);
    return known.result;
  };
}
