import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Chance } from './chance.ts';
import { oddWords } from './odd-words.ts';
import type { Seed } from './seeds.ts';

/** What chance makes of a real file: other bytes, another structure, other words, another encoding. */
export function mutated(seed: Seed, chance: Chance): Uint8Array | string {
  if (chance.isLuckier(0.15)) return otherBytes(seed.bytes, chance);
  switch (seed.form) {
    case 'docx':
    case 'odt':
    case 'zip':
      return otherArchive(seed.bytes, chance);
    case 'pdf':
      return Uint8Array.from(otherPdf(Buffer.from(seed.bytes).toString('latin1'), chance), (letter) =>
        letter.charCodeAt(0),
      );
    case 'xml':
    case 'fodt':
    case 'html':
      return encoded(otherMarkup(strFromU8(seed.bytes), chance), chance);
    case 'json':
      return encoded(otherJson(strFromU8(seed.bytes), chance), chance);
    // Every other format is lines of text.
    default:
      return encoded(otherLines(strFromU8(seed.bytes), chance), chance);
  }
}

/** How often: mostly once or twice, now and then many times. */
function times(chance: Chance): number {
  return 1 + chance.below(chance.isLuckier(0.15) ? 60 : 4);
}

function otherBytes(bytes: Uint8Array, chance: Chance): Uint8Array {
  let result = new Uint8Array(bytes);
  for (let left = times(chance); left > 0; left -= 1) {
    const at = chance.below(result.length + 1);
    const length = chance.below(chance.isLuckier(0.2) ? 4000 : 16);
    switch (chance.below(6)) {
      case 0:
        result[at] = chance.below(256);
        break;
      case 1:
        result = joined(result.subarray(0, at), result.subarray(at + length));
        break;
      case 2:
        result = joined(result.subarray(0, at + length), result.subarray(at));
        break;
      case 3:
        result = joined(
          result.subarray(0, at),
          Uint8Array.from({ length }, () => chance.below(256)),
          result.subarray(at),
        );
        break;
      case 4:
        result = result.slice(0, at);
        break;
      default:
        result = joined(result.subarray(0, at), new Uint8Array(length), result.subarray(at));
    }
  }
  return result;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}

/** Anything taken apart and put together otherwise. */
function otherOrder(parts: string[], chance: Chance, made: () => string): void {
  for (let left = times(chance); left > 0; left -= 1) {
    const at = chance.below(parts.length + 1);
    const length = 1 + chance.below(chance.isLuckier(0.2) ? 200 : 6);
    switch (chance.below(6)) {
      case 0:
        parts.splice(at, length);
        break;
      case 1: {
        const again = parts.slice(at, at + length);
        for (let more = 1 + chance.below(chance.isLuckier(0.1) ? 200 : 3); more > 0; more -= 1)
          parts.splice(at, 0, ...again);
        break;
      }
      case 2:
        parts.splice(chance.below(parts.length + 1), 0, ...parts.splice(at, length));
        break;
      case 3:
        parts.splice(at, 1, made());
        break;
      default:
        parts.splice(at, 0, made());
    }
  }
}

function otherWords(text: string, chance: Chance): string {
  let result = text;
  for (let left = times(chance); left > 0; left -= 1) {
    const at = chance.below(result.length + 1);
    result = result.slice(0, at) + oddWords(chance) + result.slice(at + chance.below(4));
  }
  return result;
}

function otherMarkup(markup: string, chance: Chance): string {
  const parts = [...(markup.match(/<[^>]*>|[^<]+|</gu) ?? [])];
  const tags = parts.filter((part) => part.startsWith('<'));
  const made = (): string => {
    const tag = tags.length === 0 ? '<p>' : chance.of(tags);
    switch (chance.below(9)) {
      case 0:
        return tag;
      case 1:
        return tag.replace(/"[^"]*"/u, () => `"${oddWords(chance)}"`);
      case 2:
        return tag.repeat(1 + chance.below(chance.isLuckier(0.1) ? 5000 : 30));
      case 3:
        return `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>&x;`;
      case 4:
        return `<![CDATA[${oddWords(chance)}]]>`;
      case 5:
        return `<!--${oddWords(chance)}-->`;
      case 6:
        return tag.replace(/[\w:]+/u, () =>
          chance.of([
            'p',
            'ol',
            'li',
            'table',
            'tr',
            'td',
            'num',
            'heading',
            'authorialNote',
            'w:del',
            'w:ins',
            'w:p',
            'svg',
            'script',
            'template',
            'b',
            '__proto__',
          ]),
        );
      default:
        return oddWords(chance);
    }
  };
  otherOrder(parts, chance, made);
  return parts.join('');
}

function otherLines(text: string, chance: Chance): string {
  const lines = text.split(chance.isLuckier(0.3) ? /(?<=\s)/u : /(?<=\n)/u);
  otherOrder(lines, chance, () => (chance.isLuckier(0.3) ? `${oddWords(chance)}\n` : oddWords(chance)));
  const text2 = lines.join('');
  return chance.isLuckier(0.3) ? otherWords(text2, chance) : text2;
}

function otherArchive(bytes: Uint8Array, chance: Chance): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  for (let left = 1 + chance.below(3); left > 0; left -= 1) {
    const names = [...parts.keys()].filter((name) => /^word\/(?:document|footnotes|numbering|styles)/u.test(name));
    const name = chance.isLuckier(0.7)
      ? 'word/document.xml'
      : chance.of(names.length === 0 ? ['word/document.xml'] : names);
    const part = parts.get(name) ?? new Uint8Array();
    switch (chance.below(10)) {
      case 0:
        parts.delete(name);
        break;
      case 1:
        parts.set(
          chance.of(['../../../etc/passwd', '/etc/passwd', 'C:\\a', 'word/document.xml ', 'word\\document.xml']),
          part,
        );
        break;
      case 2:
        parts.set(
          'word/_rels/document.xml.rels',
          strToU8(
            '<Relationships><Relationship Id="rId1" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
          ),
        );
        break;
      case 3:
        parts.set(name, new Uint8Array(otherBytes(part, chance)));
        break;
      default:
        parts.set(name, strToU8(otherMarkup(strFromU8(part), chance)));
    }
  }
  const zipped = zipSync(Object.fromEntries(parts), { level: 1 });
  return chance.isLuckier(0.1) ? otherBytes(zipped, chance) : zipped;
}

function otherPdf(file: string, chance: Chance): string {
  const parts = [...(file.match(/\d+(?:\.\d+)?|\/\w+|\w+|[^\w/]+|\//gu) ?? [])];
  const numbers = ['0', '-1', '1', '2', '3', '99999999999', '2147483647', '0.0000001', '1e400', '4294967296'];
  const made = (): string => {
    switch (chance.below(5)) {
      case 0:
        return chance.of([
          '/Length',
          '/Kids',
          '/Parent',
          '/Font',
          '/Encrypt',
          '/Filter',
          '/FlateDecode',
          '/ObjStm',
          '/Type',
          '/XObject',
          '/JavaScript',
          '/OpenAction',
          '/Differences',
          '/ToUnicode',
        ]);
      case 1:
        return chance.of([
          'obj',
          'endobj',
          'stream',
          'endstream',
          'xref',
          'trailer',
          '<<',
          '>>',
          '[',
          ']',
          '(',
          ')',
          ' BT ',
          ' ET ',
          ' Tj ',
          ' Do ',
          ' q ',
          ' cm ',
          ' Tf ',
        ]);
      case 2:
        return `${1 + chance.below(40)} 0 R`;
      case 3:
        return oddWords(chance).replace(/[^\0-\xFF]/gu, '?');
      default:
        return chance.of(numbers);
    }
  };
  // Numbers are where the structure is: of what is changed most are.
  for (let left = times(chance); left > 0; left -= 1) {
    const at = chance.below(parts.length);
    const place = parts.findIndex((part, index) => index >= at && /^\d/u.test(part));
    if (place !== -1) parts[place] = chance.isLuckier(0.5) ? chance.of(numbers) : String(chance.below(60));
  }
  if (chance.isLuckier(0.6)) otherOrder(parts, chance, made);
  return parts.join('');
}

function otherJson(text: string, chance: Chance): string {
  if (chance.isLuckier(0.2)) return otherLines(text, chance);
  const values = [
    () => null,
    () => true,
    () => -1,
    () => 1e308,
    () => 0.5,
    () => chance.below(10),
    () => '',
    () => oddWords(chance),
    () => [],
    () => ({}),
    () => [[], {}, null],
    () => ({
      __proto__: 1,
      marker: oddWords(chance),
      text: oddWords(chance),
      offset: chance.below(1000) - 10,
      repeated: true,
    }),
  ];
  const whole: unknown = JSON.parse(text);
  let left = times(chance);
  const change = (value: unknown, depth: number): unknown => {
    if (left > 0 && depth > 0 && chance.isLuckier(0.02)) {
      left -= 1;
      return chance.of(values)();
    }
    if (typeof value === 'string') return left > 0 && chance.isLuckier(0.03) ? otherWords(value, chance) : value;
    if (Array.isArray(value)) {
      const items = value.map((each: unknown) => change(each, depth + 1));
      if (chance.isLuckier(0.05)) items.push(...items.slice(0, 1 + chance.below(6)));
      return items;
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, key === 'format' ? each : change(each, depth + 1)]),
    );
  };
  return JSON.stringify(change(whole, 0));
}

/** As somebody else's program saved it; now and then as a text that nobody encoded. */
function encoded(text: string, chance: Chance): Uint8Array | string {
  switch (chance.below(14)) {
    case 0:
      return Buffer.from(`\uFEFF${text}`, 'utf16le');
    case 1:
      return Buffer.from(text, 'utf16le');
    case 2:
      return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
    case 3:
      return Buffer.from(text, 'latin1');
    case 4:
      return otherBytes(Buffer.from(text, 'utf8'), chance);
    case 5:
      return Buffer.from(`\uFEFF${text}`, 'utf8');
    case 6:
    case 7:
      return text;
    default:
      return Buffer.from(text, 'utf8');
  }
}
