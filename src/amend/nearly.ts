import { quoted } from './words.ts';

/** What to say of a sentence that is not understood: the form nearest to it. */
export function understandable(text: string): string {
  const [, form] = FORMS.find(([sign]) => sign.test(text)) ?? FORMS[0];
  return `${quoted(text)} is not understood; ${isOpen(text) ? 'a quotation in it does not end, and ' : ''}it would read like: ${form}`;
}

const REPLACE = 'In operative paragraph 3, replace “these words” by “those words”.';

const FORMS: readonly [readonly [RegExp, string], ...(readonly (readonly [RegExp, string])[])] = [
  [/foot-?note/iu, 'In operative paragraph 3, after “these words”, insert a footnote reading: “Resolution 1/1.”.'],
  [/^move|\bplace\b/iu, 'Move operative paragraph 3 to after operative paragraph 5.'],
  [
    /new (?:(?!new ).)*(?:paragraph|heading)/iu,
    'After operative paragraph 3, insert a new operative paragraph reading: “Urges …;”.',
  ],
  [/(?:insert|add)\b/iu, 'In operative paragraph 3, after “these words”, insert “those words”.'],
  [/^(?:delete|strike|remove|omit)[^“"]*$/iu, 'Delete operative paragraph 3.'],
  [/(?:delete|strike|remove|omit)\b/iu, 'In operative paragraph 3, delete “these words”.'],
  [/./u, REPLACE],
];

function isOpen(text: string): boolean {
  const count = (sign: RegExp) => text.match(sign)?.length ?? 0;
  return count(/“/gu) > count(/”/gu) || count(/"/gu) % 2 === 1;
}
