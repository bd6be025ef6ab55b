import { ENGLISH } from './en/english.ts';
import type { Language } from './topics.ts';

/** The languages of which something is known. A new one is its pack and a row here. */
export const PACKS: readonly Language[] = [ENGLISH];
