import type { Language } from '../language/language.ts';
import type { Sponsor } from '../model/document.ts';
import { tidy } from '../text/tidy.ts';

type Words = NonNullable<Language['masthead']>;

/** The names of a list of sponsors, each as printed, with the calls of its footnotes: `Iraq,[^*] Kenya and Mali:[^**]`. */
export function printedSponsors(list: string, words: Words): readonly string[] {
  if (words.office.test(list)) return [list];
  return list
    .replace(/(?<![,:])([,:]+)((?:\[\^[^\]]{1,4}\]|\*)+)/gu, '$2$1')
    .replace(words.nameWithAnd, masked)
    .replace(/\([^()]*\)/gu, masked)
    .replace(words.behalfOfLast, masked)
    .split(words.nextSponsor)
    .map((name) => tidy(name.replaceAll(MASK, ' ')).replace(/:$/u, ''))
    .filter(Boolean);
}

/** `Cuba (on behalf of the Group of 77 and China)` as the State and those for whom it acts. */
export function sponsorOf(printed: string, words: Words): Sponsor {
  const [, name = printed, onBehalfOf = null] = words.onBehalf.exec(printed) ?? [];
  return { name, onBehalfOf };
}

/** Hides the spaces of a name that contains the signs between sponsors. */
function masked(name: string): string {
  return name.replaceAll(' ', MASK);
}

const MASK = '\u2060';
