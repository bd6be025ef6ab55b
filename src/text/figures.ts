/** A number as the United Nations prints it: `1,234,500`, `0.7`, whatever the locale of the machine. */
export function printedNumber(number: number): string {
  const [whole = '', decimals] = String(number).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
