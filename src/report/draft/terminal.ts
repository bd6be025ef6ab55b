import type { Draft, DraftWarning, Proposal, Slot } from '../../model/draft.ts';
import { areRightToLeft, withIsolates } from '../layout/isolates.ts';
import { notatedEdits, type Paints, paintsOf, unpainted } from '../layout/paint.ts';
import { PLAIN_PAGE } from '../layout/plain-page.ts';
import { shown } from '../layout/safe.ts';
import { columnsOf, directed, type Painted, wrap } from '../layout/wrap.ts';
import {
  asSentence,
  countsOfDraft,
  draftedFrom,
  proposalEdits,
  sessionWords,
  slotWords,
  standingWords,
} from '../sentences/draft.ts';
import { proposalName } from './places.ts';

export interface DraftTerminalOptions {
  /** Columns to fill. */
  readonly width: number;
  /** 0 no colour, 1 sixteen colours, 2 two hundred and fifty-six, 3 all. */
  readonly level: 0 | 1 | 2 | 3;
}

/** What was done to last year's text and why, in the order of the text, then what is left to do. */
export function renderDraftTerminal(draft: Draft, options: Partial<DraftTerminalOptions> = {}): string {
  const page = new Page({ ...PLAIN_PAGE, ...options });
  page.head(draft);
  for (const proposal of draft.proposals) page.proposal(proposal, draft);
  page.openPoints(draft);
  return page.text();
}

/** Longer names get a line of their own. */
const LABEL_MAX_COLUMNS = 10;
/** Below this width all names are on lines of their own. */
const HANGING_MIN_COLUMNS = 40;

class Page {
  readonly #width: number;
  readonly #paint: Paints;
  readonly #lines: string[] = [];

  constructor({ width, level }: DraftTerminalOptions) {
    this.#width = width;
    this.#paint = paintsOf(level);
  }

  text(): string {
    return this.#lines.map((line) => `${line.trimEnd()}\n`).join('');
  }

  head(draft: Draft): void {
    const { bold, dim } = this.#paint;
    const { title } = draft.comparison.documents.new;
    this.#prose('', `${draft.base || 'the base'} → ${sessionWords(draft)}`, bold);
    if (title !== '') this.#prose('', title, bold);
    if (draft.series.length > 0) this.#prose('', `drafted from ${draftedFrom(draft)}`, dim);
    this.#lines.push('');
    this.#prose('', countsOfDraft(draft), bold);
    this.#lines.push('');
  }

  proposal(proposal: Proposal, draft: Draft): void {
    const { green, yellow, bold, dim, cyan } = this.#paint;
    const sign: Painted = proposal.applied ? { text: '✓', paint: green } : { text: '?', paint: yellow };
    const edits = notatedEdits(proposalEdits(draft, proposal), this.#paint);
    const language = draft.comparison.documents.new.languages[0] ?? '';
    const words = directed(edits, areRightToLeft(edits.map(({ text }) => text).join(''), language));
    this.#item(sign, { text: shown(proposalName(draft, proposal)), paint: bold }, [
      words,
      [{ text: shown(asSentence(proposal.reason)), paint: unpainted }],
      [{ text: shown(standingWords(proposal)), paint: proposal.applied ? dim : cyan }],
    ]);
  }

  openPoints({ slots, warnings, paragraphs }: Draft): void {
    const { bold, yellow, dim } = this.#paint;
    if (slots.length + warnings.length === 0) {
      this.#prose('', 'No open points.', bold);
      return;
    }
    this.#prose('', 'Open points', bold);
    this.#lines.push('');
    const nameOf = (paragraph: number | null) => (paragraph === null ? 'text' : (paragraphs[paragraph]?.id ?? 'text'));
    const points: readonly (Slot | DraftWarning)[] = [...warnings, ...slots].toSorted(
      (a, b) => (a.paragraph ?? -1) - (b.paragraph ?? -1),
    );
    for (const point of points) {
      const label: Painted = { text: shown(nameOf(point.paragraph)), paint: bold };
      if ('code' in point) {
        this.#item({ text: '!', paint: yellow }, label, [[{ text: shown(asSentence(point.message)), paint: yellow }]]);
        continue;
      }
      const where = point.note === null ? '' : ` (footnote ${point.note})`;
      this.#item({ text: '□', paint: yellow }, label, [
        [{ text: shown(`${point.text}${where}`), paint: yellow }],
        [{ text: shown(slotWords(point)), paint: unpainted }],
        ...(point.key === '' ? [] : [[{ text: shown(`key ${point.key}`), paint: dim }]]),
      ]);
    }
  }

  /** A sign and a name, the first line beside them and the others below. */
  #item(sign: Painted, label: Painted, blocks: readonly (readonly Painted[])[]): void {
    const isHanging = this.#width >= HANGING_MIN_COLUMNS;
    const indent = ' '.repeat(isHanging ? LABEL_MAX_COLUMNS : 2);
    const fits = isHanging && columnsOf(label.text) <= LABEL_MAX_COLUMNS - 4;
    const lines = blocks.flatMap((block) => wrap(block, this.#width - indent.length));
    const head = `${sign.paint(sign.text)} ${fits ? label.paint(withIsolates(label.text)) : ''}`;
    if (fits) {
      const [first = '', ...more] = lines;
      this.#lines.push(`${head}${' '.repeat(LABEL_MAX_COLUMNS - 2 - columnsOf(label.text))}${first}`);
      for (const line of more) this.#lines.push(`${indent}${line}`);
    } else {
      const [first = '', ...more] = wrap([label], this.#width - 2);
      this.#lines.push(`${head}${first}`);
      for (const line of more) this.#lines.push(`  ${line}`);
      for (const line of lines) this.#lines.push(`${indent}${line}`);
    }
    this.#lines.push('');
  }

  #prose(indent: string, text: string, paint: (text: string) => string): void {
    const [first = '', ...more] = wrap([{ text: shown(text), paint }], this.#width - indent.length);
    this.#lines.push(`${indent}${first}`);
    for (const line of more) this.#lines.push(`${' '.repeat(indent.length)}${line}`);
  }
}
