import type { Language } from '../../../language/language.ts';
import { CHAIN_MAX_CHARACTERS, isAssemblys } from '../../../mentions/own-chain.ts';
import { fold } from '../../../text/fold.ts';
import { symbolOf } from '../../../text/symbols.ts';
import { type Found, placeIn, type Stretch } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import type { Subject } from '../../subject.ts';
import { citingStretches } from './cited.ts';

export const citationTitle = defineRule({
  code: 'citation-title',
  severity: 'warning',
  title: 'A resolution is cited with a title other than its own',
  source: 'the resolution itself',
  example: null,
  find: (subject) =>
    citingStretches(subject).flatMap((stretch) => titlesFound(stretch, subject.known, subject.language)),
});

/** `77/79 of 7 December 2022, entitled “Implementation of …”` */
function titlesFound(stretch: Stretch, known: Subject['known'], language: Language): readonly Found[] {
  const { citing } = language;
  if (citing === null) return [];
  const { text } = stretch;
  return [...text.matchAll(citing.entitled)].flatMap((match): readonly Found[] => {
    const [words, short = '', printed = ''] = match;
    const title = known.get(symbolOf(short) ?? '')?.title ?? '';
    if (
      title === '' ||
      isSameTitle(title, printed) ||
      !isAssemblys(text.slice(Math.max(0, match.index - CHAIN_MAX_CHARACTERS), match.index), language)
    )
      return [];
    if (citing.partOfOne.test(text.slice(0, match.index))) return [];
    const start = match.index + words.length - printed.length - 1;
    return [
      {
        place: placeIn(stretch, start, start + printed.length),
        message: `${short} is entitled “${title}”.`,
        fix: `Write “${title}”.`,
      },
    ];
  });
}

function isSameTitle(title: string, printed: string): boolean {
  const plain = (text: string) =>
    fold(text)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return plain(title) === plain(printed);
}
