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
  const tens = ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx', 'xc'];
  const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
  return (
    'c'.repeat(Math.floor(ordinal / 100)) + (tens[Math.floor(ordinal / 10) % 10] ?? '') + (ones[ordinal % 10] ?? '')
  );
}
