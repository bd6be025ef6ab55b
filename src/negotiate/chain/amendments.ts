import type { ChainAmendment } from '../../model/chain.ts';
import type { Related } from '../../model/document.ts';
import { foldedTitle, mayAmend } from './alike.ts';
import { formBefore, isReport } from './named.ts';
import { type Pool, type Pooled, stemOfSymbol } from './pool.ts';

/** An amendment, and its place on a way. */
export interface Amending {
  readonly paper: Pooled;
  /** What it says that it amends. */
  readonly amends: Related;
  /** Index of that text on the way; null if it is not there. */
  readonly document: number | null;
  readonly by: ChainAmendment['by'];
}

/** The amendments to the texts of a way. */
export function amendmentsOf(way: readonly Pooled[], { amendments, texts }: Pool): readonly Amending[] {
  return amendments.flatMap((paper): Amending[] => {
    const { related } = paper.document;
    const named = related.find(({ relation }) => relation === 'amends');
    const place = named === undefined ? null : placeOf(paper, named.symbol, { way, texts });
    return named === undefined || place === null ? [] : [{ paper, amends: named, ...place }];
  });
}

/** Which text of a way an amendment amends. What it names comes first; its title, only if that is not there. */
function placeOf(
  { document }: Pooled,
  named: string,
  { way, texts }: { readonly way: readonly Pooled[]; readonly texts: readonly Pooled[] },
): Pick<Amending, 'document' | 'by'> | null {
  const at = way.findIndex((text) => text.document.symbol === named);
  if (at !== -1) return { document: at, by: 'masthead' };
  // Another form of the draft is on the way: the way is right, but the text that is amended is missing.
  const isForm = way.some(
    (text) => text.document.symbol !== '' && stemOfSymbol(text.document.symbol) === stemOfSymbol(named),
  );
  if (isForm) return { document: null, by: 'masthead' };
  const sameTitle = (text: Pooled) => foldedTitle(text.document.title) === foldedTitle(document.title);
  const inReport = way.findIndex(({ recommended }) => recommended !== undefined && isReport(named, recommended.report));
  if (inReport !== -1 && way.some(sameTitle)) return { document: inReport, by: 'masthead' };
  const onReport = way.some(
    (text) => isReport(named, text.document.committeeReport ?? '') && document.title !== '' && sameTitle(text),
  );
  if (onReport) return { document: null, by: 'masthead' };
  const isElsewhere = formBefore(named, null, texts) !== null;
  return !isElsewhere && way.some((text) => mayAmend(document, text.document)) ? { document: null, by: 'title' } : null;
}
