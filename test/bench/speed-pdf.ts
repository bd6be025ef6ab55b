import { readAny } from '../../src/index.ts';
import { pdfOf, sheet } from '../support/pdf.ts';
import { type Bar, bar } from './speed-bars.ts';
import { secondsText } from './speed-table.ts';

/** What a PDF of so many pages may take, read in a process that has read others. */
const BARS = [
  { pages: 10, maxSeconds: 0.5, runs: 5 },
  { pages: 60, maxSeconds: 2, runs: 3 },
] as const;

export async function pdfBars(): Promise<readonly Bar[]> {
  const bars: Bar[] = [];
  for (const { pages, maxSeconds, runs } of BARS) {
    const seconds = await warmSeconds(pdfOfPages(pages), runs);
    const wanted = `a PDF of ${pages} pages read in ${maxSeconds} s, warm`;
    bars.push(bar(wanted, secondsText(seconds), seconds <= maxSeconds));
  }
  return bars;
}

/** The median of several runs, after one that is not counted. */
async function warmSeconds(bytes: Uint8Array, runs: number): Promise<number> {
  const taken: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const start = performance.now();
    await readAny(bytes, { name: 'a.pdf' });
    if (run > 0) taken.push((performance.now() - start) / 1000);
  }
  return taken.toSorted((a, b) => a - b)[Math.floor(taken.length / 2)] ?? 0;
}

/** Pages as full as the official ones: some 45 lines, with a running head and notes. */
export function pdfOfPages(count: number): Uint8Array {
  const pages = Array.from({ length: count }, (_, page) => {
    const paragraphs = Array.from({ length: 10 }, (_each, at) => [
      `    ${10 * page + at + 1}. *Urges* all States to keep the lamps along the whole of the coast, and the`,
      'keepers of the lamps and of the lighthouses, with their families and their boats, as they',
      `were kept in the years of the first report,^${page + 1}^ and to tell the others of what they have`,
      'learnt about the coast and the lamps;',
      '',
    ]);
    const notes = ['__________________', `~^${page + 1}^ A/80/${page + 1}.`];
    const head =
      page === 0 ? ['A/80/L.901', '', 'Lamps', '', '    *The General Assembly*,', ''] : ['A/80/L.901', '', ''];
    return sheet([...head, ...paragraphs.flat(), ...notes]);
  });
  return pdfOf(pages);
}
