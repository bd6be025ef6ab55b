import { dateOf } from '../../../language/en/dates.ts';
import { CHAIN_MAX_CHARACTERS, isAssemblys } from '../../../mentions/own-chain.ts';
import { symbolOf } from '../../../text/symbols.ts';
import type { FoundPlace, Stretch } from '../../found.ts';
import { oncePerSubject } from '../../rule.ts';
import type { Subject } from '../../subject.ts';

/** A General Assembly resolution cited with its date. */
export interface DatedCitation {
  readonly short: string;
  readonly session: number;
  readonly date: string | null;
  readonly place: FoundPlace;
}

/** The stretches in which the Assembly's own resolutions can be distinguished from others: the text without its notes. */
export function citingStretches({ stretches, spoken, organ }: Subject): readonly Stretch[] {
  return spoken === null || organ !== 'assembly' ? [] : stretches.filter(({ note }) => note === null);
}

/** All dated citations of Assembly resolutions: `77/79 of 7 December 2022`. */
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

/** Whether a text cites itself or a resolution of a later session. */
export function isSelfCited({ short, session }: DatedCitation, { document }: Subject): boolean {
  if (document.session === null) return false;
  return session > document.session || symbolOf(short.replace(/\s/gu, ' ')) === document.symbol;
}
