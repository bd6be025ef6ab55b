import type { ConcordRow } from '../model/concordance.ts';
import type { Document } from '../model/document.ts';

export function concordNotices(_documents: readonly Document[], _names: readonly string[], _rows: readonly ConcordRow[]): readonly string[] {
  return [];
}
