import type { Document, Paragraph } from '../../../model/document.ts';
import { isBody } from '../../subject.ts';

/** The operative paragraphs that are counted: those that stand below no other. */
export function operativeOf({ paragraphs }: Document): readonly Paragraph[] {
  return paragraphs.filter((each) => isBody(each) && each.part === 'operative' && each.depth === 0);
}
