import { mayFollow, textLikeness } from './alike.ts';
import { type Link, namedBefore, namedLink } from './named.ts';
import { dateOfText, type Pooled } from './pool.ts';

/** Which text follows which. */
export interface Links {
  /** For each text that has one, the link to the text before it. */
  readonly before: ReadonlyMap<Pooled, Link>;
  /** Texts for which several drafts come into question, so that none was taken. */
  readonly uncertain: readonly Pooled[];
}

/**
 * Links every text to the one before it. What a masthead or a report names comes first; only a text that names no draft is linked to one
 * with the same committee, session, agenda item and title, if the words are alike too.
 */
export function linksAmong(texts: readonly Pooled[]): Links {
  const before = new Map<Pooled, Link>();
  for (const to of texts) {
    const link = namedLink(to, texts);
    if (link !== null && !isCircle(link, before)) before.set(to, link);
  }
  const uncertain: Pooled[] = [];
  const open = texts.filter((to) => !before.has(to) && namesNothing(to)).toSorted(byDate);
  const wanted = open.flatMap((to) => alikeLinks(to, texts, before));
  for (const to of open) {
    const own = wanted.filter((link) => link.to === to && !isTakenElsewhere(link, wanted));
    const [best, second] = own.toSorted((a, b) => likenessIn(b) - likenessIn(a));
    if (best === undefined) continue;
    if (second !== undefined && likenessIn(best) - likenessIn(second) < CLEARLY_MIN) uncertain.push(to);
    else if (!isCircle(best, before)) before.set(to, best);
  }
  return { before, uncertain };
}

/** The nearest of several drafts of one title must be nearer by so much of its words. */
const CLEARLY_MIN = 0.1;

function byDate(a: Pooled, b: Pooled): number {
  const [one, other] = [dateOfText(a.document), dateOfText(b.document)];
  return one < other ? -1 : Number(one > other);
}

/** A text that names a draft that is not there follows that one, and no other. */
function namesNothing(text: Pooled): boolean {
  return namedBefore(text).length === 0;
}

/** The drafts that a text may follow by its title and words: the last of each way, which nothing else follows. */
function alikeLinks(to: Pooled, texts: readonly Pooled[], before: ReadonlyMap<Pooled, Link>): readonly Link[] {
  const followed = new Set([...before.values()].map(({ from }) => from));
  return texts.flatMap((from): Link[] => {
    if (from === to || followed.has(from) || !mayFollow(from.document, to.document)) return [];
    const likeness = textLikeness(from, to);
    if (likeness < leastLikeness(to)) return [];
    return [{ from, to, link: { kind: 'alike', by: 'title-and-text', through: null, likeness } }];
  });
}

/**
 * Of the 43 texts of session 80 that were compared with their drafts, the one that was negotiated most shares .68 of its words, three in a
 * row, with its draft. Two drafts that no masthead links may be rivals under one title: they must share nearly all.
 */
function leastLikeness({ document: { adopted, kind } }: Pooled): number {
  const isEnd = adopted !== null || kind === 'resolution' || kind === 'decision';
  return isEnd ? ADOPTED_MIN : DRAFTS_MIN;
}

const ADOPTED_MIN = 0.35;
const DRAFTS_MIN = 0.7;

/** Whether another text has a better claim to the same draft. */
function isTakenElsewhere(link: Link, wanted: readonly Link[]): boolean {
  return wanted.some(
    (other) => other.from === link.from && other.to !== link.to && likenessIn(other) > likenessIn(link),
  );
}

function likenessIn({ link }: Link): number {
  return link.likeness ?? 1;
}

/** Whether the text before is one of those after it. */
function isCircle({ from, to }: Link, before: ReadonlyMap<Pooled, Link>): boolean {
  for (let at: Pooled | undefined = from; at !== undefined; at = before.get(at)?.from) if (at === to) return true;
  return false;
}

/** The ways: each last text with those before it, the first draft first. In the order of the texts that end them. */
export function waysAlong(texts: readonly Pooled[], { before }: Links): readonly (readonly Pooled[])[] {
  const followed = new Set([...before.values()].map(({ from }) => from));
  return texts
    .filter((text) => !followed.has(text))
    .map((last) => {
      const way = [last];
      for (let link = before.get(last); link !== undefined; link = before.get(link.from)) way.unshift(link.from);
      return way;
    });
}
