import type { Language } from '../../../language/language.ts';
import { type Found, insteadOf, placeIn, type Stretch } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { DRAFTING } from '../../sources.ts';
import { editsOverlap } from '../../yielding.ts';
import { datesPrintedWrong } from '../figures/printed-dates.ts';

/** How resolutions are cited: number, `of`, date. */
export const citationForm = defineRule({
  code: 'citation-form',
  severity: 'warning',
  title: 'A citation not in the form number, “of”, date',
  source: `${DRAFTING}, references to other resolutions: resolution 77/79 of 7 December 2022`,
  fix: true,
  example: {
    wrong: ['Recalling its resolution 77/15 of December 7, 2022,'],
    right: ['Recalling its resolution 77/15 of 7 December 2022,'],
  },
  yieldsTo: ['doubled-word'],
  find(subject) {
    const { stretches, spoken } = subject;
    const dates = datesPrintedWrong(subject).flatMap(({ isCited, found }) => (isCited ? [found] : []));
    if (spoken === null) return dates;
    const forms = stretches.flatMap((stretch) => (stretch.note === null ? formsFound(stretch, spoken) : []));
    // Rewriting a citation rewrites its date too.
    return [...dates.filter((date) => !forms.some((form) => isWithin(date, form))), ...forms];
  },
});

function isWithin(one: Found, other: Found): boolean {
  if (one.place.paragraph !== other.place.paragraph || one.place.note !== other.place.note) return false;
  return one.edit !== undefined && other.edit !== undefined && editsOverlap(one.edit, other.edit);
}

function formsFound(stretch: Stretch, { citing }: Language): readonly Found[] {
  if (citing === null) return [];
  const { text } = stretch;
  const foundAt = ({ 0: words, index }: RegExpExecArray, what: string, right: string | null): Found => {
    const place = placeIn(stretch, index, index + words.length);
    return {
      place,
      message: `${what}: “${words}”.`,
      fix: right === null ? 'Write it in the form “resolution 77/79 of 7 December 2022”.' : `Write “${right}”.`,
      edit: right === null ? undefined : insteadOf(place, right),
    };
  };
  const joints = citing.joints.flatMap(({ fault, pattern }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const { number = '', date = '', joint = '' } = match.groups ?? {};
      const before = text.slice(Math.max(0, match.index - CHAIN_REACH_CHARACTERS), match.index);
      const isDeed = citing.onTheDay.test(joint) && citing.adoption.test(`${before}${number}`);
      // A list of numbers and days is not a citation.
      if (!citing.speaksOfOne.test(before) || isDeed) return [];
      return [foundAt(match, JOINT_FAULTS[fault] ?? '', citing.printed(number, date))];
    }),
  );
  const told = (pattern: RegExp, what: string, rightOf: (match: RegExpExecArray) => string | null) =>
    [...text.matchAll(pattern)].map((match) => foundAt(match, what, rightOf(match)));
  return [
    ...joints,
    ...told(citing.yearOnly, 'The date has no day', () => null),
    ...told(citing.numbered, 'The number needs no word before it', ([, noun = '']) => `${noun} `),
    ...told(
      citing.fullSymbol,
      'A resolution is cited by its number alone',
      ([, noun = '', number = '']) => `${noun} ${number}`,
    ),
    ...told(citing.capital, 'Within a sentence, the word has no capital', ([words]) => words.toLowerCase()),
    ...[...text.matchAll(citing.oneInPlural)]
      .filter(({ index }) => !citing.see.test(text.slice(0, index)))
      .map((match) => foundAt(match, 'One resolution is cited in the plural', null)),
    ...told(citing.severalInSingular, 'Several resolutions are cited in the singular', () => null),
  ];
}

const JOINT_FAULTS: Readonly<Record<string, string>> = {
  comma: 'There is a comma before the date',
  otherWord: 'The date is joined by a word other than “of”',
  wordTooMany: 'There is a word too many before the date',
  noWord: 'There is no “of” before the date',
  brackets: 'The date is in brackets',
};

/** The longest known list has 2,900 characters. */
const CHAIN_REACH_CHARACTERS = 4_000;
