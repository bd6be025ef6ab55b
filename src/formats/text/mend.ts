import type { Language } from '../../language/language.ts';
import { formulaIn } from './formula.ts';
import { adoptionIn, annexIn, goesOn, isBareNumeral, isClosed, openingIn, opensSmall, startsLower } from './kinds.ts';
import { isWholeRow, joinLines, type Unit } from './units.ts';

/**
 * Rejoins paragraphs split by a page break, once the notes at the foot of the page are removed:
 * `…capacity-building efforts and to continue` and `to shape the global governance of outer space,`.
 */
export function mended(units: readonly Unit[], language: Language): readonly Unit[] {
  const whole: Unit[] = [];
  for (const unit of units) {
    const before = whole.at(-1);
    if (before !== undefined && isTorn(before, unit, language)) {
      whole[whole.length - 1] = {
        ...before,
        text: joinLines([before.text, unit.text]),
        lines: before.lines + unit.lines,
      };
    } else whole.push(unit);
  }
  return whole;
}

function isTorn(before: Unit, after: Unit, language: Language): boolean {
  if (
    after.isRow ||
    (before.isRow && isWholeRow(before.text)) ||
    before.heading ||
    after.heading ||
    after.number !== '' ||
    after.printedLabel !== '' ||
    formulaIn(before.text)?.rest === ''
  )
    return false;
  if ([before, after].some(({ text }) => adoptionIn(text) !== null || annexIn(text) !== null || isBareNumeral(text))) {
    return false;
  }
  // `… the Charter, (agreed)` ends, and `[Recognizing] (EU) …` begins a paragraph of a rolling text.
  if (before.text.endsWith(')') && after.text.startsWith('[')) return false;
  if (startsLower(after.text)) return goesOn(before.text, after.text) && !opensSmall(after, language);
  // `…as requested by the` and `Secretary-General in his report;`: the first must be recognized as a paragraph, and the second
  // must end like one. Otherwise it is a heading, or text below one.
  const isParagraph = before.number !== '' || openingIn(before.text, language) !== '';
  return !isClosed(before.text) && isParagraph && isClosed(after.text) && openingIn(after.text, language) === '';
}
