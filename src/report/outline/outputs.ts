import type { Document } from '../../model/document.ts';
import { type OutlineOptions, outlineJson, renderOutline } from './terminal.ts';

/** The formats of an outline. */
export const OUTLINE_OUTPUTS: readonly {
  readonly name: string;
  readonly endings: readonly string[];
  readonly shows?: readonly string[];
  readonly write: (document: Document, asked: OutlineOptions) => string;
}[] = [
  { name: 'terminal', endings: ['txt'], shows: ['all', 'width'], write: renderOutline },
  { name: 'json', endings: ['json'], write: outlineJson },
];
