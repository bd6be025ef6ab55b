import { factWords } from '../meaning/fact-words.ts';
import type { Change, ChangeKind, Comparison, Edit, Facet } from '../model/comparison.ts';
import type { Document, Paragraph, Part } from '../model/document.ts';
import { mapSides, type Sides } from '../model/sides.ts';
import { printedDate } from '../text/dates.ts';
import { withMarks } from './marks.ts';
import { shown } from './safe.ts';

/** What of a comparison is shown. */
export interface ViewOptions {
  /** Unchanged paragraphs too, instead of their number. */
  readonly all: boolean;
  /** Only changes of these kinds, or to which one of these happened; null shows every change. */
  readonly only: readonly (ChangeKind | Facet)[] | null;
  /** Leave out what the calendar, the form or a substitution explains. */
  readonly substance?: boolean;
}

/** A change with its paragraphs at hand, or a run of unchanged ones. */
export type Row =
  | {
      readonly kind: 'change';
      readonly change: Change;
      readonly paragraphs: Sides<readonly Paragraph[]>;
      /** Names of the paragraphs it may have come from or gone into. */
      readonly possibly: readonly string[];
      /** The edits with the paragraph marks of splits and mergers. */
      readonly edits: readonly Edit[];
    }
  | { readonly kind: 'unchanged'; readonly changes: readonly Change[]; readonly paragraphs: readonly Paragraph[] };
export type ChangeRow = Extract<Row, { kind: 'change' }>;

export interface View {
  readonly rows: readonly Row[];
  /** How many changes the filter leaves out. */
  readonly hidden: number;
}

/** The rows to show, in the order of the new document, unchanged runs folded. */
export function viewOf({ changes, documents }: Comparison, { all, only, substance = false }: ViewOptions): View {
  const rows: Row[] = [];
  let hidden = 0;
  for (const change of changes) {
    const paragraphs = mapSides({ old: 'old', new: 'new' } as const, (side) =>
      paragraphsOf(documents[side], change[side]),
    );
    const isChanged = differs(change);
    const isAsked =
      only === null || only.some((name) => name === change.kind || change.facets.some((facet) => facet === name));
    if (isChanged && (!isAsked || (substance && !change.substance))) {
      hidden += 1;
    } else if (isChanged || all) {
      const other = documents[change.kind === 'added' ? 'old' : 'new'];
      const possibly = paragraphsOf(other, change.possibly).map(({ id }) => id);
      rows.push({ kind: 'change', change, paragraphs, possibly, edits: withMarks(change, paragraphs) });
    } else foldInto(rows, change, paragraphs.new);
  }
  return { rows, hidden };
}

/** Whether anything at all happened. */
export function differs({ kind, facets }: Change): boolean {
  return kind !== 'kept' || facets.length > 0;
}

function foldInto(rows: Row[], change: Change, paragraphs: readonly Paragraph[]): void {
  const before = rows.at(-1);
  if (before?.kind !== 'unchanged') {
    rows.push({ kind: 'unchanged', changes: [change], paragraphs });
    return;
  }
  const joined = { changes: [...before.changes, change], paragraphs: [...before.paragraphs, ...paragraphs] };
  rows[rows.length - 1] = { kind: 'unchanged', ...joined };
}

function paragraphsOf({ paragraphs }: Document, indices: readonly number[]): readonly Paragraph[] {
  return indices.flatMap((index) => paragraphs[index] ?? []);
}

/** The name a change goes by: that of its new paragraphs, or of the old ones where there is no new. */
export function nameOf({ paragraphs }: ChangeRow): string {
  const own = paragraphs.new.length > 0 ? paragraphs.new : paragraphs.old;
  return shown(own.map(({ id }) => id).join(' + '));
}

/** What happened besides other words, in words: `moved`, `was OP7`, `form only`. */
export function remarksOn({ change, paragraphs, possibly }: ChangeRow): readonly string[] {
  const { kind, facets } = change;
  if (kind === 'added' || kind === 'removed') {
    const how = kind === 'added' ? 'possibly from' : 'possibly into';
    return possibly.length === 0 ? [] : [shown(`${how} ${possibly.join(' or ')}`)];
  }
  const was = paragraphs.old.map(({ id }) => id).join(' + ');
  const isNamedAnew = was !== paragraphs.new.map(({ id }) => id).join(' + ');
  const [before, after] = [paragraphs.old[0], paragraphs.new[0]];
  const crossing = before && after ? [`from the ${PART_NAMES[before.part]} to the ${PART_NAMES[after.part]}`] : [];
  return [
    ...(kind === 'kept' ? [] : [kind]),
    ...(change.routine && change.facts.length > 0 ? ['routine'] : []),
    ...(facets.includes('form') ? ['form only'] : []),
    ...(facets.includes('moved') ? ['moved'] : []),
    ...(facets.includes('crossed') ? crossing : []),
    ...(isNamedAnew && (kind !== 'kept' || facets.some((facet) => RENAMING.has(facet))) ? [shown(`was ${was}`)] : []),
  ];
}

/** What gives a paragraph another name than the running numbers of its neighbours do. */
const RENAMING: ReadonlySet<Facet> = new Set<Facet>(['moved', 'renumbered', 'crossed']);

export const PART_NAMES: Readonly<Record<Part, string>> = {
  formula: 'formula',
  preamble: 'preamble',
  operative: 'operative part',
  heading: 'headings',
  annex: 'annex',
};

/** The counts in a line: `7 reworded (3 by the calendar), 21 unchanged`. */
export function countsOf({ tally, changes }: Comparison): string {
  const words: readonly (readonly [number, string])[] = [
    [tally.added, 'added'],
    [tally.removed, 'removed'],
    [tally.split, 'split'],
    [tally.merged, 'merged'],
    [tally.reworded, `reworded${lightly(changes)}`],
    [tally.form, 'changed in form only'],
    [tally.notes, 'with other footnotes'],
    [tally.moved, 'moved'],
    [tally.crossed, 'crossed to another part'],
    [tally.renumbered, 'renumbered'],
    [tally.untouched, 'unchanged'],
  ];
  const told = words.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  const isSame = told.length === 0 || words.every(([count, word]) => count === 0 || word === 'unchanged');
  return isSame ? `nothing changed${tally.untouched > 0 ? ` (${tally.untouched} paragraphs)` : ''}` : told.join(', ');
}

/** How many of the reworded paragraphs are so only by the calendar, or only by a replacement that is told once. */
function lightly(changes: readonly Change[]): string {
  const reworded = changes.filter(({ facets, substance }) => facets.includes('reworded') && !substance);
  const routine = reworded.filter((change) => change.routine).length;
  const replaced = reworded.length - routine;
  const told = [
    ...(routine > 0 ? [`${routine} by the calendar`] : []),
    ...(replaced > 0 ? [`${replaced} by a replacement throughout`] : []),
  ];
  return told.length === 0 ? '' : ` (${told.join(', ')})`;
}

/** The head of a report: what was compared, line by line, `→` between the versions where they differ. */
export function headOf({ documents }: Comparison): {
  readonly symbols: string;
  readonly titles: string;
  readonly facts: readonly string[];
  readonly provenance: readonly string[];
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
    symbols: `${documents.old.symbol || 'old version'} → ${documents.new.symbol || 'new version'}`,
    titles: across(({ title }) => title),
    facts: [
      across(adoptionOf) && `adopted ${across(adoptionOf)}`,
      vote && `votes in favour, against, abstaining: ${vote}`,
    ].filter(Boolean),
    provenance: [documents.old.provenance, documents.new.provenance].filter(Boolean),
  };
}

function adoptionOf({ adopted, meeting }: Document): string {
  if (adopted === null) return '';
  return `${printedDate(adopted)}${meeting === null ? '' : ` (${meeting})`}`;
}

/** `note 3`, or `note 2 → 3` where its indicator changed too. */
export function noteName(marker: Sides<string | null>): string {
  const [before, after] = [marker.old ?? '', marker.new ?? ''];
  return shown(`note ${before === after || before === '' || after === '' ? after || before : `${before} → ${after}`}`);
}

/** Why the paragraphs were paired, in words. */
export function evidenceOf({ evidence }: Change): string {
  const figures = `likeness ${evidence.likeness.toFixed(2)}, runner-up ${evidence.runnerUp.toFixed(2)}`;
  switch (evidence.rule) {
    case 'same':
      return `equal words: ${figures}`;
    case 'aligned':
      return `paired in order: ${figures}`;
    case 'moved':
      return `paired out of order: ${figures}`;
    case 'slot':
      return `the only ones left between the same neighbours: ${figures}`;
    case 'carried':
      return `part of the other: ${figures}`;
    case 'joined':
      return `together more alike than alone: ${figures}`;
    case 'repeated':
      return `said again in another part: ${figures}`;
    case 'alone':
      return evidence.likeness === 0 ? 'no partner found' : `no partner found: nearest ${figures}`;
  }
}

/** What a change that is no news comes to, in a line; null where it is to be shown whole. */
export function foldedWords({ change }: ChangeRow, { substitutions }: Comparison): string | null {
  if (change.substance) return null;
  const rolled = change.facts.filter(({ kind }) => kind !== 'note').map(factWords);
  const replaced = change.substitutions.flatMap((index) => substitutions[index] ?? []).map(substitutionWords);
  const notes = change.facts.some(({ kind }) => kind === 'note') ? ['the same footnote, of this year'] : [];
  const told = [...rolled, ...replaced, ...notes];
  if (told.length === 0) return null;
  return shown(`${change.routine ? 'routine: ' : 'only '}${told.join('; ')}`);
}

/** `“States parties” → “States Parties”` */
export function substitutionWords({ old: before, new: after }: Comparison['substitutions'][number]): string {
  return shown(`“${before}” → “${after}”`);
}

/** Replacements told once: `“States parties” → “States Parties” in 12 paragraphs`. */
export function substitutionLines({ substitutions }: Comparison): readonly string[] {
  return substitutions.map((each) => `${substitutionWords(each)} in ${each.paragraphs} paragraphs`);
}

/** The findings as lines: which text, which paragraph, what. */
export function findingLines({ findings, documents }: Comparison): readonly string[] {
  return findings.map(({ version, place, message }) => {
    const { symbol, paragraphs } = documents[version];
    return shown(`${symbol || `the ${version} version`}, ${paragraphs[place.paragraph]?.id ?? ''}: ${message}`);
  });
}
