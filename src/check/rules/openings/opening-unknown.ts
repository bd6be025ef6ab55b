import { bareOpening } from '../../../form/adverbs.ts';
import type { Language } from '../../../language/language.ts';
import type { Found } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { DRAFTING, MEASURED } from '../../sources.ts';
import { type Opened, openedIn } from './paragraphs.ts';

/** Openings in italics may be phrases missing from the tables; without italics, the first word decides. */
export const openingUnknown = defineRule({
  code: 'opening-unknown',
  severity: 'warning',
  title: 'Opening words that are not used in resolutions',
  source: `${DRAFTING}; ${MEASURED}`,
  scope: 'resolutions',
  example: {
    wrong: ['1. Decides to keep the lighthouse lit;', '2. Lamps are to be replaced each year.'],
    right: ['1. Decides to keep the lighthouse lit;', '2. Requests that lamps be replaced each year.'],
  },
  find: (subject) =>
    openedIn(subject).flatMap((each) => (each.opening === '' ? unknownOpening(each, subject.language) : [])),
});

function unknownOpening({ paragraph, part, capital }: Opened, { openingForms, adverbs }: Language): readonly Found[] {
  if (openingForms === null || adverbs === null) return [];
  const { text, opening, index } = paragraph;
  const first = /^[\p{L}-]+/u.exec(capital)?.[0] ?? '';
  const { looks, is, name, advice } = FORMS[part];
  const isMarked = opening !== '' && opening !== first;
  if (isMarked && openingForms[looks].test(bareOpening(opening, adverbs).split(' ')[0] ?? '')) return [];
  // `Sends`, `Hailing`: not in the table, but of the right form.
  if (openingForms[is].test(first)) return [];
  const words = text.slice(0, first.length || text.length);
  return [
    {
      place: { paragraph: index, note: null, start: 0, end: words.length },
      message: `No ${name} paragraph opens with “${words.slice(0, WORDS_MAX_CHARACTERS)}”.`,
      fix: advice,
    },
  ];
}

const FORMS = {
  preamble: {
    looks: 'looksPreambular',
    is: 'isParticiple',
    name: 'preambular',
    advice: 'Begin with a participle or an adjective: Recalling, Deeply concerned.',
  },
  operative: {
    looks: 'looksOperative',
    is: 'isPresent',
    name: 'operative',
    advice: 'Begin with a verb in the present tense: Requests, Decides.',
  },
} as const;

const WORDS_MAX_CHARACTERS = 40;
