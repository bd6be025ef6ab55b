import { ibidIn, orphanIbid, type PlacedNote, placedNotes } from '../form/notes.ts';
import { type Language, languageOf } from '../language/language.ts';
import { fold } from '../text/fold.ts';
import { type Found, type FoundPlace, WHOLE } from './found.ts';
import type { Subject } from './subject.ts';

/** Footnotes: in order, each cited once and there, `Ibid.` behind its source. */
export function footnotesFound(subject: Subject): readonly Found[] {
  const placed = placedNotes(subject.document);
  const { footnotes } = languageOf(subject.document);
  const again = againIn(placed);
  return [
    ...orderFound(placed, subject, again),
    ...missing(placed, subject, again),
    ...repeated(placed, subject, again),
    ...twice(placed, again, footnotes),
    ...orphans(placed, again, footnotes),
    ...(subject.isEnglish ? beforeMarks(placed, subject) : []),
  ];
}

function orderFound(placed: readonly PlacedNote[], { organ }: Subject, again: ReadonlySet<number>): readonly Found[] {
  const numbered = placed.filter(({ note }, at) => /^\d+$/u.test(note.marker) && !again.has(at));
  // The Human Rights Council hangs its first note on the masthead.
  const first = organ === 'assembly' ? 1 : Number(numbered[0]?.note.marker ?? 1);
  const astray = numbered.findIndex(({ note }, at) => Number(note.marker) !== at + first);
  const found = numbered[astray];
  if (found === undefined) return [];
  const { marker, offset } = found.note;
  const before = astray === 0 ? 'it is the first' : `it stands behind note ${numbered[astray - 1]?.note.marker ?? ''}`;
  return [
    {
      code: 'note-order',
      place: indicatorPlace(found),
      message: `footnote ${marker} is to be ${astray + first}: ${before}`,
      fix: 'count the footnotes anew in the order of their indicators',
      edit: first === 1 ? { of: 'marker', start: offset, end: offset, text: String(astray + 1) } : undefined,
    },
  ];
}

/** The places of indicators that stood before, with nothing else hanging on them. */
function againIn(placed: readonly PlacedNote[]): ReadonlySet<number> {
  const bodies = new Map<string, Set<string>>();
  const again = new Set<number>();
  for (const [at, { note }] of placed.entries()) {
    const known = bodies.get(note.marker);
    const body = fold(note.text);
    if (note.repeated || (known !== undefined && (body === '' || known.has(body)))) again.add(at);
    bodies.set(note.marker, (known ?? new Set<string>()).add(body));
  }
  return again;
}

function indicatorPlace({ note, paragraph }: PlacedNote): FoundPlace {
  return { paragraph, note: null, start: note.offset, end: note.offset };
}

function missing(placed: readonly PlacedNote[], { document }: Subject, again: ReadonlySet<number>): readonly Found[] {
  const empty = placed.flatMap((each, at): readonly Found[] =>
    each.note.text.trim() !== '' || again.has(at)
      ? []
      : [
          {
            code: 'note-missing',
            place: indicatorPlace(each),
            message: `there is no footnote ${each.note.marker}`,
            fix: 'add the footnote, or take the indicator away',
          },
        ],
  );
  const stray = document.notices.flatMap(({ code, message, paragraph }): readonly Found[] => {
    const isTold = empty.some(({ place }) => place.paragraph === paragraph && paragraph !== null);
    return code !== 'stray-note' || isTold
      ? []
      : [
          {
            code: 'note-missing',
            place: { ...WHOLE, paragraph },
            message,
            fix: 'add what is missing, or take the note away',
          },
        ];
  });
  return empty.length > 0 ? empty : stray;
}

/** Until session 74 the indicator was repeated in the operative part. */
function repeated(placed: readonly PlacedNote[], { document }: Subject, again: ReadonlySet<number>): readonly Found[] {
  if (document.session !== null && document.session < SESSION_WITHOUT_REPETITION) return [];
  return placed.flatMap((each, at): readonly Found[] =>
    again.has(at)
      ? [
          {
            code: 'note-repeated',
            place: indicatorPlace(each),
            message: `the indicator of footnote ${each.note.marker} stands twice`,
            fix: 'give the reference once, where its object is first named; else a new footnote of the same words',
          },
        ]
      : [],
  );
}

const SESSION_WITHOUT_REPETITION = 75;

function twice(
  placed: readonly PlacedNote[],
  again: ReadonlySet<number>,
  footnotes: Language['footnotes'],
): readonly Found[] {
  const first = new Map<string, string>();
  return placed.flatMap((each, at): readonly Found[] => {
    const { text, marker } = each.note;
    if (text === '' || ibidIn(text, footnotes) !== null || again.has(at)) return [];
    const earlier = first.get(fold(text));
    if (earlier === undefined) first.set(fold(text), marker);
    return earlier === undefined
      ? []
      : [
          {
            code: 'note-twice',
            place: { paragraph: each.paragraph, note: marker, start: 0, end: text.length },
            message: `footnote ${marker} says what footnote ${earlier} says`,
            fix: 'leave it out, unless the reference has to be repeated',
          },
        ];
  });
}

function orphans(
  placed: readonly PlacedNote[],
  again: ReadonlySet<number>,
  footnotes: Language['footnotes'],
): readonly Found[] {
  const own = placed.filter((_, at) => !again.has(at));
  let source: string | null = null;
  return own.flatMap(({ note, paragraph }): readonly Found[] => {
    // Behind the last that is no Ibid. itself.
    if (ibidIn(note.text, footnotes) === null) {
      source = note.text;
      return [];
    }
    const why = orphanIbid(note.text, source === null ? [] : [source], footnotes);
    return why === null
      ? []
      : [
          {
            code: 'ibid-orphan',
            place: { paragraph, note: note.marker, start: 0, end: /^[*_]?\w+\.?/u.exec(note.text)?.[0].length ?? 0 },
            message: `footnote ${note.marker} says Ibid., and ${why}`,
            fix: 'write the source out',
          },
        ];
  });
}

function beforeMarks(placed: readonly PlacedNote[], { document }: Subject): readonly Found[] {
  return placed.flatMap((each): readonly Found[] => {
    const { text = '' } = document.paragraphs[each.paragraph ?? -1] ?? {};
    const { offset, marker } = each.note;
    if (offset === 0 || !/[,;:.]/u.test(text[offset] ?? '') || !/[\p{L}\d”)]/u.test(text[offset - 1] ?? '')) return [];
    // `Council,¹ …`; a point within a number or an abbreviation is no mark.
    if (!/^[,;:.](?:\s|$)/u.test(text.slice(offset))) return [];
    return [
      {
        code: 'note-place',
        place: { paragraph: each.paragraph, note: null, start: offset, end: offset + 1 },
        message: `the indicator of footnote ${marker} stands before “${text[offset] ?? ''}”`,
        fix: 'set it behind the mark',
      },
    ];
  });
}
