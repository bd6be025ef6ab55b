import type { ConcordSide, Disagreement } from '../model/concordance.ts';
import type { Document } from '../model/document.ts';
import { shadowOf } from './shadow.ts';

/** Lines above and below the text in which versions disagree. What one of them does not print is not compared. */
export function mastheadDisagreements(documents: readonly Document[]): readonly Disagreement[] {
  return FIELDS.flatMap(({ place, printed, value = printed }) => {
    const values = documents.map(value);
    const first = values.find((each) => each !== null);
    const differs = values.map((each) => each !== null && each !== first);
    if (!differs.includes(true)) return [];
    const sides = documents.map(
      (document, at): ConcordSide => ({
        words: values[at] === null ? null : printed(document),
        differs: differs[at] ?? false,
        paragraph: null,
        note: null,
        start: 0,
        end: 0,
      }),
    );
    return [{ kind: 'masthead' as const, row: null, place, sides }];
  });
}

interface Field {
  readonly place: string;
  /** As it is shown; null if the text does not say. */
  readonly printed: (document: Document) => string | null;
  /** What is compared; by default what is shown. */
  readonly value?: (document: Document) => string | null;
}

const FIELDS: readonly Field[] = [
  { place: 'symbol', printed: ({ symbol }) => symbol || null },
  { place: 'session', printed: ({ session }) => (session === null ? null : String(session)) },
  { place: 'agenda item', printed: ({ agendaItem }) => agendaItem, value: ({ agendaItem }) => figuresOf(agendaItem) },
  { place: 'date of issue', printed: ({ issued }) => issued },
  { place: 'date of adoption', printed: ({ adopted }) => adopted },
  { place: 'meeting', printed: ({ meeting }) => meeting, value: ({ meeting }) => figuresOf(meeting) },
  { place: 'committee report', printed: ({ committeeReport }) => committeeReport, value: reportOf },
  { place: 'vote', printed: printedVote },
];

/** `72 (b)` and `72 b)`; the letters of other alphabets are left aside. */
function figuresOf(printed: string | null): string | null {
  const figures = printed === null ? null : shadowOf(printed).text.match(/\d+/gu);
  return figures === null ? null : figures.join(' ');
}

/** The symbol; some versions print the paragraph too. */
function reportOf({ committeeReport }: Document): string | null {
  return (
    /(?<![A-Z])[A-Z]{1,10}(?:\/[\w.-]{1,20}){1,10}/u
      .exec(shadowOf(committeeReport ?? '').text)?.[0]
      .replace(/\.$/u, '') ?? null
  );
}

/** `182-0-1` */
function printedVote({ vote }: Document): string | null {
  return vote === null ? null : [vote.inFavour, vote.against, vote.abstaining].join('-');
}
