import { assemble } from '../../form/assemble.ts';
import { dateInAny } from '../../language/calendars.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { languagesOf } from '../../language/told.ts';
import type { Document, Paragraph, Part } from '../../model/document.ts';
import { InputError, type Notice } from '../../model/problem.ts';
import type { CommitteeReport } from '../../model/report.ts';
import { symbolAlone } from '../../text/symbols.ts';
import { DEFAULT_LIMITS, keepWithin, type Limits, type Measured } from '../limits.ts';
import { isStructured, plainTextOf, type Source } from '../source/source.ts';
import { withoutAsides } from './asides.ts';
import { type Body, bodyIn } from './blocks.ts';
import { formulaIn } from './formula.ts';
import { annexIn } from './kinds.ts';
import { type Line, readLines } from './lines.ts';
import type { Body as Foot } from './markers.ts';
import { isField, type Masthead, mastheadOf, unreadIn } from './masthead.ts';
import { mended } from './mend.ts';
import { withoutSigns } from './negotiated.ts';
import { type Annotated, type Annotation, annotate, annotateKnown } from './notes.ts';
import {
  commentNotices,
  languageNotices,
  leftOutNotices,
  mastheadNotices,
  mendingNotices,
  noteNotices,
} from './notices.ts';
import { draftNamed, draftsIn, draftWords } from './report.ts';
import { linesOf } from './source-lines.ts';
import { NOTHING_TOLD, toldOf } from './source-told.ts';
import { withSignedStars } from './stars.ts';
import { parted } from './start.ts';
import { markersIn, type Submission, type TextKind } from './submission.ts';
import { type Unit, unitsOf } from './units.ts';

/**
 * Reads a resolution from Markdown or plain text, as the United Nations prints it or as people paste it: with or
 * without masthead, italics, blank lines and links, hard-wrapped or not, with notes at the foot of a page or at the end.
 *
 * @param told what the text is said to be, if something else says so
 * @throws InputError if it contains no resolution at all
 */
export function readText(
  source: Source,
  name: string,
  limits: Limits = DEFAULT_LIMITS,
  told: TextKind = 'resolution',
): Document {
  const stages = stagesOf(source, name, limits, told);
  const { language, kind, unglued, unread, masthead, title, found, notices } = stages;
  const { paragraphs, notices: oddNumbers } = assemble(found.blocks, language);
  const read = {
    ...masthead,
    title: title.text,
    titleNotes: title.notes,
    adopted: masthead.adopted ?? dateInAny(found.date),
    meeting: found.meeting === '' ? masthead.meeting : found.meeting,
  };
  const languages = languagesOf(found.blocks.map(({ text }) => text));
  const beside = isStructured(source) ? toldOf(source, madeOf(stages), paragraphs) : NOTHING_TOLD;
  return {
    ...read,
    languages,
    vote: found.vote,
    adoptedWithoutVote: found.adoptedWithoutVote,
    provenance: '',
    reconstructed: false,
    paragraphs,
    ...(beside.comments.length === 0 ? {} : { comments: beside.comments }),
    ...(beside.tracked.length === 0 ? {} : { tracked: beside.tracked }),
    notices: [
      ...beside.notices.filter((notice) => !isSaid(notice, paragraphs)),
      ...languageNotices({ languages }),
      ...mastheadNotices(read, {
        kind,
        unglued,
        unread,
        formula: paragraphs.find(({ part }) => part === 'formula')?.text ?? '',
      }),
      ...notices,
      ...found.notices,
      ...oddNumbers,
    ],
  };
}

/** Brackets of a text under negotiation are in what its paragraphs say beside their words. */
function isSaid({ code, paragraph }: Notice, paragraphs: readonly Paragraph[]): boolean {
  return code === 'bracketed-words' && paragraphs[paragraph ?? -1]?.negotiated !== undefined;
}

/** What was made of the words below the masthead, with the words that are elsewhere in the document. */
function madeOf({ body, units, found, masthead, title, unused }: Stages): Parameters<typeof toldOf>[1] {
  const { mastheadNotes, sponsors } = masthead;
  const behalves = sponsors.flatMap(({ onBehalfOf }) => onBehalfOf ?? []);
  const elsewhere = [...mastheadNotes, ...behalves, ...title.notes.map(({ text }) => text)];
  return { body, units, found, unused, elsewhere };
}

/** The drafts in the report of a committee, each read as if it were alone; null for every other text. */
export function reportIn(source: Source, name: string, limits: Limits = DEFAULT_LIMITS): CommitteeReport | null {
  const read = (words: Source, kind: TextKind) => readText(words, name, limits, kind);
  return draftsIn(source, { name, limits, language: languageOfText(plainTextOf(source)), read });
}

/** A text, and which draft is meant if it is the report of a committee. */
interface Asked {
  readonly name: string;
  readonly limits?: Limits;
  readonly draft?: string | undefined;
}

/**
 * Reads a text or, in the report of a committee, one of its drafts.
 *
 * @throws InputError if it is neither, or if it is not told which of several drafts is meant
 */
export function readTextOrDraft(source: Source, { name, limits, draft }: Asked): Document {
  const report = reportIn(source, name, limits);
  if (report !== null) return draftNamed(report, draft ?? null, name).document;
  if (draft === undefined) return readText(source, name, limits);
  throw noReport(name, draft);
}

/** The words of the one draft in a report that is asked for; of every other text, all of them. For those who look at single stages. */
export function wordsAlone(source: Source, { name, limits, draft }: Asked): Source {
  const report = reportIn(source, name, limits);
  if (report === null) return source;
  const { number } = draftNamed(report, draft ?? null, name);
  return draftWords(source, number, languageOfText(plainTextOf(source))) ?? source;
}

export function noReport(name: string, draft: string): InputError {
  return new InputError('bad-option', `${name}: not the report of a committee, so it has no draft “${draft}”`);
}

/** What each stage of reading made of a text; `resdiff inspect` shows it. */
export interface Stages {
  readonly language: Language;
  readonly kind: TextKind;
  readonly unglued: boolean;
  /** Lines above the text that are no part of a masthead. */
  readonly unread: readonly string[];
  readonly lines: readonly Line[];
  /** Those of the body, without running heads; units count them. */
  readonly body: readonly Line[];
  /** The marks of footnotes that nothing calls. */
  readonly unused: readonly string[];
  readonly masthead: Masthead;
  /** Paragraphs and footnotes, put together from lines. */
  readonly units: readonly Unit[];
  readonly title: Annotated;
  /** Paragraphs with their footnotes, each in its part. */
  readonly found: Body;
  readonly notices: readonly Notice[];
}

/**
 * From lines to blocks: paragraphs, with the notes between them removed and attached to their markers.
 *
 * @throws InputError when there is no resolution in it at all
 */
export function stagesOf(
  source: Source,
  name: string,
  limits: Limits = DEFAULT_LIMITS,
  told: TextKind = 'resolution',
): Stages {
  const plain = plainTextOf(source);
  keepWithin('text-characters', plain.length, { name, limits });
  refuseUnreadable(plain, name);
  const language = languageOfText(plain);
  const { lines, unglued, leftOut, comments } = linesIn(source, { name, limits }, language);
  const { head, body, kind, submission } = parted(lines, name, language, told);
  const marks = marksIn(head, submission, language);
  const notes = notesBelow(source, { body, marks }, language);
  const read = mastheadOf(head, { name, kind, formula: formulaAtHead(body), submission, notes }, language);
  const bared = withoutRunningHeads(body, read);
  const units = unitsOf(bared.lines, language);
  const torn = units.filter(({ note }) => note === null);
  const whole = mended(torn, language);
  const { texts, unused } = annotated(source, [read.title, ...whole.map(({ text }) => text)], {
    feet: () => feetIn(units, whole).filter(({ marker }) => !marks.has(marker)),
    head,
    language,
  });
  const [title = { text: '', notes: [] }, ...prose] = texts;
  const printed = whole.map((unit, at) => ({ ...unit, ...(prose[at] ?? { text: '', notes: [] }) }));
  const { pieces, notices: unclear } = withoutSigns(printed, language);
  const found = bodyIn(pieces, STARTS[kind], language);
  const masthead = isStructured(source) ? withOtherNotes(read, { head, submission, notes }) : read;
  const notices = [
    ...commentNotices(comments),
    ...leftOutNotices(new Map([...leftOut, ...bared.leftOut])),
    ...mendingNotices({ torn, whole }),
    ...noteNotices(title.notes, found.blocks, unused),
    ...unclear,
  ];
  // `The Seventy-sixth World Health Assembly,` is named without its article above.
  const organ = formulaAtHead(body).replace(/^\p{Lu}\p{L}{2} /u, '');
  const known = [organ, masthead.symbol, masthead.title, masthead.organ ?? '', masthead.committee ?? ''];
  const unread = unreadIn(head, { submission, known }, language);
  const parts = { lines, body: bared.lines, masthead, units, title, found };
  return { language, kind, unglued, unread, unused, notices, ...parts };
}

/** The lines of a text, and what on its pages is no part of it. */
interface ReadLines {
  readonly lines: readonly Line[];
  readonly unglued: boolean;
  readonly leftOut: ReadonlyMap<string, number>;
  /** Comments between the lines that hold words. */
  readonly comments: ReturnType<typeof withoutAsides>['comments'];
}

function linesIn(source: Source, measured: Measured, language: Language): ReadLines {
  if (isStructured(source)) return { ...linesOf(source, measured, language), unglued: false, comments: [] };
  const { text, comments } = withoutAsides(source);
  return { ...readLines(withSignedStars(text, language), measured, language), leftOut: new Map(), comments };
}

/** The footnotes that the lines above the title may call, by their marks. */
function notesBelow(
  source: Source,
  { body, marks }: { readonly body: readonly Line[]; readonly marks: ReadonlySet<string> },
  language: Language,
): ReadonlyMap<string, string> {
  if (isStructured(source)) return new Map([...source.notes].map(([sign, { text }]) => [sign, text]));
  if (marks.size === 0) return NO_NOTES;
  return new Map(notesAmong(unitsOf(body, language)).map(({ marker, text }) => [marker, text]));
}

/** The texts with their footnotes, and the footnotes that nothing calls. */
function annotated(
  source: Source,
  texts: readonly string[],
  {
    feet,
    head,
    language,
  }: { readonly feet: () => readonly Foot[]; readonly head: readonly Line[]; readonly language: Language },
): Annotation {
  if (!isStructured(source)) return annotate(texts, feet(), language);
  const above = new Set(head.flatMap(({ text }) => markersIn(text)));
  const known = annotateKnown(texts, source.notes);
  const unused = known.unused.filter((sign) => !above.has(sign));
  return { ...known, unused: unused.map((sign) => source.notes.get(sign)?.marker ?? sign) };
}

/** Every footnote that is called above the text and is no fact of the masthead is kept with those that are none. */
function withOtherNotes(
  masthead: Masthead,
  {
    head,
    submission,
    notes,
  }: {
    readonly head: readonly Line[];
    readonly submission: Submission | null;
    readonly notes: ReadonlyMap<string, string>;
  },
): Masthead {
  const told = [...markersIn(masthead.title), ...markersIn(submission?.text ?? ''), masthead.reissueMark];
  const called = new Set(head.flatMap(({ text }) => markersIn(text)));
  const others = [...called].filter((sign) => !told.includes(sign)).flatMap((sign) => notes.get(sign) ?? []);
  const mastheadNotes = [...masthead.mastheadNotes, ...others.filter((each) => !masthead.mastheadNotes.includes(each))];
  return { ...masthead, mastheadNotes };
}

/** The part in which a text begins. */
const STARTS: Readonly<Record<TextKind, Part>> = {
  resolution: 'preamble',
  decision: 'operative',
  sentence: 'operative',
  note: 'operative',
  amendment: 'order',
};

function notesAmong(units: readonly Unit[]): readonly Pick<Foot, 'marker' | 'text'>[] {
  return units.flatMap(({ note, text }) => (note === null ? [] : [{ marker: note, text }]));
}

const NO_NOTES: ReadonlyMap<string, string> = new Map();

/** The marks of footnotes above the title: after sponsors, the kind of the document, or the symbol. */
function marksIn(head: readonly Line[], submission: Submission | null, { masthead }: Language): ReadonlySet<string> {
  const above = submission === null ? head.filter(({ text }) => isField(text, masthead)) : head.slice(0, submission.to);
  return new Set(above.flatMap(({ text }) => markersIn(text)));
}

/** The notes, each with the number of texts before it; the title is the first text. */
function feetIn(units: readonly Unit[], whole: readonly Unit[]): readonly Foot[] {
  let before = 0;
  return units.flatMap(({ note, text, line }) => {
    while ((whole[before]?.line ?? line) < line) before += 1;
    return note === null ? [] : [{ marker: note, text, after: 1 + before }];
  });
}

/** The formula, below the letter and the title of the first part of a composite resolution; empty if there is none. */
function formulaAtHead(body: readonly Line[]): string {
  return body.slice(0, ABOVE_FORMULA_MAX_LINES).flatMap(({ text }) => formulaIn(text)?.formula ?? [])[0] ?? '';
}

const ABOVE_FORMULA_MAX_LINES = 6;

function refuseUnreadable(source: string, name: string): void {
  const refuse = (found: string) => new InputError('not-a-resolution', `${name}: ${found}`);
  if (!/\S/u.test(source)) throw refuse('no text found; is the file empty?');
  if (isBinary(source))
    throw refuse('not a text file; give the resolution as Word, PDF, HTML, AKN XML, Markdown or plain text');
}

/** Whether there are many characters that do not occur in texts, as in a Word or PDF file read as text. */
function isBinary(source: string): boolean {
  const sample = source.slice(0, SAMPLE_MAX_CHARACTERS);
  const control = sample.match(/[\0-\x08\x0E-\x1A\x1C-\x1F\x7F\uFFFD]/gu)?.length ?? 0;
  return source.includes('\0') || control * CONTROL_MAX_OF_TEXT > sample.length;
}

const SAMPLE_MAX_CHARACTERS = 100_000;
/** One character in fifty. */
const CONTROL_MAX_OF_TEXT = 50;

/** The lines without running heads, which separate pages, and how often each was left out. */
interface Bared {
  readonly lines: readonly Line[];
  readonly leftOut: ReadonlyMap<string, number>;
}

/**
 * Pages repeat the symbol and the title at the top; the line after them is on a new page. The title alone is a running head only if
 * it is there twice or beside the symbol, and not as the title of an annex.
 */
function withoutRunningHeads(lines: readonly Line[], { symbol, title }: Masthead): Bared {
  const isSymbol = (line: Line | undefined) => symbol !== '' && line !== undefined && symbolAlone(line.text) === symbol;
  const isTitle = (line: Line) => title !== '' && line.text === title;
  const isTitleRepeated = lines.filter(isTitle).length > 1;
  const isRunning = (line: Line, at: number) =>
    isSymbol(line) ||
    (isTitle(line) &&
      (isTitleRepeated || isSymbol(lines[at - 1]) || isSymbol(lines[at + 1])) &&
      annexIn(lines[at - 1]?.text ?? '') === null);
  const leftOut = new Map<string, number>();
  let wasHead = false;
  const kept = lines.flatMap((line, at) => {
    const afterHead = wasHead;
    wasHead = isRunning(line, at);
    if (wasHead) leftOut.set(line.text, (leftOut.get(line.text) ?? 0) + 1);
    if (wasHead) return [];
    return [afterHead ? { ...line, afterBlank: true } : line];
  });
  return { lines: kept, leftOut };
}
