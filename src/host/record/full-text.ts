import type { Expression, Phrase } from '../../record/query/query.ts';

/**
 * An expression in the language of SQLite's FTS5 (sqlite.org/fts5.html, section 3). Every word is quoted, so that none is an operator.
 */
export function fullTextQuery(expression: Expression): string {
  switch (expression.kind) {
    case 'all':
      return joinedBy(expression.of, 'AND');
    case 'any':
      return joinedBy(expression.of, 'OR');
    case 'without':
      return `(${fullTextQuery(expression.of)} NOT ${joinedBy(expression.not, 'OR')})`;
    case 'phrase':
      return `${expression.column} : ${phraseQuery(expression)}`;
    case 'near':
      return `words : NEAR(${expression.of.map(phraseQuery).join(' ')}, ${expression.within})`;
  }
}

function joinedBy(of: readonly Expression[], operator: string): string {
  return `(${of.map(fullTextQuery).join(` ${operator} `)})`;
}

function phraseQuery({ words, begins }: Phrase): string {
  return `"${words.join(' ').replaceAll('"', '""')}"${begins ? ' *' : ''}`;
}
