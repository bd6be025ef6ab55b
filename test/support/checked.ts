import { type Check, type CheckInput, check, type Document, read } from '../../src/index.ts';

/**
 * A resolution of the seventy-eighth session, written as its paragraphs: the formula is put before them, and behind a preamble a
 * decision, where there is none.
 */
export function resolutionIn(body: string, changes: Partial<Document> = {}): Document {
  const paragraphs = body.replace(/^[ \t]+/gmu, '').trim();
  const [text = '', notes = ''] = paragraphs.split(/\n\n(?=\[\^)/u);
  const formula = /^The General Assembly/u.test(text)
    ? ''
    : `The General Assembly${opensWithVerb(text) ? '' : ','}\n\n`;
  const close = text.endsWith(',') ? '\n\nDecides to remain seized of the matter.' : '';
  return asTenth(`78/10. Lighthouses\n\n${formula}${text}${close}\n\n${notes}\n`, changes);
}

/** The same from a whole text. */
export function asTenth(source: string, changes: Partial<Document> = {}): Document {
  const { document } = read(source, { name: 'example.md' });
  return { ...document, symbol: 'A/RES/78/10', session: 78, adopted: '2023-12-04', ...changes };
}

function opensWithVerb(text: string): boolean {
  return /^(?:\d+\. )?\p{Lu}\p{Ll}+s\b/u.test(text);
}

/** The findings of some paragraphs, a line each: `PP2 also-further: “Recalling” → …`, hints of the whole text left out. */
export function checked(body: string, input: Partial<CheckInput> = {}): readonly string[] {
  return linesOf(check({ document: resolutionIn(body), ...input }));
}

export function linesOf({ findings }: Check): readonly string[] {
  return findings
    .filter(({ code }) => code !== 'agenda-missing')
    .map(({ id, note, code, words }) =>
      `${[id, ...(note === null ? [] : [`note ${note}`])].join(' ')} ${code}: ${words}`.trim(),
    );
}

/** Only the codes. */
export function codesOf(body: string, input: Partial<CheckInput> = {}): readonly string[] {
  return check({ document: resolutionIn(body), ...input }).findings.map(({ code }) => code);
}
