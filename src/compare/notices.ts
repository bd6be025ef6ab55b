import { printedDate } from '../language/en/dates.ts';
import { otherLanguages } from '../language/names.ts';
import { titleLikeness, titleWords } from '../language/titles.ts';
import { messagesIn } from '../messages/messages.ts';
import type { AttributedChange, Change, Comparison, PairNotice } from '../model/comparison.ts';
import type { Document, DocumentKind } from '../model/document.ts';
import { mapSides, type Sides } from '../model/sides.ts';
import { wordsOf } from '../text/words.ts';
import { handNotices, trackedNotices } from './beside/marks.ts';
import { authorNotices, rivalNotices } from './beside/tracked.ts';
import { commentWords } from './beside/words.ts';

type Told = Pick<Comparison, 'lang' | 'documents' | 'names' | 'changes' | 'comments' | 'tracked'>;

/** Reasons to doubt that these are the intended texts, in this order. They are compared all the same. */
export function noticesOn(comparison: Told): readonly PairNotice[] {
  const kind = kindNotice(comparison);
  const language = languageNotice(comparison.documents);
  // If the languages or the kinds differ nothing is kept, whatever the series.
  const series = language === null && kind === null ? seriesNotice(comparison) : null;
  const order = kind === null ? orderNotice(comparison) : null;
  return [
    ...[kind, order, language, series].filter((notice) => notice !== null),
    ...readingNotices(comparison),
    ...markNotices(comparison),
  ];
}

/** Text recognition makes mistakes, which a comparison shows as changes; of words that were not read it shows nothing. */
function readingNotices({ documents, names }: Pick<Comparison, 'documents' | 'names'>): readonly PairNotice[] {
  return (['old', 'new'] as const).flatMap((side) =>
    documents[side].notices.flatMap(({ code, message }): readonly PairNotice[] =>
      code === 'recognized' || code === 'lost-words'
        ? [{ code, message: `In ${names[side] || `the ${side} version`}, ${message}` }]
        : [],
    ),
  );
}

/** What the files have marked: tracked changes, marks by hand, and comments that are on no paragraph. */
function markNotices(told: Told): readonly PairNotice[] {
  const { lang, documents, names, comments = [], tracked } = told;
  const messages = messagesIn(lang);
  const marked =
    tracked === undefined
      ? (['old', 'new'] as const).flatMap((side) => fileNotices(documents[side], names[side] || `the ${side} version`))
      : stateNotices(told, tracked);
  const nowhere = comments
    .filter(({ change }) => change === null)
    .map((comment): PairNotice => ({ code: 'comment', message: capital(commentWords(comment, messages)) }));
  return [...marked, ...nowhere];
}

function fileNotices(document: Document, name: string): readonly PairNotice[] {
  const tracked = trackedNotices(document, name).map(({ code, message }) => ({
    code,
    message: message.replace('; read as ', '; compared as '),
  }));
  return [...tracked, ...rivalNotices(document), ...handNotices(document, name)].map((notice) => ({
    ...notice,
    message: notice.message.startsWith('the ') ? capital(notice.message) : notice.message,
  }));
}

/** Of two states of one file: who changed what. */
function stateNotices({ documents, changes }: Told, tracked: readonly AttributedChange[]): readonly PairNotice[] {
  const isSame = changes.every(({ kind, facets }) => kind === 'kept' && facets.length === 0);
  const none: readonly PairNotice[] =
    isSame && tracked.length === 0
      ? [{ code: 'tracked-changes', message: 'The file has no tracked changes of words' }]
      : [];
  return [...none, ...authorNotices(tracked, documents.new), ...handNotices(documents.new, 'this file')];
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** An amendment is no version of what it amends, nor is what is said about a draft a version of it. */
function kindNotice({ documents, names }: Pick<Comparison, 'documents' | 'names'>): PairNotice | null {
  const about = mapSides(documents, ({ kind }) => (kind === null ? null : (ABOUT.get(kind) ?? null)));
  if ((about.old === null) === (about.new === null)) return null;
  const [side, other] = about.old === null ? (['new', 'old'] as const) : (['old', 'new'] as const);
  const name = names[side] || `the ${side} version`;
  const target = names[other] || `the ${other} version`;
  const amended = documents[side].related.find(({ relation }) => relation === 'amends');
  if (amended === undefined)
    return { code: 'other-kind', message: `${name} is ${about[side]}, not a version of ${target}` };
  const what = amended.draft === null ? amended.symbol : `${amended.draft} in ${amended.symbol}`;
  const isTarget = amended.symbol === documents[other].symbol;
  const message =
    `${name} is an amendment to ${what}, not a version of ${isTarget ? 'it' : target}; ` +
    'resdiff outline shows its orders';
  return { code: 'other-kind', message };
}

const ABOUT: ReadonlyMap<DocumentKind, string> = new Map([
  ['amendment', 'an amendment'],
  ['budget-implications', 'a statement on the budget implications of a draft'],
  ['committee-report', 'the report of a committee'],
  ['note', 'a note'],
]);

function orderNotice({ documents, names }: Pick<Comparison, 'documents' | 'names'>): PairNotice | null {
  const times = mapSides(documents, timeOf);
  const { old, new: now } = times;
  const isLater =
    old.day !== null && now.day !== null ? old.day > now.day : old.session > now.session && now.session > 0;
  // The Economic and Social Council counts by years, the others by sessions.
  const isOneCount = old.day !== null || old.session < YEAR_MIN === now.session < YEAR_MIN;
  if (!isLater || !isOneCount) return null;
  const later = `${names.old || 'the old version'} ${old.words}`;
  const earlier = `${names.new || 'the new version'}, given as the new one, ${now.words}`;
  return { code: 'wrong-order', message: `The texts seem to be in the wrong order: ${later}; ${earlier}` };
}

const YEAR_MIN = 1945;

interface Time {
  readonly day: string | null;
  /** 0 if unknown. */
  readonly session: number;
  readonly words: string;
}

function timeOf({ adopted, issued, session }: Document): Time {
  const own = { session: session ?? 0 };
  if (adopted !== null) return { ...own, day: adopted, words: `was adopted on ${printedDate(adopted)}` };
  if (issued !== null) return { ...own, day: issued, words: `was issued on ${printedDate(issued)}` };
  return { ...own, day: null, words: `belongs to session ${session ?? 0}` };
}

function languageNotice({ old, new: now }: Sides<Document>): PairNotice | null {
  const words = otherLanguages(old, now);
  if (words === null) return null;
  return {
    code: 'other-language',
    message:
      `The texts are in different languages (${words}): nearly every word is shown as changed; ` +
      'resdiff concord compares versions in two languages',
  };
}

/**
 * Two texts belong together if their titles are alike or if enough was kept. Measured on 174 successive pairs, 102
 * pairs of the first and a later text of a series, 48 drafts with what they became, 68 pairs of PDFs, and 800 pairs of
 * texts of two series. Within a series, titles that both texts have are always the same; .41 or more of the words were
 * kept, except for two texts on Syria that were rewritten (.10 and .12). Across series, title likeness is below .5 in
 * 798 pairs, and less than .3 of the words were kept in 797 (mission budgets share .65). The notice is given for 797 of
 * the 800.
 */
function seriesNotice({
  documents: { old, new: now },
  changes,
}: Pick<Comparison, 'documents' | 'changes'>): PairNotice | null {
  if (titleWords(old.title).length === 0 || titleWords(now.title).length === 0) return null;
  if (titleLikeness(old.title, now.title) >= TITLES_ALIKE_MIN) return null;
  const kept = keptShare(changes);
  if (kept >= KEPT_MIN) return null;
  const percent = Math.round(kept * 100);
  const share = percent === 0 ? 'hardly a word was kept' : `only ${percent} per cent of the words were kept`;
  return {
    code: 'other-series',
    message: `The texts do not seem to belong together: their titles differ, and ${share}`,
  };
}

const TITLES_ALIKE_MIN = 0.5;
const KEPT_MIN = 0.3;

/** The words in both versions as a share of the shorter one. */
function keptShare(changes: readonly Change[]): number {
  const count = { same: 0, removed: 0, added: 0 };
  for (const { edits } of changes) for (const { kind, text } of edits) count[kind] += wordsOf(text).length;
  return count.same / Math.max(1, count.same + Math.min(count.removed, count.added));
}
