import { printedDate } from '../../language/en/dates.ts';
import type { Change, ChangeKind, Comparison, Facet } from '../../model/comparison.ts';
import type { Document } from '../../model/document.ts';
import { mapSides, type Sides } from '../../model/sides.ts';
import { officialAddress } from '../../text/symbols.ts';
import { shown } from '../layout/safe.ts';

/** One of the counts, with its words and its name in `--only` and in the page's filters. */
export interface Count {
  readonly name: Facet | ChangeKind | 'untouched';
  readonly count: number;
  readonly words: string;
}

/** The counts above zero, in the order shown. */
export function countList({ tally, changes }: Comparison): readonly Count[] {
  const words: readonly (readonly [Exclude<Count['name'], 'kept'>, string])[] = [
    ['added', 'added'],
    ['removed', 'removed'],
    ['split', 'split'],
    ['merged', 'merged'],
    ['reworded', `reworded${lightly(changes)}`],
    ['form', 'changed in form only'],
    ['notes', 'with changed footnotes'],
    ['moved', 'moved'],
    ['crossed', 'crossed to another part'],
    ['renumbered', 'renumbered'],
    ['untouched', 'unchanged'],
  ];
  return words.map(([name, told]) => ({ name, count: tally[name], words: told })).filter(({ count }) => count > 0);
}

/** The counts in a line: `7 reworded (3 routine updates), 21 unchanged`. */
export function countsLine(comparison: Comparison): string {
  const { untouched } = comparison.tally;
  const counts = countList(comparison);
  if (counts.some(({ name }) => name !== 'untouched')) {
    return counts.map(({ count, words }) => `${count} ${words}`).join(', ');
  }
  return `nothing changed${untouched > 0 ? ` (${untouched} paragraphs)` : ''}`;
}

/** How many reworded paragraphs are only routine updates, or changed only by a replacement that is reported once. */
function lightly(changes: readonly Change[]): string {
  const reworded = changes.filter(({ facets, substance }) => facets.includes('reworded') && !substance);
  const routine = reworded.filter((change) => change.routine).length;
  const replaced = reworded.length - routine;
  const told = [
    ...(routine > 0 ? [`${routine} routine ${routine === 1 ? 'update' : 'updates'}`] : []),
    ...(replaced > 0 ? [`${replaced} by a replacement only`] : []),
  ];
  return told.length === 0 ? '' : ` (${told.join(', ')})`;
}

/** The head of a report: what was compared, line by line, with `→` between the versions where they differ. */
export function headOf({ documents, names, notices }: Comparison): {
  readonly symbols: string;
  readonly titles: string;
  readonly facts: readonly string[];
  /** What to know before reading on: that these may be the wrong texts, or that one is not an official copy. */
  readonly notices: readonly string[];
} {
  const across = (tell: (document: Document) => string) => {
    const told = mapSides(documents, tell);
    return told.old === told.new ? told.new : `${told.old || '?'} → ${told.new || '?'}`;
  };
  const vote = across((document) => {
    const { inFavour, against, abstaining } = document.vote ?? {};
    return inFavour === undefined ? '' : `${inFavour}-${against}-${abstaining}`;
  });
  return {
    symbols: `${names.old || 'old version'} → ${names.new || 'new version'}`,
    titles: across(({ title }) => title),
    facts: [
      across(adoptionOf) && `adopted ${across(adoptionOf)}`,
      vote && `votes in favour, against, abstaining: ${vote}`,
    ].filter(Boolean),
    notices: [...notices.map(({ message }) => message), documents.old.provenance, documents.new.provenance].filter(
      Boolean,
    ),
  };
}

/** A line about each version, for a table of both. */
export interface VersionLine {
  /** Its symbol, or the name of its file. */
  readonly symbol: string;
  /** Where the United Nations publishes it; null if the name is not one of its symbols. */
  readonly address: string | null;
  /** `4 December 2023` */
  readonly adopted: string;
  readonly meeting: string;
  /** `148 in favour, 1 against, 36 abstaining` */
  readonly vote: string;
}

export function versionsOf({ documents, names }: Comparison): Sides<VersionLine> {
  const missing = { old: 'old version', new: 'new version' } as const;
  const lineOf = (side: keyof typeof missing): VersionLine => {
    const { symbol, adopted, meeting, vote, languages } = documents[side];
    const name = names[side] || missing[side];
    return {
      symbol: name,
      address: name === symbol ? officialAddress(symbol, languages[0]) : null,
      adopted: adopted === null ? '' : printedDate(adopted),
      meeting: meeting ?? '',
      vote: vote === null ? '' : `${vote.inFavour} in favour, ${vote.against} against, ${vote.abstaining} abstaining`,
    };
  };
  return mapSides({ old: 'old', new: 'new' } as const, lineOf);
}

function adoptionOf({ adopted, meeting }: Document): string {
  if (adopted === null) return '';
  return `${printedDate(adopted)}${meeting === null ? '' : ` (${meeting})`}`;
}

/** `“States parties” → “States Parties”` */
export function substitutionWords({ old: before, new: after }: Comparison['substitutions'][number]): string {
  return shown(`“${before}” → “${after}”`);
}

/** Replacements reported once: `“States parties” → “States Parties” in 12 paragraphs`. */
export function substitutionLines({ substitutions }: Comparison): readonly string[] {
  return substitutions.map((each) => `${substitutionWords(each)} in ${each.paragraphs} paragraphs`);
}

/** The findings as lines: which text, which paragraph, what. */
export function findingLines({ findings, documents, names }: Comparison): readonly string[] {
  return findings.map(({ version, place, message }) => {
    const { paragraphs } = documents[version];
    return shown(`${names[version] || `the ${version} version`}, ${paragraphs[place.paragraph]?.id ?? ''}: ${message}`);
  });
}
