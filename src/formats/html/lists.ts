import { numeral } from '../docx/numerals.ts';
import { attribute, type Element } from './elements.ts';

/** The numbers that style sheets make. */
export interface ListStyles {
  /** The number of an item; null if no style sheet makes one for its list. */
  readonly labelOf: (list: Element, ordinal: number) => string | null;
}

/**
 * Google's pages number no list by its element: `.lst-kix_a-1>li:before{content:"(" counter(lst-ctn-kix_a-1,lower-latin) ") "}` does. Of
 * the rules for a class only those with one counter count.
 */
export function listsIn(sheets: readonly string[]): ListStyles {
  const forms = new Map<string, { readonly before: string; readonly format: string; readonly after: string }>();
  for (const rule of sheets.join('\n').split('}')) {
    const at = rule.lastIndexOf('{');
    const [, name] = ITEM_OF_CLASS.exec(rule.slice(0, Math.max(0, at)).trim()) ?? [];
    const [, before = '', style = '', after = ''] = COUNTER.exec(rule.slice(at + 1)) ?? [];
    const format = FORMATS.get(style.toLowerCase());
    if (name !== undefined && format !== undefined) forms.set(name, { before, format, after });
  }
  return {
    labelOf(list, ordinal) {
      const form = attribute(list, 'class')
        .split(/\s+/u)
        .flatMap((name) => forms.get(name) ?? [])[0];
      return form === undefined ? null : `${form.before}${numeral(ordinal, form.format)}${form.after}`.trim();
    },
  };
}

const ITEM_OF_CLASS = /\.([\w-]{1,100})\s?>\s?li:{1,2}before$/u;
const COUNTER = /content\s*:\s*"([^"]{0,20})"\s*counter\([\w-]{1,100},\s*([a-z-]{3,20})\)\s*"([^"]{0,20})"/iu;

const FORMATS: ReadonlyMap<string, string> = new Map([
  ['decimal', 'decimal'],
  ['decimal-leading-zero', 'decimalZero'],
  ['lower-latin', 'lowerLetter'],
  ['lower-alpha', 'lowerLetter'],
  ['upper-latin', 'upperLetter'],
  ['upper-alpha', 'upperLetter'],
  ['lower-roman', 'lowerRoman'],
  ['upper-roman', 'upperRoman'],
]);
