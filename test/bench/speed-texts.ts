import { type Chance, chanceFrom } from './speed-chance.ts';
import {
  OPERATIVE_OPENINGS,
  PHRASES,
  PREAMBLE_OPENINGS,
  SMALL,
  type Vocabulary,
  vocabularyFrom,
} from './speed-words.ts';

/**
 * `yearly`: next year's version, with what usually changes. `unlike`: two texts with nothing in common but the
 * vocabulary. `equal`: every paragraph says the same, with yearly changes. `huge`: all words in one paragraph.
 */
export const KINDS = ['yearly', 'unlike', 'equal', 'huge'] as const;
export type Kind = (typeof KINDS)[number];

/** Two versions of a made-up resolution, as Markdown. The same wish gives the same texts on every machine. */
export function versions(kind: Kind, paragraphs: number): { readonly old: string; readonly new: string } {
  const chance = chanceFrom(paragraphs);
  const writer = { chance, vocabulary: vocabularyFrom(chance) };
  switch (kind) {
    case 'yearly':
      return yearly(writer, textOf(writer, paragraphs));
    case 'unlike':
      return { old: printed(textOf(writer, paragraphs)), new: printed(textOf(writer, paragraphs)) };
    case 'equal':
      return yearly(writer, equal(textOf(writer, 3), paragraphs));
    case 'huge':
      return yearly(writer, huge(writer, paragraphs));
  }
}

interface Writer {
  readonly chance: Chance;
  readonly vocabulary: Vocabulary;
}

/** The two parts of a resolution; each paragraph is its words, and a paragraph of one word is the numeral of a section. */
interface Text {
  readonly preamble: readonly Words[];
  readonly operative: readonly Words[];
}
type Words = readonly string[];

/** A third of the paragraphs is preamble, as in most resolutions. */
function textOf(writer: Writer, paragraphs: number): Text {
  const preamble = Math.floor(paragraphs / 3);
  return {
    preamble: times(preamble, () => paragraph(writer, PREAMBLE_OPENINGS)),
    operative: inSections(times(paragraphs - preamble, () => paragraph(writer, OPERATIVE_OPENINGS))),
  };
}

function equal({ preamble, operative }: Text, paragraphs: number): Text {
  const third = Math.floor(paragraphs / 3);
  const copies = (count: number, words: Words = []) => times(count, () => [...words]);
  return {
    preamble: copies(third, preamble[0]),
    operative: inSections(copies(paragraphs - third, operative[0])),
  };
}

function huge(writer: Writer, paragraphs: number): Text {
  const { preamble, operative } = textOf(writer, paragraphs);
  const all = [...preamble, ...operative].filter((words) => !isNumeral(words));
  return { preamble: preamble.slice(0, 1), operative: [all.flat()] };
}

/** No resolution counts to a thousand, and a reader need not: longer ones have sections, and numbers start anew in each. */
const SECTION_PARAGRAPHS = 500;

function inSections(paragraphs: readonly Words[]): readonly Words[] {
  if (paragraphs.length <= SECTION_PARAGRAPHS) return paragraphs;
  return paragraphs.flatMap((words, at) =>
    at % SECTION_PARAGRAPHS === 0 ? [[roman(at / SECTION_PARAGRAPHS + 1)], words] : [words],
  );
}

function roman(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][number % 10] ?? '';
  return tens >= 5 ? `L${roman(number - 50)}` : tens === 4 ? `XL${ones}` : 'X'.repeat(tens) + ones;
}

function isNumeral(words: Words): boolean {
  return words.length === 1;
}

const WORDS_MIN = 25;
const WORDS_MAX = 80;
/** About a third of the words then stands in phrases that are common to all. */
const PHRASE_SHARE = 0.08;
const YEAR_SHARE = 0.02;

type Openings = typeof PREAMBLE_OPENINGS | typeof OPERATIVE_OPENINGS;

function paragraph({ chance, vocabulary }: Writer, openings: Openings): Words {
  const wanted = WORDS_MIN + chance.below(WORDS_MAX - WORDS_MIN + 1);
  const words = [...chance.one<string>(openings).split(' '), vocabulary.word(chance)];
  while (words.length < wanted) {
    if (chance.happens(PHRASE_SHARE)) words.push(...chance.one<string>(PHRASES).split(' '));
    else if (chance.happens(YEAR_SHARE)) words.push('in', String(1990 + chance.below(35)));
    else words.push(...chance.one<string>(SMALL).split(' '), vocabulary.word(chance));
  }
  return words;
}

/** What a year does to a resolution, in shares of its paragraphs. */
const YEARLY = { reworded: 0.25, removed: 0.03, added: 0.03, moved: 0.02 } as const;

function yearly(writer: Writer, old: Text): { readonly old: string; readonly new: string } {
  const text = {
    preamble: nextYear(writer, old.preamble, PREAMBLE_OPENINGS),
    operative: nextYear(writer, old.operative, OPERATIVE_OPENINGS),
  };
  return { old: printed(old), new: printed(text) };
}

function nextYear(writer: Writer, old: readonly Words[], openings: Openings): readonly Words[] {
  // A single paragraph is the subject of the measurement: it is reworded, and neither removed nor followed by another.
  if (old.length === 1) return old.map((words) => reworded(writer, words));
  const { chance } = writer;
  const kept = old.filter((words) => isNumeral(words) || !chance.happens(YEARLY.removed));
  const moved = new Set(kept.filter((words) => !isNumeral(words) && chance.happens(YEARLY.moved)));
  const coming = kept.filter((words) => moved.has(words));
  const rest = kept.filter((words) => !moved.has(words));
  return [
    ...rest.flatMap((words) => [
      isNumeral(words) || !chance.happens(YEARLY.reworded) ? words : reworded(writer, words),
      ...(chance.happens(YEARLY.added) ? [paragraph(writer, openings)] : []),
      ...(chance.happens(YEARLY.moved) ? coming.splice(chance.below(coming.length), 1) : []),
    ]),
    ...coming,
  ];
}

/** One change in every forty words, and one at least: a word replaced, put in or taken out. */
const WORDS_PER_CHANGE = 40;

function reworded({ chance, vocabulary }: Writer, words: Words): Words {
  const changed = new Set(times(Math.ceil(words.length / WORDS_PER_CHANGE), () => 3 + chance.below(words.length - 3)));
  return words.flatMap((word, at) => {
    if (!changed.has(at)) return [word];
    return chance.one([[vocabulary.word(chance)], [word, vocabulary.word(chance)], []]);
  });
}

/** As the United Nations prints it; numbers are given here, so one added paragraph renumbers all that follow. */
function printed({ preamble, operative }: Text): string {
  let number = 0;
  const below = operative.map((words, at) => {
    number = isNumeral(words) ? 0 : number + 1;
    if (isNumeral(words)) return `${words.join('')}\n\n`;
    return `${number}. ${words.join(' ')}${at === operative.length - 1 ? '.' : ';'}\n\n`;
  });
  return [MASTHEAD, ...preamble.map((words) => `${words.join(' ')},\n\n`), ...below].join('');
}

const MASTHEAD = `Seventy-eighth session

Agenda item 99

Resolution adopted by the General Assembly on 4 December 2023

78/500. A made-up resolution

*The General Assembly,*

`;

function times<Made>(count: number, make: () => Made): readonly Made[] {
  return Array.from({ length: count }, make);
}
