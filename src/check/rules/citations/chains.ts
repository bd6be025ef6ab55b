import { dateOf } from '../../../language/en/dates.ts';
import type { Stretch } from '../../found.ts';
import { oncePerSubject } from '../../rule.ts';

/** One dated citation in a list. */
interface Link {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly date: string | null;
}

/** At least two citations with nothing between them but commas and `and`. */
interface Chain {
  readonly stretch: Stretch;
  readonly links: readonly Link[];
  /** Decisions are numbered and dated differently. */
  readonly isOfDecisions: boolean;
}

export const chainsIn = oncePerSubject(({ stretches, spoken }): readonly Chain[] => {
  const citing = spoken?.citing ?? null;
  if (citing === null) return [];
  return stretches.flatMap((stretch) => {
    if (stretch.note !== null) return [];
    const { text } = stretch;
    return linksIn(text, citing).flatMap((links): readonly Chain[] => {
      const start = links[0]?.start ?? 0;
      const nouns = text.slice(Math.max(0, start - CHAIN_MAX_CHARACTERS), start).match(citing.noun) ?? [];
      return links.length < 2 ? [] : [{ stretch, links, isOfDecisions: citing.isDecision.test(nouns.at(-1) ?? '') }];
    });
  });
});

/** The longest known list has 2,900 characters. */
const CHAIN_MAX_CHARACTERS = 4_000;

function linksIn(
  text: string,
  { link, betweenLinks }: { readonly link: RegExp; readonly betweenLinks: RegExp },
): readonly (readonly Link[])[] {
  const chains: Link[][] = [];
  let end = -1;
  for (const match of text.matchAll(link)) {
    const [words, , date = ''] = match;
    const own = { words, start: match.index, end: match.index + words.length, date: dateOf(date) };
    if (end >= 0 && betweenLinks.test(text.slice(end, match.index))) chains.at(-1)?.push(own);
    else chains.push([own]);
    end = own.end;
  }
  return chains;
}
