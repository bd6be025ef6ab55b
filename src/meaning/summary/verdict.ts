import type { Document, Vote } from '../../model/document.ts';
import type { Sides } from '../../model/sides.ts';
import { withCapital } from '../../text/capital.ts';
import { caseFolded, listed, numberFirst, numberWord } from './teller.ts';

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
  /** Paragraphs that left the order of their neighbours. */
  readonly moved: number;
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
  const news = changed + added + removed + extent.notesOnly;
  if (news === 0 && light + routine === 0) {
    if (extent.moved > 0) return 'Nothing has changed but the order of the paragraphs.';
    return isNegotiated ? 'Word for word as tabled.' : 'Nothing has changed.';
  }
  if (news === 0) return lightVerdict(extent, isNegotiated);
  if (added + removed === 0 && changed > 0 && extent.figuresOnly === changed)
    return routine > 0
      ? `Only figures changed beyond the routine updates, in ${paragraphs(changed)}.`
      : `Only figures changed, in ${paragraphs(changed)}.`;
  if (added + removed === 0 && changed === 0 && extent.notesOnly > 0) return notesVerdict(extent);
  const all = changed + extent.notesOnly;
  const onlyNotes =
    changed === 0 || extent.notesOnly === 0 ? '' : ` (${numberWord(extent.notesOnly)} only in a footnote)`;
  const whole = [
    ...(all === 0 ? [] : [`${paragraphs(all)} changed${routine > 0 ? ' beyond routine updates' : ''}${onlyNotes}`]),
    ...(added === 0 ? [] : [`${all === 0 ? paragraphs(added) : numberWord(added)} ${added === 1 ? 'is' : 'are'} new`]),
    ...(removed === 0
      ? []
      : [
          `${all + added === 0 ? paragraphs(removed) : numberWord(removed)} ${removed === 1 ? 'is' : 'are'} gone${extent.runs.length === 0 ? '' : ` (among them ${listed(extent.runs)})`}`,
        ]),
  ];
  const sentence = isNegotiated ? negotiated(extent) : `${firstInWords(listed(whole))}.`;
  return extent.share > LARGELY_MIN_SHARE && extent.total >= LARGELY_MIN_PARAGRAPHS
    ? `Largely rewritten: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`
    : sentence;
}

/** `One paragraph changed in the negotiation.`; `In the negotiation two paragraphs changed, one was added and one dropped.` */
function negotiated({ changed, added, removed }: Extent): string {
  if (added + removed === 0) return `${firstInWords(paragraphs(changed))} changed in the negotiation.`;
  const were = (count: number) => (count === 1 ? 'was' : 'were');
  const first = (count: number, isFirst: boolean) => (isFirst ? paragraphs(count) : numberWord(count));
  const parts = [
    ...(changed === 0 ? [] : [`${paragraphs(changed)} changed`]),
    ...(added === 0 ? [] : [`${first(added, changed === 0)} ${were(added)} added`]),
    ...(removed === 0 ? [] : [`${first(removed, changed + added === 0)} ${were(removed)} dropped`]),
  ];
  return `In the negotiation ${listed(parts)}.`;
}

/** A sentence does not begin with a figure. */
function firstInWords(words: string): string {
  return withCapital(words.replace(/^\d+/u, (figure) => numberFirst(Number(figure))));
}

const LARGELY_MIN_SHARE = 0.7;
const LARGELY_MIN_PARAGRAPHS = 10;

function notesVerdict({ notesOnly, routine }: Extent): string {
  const notes = notesOnly === 1 ? 'a footnote' : `the footnotes of ${paragraphs(notesOnly)}`;
  if (routine > 0) return `Updates only, but for ${notes}.`;
  return `Nothing has changed but ${notes}.`;
}

function lightVerdict({ light, routine }: Extent, isNegotiated: boolean): string {
  if (light === 0) return 'Updates only: nothing of substance has changed.';
  const where = `minor changes of wording in ${paragraphs(light)}`;
  if (isNegotiated && routine === 0) return `As tabled, with ${where}.`;
  return routine === 0 ? `Nothing of substance has changed: ${where}.` : `Updates only, with ${where}.`;
}

function paragraphs(count: number): string {
  return `${numberWord(count)} ${count === 1 ? 'paragraph' : 'paragraphs'}`;
}

/** Whether they are two stages of one draft of the same session: as tabled, revised, adopted. Other drafts have other titles. */
function isOneDraft({ old: before, new: after }: Sides<Document>): boolean {
  const isDraft = before.kind === 'draft-resolution' || before.kind === 'draft-decision';
  const isOneSession = before.session === after.session || before.session === null || after.session === null;
  return isDraft && isOneSession && caseFolded(before.title) === caseFolded(after.title);
}

/** `Adopted without a vote; by 159 to none, with 12 abstentions, the year before.` Null if it is not known. */
export function voteOf({ old: before, new: after }: Sides<Document>): string | null {
  if (before.symbol !== '' && before.symbol === after.symbol) return null;
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
    abstaining === 0 ? 'with no abstentions' : `with ${abstaining} ${abstaining === 1 ? 'abstention' : 'abstentions'}`;
  return `by ${inFavour} to ${count(against)}, ${abstained}`;
}

function yearsBetween(before: Document, after: Document): number | null {
  const [from, to] = [before.adopted, after.adopted].map((date) => (date === null ? null : Number(date.slice(0, 4))));
  return from === null || to === null || from === undefined || to === undefined ? null : to - from;
}
