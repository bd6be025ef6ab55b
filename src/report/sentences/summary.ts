import { sentencesFor } from '../../language/sentences.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { Statement, StatementKind } from '../../model/fact.ts';
import type { AlsoName, Sentences } from '../../model/sentences.ts';

/** The summary as it is laid out: a lead, the open sentences, the rest, and the end. */
export interface SummaryParts {
  /** The verdict and the vote. */
  readonly lead: readonly Statement[];
  readonly open: readonly Statement[];
  readonly rest: readonly Statement[];
  /** What is routine, and what is unchanged. */
  readonly end: readonly Statement[];
}

export function summaryParts({ summary }: Pick<Comparison, 'summary'>): SummaryParts {
  const told = summary.filter(({ kind }) => !LEAD.has(kind) && !END.has(kind));
  return {
    lead: summary.filter(({ kind }) => LEAD.has(kind)),
    open: told.filter(({ open }) => open),
    rest: told.filter(({ open }) => !open),
    end: summary.filter(({ kind }) => END.has(kind)),
  };
}

const LEAD: ReadonlySet<StatementKind> = new Set<StatementKind>(['verdict', 'vote']);
const END: ReadonlySet<StatementKind> = new Set<StatementKind>(['routine', 'unchanged']);

/** Several sentences as one paragraph. */
export function together(statements: readonly Statement[]): string {
  return statements.map(({ text }) => text).join(' ');
}

/** `Also new: PP7 and PP8; gone: old OP5; reworded: OP8 to OP10.` Empty if nothing is left out. */
export function alsoWords(comparison: Comparison): string {
  const { rest } = summaryParts(comparison);
  if (rest.length === 0) return '';
  const groups = new Map<AlsoName, number[]>();
  for (const { kind, changes } of rest) {
    const name = ALSO.find((each) => each === kind) ?? 'reworded';
    groups.set(name, [...(groups.get(name) ?? []), ...changes]);
  }
  const sentences = sentencesFor(comparison.lang, comparison.documents.new);
  return sentences.also(
    [...groups].map(([name, changes]) => ({ name, names: rangesOf(changes, comparison, sentences) })),
  );
}

const ALSO: readonly AlsoName[] = ['new', 'gone', 'figures', 'note', 'light', 'passed', 'shape'];

/** `OP8 to OP10 and OP12`: neighbours as a range, with the old names of what is gone. */
function rangesOf(
  changes: readonly number[],
  { documents, changes: all }: Comparison,
  { listed, old, range }: Sentences,
): string {
  const paragraphs = [...new Set(changes)]
    .sort((a, b) => a - b)
    .flatMap((at) => {
      const change = all[at];
      if (change === undefined) return [];
      const version = change.new.length > 0 ? 'new' : 'old';
      return change[version].flatMap((index) => {
        const paragraph = documents[version].paragraphs[index];
        return paragraph === undefined
          ? []
          : [
              {
                name: version === 'old' ? old(paragraph.id) : paragraph.id,
                bare: paragraph.id,
                index,
                version,
                part: paragraph.part,
              },
            ];
      });
    });
  const runs: (typeof paragraphs)[] = [];
  for (const each of paragraphs) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && last.version === each.version && last.part === each.part && last.index + 1 === each.index)
      runs.at(-1)?.push(each);
    else runs.push([each]);
  }
  const names = runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) return [];
    if (run.length < 3) return run.map(({ name }) => name);
    const whole = range(first.bare, last.bare);
    return [first.version === 'old' ? old(whole) : whole];
  });
  return listed(names);
}
