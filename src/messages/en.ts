import { printedDate } from '../language/en/dates.ts';
import { factWords } from '../language/en/fact-words.ts';
import type { PairNotice } from '../model/comparison.ts';
import type { Finding } from '../model/fact.ts';
import type { Sides } from '../model/sides.ts';
import { ENGLISH_PAGE } from './en-page.ts';

const PART_NAMES = {
  formula: 'formula',
  preamble: 'preamble',
  operative: 'operative part',
  heading: 'headings',
  annex: 'annex',
  order: 'orders',
};

/** The words of reports in English: what is said around the words of the texts. Each other table has the same. */
export const ENGLISH_MESSAGES = {
  code: 'en',
  page: ENGLISH_PAGE,
  fact: factWords,
  date: printedDate,
  quoted: (words: string) => `“${words}”`,
  or: ' or ',
  range: (first: string, last: string) => `${first} to ${last}`,
  /** The name of a paragraph of the old version. */
  old: (name: string) => `old ${name}`,
  /** A version without a name, at the head and within a sentence. */
  versions: { old: 'old version', new: 'new version' },
  theVersions: { old: 'the old version', new: 'the new version' },
  /** What happened to paragraphs: follows their number. */
  counts: {
    added: (_count: number) => 'added',
    removed: (_count: number) => 'removed',
    split: (_count: number) => 'split',
    merged: (_count: number) => 'merged',
    reworded: (_count: number) => 'reworded',
    form: (_count: number) => 'changed in form only',
    notes: (_count: number) => 'with changed footnotes',
    moved: (_count: number) => 'moved',
    crossed: (_count: number) => 'crossed to another part',
    renumbered: (_count: number) => 'renumbered',
    untouched: (_count: number) => 'unchanged',
  },
  routineUpdates: (count: number) => `${count} routine ${count === 1 ? 'update' : 'updates'}`,
  byReplacement: (count: number) => `${count} by a replacement only`,
  nothingChanged: (paragraphs: number) => `nothing changed${paragraphs > 0 ? ` (${paragraphs} paragraphs)` : ''}`,
  replacedIn: (replacement: string, paragraphs: number) => `${replacement} in ${paragraphs} paragraphs`,
  finding: (name: string, place: string, message: string) => `${name}, ${place}: ${message}`,
  /** What a finding says, of the words at its place. */
  found: ({ message }: Finding, _words: string) => message,
  /** What a notice on the two texts says. */
  notice: ({ message }: PairNotice, _names: Sides<string>) => message,
  hidden: (count: number) => `${count} other ${count === 1 ? 'change' : 'changes'} not shown`,
  hiddenPlain: (count: number) => `${count} other changes not shown`,
  unchanged: (count: number) => `${count} unchanged`,
  /** The headings of a report. */
  headings: {
    summary: 'Summary',
    more: 'More',
    negotiation: 'Negotiation',
    toCheck: 'To check',
    replaced: 'Replaced throughout',
    changes: 'Changes',
  },
  /** What is known of a version. */
  document: {
    kinds: {
      resolution: 'resolution',
      decision: 'decision',
      'presidential-statement': 'presidential statement',
      'draft-resolution': 'draft resolution',
      'draft-decision': 'draft decision',
      amendment: 'amendment',
      'committee-report': 'report of a committee',
      'budget-implications': 'budget implications',
      note: 'note',
    },
    draft: 'draft',
    adopted: (date: string) => `adopted ${date}`,
    adoptedWithoutVote: (date: string) => `adopted ${date} without a vote`,
    submittedBy: (name: string) => `submitted by ${name}`,
    sponsors: (count: number) => `${count} sponsors`,
    onBehalfOf: (name: string, of: string) => `${name} on behalf of ${of}`,
    to: (kind: string, name: string) => `${kind} to ${name}`,
    draftIn: (draft: string, symbol: string) => `${draft} in ${symbol}`,
  },
  /** Remarks on a change. */
  change: {
    kinds: { kept: 'kept', added: 'added', removed: 'removed', split: 'split', merged: 'merged' },
    reworded: 'reworded',
    notes: 'footnotes changed',
    notesInList: 'footnotes',
    renumbered: 'renumbered',
    routine: 'routine',
    form: 'form only',
    moved: 'moved',
    unchanged: 'unchanged',
    was: (name: string) => `was ${name}`,
    possiblyFrom: (names: string) => `possibly from ${names}`,
    possiblyInto: (names: string) => `possibly into ${names}`,
    crossed: (from: keyof typeof PART_NAMES, to: keyof typeof PART_NAMES) =>
      `from the ${PART_NAMES[from]} to the ${PART_NAMES[to]}`,
    crossedOf: (names: string, way: string) => `${names} ${way}`,
    onlyRenumbered: (count: number, numbers: string) => `${count} only renumbered (${numbers})`,
    unchangedRenumbered: (count: number, renumbered: number, numbers: string) =>
      `${count} unchanged, ${renumbered} of them renumbered (${numbers})`,
    footnote: (marker: string) => `footnote ${marker}`,
    /** After the name of a footnote, or of a kind of fact. */
    colon: ': ',
    foldedRoutine: (facts: string) => `routine: ${facts}`,
    foldedOnly: (facts: string) => `only ${facts}`,
    sameFootnote: 'the same footnote, updated',
    firstAdded: (words: string) => `added: ${words}`,
    firstRemoved: (words: string) => `removed: ${words}`,
    more: (count: number) => ` and ${count} more`,
  },
  /** Kinds of facts, and how the new one is to the old. */
  factKinds: {
    count: 'count',
    amount: 'amount',
    date: 'date',
    period: 'period',
    ordinal: 'ordinal',
    place: 'place',
    citation: 'citation',
    state: 'state',
    body: 'body',
    instrument: 'instrument',
    deadline: 'deadline',
    report: 'report',
    agenda: 'agenda',
    note: 'note',
    opening: 'opening',
    degree: 'degree',
    part: 'part',
    words: 'words',
  },
  directions: { stronger: 'stronger', weaker: 'weaker', equal: 'equal', other: 'other' },
  /** Why paragraphs were paired. */
  evidence: {
    figures: (likeness: string, runnerUp: string) => `likeness ${likeness}, runner-up ${runnerUp}`,
    same: (figures: string) => `identical words: ${figures}`,
    row: (figures: string) => `rows with the same first cell: ${figures}`,
    aligned: (figures: string) => `paired in order: ${figures}`,
    moved: (figures: string) => `paired out of order: ${figures}`,
    slot: (figures: string) => `the only two left between the same neighbours: ${figures}`,
    carried: (figures: string) => `part of the other: ${figures}`,
    joined: (figures: string) => `more alike together than apart: ${figures}`,
    repeated: (figures: string) => `repeated in another part: ${figures}`,
    none: 'no match found',
    alone: (figures: string) => `no match found: the nearest has ${figures}`,
  },
  parts: PART_NAMES,
  divisions: { preamble: 'Preamble', operative: 'Operative part', annex: 'Annex', order: 'Orders' },
  /** The columns of `--stat`, and its last row. */
  columns: {
    added: 'added',
    removed: 'removed',
    split: 'split',
    merged: 'merged',
    reworded: 'reworded',
    form: 'form',
    notes: 'notes',
    moved: 'moved',
    crossed: 'crossed',
    renumbered: 'renumbered',
    untouched: 'untouched',
    routine: 'routine',
    substance: 'substance',
  },
  all: 'all',
  /** The columns of a table of the changes. */
  table: ['Paragraph', 'Old text', 'New text', 'Change', 'Facts', 'Comments'],
  /** Who changed a paragraph, and comments on it. */
  beside: {
    comment: 'comment',
    on: (quote: string) => `, on ${quote}`,
    inOldOnly: ', in the old version only',
    by: (author: string) => ` by ${author}`,
    byHand: ' by hand',
    nobody: 'an unknown author',
    inserted: 'inserted',
    deleted: 'deleted',
    'moved-here': 'moved here',
    'moved-away': 'moved away',
    said: (words: string) => `: ${words}`,
  },
  /** What was agreed and what is open. */
  negotiation: {
    agreed: 'Agreed since',
    adReferendum: 'Agreed ad referendum since',
    reopened: 'No longer called agreed',
    kept: 'Out of brackets, and in the text',
    partly: 'Out of brackets, and partly in the text',
    gone: 'Gone, which had been open',
    fresh: 'Newly open',
    still: 'Still open',
    reserves: 'New reservations',
    lifted: 'Reservations no longer there',
    nothingOpen: 'Nothing is open in the new version.',
    deletedBy: (names: string) => `${names}: delete`,
    whole: ', all of it',
    items: (lead: string, items: string, rest: number) => `${lead}: ${items}${rest === 0 ? '' : `; and ${rest} more`}.`,
  },
};

/** What each table of words has. */
export type Messages = typeof ENGLISH_MESSAGES;
