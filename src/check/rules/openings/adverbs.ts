import {
  adverbIn,
  bareOpening,
  likelyAdverbsIn,
  type OpeningAdverb,
  wholeOpening,
  withAdverb,
} from '../../../form/adverbs.ts';
import type { Language } from '../../../language/language.ts';
import type { Paragraph } from '../../../model/document.ts';
import { fold } from '../../../text/fold.ts';
import { type Found, insteadOf, openingPlace } from '../../found.ts';
import { defineRule, oncePerSubject } from '../../rule.ts';
import { MEASURED } from '../../sources.ts';

export const alsoFurther = defineRule({
  code: 'also-further',
  severity: 'warning',
  title: 'Also or Further does not fit the preceding paragraph',
  source: `${MEASURED}: Recalling, Recalling also (3,679 pairs), Recalling further (1,132); bare repeated at once 41 times`,
  scope: 'resolutions',
  fix: true,
  example: {
    wrong: [
      'Recalling the first lighthouse,',
      'Recalling the second lighthouse,',
      'Recalling further the third lighthouse,',
    ],
    right: [
      'Recalling the first lighthouse,',
      'Recalling also the second lighthouse,',
      'Recalling further the third lighthouse,',
    ],
  },
  yieldsTo: [
    'doubled-word',
    { code: 'preamble-opening', within: 'neighbours' },
    { code: 'operative-opening', within: 'neighbours' },
  ],
  find: (subject) =>
    adverbsOf(subject).flatMap(({ paragraph, before, adverb }): readonly Found[] => {
      if (adverb.printed === adverb.expected) return [];
      const place = openingPlace(paragraph);
      const use = before === undefined || before.opening === '' ? 'Use' : `After “${before.opening}”, use`;
      return [
        {
          place,
          message: `${use} “${adverb.opening}”, not “${paragraph.opening}”.`,
          fix: `Write “${adverb.opening}”.`,
          edit: paragraph.text.startsWith(paragraph.opening) ? insteadOf(place, adverb.opening) : undefined,
        },
      ];
    }),
});

/** The bare verb is rarely repeated for the same addressee. */
export const bareRepetition = defineRule({
  code: 'bare-repetition',
  severity: 'hint',
  title: 'The same operative verb repeated without Also or Further',
  source: `${MEASURED}: 3,264 pairs have Also; 1,956 repeat the bare verb, most of them for another addressee`,
  scope: 'resolutions',
  example: {
    wrong: [
      '1. Requests the Secretary-General to keep the lighthouse lit;',
      '2. Requests the Secretary-General to report on its costs.',
    ],
    right: [
      '1. Requests the Secretary-General to keep the lighthouse lit;',
      '2. Also requests the Secretary-General to report on its costs.',
    ],
  },
  find: (subject) => {
    const { adverbs } = subject.language;
    if (adverbs === null) return [];
    return adverbsOf(subject).flatMap(({ paragraph, before, adverb }): readonly Found[] => {
      const isBare = adverb.printed === 'bare' && adverb.expected === 'bare';
      if (!isBare || before === undefined || !isSaidAgain(paragraph, before, adverbs)) return [];
      const other = adverbIn(before.opening, adverbs) === 'bare' ? 'also' : 'further';
      return [
        {
          place: openingPlace(paragraph),
          message: `The preceding paragraph also begins with “${paragraph.opening}”, and has the same addressee.`,
          fix: `Consider “${withAdverb(paragraph.opening, other, 'operative', adverbs)}”.`,
        },
      ];
    });
  },
});

type AdverbWords = NonNullable<Language['adverbs']>;

/** A paragraph whose adverb depends on the preceding one. */
interface Adverbial {
  /** With its full opening. */
  readonly paragraph: Paragraph;
  /** The last preceding paragraph to which the rules on adverbs apply. */
  readonly before: Paragraph | undefined;
  readonly adverb: OpeningAdverb;
}

const adverbsOf = oncePerSubject(({ document, organ, spoken }): readonly Adverbial[] => {
  if (spoken === null || organ !== 'assembly') return [];
  const adverbs = likelyAdverbsIn(document);
  let before: Paragraph | undefined;
  return document.paragraphs.flatMap((printed, at): readonly Adverbial[] => {
    const adverb = adverbs[at] ?? null;
    if (adverb === null) return [];
    const own = { paragraph: { ...printed, opening: wholeOpening(printed, spoken) }, before, adverb };
    before = printed;
    return [own];
  });
});

/** Whether two consecutive operative paragraphs have the same verb and the same addressee. */
function isSaidAgain(paragraph: Paragraph, before: Paragraph, adverbs: AdverbWords): boolean {
  if (paragraph.part !== 'operative' || before.part !== 'operative') return false;
  if (before.index !== paragraph.index - 1 || bareOpening(before.opening, adverbs) !== paragraph.opening) return false;
  return addressee(before) === addressee(paragraph);
}

function addressee({ text, opening }: Paragraph): string {
  return fold(text.slice(opening.length)).split(' ').slice(0, ADDRESSEE_WORDS).join(' ');
}

/** `the Secretary-General to` */
const ADDRESSEE_WORDS = 3;
