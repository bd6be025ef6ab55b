import { spawnSync } from 'node:child_process';

/**
 * An independent reader of official PDFs, to measure ours against. It infers nothing: it knows the measures of the template in which
 * the United Nations prints resolutions and drafts in English (letter paper; the text from 123 points, first lines from 147; running
 * heads above 72 points; a stroke of underscores above the notes), and takes the words from another program, poppler's `pdftotext`.
 */
export interface TemplateReading {
  /** The words of each paragraph in reading order, letters and figures only, without its number. */
  readonly paragraphs: readonly string[];
  /** Indices of paragraphs that may belong to the one before: the page does not show it. */
  readonly unsure: ReadonlySet<number>;
  /** Every printed line, split where words are far apart. */
  readonly lines: readonly string[];
}

/** Whether `pdftotext` is installed. */
export function hasPdftotext(): boolean {
  return spawnSync('pdftotext', ['-v']).error === undefined;
}

interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Line {
  readonly words: Word[];
  readonly bottom: number;
}

/** In points from the top left; `small` in heights of most words, which raised figures and small print are below. */
const TEMPLATE = {
  head: 72,
  foot: 738,
  text: 115,
  indent: 140,
  closing: 330,
  small: 0.92,
  leading: 14.5,
  far: 12,
} as const;

/** @throws Error if the file cannot be read */
export function templateReading(path: string): TemplateReading {
  const pages = pagesOf(path);
  const paragraphs: string[] = [];
  const unsure = new Set<number>();
  let isBegun = false;
  let isOpen = false;
  let last = '';
  const heights = pages
    .flat()
    .map(({ top, bottom }) => bottom - top)
    .toSorted((a, b) => a - b);
  const small = TEMPLATE.small * (heights[Math.floor(heights.length / 2)] ?? 0);
  for (const words of pages) {
    const rule = words.find(({ text, left }) => /^_{5,}$/u.test(text) && left < TEMPLATE.text);
    const starNote = words.find(
      ({ text, left, top, bottom }) =>
        /^\*+$/u.test(text) && left > 95 && left < TEMPLATE.text + 8 && bottom - top < small,
    );
    const foot = Math.min(TEMPLATE.foot, rule?.bottom ?? Infinity, starNote?.top ?? Infinity);
    const body = words.filter(({ top, bottom }) => bottom > TEMPLATE.head && bottom < foot && bottom - top > small);
    let before: number | null = null;
    for (const line of linesOf(body)) {
      const left = Math.min(...line.words.map((word) => word.left));
      const text = line.words.map((word) => word.text).join(' ');
      if (!isBegun) {
        isBegun = left > TEMPLATE.indent && FORMULA.test(text);
        if (!isBegun) continue;
      }
      if (CLOSING.test(text) && left > TEMPLATE.closing) continue;
      // Within a page paragraphs are half a line more apart than lines; the first line of a page may begin one.
      if (before === null && isOpen) unsure.add(paragraphs.length);
      if (before === null || line.bottom - before > TEMPLATE.leading || ANNEX.test(last)) paragraphs.push('');
      isOpen = true;
      last = text;
      const own = paragraphs.at(-1) ?? '';
      paragraphs[paragraphs.length - 1] = own + lettersOf(own === '' ? withoutNumber(text, left) : text);
      before = line.bottom;
    }
  }
  return { paragraphs, unsure, lines: pages.flatMap((words) => linesOf(words).flatMap(partsOf)) };
}

const FORMULA = /^The (?:General Assembly|Security Council|Economic and Social Council|Human Rights Council)/u;
const CLOSING = /^(?:\d+\w\w (?:\(resumed\) )?plenary meeting|\d{1,2} \p{L}+ \d{4})$/u;
const NUMBER = /^(?:(?:\d{1,3}\.|\(\w{1,4}\)|[IVX]+\.?|[A-Z]\.)\s(?=\S)|[IVX]+$)/u;
/** A number that lost its full stop; at the margin it may be a day. */
const BARE_NUMBER = /^\d{1,2}\s(?=\p{Lu})/u;
const ANNEX = /^Annex(?: [IVX]+)?$/u;

function withoutNumber(text: string, left: number): string {
  return left > TEMPLATE.indent ? text.replace(NUMBER, '').replace(BARE_NUMBER, '') : text.replace(NUMBER, '');
}

/** The letters and figures of a text, as they are compared. */
export function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

function partsOf({ words }: Line): readonly string[] {
  const parts: Word[][] = [];
  for (const word of words) {
    const part = parts.at(-1);
    if (part === undefined || word.left - (part.at(-1)?.right ?? 0) > TEMPLATE.far) parts.push([word]);
    else part.push(word);
  }
  return parts.map((part) => part.map(({ text }) => text).join(' '));
}

function linesOf(words: readonly Word[]): readonly Line[] {
  const lines: Line[] = [];
  for (const word of words) {
    const line = lines.slice(-3).find(({ bottom }) => Math.abs(bottom - word.bottom) < 3);
    if (line === undefined) lines.push({ words: [word], bottom: word.bottom });
    else line.words.push(word);
  }
  return lines
    .toSorted((a, b) => a.bottom - b.bottom)
    .map((line) => ({ ...line, words: line.words.toSorted((a, b) => a.left - b.left) }));
}

function pagesOf(path: string): readonly (readonly Word[])[] {
  const { stdout, status } = spawnSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`pdftotext cannot read ${path}`);
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(WORD)].map(([, left, top, right, bottom, text]) => ({
        left: Number(left),
        right: Number(right),
        top: Number(top),
        bottom: Number(bottom),
        text: unescaped(text ?? ''),
      })),
    );
}

const WORD = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/gu;

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
