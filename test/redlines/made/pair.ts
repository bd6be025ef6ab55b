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

/** Each file is packed when it is first asked for: a test takes a few of two hundred. */
export function pair(name: string, { old, new: now, doubt, ending }: Versions): MadePair {
  const packed = { old: once(() => wordPackage(old)), new: once(() => wordPackage(now)) };
  return {
    name,
    ending: ending ?? 'docx',
    doubt: doubt ?? null,
    get old() {
      return packed.old();
    },
    get new() {
      return packed.new();
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
