import { readFileSync } from 'node:fs';
import { type Comparison, compare, type Document, mapSides, read, render } from '../../src/index.ts';
import { realDocument, SHARED_IS_HERE } from '../support/shared.ts';

const SHOWN = { all: false, only: null } as const;

/** The bundled texts 77/79 and 78/32. */
export function clusterMunitions(): Comparison {
  const bundled = (name: string) => {
    const path = `corpus/cluster-munitions/${name}.md`;
    return read(readFileSync(path), { name: path }).document;
  };
  const old = { ...bundled('A_RES_77_79'), reconstructed: false };
  return compare({ old, new: bundled('A_RES_78_32') });
}

export function pageOf(comparison: Comparison): string {
  return render.html(comparison, SHOWN);
}

const CLAUSES = [
  'Urges all States to join the Convention on lighthouses as soon as possible',
  'Requests the Secretary-General to submit a report on the implementation of the present resolution',
  'Invites the specialized agencies and all other organizations concerned to take part in the work',
  'Welcomes the progress made in the keeping of lamps, and expresses concern at the state of the mirrors',
  'Encourages the keepers of lighthouses to exchange their experiences with the lighting of coasts',
];

/** A text in which everything happens: moved, split, added, removed, routine, replaced, with footnotes. */
export function everything(): Comparison {
  const [join, request, invite, welcome, encourage] = CLAUSES;
  const old = `Recalling its resolution 76/10 of 6 December 2021,

Noting the work of the keepers of lighthouses,

1. ${join};

2. ${request};

3. ${invite};

4. ${welcome}, and decides to establish a fund for the replacement of mirrors and the training of keepers[^1];

5. ${encourage};

6. Deplores the loss of ships;

7. Decides to include in the provisional agenda of its seventy-eighth session the item entitled “Lighthouses”.

[^1]: A/77/10.`;
  const now = `Recalling its resolutions 76/10 of 6 December 2021 and 77/10 of 7 December 2022,

Noting the work of the keepers of lighthouses and of their assistants,

1. ${request};

2. ${invite};

3. ${welcome};

4. Decides to establish a fund for the replacement of mirrors and the training of keepers[^1];

5. ${encourage};

6. ${join};

7. Calls upon the International Maritime Organization to publish charts of all coasts;

8. Decides to include in the provisional agenda of its seventy-ninth session the item entitled “Lighthouses”.

[^1]: A/78/10.`;
  const documents = mapSides({ old, new: now }, (body) => {
    return read(`78/10. Lighthouses\n\nThe General Assembly,\n\n${body}\n`, { name: 'text' }).document;
  });
  return compare({
    old: { ...documents.old, symbol: 'A/RES/77/10', session: 77, adopted: '2022-12-07' },
    new: { ...documents.new, symbol: 'A/RES/78/10', session: 78, adopted: '2023-12-04' },
  });
}

/** Headings above what changed: one of its own, and two that stand together. */
export function headed(): Comparison {
  const [join, request, invite] = CLAUSES;
  const text = (lamps: string, charts: string) =>
    read(
      `78/1. Lighthouses\n\nThe General Assembly,\n\n## Lamps\n\n1. ${join}${lamps};\n\n## Coasts\n\n## Charts\n\n${charts}`,
      { name: 'text' },
    ).document;
  return compare({ old: text('', `2. ${request};`), new: text(' and to stay', `2. ${invite};\n\n3. ${request};`) });
}

/** A text as long as the longest of every year: 450 paragraphs a side, a third of them changed. */
export function longText(): Comparison {
  if (SHARED_IS_HERE) {
    const folder = 'oceans-and-the-law-of-the-sea';
    return compare({
      old: realDocument(`${folder}/A_RES_77_248.xml`),
      new: realDocument(`${folder}/A_RES_78_69.xml`),
    });
  }
  const paragraphs = (year: number) =>
    Array.from({ length: 450 }, (_, at) => {
      const clause = CLAUSES[at % CLAUSES.length];
      const words = `of coast ${at * 7} and coast ${at * 11} in the region ${at % 13}`;
      return `${at + 1}. ${clause} ${words}${at % 3 === 0 ? ` until ${year}` : ''}, ${'and the keeping of lamps '.repeat(at % 9)};`;
    }).join('\n\n');
  const text = (year: number) =>
    read(`78/1. Coasts\n\nThe General Assembly,\n\n${paragraphs(year)}`, { name: 'text' }).document;
  return compare({ old: text(2023), new: text(2024) });
}

/** What a stranger might send: tags, addresses that act, quotes, events, turned directions, words without an end. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  'javascript:alert(1)',
  '</style></script></title><iframe src="https://example.org">',
  '<a href="javascript:alert(1)">x</a>',
  '\u202Edesrever\u2066 isolated \u001B[31m',
  '&lt;b&gt; &#60;b&#62;',
  'x'.repeat(100_000),
].join(' ');

export function hostile(): Comparison {
  const { document } = read('78/1. A title\n\nThe General Assembly,\n\n1. Urges.', { name: 'text' });
  // As a program could build it: readers tidy more than a page may rely on.
  const spoil = (words: string): Document => ({
    ...document,
    symbol: HOSTILE,
    title: HOSTILE,
    provenance: HOSTILE,
    meeting: HOSTILE,
    languages: ['" onclick="alert(1)'],
    paragraphs: document.paragraphs.map((paragraph) => ({
      ...paragraph,
      id: `${HOSTILE}${paragraph.index}`,
      text: `${words} ${HOSTILE}`,
      notes: [{ marker: HOSTILE, text: HOSTILE + words, offset: 0, repeated: false }],
    })),
  });
  return compare(mapSides({ old: 'old words', new: 'new words' }, spoil));
}

/** Arabic words with English ones between them. */
export function arabic(): Comparison {
  const text = (year: string) =>
    read(
      `78/1. قرار\n\nإن الجمعية العامة،\n\n1. تطلب إلى الأمين العام أن يقدم تقريرا عن تنفيذ هذا القرار (UNEP) في عام ${year}؛\n\n2. تقرر أن تبقي المسألة قيد نظرها.`,
      { name: 'text' },
    ).document;
  return compare({ old: text('2023'), new: text('2024') });
}
