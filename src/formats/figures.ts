/**
 * The whole number in an attribute of a document, or a default if there is none in the range. Any number from outside that is used
 * to count, repeat or look up must go through this: `4294967295` and `-30` are numbers too.
 */
export function wholeIn(
  value: string | undefined,
  { least, most }: { readonly least: number; readonly most: number },
  otherwise: number,
): number {
  const number = value !== undefined && /^\s*[+-]?\d{1,15}\s*$/u.test(value) ? Number(value) : null;
  return number !== null && number >= least && number <= most ? number : otherwise;
}
