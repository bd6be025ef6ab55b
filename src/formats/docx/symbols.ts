/** In place of a sign that is in a font of signs, and that is not known. */
export const UNKNOWN_SIGN = '▯';

/**
 * A sign of a font such as Symbol, whose letters are Greek, or Wingdings, whose letters are pictures. Word keeps them at F020 to F0FF,
 * where Unicode has no letters of its own.
 *
 * @param code as in `<w:sym w:font="Symbol" w:char="F0A3"/>`
 * @returns null if the sign is not known
 */
export function signIn(font: string, code: number): string | null {
  const isOwn = code >= OWN_FIRST && code <= OWN_LAST;
  const place = isOwn ? code - OWN_FIRST : code;
  const signs = SIGN_FONTS.find(({ fonts }) => isOneOf(fonts, font));
  if (signs !== undefined) return isOwn || place < FIGURES_END ? signs.of(place) : String.fromCodePoint(code);
  if (!isOwn) return code > SPACE ? String.fromCodePoint(code) : null;
  // In fonts of letters, they are those of ASCII.
  return isOneOf(TEXT_FONTS, font) && place > SPACE && place < ASCII_END ? String.fromCodePoint(place) : null;
}

/** Words with signs in that range, in the font that they are set in; `unknown` counts those that are not known. */
export function withSigns(words: string, font: string): { readonly words: string; readonly unknown: number } {
  let unknown = 0;
  const written = words.replace(OWN, (sign) => {
    const found = signIn(font, sign.codePointAt(0) ?? 0);
    if (found === null) unknown += 1;
    return found ?? UNKNOWN_SIGN;
  });
  return { words: written, unknown };
}

const OWN = /[\uF020-\uF0FF]/gu;
const OWN_FIRST = 0xf000;
const OWN_LAST = 0xf0ff;
const FIGURES_END = 0x100;
const ASCII_END = 0x7f;
const SPACE = 0x20;
const TEXT_FONTS = ['times', 'arial', 'calibri', 'cambria', 'courier', 'georgia', 'verdana', 'garamond', 'helvetica'];

function isOneOf(fonts: readonly string[], font: string): boolean {
  return fonts.some((name) => font.trim().toLowerCase().startsWith(name));
}

/** By the beginnings of their names. */
const SIGN_FONTS: readonly { readonly fonts: readonly string[]; readonly of: (place: number) => string | null }[] = [
  { fonts: ['symbol', 'standard symbols'], of: symbolSign },
  { fonts: ['wingdings 2'], of: (place) => WINGDINGS_2.get(place) ?? null },
  { fonts: ['wingdings 3', 'webdings', 'zapfdingbats', 'mt extra', 'bookshelf symbol'], of: () => null },
  { fonts: ['wingdings'], of: (place) => (place === SPACE ? ' ' : (WINGDINGS.get(place) ?? null)) },
];

function symbolSign(place: number): string | null {
  const sign = place < GAP_END ? SYMBOL_LOWER[place - SPACE] : SYMBOL_UPPER[place - GAP_END];
  return sign === undefined || sign === '\uFFFD' ? null : sign;
}

/** The font Symbol from 20 to 7E and from A0 to FE, in the order of Adobe's table. */
const GAP_END = 0xa0;
const SYMBOL_LOWER = [
  ...' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_¯αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼',
];
const SYMBOL_UPPER = [
  ...'€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪�〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭',
];

const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x21, '✏'],
  [0x22, '✂'],
  [0x23, '✁'],
  [0x28, '☎'],
  [0x29, '✆'],
  [0x2a, '✉'],
  [0x36, '⌛'],
  [0x37, '⌨'],
  [0x3f, '✍'],
  [0x41, '✌'],
  [0x43, '👍'],
  [0x44, '👎'],
  [0x45, '☜'],
  [0x46, '☞'],
  [0x47, '☝'],
  [0x48, '☟'],
  [0x49, '✋'],
  [0x4a, '☺'],
  [0x4b, '😐'],
  [0x4c, '☹'],
  [0x4d, '💣'],
  [0x4e, '☠'],
  [0x4f, '⚐'],
  [0x51, '✈'],
  [0x52, '☼'],
  [0x54, '❄'],
  [0x56, '✞'],
  [0x58, '✠'],
  [0x59, '✡'],
  [0x5a, '☪'],
  [0x5b, '☯'],
  [0x5c, 'ॐ'],
  [0x5d, '☸'],
  [0x6a, '&'],
  [0x6b, '&'],
  [0x6c, '●'],
  [0x6d, '❍'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x71, '❑'],
  [0x72, '❒'],
  [0x73, '⬧'],
  [0x74, '⧫'],
  [0x75, '◆'],
  [0x76, '❖'],
  [0x78, '☒'],
  [0x7b, '❀'],
  [0x7d, '“'],
  [0x7e, '”'],
  [0x80, '⓪'],
  [0x81, '①'],
  [0x82, '②'],
  [0x83, '③'],
  [0x84, '④'],
  [0x85, '⑤'],
  [0x86, '⑥'],
  [0x87, '⑦'],
  [0x88, '⑧'],
  [0x89, '⑨'],
  [0x8a, '⑩'],
  [0x8c, '❶'],
  [0x8d, '❷'],
  [0x8e, '❸'],
  [0x8f, '❹'],
  [0x90, '❺'],
  [0x91, '❻'],
  [0x92, '❼'],
  [0x93, '❽'],
  [0x94, '❾'],
  [0x95, '❿'],
  [0x9e, '·'],
  [0x9f, '•'],
  [0xa0, '▪'],
  [0xa1, '○'],
  [0xa4, '◉'],
  [0xa5, '◎'],
  [0xa7, '▪'],
  [0xa8, '☐'],
  [0xaa, '✦'],
  [0xab, '★'],
  [0xac, '✶'],
  [0xb2, '✧'],
  [0xd5, '⌫'],
  [0xd6, '⌦'],
  [0xd8, '➢'],
  [0xdc, '➲'],
  [0xdf, '←'],
  [0xe0, '→'],
  [0xe1, '↑'],
  [0xe2, '↓'],
  [0xe3, '↖'],
  [0xe4, '↗'],
  [0xe5, '↙'],
  [0xe6, '↘'],
  [0xe7, '←'],
  [0xe8, '➔'],
  [0xef, '⇦'],
  [0xf0, '⇨'],
  [0xf1, '⇧'],
  [0xf2, '⇩'],
  [0xf3, '⬄'],
  [0xf4, '⇳'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
]);

const WINGDINGS_2: ReadonlyMap<number, string> = new Map([
  [0x50, '✓'],
  [0x4f, '✗'],
  [0x51, '☒'],
  [0x52, '☑'],
  [0x54, '☒'],
  [0x53, '☒'],
  [0x97, '●'],
  [0xa0, '■'],
  [0xa3, '□'],
  [0x21, '🖊'],
  [0x30, '🗋'],
  [0x69, '⓪'],
]);
