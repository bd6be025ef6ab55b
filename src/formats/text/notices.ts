import type { Block } from '../../form/assemble.ts';
import { languageOf } from '../../language/language.ts';
import type { Document, DocumentKind, Note } from '../../model/document.ts';
import type { Notice, NoticeCode } from '../../model/problem.ts';
import { isKnownOrgan } from './formula.ts';
import { adoptionIn } from './kinds.ts';
import type { Masthead } from './masthead.ts';
import type { TextKind } from './submission.ts';
import type { Unit } from './units.ts';

/** Notices on what the masthead lacks, on restored line breaks, and on texts that are not resolutions, or of an unknown organ. */
export function mastheadNotices(
  masthead: Masthead,
  {
    kind,
    unglued,
    formula,
    unread,
  }: {
    readonly kind: TextKind;
    readonly unglued: boolean;
    readonly formula: string;
    readonly unread: readonly string[];
  },
): readonly Notice[] {
  const what = otherThanResolution(masthead, kind);
  return [
    ...missingNotices(masthead),
    ...(unread.length === 0 ? [] : [wholeNotice('unread-masthead', `left out above the text: ${quoted(unread)}`)]),
    ...(what === null ? [] : [wholeNotice('not-a-resolution-proper', `the text is ${what}`)]),
    ...(formula === '' || isKnownOrgan(formula)
      ? []
      : [
          wholeNotice(
            'not-a-resolution-proper',
            `how texts of “${formula}” are printed is not known; check the outline`,
          ),
        ]),
    ...(unglued ? [wholeNotice('mended', 'the masthead had lost its line breaks, which were restored')] : []),
  ];
}

/** A notice on a text in a language of which nothing is known. */
export function languageNotices({ languages }: Pick<Document, 'languages'>): readonly Notice[] {
  return languageOf({ languages }).masthead === null
    ? [
        wholeNotice(
          'unknown-language',
          'the text is in none of the official languages of the United Nations: it is paired and compared word for word, and that is all',
        ),
      ]
    : [];
}

/** The first lines, each in quotation marks. */
function quoted(lines: readonly string[]): string {
  const shown = lines.slice(0, QUOTED_MAX_LINES).map((line) => `“${line.slice(0, QUOTED_MAX_CHARACTERS)}”`);
  const rest = lines.length - shown.length;
  return `${shown.join(', ')}${rest === 0 ? '' : ` and ${rest} more`}`;
}

const QUOTED_MAX_LINES = 3;
const QUOTED_MAX_CHARACTERS = 80;

/** What a text is that is neither a resolution nor a draft of one, in words; null if it is one. */
function otherThanResolution({ symbol, kind: told }: Masthead, kind: TextKind): string | null {
  switch (told) {
    case 'amendment':
      return 'an amendment to a draft';
    case 'committee-report':
      return 'the report of a committee';
    case 'budget-implications':
      return 'a statement on the budget implications of a draft';
    case 'note':
      return 'a note';
    case 'draft-decision':
      return 'a draft decision';
    default:
      return kind === 'decision' || /^[AES]\/.*(?:DEC|PRST)/u.test(symbol) ? 'a decision or a statement' : null;
  }
}

function wholeNotice(code: NoticeCode, message: string): Notice {
  return { code, message, paragraph: null };
}

function missingNotices({ symbol, title, adopted, session, kind }: Masthead): readonly Notice[] {
  const isCouncil = symbol.startsWith('S/');
  const isDraft = /\/L\.\d/u.test(symbol) || (kind !== null && !ADOPTED.includes(kind));
  const missing = [
    symbol === '' ? 'symbol' : '',
    title === '' ? 'title' : '',
    session === null && !isCouncil ? 'session' : '',
    adopted === null && !isDraft ? 'date of adoption' : '',
  ].filter(Boolean);
  if (missing.length === 0) return [];
  return [wholeNotice('missing-masthead', `found no ${joinedByOr(missing)}`)];
}

const ADOPTED: readonly DocumentKind[] = ['resolution', 'decision', 'presidential-statement'];

/** `symbol, title or session`. */
function joinedByOr(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** A notice on the comments in Markdown. */
export function commentNotices(comments: readonly string[]): readonly Notice[] {
  if (comments.length === 0) return [];
  const what = comments.length === 1 ? 'a comment' : `${comments.length} comments`;
  return [wholeNotice('left-out', `left out ${what}: ${quoted(comments)}`)];
}

/** A notice on running heads that were left out. */
export function leftOutNotices(leftOut: ReadonlyMap<string, number>): readonly Notice[] {
  const told = [...leftOut].map(([text, count]) => `“${text}” (${count === 1 ? 'once' : `${count} times`})`);
  return told.length === 0
    ? []
    : [wholeNotice('left-out', `left out what is printed around the text: ${told.join(', ')}`)];
}

/** Notices on paragraphs joined from several lines, or across page breaks. */
export function mendingNotices({
  torn,
  whole,
}: {
  readonly torn: readonly Unit[];
  readonly whole: readonly Unit[];
}): readonly Notice[] {
  const wrapped = torn.filter(({ lines, text }) => lines > 1 && adoptionIn(text) === null).length;
  const joined = torn.length - whole.length;
  return [
    ...(wrapped === 0 ? [] : [wholeNotice('mended', `joined the lines of ${paragraphs(wrapped)}`)]),
    ...(joined === 0 ? [] : [wholeNotice('mended', `rejoined ${paragraphs(joined)} split by page breaks`)]),
  ];
}

function paragraphs(count: number): string {
  return count === 1 ? 'one paragraph' : `${count} paragraphs`;
}

/** Notices on markers without a footnote, and footnotes without a marker. */
export function noteNotices(
  title: readonly Note[],
  blocks: readonly Block[],
  unused: readonly string[],
): readonly Notice[] {
  const bodiless = (notes: readonly Note[], paragraph: number | null) =>
    notes
      .filter(({ text, repeated }) => text === '' && !repeated)
      .map(
        ({ marker }): Notice => ({
          code: 'stray-note',
          message: `there is no footnote for marker ${marker}`,
          paragraph,
        }),
      );
  return [
    ...bodiless(title, null),
    ...blocks.flatMap(({ notes }, index) => bodiless(notes, index)),
    ...unused.map((marker) => wholeNotice('stray-note', `there is no marker for footnote ${marker}`)),
  ];
}
