import { describe, expect, it } from 'vitest';
import { read, write } from '../../src/index.ts';
import { FORMS, lossIn } from '../support/forms.ts';
import { madeComparisons } from '../support/made.ts';
import { bundledPair } from '../support/resolutions.ts';
import { indexedFiles, realDocument, SHARED_IS_HERE } from '../support/shared.ts';

describe.each(Object.keys(FORMS))('a document written as %s', (form) => {
  it('is read again as it was', () => {
    const documents = [
      ...Object.values(bundledPair()),
      ...madeComparisons().flatMap(({ documents }) => Object.values(documents)),
    ];
    expect(documents.map((document) => lossIn(document, form)).find(Boolean)).toBeUndefined();
  });

  // Every eighth; `npm run test:office` tries all 246.
  it.skipIf(!SHARED_IS_HERE)('is read again as it was, if it is a real one', () => {
    const paths = indexedFiles().filter((_, at) => at % 8 === 0);
    expect(paths.map((path) => lossIn(realDocument(path), form)).find(Boolean)).toBeUndefined();
  });
});

const ODD_TEXT = `78/1. A *starred* title[^1]

The General Assembly,

Recalling the “quoted” words, a_b and \`c\`, [brackets] and &lt;b&gt;tags&lt;/b&gt; & signs | bars,

1. Urges all States to read {--this--} and {++that++} as words, \\ and {~~these~>those~~};[^2]

2. Requests:

(a) The keepers to tend the lamps;

(b) The following:

(i) The mirrors;

(ii) The wicks;

3. Decides to remain seized of the matter.

[^1]: Title note with *stars*.

[^2]: See A/78/1, para. 2 {++x++}.
`;

describe('signs of a form that stand in a text', () => {
  const { document } = read(ODD_TEXT, { name: 'a.md' });

  it('are there to be tried', () => {
    const all = document.paragraphs.map(({ text }) => text).join('\n');
    for (const sign of ['{--this--}', '{++that++}', '<b>', '|', '[brackets]', '\\', 'a_b']) expect(all).toContain(sign);
    expect(document.titleNotes).toHaveLength(1);
  });

  // Plain text has no way to say that `<b>` is meant as it stands.
  it.each(Object.keys(FORMS).filter((form) => form !== 'a.txt'))('come back from %s', (form) => {
    expect(lossIn(document, form)).toBe('');
  });

  it('never stand bare in Markdown', () => {
    expect(write.markdown(document)).not.toMatch(/\{[+-]{2}|[+-]{2}\}/u);
  });
});
