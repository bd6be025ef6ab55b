import type { Chance } from './chance.ts';

/** Words that mean something to somebody: terminals, browsers, spreadsheets, Word, shells, parsers, and to us. */
const ODD: readonly string[] = [
  '\0',
  '\u001B[2J\u001B[31mred\u001B[0m',
  '\u001B]8;;http://evil.example/\u0007link\u001B]8;;\u0007',
  '\u009B31m',
  '\r\n\r\n',
  '\u0085\u2028\u2029',
  '\u202Eevil\u202C \u2066isolate\u2069',
  '\u{E0041}\u{E007F}',
  '\uD800',
  '\uDFFF lone',
  '\uFEFF\uFFFE\uFFFF',
  '\u200B\u200D\u2060\u00AD',
  'e\u0301\u0302\u0303\u0304'.repeat(40),
  '=cmd|" /C calc"!A0',
  '+1+1',
  '@SUM(1)',
  '-2',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'",
  '</style><script>alert(1)</script>',
  'javascript:alert(1)',
  '[a](javascript:alert(1))',
  '![](http://evil.example/a.png)',
  '<!--',
  '-->',
  ']]>',
  '<![CDATA[',
  '&lt;b&gt; &#0; &#xD800; &#x110000; &nbsp; &unknown;',
  '<?xml version="1.0"?>',
  '{{',
  '}}',
  '{++ added ++}',
  '{-- gone --}',
  '{~~ a ~> b ~~}',
  '[^1]',
  '[^999999999]',
  '[^__proto__]',
  '__proto__',
  'constructor',
  'toString',
  '*',
  '**',
  '***',
  '_'.repeat(30),
  '|',
  '\\',
  '`'.repeat(3),
  '# ',
  '> ',
  '1. ',
  '99999999999999999999. ',
  '(a) ',
  '(i) ',
  '(zzzz) ',
  'MMMMCMXCIX. ',
  'The General Assembly,',
  'Decides',
  'Recalling its resolutions 77/79 of 7 December 2022, 99/99 of 31 February 2099,',
  'A/RES/99999/99999',
  '../../etc/passwd',
  'C:\\con.txt',
  'file:///etc/passwd',
  '\\\\server\\share',
  '30 February 0000',
  '99999 December 99999',
  '$1,000,000,000,000,000,000,000.55',
  'Article 9999999999',
  'annex',
  'Annex',
  '中文段落一、二、三',
  'ทดสอบภาษาไทยไม่มีช่องว่าง',
  'قرار الجمعية العامة',
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '𝔄𝔅',
  'ﬁﬂﬀ',
  'ſK',
  'İI',
];

/** One letter of every general category of Unicode, and of every script in the Basic Multilingual Plane by the way. */
export function everyCategory(): string {
  const categories = 'Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf Co Cn'.split(
    ' ',
  );
  const letters = categories.flatMap((category) => {
    const test = new RegExp(`\\p{${category}}`, 'u');
    const found: string[] = [];
    for (let code = 0; code < 0x11_0000 && found.length < 24; code += code < 0x3000 ? 1 : 97) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const letter = String.fromCodePoint(code);
      if (test.test(letter)) found.push(letter);
    }
    return found;
  });
  return letters.join('');
}

/** Something odd, sometimes again and again. */
export function oddWords(chance: Chance): string {
  const words = chance.isLuckier(0.1)
    ? String.fromCodePoint(chance.below(chance.isLuckier(0.5) ? 0x3000 : 0x11_0000))
    : chance.of(ODD);
  return chance.isLuckier(0.1) ? words.repeat(1 + chance.below(chance.isLuckier(0.1) ? 3000 : 60)) : words;
}
