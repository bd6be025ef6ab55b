import type { Blame, BlamedRun } from '../../model/history.ts';

/**
 * Joins adjacent runs from one document, even from different places in it; spaces and punctuation join the run before.
 */
export function toldRuns(runs: readonly BlamedRun[]): readonly BlamedRun[] {
  const result: BlamedRun[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last !== undefined && (last.document === run.document || isPoints(run))) {
      result[result.length - 1] = { ...last, text: last.text + run.text };
    } else result.push(run);
  }
  return result;
}

function isPoints({ text }: BlamedRun): boolean {
  return /^[\s\p{P}]*$/u.test(text);
}

/** How many words the blamed document has, and how many of them are in none before it. */
export function wordCounts({ document, documents, paragraphs }: Blame): { readonly all: number; readonly new: number } {
  const last = documents.length - 1;
  const fresh = paragraphs.flatMap(({ runs }) => runs.filter((run) => run.document === last && !isPoints(run)));
  return {
    all: document.paragraphs.reduce((sum, { text }) => sum + wordCount(text), 0),
    new: fresh.reduce((sum, { text }) => sum + wordCount(text), 0),
  };
}

function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
