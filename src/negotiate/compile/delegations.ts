import type { Document } from '../../model/document.ts';
import { InputError } from '../../model/problem.ts';
import { withCapital } from '../../text/capital.ts';
import type { Proposed } from './compile.ts';

/** Those who tracked changes in a file; of `G77, EU`, who made some together, each. */
export function authorsIn({ tracked = [] }: Document): readonly string[] {
  const authors = [...new Set(tracked.map(({ author }) => author).filter((author) => author !== ''))];
  const isTogether = (author: string) =>
    author.includes(', ') && author.split(', ').some((name) => authors.includes(name));
  return [...new Set(authors.flatMap((author) => (isTogether(author) ? author.split(', ') : [author])))];
}

/**
 * Whose proposal a text is, if nobody says: the name of its file without the ending, or the symbol. With a capital, since a name in
 * brackets is read by it.
 *
 * @param file without its folder; `-` for none
 */
export function delegationOf(file: string, { symbol }: Pick<Document, 'symbol'>): string {
  const stem = file.replace(/\.[a-z]{2,5}$/iu, '');
  return stem === '' || stem === '-' ? symbol || 'Proposal' : withCapital(stem);
}

/** Two of one name are said apart by a number. */
export function withOwnNames(proposals: readonly Proposed[]): readonly Proposed[] {
  const names = new Set<string>();
  return proposals.map((proposed) => {
    let name = proposed.name;
    for (let count = 2; names.has(name); count += 1) name = `${proposed.name} ${count}`;
    names.add(name);
    return { ...proposed, name };
  });
}

/**
 * The orders of an amendment document are no paragraphs of the text.
 *
 * @param advice what the user can do instead
 * @throws InputError if a text is an amendment document
 */
export function requireText({ kind, symbol }: Document, file: string, advice: string): void {
  if (kind !== 'amendment') return;
  throw new InputError(
    'bad-option',
    `${symbol || file} is an amendment, not a text with the amendments made: ${advice}`,
  );
}
