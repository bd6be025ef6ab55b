import type { NEGOTIATING } from '../../language/en/reading/negotiated.ts';

/** The words of a language for texts under negotiation. */
export type Negotiating = typeof NEGOTIATING;

/** The names in a list such as `EU, Japan/US and Mexico`; null if anything in it is no name. */
export function delegationsIn(list: string, words: Negotiating): readonly string[] | null {
  const names: string[] = [];
  let rest = list.trim();
  while (rest !== '') {
    const joined = words.joinedNames.exec(rest)?.[0] ?? '';
    const name = joined === '' ? rest.slice(0, nameEnd(rest, words)) : joined;
    if (!isName(name, words)) return null;
    names.push(name);
    rest = rest.slice(name.length);
    const between = words.betweenNames.exec(rest)?.[0] ?? '';
    if (between === '' && rest !== '') return null;
    rest = rest.slice(between.length);
    if (rest === '' && between !== '') return null;
  }
  return names.length === 0 ? null : names;
}

/** Where the first name ends: at what separates two names, outside parentheses. */
function nameEnd(list: string, words: Negotiating): number {
  let open = 0;
  for (let at = 0; at < list.length; at += 1) {
    if (list[at] === '(') open += 1;
    if (list[at] === ')') open -= 1;
    if (open === 0 && at > 0 && words.betweenNames.test(list.slice(at, at + BETWEEN_MAX_CHARACTERS))) return at;
  }
  return list.length;
}

const BETWEEN_MAX_CHARACTERS = 6;

function isName(name: string, words: Negotiating): boolean {
  return name.length <= DELEGATION_MAX_CHARACTERS && words.name.test(name) && !words.noNames.test(name);
}

const DELEGATION_MAX_CHARACTERS = 60;

/** Whether a name in parentheses is the abbreviation of the words before it: `[the Green Climate Fund (GCF)]`. */
export function isAbbreviation(name: string, before: string): boolean {
  const letters = name.replace(/[^\p{Lu}]/gu, '');
  if (letters.length < 2 || !/^[\p{L}\p{N}.&/-]+$/u.test(name)) return false;
  let initials = '';
  for (const word of before.slice(-MEANT_MAX_CHARACTERS).trimEnd().split(' ').toReversed()) {
    if (/^\p{Lu}[\p{L}’'-]*$/u.test(word)) initials = word.charAt(0) + initials;
    // `of`, `and` and `the` are within names.
    else if (!/^\p{Ll}{1,3}$/u.test(word)) break;
  }
  return initials.endsWith(letters);
}

const MEANT_MAX_CHARACTERS = 200;
