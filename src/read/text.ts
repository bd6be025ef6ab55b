import type { Document, Note } from '../model/document.ts';
import { InputError, type Notice } from '../model/problem.ts';
import { dateOf } from '../text/dates.ts';
import { languagesOf } from '../text/language.ts';
import { symbolOf } from '../text/symbols.ts';
import { assemble, type Block } from './assemble.ts';
import { bodyOf } from './text-blocks.ts';
import { adoptionIn } from './text-kinds.ts';
import { type Line, linesOf } from './text-lines.ts';
import { type Masthead, mastheadOf } from './text-masthead.ts';
import { mended } from './text-mend.ts';
import { annotate } from './text-notes.ts';
import { parted } from './text-start.ts';
import { type Unit, unitsOf } from './text-units.ts';

/**
 * Reads a resolution from Markdown or plain text, as the United Nations prints it or as people paste it: with or
 * without masthead, italics, blank lines and links, hard-wrapped or not, with notes at the foot of a page or at the end.
 *
 * @throws InputError when there is no resolution in it at all
 */
export function readText(source: string, name: string): Document {
  refuseUnreadable(source, name);
  const { lines, unglued } = linesOf(source);
  const { head, body, kind } = parted(lines, name);
  const masthead = mastheadOf(head, name);
  const units = unitsOf(withoutRunningHeads(body, masthead));
  const bodies = units.flatMap(({ note, text }) => (note === null ? [] : [{ marker: note, text }]));
  const torn = units.filter(({ note }) => note === null);
  const whole = mended(torn);

  const { texts, unused } = annotate([masthead.title, ...whole.map(({ text }) => text)], bodies);
  const [title = { text: '', notes: [] }, ...prose] = texts;
  const pieces = whole.map((unit, at) => ({ ...unit, ...(prose[at] ?? { text: '', notes: [] }) }));
  const found = bodyOf(pieces, kind === 'decision' ? 'operative' : 'preamble');
  const { paragraphs, notices } = assemble(found.blocks);
  const read = {
    ...masthead,
    title: title.text,
    titleNotes: title.notes,
    adopted: masthead.adopted ?? dateOf(found.date),
    meeting: found.meeting === '' ? masthead.meeting : found.meeting,
  };
  return {
    ...read,
    languages: languagesOf(found.blocks.map(({ text }) => text)),
    vote: null,
    provenance: '',
    reconstructed: false,
    paragraphs,
    notices: [
      ...mastheadNotices(read),
      ...kindNotices(kind, read.symbol),
      ...mendingNotices({ unglued, whole, torn }),
      ...noteNotices(title.notes, found.blocks, unused),
      ...found.notices,
      ...notices,
    ],
  };
}

function refuseUnreadable(source: string, name: string): void {
  const found = !/\S/u.test(source)
    ? 'found no text; is the file empty?'
    : isBinary(source)
      ? 'found bytes that are no text; give the resolution as text, Markdown or AKN XML'
      : null;
  if (found !== null) throw new InputError('not-a-resolution', `${name}: ${found}`);
}

/** Characters that no text holds: a page of Word or PDF read as text is full of them. */
function isBinary(source: string): boolean {
  const sample = source.slice(0, SAMPLE_MAX_CHARACTERS);
  const control = sample.match(/[\0-\x08\x0E-\x1A\x1C-\x1F\x7F\uFFFD]/gu)?.length ?? 0;
  return source.includes('\0') || control * CONTROL_MAX_OF_TEXT > sample.length;
}

const SAMPLE_MAX_CHARACTERS = 100_000;
/** One character in fifty. */
const CONTROL_MAX_OF_TEXT = 50;

/** Pages repeat the symbol and the title at their head; the line after it stands on a new page. */
function withoutRunningHeads(lines: readonly Line[], { symbol, title }: Masthead): readonly Line[] {
  const isRunningHead = ({ text }: Line) =>
    (title !== '' && text === title) ||
    (symbol !== '' && /^[AES]\/[\w./() -]{1,40}$/u.test(text) && symbolOf(text) === symbol);
  let wasHead = false;
  return lines.flatMap((line) => {
    const afterHead = wasHead;
    wasHead = isRunningHead(line);
    if (wasHead) return [];
    return [afterHead ? { ...line, afterBlank: true } : line];
  });
}

function mastheadNotices({ symbol, title, adopted, session }: Masthead): readonly Notice[] {
  const isCouncil = symbol.startsWith('S/');
  const isDraft = /\/L\.\d/u.test(symbol);
  const missing = [
    symbol === '' ? 'symbol' : '',
    title === '' ? 'title' : '',
    session === null && !isCouncil ? 'session' : '',
    adopted === null && !isDraft ? 'date of adoption' : '',
  ].filter(Boolean);
  if (missing.length === 0) return [];
  return [{ code: 'missing-masthead', message: `found no ${listed(missing)}`, paragraph: null }];
}

/** `symbol, title or session`. */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function kindNotices(kind: 'resolution' | 'decision', symbol: string): readonly Notice[] {
  if (kind === 'resolution' && !/DEC|PRST/u.test(symbol)) return [];
  return [{ code: 'not-a-resolution-proper', message: 'read a decision or a statement', paragraph: null }];
}

interface Mending {
  readonly unglued: boolean;
  readonly torn: readonly Unit[];
  readonly whole: readonly Unit[];
}

function mendingNotices({ unglued, torn, whole }: Mending): readonly Notice[] {
  const wrapped = torn.filter(({ lines, text }) => lines > 1 && adoptionIn(text) === null).length;
  const joined = torn.length - whole.length;
  const messages = [
    unglued ? 'the masthead had lost its line ends: took it apart' : '',
    wrapped === 0 ? '' : `joined the lines of ${wrapped} paragraph${wrapped === 1 ? '' : 's'}`,
    joined === 0 ? '' : `put together ${joined} paragraph${joined === 1 ? '' : 's'} that a page break had torn apart`,
  ];
  return messages
    .filter((message) => message !== '')
    .map((message): Notice => ({ code: 'mended', message, paragraph: null }));
}

function noteNotices(title: readonly Note[], blocks: readonly Block[], unused: readonly string[]): readonly Notice[] {
  const bodiless = (notes: readonly Note[], paragraph: number | null) =>
    notes
      .filter(({ text, repeated }) => text === '' && !repeated)
      .map(({ marker }): Notice => ({ code: 'stray-note', message: `found no note for marker ${marker}`, paragraph }));
  return [
    ...bodiless(title, null),
    ...blocks.flatMap(({ notes }, index) => bodiless(notes, index)),
    ...unused.map(
      (marker): Notice => ({ code: 'stray-note', message: `found no marker for note ${marker}`, paragraph: null }),
    ),
  ];
}
