import type { PARAGRAPHS_NAMED } from './en/citations.ts';
import type { RecurringTable } from './tables/tables.ts';

/** References to paragraphs of the same text, by a table. */
export function paragraphsNamedFrom({ paragraphsNamed }: RecurringTable): typeof PARAGRAPHS_NAMED {
  const [before, after] = [paragraphsNamed.before, paragraphsNamed.after].map((each) => each.replaceAll(' ', '\\s'));
  const joint = `(?:,\\s?|،\\s?|、|\\s?(?:${paragraphsNamed.joints})\\s?|–|-)`;
  const start = /^\p{Script=Latin}|^\p{Script=Cyrillic}/u.test(before ?? '') ? '(?<!\\p{L})' : '';
  return {
    reference: new RegExp(`${start}${before}(\\d+)${after}(?!\\p{L}|\\d)`, 'giu'),
    numbers: new RegExp(`^\\d+(?:${joint}\\d+)*$`, 'u'),
    beforeNumbers: new RegExp(`${start}${before}(?:\\d+${joint})*$`, 'iu'),
    behindNumbers: new RegExp(`^(?:${joint}\\d+)*${after}`, 'iu'),
  };
}
