import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Comparison, compare, type Document, readAny } from '../../src/index.ts';
import { memberOf, recogniseSeries } from '../../src/series/recognise.ts';
import { documentOf } from '../support/resolutions.ts';
import { realDocument, SHARED_IS_HERE, SHARED_PDFS, successivePairs } from '../support/shared.ts';

/** What holds of every summary, whatever the texts. */
function brokenLaws(comparison: Comparison): readonly string[] {
  const { summary, changes } = comparison;
  const own = summary.filter(({ kind }) => !ENDS.has(kind));
  const open = own.filter((statement) => statement.open);
  const words = summary.filter((statement) => statement.open).flatMap(({ text }) => text.split(/\s+/u)).length;
  const named = new Set(summary.flatMap((statement) => statement.changes));
  const texts = summary.map(({ text }) => text);
  const untold = changes.flatMap(({ facets, kind, routine }, at) =>
    named.has(at) || routine || (kind === 'kept' && facets.every((facet) => QUIET.has(facet))) ? [] : [`change ${at}`],
  );
  return [
    ...(open.length > 7 ? [`${open.length} sentences are open`] : []),
    ...(words > 220 ? [`${words} words are open`] : []),
    ...texts.filter((text, at) => texts.indexOf(text) !== at).map((text) => `twice: ${text}`),
    ...summary.flatMap((statement) =>
      statement.quotations
        .filter((each) => !isThere(each, comparison))
        .map(({ words: quote }) => `not there: ${quote}`),
    ),
    ...own.flatMap((statement) => stillThere(statement, comparison)),
    ...untold.map((change) => `not in the summary: ${change}`),
  ];
}

const ENDS: ReadonlySet<string> = new Set(['verdict', 'vote', 'routine', 'unchanged']);
/** Changes that are no news. */
const QUIET: ReadonlySet<string> = new Set(['renumbered', 'moved', 'form', 'notes']);

type Statement = Comparison['summary'][number];

/** A quotation is one stretch of the text from which it comes, at the place that is given. */
function isThere({ version, place, note, words }: Statement['quotations'][number], { documents }: Comparison): boolean {
  const paragraph = documents[version].paragraphs[place.paragraph];
  const text = note === null ? paragraph?.text : paragraph?.notes.find(({ marker }) => marker === note)?.text;
  if (text === undefined) return false;
  // Of a row, the words of its cells are quoted.
  const printed = text.slice(place.start, place.end);
  const quotable = note === null && paragraph?.row !== null ? printed.replaceAll(' | ', ', ') : printed;
  return plain(quotable) === plain(words.replace(/ …$/u, ''));
}

/** What is called new, added, gone or dropped is nowhere in the other version, its notes included. */
function stillThere({ kind, text, quotations, changes }: Statement, comparison: Comparison): readonly string[] {
  const { documents } = comparison;
  const whole = kind === 'new' || kind === 'gone' ? wholeTexts(changes, comparison) : [];
  const quoted = quotations.flatMap(({ version, words }) => {
    const lead = text.slice(0, text.indexOf(`“${words}”`));
    return /(?:adds?|drops?) (?:“[^”]*”(?:, | and ))*$/u.test(lead) ? [{ version, words }] : [];
  });
  return [...whole, ...quoted].flatMap(({ version, words }) => {
    const other = documents[version === 'new' ? 'old' : 'new'];
    const sought = plain(words.replace(/ …$/u, '')).replace(/[;,.]$/u, '');
    return wholeText(other).includes(sought) ? [`in the other version: ${words}`] : [];
  });
}

function wholeTexts(changes: readonly number[], { changes: all, documents }: Comparison) {
  return changes.flatMap((at) => {
    const change = all[at];
    const version = (change?.new.length ?? 0) > 0 ? ('new' as const) : ('old' as const);
    return (change?.[version] ?? []).flatMap((index) => {
      const paragraph = documents[version].paragraphs[index];
      // Short items (`To report;`), headings and the rows of tables say what other paragraphs say.
      return paragraph === undefined ||
        paragraph.text.length < 60 ||
        paragraph.row !== null ||
        paragraph.part === 'heading'
        ? []
        : [{ version, words: paragraph.text }];
    });
  });
}

const known = new WeakMap<Document, string>();

function wholeText(document: Document): string {
  const text =
    known.get(document) ??
    plain(
      document.paragraphs.flatMap(({ text: words, notes }) => [words, ...notes.map((note) => note.text)]).join('\n'),
    );
  known.set(document, text);
  return text;
}

function plain(words: string): string {
  return words
    .normalize('NFC')
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/[“”"‘’']/gu, "'")
    .replace(/\s+/gu, ' ')
    .toLowerCase();
}

describe('the laws of the summary', () => {
  it.skipIf(!SHARED_IS_HERE)(
    'hold for all successive resolutions',
    () => {
      const pairs = successivePairs();
      const broken = pairs.flatMap((pair) =>
        brokenLaws(compare({ old: realDocument(pair.old), new: realDocument(pair.new) })).map(
          (law) => `${pair.new}: ${law}`,
        ),
      );
      expect(broken).toEqual([]);
      expect(pairs.length).toBe(174);
    },
    120_000,
  );

  it.skipIf(SHARED_PDFS === null)(
    'hold for all official PDFs of one series',
    async () => {
      const folder = SHARED_PDFS ?? '';
      const documents: Document[] = [];
      for (const name of readdirSync(folder).filter((each) => each.endsWith('.pdf')))
        documents.push(
          (await readAny(new Uint8Array(readFileSync(join(folder, name))), { name: basename(name) })).document,
        );
      const bySymbol = new Map(documents.map((document) => [document.symbol, document]));
      bySymbol.delete('');
      const series = recogniseSeries([...bySymbol.values()].map((document) => memberOf(document)));
      const pairs = series.flatMap(({ members }) => {
        const texts = members.flatMap(({ symbol }) => bySymbol.get(symbol) ?? []);
        return texts.slice(1).map((after, at) => [texts[at], after] as const);
      });
      const broken = pairs.flatMap(([before, after]) =>
        before === undefined
          ? []
          : brokenLaws(compare({ old: before, new: after })).map((law) => `${after.symbol}: ${law}`),
      );
      expect(broken).toEqual([]);
      expect(pairs.length).toBeGreaterThan(50);
    },
    300_000,
  );

  it('are broken by a summary that says too much', () => {
    const pair = successiveTexts();
    const comparison = compare(pair);
    const false_: Statement = {
      kind: 'words',
      weight: 1,
      open: true,
      text: 'OP1 adds “the lamps”.',
      changes: [],
      quotations: [{ version: 'new', note: null, words: 'the lamps', place: { paragraph: 1, start: 0, end: 3 } }],
    };
    expect(brokenLaws({ ...comparison, summary: [...comparison.summary, false_, false_] })).toEqual([
      'twice: OP1 adds “the lamps”.',
      'not there: the lamps',
      'not there: the lamps',
      'in the other version: the lamps',
      'in the other version: the lamps',
    ]);
  });
});

/** Two small texts. */
function successiveTexts(): { readonly old: Document; readonly new: Document } {
  const text = (words: string) => documentOf([{ text: 'Welcomes the lamps' }, { text: words, opening: 'Urges' }]);
  return { old: text('Urges all to see the lamps'), new: text('Urges all to see the mirrors') };
}
