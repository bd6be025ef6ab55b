import { markdownOfPdf } from '../../formats/pdf/read.ts';
import { readAny, readReport } from '../../formats/read-any.ts';
import type { About } from '../../formats/reading.ts';
import type { Document } from '../../model/document.ts';
import { InputError } from '../../model/problem.ts';
import { KIND_NAMES, versionFacts } from '../../report/sentences/kinds.ts';
import type { Card, GivenFile } from './protocol.ts';

/** A text that was read, with what it takes to read it in another state. */
export interface Held {
  readonly document: Document;
  /** As the command line would name it. */
  readonly name: string;
  readonly file: GivenFile;
  /** Its number among the drafts of a report. */
  readonly draft?: string;
}

/** The texts that the page has given, by their keys. */
export class Texts {
  readonly #held = new Map<string, Held>();

  /**
   * Reads a file; the report of a committee that recommends several drafts becomes as many texts.
   *
   * @param began called with each page of a PDF before it is read
   * @throws InputError if there is no text in it
   */
  async read(file: GivenFile, began: (page: number) => void): Promise<readonly Card[]> {
    const about = aboutOf(file, began);
    for (const key of [...this.#held.keys()])
      if (key === file.key || key.startsWith(`${file.key}#`)) this.#held.delete(key);
    const texts = await textsIn(file, about);
    for (const [key, held] of texts) this.#held.set(key, held);
    return texts.map(([key, held]) => cardOf(key, held));
  }

  /** @throws Error if the page names a text that it did not give */
  get(key: string): Held {
    const held = this.#held.get(key);
    if (held === undefined) throw new Error(`the engine has no text ${key}`);
    return held;
  }

  /** The text in another state of its file: with tracked changes rejected, for instance. */
  async inState(key: string, state: Pick<About, 'revisions' | 'by'>): Promise<Document> {
    const { file, draft } = this.get(key);
    return (await readAny(file.bytes, { ...aboutOf(file), ...(draft === undefined ? {} : { draft }), ...state }))
      .document;
  }
}

function aboutOf({ name }: GivenFile, began: (page: number) => void = () => undefined): About {
  return { name, readPdf: (bytes, of, limits) => markdownOfPdf(bytes, of, limits, began) };
}

async function textsIn(file: GivenFile, about: About): Promise<readonly (readonly [string, Held])[]> {
  try {
    const { document } = await readAny(file.bytes, about);
    return [[file.key, { document, name: file.name, file }]];
  } catch (cause) {
    if (!(cause instanceof InputError)) throw cause;
    // A report with several drafts is no text, but each of them is. Reading it twice is rare, and other files cost nothing more.
    const report = await readReport(file.bytes, about).catch(() => null);
    if (report === null || report.drafts.length === 0) throw cause;
    return report.drafts.map(({ number, document }) => [
      `${file.key}#${number}`,
      { document, name: `${file.name}#${number}`, file, draft: String(number) },
    ]);
  }
}

function cardOf(key: string, { document, name }: Held): Card {
  const { symbol, title, kind, paragraphs, tracked = [], comments = [], languages, notices } = document;
  return {
    key,
    name,
    symbol,
    title,
    kind: kind === null ? '' : KIND_NAMES[kind],
    facts: versionFacts(document),
    paragraphs: paragraphs.length,
    tracked: tracked.length,
    comments: comments.length,
    isNegotiated: paragraphs.some(({ negotiated }) => negotiated !== undefined),
    isAmendment: kind === 'amendment',
    language: languages[0] ?? '',
    notices: notices.map(({ message }) => message),
    isPartlyRead: notices.some(({ code }) => code === 'lost-words'),
  };
}
