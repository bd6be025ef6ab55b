import type { Mended } from '../../check/mend.ts';
import type { Check, CheckFinding, Severity } from '../../model/check.ts';
import type { Document } from '../../model/document.ts';
import { shortSymbol } from '../../text/symbols.ts';

/** From the most serious to the least. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

/** `1 error, 2 warnings and 3 hints`, or `no findings`. */
export function findingCounts({ findings }: Pick<Check, 'findings'>): string {
  const counts = SEVERITIES.flatMap((severity) => {
    const count = findings.filter((each) => each.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
  });
  if (counts.length === 0) return 'no findings';
  const last = counts.at(-1) ?? '';
  return counts.length === 1 ? last : `${counts.slice(0, -1).join(', ')} and ${last}`;
}

/** `corrected 2 findings; left: 1 hint` */
export function mendedCounts({ mended, left }: Pick<Mended, 'mended' | 'left'>): string {
  const count = mended.length === 1 ? 'corrected 1 finding' : `corrected ${mended.length} findings`;
  return `${count}; ${left.findings.length === 0 ? 'none left' : `left: ${findingCounts(left)}`}`;
}

/** The headings of findings that are listed by severity. */
export const SEVERITY_TITLES = { error: 'Errors', warning: 'Warnings', hint: 'Worth a look' } as const;

/** `A/RES/78/32: 1 error (compared with 77/79)`. */
export function checkHead(check: Check): string {
  return `${check.document || 'Text'}: ${checkCounts(check)}`;
}

/** `1 error (compared with 77/79)`. */
export function checkCounts(check: Check): string {
  const against = check.against === null ? '' : ` (compared with ${shortSymbol(check.against) || 'the previous text'})`;
  return `${findingCounts(check)}${against}`;
}

/** The place of a finding: `OP3`, `OP3 note 4`, or the whole text. */
export function findingPlace({ id, note }: CheckFinding): string {
  if (note !== null) return id === '' ? `Note ${note}` : `${id} note ${note}`;
  return id === '' ? 'Text' : id;
}

/** The words of a finding, with the surrounding words. */
export interface Context {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

export function contextOf(finding: CheckFinding, document: Document): Context {
  const { paragraph, note, start, end, words } = finding;
  const own = document.paragraphs[paragraph ?? -1];
  const notes = paragraph === null ? document.titleNotes : (own?.notes ?? []);
  const text =
    note === null
      ? (own?.text ?? '')
      : (notes.find(({ marker, text: body }) => marker === note && body !== '')?.text ?? '');
  // Words of another text, or that are missing here, have no surrounding words.
  if (text.slice(start, end) !== words || text === '') return { before: '', words: clipped(words), after: '' };
  return contextAround(text, start, end);
}

/** Words of a text with those around them; offsets in UTF-16. */
export function contextAround(text: string, start: number, end: number): Context {
  const from = Math.max(0, start - AROUND_CHARACTERS);
  const until = Math.min(text.length, Math.max(end, start + 1) + AROUND_CHARACTERS);
  const head = from === 0 ? 0 : nextBlank(text, from, start);
  const tail = until === text.length ? until : lastBlank(text, end, until);
  return {
    before: `${head === 0 ? '' : '… '}${text.slice(head, start)}`,
    words: clipped(text.slice(start, end)),
    after: `${text.slice(end, tail)}${tail === text.length ? '' : ' …'}`,
  };
}

function clipped(words: string): string {
  return words.length <= WORDS_MAX_CHARACTERS ? words : `${words.slice(0, WORDS_MAX_CHARACTERS).trimEnd()} …`;
}

function nextBlank(text: string, from: number, until: number): number {
  const at = text.slice(from, until).search(/\s/u);
  return at === -1 ? from : from + at + 1;
}

function lastBlank(text: string, from: number, until: number): number {
  const at = text.slice(from, until).search(/\s\S*$/u);
  return at === -1 ? until : from + at;
}

/** About half a line on either side. */
const AROUND_CHARACTERS = 40;
const WORDS_MAX_CHARACTERS = 200;
