import { directionOf } from '../../language/direction.ts';
import { directedParts, directionIn, RIGHT_TO_LEFT } from '../../language/letters.ts';

/** What a Word file says of the language of its text. */
export interface Wording {
  /** The code of the language; empty if it is not known. */
  readonly language: string;
  /** Whether the words around those of the text are ours, in English: a table or a list of changes. */
  readonly isReport: boolean;
}

/**
 * WordprocessingML as it is read in the language of the text: in those written from right to left, `bidi` in their paragraphs, `rtl`
 * in their runs, apart from symbols and other words from left to right, which have runs of their own, and `bidiVisual` in their tables.
 * What a sentence from left to right quotes is embedded.
 */
export function withDirections(xml: string, { language, isReport }: Wording): string {
  const isOfText = directionOf(language) === 'rtl';
  // Texts of two languages may be in one file.
  if (!isOfText && !RIGHT_TO_LEFT.test(xml)) return xml;
  const usual = isOfText && !isReport ? 'rtl' : 'ltr';
  const numbers = new Numbers(xml);
  const turned = xml.replace(PARAGRAPHS, (paragraph) => {
    const words = printedIn(paragraph);
    const direction = isReport ? directionOfReport(words) : (directionIn(words) ?? usual);
    return isOfText || direction === 'rtl' ? turnedParagraph(paragraph, direction, numbers) : paragraph;
  });
  return usual === 'rtl' ? turned.replaceAll(TABLE_STYLE, `$&<w:bidiVisual/>`) : turned;
}

/** A sentence of ours that quotes much from right to left, or begins with it, is still from left to right. */
function directionOfReport(words: string): 'ltr' | 'rtl' {
  const [first = ''] = /[\p{L}“]/u.exec(words) ?? [];
  return RIGHT_TO_LEFT.test(first) && directionIn(words) === 'rtl' ? 'rtl' : 'ltr';
}

/** No paragraph of ours is within another. */
const PARAGRAPHS = /<w:p>(?:(?!<\/?w:p>)[\s\S])*<\/w:p>/gu;
const TEXTS = /<w:(t|delText)( [^<>]*)?>([^<]*)<\/w:\1>/gu;
const TABLE_STYLE = /<w:tblPr><w:tblStyle [^>]*\/>/gu;
const RUNS = /<w:r>(?:(?!<\/?w:r>)[\s\S])*<\/w:r>/gu;

/** Numbers for tracked changes: where a run is divided, each part has its own. */
class Numbers {
  #last: number;

  constructor(xml: string) {
    this.#last = [...xml.matchAll(/ w:id="(\d+)"/gu)].reduce((most, [, id]) => Math.max(most, Number(id)), 0);
  }

  renewed(properties: string): string {
    return properties.replace(/ w:id="\d+"/gu, () => {
      this.#last += 1;
      return ` w:id="${this.#last}"`;
    });
  }
}

function printedIn(paragraph: string): string {
  return [...paragraph.matchAll(TEXTS)].map(([, , , words = '']) => words).join('');
}

function turnedParagraph(paragraph: string, direction: 'ltr' | 'rtl', numbers: Numbers): string {
  const turns = direction === 'rtl' ? turnsIn(printedIn(paragraph)) : embeddedIn(printedIn(paragraph));
  let at = 0;
  const runs = paragraph.replace(RUNS, (run) => {
    if (!/<w:(?:t|delText)[ >]/u.test(run)) return run;
    const turned = turnedRun(run, turns, at, numbers);
    at = turned.end;
    return turned.xml;
  });
  return direction === 'rtl' ? withBidi(runs) : runs;
}

/** The first of its properties but for what comes before it in the schema (ECMA-376, 17.3.1.26): we write the style alone. */
function withBidi(paragraph: string): string {
  if (!paragraph.startsWith('<w:p><w:pPr>')) return paragraph.replace('<w:p>', '<w:p><w:pPr><w:bidi/></w:pPr>');
  return paragraph.replace(/^<w:p><w:pPr>(?:<w:pStyle [^>]*\/>)?/u, '$&<w:bidi/>');
}

/** A run, divided where its words turn. */
function turnedRun(run: string, turns: readonly Unit[], start: number, numbers: Numbers) {
  const { properties, inside } = dividedRun(run);
  const parts: (Omit<Unit, 'text'> & { xml: string })[] = [];
  let at = start;
  let waiting = '';
  for (const piece of inside.match(/<w:(t|delText)(?: [^<>]*)?>[^<]*<\/w:\1>|<[^<>]*>/gu) ?? []) {
    const [, tag, attributes = '', words = ''] = new RegExp(TEXTS.source, 'u').exec(piece) ?? [];
    const last = parts.at(-1);
    if (tag === undefined) {
      // Tabs and calls of notes stay with the words before them, if there are any.
      if (last === undefined) waiting += piece;
      else last.xml += piece;
      continue;
    }
    const end = unitsEnd(turns, at, words.length);
    for (const { text, ...how } of stretchesOf(turns.slice(at, end))) {
      const xml = `${waiting}<w:${tag}${attributes}>${text}</w:${tag}>`;
      waiting = '';
      const before = parts.at(-1);
      if (before?.isRight === how.isRight && before.isEmbedded === how.isEmbedded) before.xml += xml;
      else parts.push({ ...how, xml });
    }
    at = end;
  }
  const xml = parts
    .map((part, place) => {
      const own = place === 0 ? properties : numbers.renewed(properties);
      const all = part.isRight ? rightToLeft(own) : own;
      const turned = `<w:r>${all === '' ? '' : `<w:rPr>${all}</w:rPr>`}${part.xml}</w:r>`;
      return part.isEmbedded ? `<w:dir w:val="rtl">${turned}</w:dir>` : turned;
    })
    .join('')
    .replaceAll('</w:dir><w:dir w:val="rtl">', '');
  return { xml, end: at };
}

/** Properties may hold earlier ones, in a tracked change of them. */
function dividedRun(run: string): { readonly properties: string; readonly inside: string } {
  const all = run.slice('<w:r>'.length, -'</w:r>'.length);
  if (!all.startsWith('<w:rPr>')) return { properties: '', inside: all };
  const tracked = all.indexOf('</w:rPrChange></w:rPr>');
  const end = tracked === -1 ? all.indexOf('</w:rPr>') : tracked + '</w:rPrChange>'.length;
  return { properties: all.slice('<w:rPr>'.length, end), inside: all.slice(end + '</w:rPr>'.length) };
}

/** Letters from right to left have their own bold, italics and size (ECMA-376, 17.3.2.7 and 17.3.2.30). */
function rightToLeft(properties: string): string {
  const [own = '', ...change] = withComplexLooks(properties).split(/(?=<w:rPrChange )/u);
  const before = change.join('').replace('</w:rPr></w:rPrChange>', '<w:rtl/></w:rPr></w:rPrChange>');
  return `${own}<w:rtl/>${before}`;
}

/** The looks of letters from left to right, and the same for others. */
export function withComplexLooks(properties: string): string {
  return properties
    .replace(/<w:([bi])\/>(?!<w:\1Cs)/gu, '<w:$1/><w:$1Cs/>')
    .replace(/<w:sz w:val="(\d+)"\/>(?!<w:szCs)/gu, '$&<w:szCs w:val="$1"/>');
}

/** A character, or a reference to one, and how it is set. */
interface Unit {
  readonly text: string;
  /** In a run from right to left. */
  readonly isRight: boolean;
  /** Within words from right to left, in a paragraph from left to right. */
  readonly isEmbedded: boolean;
}

/** The units that have so many UTF-16 units. */
function unitsEnd(turns: readonly Unit[], start: number, length: number): number {
  let [at, left] = [start, length];
  while (left > 0) {
    left -= turns[at]?.text.length ?? left;
    at += 1;
  }
  return at;
}

function stretchesOf(units: readonly Unit[]): readonly Unit[] {
  const result: (Omit<Unit, 'text'> & { text: string })[] = [];
  for (const unit of units) {
    const last = result.at(-1);
    if (last?.isRight === unit.isRight && last.isEmbedded === unit.isEmbedded) last.text += unit.text;
    else result.push({ ...unit });
  }
  return result;
}

/** A paragraph from left to right. */
function embeddedIn(words: string): readonly Unit[] {
  return directedParts(words).flatMap(({ text, isRightToLeft }): readonly Unit[] =>
    isRightToLeft
      ? turnsIn(text).map((unit) => ({ ...unit, isEmbedded: true }))
      : unitsOf(text).map((unit) => ({ text: unit, isRight: false, isEmbedded: false })),
  );
}

function unitsOf(words: string): readonly string[] {
  return words.match(/&#\d+;|[\s\S]/gu) ?? [];
}

/** Words from right to left: everything in them is so, but words that have other letters alone, with what is between two of these. */
function turnsIn(words: string): readonly Unit[] {
  const units = unitsOf(words);
  const isLeft = units.map(() => false);
  /** The end of the words from left to right before, if only blanks and punctuation have followed. */
  let last: number | null = null;
  const turn = (from: number, to: number) => {
    isLeft.fill(true, last ?? from, to);
    last = to;
  };
  let token: Token = tokenAt(0);
  const close = (end: number) => {
    if (token.hasLetter && token.first !== null) turn(token.first, token.end);
    // The year of a symbol: `S/RES/1224 (1999)`.
    else if (last !== null && /^\(\d{4}\)/u.test(units.slice(token.start, end).join('')))
      turn(token.start, token.start + 6);
    token = tokenAt(end + 1);
  };
  for (const [at, unit] of units.entries()) {
    const kind = unitKind(unit);
    if (kind === 'right' || kind === 'blank') close(at);
    if (kind === 'right') last = null;
    if (kind !== 'left' && kind !== 'figure') continue;
    token.first ??= at;
    token.hasLetter ||= kind === 'left';
    token.end = at + 1;
  }
  close(units.length);
  return units.map((text, at) => ({ text, isRight: isLeft[at] !== true, isEmbedded: false }));
}

/** What is between two blanks or letters from right to left: its first letter or figure, and the end of its last. */
interface Token {
  readonly start: number;
  first: number | null;
  end: number;
  hasLetter: boolean;
}

function tokenAt(start: number): Token {
  return { start, first: null, end: start, hasLetter: false };
}

/** Punctuation takes the direction of what is around it. */
function unitKind(unit: string): 'right' | 'left' | 'figure' | 'blank' | 'mark' {
  if (RIGHT_TO_LEFT.test(unit)) return 'right';
  if (unit.startsWith('&#')) return 'mark';
  if (/\p{L}/u.test(unit)) return 'left';
  if (/\p{N}/u.test(unit)) return 'figure';
  return /\s/u.test(unit) ? 'blank' : 'mark';
}
