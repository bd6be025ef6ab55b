import { compare } from '../../compare/compare.ts';
import type {
  Compilation,
  CompilationNotice,
  CompilationTally,
  CompiledPlace,
  CompiledProposal,
  PlaceKind,
} from '../../model/compilation.ts';
import type { Document } from '../../model/document.ts';
import { bracketNotices, noticesOn } from './notices.ts';
import { compiledPlaces } from './places.ts';
import { type Placed, proposalOf } from './proposal.ts';

/** A text that a delegation proposes, with its name. */
export interface Proposed {
  readonly name: string;
  readonly document: Document;
}

/** Names that are known beside the texts. */
export interface CompileOptions {
  /** The name of the base, if it has no symbol. */
  readonly baseName?: string;
}

/**
 * Compiles several proposals against one text: what each of them makes of every paragraph, who agrees with whom, and where they are rivals.
 *
 * @param proposals in the order in which they are to be named; each name once
 * @returns plain data: what `resdiff compile -f json` prints, and `schema/compilation.schema.json` describes
 * @example
 * ```ts
 * const base = read('1. Urges all States to keep lamps;', { name: 'base' }).document;
 * const own = read('1. Urges all States to keep big lamps;', { name: 'own' }).document;
 * compile(base, [{ name: 'G77', document: own }]).places[0]?.kind; // → 'one'
 * ```
 */
export function compile(base: Document, proposals: readonly Proposed[], options: CompileOptions = {}): Compilation {
  return compilationOf(base, options.baseName ?? base.symbol, proposals.map(placedBy(base)));
}

/**
 * A compilation that further proposals join: the same as if all had been compiled at once.
 *
 * @example
 * ```ts
 * const base = read('1. Urges all States to keep lamps;', { name: 'base' }).document;
 * const document = read('1. Urges all States to keep big lamps;', { name: 'own' }).document;
 * const first = compile(base, [{ name: 'G77', document }]);
 * compileMore(first, [{ name: 'EU', document }]).places[0]?.kind; // → 'alike'
 * ```
 */
export function compileMore(compilation: Compilation, proposals: readonly Proposed[]): Compilation {
  const { base, baseName, proposals: known, notices } = compilation;
  const before = known.map((proposal) => ({
    proposal,
    notices: notices.filter((notice) => notice.proposal === proposal.name && !OF_ALL.has(notice.code)),
  }));
  return compilationOf(base, baseName, [...before, ...proposals.map(placedBy(base))]);
}

/** Notices that are found once all proposals are there. */
const OF_ALL: ReadonlySet<CompilationNotice['code']> = new Set(['same-proposal', 'brackets']);

/** A proposal with what should be known of it. */
interface Told {
  readonly proposal: CompiledProposal;
  readonly notices: Compilation['notices'];
}

function placedBy(base: Document): (proposed: Proposed) => Told {
  return ({ name, document }) => {
    const comparison = compare({ old: base, new: document }, { files: { old: '', new: name } });
    const own: Placed = proposalOf(name, comparison);
    return { proposal: own.proposal, notices: noticesOn(own, comparison) };
  };
}

function compilationOf(base: Document, baseName: string, told: readonly Told[]): Compilation {
  const proposals = told.map(({ proposal }) => proposal);
  requireNames(proposals);
  const { places, text } = compiledPlaces(base, proposals);
  return {
    format: 'resdiff.compilation',
    version: 1,
    base,
    baseName,
    proposals,
    places,
    text,
    tally: tallyOf(places),
    notices: [
      ...told.flatMap(({ notices }) => notices),
      ...repeatedProposals(proposals),
      ...bracketNotices(base, proposals),
    ],
  };
}

/** @throws TypeError if two proposals have one name: nobody could tell them apart */
function requireNames(proposals: readonly CompiledProposal[]): void {
  const names = proposals.map(({ name }) => name);
  const repeated = names.find((name, at) => names.indexOf(name) !== at);
  if (repeated !== undefined) throw new TypeError(`two proposals are named “${repeated}”: give each its own name`);
}

function repeatedProposals(proposals: readonly CompiledProposal[]): Compilation['notices'] {
  return proposals.flatMap((proposal, at) => {
    const twin = proposals.slice(0, at).find((other) => saysTheSame(other.document, proposal.document));
    const message = `${proposal.name} says the same as ${twin?.name}, to the letter`;
    return twin === undefined ? [] : [{ code: 'same-proposal' as const, proposal: proposal.name, message }];
  });
}

function saysTheSame(one: Document, other: Document): boolean {
  const print = ({ title, paragraphs }: Document) =>
    [title, ...paragraphs.flatMap(({ text, notes }) => [text, ...notes.map((note) => note.text)])].join('\n');
  return print(one) === print(other);
}

function tallyOf(places: readonly CompiledPlace[]): CompilationTally {
  const count = (kind: PlaceKind) => places.filter((place) => place.kind === kind).length;
  return {
    untouched: count('untouched'),
    one: count('one'),
    alike: count('alike'),
    compatible: count('compatible'),
    'several-new': count('several-new'),
    rivals: count('rivals'),
    'deleted-reworded': count('deleted-reworded'),
    form: places.filter(({ form }) => form).length,
  };
}
