import { withoutEnd } from '../form/punctuation.ts';
import type { Document } from '../model/document.ts';
import { type Found, insteadOf, WHOLE } from './found.ts';
import { isBody, type Subject } from './subject.ts';

/** The name of the organ above its text: `The General Assembly,` */
export function formulaFound({ document }: Subject): readonly Found[] {
  const { paragraphs } = document;
  if (!paragraphs.some(isBody)) return [];
  if (!paragraphs.some(({ part }) => part === 'formula'))
    return [
      {
        code: 'formula-missing',
        place: WHOLE,
        message: 'no organ is named above the text',
        fix: 'begin with “The General Assembly,”, or the organ whose text it is',
      },
    ];
  return paragraphs.flatMap(({ part, text, index }): readonly Found[] => {
    if (part !== 'formula') return [];
    const place = { paragraph: index, note: null, start: 0, end: text.length };
    const hasComma = /[,،，:：]\s*$/u.test(text);
    const hasPreamble = followedByPreamble(document, index);
    if (hasPreamble === hasComma) return [];
    if (hasPreamble) {
      const stem = withoutEnd(text);
      return [
        {
          code: 'formula-comma',
          place,
          message: `there is no comma behind “${text}”, and a preamble follows`,
          fix: 'set a comma behind it',
          edit: insteadOf({ ...place, start: stem.length }, ','),
        },
      ];
    }
    const stem = text.replace(/(?<![\s,،，])[\s,،，]+$/u, '');
    return [
      {
        code: 'formula-alone',
        place,
        message: `“${text}” has a comma, and no preamble follows`,
        fix: 'leave the comma out',
        edit: insteadOf({ ...place, start: stem.length }, ''),
      },
    ];
  });
}

function followedByPreamble({ paragraphs }: Document, at: number): boolean {
  const after = paragraphs.slice(at + 1).find((each) => each.part === 'formula' || isBody(each));
  return after?.part === 'preamble';
}
