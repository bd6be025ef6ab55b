import { commentWords } from '../../compare/beside/words.ts';
import { printedDate } from '../../language/en/dates.ts';
import { ENGLISH_MESSAGES } from '../../messages/messages.ts';
import type { Document, Paragraph } from '../../model/document.ts';
import { areRightToLeft, withIsolates } from '../layout/isolates.ts';
import { paintsOf, unpainted } from '../layout/paint.ts';
import { PLAIN_PAGE } from '../layout/plain-page.ts';
import { shown } from '../layout/safe.ts';
import { columnsOf, directed, wrap } from '../layout/wrap.ts';
import { RELATION_NAMES, relatedName, sponsorName } from '../sentences/kinds.ts';
import { printedDocument } from '../view/printed.ts';

export interface OutlineOptions {
  readonly width: number;
  readonly level: 0 | 1 | 2 | 3;
  /** Whole paragraphs instead of their beginnings. */
  readonly all: boolean;
}

/** What was read: the masthead, every paragraph with its name, and any notices. */
export function renderOutline(read: Document, given: Partial<OutlineOptions> = {}): string {
  const document = printedDocument(read);
  const options = { ...PLAIN_PAGE, all: false, ...given };
  const lines = [
    ...mastheadLines(document),
    '',
    ...document.paragraphs.flatMap((paragraph) => [
      ...paragraphLines(paragraph, options, document.languages[0] ?? ''),
      ...commentLines(document, paragraph.index, options),
    ]),
    ...elsewhereLines(document, options),
  ];
  const notices = document.notices.map(({ code, message, paragraph }) => {
    const place = paragraph === null ? '' : ` (${document.paragraphs[paragraph]?.id ?? paragraph})`;
    return withIsolates(shown(`! ${code}${place}: ${message}`));
  });
  return [...lines, ...(notices.length > 0 ? ['', ...notices] : [])].map((line) => `${line.trimEnd()}\n`).join('');
}

/** The same as data. */
export function outlineJson(document: Document): string {
  return `${JSON.stringify({ format: 'resdiff.outline', version: 1, document }, null, 2)}\n`;
}

function mastheadLines(document: Document): readonly string[] {
  const { vote, adopted, issued, session, kind, sponsors } = document;
  const fields: readonly (readonly [string, string | null])[] = [
    ['symbol', document.symbol + document.reissueMark],
    ['kind', kind === null ? null : ENGLISH_MESSAGES.document.kinds[kind]],
    ...document.related.map((each) => [RELATION_NAMES[each.relation], relatedName(each)] as const),
    ['title', document.title],
    ['organ', document.organ],
    ['committee', document.committee],
    ['sponsors', sponsors.length === 0 ? null : sponsors.map(sponsorName).join(', ')],
    ['session', session === null ? null : String(session)],
    ['adopted', adopted === null ? null : printedDate(adopted)],
    ['meeting', document.meeting],
    ['issued', issued === null ? null : printedDate(issued)],
    ['agenda item', [document.agendaItem, document.agendaItemTitle].filter(Boolean).join(', ')],
    ['report', document.committeeReport],
    [
      'vote',
      vote === null ? null : `${vote.inFavour} in favour, ${vote.against} against, ${vote.abstaining} abstaining`,
    ],
    ['vote', document.adoptedWithoutVote === true ? 'adopted without a vote' : null],
    ['original', document.original],
    ['languages', document.languages.join(', ')],
    ...document.mastheadNotes.map((note) => ['note', note] as const),
    ['provenance', document.provenance],
  ];
  return fields.flatMap(([name, value]) => (value ? [`${name.padEnd(12)}${withIsolates(shown(value))}`] : []));
}

/** The comments on a paragraph, below it. */
function commentLines(
  { comments = [] }: Document,
  index: number | null,
  { width, level }: OutlineOptions,
): readonly string[] {
  const paint = paintsOf(level);
  const indent = ' '.repeat(NAME_COLUMNS + 1);
  return comments
    .filter(({ paragraph }) => paragraph === index)
    .flatMap((comment) =>
      wrap(
        [{ text: shown(commentWords(comment, ENGLISH_MESSAGES)), paint: paint.magenta }],
        Math.max(1, width - indent.length),
      ),
    )
    .map((line) => indent + line);
}

/** Those that are on no paragraph. */
function elsewhereLines(document: Document, options: OutlineOptions): readonly string[] {
  const lines = commentLines(document, null, options);
  return lines.length === 0 ? [] : ['', ...lines];
}

/** Longer names run into the text. */
const NAME_COLUMNS = 12;

function paragraphLines(
  paragraph: Paragraph,
  { width, level, all }: OutlineOptions,
  language: string,
): readonly string[] {
  const paint = paintsOf(level);
  const name = shown(paragraph.id).padEnd(NAME_COLUMNS);
  const indent = ' '.repeat(NAME_COLUMNS + 2 * paragraph.depth);
  const opening = paragraph.text.startsWith(paragraph.opening) ? paragraph.opening : '';
  const marks = paragraph.notes.map(({ marker, repeated }) => `[^${marker}${repeated ? ' again' : ''}]`).join('');
  // Each separately: an opening may end between the halves of a character.
  const rest = `${shown(paragraph.text.slice(opening.length))}${marks === '' ? '' : ` ${shown(marks)}`}`;
  const room = Math.max(1, width - Math.max(columnsOf(name) + 2 * paragraph.depth, indent.length) - 1);
  const [first = '', ...more] = wrap(
    directed(
      [
        { text: shown(opening), paint: paint.underline },
        { text: rest, paint: unpainted },
      ],
      areRightToLeft(paragraph.text, language),
    ),
    room,
  );
  const lead = `${paint.bold(withIsolates(name))}${' '.repeat(2 * paragraph.depth)} `;
  if (!all) return [`${lead}${first}${more.length > 0 ? ' …' : ''}`];
  const notes = paragraph.notes
    .filter(({ text }) => text !== '')
    .flatMap(({ marker, text }) => wrap([{ text: `[^${shown(marker)}] ${shown(text)}`, paint: paint.dim }], room));
  return [`${lead}${first}`, ...[...more, ...notes].map((line) => `${indent} ${line}`)];
}
