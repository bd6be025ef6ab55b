import { dateOf, MONTH_NAMES, printedDate } from '../language/en/dates.ts';
import { type Language, languageOf } from '../language/language.ts';
import { misdated } from '../meaning/findings.ts';
import { isAssemblys } from '../mentions/own-chain.ts';
import type { Document } from '../model/document.ts';
import { fold } from '../text/fold.ts';
import { symbolOf } from '../text/symbols.ts';
import { type Found, placeIn, type Stretch } from './found.ts';
import type { Subject } from './subject.ts';

/** Citations held against the resolutions they name: their dates, their titles, and what can be cited at all. */
export function knownFound(subject: Subject): readonly Found[] {
  if (!subject.isEnglish || subject.organ !== 'assembly') return [];
  const dates = datesOf(subject);
  const language = languageOf(subject.document);
  const own = subject.stretches.filter(({ note }) => note === null);
  const told = own.flatMap((stretch) => [
    ...datesFound(stretch, { known: dates, language }),
    ...titlesFound(stretch, subject),
  ]);
  const isTold = ({ place }: Found) =>
    told.some((each) => each.place.paragraph === place.paragraph && each.place.start === place.start);
  return [
    ...told,
    ...[...disagreeing(own, language), ...own.flatMap((stretch) => sessionsFound(stretch, subject.document))].filter(
      (each) => !isTold(each),
    ),
  ];
}

function datesOf({ known, document }: Subject): ReadonlyMap<string, string> {
  const dates = new Map<string, string>();
  for (const [symbol, { adopted }] of known) if (adopted !== null) dates.set(symbol, adopted);
  if (document.symbol !== '' && document.adopted !== null) dates.set(document.symbol, document.adopted);
  return dates;
}

function datesFound(
  stretch: Stretch,
  told: { readonly known: ReadonlyMap<string, string>; readonly language: Language },
): readonly Found[] {
  return misdated({ text: stretch.text, index: stretch.paragraph ?? 0 }, 'new', told).map(({ place, message }) => ({
    code: 'citation-date',
    place: placeIn(stretch, place.start, place.end),
    message,
    fix: 'look the date up: either it or the number is wrong',
  }));
}

/** `77/79 of 7 December 2022` */
const CITED = new RegExp(
  `(?<![\\w/.-])((\\d{2,3})\\/\\d{1,3}(?:\\s[A-Z](?![\\w’']))?)\\sof\\s(\\d{1,2}\\s(?:${MONTH_NAMES.join('|')})\\s\\d{4})`,
  'gu',
);
const REACH_CHARACTERS = 4_000;

interface Cited {
  readonly short: string;
  readonly session: number;
  readonly date: string | null;
  readonly start: number;
  readonly end: number;
}

function citedIn({ text }: Stretch, language: Language): readonly Cited[] {
  return [...text.matchAll(CITED)].flatMap((match): readonly Cited[] => {
    const [words, short = '', session = '', printed = ''] = match;
    if (!isAssemblys(text.slice(Math.max(0, match.index - REACH_CHARACTERS), match.index), language)) return [];
    return [
      { short, session: Number(session), date: dateOf(printed), start: match.index, end: match.index + words.length },
    ];
  });
}

/** A resolution cited twice with two dates: one of them is wrong. */
function disagreeing(stretches: readonly Stretch[], language: Language): readonly Found[] {
  const first = new Map<string, string>();
  return stretches.flatMap((stretch) =>
    citedIn(stretch, language).flatMap(({ short, date, start, end }): readonly Found[] => {
      if (date === null) return [];
      const earlier = first.get(short);
      if (earlier === undefined) first.set(short, date);
      return earlier === undefined || earlier === date
        ? []
        : [
            {
              code: 'citation-date',
              place: placeIn(stretch, start, end),
              message: `${short} is cited here with ${printedDate(date)}, and before with ${printedDate(earlier)}`,
              fix: 'look the date up',
            },
          ];
    }),
  );
}

/** Session N lies between September of the year 1945 + N and the September after. */
function sessionsFound(stretch: Stretch, document: Document): readonly Found[] {
  return citedIn(stretch, languageOf(document)).flatMap(({ short, session, date, start, end }): readonly Found[] => {
    const place = placeIn(stretch, start, end);
    if (
      document.session !== null &&
      (session > document.session || symbolOf(short.replace(/\s/gu, ' ')) === document.symbol)
    )
      return [
        {
          code: 'citation-self',
          place,
          message:
            session > document.session
              ? `${short} is of a later session than this text`
              : `${short} is this text itself`,
          fix: 'look the number up, or write “the present resolution”',
        },
      ];
    if (session < SESSION_MIN || date === null) return [];
    const [opens, closes] = [`${session + 1945}-09-01`, `${session + 1946}-09-30`];
    // The Human Rights Council has held three sessions a year since 2006.
    const isCouncils = Math.abs(Number(date.slice(0, 4)) - (2006 + session / 3)) <= 2;
    return (date >= opens && date <= closes) || isCouncils
      ? []
      : [
          {
            code: 'citation-date',
            place,
            message: `${short} is of the session from ${session + 1945} to ${session + 1946}, and ${printedDate(date)} lies outside it`,
            fix: 'look it up: either the number or the date is wrong',
          },
        ];
  });
}

/** From the thirty-first session on symbols name the session; lower numbers are other bodies' (`5/12` of the Environment Assembly). */
const SESSION_MIN = 31;

/** `77/79 of 7 December 2022, entitled “Implementation of …”` */
function titlesFound(stretch: Stretch, { known, document }: Subject): readonly Found[] {
  const language = languageOf(document);
  const { text } = stretch;
  return [...text.matchAll(TITLED)].flatMap((match): readonly Found[] => {
    const [words, short = '', printed = ''] = match;
    const title = known.get(symbolOf(short) ?? '')?.title ?? '';
    if (title === '' || sameTitle(title, printed)) return [];
    if (!isAssemblys(text.slice(Math.max(0, match.index - REACH_CHARACTERS), match.index), language)) return [];
    // A part of a resolution has a title of its own.
    if (PART.test(text.slice(0, match.index))) return [];
    const start = match.index + words.length - printed.length - 1;
    return [
      {
        code: 'citation-title',
        place: placeIn(stretch, start, start + printed.length),
        message: `${short} is entitled “${title}”`,
        fix: `write “${title}”`,
      },
    ];
  });
}

const TITLED =
  /(?<![\w/.-])(\d{2,3}\/\d{1,3})(?:\s[A-Z])?(?:\sof\s\d{1,2}\s\p{Lu}\p{Ll}+\s\d{4})?,?\sentitled\s[“"]([^”"]+)[”"]/gu;

const PART = /\b(?:section|part|chapter|annex|paragraphs?)\b[^,;]{0,30}$/iu;

function sameTitle(title: string, printed: string): boolean {
  const bare = (text: string) =>
    fold(text)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return bare(title) === bare(printed);
}
