import { languageName } from '../language/names.ts';
import type { ConcordRow } from '../model/concordance.ts';
import type { Document } from '../model/document.ts';
import { knowledgeOf } from './items.ts';
import { codeOf, countNotes, type Version } from './version.ts';

/** What a reader should know before relying on a concordance. */
export function concordNotices(
  versions: readonly Version[],
  names: readonly string[],
  rows: readonly ConcordRow[],
): readonly string[] {
  const documents = versions.map(({ document }) => document);
  const called = documents.map((document, at) => names[at] || document.symbol || `text ${at + 1}`);
  return [
    ...sameLanguage(documents, called),
    ...notVersions(rows, called),
    ...lostNotes(versions, called),
    ...unknownWords(documents),
  ];
}

function sameLanguage(documents: readonly Document[], called: readonly string[]): readonly string[] {
  return documents.flatMap((document, at) => {
    const code = codeOf(document);
    const before = documents.findIndex((each) => codeOf(each) === code);
    if (code === '' || before === at) return [];
    return [
      `${called[before]} and ${called[at]} are both in ${languageName(code)}: resdiff compare shows every word that changed.`,
    ];
  });
}

/** Versions of one text correspond in nearly all paragraphs; texts of two series in few, by chance of length. */
function notVersions(rows: readonly ConcordRow[], called: readonly string[]): readonly string[] {
  return called.flatMap((name, at) => {
    if (at === 0) return [];
    const count = (wanted: (row: ConcordRow) => boolean) => rows.filter(wanted).length;
    const here = (row: ConcordRow, version: number) => (row.paragraphs[version] ?? []).length > 0;
    const both = count((row) => here(row, 0) && here(row, at));
    const fewer = Math.min(
      count((row) => here(row, 0)),
      count((row) => here(row, at)),
    );
    return both >= fewer * PAIRED_MIN ? [] : [`${called[0]} and ${name} do not seem to be versions of one text.`];
  });
}

const PAIRED_MIN = 0.6;

/** Where one file has no footnotes at all, footnotes are not compared: otherwise each would be a disagreement. */
function lostNotes(versions: readonly Version[], called: readonly string[]): readonly string[] {
  if (versions.every(({ hasNotes }) => !hasNotes)) return [];
  return versions.flatMap(({ document, hasNotes, strays }, at) => {
    if (hasNotes) return [];
    const count = countNotes(document);
    const lost = `${count === 0 ? 'No' : `Only ${count}`} footnotes were read from ${called[at]}: footnotes are not compared.`;
    const worded = document.paragraphs.filter(({ index, text }) => strays.has(index) && /\p{L}/u.test(text)).length;
    if (worded === 0) return [lost];
    const [counted, what] =
      worded === 1 ? ['One of its paragraphs seems', 'a footnote'] : [`${worded} of its paragraphs seem`, 'footnotes'];
    return [lost, `${counted} to be ${what}.`];
  });
}

function unknownWords(documents: readonly Document[]): readonly string[] {
  const codes = [...new Set(documents.map(codeOf))].filter((code) => {
    const { months, ordinals } = knowledgeOf(code);
    return !(months && ordinals);
  });
  if (codes.length === 0) return [];
  const languages = codes.map((code) => (code === '' ? 'a language that was not recognized' : languageName(code)));
  return [`In ${languages.join(', ')}, months and numbers in words are not compared.`];
}
