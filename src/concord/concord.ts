import type { Concordance, ConcordKind, Disagreement } from '../model/concordance.ts';
import type { Document } from '../model/document.ts';
import { InputError } from '../model/problem.ts';
import { disagreementsIn } from './differences.ts';
import type { ItemFinder } from './item.ts';
import { itemsIn } from './items.ts';
import { CONCORD_KINDS, USUAL_KINDS } from './kinds.ts';
import { mastheadDisagreements } from './masthead.ts';
import { concordNotices } from './notices.ts';
import { pairedLines } from './pairing.ts';
import { rowsAmong, withStrays } from './rows.ts';
import { versionsOf } from './version.ts';

export interface ConcordOptions {
  /** Their file names, in the same order; used where a text has no symbol. */
  readonly names?: readonly string[];
  /** The kinds of disagreement to look for; by default those that are nearly always right. */
  readonly kinds?: readonly ConcordKind[];
  /** What finds the symbols and figures of a text. */
  readonly find?: ItemFinder;
}

/**
 * Holds versions of one text in two or more languages together, paragraph by paragraph, and says where they disagree
 * in what is the same in all languages: parts, numbers, citations, dates, figures, footnotes.
 *
 * @throws InputError `bad-option` if there are fewer than two
 *
 * @example
 * ```ts
 * const english = read('The General Assembly,\n\n1. Recalls resolution 2556 (2020) of the Council.\n', { name: 'en.txt' }).document;
 * const french = read("L'Assemblée générale,\n\n1. Rappelle la résolution 2256 (2020) du Conseil.\n", { name: 'fr.txt' }).document;
 * concord([english, french]).disagreements.map(({ place, kind }) => `${place} ${kind}`); // → ['OP1 citation']
 * ```
 */
export function concord(documents: readonly Document[], options: ConcordOptions = {}): Concordance {
  if (documents.length < 2) throw new InputError('bad-option', 'a concordance needs two versions of a text, or more');
  const { names = documents.map(() => ''), kinds = USUAL_KINDS, find = itemsIn } = options;
  const versions = versionsOf(documents, find);
  const rows = withStrays(
    rowsAmong(versions.map(pairedLines)),
    versions.map(({ strays }) => strays),
  );
  const all: readonly Disagreement[] = [...mastheadDisagreements(documents), ...disagreementsIn(versions, rows)];
  const wanted = CONCORD_KINDS.map(({ kind }) => kind).filter((kind) => kinds.includes(kind));
  return {
    format: 'resdiff.concordance',
    version: 1,
    documents,
    names,
    kinds: wanted,
    rows,
    disagreements: all.filter(({ kind }) => wanted.includes(kind)),
    notices: concordNotices(versions, names, rows),
  };
}
