import type { Document, Paragraph } from '../../../model/document.ts';
import { isBody } from '../../subject.ts';

/** The operative paragraphs that are numbered: those at the top level. */
export function operativeOf({ paragraphs }: Document): readonly Paragraph[] {
  return paragraphs.filter((each) => isBody(each) && each.part === 'operative' && each.depth === 0);
}
