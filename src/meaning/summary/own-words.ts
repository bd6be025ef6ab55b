import type { Language } from '../../language/language.ts';
import type { Paragraph } from '../../model/document.ts';
import { Passage } from './passage.ts';

/**
 * A paragraph in its own words from the verb on, cut at the end of a phrase: `calls upon Member States to ensure …`. Without cited
 * dates and symbols, and so not between quotation marks.
 *
 * @param tense of the verb: in `past`, `took note of …`
 * @param most words
 * @returns null if the paragraph does not begin with a verb that can be put so
 */
export function ownWords(
  paragraphs: readonly Paragraph[],
  { language, tense, most }: { readonly language: Language; readonly tense: 'present' | 'past'; readonly most: number },
): string | null {
  const [first] = paragraphs;
  const { telling, stances } = language;
  if (first === undefined || telling === null || stances === null) return null;
  const verbs = toldOpening(first.opening, language, tense);
  if (verbs === null) return null;
  const items = paragraphs.slice(1).map(({ label, text }) => ` (${lastLabel(label)}) ${text}`);
  const rest = withoutAsides(
    withoutCitations(`${first.text.slice(first.opening.length)}${items.join('')}`, language),
    language,
  );
  // What is recalled is only the way to what is asked for.
  const recalled = telling.recall.exec(rest);
  if (recalled !== null)
    return inTense(` and ${cutWords(rest.slice(recalled[0].length), language, most)}`, language, tense).slice(
      ' and '.length,
    );
  return `${verbs}${inTense(cutWords(rest, language, most), language, tense)}`;
}

function lastLabel(label: string): string {
  return /\(([^()]*)\)$/u.exec(label)?.[1] ?? label;
}

/** `Also recalling with concern` → `recalls with concern`; null for openings without a verb (`Deeply concerned`). */
function toldOpening(
  opening: string,
  { stances, telling, adverbs }: Language,
  tense: 'present' | 'past',
): string | null {
  if (stances === null || telling === null || adverbs === null) return null;
  const own = opening.replace(adverbs.anywhere, '').toLowerCase().split(/\s+/u);
  if (!stances.isVerb(own[0] ?? '')) return null;
  return own
    .map((word, at) => {
      const isVerb = (at === 0 || own[at - 1] === stances.and) && stances.isVerb(word);
      if (!isVerb) return word;
      return tense === 'past' ? telling.past(stances.present(word)) : stances.present(word);
    })
    .join(' ');
}

/** Further verbs of the sentence: `, and noting with regret that` → `, and notes with regret that`. */
function inTense(words: string, { stances, telling }: Language, tense: 'present' | 'past'): string {
  if (stances === null || telling === null) return words;
  return words.replace(telling.furtherVerb, (all: string, before: string, verb: string) => {
    // `high prices and continuing insecurity`: without a comma before it, a participle is an adjective.
    if (verb !== stances.present(verb) && !before.startsWith(',')) return all;
    const present = stances.present(verb);
    const isDependent = telling.dependent.has(present) && !before.includes(stances.and);
    if (!stances.isFurtherVerb(verb) || isDependent) return all;
    return `${before}${tense === 'past' ? telling.past(present) : present}`;
  });
}

/** Without the first phrases in which the sentence says by what rule. */
function withoutAsides(text: string, { telling }: Language): string {
  // Directly after the verb, the comma that is left belongs to nothing.
  if (telling === null) return text;
  const own = text.replace(telling.aside, '').replace(/^,/u, '');
  // `decides that the Committee, at its session, in the light of the comments, will examine`: from the subject to its verb.
  return own.replace(telling.beforeVerb, (all: string, subject: string, verb: string) =>
    all.length > BETWEEN_MIN_CHARACTERS ? `${subject} ${verb}` : all,
  );
}

/** A shorter aside is no hindrance. */
const BETWEEN_MIN_CHARACTERS = 120;

/** Only a single citation: of a chain nothing would be left. */
function withoutCitations(text: string, { telling }: Language): string {
  if (telling === null) return text;
  const own = text.replace(telling.citedInBrackets, '');
  const cited = [...own.matchAll(telling.citedWithDate)];
  const [only] = cited;
  if (cited.length !== 1 || only === undefined) return own;
  const [words, symbol = ''] = only;
  const after = own.slice(only.index + words.length);
  return own.slice(0, only.index) + (telling.goesOn.test(after) ? '' : symbol) + after;
}

/** In ordinary text, words with their spaces take a third of that. */
const WORD_MAX_CHARACTERS = 20;

/** The first words, cut at the end of a phrase; with an ellipsis if the text goes on. */
export function cutWords(text: string, language: Language, most: number): string {
  // No word of what is cut off is needed: long paragraphs have a thousand.
  const isLong = text.length > most * WORD_MAX_CHARACTERS;
  const passage = new Passage(isLong ? text.slice(0, most * WORD_MAX_CHARACTERS) : text, language);
  const whole = { from: 0, to: passage.pieces.length };
  const cut = passage.cut(whole, most);
  // After a colon items follow.
  const isOpen = cut.to < whole.to || /[:—]\s*$/u.test(text);
  const own = isOpen ? passage.trimmedEnd(cut) : passage.withoutEndMarks(cut);
  const end = passage.pieces[own.to - 1]?.end ?? text.length;
  const words = text.slice(0, end).replace(/\s+/gu, ' ').trimEnd();
  return isOpen ? `${words} …` : words;
}

/** What a paragraph is about, in a few words; null if they would end in the middle of a phrase. */
export function topicWords(paragraph: Paragraph, passage: Passage, language: Language, most: number): string | null {
  const { opening } = paragraph;
  const verbs = toldOpening(opening, language, 'present');
  const run = passage.goodCut({ from: passage.pieceAt(opening.length), to: passage.pieces.length }, most);
  const end = run === null ? undefined : passage.pieces[run.to - 1]?.end;
  if (verbs === null || end === undefined) return null;
  return `${verbs}${passage.text.slice(opening.length, end).replace(/\s+/gu, ' ')}`;
}
