import { CONTENTS } from './contents.ts';
import { PACKAGES } from './packages.ts';
import type { MadePair } from './pair.ts';
import { PARAGRAPHS } from './paragraphs.ts';
import { TABLES } from './tables.ts';

/** One pair for each property of a Word file that a redline meets. */
export const MADE_PAIRS: readonly MadePair[] = [...PARAGRAPHS, ...TABLES, ...CONTENTS, ...PACKAGES];
