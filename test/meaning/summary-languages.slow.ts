import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Comparison, compare, type Document, read } from '../../src/index.ts';
import { SUMMARY_LANGUAGES, sentencesFor } from '../../src/language/sentences.ts';
import { realDocument, SHARED_FOLDER, SHARED_IS_HERE, successivePairs } from '../support/shared.ts';

/** What holds of a summary in patterns, whatever the texts. */
function brokenLaws({ summary, documents, changes, lang }: Comparison): readonly string[] {
  const sentences = sentencesFor(lang, documents.new);
  return summary.flatMap(({ kind, text, quotations, changes: own }) => {
    const without = quotations.reduce((left, { words }) => left.replace(sentences.quoted(words), ''), text);
    const isEnglish = sentences.code !== 'en' && ENGLISH.test(kind === 'states' ? '' : without);
    return [
      ...(isEnglish ? [`English: ${without}`] : []),
      ...(text.includes('{') || text.includes('undefined') ? [`a slot: ${text}`] : []),
      ...quotations.flatMap((each) => (isThere(each, documents) ? [] : [`not there: ${each.words}`])),
      ...quotations.flatMap(({ words }) => (text.includes(sentences.quoted(words)) ? [] : [`not quoted: ${words}`])),
      ...(quotations.some(({ words, place }) => words.trim() === '' && place.end > place.start)
        ? [`nothing quoted: ${text}`]
        : []),
      ...(own.every((at) => changes[at] !== undefined) ? [] : ['no such change']),
    ];
  });
}

const ENGLISH = /\b(?:the|of|is|was|were|with|paragraphs|gone|changed|adds|drops|says|instead)\b/u;

function isThere(
  { version, place, note, words }: Comparison['summary'][number]['quotations'][number],
  documents: Comparison['documents'],
): boolean {
  const paragraph = documents[version].paragraphs[place.paragraph];
  const text = note === null ? paragraph?.text : paragraph?.notes.find(({ marker }) => marker === note)?.text;
  return plain(text?.slice(place.start, place.end).replaceAll(' | ', ', ') ?? '') === plain(words.replace(/ …$/u, ''));
}

function plain(words: string): string {
  return words.replace(/[“”"‘’'„«»]/gu, '').replace(/\s+/gu, '');
}

const FOLDER = join(SHARED_FOLDER, 'languages', 'fr');

function seriesIn(folder: string): readonly (readonly [Document, Document])[] {
  const texts = new Map<string, Document>();
  const documentOf = (name: string) => {
    const known = texts.get(name) ?? read(readFileSync(join(folder, name), 'utf8'), { name }).document;
    texts.set(name, known);
    return known;
  };
  const lines = readFileSync(join(folder, 'SERIES.tsv'), 'utf8').trim().split('\n');
  return lines.flatMap((line) => {
    const names = line.split('\t').filter((name) => name !== '');
    return names.slice(1).map((name, at) => [documentOf(names[at] ?? ''), documentOf(name)] as const);
  });
}

describe('the summary in another language', () => {
  it.skipIf(!existsSync(FOLDER))(
    'keeps its laws for successive French resolutions',
    () => {
      const pairs = seriesIn(FOLDER);
      const broken = pairs.flatMap(([old, now]) =>
        brokenLaws(compare({ old, new: now })).map((law) => `${now.symbol}: ${law}`),
      );
      expect(broken).toEqual([]);
      expect(pairs.length).toBeGreaterThan(100);
    },
    240_000,
  );

  it.skipIf(!SHARED_IS_HERE)(
    'keeps its laws for English texts, told in each language',
    () => {
      const pairs = successivePairs().filter((_, at) => at % 6 === 0);
      const broken = SUMMARY_LANGUAGES.filter((lang) => lang !== 'en').flatMap((lang) =>
        pairs.flatMap((pair) =>
          brokenLaws(compare({ old: realDocument(pair.old), new: realDocument(pair.new) }, { lang })).map(
            (law) => `${lang} ${pair.new}: ${law}`,
          ),
        ),
      );
      expect(broken).toEqual([]);
    },
    240_000,
  );
});
