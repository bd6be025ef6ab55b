import { languageOf } from '../../language/language.ts';
import { languagesOf } from '../../language/told.ts';
import type { Notice } from '../../model/problem.ts';
import { DEFAULT_LIMITS, type Limits } from '../limits.ts';
import { formulaIn } from '../text/formula.ts';
import { withoutFurniture } from './furniture.ts';
import { blocksOf, notesIn, type PageBlock, withoutNotes } from './layout.ts';
import { type LeftOut, linesOn } from './lines.ts';
import { inReadingOrder } from './mirror.ts';
import { printsOf } from './pages.ts';
import { Vocabulary } from './repair.ts';
import { withTables } from './tables.ts';

/** The text of a PDF as Markdown, with notices. */
export interface PdfText {
  readonly text: string;
  readonly notices: readonly Notice[];
}

/**
 * The words of a PDF as Markdown, for the text reader: one paragraph per line, headings and opening italics marked, footnote markers
 * `[^1]` with the notes at the end. Running heads, page and job numbers and bar codes are left out, paragraphs are joined across
 * lines, notes and pages, and split words are rejoined.
 *
 * @param began called with each page before it is read
 * @throws InputError if the file is damaged, protected, too large or only images
 */
export async function markdownOfPdf(
  bytes: Uint8Array,
  name: string,
  limits: Limits = DEFAULT_LIMITS,
  began: (page: number) => void = () => undefined,
): Promise<PdfText> {
  const prints = inReadingOrder(await printsOf(bytes, { name, limits }, began));
  const printed = linesOn(prints);
  const bared = withoutFurniture(printed.pages);
  const pages = withTables(bared.pages, prints);
  const { body, notes } = withoutNotes(pages);
  const words = [...body.flat(), ...notes].map(({ text }) => text);
  const languages = languagesOf(words);
  const vocabulary = new Vocabulary(words, languages);
  const join = (parts: readonly string[]) => vocabulary.joined(parts);
  const blocks = blocksOf(body, languageOf({ languages }));
  const formula = blocks.findIndex(({ lines }) => formulaIn(lines[0]?.text ?? '') !== null);
  const feet = notesIn(notes, join);
  const withStars = starsMarked(feet.map(({ marker }) => marker));
  const texts = blocks.map((block, at) => (at < formula ? mastheadText(block) : blockText(block, join))).map(withStars);
  const ends = feet.map(({ marker, text }) => `[^${escaped(marker)}]: ${escaped(text)}`);
  return {
    text: `${[...texts, ...ends].join('\n\n')}\n`,
    notices: [
      ...wordlessNotices(prints),
      ...leftOutNotices([...printed.leftOut, ...bared.leftOut]),
      ...vocabulary.notices(),
    ],
  };
}

/** Reports scanned pages between pages of text, which cannot be read; a last page may be empty. */
function wordlessNotices(pages: readonly (readonly unknown[])[]): readonly Notice[] {
  const last = pages.findLastIndex((prints) => prints.length > 0);
  return pages.flatMap((prints, page): readonly Notice[] => {
    const message = `page ${page + 1} of the PDF has no words: it is blank or a picture`;
    return prints.length > 0 || page > last ? [] : [{ code: 'unknown-element', message, paragraph: null }];
  });
}

/** Reports what was printed around the text and left out, with the pages. */
function leftOutNotices(leftOut: readonly LeftOut[]): readonly Notice[] {
  if (leftOut.length === 0) return [];
  const pagesOf = new Map<string, Set<number>>();
  for (const { text, page, kind } of leftOut) {
    const name = LEFT_OUT_NAMES[kind] ?? `“${text}”`;
    const pages = pagesOf.get(name) ?? new Set();
    pagesOf.set(name, pages.add(page + 1));
  }
  const told = [...pagesOf].map(
    ([name, pages]) => `${name} (${pages.size === 1 ? 'page' : 'pages'} ${rangesOf([...pages])})`,
  );
  const message = `left out what is printed around the text: ${told.join(', ')}`;
  return [{ code: 'left-out', message, paragraph: null }];
}

/** What is left out by its kind; all else is quoted. */
const LEFT_OUT_NAMES: Partial<Readonly<Record<LeftOut['kind'], string>>> = {
  number: 'page and job numbers',
  margin: 'line numbers in the margin',
};

/** `1, 3 to 5`. */
function rangesOf(pages: readonly number[]): string {
  const ranges: { readonly from: number; to: number }[] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last !== undefined && page - last.to < 2) last.to = page;
    else ranges.push({ from: page, to: page });
  }
  return ranges.map(({ from, to }) => (from === to ? String(from) : `${from} to ${to}`)).join(', ');
}

/** Above the formula, line breaks are kept, since they separate titles and fields. */
function mastheadText({ lines }: PageBlock): string {
  return lines.map(({ text }) => escaped(text)).join('\n');
}

function blockText({ lines, isHeading }: PageBlock, join: (parts: readonly string[]) => string): string {
  const text = escaped(join(lines.map((line) => line.text)));
  if (isHeading) return `## ${text}`;
  const italic = escaped(italicsOf(lines));
  const at = italic === '' ? -1 : text.indexOf(italic);
  if (at === -1 || at > NUMBER_MAX_CHARACTERS) return text;
  return `${text.slice(0, at)}*${italic}*${text.slice(at + italic.length)}`;
}

/** In narrow columns, opening words may continue in the second line. */
function italicsOf([first, second]: PageBlock['lines']): string {
  const start = first?.italic ?? '';
  const runsOn = start !== '' && first?.text.endsWith(start) === true && second !== undefined && second.italic !== '';
  return (runsOn ? `${start} ${second.italic}` : start).replace(/(?<![\s,;])[\s,;]+$/u, '');
}

/** `125. ` before the opening words. */
const NUMBER_MAX_CHARACTERS = 6;

/** Marks the stars that belong to a note: `Iraq:\\* draft resolution`, `A/C.3/80/L.2\\*`. */
function starsMarked(markers: readonly string[]): (text: string) => string {
  const stars = new Set(markers.filter((marker) => /[*†‡]/u.test(marker)));
  if (stars.size === 0) return (text) => text;
  return (text) =>
    text.replace(STARS, (printed) => {
      const marker = printed.replaceAll('\\', '');
      return stars.has(marker) ? `[^${escaped(marker)}]` : printed;
    });
}

/** Escaped stars, or daggers, after a word or a mark. */
const STARS = /(?<=[^\s\\*[^])(?:(?:\\\*){1,4}|[†‡]{1,3})(?![*†‡\\])/gu;

/** Escapes Markdown signs in the text, but not our own footnote markers. */
function escaped(words: string): string {
  return words.replace(/[\\`*_]/gu, '\\$&');
}
