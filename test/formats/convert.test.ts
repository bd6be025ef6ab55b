import { describe, expect, it } from 'vitest';
import { compare, type Document, read, render, write } from '../../src/index.ts';
import { FORMS, lossIn } from '../support/forms.ts';
import { madeComparisons } from '../support/made.ts';
import { bundledPair } from '../support/resolutions.ts';
import { indexedFiles, realDocument, SHARED_IS_HERE } from '../support/shared.ts';
import { IS_SLOW } from '../support/slow.ts';

describe.each(Object.keys(FORMS))('a document written as %s', (form) => {
  it('is read again as it was', () => {
    const documents = [
      ...Object.values(bundledPair()),
      ...madeComparisons().flatMap(({ documents }) => Object.values(documents)),
    ];
    expect(documents.map((document) => lossIn(document, form)).find(Boolean)).toBeUndefined();
  });

  // Every eighth; `npm run test:office` tries all 246.
  it.runIf(IS_SLOW && SHARED_IS_HERE)('is read again as it was, if it is a real one', () => {
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

it('lets no indicator of a footnote begin anything else', () => {
  const [hostile, plain] = ['1<script>alert(1)</script> | <img src=x>](javascript:alert(1))', /^[\p{L}\p{N}_.*-]+$/u];
  const document = read('1. Urges all States[^1] to act now;\n\n[^1]: See A/78/1.', { name: 'a.md' }).document;
  const odd = JSON.stringify(document).replaceAll('"marker":"1"', `"marker":${JSON.stringify(hostile)}`);
  const { document: taken } = read(odd.replace('{', '{"format":"resdiff.document","version":1,'), { name: 'a.json' });
  expect(taken.paragraphs[0]?.notes[0]?.marker).toMatch(plain);
  const made: Document = {
    ...document,
    paragraphs: document.paragraphs.map((each) => ({
      ...each,
      notes: each.notes.map((note) => ({ ...note, marker: hostile })),
    })),
  };
  const comparison = compare({ old: document, new: made });
  for (const written of [write.markdown(made), write.akn(made), render.critic(comparison), render.akn(comparison)]) {
    expect(written).toContain('See A/78/1.');
    expect(written).not.toMatch(/<script|<img|\]\(javascript/u);
  }
});

it('takes no day and no language from JSON that is none', () => {
  const document = read('A/RES/78/32\n\n1. Urges all States to act;', { name: 'a.md' }).document;
  const odd = JSON.stringify({ format: 'resdiff.document', ...document, adopted: '2023"><b>', languages: ['"', 'fr'] });
  const taken = read(odd, { name: 'a.json' }).document;
  expect([taken.adopted, taken.languages]).toEqual([null, ['fr']]);
  const made = { ...document, adopted: '2023"><b>', issued: '2024"><b>', languages: ['constructor'] };
  expect(write.akn(made)).not.toMatch(/<b>|function/u);
});
