/** a … z, aa, bb …, as in United Nations texts and in Word. */
export function lettersOf(ordinal: number): string {
  const letter = String.fromCharCode(97 + ((ordinal - 1) % 26));
  return ordinal > 26 ? letter.repeat(Math.min(4, Math.ceil(ordinal / 26))) : letter;
}

/** a … z, aa, ab …, as in columns of a sheet. */
export function alphabeticOf(ordinal: number): string {
  let letters = '';
  for (let left = ordinal; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(97 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

/** i, ii, iii, iv …; in small letters. */
export function romanNumeral(ordinal: number): string {
  const thousands = 'm'.repeat(Math.floor(ordinal / 1000));
  const hundreds = ['', 'c', 'cc', 'ccc', 'cd', 'd', 'dc', 'dcc', 'dccc', 'cm'];
  const tens = ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx', 'xc'];
  const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
  const digit = (signs: readonly string[], unit: number) => signs[Math.floor(ordinal / unit) % 10] ?? '';
  return thousands + digit(hundreds, 100) + digit(tens, 10) + digit(ones, 1);
}
