import { blame, type Document, history } from '../../src/index.ts';
import { fold } from '../../src/text/fold.ts';

/**
 * What is wrong with the history of a series: a paragraph that stands in no thread or in two, a blamed text that is not
 * rebuilt to the letter, a phrase that does not stand in the document it is said to come from.
 */
export function seriesLosses(documents: readonly Document[]): readonly string[] {
  const { threads } = history(documents);
  const name = documents.at(-1)?.symbol ?? '';
  const unheld = documents.flatMap(({ symbol, paragraphs }, at) => {
    const held = threads.flatMap(({ appearances }) => appearances[at] ?? []).sort((a, b) => a - b);
    return held.join() === paragraphs.map(({ index }) => index).join()
      ? []
      : [`${symbol}: threads hold ${held.join()}`];
  });
  const { document, paragraphs } = blame(documents);
  const folded = documents.map((each) => each.paragraphs.map(({ text }) => fold(text)));
  const wrong = paragraphs.flatMap(({ index, runs }) => {
    const text = document.paragraphs[index]?.text;
    const rebuilt = runs.map((run) => run.text).join('');
    const astray = runs.filter((run) => !(folded[run.document] ?? []).some((own) => own.includes(fold(run.text))));
    return [
      ...(rebuilt === text ? [] : [`${name}: ${rebuilt} instead of ${text}`]),
      ...astray.map((run) => `${name}: “${run.text}” does not stand in ${run.since}`),
    ];
  });
  return [...unheld, ...wrong];
}
