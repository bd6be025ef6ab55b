import type { Language } from '../../language/language.ts';
import type { Document, DocumentKind, Related } from '../../model/document.ts';
import { symbolOf } from '../../text/symbols.ts';
import { tidy } from '../../text/tidy.ts';
import { printedSponsors, sponsorOf } from '../sponsors.ts';
import { formulaIn } from './formula.ts';
import { isClosed, startsLower } from './kinds.ts';
import type { Line } from './lines.ts';

/** The lines that say what a document is and who submitted it: `Iraq:[^*] draft resolution`, `Note by the Secretariat`. */
export interface Submission {
  readonly kind: DocumentKind;
  /** The first of the lines, and the first after them: there the title begins. */
  readonly from: number;
  readonly to: number;
  /** All of them on one line, and the parts of it that its pattern names. */
  readonly text: string;
  readonly parts: Readonly<Record<string, string | undefined>>;
}

/**
 * How a text is built, which decides where it begins. A decision or a statement, as adopted, has no preamble, no formula and no opening
 * words; as a draft it is a sentence with the name of the organ. An amendment has orders, a note any paragraphs.
 */
export type TextKind = 'resolution' | 'decision' | 'sentence' | 'amendment' | 'note';

type Words = NonNullable<Language['masthead']>;

/** Finds them among lines; null if there are none. */
export function submissionIn(lines: readonly Line[], { masthead: words }: Language): Submission | null {
  if (words === null) return null;
  for (let at = 0; at < Math.min(lines.length, MASTHEAD_MAX_LINES); at += 1) {
    const text = lines[at]?.text ?? '';
    // The words may run over the end of the line.
    const place = words.submitted.exec(`${text} ${lines[at + 1]?.text ?? ''}`)?.index ?? -1;
    if (place === -1 || place >= text.length) continue;
    const found = submissionAt(lines, at, words);
    if (found !== null) return found;
  }
  return null;
}

/** A list of all States has some sixty lines, and each may be followed by its footnote. */
const MASTHEAD_MAX_LINES = 200;

function submissionAt(lines: readonly Line[], at: number, words: Words): Submission | null {
  for (const from of [...new Set([blockStart(lines, at, words), sentenceStart(lines, at, words), at])]) {
    for (const to of endsFrom(lines, at, words)) {
      const text = tidy(
        lines
          .slice(from, to)
          .map((line) => line.text)
          .join(' '),
      );
      const found = submissionOf(text, words);
      if (found !== null) return { ...found, from, to };
    }
  }
  return null;
}

/** The first line of the list of sponsors, if blank lines set it apart from the lines of the masthead above it. */
function blockStart(lines: readonly Line[], at: number, words: Words): number {
  let from = at;
  while (
    from > 0 &&
    !isField(lines[from - 1], words) &&
    (lines[from]?.afterBlank === false || runsOn(lines, from, words))
  )
    from -= 1;
  // The title of the agenda item comes right after its number.
  return isField(lines[from - 1], words) && lines[from]?.afterBlank === false ? at : from;
}

function sentenceStart(lines: readonly Line[], at: number, words: Words): number {
  let from = at;
  while (from > 0 && !isField(lines[from - 1], words) && runsOn(lines, from, words)) from -= 1;
  return from;
}

/** Where the lines may end, the likeliest first: at the next blank line; else, in texts without blank lines, at each line. */
function endsFrom(lines: readonly Line[], at: number, words: Words): readonly number[] {
  let block = at + 1;
  while (block < lines.length && (lines[block]?.afterBlank === false || runsOn(lines, block, words))) block += 1;
  const own = lines.slice(at, block);
  const isOnlyThis =
    own.length <= SUBMISSION_MAX_LINES && own.every(({ text }) => formulaIn(text) === null && !/[.;]$/u.test(text));
  const ends: number[] = [];
  for (let end = at + 1; end <= Math.min(block, at + SUBMISSION_MAX_LINES); end += 1)
    if (end === block || !runsOn(lines, end, words)) ends.push(end);
  return isOnlyThis ? [block, ...ends] : ends;
}

const SUBMISSION_MAX_LINES = 5;

/** Whether a line continues the one before it. */
function runsOn(lines: readonly Line[], at: number, words: Words): boolean {
  const [before, after] = [lines[at - 1]?.text ?? '', lines[at]?.text ?? ''];
  return words.unfinished.test(before.replace(ENDING_CALLS, '')) || (startsLower(after) && !isClosed(before));
}

function isField(line: Line | undefined, words: Words): boolean {
  return line !== undefined && words.field.test(line.text) && !words.submitted.test(line.text);
}

/** The facts of these lines. */
export type SubmissionFacts = Pick<Document, 'sponsors' | 'mastheadNotes' | 'related'>;

/** The same in a line that a file marks as such. */
export function submissionOf(text: string, words: Words): Submission | null {
  for (const { kind, line } of words.submissions) {
    const parts = line.exec(text)?.groups;
    if (parts !== undefined) return { kind, from: 0, to: 0, text, parts };
  }
  return null;
}

/** Who submitted it and what it is about; `notes` are the footnotes by their marks. */
export function submissionFacts(
  { kind, text, parts }: Submission,
  notes: ReadonlyMap<string, string>,
  words: Words,
): SubmissionFacts {
  const { sponsors = '', calls = '', by = '', of = '', basis = '' } = parts;
  const names = [...printedSponsors(sponsors + calls, words), ...printedSponsors(by, words)];
  const others = markersIn(text).flatMap((marker) => notes.get(marker) ?? []);
  return {
    sponsors: names.map((printed) => {
      const behalves = markersIn(printed).flatMap((marker) => behalfIn(notes.get(marker), words) ?? []);
      const sponsor = sponsorOf(withoutCalls(printed), words);
      return { ...sponsor, onBehalfOf: behalves[0] ?? sponsor.onBehalfOf };
    }),
    mastheadNotes: others.filter((note) => behalfIn(note, words) === null),
    related: [
      ...relatedTo(of, kind === 'amendment' ? 'amends' : 'concerns', words),
      ...relatedTo(basis, 'replaces', words),
    ],
  };
}

/** On whose behalf a sponsor acts, according to a footnote. */
function behalfIn(note: string | undefined, words: Words): string | null {
  return words.behalfNote.exec(note ?? '')?.[1] ?? null;
}

function relatedTo(text: string, relation: Related['relation'], words: Words): readonly Related[] {
  const bare = withoutCalls(text);
  const [, draft = null] = words.draftWithin.exec(bare) ?? [];
  return [...bare.matchAll(SYMBOL)].flatMap(([printed]) => {
    const symbol = symbolOf(printed.replace(/(?<![.,])[.,]+$/u, ''));
    return symbol === null ? [] : [{ relation, symbol, draft }];
  });
}

/** The marks of the footnotes that a text calls. */
export function markersIn(text: string): readonly string[] {
  return [...text.matchAll(CALL)].map(([, marker = '']) => marker);
}

function withoutCalls(text: string): string {
  return tidy(text.replace(CALL, '').replaceAll('*', ''));
}

const CALL = /\[\^([^\]]{1,4})\]/gu;
const ENDING_CALLS = /(?<![\]*])(?:\[\^[^\]]{1,4}\]|\*)+$/u;
const SYMBOL = /(?<![\p{L}\p{N}/])[AES]\/[\w./-]*\d[\w./-]*/gu;
