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

const DRAFTED = `A/C.3/80/L.20/Rev.1\\*

General Assembly

Distr.: Limited
16 October 2025

Original: Spanish

Eightieth session

Third Committee

Agenda item 69 (a)

Lights of the sea

Antigua and Barbuda, Bolivia (Plurinational State of),[^**] Iraq[^***] and Kenya: draft resolution

The keeping of lighthouses

The General Assembly,

1. Urges all States to keep their lighthouses lit;

2. Requests a report.

[^*]: Reissued for technical reasons on 17 October 2025.

[^**]: Any changes to the list of sponsors will be reflected in the official record of the meeting.

[^***]: On behalf of the States Members of the United Nations that are members of the Group of 77 and China.
`;

describe.each(Object.keys(FORMS))('a document that is not adopted, written as %s', (form) => {
  const of = (source: string) => read(source, { name: 'a.md' }).document;
  const decided =
    'The General Assembly, recalling its resolution 79/1 of 2 December 2024, decides to keep the lamps lit.';
  const body = DRAFTED.slice(DRAFTED.indexOf('The General Assembly,'), DRAFTED.indexOf('[^*]:'));

  it('keeps its sponsors, their footnotes, and what it revises', () => {
    const document = of(DRAFTED);
    expect(document).toMatchObject({
      sponsors: [{}, {}, { name: 'Iraq', onBehalfOf: expect.stringContaining('Group of 77') }, { name: 'Kenya' }],
      reissueMark: '*',
      related: [{ relation: 'revises', symbol: 'A/C.3/80/L.20' }],
    });
    expect(document.mastheadNotes.map((note) => note.slice(0, 8))).toEqual(['Reissued', 'Any chan']);
    expect(lossIn(document, form)).toBe('');
  });

  it('keeps what it replaces, and a decision in one sentence', () => {
    const line =
      'Draft decision submitted by the Chair, on the basis of informal consultations on draft decision A/C.3/80/L.4';
    expect(
      lossIn(
        of(
          DRAFTED.replace(/^Antigua.*$/mu, line)
            .replace(body, `${decided}\n\n`)
            .replace(/\[\^\*\*.*$/gmu, ''),
        ),
        form,
      ),
    ).toBe('');
  });

  it('keeps the orders of an amendment', () => {
    const orders =
      '1. Delete operative paragraph 2.\n\n2. After operative paragraph 1, insert two new operative paragraphs reading:\n\n*Requests* oil;\n\n*Decides* to pay.\n\n';
    const line =
      'Iraq: amendment to draft resolution 4 recommended by the Second Committee in its report contained in document A/80/555';
    const document = of(
      DRAFTED.replace(/^Antigua.*$/mu, line)
        .replace(body, orders)
        .replace(/\[\^\*\*.*$/gmu, ''),
    );
    expect(document.paragraphs.map(({ id }) => id)).toEqual(['Order 1', 'Order 2', 'Order 2 OP1', 'Order 2 OP2']);
    expect(lossIn(document, form)).toBe('');
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
