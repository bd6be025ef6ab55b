import type { Chance } from './speed-chance.ts';

/** The words of the made-up resolutions: small words, phrases that every resolution repeats, and a rare-word tail. */
export interface Vocabulary {
  readonly word: (chance: Chance) => string;
}

/**
 * Some four thousand words made of parts, drawn as in real texts: the n-th word about 1/n as often as the first.
 * Without the long tail every paragraph would look like every other, and without the short head none would.
 */
export function vocabularyFrom(chance: Chance): Vocabulary {
  const words = shuffled(
    [...new Set(BEFORE.flatMap((a) => ROOTS.flatMap((b) => AFTER.map((c) => a + b + c))))],
    chance,
  );
  const upTo: number[] = [];
  let sum = 0;
  for (const place of words.keys()) {
    sum += 1 / (place + HEAD_FLATTENED_WORDS);
    upTo.push(sum);
  }
  return { word: (draw) => words[firstAtLeast(upTo, (draw.below(DRAWS) / DRAWS) * sum)] ?? '' };
}

/** Zipf–Mandelbrot: nouns alone, without small words, begin less steeply than 1/n. */
const HEAD_FLATTENED_WORDS = 10;
const DRAWS = 2 ** 30;

function firstAtLeast(rising: readonly number[], wanted: number): number {
  let low = 0;
  let high = rising.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function shuffled(words: readonly string[], chance: Chance): readonly string[] {
  return words
    .map((word) => ({ word, place: chance.below(DRAWS) }))
    .sort((a, b) => a.place - b.place)
    .map(({ word }) => word);
}

const BEFORE = ['', 're', 'inter', 'co', 'sub', 'pre'] as const;
const ROOTS =
  'port form nation secur develop govern particip stat vict contamin clear stockpil coordin consult implement cooper assist financ educ migr protect verif transpar account prolif climat ocean forest desert biodivers health nutrit trad debt technolog innov cultur herit youth gender famil labour disabil urban settl statist digit cyber space nuclear chemic missil border peac mediat reconcil justic tribun legislat parliament'.split(
    ' ',
  );
const AFTER = ['', 's', 'ation', 'ations', 'ing', 'ed', 'al', 'ally', 'ive', 'ment', 'ments', 'ity'] as const;

export const SMALL = ['of the', 'and', 'in the', 'for', 'to the', 'with', 'by', 'on', 'and the', 'of'] as const;

/** Phrases in which paragraphs of all resolutions agree, and which must not make them look alike. */
export const PHRASES = [
  'in accordance with the Charter of the United Nations',
  'within existing resources',
  'including through capacity-building and technical assistance',
  'relevant stakeholders, including civil society',
  'the purposes and principles of the Charter',
  'to submit to the General Assembly a report on the implementation of the present resolution',
  'as well as all relevant intergovernmental organizations',
  'in particular in developing countries',
  'the 2030 Agenda for Sustainable Development',
  'Member States in a position to do so',
  'under international law, including international humanitarian law',
  'upon request and on mutually agreed terms',
] as const;

export const PREAMBLE_OPENINGS = [
  'Recalling',
  'Reaffirming',
  'Noting with appreciation',
  'Recognizing',
  'Deeply concerned by',
  'Bearing in mind',
  'Welcoming',
  'Taking note of',
  'Convinced of',
  'Stressing',
] as const;

export const OPERATIVE_OPENINGS = [
  'Requests the Secretary-General',
  'Urges all Member States',
  'Calls upon States',
  'Encourages',
  'Welcomes',
  'Takes note of',
  'Reaffirms',
  'Invites the specialized agencies',
  'Emphasizes',
  'Expresses its concern about',
] as const;
