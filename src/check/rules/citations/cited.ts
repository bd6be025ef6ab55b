import { dateOf } from '../../../language/en/dates.ts';
import { CHAIN_MAX_CHARACTERS, isAssemblys } from '../../../mentions/own-chain.ts';
import { symbolOf } from '../../../text/symbols.ts';
import type { FoundPlace, Stretch } from '../../found.ts';
import { oncePerSubject } from '../../rule.ts';
import type { Subject } from '../../subject.ts';

/** A resolution of the Assembly that is cited with its date. */
export interface DatedCitation {
  readonly short: string;
  readonly session: number;
  readonly date: string | null;
  readonly place: FoundPlace;
}

/** Where the Assembly's own resolutions can be told from others': the text itself, without its notes. */
export function citingStretches({ stretches, spoken, organ }: Subject): readonly Stretch[] {
  return spoken === null || organ !== 'assembly' ? [] : stretches.filter(({ note }) => note === null);
}

/** All of them: `77/79 of 7 December 2022`. */
export const citedIn = oncePerSubject((subject): readonly DatedCitation[] => {
  const citing = subject.spoken?.citing ?? null;
  if (citing === null) return [];
  return citingStretches(subject).flatMap(({ text, paragraph, note }) =>
    [...text.matchAll(citing.dated)].flatMap((match): readonly DatedCitation[] => {
      const [words, short = '', session = '', printed = ''] = match;
      if (!isAssemblys(text.slice(Math.max(0, match.index - CHAIN_MAX_CHARACTERS), match.index), subject.language))
        return [];
      const place = { paragraph, note, start: match.index, end: match.index + words.length };
      return [{ short, session: Number(session), date: dateOf(printed), place }];
    }),
  );
});

/** Whether a text cites what cannot have been adopted before it. */
export function isSelfCited({ short, session }: DatedCitation, { document }: Subject): boolean {
  if (document.session === null) return false;
  return session > document.session || symbolOf(short.replace(/\s/gu, ' ')) === document.symbol;
}
