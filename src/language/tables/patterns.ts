/**
 * Patterns of printed words, `%day [de ]%month %year`, which are used to read and to print: what a pattern prints, it reads back.
 *
 * `%name` is a slot, `\\(` and `\\[` are the brackets themselves, `(a|b)` a choice of which the first is printedBy, `[…]` what may be there and is not printedBy, and a space is any
 * white space. Choices and options are not nested in themselves, but a choice may be within an option.
 */
export type Pattern = string;

/** The source of a regular expression; each slot is a named group. */
export function expressionOf(pattern: Pattern, slots: Readonly<Record<string, string>>): string {
  return shielded(pattern)
    .replace(/[.*+?^${}\\/]/gu, '\\$&')
    .replaceAll('(', '(?:')
    .replaceAll('[', '(?:')
    .replaceAll(']', ')?')
    .replace(/['’]/gu, "['’]")
    .replaceAll(' ', '\\s')
    .replace(/\p{Script=Han}/gu, inBothScripts)
    .replace(/%([a-z]+)(\d?)/gu, (_, name: string, at: string) => `(?<${name}${at}>${slots[name] ?? '(?!)'})`)
    .replace(/[\uE000-\uE003]/gu, (sign) => `\\${bare(sign)}`);
}

/** A simplified character as part of a regular expression that also finds the traditional one. */
export function inBothScripts(character: string): string {
  const at = SIMPLIFIED.indexOf(character);
  return at === -1 ? character : `[${character}${TRADITIONAL.charAt(at)}]`;
}

/** The characters of mastheads and feet that differ. */
const SIMPLIFIED = '号决议会联国届项发报经员团过总权济纪录弃对别紧记际体时';
const TRADITIONAL = '號決議會聯國屆項發報經員團過總權濟紀錄棄對別緊記際體時';

/** The same with nothing kept but what one slot holds, as the first group. */
export function sourceAround(pattern: Pattern, kept: string, slots: Readonly<Record<string, string>>): string {
  return expressionOf(pattern, slots)
    .replaceAll(`(?<${kept}>`, '(')
    .replace(/\(\?<[a-z]+\d?>/gu, '(?:');
}

/** The words of a pattern with its slots filled. */
export function printedBy(pattern: Pattern, values: Readonly<Record<string, string>>): string {
  return shielded(pattern)
    .replace(/\[[^[\]]*\]/gu, '')
    .replace(/\(([^(|)]*)(?:\|[^()]*)?\)/gu, '$1')
    .replace(/[\uE000-\uE003]/gu, bare)
    .replace(/%([a-z]+\d?)/gu, (_, name: string) => values[name] ?? '');
}

/** Brackets that are brackets, as signs of no text. */
function shielded(pattern: Pattern): string {
  return pattern.replace(/\\([()[\]])/gu, (_, sign: string) => String.fromCharCode(SHIELDED + BRACKETS.indexOf(sign)));
}

function bare(sign: string): string {
  return BRACKETS.charAt(sign.charCodeAt(0) - SHIELDED);
}

const BRACKETS = '()[]';
const SHIELDED = 0xe000;

/** Words with slots and no other notation, for lines that contain brackets themselves. */
export function filled(words: string, values: Readonly<Record<string, string>>): string {
  return words.replace(/%([a-z]+)/gu, (_, name: string) => values[name] ?? '');
}

/** Decimal figures of any script as ASCII. */
export function decimal(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.findLast((each) => each <= code) ?? code;
    return String(code - zero);
  });
}

/** Zero in ASCII, in Arabic-Indic and Persian figures, and in full width. */
const ZEROS = [0x30, 0x660, 0x6f0, 0xff10];

/** An expression for what a language does not say. */
export const NEVER = /(?!)/u;
