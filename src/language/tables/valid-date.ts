/** `2023-12-04` if it is a date after the founding of the United Nations, else null. `0001-01-01` is AKN4UN for "no date". */
export function validDate(iso: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso) ?? [];
  if (year === undefined || month === undefined || day === undefined || Number(year) < 1945) return null;
  return Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month)) ? iso : null;
}

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
