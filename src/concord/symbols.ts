import type { Item } from './item.ts';
import type { Shadow } from './shadow.ts';

/**
 * The resolutions, decisions and documents that a text cites by their symbols, which all languages print alike:
 * `72/178`, `60/251 A`, `2556 (2020)`, `1514 (XV)`, in Arabic `1514 (د - 15)`, `A/72/439/Add.2`.
 */
export function symbolsIn(shadow: Shadow, code: string): readonly Item[] {
  const taken: Item[] = [];
  for (const { printed, valuesOf } of PRINTS) {
    for (const found of shadow.text.matchAll(printed)) {
      const words = found[0].replace(/(?<![.)\]-])[.)\]-]{1,9}$/u, (marks) =>
        marks.startsWith(')') && found[0].includes('(') ? ')' : '',
      );
      const start = shadow.offsets[found.index] ?? 0;
      const end = (shadow.offsets[found.index + words.length - 1] ?? 0) + 1;
      if (taken.some((item) => item.start < end && start < item.end)) continue;
      const values = valuesOf(found, code);
      if (values.length > 0)
        taken.push({
          kind: 'citation',
          values,
          isLoose: values === NO_VALUE,
          date: null,
          start,
          end,
          shown: { start, end },
        });
    }
  }
  return taken;
}

interface Print {
  readonly printed: RegExp;
  /** Its values; none if it is no symbol. */
  readonly valuesOf: (found: RegExpMatchArray, code: string) => readonly string[];
}

/** In the order in which they are looked for. */
const PRINTS: readonly Print[] = [
  {
    // An address says something of its own only by the symbol in it: `https://undocs.org/en/S/RES/2442 (2018)`
    printed: /\w{2,6}:\/\/[^\s<>"“”«»()]+(?: ?\((?:19|20)\d\d\))?/gu,
    valuesOf: ([address]) => {
      const [, symbol, number, year] = ADDRESSED.exec(address) ?? [];
      if (number !== undefined && year !== undefined) return [`${number} (${year})`];
      return symbol === undefined ? NO_VALUE : [symbolValue(symbol)];
    },
  },
  {
    // `A/72/439/Add.2`, `E/CN.4/2000/3`
    printed: /(?<![\w/])[A-Z][\w.-]*(?:\/[\w.-]+)+/gu,
    valuesOf: ([symbol]) => (/\d/u.test(symbol.slice(symbol.indexOf('/'))) ? [symbolValue(symbol)] : []),
  },
  {
    // `1514 (XV)`, `2200 A (XXI)`, `3201 (S-VI)`
    printed: /(?<![\w/])(\d{1,4})(?: ?[A-Z])? ?\((E?S-)?([IVXLC]+)\)/gu,
    valuesOf: ([, number = '', special = '', roman = '']) => [`${number} (${special}${romanValue(roman)})`],
  },
  {
    // `1514 (د - 15)`, `3201 (دإ-6)`; a letter of the resolution may be between, in words
    printed: /(?<![\w/])(\d{1,4})[^\d()\n]{0,12}\((د)(إ?[^\d()\n]{0,4})(\d{1,2})\)/gu,
    valuesOf: ([, number = '', , special = '', session = '']) => [
      `${number} (${special.startsWith('إ') ? 'S-' : ''}${session})`,
    ],
  },
  {
    // `دإط - 10/4`, of an emergency special session, and `دإ - 26/2`, of a special one
    printed: /(?<![\p{L}\p{M}])دإ(ط?) ?- ?(\d{1,2})\/(\d{1,4})(?![\w/])/gu,
    valuesOf: ([, emergency, session = '', number = '']) => [`${emergency === '' ? 'S' : 'ES'}-${session}/${number}`],
  },
  {
    // `2556 (2020)`
    printed: /(?<![\w/.,])(\d{1,4}) ?\(((?:19|20)\d\d)\)/gu,
    valuesOf: ([, number = '', year = '']) => [`${number} (${year})`],
  },
  {
    // `72/178`, `ES-10/2`, `60/251 A`
    printed: /(?<![\w/.-])((?:E?S-)?\d{1,4})\/(\d{1,4})(?![\w/])(?: ([A-Z])(?![\w'’.]))?/gu,
    valuesOf: ({ 1: first = '', 2: second = '', 3: part = '', index = 0, input = '' }, code) => {
      if (areYears(first, second) || IS_HOUR.test(input.slice(Math.max(0, index - 10), index))) return [];
      const value = `${first}/${second}`;
      const own = part === '' ? [value] : [`${value} ${part}`, value];
      // Arabic also has `1308/2000` for 1308 (2000), and where it was taken from a page, `182/46` for 46/182.
      return code === 'ar' ? [...own, `${second}/${first}`, `${first} (${second})`] : own;
    },
  },
];

const ADDRESSED = /(?<=\/)([AES]\/(?:RES\/(\d{1,4}) ?\((\d{4})\)|[\w./-]{1,60}))$/u;
/** It is compared with nothing, and its figures are none of the text. */
const NO_VALUE: readonly string[] = ['address'];

function symbolValue(printed: string): string {
  return printed
    .replace(/(?<![.-])[.-]{1,9}$/u, '')
    .toUpperCase()
    .replace(/^A\/(?:RES|DEC)\//u, '');
}

/** `الساعة 47/10` is 10.47. */
const IS_HOUR = /الساعة\s$/u;

/** `2000/2001` is a span of years; `2019/20` may be a resolution of the Economic and Social Council. */
function areYears(first: string, second: string): boolean {
  return second.length === 4 && Number(second) === Number(first) + 1;
}

const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

function romanValue(roman: string): number {
  const values = [...roman].map((letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
