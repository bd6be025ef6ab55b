import type { Language } from '../../../language/language.ts';
import { type Found, placeIn, type Stretch } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { REVIEWED } from '../../sources.ts';

export const brackets = defineRule({
  code: 'brackets',
  severity: 'error',
  title: 'An unpaired bracket',
  source: REVIEWED,
  scope: 'resolutions',
  example: {
    wrong: ['1. Welcomes the report (volume I;', '2. Requests another.'],
    right: ['1. Welcomes the report (volume I);', '2. Requests another.'],
  },
  find: ({ stretches, language }) => stretches.flatMap((stretch) => loneBrackets(stretch, language)),
});

function loneBrackets(stretch: Stretch, { textReferences, slots }: Language): readonly Found[] {
  const { text } = stretch;
  const open: { readonly sign: string; readonly at: number }[] = [];
  const lone: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/[()[\]]/gu)) {
    // `a)` and `1)` number points within a sentence.
    const isCounted = () =>
      textReferences?.beforeHalfBracket.test(text.slice(0, index)) ??
      (slots !== null && COUNT.test(text.slice(0, index)));
    if (sign === '(' || sign === '[') open.push({ sign, at: index });
    else if (open.at(-1)?.sign === PARTNERS.get(sign)) open.pop();
    else if (sign === ']' || !isCounted()) lone.push(index);
  }
  return [...lone, ...open.map(({ at }) => at)].map((at) => ({
    place: placeIn(stretch, at, at + 1),
    message: `The bracket “${text[at] ?? ''}” is unpaired.`,
    fix: 'Add the other bracket, or delete this one.',
  }));
}

/** A letter or a number of a list, in languages whose lists have half brackets; in some they follow any word. */
const COUNT = /(?<![\p{L}\p{N}])[\p{L}\p{N}]{1,4}$/u;

const PARTNERS: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
]);
