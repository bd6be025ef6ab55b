import { adverbIn, bareOpening, likelyAdverbsIn, wholeOpening, withAdverb } from '../form/adverbs.ts';
import { isContinuation } from '../form/names.ts';
import { ENGLISH } from '../language/en/english.ts';
import { openingOf, opensPreamble } from '../language/en/opening.ts';
import type { Paragraph } from '../model/document.ts';
import { fold } from '../text/fold.ts';
import { type Found, insteadOf, openingPlace } from './found.ts';
import { isBody, type Subject } from './subject.ts';

/** Opening words: a participle or an adjective in the preamble, a verb in the present in the operative part, and their adverbs. */
export function openingsFound(subject: Subject): readonly Found[] {
  if (!subject.isEnglish) return [];
  const { paragraphs } = subject.document;
  const own = paragraphs.filter((paragraph) => isBody(paragraph) && paragraph.depth === 0 && !isContinued(paragraph));
  const adverbs = subject.organ === 'assembly' ? [...adverbsFound(subject), ...own.flatMap(misplacedAdverb)] : [];
  return [...own.flatMap(wrongOpening), ...adverbs];
}

/** A paragraph without a number that goes on with the sentence of the one before. */
function isContinued(paragraph: Paragraph): boolean {
  return isContinuation(paragraph) && openingOf(paragraph.text) === '';
}

function wrongOpening(paragraph: Paragraph): readonly Found[] {
  const { text, part } = paragraph;
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  // Square brackets are told of themselves.
  const opening = openingOf(capital) || openingOf(capital.replace(/[[\]]/gu, ''));
  const place = openingPlace(paragraph);
  const small: readonly Found[] =
    capital === text
      ? []
      : [
          {
            code: 'opening-capital',
            place,
            message: `the paragraph begins with a small letter: “${text.slice(place.start, place.end)}”`,
            fix: `begin with “${capital.charAt(0)}”`,
            edit: insteadOf({ ...place, end: 1 }, capital.charAt(0)),
          },
        ];
  if (opening === '') return [...small, ...unknownOpening(paragraph, capital)];
  const isPreambular = opensPreamble(opening);
  if ((part === 'preamble') === isPreambular) return small;
  const right = otherForm(opening, part);
  const code = part === 'preamble' ? 'preamble-opening' : 'operative-opening';
  const what =
    part === 'preamble'
      ? `“${opening}” is what the organ now does; the preamble says it in the participle`
      : `“${opening}” opens a preambular paragraph; the operative part says what the organ does, in the present`;
  const found: Found = {
    code,
    place: { ...place, end: opening.length },
    message: what,
    fix:
      right === null
        ? `say it as the ${part === 'preamble' ? 'preamble' : 'operative part'} does, or move the paragraph`
        : `write “${right}”, or move the paragraph`,
    edit: right === null ? undefined : insteadOf({ ...place, start: 0, end: opening.length }, right),
  };
  // One fault at one place: the edit above puts the capital too.
  return [found];
}

/** Openings a reader marked in italics may be phrases that no table has yet; without them the first word decides. */
function unknownOpening({ text, part, opening, index }: Paragraph, capital: string): readonly Found[] {
  const first = /^[\p{L}-]+/u.exec(capital)?.[0] ?? '';
  const looksRight = part === 'preamble' ? /(?:ing|ed|ful|ous|aware|conscious|seized)$/iu : /s$/iu;
  if (opening !== '' && opening !== first && looksRight.test(bareOpening(opening, ENGLISH.adverbs).split(' ')[0] ?? ''))
    return [];
  // `Sends`, `Hailing`: no verb of the table, and yet of the right form.
  if (VERB_IN_FORM[part === 'preamble' ? 'preamble' : 'operative'].test(first)) return [];
  const words = text.slice(0, first.length || text.length);
  return [
    {
      code: 'opening-unknown',
      place: { paragraph: index, note: null, start: 0, end: words.length },
      message: `no ${part === 'preamble' ? 'preambular' : 'operative'} paragraph opens with “${words.slice(0, WORDS_MAX_CHARACTERS)}”`,
      fix:
        part === 'preamble'
          ? 'open with a participle or an adjective: Recalling, Deeply concerned'
          : 'open with a verb in the present: Requests, Decides',
    },
  ];
}

const WORDS_MAX_CHARACTERS = 40;
const VERB_IN_FORM = { preamble: /^\p{Lu}[\p{Ll}-]{3,}ing$/u, operative: /^\p{Lu}[\p{Ll}-]{3,}[^s\P{L}]s$/u } as const;

/** `Recalls also` for the preamble: `Recalling also`; null where no form is known. */
function otherForm(opening: string, part: Paragraph['part']): string | null {
  const [verb = '', ...rest] = bareOpening(opening, ENGLISH.adverbs).split(' ');
  const forms = part === 'preamble' ? participles(verb) : presents(verb);
  const form = forms.find((each) => {
    const known = openingOf([each, ...rest].join(' '));
    return known !== '' && opensPreamble(known) === (part === 'preamble');
  });
  return form === undefined
    ? null
    : withAdverb([form, ...rest].join(' '), adverbIn(opening, ENGLISH.adverbs), part, ENGLISH.adverbs);
}

function participles(verb: string): readonly string[] {
  const stem = verb.replace(/s$/u, '');
  const short = stem.replace(/e$/u, '');
  return [`${short}ing`, `${stem}ing`, `${stem}${stem.at(-1) ?? ''}ing`, `${stem.replace(/ie$/u, 'y')}ing`];
}

function presents(verb: string): readonly string[] {
  if (!verb.endsWith('ing')) return [];
  const stem = verb.slice(0, -3);
  return [`${stem}s`, `${stem}es`, `${stem.replace(/(.)\1$/u, '$1')}s`, `${stem.replace(/y$/u, 'ie')}s`];
}

function adverbsFound({ document }: Subject): readonly Found[] {
  const adverbs = likelyAdverbsIn(document);
  let last: Paragraph | undefined;
  return document.paragraphs.flatMap((printed, at): readonly Found[] => {
    const adverb = adverbs[at] ?? null;
    if (adverb === null) return [];
    const paragraph = { ...printed, opening: wholeOpening(printed, ENGLISH) };
    const before = last;
    last = printed;
    if (adverb.printed === adverb.expected)
      return paragraph.part === 'operative' && adverb.printed === 'bare' ? repeatedVerb(paragraph, before) : [];
    const place = openingPlace(paragraph);
    const after = before === undefined || before.opening === '' ? 'here' : `behind “${before.opening}”`;
    return [
      {
        code: 'also-further',
        place,
        message: `“${paragraph.opening}” ${after} is to be “${adverb.opening}”`,
        fix: `write “${adverb.opening}”`,
        edit: paragraph.text.startsWith(paragraph.opening) ? insteadOf(place, adverb.opening) : undefined,
      },
    ];
  });
}

/** To the same addressee the bare verb is mostly not said again. */
function repeatedVerb(paragraph: Paragraph, before: Paragraph | undefined): readonly Found[] {
  if (before === undefined || before.part !== 'operative' || before.index !== paragraph.index - 1) return [];
  if (bareOpening(before.opening, ENGLISH.adverbs) !== paragraph.opening || addressee(before) !== addressee(paragraph))
    return [];
  return [
    {
      code: 'bare-repetition',
      place: openingPlace(paragraph),
      message: `“${paragraph.opening}” stands right before it, to the same addressee`,
      fix: `mostly “${withAdverb(paragraph.opening, adverbIn(before.opening, ENGLISH.adverbs) === 'bare' ? 'also' : 'further', 'operative', ENGLISH.adverbs)}”`,
    },
  ];
}

function addressee({ text, opening }: Paragraph): string {
  return fold(text.slice(opening.length)).split(' ').slice(0, ADDRESSEE_WORDS).join(' ');
}

/** `the Secretary-General to` */
const ADDRESSEE_WORDS = 3;

function misplacedAdverb(printed: Paragraph): readonly Found[] {
  const { part, text } = printed;
  const paragraph = { ...printed, opening: wholeOpening(printed, ENGLISH) };
  const { opening } = paragraph;
  const isFront = /^(?:Also|Further)\s/u.test(opening);
  const isMisplaced = part === 'preamble' ? isFront : !isFront && /\salso(?=\s|$)/u.test(opening);
  if (!isMisplaced || !text.startsWith(opening)) return [];
  const right = withAdverb(opening, adverbIn(opening, ENGLISH.adverbs), part, ENGLISH.adverbs);
  const place = openingPlace(paragraph);
  return [
    {
      code: 'adverb-place',
      place,
      message: `in the ${part === 'preamble' ? 'preamble the adverb stands behind the verb' : 'operative part the adverb stands before the verb'}: “${opening}”`,
      fix: `write “${right}”`,
      edit: insteadOf(place, right),
    },
  ];
}
