import { type Found, insteadOf, placeIn, type Stretch } from './found.ts';
import type { Subject } from './subject.ts';

/** What slips from the keyboard: a word twice, a mark twice, a blank too many. */
export function typingFound({ stretches, isEnglish }: Subject): readonly Found[] {
  return stretches.flatMap((stretch) => [
    ...(isEnglish ? [...doubledWords(stretch), ...percents(stretch)] : []),
    ...doubledMarks(stretch, isEnglish),
    ...doubledSpaces(stretch),
  ]);
}

/** `that that` and `had had` may be meant; names in capitals too (`Pago Pago`). */
function doubledWords(stretch: Stretch): readonly Found[] {
  const { text } = stretch;
  return [...text.matchAll(DOUBLED)].flatMap((match): readonly Found[] => {
    const [words, first = '', second = ''] = match;
    if (first.toLowerCase() !== second.toLowerCase() || MEANT.has(first.toLowerCase())) return [];
    if (/^\p{Lu}/u.test(second)) return [];
    const place = placeIn(stretch, match.index, match.index + words.length);
    return [
      {
        code: 'doubled-word',
        place,
        message: `“${first}” stands twice`,
        fix: `leave one “${second}” out`,
        edit: insteadOf(place, first),
      },
    ];
  });
}

const DOUBLED = /(?<![\p{L}\p{N}’'-])(\p{L}+)\s+(?=(\1)(?![\p{L}\p{N}’'-]))\2/giu;
const MEANT: ReadonlySet<string> = new Set(['that', 'had']);

function percents(stretch: Stretch): readonly Found[] {
  return [...stretch.text.matchAll(/(?<=\d)\s?(?:%|percent\b)/gu)].map((match) => {
    const place = placeIn(stretch, match.index, match.index + match[0].length);
    return {
      code: 'per-cent' as const,
      place,
      message: `“${match[0].trim()}” is written “per cent”`,
      fix: 'write “per cent”',
      edit: insteadOf(place, ' per cent'),
    };
  });
}

function doubledMarks(stretch: Stretch, isEnglish: boolean): readonly Found[] {
  const { text } = stretch;
  return [...text.matchAll(isEnglish ? MARKS : REPEATED_MARKS)].flatMap((match): readonly Found[] => {
    const [words] = match;
    const place = placeIn(stretch, match.index, match.index + words.length);
    const marks = words.replace(/\s/gu, '');
    if (/^\.{3,}$/u.test(marks) || isAbbreviation(text, match.index, marks)) return [];
    const isBlank = marks.length === 1;
    // `, ;`: the heavier mark is meant, and a drafter has to say so.
    const same = [...marks].every((mark) => mark === marks[0]);
    return [
      {
        code: 'doubled-mark',
        place,
        message: isBlank ? `a blank stands before “${marks}”` : `“${words.trim()}”: one mark too many`,
        fix: isBlank ? 'take the blank away' : 'leave one of the marks',
        edit: same ? insteadOf(place, marks.charAt(0)) : undefined,
      },
    ];
  });
}

/** A mark behind a mark, or behind a blank; `etc.,` and `art. 5;` keep their points. */
const MARKS = /(?:[,;:]\s?[,;:.]|\.[,;:]|\.\s[,;:]|\.{2,}|(?<=\S)\s[,;:.](?=\s|$))/gu;
/** French prints a blank before semicolons and colons. */
const REPEATED_MARKS = /[,;:]\s?,|,\s?[;:.]|\.{2,}|;;|::/gu;

function isAbbreviation(text: string, at: number, marks: string): boolean {
  if (!/^\.[,;:]$/u.test(marks)) return false;
  const word = /(?<!\S)\S*$/u.exec(text.slice(0, at))?.[0] ?? '';
  // `etc.`, `Ibid.`, `Inc.`, `U.S.`, `Corr.`, `J.`, and numbers of laws; a plain long word ends no abbreviation.
  return (
    /(?:^|[^\p{L}])(?:etc|ibid|inc|ltd|jr|sr|st|no|nos|vol|vols|add|corr|rev|al|ed|eds|cf|art|arts|para|paras|chap|sect|i\.e|e\.g|p|pp|\p{L})$/iu.test(
      word,
    ) || /\.\p{L}$/u.test(word)
  );
}

function doubledSpaces(stretch: Stretch): readonly Found[] {
  return [...stretch.text.matchAll(/(?<=\S)\s{2,}(?=\S)/gu)].map((match) => {
    const place = placeIn(stretch, match.index, match.index + match[0].length);
    return {
      code: 'doubled-space' as const,
      place,
      message: `${match[0].length} blanks stand where one does`,
      fix: 'leave one blank',
      edit: insteadOf(place, ' '),
    };
  });
}
