import type { Document, Paragraph } from '../../src/index.ts';

/** What fingers do to a text that is typed in a hurry; each is told where, from 0 to below 1. */
const SLIPS: readonly ((text: string, where: number) => string)[] = [
  // A word twice.
  (text, where) => atWord(text, where, (word) => `${word} ${word}`),
  // The first word twice.
  (text) => text.replace(/^\S+/u, (word) => `${word} ${word.toLowerCase()}`),
  // The adverb on the other side, or one too many.
  (text) =>
    text.replace(/^(\S+) (also|further)\b/u, (_, verb: string, adverb: string) => `${capital(adverb)} ${small(verb)}`),
  (text) =>
    text.replace(/^(Also|Further) (\S+)/u, (_, adverb: string, verb: string) => `${capital(verb)} ${small(adverb)}`),
  (text) => text.replace(/^\S+/u, (word) => `${word} also`),
  (text) => text.replace(/^\S+/u, (word) => `Also ${small(word)}`),
  // A small letter at the beginning; the verb of the other part.
  small,
  (text) =>
    text.replace(
      /^(Recall|Not|Request|Urg|Reaffirm|Welcom)(?:ing|e?s)\b/u,
      (word, stem: string) =>
        `${stem}${word.endsWith('ing') ? (stem.endsWith('l') || stem.endsWith('t') || stem.endsWith('m') ? 's' : 'es') : 'ing'}`,
    ),
  // Marks and blanks.
  (text, where) => atWord(text, where, (word) => `${word},,`),
  (text, where) => atWord(text, where, (word) => `${word} ,`),
  (text, where) => atWord(text, where, (word) => `${word} `),
  (text) => `${text}${text.slice(-1)}`,
  (text) => `${text.slice(0, -1)},,`,
  (text) => `${text.slice(0, -1)} ;`,
  (text) => `${text.slice(0, -1)}`,
  (text) => `${text}  `,
  // Dates and citations.
  (text) => text.replace(/\b(\d{1,2}) (\p{Lu}\p{Ll}+) (\d{4})\b/u, '0$1 $2 $3'),
  (text) => text.replace(/\b(\d{1,2}) (\p{Lu}\p{Ll}+) (\d{4})\b/u, '$2 $1, $3'),
  (text) => text.replace(/\b(\d{1,2}) (\p{Lu}\p{Ll}+) (\d{4})\b/u, '$1th of $2, $3'),
  (text) => text.replace(/(?<=\d\/\d+) of (?=\d)/u, ', of '),
  (text) => text.replace(/(?<=\d\/\d+) of (?=\d)/u, ',  '),
  (text) => text.replace(/(?<=\d\/\d+) of (?=\d)/u, ' dated '),
  (text) => text.replace(/(?<=\d\/\d+) of (?=\d)/u, ' of of '),
  (text) => text.replace(/resolution (?=\d)/u, 'Resolution No. '),
  (text) => text.replace(/resolution (?=\d)/u, 'Resolution '),
  (text) => text.replace(/resolution (?=\d\d\/)/u, 'resolution A/RES/'),
  (text) => text.replace(/(?<=\d) and (?=\d\d\/)/u, ', and '),
  (text) => text.replace(/ per cent/u, ' %'),
  (text) => text.replace(/ per cent/u, ' percent percent'),
];

/** The text with some slips, always the same for the same number. */
export function withSlips(document: Document, seed: number, count: number): Document {
  let paragraphs = document.paragraphs;
  let state = seed * 2_654_435_761 + 1;
  const below = (limit: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * limit);
  };
  for (let slips = 0; slips < count; slips += 1) {
    const at = below(paragraphs.length);
    const slip = SLIPS[below(SLIPS.length)];
    const where = below(1_000) / 1_000;
    if (slip !== undefined)
      paragraphs = paragraphs.map((each) => (each.index === at ? slipped(each, slip(each.text, where)) : each));
  }
  return { ...document, paragraphs };
}

/** The notes stay within the text. */
function slipped(paragraph: Paragraph, text: string): Paragraph {
  const { notes, opening } = paragraph;
  return {
    ...paragraph,
    text,
    opening: [opening, small(opening), `Also ${small(opening)}`].find((each) => text.startsWith(each)) ?? '',
    notes: notes.map((note) => ({ ...note, offset: Math.min(note.offset, text.length) })),
  };
}

function atWord(text: string, where: number, change: (word: string) => string): string {
  const words = text.split(' ');
  const at = Math.floor(where * words.length);
  return words.map((word, each) => (each === at ? change(word) : word)).join(' ');
}

function small(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
