import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/formats/limits.ts';
import { unzippedWhole, zipped } from '../../src/formats/zip.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('an archive of files', () => {
  it('gives them back, those with one name under two', () => {
    const files = ['draft.docx', 'ä/b.md', 'draft.docx', 'README', 'README', '__proto__', 'draft.docx'];
    const archive = zipped(files.map((name, at) => ({ name, bytes: bytes(`${at}`) })));
    const found = unzippedWhole(archive, { name: 'a.zip', limits: DEFAULT_LIMITS });
    expect(found.map(([name, content]) => [name, new TextDecoder().decode(content)])).toEqual([
      ['draft.docx', '0'],
      ['ä/b.md', '1'],
      ['draft 2.docx', '2'],
      ['README', '3'],
      ['README 2', '4'],
      ['__proto__ 1', '5'],
      ['draft 3.docx', '6'],
    ]);
  });

  it('is the same for the same files', () => {
    const files = [{ name: 'a.md', bytes: bytes('1. Urges all;') }];
    expect(zipped(files)).toEqual(zipped(files));
  });
});
