import { printedParagraph, type Sign, signsIn, withSigns as textWithSigns } from '../../form/negotiated/printed.ts';
import { exactEdits } from '../../formats/exact.ts';
import type { Change, Comparison, Edit } from '../../model/comparison.ts';
import type { Document, Paragraph } from '../../model/document.ts';
import type { Statement } from '../../model/fact.ts';
import type { BlamedRun, History } from '../../model/history.ts';
import { mapSides, type Sides } from '../../model/sides.ts';

/**
 * A comparison of texts under negotiation as people print them, with brackets, names and remarks among the words: nobody should take
 * `vital important work` for agreed. Signs that came or went are changes; any other comparison is left as it is.
 */
export function printedComparison(comparison: Comparison): Comparison {
  const { documents, changes } = comparison;
  if (!isNegotiated(documents.old) && !isNegotiated(documents.new)) return comparison;
  return {
    ...comparison,
    documents: mapSides(documents, printedDocument),
    changes: changes.map((change) => withSignsOf(change, documents)),
    summary: comparison.summary.map((statement) => withQuotesPrinted(statement, comparison)),
  };
}

export function printedDocument(document: Document): Document {
  if (!isNegotiated(document)) return document;
  return { ...document, paragraphs: document.paragraphs.map((paragraph) => printedParagraph(paragraph, document)) };
}

/** The same of a series. */
export function historyPrinted(history: History): History {
  if (!history.documents.some(isNegotiated)) return history;
  return { ...history, documents: history.documents.map(printedDocument) };
}

/** The runs of a paragraph with its signs, which belong to the words before them. */
export function runsPrinted(
  runs: readonly BlamedRun[],
  paragraph: Paragraph,
  document: Document,
): readonly BlamedRun[] {
  const signs = signsIn(paragraph, document);
  if (signs.length === 0) return runs;
  let at = 0;
  let next = 0;
  return runs.map((run, place) => {
    const end = at + run.text.length;
    const own: Sign[] = [];
    for (let sign = signs[next]; sign !== undefined && isOf(sign, end, place === runs.length - 1); sign = signs[next]) {
      own.push({ ...sign, offset: Math.max(0, Math.min(sign.offset, end) - at) });
      next += 1;
    }
    at = end;
    return { ...run, text: textWithSigns(run.text, own) };
  });
}

/** A bracket that opens where a run ends belongs to the next one. */
function isOf({ offset, text }: Sign, end: number, isLast: boolean): boolean {
  return isLast || offset < end || (offset === end && !text.startsWith('['));
}

function isNegotiated({ paragraphs }: Document): boolean {
  return paragraphs.some(({ negotiated }) => negotiated !== undefined);
}

function withSignsOf(change: Change, documents: Sides<Document>): Change {
  const signs = { old: signsAcross(documents.old, change.old), new: signsAcross(documents.new, change.new) };
  if (signs.old.length === 0 && signs.new.length === 0) return change;
  return { ...change, edits: withSigns(exactEdits(change.edits), signs) };
}

/** A sentence that quotes words with brackets or names among them has these too. */
function withQuotesPrinted(statement: Statement, { documents, changes }: Comparison): Statement {
  const own = statement.changes.flatMap((index) => changes[index] ?? []);
  const sources = SIDES_READ.flatMap((side) =>
    own.flatMap((change) => change[side].flatMap((index) => sourceOf(documents[side], index))),
  );
  const text = statement.text.replace(QUOTED, (whole, open: string, words: string, close: string) => {
    const source = sources.find((each) => each.text.includes(words));
    return source === undefined ? whole : `${open}${printedWithin(source, words)}${close}`;
  });
  return { ...statement, text };
}

/** In the marks of any language. */
const QUOTED = /(“|«\u00A0?)([^“”«»]{3,400})(”|\u00A0?»)/gu;

/** What a sentence says is in the new version, if it is there. */
const SIDES_READ = ['new', 'old'] as const;

interface QuotedSource {
  readonly text: string;
  readonly signs: readonly Sign[];
}

function sourceOf(document: Document, index: number): readonly QuotedSource[] {
  const paragraph = document.paragraphs[index];
  return paragraph === undefined ? [] : [{ text: paragraph.text, signs: signsIn(paragraph, document) }];
}

/** Words of a paragraph with the signs among them, and those around them that open and close there. */
function printedWithin({ text, signs }: QuotedSource, words: string): string {
  const start = text.indexOf(words);
  const end = start + words.length;
  const within = signs.filter(
    ({ offset, text: sign }) =>
      (offset > start && offset < end) ||
      (offset === start && sign.startsWith('[')) ||
      (offset === end && sign.startsWith(']')),
  );
  const shifted = within.map((sign) => ({ ...sign, offset: sign.offset - start }));
  return textWithSigns(words, shifted);
}

/** The signs of several paragraphs, at their places in the joined text. */
function signsAcross(document: Document, indices: readonly number[]): readonly Sign[] {
  let before = 0;
  return indices.flatMap((index) => {
    const paragraph = document.paragraphs[index];
    if (paragraph === undefined) return [];
    const start = before;
    before += paragraph.text.length;
    return signsIn(paragraph, document).map((sign) => ({ ...sign, offset: sign.offset + start }));
  });
}

/** The edits with the signs of each version at their places; a sign that both have there is no change. */
function withSigns(edits: readonly Edit[], signs: Sides<readonly Sign[]>): readonly Edit[] {
  const result: Edit[] = [];
  const at = { old: 0, new: 0 };
  const next = { old: 0, new: 0 };
  const take = (side: 'old' | 'new') => {
    let text = '';
    for (let sign = signs[side][next[side]]; sign !== undefined && sign.offset <= at[side]; ) {
      text += sign.text;
      next[side] += 1;
      sign = signs[side][next[side]];
    }
    return text;
  };
  const lay = () => {
    const [old, now] = [take('old'), take('new')];
    if (old === now) push(result, { kind: 'same', text: old });
    else {
      push(result, { kind: 'removed', text: old });
      push(result, { kind: 'added', text: now });
    }
  };
  const room = (side: 'old' | 'new') => (signs[side][next[side]]?.offset ?? Number.POSITIVE_INFINITY) - at[side];
  for (const { kind, text } of edits) {
    for (let done = 0; done < text.length; ) {
      const isOld = kind !== 'added';
      const isNew = kind !== 'removed';
      if ((isOld && room('old') <= 0) || (isNew && room('new') <= 0)) lay();
      const left = text.length - done;
      const length = Math.min(left, isOld ? room('old') : left, isNew ? room('new') : left);
      push(result, { kind, text: text.slice(done, done + length) });
      done += length;
      if (isOld) at.old += length;
      if (isNew) at.new += length;
    }
  }
  lay();
  return result;
}

/** Adds an edit to those before it; neighbours of one kind are one. */
function push(edits: Edit[], edit: Edit): void {
  const last = edits.at(-1);
  if (edit.text === '') return;
  if (last?.kind === edit.kind) edits[edits.length - 1] = { kind: edit.kind, text: last.text + edit.text };
  else edits.push(edit);
}
