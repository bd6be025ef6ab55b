import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compare, mapSides, read, render, write } from '../../src/index.ts';
import { bundledPair } from '../support/resolutions.ts';
import { VERSIONS } from '../support/versions.ts';
import { negotiationFiles } from './negotiation-files.ts';
import { FILE_FORMS } from './texts.ts';

/**
 * The files that every run finds in its folder: what the examples of README and docs speak of, and what options take. An example
 * with a file of another name gets that file here.
 */
export function layOwnFiles(folder: string): void {
  files ??= made();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** A text under negotiation, as text and as a Word file. */
function rollingTexts(): Readonly<Record<string, string | Uint8Array>> {
  const head = 'Lighthouses\n\nThe General Assembly,\n\nPP1 Recalling its resolution 70/1,';
  const after = `${head} (agreed)\n\nPP2bis Noting the [old] (G77) [new] (EU) lamps,\n\nOP1 Urges all States to act; (agreed ad ref) (Japan reserves)\n`;
  const wordFile = (text: string) => write.docx(read(text, { name: 'rolling.txt' }).document);
  return {
    'rolling.txt': after,
    'rolling.docx': wordFile(after),
  };
}

let files: Readonly<Record<string, string | Uint8Array>> | null = null;

function made(): Readonly<Record<string, string | Uint8Array>> {
  const documents = bundledPair();
  const comparison = compare(documents);
  const tracked = render.docx(comparison, { author: 'A. Delegate', date: '2026-11-24T00:00:00Z' });
  const own = { ...documents.new, symbol: 'A/RES/79/900', session: 79 };
  const texts = mapSides(documents, write.markdown);
  const pdfs = mapSides(documents, FILE_FORMS.pdf.made);
  return {
    'last-year.docx': write.docx(documents.old),
    'last-year.xml': write.akn(documents.old),
    'old.docx': write.docx(documents.old),
    'old.pdf': pdfs.old,
    // As people hand them round: with what was changed still marked.
    'draft.docx': tracked,
    'new.docx': tracked,
    ...rollingTexts(),
    'draft.pdf': pdfs.new,
    'new.pdf': pdfs.new,
    'draft.md': texts.new,
    'amendments.txt': render.amendments(comparison),
    'facts.yaml': 'States parties: 112\npresidency: Iraq\n',
    'settings.yaml': 'check:\n  rules:\n    square-brackets: hint\n    bare-repetition: off\n',
    'verbs.tsv': 'notes\treception\t0\tus\nwelcomes\treception\t4\tus\n',
    'pairs.tsv': '77/79\t78/32\nlast-year.docx\tdraft.pdf\nold.pdf\tdraft.md\tby paper\n',
    'pairs.jsonl': `{"old":"77/79","new":"78/32","id":1}\n${JSON.stringify({ old: { text: texts.old }, new: { text: texts.new } })}\n`,
    'texts/A_RES_76_47.md': readFileSync(new URL('../../corpus/cluster-munitions/A_RES_76_47.md', import.meta.url)),
    'texts/A_RES_77_79.md': texts.old,
    'texts/A_RES_78_32.md': texts.new,
    'own/A_RES_79_900.md': write.markdown(own),
    // One text in four languages.
    'en.docx': write.docx(read(VERSIONS.en, { name: 'en.txt' }).document),
    'fr.docx': write.docx(read(VERSIONS.fr, { name: 'fr.txt' }).document),
    'es.txt': VERSIONS.es,
    'ar.txt': VERSIONS.ar,
    ...negotiationFiles(),
  };
}
