import { type WordParts, wordPackage } from '../../support/word-package.ts';

/** Two Word files that differ in one thing. */
export interface MadePair {
  readonly name: string;
  readonly ending: 'docx' | 'docm';
  readonly old: Uint8Array;
  readonly new: Uint8Array;
  /** Why it is open what the right redline is. */
  readonly doubt: string | null;
}

interface Versions {
  readonly old: WordParts;
  readonly new: WordParts;
  readonly doubt?: string;
  readonly ending?: 'docx' | 'docm';
}

export function pair(name: string, { old, new: now, doubt, ending }: Versions): MadePair {
  return { name, ending: ending ?? 'docx', old: wordPackage(old), new: wordPackage(now), doubt: doubt ?? null };
}
