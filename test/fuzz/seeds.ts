import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Document, read, write } from '../../src/index.ts';
import { text as escapedHtml } from '../../src/report/html/words.ts';
import { bodyOf, fodtOf, odtOf } from '../support/odt.ts';
import { pdfOf, sheet } from '../support/pdf.ts';
import { mhtOf, zippedPage } from '../support/web-archive.ts';

export const FORMS = ['xml', 'docx', 'odt', 'fodt', 'html', 'mht', 'zip', 'pdf', 'md', 'txt', 'json'] as const;
export type Form = (typeof FORMS)[number];

/** A real document in one form, to be changed by chance. */
export interface Seed {
  readonly name: string;
  readonly form: Form;
  readonly bytes: Uint8Array;
  /** As it was before anything was done to it. */
  readonly document: Document;
}

const BUNDLED = 'corpus/cluster-munitions';
const SHARED = '../shared/corpus';
/** Reading and all that follows takes as long as the text is: most cases are to be small. */
const SHARED_MAX_BYTES = 40_000;

/** The bundled texts in every form, and the official files beside the project where they are at hand. */
export function seeds(): readonly Seed[] {
  const bundled = readdirSync(BUNDLED).flatMap((name) => inEveryForm(readFileSync(join(BUNDLED, name)), name));
  return [...bundled, ...officialSeeds()];
}

function inEveryForm(bytes: Uint8Array, name: string): readonly Seed[] {
  const { document } = read(bytes, { name });
  const seed = (form: Form, content: string | Uint8Array): Seed => ({
    name: `${name}.${form}`,
    form,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    document,
  });
  return [
    seed('md', write.markdown(document)),
    seed('txt', write.text(document)),
    seed('json', write.json(document)),
    seed('docx', write.docx(document)),
    seed('xml', write.akn(document)),
    seed('odt', odtOf(bodyOf(document))),
    seed('fodt', fodtOf(bodyOf(document))),
    seed('html', pageOf(document)),
    seed('mht', mhtOf(pageOf(document))),
    seed('zip', zippedPage(pageOf(document))),
    seed('pdf', pdfOf(printedPages(write.text(document)))),
  ];
}

function pageOf({ title, paragraphs }: Document): string {
  const body = paragraphs.map(({ text, opening, label, notes }) => {
    const calls = notes.map(({ marker }) => `<sup><a href="#n${marker}">${marker}</a></sup>`).join('');
    const number = /^\d/u.test(label) ? `${label}. ` : '';
    return `<p>${number}<i>${escapedHtml(opening)}</i>${escapedHtml(text.slice(opening.length))}${calls}</p>`;
  });
  const notes = paragraphs.flatMap(({ notes: own }) =>
    own.map(({ marker, text }) => `<p id="n${marker}"><sup>${marker}</sup> ${escapedHtml(text)}</p>`),
  );
  const list = '<ol><li>One<ol><li>Two</li></ol></li></ol><table><tr><td>1.</td><td>Three</td></tr></table>';
  return `<!DOCTYPE html><html><head><title>${escapedHtml(title)}</title><style>.i{font-style:italic}</style></head><body><h1>${escapedHtml(title)}</h1>${body.join('\n')}${list}<hr>${notes.join('\n')}</body></html>`;
}

function printedPages(text: string) {
  const lines = text.split('\n').flatMap((line) => line.match(/.{1,90}(?:\s|$)/gu) ?? ['']);
  const pages: string[][] = [];
  for (let at = 0; at < lines.length; at += 50) pages.push(lines.slice(at, at + 50));
  return pages.map((own) => sheet(own.map((line) => line.replace(/[^ -~–—‘’“”…]/gu, '?').replace(/[*^|~]/gu, ''))));
}

function officialSeeds(): readonly Seed[] {
  if (!existsSync(SHARED)) return [];
  const paths = readdirSync(SHARED, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.xml'))
    .map((path) => join(SHARED, path))
    .filter((path) => statSync(path).size <= SHARED_MAX_BYTES)
    .sort();
  return paths
    .filter((_, at) => at % 2 === 0)
    .flatMap((path): readonly Seed[] => {
      const bytes = readFileSync(path);
      const { document } = read(bytes, { name: basename(path) });
      return [{ name: basename(path), form: 'xml', bytes, document }];
    });
}
