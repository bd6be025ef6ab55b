import { ENGLISH } from './en/english.ts';
import { TABLES } from './official.ts';
import { packFrom } from './pack.ts';
import type { Language } from './topics.ts';

/** The languages of which something is known. */
export const PACKS: readonly Language[] = [ENGLISH, ...TABLES.map(packFrom)];
