import { LANDMARKS } from '../../language/landmarks.ts';

/** A formula at the start of a line, such as `The General Assembly,`, and what follows it on the line; else null. */
export function formulaIn(text: string): { readonly formula: string; readonly rest: string } | null {
  const [formula] = FORMULA.exec(text.slice(0, HEAD_CHARACTERS)) ?? [];
  if (formula === undefined || formula.length > FORMULA_MAX_CHARACTERS) return organLineIn(text);
  if (LANDMARKS.organWithoutArticle.test(formula.trim())) return null;
  const rest = text.slice(formula.length).trim();
  const ends = /[,،，:]$/u.test(formula.trimEnd());
  // `The General Assembly decides` is a sentence, and `The Security Council` may head a table.
  return rest === '' || (ends && /^["“*_]*[\p{Lu}\p{Lo}\d]/u.test(rest))
    ? { formula: formula.trim(), rest }
    : organLineIn(text);
}

/**
 * The formula of another organization: its organ alone on a line, such as `The Executive Board,`. Such names also occur within
 * sentences, so nothing may follow, and each word must be one of a name.
 */
function organLineIn(text: string): { readonly formula: string; readonly rest: '' } | null {
  const [, name] = text.length > ORGAN_LINE_MAX_CHARACTERS ? [] : (LANDMARKS.organLine.exec(text) ?? []);
  if (name === undefined || !LANDMARKS.organHeads.test(name)) return null;
  const isName = name.split(' ').every((word) => /^[\p{Lu}\p{N}]/u.test(word) || LANDMARKS.organSmallWords.test(word));
  return isName ? { formula: text, rest: '' } : null;
}

/** Whether a text with this formula is one of the United Nations. */
export function isOfUnitedNations(formula: string): boolean {
  return LANDMARKS.unitedNations.test(formula);
}

/** Whether it is one of an organ whose printed form is known. */
export function isKnownOrgan(formula: string): boolean {
  return isOfUnitedNations(formula) || LANDMARKS.organsKnown.test(formula);
}

/** The position of the formula at the end of a masthead without line breaks, or alone. */
export function formulaPlaceIn(text: string): number | null {
  const alone = text.length > ORGAN_LINE_MAX_CHARACTERS ? null : organLineIn(text.replaceAll('*', '').trim());
  return FORMULA_ANYWHERE.exec(text)?.index ?? (alone === null ? null : 0);
}

const HEAD_CHARACTERS = 200;
/** A name, and the article of a statute under which the organ acts. */
const ORGAN_LINE_MAX_CHARACTERS = 300;

/**
 * A name of 80 letters with its surroundings. At the head of a line the bound is applied here and not in the expression: repeated 80
 * times there, the set of all letters took a fiftieth of a short run. Searched for anywhere, the expression needs a bound to stay linear.
 */
const FORMULA_MAX_CHARACTERS = 100;

const FORMULA = new RegExp(`^(?:${LANDMARKS.formula('{3,}')})\\s?[,،，:]?`, 'u');
const FORMULA_ANYWHERE = new RegExp(`(?:${LANDMARKS.formula('{3,80}')})\\s?[,،，]`, 'u');
