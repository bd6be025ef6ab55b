import { dateOf, MONTH_NAMES } from '../language/en/dates.ts';
import { type Found, insteadOf, placeIn, type Stretch } from './found.ts';
import type { Subject } from './subject.ts';

/** How resolutions are cited: number, `of`, date; in the order of their dates; and symbols that can be. */
export function citationsFound(subject: Subject): readonly Found[] {
  const { stretches, isEnglish } = subject;
  return stretches.flatMap((stretch) => [
    ...(isEnglish && stretch.note === null ? [...formsFound(stretch), ...chainsFound(stretch)] : []),
    ...symbolsFound(stretch),
  ]);
}

const MONTH = `(?:${MONTH_NAMES.join('|')})`;
const DAY = `\\d{1,2}\\s${MONTH}\\s(?:19|20)\\d\\d`;
const NUMBER =
  "(?:(?:E?S-)?\\d{1,3}\\/\\d{1,3}(?:\\s[A-Z](?:-[A-Z])?(?![\\w’']))?|\\d{1,4}(?:\\s[A-Z])?\\s\\((?:(?:19|20)\\d\\d|(?:E?S-)?[IVXL]+)\\))";
const BEFORE = '(?<![\\w/.-])';

/** What stands between a number and its date where `of` alone is right. */
const JOINTS: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: joint(`,\\s(?:of|on|dated|adopted\\son)?\\s?`), what: 'a comma stands before the date' },
  {
    pattern: joint(`\\s(?:dated|on|from|adopted|adopted\\son|in|at|off)\\s(?:the\\s)?`),
    what: 'the date is joined by another word than “of”',
  },
  { pattern: joint('\\sof\\s(?:the|of)\\s'), what: 'there is a word too many before the date' },
  { pattern: joint('\\s'), what: 'there is no “of” before the date' },
  { pattern: joint('(?:\\sof)?\\s\\(', '\\)'), what: 'the date stands in brackets' },
];

function joint(between: string, behind = ''): RegExp {
  return new RegExp(`${BEFORE}(?<number>${NUMBER})(?<joint>${between})(?<date>${DAY})${behind}`, 'gu');
}

function formsFound(stretch: Stretch): readonly Found[] {
  const { text } = stretch;
  const found: Found[] = [];
  const add = (start: number, end: number, what: string, right: string | null) => {
    const place = placeIn(stretch, start, end);
    found.push({
      code: 'citation-form',
      place,
      message: `${what}: “${text.slice(start, end)}”`,
      fix: right === null ? 'write it as “resolution 77/79 of 7 December 2022”' : `write “${right}”`,
      edit: right === null ? undefined : insteadOf(place, right),
    });
  };
  for (const { pattern, what } of JOINTS) {
    for (const match of text.matchAll(pattern)) {
      const { number = '', date = '' } = match.groups ?? {};
      // `1 to 3` of a list: `resolutions 77/79 and 3 December 2022` has a word between, and no joint fits it.
      const isSpoken = /resolution|decision/iu.test(
        text.slice(Math.max(0, match.index - CHAIN_REACH_CHARACTERS), match.index),
      );
      // `the adoption of resolutions 1754 (2007) on 30 April 2007`
      const isDeed =
        /\son\s/u.test(match.groups?.['joint'] ?? '') &&
        /\badopt(?:ion|ed|ing|s)?\b|\(\d{4}\)$/iu.test(
          `${text.slice(Math.max(0, match.index - CHAIN_REACH_CHARACTERS), match.index)}${number}`,
        );
      if (isSpoken && !isDeed) add(match.index, match.index + match[0].length, what, `${number} of ${date}`);
    }
  }
  for (const match of text.matchAll(YEAR_ONLY))
    add(match.index, match.index + match[0].length, 'the date lacks its day', null);
  for (const match of text.matchAll(NUMBERED))
    add(match.index, match.index + match[0].length, 'the number needs no word before it', `${match[1] ?? ''} `);
  for (const match of text.matchAll(FULL_SYMBOL)) {
    const [words, noun = '', number = ''] = match;
    add(match.index, match.index + words.length, 'a resolution is cited by its number alone', `${noun} ${number}`);
  }
  for (const match of text.matchAll(CAPITAL))
    add(match.index, match.index + match[0].length, 'within a sentence it is a small letter', match[0].toLowerCase());
  for (const match of text.matchAll(PLURAL)) {
    const before = text.slice(0, match.index);
    if (!/\bsee\s$/iu.test(before))
      add(match.index, match.index + match[0].length, 'one resolution is cited in the plural', null);
  }
  for (const match of text.matchAll(SINGULAR))
    add(match.index, match.index + match[0].length, 'several resolutions are cited in the singular', null);
  return found;
}

/** The longest list that was met has 2,900 characters. */
const CHAIN_REACH_CHARACTERS = 4_000;
const YEAR_ONLY = new RegExp(`(?<=\\bresolutions?\\s)${NUMBER}\\sof\\s(?:${MONTH}\\s)?(?:19|20)\\d\\d\\b`, 'gu');
const NUMBERED = /\b([Rr]esolutions?)\s(?:[Nn]os?\.?|[Nn]umbers?|№)\s(?=(?:E?S-)?\d)/gu;
const FULL_SYMBOL = /\b([Rr]esolutions?)\s(?:A|S)\/RES\/(\d{1,4}(?:\/\d{1,3})?(?:\s\(\d{4}\))?)(?![\w/])/gu;
/** Behind a small word: `its Resolution 77/79`. */
const CAPITAL = /(?<=\b(?:its|of|the|in|and|by|to|with|Assembly|Council|under)\s)Resolutions?(?=\s(?:E?S-)?\d)/gu;
const PLURAL = new RegExp(`\\bresolutions\\s${NUMBER}\\sof\\s${DAY}(?=[;.]$)`, 'gu');
const SINGULAR = new RegExp(
  `\\bits\\sresolution\\s${NUMBER}\\sof\\s${DAY}(?:,|\\sand)\\s${NUMBER}\\sof\\s${DAY}`,
  'gu',
);

/** One citation with its date, in a list of them. */
interface Link {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly date: string | null;
}

function chainsFound(stretch: Stretch): readonly Found[] {
  return chainsIn(stretch.text).flatMap((chain): readonly Found[] => {
    const first = chain[0];
    if (first === undefined || chain.length < 2) return [];
    const before = stretch.text.slice(Math.max(0, first.start - CHAIN_MAX_CHARACTERS), first.start);
    const joints = chain.length < LIST_MIN ? [] : jointFound(stretch, chain);
    return /decision/iu.test(nounIn(before)) ? joints : [...orderFound(stretch, chain), ...joints];
  });
}

/** The nearest noun: decisions are numbered and dated otherwise. */
function nounIn(before: string): string {
  return [...before.matchAll(/\b(?:resolution|decision)s?\b/giu)].at(-1)?.[0] ?? '';
}

const CHAIN_MAX_CHARACTERS = 4_000;
const LIST_MIN = 3;

/** Citations of the Assembly with nothing between them but commas and `and`. */
function chainsIn(text: string): readonly (readonly Link[])[] {
  const chains: Link[][] = [];
  let end = -1;
  for (const match of text.matchAll(LINK)) {
    const [words, , date = ''] = match;
    const link = { words, start: match.index, end: match.index + words.length, date: dateOf(date) };
    if (end >= 0 && BETWEEN.test(text.slice(end, match.index))) chains.at(-1)?.push(link);
    else chains.push([link]);
    end = link.end;
  }
  return chains;
}

const LINK = new RegExp(
  `${BEFORE}((?:E?S-)?\\d{1,3}\\/\\d{1,3}(?:\\s[A-Z](?:-[A-Z])?)?|\\d{1,4}(?:\\s[A-Z])?\\s\\([IVXL]+\\))\\sof\\s(${DAY})`,
  'gu',
);
const BETWEEN = /^(?:,\s|,?\sand\s|,\sand\s)$/u;

function orderFound(stretch: Stretch, chain: readonly Link[]): readonly Found[] {
  const astray = chain.find(({ date }, at) => {
    const before = chain[at - 1]?.date ?? null;
    return date !== null && before !== null && date < before;
  });
  if (astray === undefined) return [];
  const before = chain[chain.indexOf(astray) - 1];
  return [
    {
      code: 'chain-order',
      place: placeIn(stretch, astray.start, astray.end),
      message: `${astray.words} stands behind ${before?.words ?? ''}`,
      fix: 'put the resolutions in the order of their dates',
    },
  ];
}

/** `A, B, and C`. */
function jointFound(stretch: Stretch, chain: readonly Link[]): readonly Found[] {
  const [last, before] = [chain.at(-1), chain.at(-2)];
  if (last === undefined || before === undefined) return [];
  const between = stretch.text.slice(before.end, last.start);
  if (!/^,\sand\s$/u.test(between)) return [];
  const place = placeIn(stretch, before.end, last.start);
  return [
    {
      code: 'chain-joint',
      place,
      message: `a comma stands before the “and” of the list: “${before.words}${between}${last.words}”`,
      fix: 'leave the comma out',
      edit: insteadOf(place, ' and '),
    },
  ];
}

function symbolsFound(stretch: Stretch): readonly Found[] {
  const { text } = stretch;
  const found: Found[] = [];
  const add = (start: number, end: number, message: string) => {
    if (!found.some(({ place }) => place.start < end && start < place.end))
      found.push({ code: 'symbol-form', place: placeIn(stretch, start, end), message, fix: 'look the symbol up' });
  };
  for (const match of text.matchAll(NO_NUMBER)) {
    const [, noun = '', symbol = ''] = match;
    const start = match.index + noun.length;
    if (!isNumber(symbol)) add(start, start + symbol.length, `“${symbol}” is no number of a resolution`);
  }
  for (const match of text.matchAll(BROKEN))
    add(
      match.index,
      match.index + match[0].length,
      `“${match[0]}” is no symbol: its parts are joined by single strokes`,
    );
  for (const match of text.matchAll(SYMBOL)) {
    const symbol = match[0].replace(/(?<![.,;:)\]])[.,;:)\]]+$/u, '').replace(/[-‑–](?:[AES]|[AES]\/.*)$/u, '');
    if (!isSymbol(symbol)) add(match.index, match.index + symbol.length, `“${symbol}” is no symbol of a document`);
  }
  return found;
}

/** Figures, strokes and points behind `resolution` and before its date. */
const NO_NUMBER = new RegExp(
  `(\\b(?:resolutions?|decisions?|and|,)\\s)(\\d[\\d\\s/.–‑-]*[\\d/.–‑-])(?=\\sof\\s${DAY})`,
  'gu',
);

function isNumber(symbol: string): boolean {
  return /^\d{1,4}\/\d{1,4}$/u.test(symbol) || !/[/.–‑-]|^\d{4,}$/u.test(symbol) || /^\d{1,3}\.\d{1,3}$/u.test(symbol);
}

/** `77//79`, `77/ 79`, `A /78/185`, `A/RES/77-79`, `77\79`. */
const BROKEN =
  /(?<![\w/])(?:(?:[AES]\/(?:[A-Z]+\/)?)?\d{1,3}(?:\/\/|\s\/\s?|\/\s|\\)\d{1,3}(?=\sof\s\d)|[AES]\s?\/\s(?:RES|C|HRC|\d)[\w/.-]*|[AES]\s\/(?:RES|C|HRC|\d)[\w/.-]*|[AES]\/RES\/\d{2,3}[-–.]\d{1,3}(?![\w/])|[AES]\/(?:[\w.]+\/)*\/[\w./-]*)/gu;
const SYMBOL = /(?<![\w/.-])A\/(?:RES\/)?(?:\d[\w.‑-]*)?(?:\/[\w.‑-]*)*/gu;

/** `A/78/185`, `A/78/185/Add.1`, `A/RES/77/79`; three figures of a session do not go beyond what has been. */
function isSymbol(symbol: string): boolean {
  const plain = symbol.replace(/[‑–]/gu, '-');
  if (/^A\/RES(?:\/|$)/u.test(plain))
    return /^A\/RES\/(?:(?:E?S-)?\d{1,3}\/\d{1,3}|\d{1,4})(?:\/Corr\.\d+)?[A-Z]?$/u.test(plain);
  if (/^A\/\d/u.test(plain))
    return (
      /^A\/\d{1,4}(?:\/[A-Z][A-Za-z]*\.\d+)?(?:\/(?:\d+[A-Z]?|[A-Z][\w.-]*)(?:\/[\w.-]+)*)?$/u.test(plain) &&
      !/\/$/u.test(plain) &&
      /\/\d.*\/|\/\d+$/u.test(plain)
    );
  return !/[/.-]$/u.test(plain) || plain === 'A/';
}
