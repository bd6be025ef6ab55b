import { languageName } from '../../language/names.ts';
import type { Concordance, ConcordKind, ConcordSide, Disagreement } from '../../model/concordance.ts';
import type { Document } from '../../model/document.ts';

/** What each kind of disagreement is called, and its plural. */
export const CONCORD_WORDS: Readonly<Record<ConcordKind, readonly [string, string]>> = {
  masthead: ['line of the masthead', 'lines of the masthead'],
  paragraph: ['paragraph without a counterpart', 'paragraphs without a counterpart'],
  part: ['paragraph in another part', 'paragraphs in another part'],
  number: ['other number of a paragraph', 'other numbers of paragraphs'],
  citation: ['other citation', 'other citations'],
  date: ['other date', 'other dates'],
  year: ['other year', 'other years'],
  ordinal: ['other session or meeting', 'other sessions or meetings'],
  figure: ['other figure', 'other figures'],
  unlike: ['paragraph with other figures', 'paragraphs with other figures'],
  'lone-citation': ['citation without a counterpart', 'citations without a counterpart'],
  'lone-year': ['year without a counterpart', 'years without a counterpart'],
  'lone-figure': ['figure without a counterpart', 'figures without a counterpart'],
  note: ['other count of footnotes', 'other counts of footnotes'],
  quotation: ['other count of quotations', 'other counts of quotations'],
};

/** `A/RES/77/248 in English and French` */
export function concordHead({ documents }: Concordance): string {
  const symbol = documents.find((document) => document.symbol !== '')?.symbol ?? 'The text';
  return `${symbol} in ${enumerated(documents.map(languageOfDocument))}`;
}

/** `English`; `an unknown language` */
export function languageOfDocument({ languages }: Pick<Document, 'languages'>): string {
  const [code] = languages;
  return code === undefined ? 'an unknown language' : languageName(code);
}

/** Short names of the columns: `en`, `fr`; two texts in one language have their numbers. */
export function columnNames({ documents }: Concordance): readonly string[] {
  const codes = documents.map(({ languages }) => languages[0] ?? '');
  return codes.map((code, at) =>
    code === '' || codes.indexOf(code) !== codes.lastIndexOf(code) ? `${code || 'text'} ${at + 1}` : code,
  );
}

/** How many paragraphs correspond: `All 23 paragraphs correspond.`, `481 paragraphs correspond, 4 are only in English.` */
export function correspondWords({ documents, rows }: Concordance): string {
  const whole = rows.filter(({ paragraphs }) => paragraphs.every((cell) => cell.length > 0)).length;
  if (whole === rows.length) return `All ${counting(whole, ['paragraph', 'paragraphs'])} correspond.`;
  const partial = new Map<string, number>();
  for (const { paragraphs } of rows) {
    if (paragraphs.every((cell) => cell.length > 0)) continue;
    const having = documents.filter((_, at) => (paragraphs[at] ?? []).length > 0).map(languageOfDocument);
    const words = enumerated(having);
    partial.set(words, (partial.get(words) ?? 0) + 1);
  }
  const others = [...partial].map(
    ([languages, count]) => `${count} ${count === 1 ? 'is' : 'are'} only in ${languages}`,
  );
  return `${counting(whole, ['paragraph corresponds', 'paragraphs correspond'])}, ${enumerated(others)}.`;
}

/** `3 disagreements: 2 other dates, 1 other figure`; says so if there are none. */
export function disagreementCounts({ disagreements }: Concordance): string {
  if (disagreements.length === 0) return 'No disagreement was found.';
  const counts = new Map<ConcordKind, number>();
  for (const { kind } of disagreements) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const told = [...counts].map(([kind, count]) => counting(count, CONCORD_WORDS[kind]));
  return `${counting(disagreements.length, ['disagreement', 'disagreements'])}: ${told.join(', ')}.`;
}

/** One line: `21 October 2021 / 20 octobre 2021`. */
export function sidesLine({ sides }: Disagreement): string {
  return sides.map(sideWords).join(' / ');
}

/** What a version says, or that it says nothing there. */
export function sideWords({ words }: ConcordSide): string {
  return words ?? '—';
}

function counting(count: number, [one, several]: readonly [string, string]): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** `English, French and Spanish` */
function enumerated(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
