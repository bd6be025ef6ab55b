import type { ENGLISH } from './en/english.ts';

/**
 * What the engines may ask of a language, a topic each. A topic is null where nothing is known of it in that language: then there
 * is no such rule, and the engine finds nothing.
 */
export type Language = {
  readonly [Topic in keyof typeof ENGLISH]: Topic extends 'code' ? string : (typeof ENGLISH)[Topic] | null;
};
