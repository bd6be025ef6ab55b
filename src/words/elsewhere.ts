import { ARABIC_ORDINALS } from '../language/ar/ordinals.ts';
import { SPANISH_ORDINALS } from '../language/es/ordinals.ts';
import { FRENCH_ORDINALS } from '../language/fr/ordinals.ts';
import { RUSSIAN_ORDINALS } from '../language/ru/ordinals.ts';
import type { OrdinalTable } from '../language/tables/tables.ts';
import { fold } from '../text/fold.ts';
import { later } from '../text/later.ts';
import type { Piece } from '../text/scan.ts';

/** The index after an ordinal of several words, `пятьдесят шестой`, `الثامنة والسبعين`; null if none begins here. */
export function ordinalWordsEnd(pieces: readonly Piece[], at: number): number | null {
  const first = keyOf(pieces[at]);
  const forms = formsFor(first, keyOf(pieces[at + 1]))?.().get(first);
  const fitting = forms?.find((words) => words.every((word, place) => keyOf(pieces[at + place]) === word));
  return fitting === undefined ? null : at + fitting.length;
}

function keyOf(piece: Piece | undefined): string {
  return piece === undefined || piece.kind === 'mark' ? '' : piece.key.toLowerCase();
}

/** The table to look in, by the letters of a word: none is made for a text in English. */
function formsFor(first: string, next: string): (() => ReadonlyMap<string, readonly (readonly string[])[]>) | null {
  if (/^\p{Script=Cyrillic}/u.test(first)) return FORMS.ru;
  if (/^\p{Script=Arabic}/u.test(first)) return FORMS.ar;
  if (/[éi][cs]im[oa]$/u.test(first)) return FORMS.es;
  return FRENCH_TENS.has(first) && (next === 'et' || FRENCH_TENS.has(next) || next.endsWith('ième')) ? FORMS.fr : null;
}

const FRENCH_TENS: ReadonlySet<string> = new Set('vingt trente quarante cinquante soixante cent'.split(' '));

const FORMS = {
  ru: formsOf(RUSSIAN_ORDINALS),
  ar: formsOf(ARABIC_ORDINALS),
  es: formsOf(SPANISH_ORDINALS),
  fr: formsOf(FRENCH_ORDINALS),
};

/** The forms of several words by the first of them, the longest first. */
function formsOf(table: OrdinalTable): () => ReadonlyMap<string, readonly (readonly string[])[]> {
  return later(() => {
    const forms = new Map<string, string[][]>();
    for (let number = 1; number <= LARGEST; number += 1) {
      for (const form of table.forms(number)) {
        const words = fold(form).toLowerCase().split(' ');
        const [first = ''] = words;
        if (words.length > 1) forms.set(first, [...(forms.get(first) ?? []), words]);
      }
    }
    for (const some of forms.values()) some.sort((a, b) => b.length - a.length);
    return forms;
  });
}

const LARGEST = 120;

/** A date, an ordinal or a symbol in Chinese, where the segmenter may cut anywhere. */
export function chineseEntityAt(
  pieces: readonly Piece[],
  at: number,
): { readonly kind: 'date' | 'ordinal' | 'symbol'; readonly to: number } | null {
  const first = pieces[at]?.key ?? '';
  if (!/^[第〇零一二三四五六七八九]/u.test(first)) return null;
  let words = '';
  const ends: number[] = [];
  for (let to = at; to < pieces.length && words.length < CHINESE_MAX_CHARACTERS; to += 1) {
    words += pieces[to]?.key ?? '';
    ends.push(words.length);
  }
  for (const { kind, form } of CHINESE_FORMS) {
    const length = form.exec(words)?.[0].length ?? 0;
    // A piece that goes on after it is not cut.
    if (length > 0) return { kind, to: at + 1 + ends.findIndex((end) => end >= length) };
  }
  return null;
}

const CHINESE_MAX_CHARACTERS = 24;
const HAN_FIGURES = '〇零一二三四五六七八九十百';
const CHINESE_FORMS = [
  { kind: 'symbol', form: /^第[\dA-Z/-]+(?:\(\w{1,7}\))?号/u },
  {
    kind: 'ordinal',
    form: new RegExp(`^第(?:[${HAN_FIGURES}]{1,5}|\\d{1,4})(?:(?:届|次)(?:会议|常会)?|[段条章节项])?`, 'u'),
  },
  {
    kind: 'date',
    form: new RegExp(`^[${HAN_FIGURES}]{4}年(?:[${HAN_FIGURES}]{1,3}月(?:[${HAN_FIGURES}]{1,3}日)?)?`, 'u'),
  },
  { kind: 'date', form: new RegExp(`^[${HAN_FIGURES}]{1,3}月[${HAN_FIGURES}]{1,3}日`, 'u') },
] as const;
