/**
 * A sentence of the program as it is shown on the page, where nobody can type an option of the command line: what advises one is left
 * out. Empty if nothing else was said.
 */
export function forPage(message: string): string {
  const clauses = message.replace(/ \([^()]*--\p{Ll}[^()]*\)/gu, '').split('; ');
  return clauses
    .map((clause) =>
      clause
        .split(', or ')
        .filter((way) => !/(?:^| )--\p{Ll}/u.test(way))
        .join(', or '),
    )
    .filter((clause) => clause !== '')
    .join('; ');
}
