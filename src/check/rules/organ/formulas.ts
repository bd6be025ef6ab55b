import type { Document } from '../../../model/document.ts';
import type { FoundPlace } from '../../found.ts';
import { isBody } from '../../subject.ts';

/** The line that names an organ at the beginning of its text. */
interface Formula {
  readonly text: string;
  readonly place: FoundPlace;
}

/** The formulas that lack a comma although a preamble follows, or have one although none does. */
export function formulasAstray({ paragraphs }: Document, astray: 'comma missing' | 'comma alone'): readonly Formula[] {
  if (!paragraphs.some(isBody)) return [];
  return paragraphs.flatMap(({ part, text, index }): readonly Formula[] => {
    // `RESOLVES:` between the preamble and the first number.
    if (part !== 'formula' || /[:：]\s*$/u.test(text)) return [];
    const after = paragraphs.slice(index + 1).find((each) => each.part === 'formula' || isBody(each));
    const hasComma = /[,،，]\s*$/u.test(text);
    const hasPreamble = after?.part === 'preamble';
    if (hasPreamble === hasComma || hasPreamble !== (astray === 'comma missing')) return [];
    return [{ text, place: { paragraph: index, note: null, start: 0, end: text.length } }];
  });
}
