/**
 * The whole number that an attribute of a document gives; another where it gives none, or one that cannot be meant. Whatever is
 * counted, repeated or looked up by a number from outside takes it from here: `4294967295` and `-30` are numbers too.
 */
export function wholeIn(
  value: string | undefined,
  { least, most }: { readonly least: number; readonly most: number },
  otherwise: number,
): number {
  const number = value !== undefined && /^\s*[+-]?\d{1,15}\s*$/u.test(value) ? Number(value) : null;
  return number !== null && number >= least && number <= most ? number : otherwise;
}
