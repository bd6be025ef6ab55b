import type { Document, Vote } from '../../model/document.ts';
import type { Sides } from '../../model/sides.ts';
import { withCapital } from '../../text/capital.ts';
import { listed, numberFirst, numberWord } from './teller.ts';

/** How many paragraphs changed, apart from routine updates and light touches. */
export interface Extent {
  readonly changed: number;
  /** Of those, how many only in figures. */
  readonly figuresOnly: number;
  readonly added: number;
  readonly removed: number;
  /** How many differ only in a footnote. */
  readonly notesOnly: number;
  readonly light: number;
  readonly routine: number;
  /** The share of operative paragraphs with news, from 0 to 1. */
  readonly share: number;
  readonly total: number;
  /** Runs of gone operative paragraphs, as `old OP3 to OP19`. */
  readonly runs: readonly string[];
}

/** How much changed, in one sentence. */
export function verdictOf(extent: Extent, documents: Sides<Document>): string {
  const { changed, added, removed, light, routine } = extent;
  const isNegotiated = isOneDraft(documents);
  const news = changed + added + removed;
  if (news === 0 && light + routine === 0) return isNegotiated ? 'Word for word as tabled.' : 'Nothing has changed.';
  if (news === 0) return lightVerdict(extent, isNegotiated);
  if (added + removed === 0 && extent.figuresOnly === changed)
    return `Only figures changed beyond the routine updates, in ${paragraphs(changed)}.`;
  if (added + removed === 0 && extent.notesOnly === changed)
    return `Updates only, but for ${changed === 1 ? 'a footnote' : `the footnotes of ${paragraphs(changed)}`}.`;
  const whole = [
    ...(changed === 0
      ? []
      : [`${paragraphs(changed)} changed${isNegotiated ? '' : routine > 0 ? ' beyond routine updates' : ''}`]),
    ...(added === 0
      ? []
      : [`${changed === 0 ? paragraphs(added) : numberWord(added)} ${added === 1 ? 'is' : 'are'} new`]),
    ...(removed === 0
      ? []
      : [
          `${changed + added === 0 ? paragraphs(removed) : numberWord(removed)} ${removed === 1 ? 'is' : 'are'} gone${extent.runs.length === 0 ? '' : ` (among them ${listed(extent.runs)})`}`,
        ]),
  ];
  const sentence = `${firstInWords(listed(whole))}${isNegotiated ? ' in the negotiation' : ''}.`;
  return extent.share > LARGELY_MIN_SHARE && extent.total >= LARGELY_MIN_PARAGRAPHS
    ? `Largely rewritten: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`
    : sentence;
}

/** A sentence does not begin with a figure. */
function firstInWords(words: string): string {
  return withCapital(words.replace(/^\d+/u, (figure) => numberFirst(Number(figure))));
}

const LARGELY_MIN_SHARE = 0.7;
const LARGELY_MIN_PARAGRAPHS = 10;

function lightVerdict({ light, routine }: Extent, isNegotiated: boolean): string {
  if (light === 0) return 'Updates only: nothing of substance has changed.';
  const where = `the wording of ${paragraphs(light)} is touched up`;
  if (isNegotiated && routine === 0) return `As tabled; only ${where}.`;
  return routine === 0 ? `Nothing of substance has changed; ${where}.` : `Updates only; ${where}.`;
}

function paragraphs(count: number): string {
  return `${numberWord(count)} ${count === 1 ? 'paragraph' : 'paragraphs'}`;
}

/** Whether they are two stages of one draft of the same session: as tabled, revised, adopted. */
export function isOneDraft({ old: before, new: after }: Sides<Document>): boolean {
  return before.kind === 'draft-resolution' || before.kind === 'draft-decision'
    ? before.session === after.session || before.session === null || after.session === null
    : false;
}

/** `Adopted without a vote; by 159 to none, with 12 abstentions, the year before.` Null if it is not known. */
export function voteOf({ old: before, new: after }: Sides<Document>): string | null {
  const [was, is] = [howAdopted(before), howAdopted(after)];
  if (is === null) return null;
  if (was === null) return `Adopted ${is}.`;
  const when =
    yearsBetween(before, after) === 1 ? 'the year before' : `in ${before.adopted?.slice(0, 4) ?? 'the version before'}`;
  if (was === is && after.adoptedWithoutVote === true) return `Adopted without a vote, as ${when}.`;
  return `Adopted ${is}; ${was}${before.vote === null ? '' : ','} ${when}.`;
}

function howAdopted({ adoptedWithoutVote, vote }: Document): string | null {
  if (vote !== null) return voteWords(vote);
  return adoptedWithoutVote === true ? 'without a vote' : null;
}

function voteWords({ inFavour, against, abstaining }: Vote): string {
  const count = (number: number) => (number === 0 ? 'none' : String(number));
  const abstained =
    abstaining === 0 ? 'and no abstentions' : `with ${abstaining} ${abstaining === 1 ? 'abstention' : 'abstentions'}`;
  return `by ${inFavour} to ${count(against)}, ${abstained}`;
}

function yearsBetween(before: Document, after: Document): number | null {
  const [from, to] = [before.adopted, after.adopted].map((date) => (date === null ? null : Number(date.slice(0, 4))));
  return from === null || to === null || from === undefined || to === undefined ? null : to - from;
}
