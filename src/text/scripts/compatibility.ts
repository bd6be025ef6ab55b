/**
 * A text with the letters that some fonts and old encodings have beside the usual ones: ligatures (`ﬁ`), the shapes of Arabic letters
 * within a word (U+FB50 to FDFF and FE70 to FEFC), and Chinese characters as radicals (U+2E80 to 2FD5), in vertical and in other
 * compatibility forms. All else stays: superscripts, fractions and full-width marks are printed on purpose.
 */
export function withUsualLetters(text: string): string {
  return UNUSUAL.test(text) ? text.replace(UNUSUALS, usual) : text;
}

const UNUSUAL = /[\u2E80-\u2FD5\uF900-\uFAFF\uFB00-\uFB06\uFB50-\uFDFF\uFE30-\uFE4F\uFE70-\uFEFC]/u;
const UNUSUALS = new RegExp(UNUSUAL.source, 'gu');

function usual(letter: string): string {
  const radical = RADICALS[letter.charCodeAt(0) - FIRST_RADICAL];
  // A vowel sign by itself is decomposed into a space and the sign.
  return radical ?? letter.normalize('NFKC').replace(/^ (?=\p{M})/u, '');
}

/** U+2E80 to 2EF3, by `Equivalent_Unified_Ideograph` of Unicode: compatibility decompositions have only the radicals from U+2F00. */
const FIRST_RADICAL = 0x2e80;
const RADICALS = [
  ...'⺀厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑',
  ...'艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
];
