import { expect, it } from 'vitest';
import { compare, type Document, readAny, write } from '../../src/index.ts';
import { docxOf, p, r } from '../support/docx.ts';
import { pdfOf, sheet } from '../support/pdf.ts';

/**
 * From one size to eight times as much, linear work takes eight times as long, n log n ten, n√n 23 and quadratic 64. Measured
 * on a machine with other work on it, readers and comparison took 5 to 13 times; the bar is between that and n√n.
 */
const GROWTH_MAX = 16;
/** The best of so many runs at each size; a noisy machine gets the whole measurement again. */
const RUNS = 2;
const TRIES = 3;
/** Shorter runs are mostly start-up. */
const SMALLEST_MIN_MILLISECONDS = 2;

const HEAD = 'The General Assembly,\n\n';
const clause = (at: number) =>
  `${at + 1}. *Requests* the Secretary-General to report on ${at * 7919} programmes of States in ${1900 + (at % 130)};`;
const clauses = (count: number) => Array.from({ length: count }, (_, at) => clause(at));
const words = (count: number) => Array.from({ length: count }, (_, at) => `word${(at * 7919) % 4099}`).join(' ');

/** A text of some paragraphs in each form, and one of a single paragraph with as many words. */
const TEXTS: Readonly<Record<string, (count: number) => string | Uint8Array>> = {
  'Markdown of many paragraphs': (count) => HEAD + clauses(count).join('\n\n'),
  'Markdown of one long paragraph': (count) => `${HEAD}1. Requests ${words(count * 20)}.`,
  'plain text in hard lines': (count) => HEAD + words(count * 20).replace(/(.{60}) /gu, '$1\n'),
  'notes in Markdown': (count) =>
    `${HEAD}${clauses(count)
      .map((line, at) => `${line.slice(0, -1)}[^${at}];`)
      .join('\n\n')}\n\n${clauses(count)
      .map((_, at) => `[^${at}]: See A/78/${at}.`)
      .join('\n\n')}`,
  'Akoma Ntoso': (count) =>
    `<akomaNtoso><statement name="resolution"><mainBody>${clauses(count)
      .map((line, at) => `<paragraph><num>${at + 1}.</num><content><p>${line}</p></content></paragraph>`)
      .join('')}</mainBody></statement></akomaNtoso>`,
  Word: (count) =>
    docxOf(
      p(r('The General Assembly,')) +
        clauses(count)
          .map((line) => p(r(line)))
          .join(''),
    ),
  HTML: (count) =>
    `<html><body><p>The General Assembly,</p>${clauses(count)
      .map((line) => `<p>${line}</p>`)
      .join('')}</body></html>`,
  'HTML with notes': (count) =>
    `<html><body><p>The General Assembly,</p>${clauses(count)
      .map((line, at) => `<p>${line}<sup><a href="#n${at}">${at}</a></sup></p>`)
      .join('')}${clauses(count)
      .map((_, at) => `<p id="n${at}"><sup>${at}</sup> See.</p>`)
      .join('')}</body></html>`,
  PDF: (count) =>
    pdfOf(
      Array.from({ length: Math.ceil(count / 40) }, (_, page) =>
        sheet([
          'The General Assembly,',
          '',
          ...clauses(40).map((line) => `${page}${line}`.replace(/\*/gu, '').slice(0, 90)),
        ]),
      ),
    ),
};

for (const [name, make] of Object.entries(TEXTS)) {
  it(`${name} are read in time that grows with their length`, { retry: TRIES }, async () => {
    const sources = sizes(250).map(make);
    expect(await growth(sources, async (source) => void (await readAny(source, { name: 'a' })))).toBeLessThan(
      GROWTH_MAX,
    );
  });
}

it('JSON is read in time that grows with its length', { retry: TRIES }, async () => {
  const sources = await Promise.all(
    sizes(500).map(async (count) => write.json(await documentOf(HEAD + clauses(count).join('\n\n')))),
  );
  expect(await growth(sources, async (source) => void (await readAny(source, { name: 'a' })))).toBeLessThan(GROWTH_MAX);
});

for (const [name, make] of [
  ['many paragraphs', (count: number) => HEAD + clauses(count).join('\n\n')],
  ['one long paragraph', (count: number) => `${HEAD}1. Requests ${words(count * 4)}.`],
] as const) {
  it(`two texts of ${name} are compared in time that grows with their length`, { retry: TRIES }, async () => {
    const pairs = await Promise.all(
      sizes(100).map(async (count) => ({
        old: await documentOf(make(count)),
        new: await documentOf(make(count).replace(/7\d*/gu, '5')),
      })),
    );
    expect(await growth(pairs, async (pair) => void compare(pair))).toBeLessThan(GROWTH_MAX);
  });
}

/** Four doublings make eight times as much. */
function sizes(first: number): readonly number[] {
  return [first, 2 * first, 4 * first, 8 * first];
}

async function documentOf(source: string): Promise<Document> {
  return (await readAny(source, { name: 'a.md' })).document;
}

/** How many times as long the largest takes as the smallest. */
async function growth<T>(sources: readonly T[], run: (source: T) => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (const source of sources) {
    let best = Number.POSITIVE_INFINITY;
    for (let left = RUNS; left > 0; left -= 1) {
      const start = performance.now();
      await run(source);
      best = Math.min(best, performance.now() - start);
    }
    times.push(best);
  }
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  return last / Math.max(first, SMALLEST_MIN_MILLISECONDS);
}
