import { compare } from '../../../compare/compare.ts';
import type { Sources } from '../../../model/record.ts';
import { type DocxOptions, renderDocx } from '../../comparison/docx.ts';
import { notated } from '../../layout/notation.ts';
import { clauseSentences, lookedIn, sourcesHead } from '../../sentences/sources.ts';
import { changedWords } from './changed.ts';

/**
 * The draft as a Word file, with a comment on each clause that says where its words were agreed. A draft that came as Word stays as it
 * is, but for the comments.
 */
export function renderSourcesDocx(sources: Sources, options: DocxOptions = {}): Uint8Array {
  const { document, clauses, notices } = sources;
  const byParagraph = new Map(clauses.map((clause) => [clause.paragraph, clause]));
  // Nothing differs: the redline of a text with itself is the text.
  return renderDocx(compare({ old: document, new: document }), {
    ...options,
    remarks: {
      title: [[sourcesHead(sources), lookedIn(sources), ...notices]],
      on: ({ change }) =>
        change.new.flatMap((index) => {
          const clause = byParagraph.get(index);
          if (clause === undefined) return [];
          const { kind, source } = clause;
          const edits = changedWords(clause);
          const words = clauseSentences(clause, document.paragraphs[index]?.text ?? '');
          const changes = edits === null ? [] : [notated(edits)];
          const agreed = source !== null && (kind === 'holds' || kind === 'within') ? [`“${source.text}”`] : [];
          return [{ lines: [...words, ...changes, ...agreed], at: null }];
        }),
    },
  });
}
