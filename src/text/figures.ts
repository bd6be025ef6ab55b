/** A number as the United Nations prints it: `1,234,500`, `0.7`. The locale of the machine has no say in it. */
export function printedNumber(number: number): string {
  const [whole = '', decimals] = String(number).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
