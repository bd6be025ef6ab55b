import { printedDate } from '../../../language/en/dates.ts';
import { ENGLISH_MESSAGES } from '../../../messages/messages.ts';
import type {
  Chain,
  ChainAmendment,
  ChainLink,
  ChainPaper,
  ChainSentence,
  ChainStep,
  StepComparison,
} from '../../../model/chain.ts';
import type { Document, Related, Sponsor, Vote } from '../../../model/document.ts';
import { countsLine } from '../../sentences/head.ts';
import { briefly, relatedName } from '../../sentences/kinds.ts';

/** The columns of a table of steps. */
export const STEP_HEADS = ['Text', 'Date', 'What it is', 'Sponsors', 'Vote', 'Changes'] as const;

/** A step as every report says it. */
export interface ToldStep {
  readonly name: string;
  /** `17 November 2025`; empty if the text does not say. */
  readonly date: string;
  /** `Draft resolution`, `Revised draft`, `Adopted` */
  readonly what: string;
  /** Who submitted it or, later, who came and who left; empty if nothing is known. */
  readonly sponsors: string;
  /** `159-0-12`, `without a vote`; empty if it is not known. */
  readonly vote: string;
  /** `8 added, 30 reworded, 50 unchanged`; empty for the first. */
  readonly counts: string;
  /** How it is known that it follows, where its masthead does not name the text before; otherwise empty. */
  readonly link: string;
}

export function toldStep(step: ChainStep, { documents }: Chain): ToldStep {
  const document = documents[step.document];
  if (document === undefined) throw new Error('unreachable: a step has a text');
  const before = documents[step.document - 1];
  const date = document.adopted ?? document.issued;
  return {
    name: step.name,
    date: date === null ? '' : printedDate(date),
    what: whatOf(document, step.link),
    sponsors: sponsorsOf(step, document, before),
    vote: voteWords(step),
    counts: step.changed === null ? '' : changesOf(step.changed),
    link: step.link === null ? '' : linkWords(step.link),
  };
}

function whatOf({ kind, adopted }: Document, link: ChainLink | null): string {
  if (adopted !== null || kind === 'resolution' || kind === 'decision') return 'Adopted';
  const name = kind === null ? 'text' : ENGLISH_MESSAGES.document.kinds[kind];
  switch (link?.kind) {
    case undefined:
    case 'alike':
    case 'tabled-as':
    case 'reported':
      return name.charAt(0).toUpperCase() + name.slice(1);
    case 'reissued':
      return 'Reissued for technical reasons';
    case 'revises':
      return `Revised ${name}`;
    case 'replaces':
      return `${name.charAt(0).toUpperCase()}${name.slice(1)} after informal consultations`;
    case 'recommended':
      return 'Recommended by the committee';
  }
}

/** The counts; where nothing changed, words that say so. */
function changesOf(changed: StepComparison): string {
  const isSame = changed.changes.every(({ kind, facets }) => kind === 'kept' && facets.length === 0);
  return isSame ? `word for word as ${changed.names.old}` : countsLine(changed);
}

const SPONSORS_SHOWN = 8;

function sponsorsOf({ came, left }: ChainStep, { sponsors }: Document, before: Document | undefined): string {
  if (came === null || left === null) return '';
  if (before === undefined || before.sponsors.length === 0) return sponsorList(sponsors);
  if (came.length === 0 && left.length === 0) return 'the same sponsors';
  return [
    ...(came.length === 0 ? [] : [`came: ${sponsorList(came)}`]),
    ...(left.length === 0 ? [] : [`no longer named: ${sponsorList(left)}`]),
  ].join('; ');
}

/** As many as fit in a cell; how many more there are is said. */
function sponsorList(sponsors: readonly Sponsor[]): string {
  const names = sponsors.map((each) => briefly(each));
  if (names.length <= SPONSORS_SHOWN + 1) return names.join(', ');
  return `${names.slice(0, SPONSORS_SHOWN).join(', ')} and ${names.length - SPONSORS_SHOWN} more`;
}

function voteWords({ vote, adoptedWithoutVote }: Pick<ChainStep, 'vote' | 'adoptedWithoutVote'>): string {
  if (vote !== null) return votes(vote);
  return adoptedWithoutVote === true ? 'without a vote' : '';
}

function votes({ inFavour, against, abstaining }: Vote): string {
  return `${inFavour}-${against}-${abstaining}`;
}

function linkWords({ kind, by, through, likeness }: ChainLink): string {
  if (by === 'title-and-text') {
    const share = Math.floor((likeness ?? 0) * 100);
    return `linked by committee, agenda item, title and text (${share} of 100 words alike), not by its masthead`;
  }
  if (through !== null) return `follows ${through}, which is not among the texts`;
  return kind === 'reported' ? 'linked by the report on which it was adopted, and its title' : '';
}

/** The first sentences: the verdict on the whole way, or that there is no way. */
export function verdictWords(chain: Chain): string {
  if (chain.documents.length === 1) return aloneWords(chain);
  const lead = chain.summary.filter(({ kind }) => kind === 'verdict' || kind === 'vote');
  return lead.map(({ text }) => text).join(' ');
}

/** A chain of one text, and what was looked for. */
function aloneWords({ steps: [step], documents: [document], searched, missing }: Chain): string {
  if (step === undefined || document === undefined) throw new Error('unreachable: a chain has a text');
  const others = searched - 1;
  const among =
    others === 0 ? 'there is no other text here' : `among ${others} other ${others === 1 ? 'text' : 'texts'}`;
  const names = missing.map(({ symbol }) => symbol);
  const named = names.length === 0 ? '' : `${names.join(', ')}, which it names; `;
  const item = document.agendaItem === null ? '' : ` on agenda item ${document.agendaItem}`;
  return `No other text on the way of ${step.name} was found. Looked for: ${named}its other versions; texts that name it; and texts with its title${item} (${among}).`;
}

/** What the reader should know before reading on. */
export function noticeWords({ missing, uncertain, documents }: Chain): readonly string[] {
  const gone =
    documents.length === 1
      ? []
      : missing.map(({ symbol, namedBy }) => `${symbol}, which ${namedBy} names, is not among the texts.`);
  const open = uncertain.map(
    (name) =>
      `Several drafts could have become ${name}: none is taken, because their words are alike to the same degree.`,
  );
  return [...gone, ...open, ...documents.map(({ provenance }) => provenance).filter(Boolean)];
}

export const SENTENCE_KINDS: readonly (readonly [ChainSentence['kind'], string])[] = [
  ['weakened', 'Weakened'],
  ['strengthened', 'Strengthened'],
  ['lost', 'Lost'],
  ['gained', 'Gained'],
  ['otherwise', 'Other main changes'],
];

/** The sentences of one kind; where there are several steps, each after the name of the text that says so. */
export function sentencesOf(kind: ChainSentence['kind'], { told, steps }: Chain): readonly string[] {
  return told.flatMap((each) => {
    const step = steps[each.document];
    const sentence = step?.changed?.summary[each.statement];
    if (each.kind !== kind || step === undefined || sentence === undefined) return [];
    return [steps.length > 2 ? `${step.name}: ${sentence.text}` : sentence.text];
  });
}

/** `A/80/L.31 (8 December 2025, United States of America): amendment to A/80/L.25` */
export function amendmentHead({ symbol, issued, sponsors, amends, by, isExact, unread }: ChainAmendment): string {
  const facts = [issued === null ? '' : printedDate(issued), sponsorList(sponsors)].filter(Boolean).join(', ');
  const notHere = isExact ? '' : ', which is not among the texts';
  const how = by === 'title' ? '; linked by its title' : '';
  const problem = unread === null ? '' : `; its orders could not be read: ${unread}`;
  return `${symbol}${facts === '' ? '' : ` (${facts})`}: amends ${relatedName({ ...amends, relation: 'amends' })}${notHere}${how}${problem}`;
}

const PAPER_WORDS: Readonly<Record<Related['relation'], string>> = {
  'adds-to': 'addendum to',
  corrects: 'corrigendum to',
  concerns: 'says what it would cost to adopt',
  revises: 'revises',
  amends: 'amends',
  replaces: 'replaces',
  'tabled-as': 'tabled as',
};

export function paperWords({ symbol, relation, document, issued, sponsors }: ChainPaper, { steps }: Chain): string {
  const date = issued === null ? '' : ` (${printedDate(issued)})`;
  const more = sponsors.length === 0 ? '' : `; sponsors: ${sponsorList(sponsors)}`;
  return `${symbol}${date}: ${PAPER_WORDS[relation]} ${steps[document]?.name ?? ''}${more}`;
}
