/**
 * Four bytes in five characters, where base 64 takes five and a third. None of the characters means anything in HTML, so that the
 * whole may be put into a `script` element as it is.
 */
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?~_()[]{}@%$#,';

/** @returns characters; a last group of fewer than four bytes takes one character more than it has bytes */
export function packed(bytes: Uint8Array): string {
  const groups: string[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    const count = Math.min(4, bytes.length - at);
    let value = 0;
    for (let more = 0; more < 4; more += 1) value = value * 256 + (bytes[at + more] ?? 0);
    let group = '';
    for (let digit = 0; digit < 5; digit += 1) {
      group = (DIGITS[value % DIGITS.length] ?? '') + group;
      value = Math.floor(value / DIGITS.length);
    }
    groups.push(group.slice(0, count + 1));
  }
  return groups.join('');
}

/** The bytes that `packed` was given. */
export function unpacked(words: string): Uint8Array<ArrayBuffer> {
  const values = new Uint8Array(128);
  for (let at = 0; at < DIGITS.length; at += 1) values[DIGITS.charCodeAt(at)] = at;
  const bytes = new Uint8Array(Math.floor((words.length * 4) / 5));
  let to = 0;
  for (let at = 0; at < words.length; at += 5) {
    const count = Math.min(5, words.length - at) - 1;
    let value = 0;
    // A short group is filled up with the greatest digit, which brings back what was cut off.
    for (let digit = 0; digit < 5; digit += 1)
      value =
        value * DIGITS.length + (digit <= count ? (values[words.charCodeAt(at + digit)] ?? 0) : DIGITS.length - 1);
    for (let byte = 0; byte < count; byte += 1) {
      bytes[to] = Math.floor(value / 256 ** (3 - byte)) & 255;
      to += 1;
    }
  }
  return bytes;
}
