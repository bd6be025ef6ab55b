import { describe, expect, it } from 'vitest';
import { withoutAsides } from '../../../src/formats/text/asides.ts';
import { read } from '../../../src/index.ts';
import { FAILING_IS_HERE, sharedText } from '../../support/shared.ts';

describe('comments in Markdown', () => {
  it('are left out, within a line and over several, and told if they hold words', () => {
    const text = 'Urges <!-- sic -->all\n\n<!-- check\nwith Geneva -->\n\n<!-- -->2. Decides';
    expect(withoutAsides(text)).toEqual({
      text: 'Urges all\n\n\n\n2. Decides',
      comments: ['sic', 'check with Geneva'],
    });
  });

  it('are named in a notice of the document', () => {
    const text = 'The General Assembly,\n\n<!-- check with Geneva -->\n\n1. Urges <!-- --> all States to act.\n';
    const { document, notices } = read(text, { name: 'a.md' });
    expect(document.paragraphs.map((each) => each.text)).toEqual(['The General Assembly,', 'Urges all States to act.']);
    expect(notices.filter(({ code }) => code === 'left-out').map(({ message }) => message)).toEqual([
      'left out a comment: “check with Geneva”',
    ]);
  });

  it('need an end, so that nothing else is lost', () => {
    expect(withoutAsides('Urges <!-- all')).toEqual({ text: 'Urges <!-- all', comments: [] });
  });
});

describe('reference links in Markdown', () => {
  const plain = (text: string) => withoutAsides(text).text.trim();

  it('are their words, whatever their label, and their addresses are no notes', () => {
    const address = 'https://undocs.org/A/RES/76/111';
    const notes = `[1]: ${address}\n[X y]: <mailto:a@b> "Title"\n[charter]: /c`;
    expect(plain(`its [76/111][1], [76/112][x y], [Charter][] and [charter] ![seal][1]\n\n${notes}`)).toBe(
      'its 76/111, 76/112, Charter and charter seal',
    );
  });

  it('are told from footnotes, which may be addresses too', () => {
    for (const text of [
      'lamps[1]\n\n[1]: https://undocs.org/A/78/1',
      'lamps[^1]\n\n[^1]: https://undocs.org/A/78/1',
      '[lamps][1]\n\n[1]: See A/78/1.',
      '[lamps] [and bells]',
    ])
      expect(plain(text)).toBe(text);
  });

  it.skipIf(!FAILING_IS_HERE)('are plain in a text that once had a note instead', () => {
    const { document } = read(sharedText('failing/F19-reference-links.md'), { name: 'a.md' });
    expect(document.paragraphs.flatMap(({ notes }) => notes)).toEqual([]);
    expect(document.paragraphs[1]?.text).toBe('Recalling its resolution 76/111 of 9 December 2021,');
  });
});
