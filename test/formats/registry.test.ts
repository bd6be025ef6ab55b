import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FILE_FORMATS, formatNamed, packedFormatOf, textFormatOf } from '../../src/formats/registry.ts';
import { read, write } from '../../src/index.ts';
import { FORMS } from '../fuzz/seeds.ts';

const { document } = read('78/1. A title\n\nThe General Assembly,\n\n1. Urges all States to act.\n', { name: 'text' });

describe('the registry of file formats', () => {
  it('tells each format that is written by its content', () => {
    expect(packedFormatOf(write.docx(document))?.name).toBe('docx');
    expect(packedFormatOf(new TextEncoder().encode('plain'))).toBe(null);
    const texts = { akn: write.akn(document), json: write.json(document), text: write.text(document) };
    for (const [name, text] of Object.entries(texts)) expect(textFormatOf(text).name).toBe(name);
    expect(textFormatOf('<html><body><p>1. Urges</p></body></html>').name).toBe('html');
  });

  it('finds a format by every ending it names, in whatever case, and by no other', () => {
    for (const format of FILE_FORMATS) {
      for (const ending of format.endings) {
        expect(formatNamed(`A_RES_78_1.${ending}`)).toBe(format);
        expect(formatNamed(`draft.${ending.toUpperCase()}`)).toBe(format);
      }
    }
    expect(formatNamed('notes.rtf')).toBe(null);
    expect(formatNamed('A_RES_78_1')).toBe(null);
  });

  it('has no ending twice', () => {
    const endings = FILE_FORMATS.flatMap((format) => format.endings);
    expect(new Set(endings).size).toBe(endings.length);
  });

  it('is fuzzed: every format has a seed', () => {
    const seeds: readonly string[] = FORMS;
    expect(FILE_FORMATS.filter(({ endings }) => !endings.some((ending) => seeds.includes(ending)))).toEqual([]);
  });

  it('is the only list of endings in the source', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
    const lists = files.filter((path) => /docx\|pdf|xml\|md|'xml', '/u.test(readFileSync(`src/${path}`, 'utf8')));
    expect(lists).toEqual(['formats/registry.ts', 'formats/writers.ts', 'report/comparison/outputs.ts']);
  });
});
