import { type AmendmentSource, outlineOf } from '../../amend/amend.ts';
import { readAmendments } from '../../amend/source.ts';
import { sidesIn } from '../../form/negotiated/sides.ts';
import { withFacts } from '../../formats/docx/source.ts';
import { markdownOfPdf } from '../../formats/pdf/read.ts';
import { readAny, readReport } from '../../formats/read-any.ts';
import type { About } from '../../formats/reading.ts';
import { ENGLISH_MESSAGES } from '../../messages/messages.ts';
import type { Document } from '../../model/document.ts';
import { InputError, type Notice } from '../../model/problem.ts';
import { authorsIn, delegationOf } from '../../negotiate/compile/delegations.ts';
import { versionFacts } from '../../report/sentences/kinds.ts';
import type { Card, CardRemark, GivenFile } from './protocol.ts';
import { forPage } from './words.ts';

/** A text that was read, with what it takes to read it in another state. */
export interface Held {
  readonly document: Document;
  /** As the command line would name it. */
  readonly name: string;
  readonly file: GivenFile;
  /** Its number among the drafts of a report. */
  readonly draft?: string;
}

/** The texts and lists of amendments that the page has given, by their keys. */
export class Texts {
  readonly #held = new Map<string, Held>();
  readonly #lists = new Map<string, AmendmentSource>();
  readonly #known: ReadonlyMap<string, Partial<Document>>;

  /** @param known what is known of files besides their words, by their names */
  constructor(known: ReadonlyMap<string, Partial<Document>> = new Map()) {
    this.#known = known;
  }

  /**
   * Reads a file; the report of a committee that recommends several drafts becomes as many texts.
   *
   * @param began called with each page of a PDF before it is read
   * @throws InputError if there is neither a text in it nor a list of amendments
   */
  async read(file: GivenFile, began: (page: number) => void): Promise<readonly Card[]> {
    const about = aboutOf(file, began);
    this.#lists.delete(file.key);
    for (const key of [...this.#held.keys()])
      if (key === file.key || key.startsWith(`${file.key}#`)) this.#held.delete(key);
    try {
      const texts = await textsIn(file, about);
      for (const [key, held] of texts)
        this.#held.set(key, { ...held, document: withFacts(held.document, this.#known.get(file.name) ?? {}) });
      return texts.map(([key]) => this.card(key));
    } catch (cause) {
      const list = await listIn(file, about);
      if (list === null) throw cause;
      this.#lists.set(file.key, list);
      return [listCard(file, list)];
    }
  }

  /**
   * A list of amendments, or an amendment document.
   *
   * @throws InputError if it is neither
   */
  async amendments(key: string): Promise<AmendmentSource> {
    const list = this.#lists.get(key);
    if (list !== undefined) return list;
    const { file } = this.get(key);
    return readAmendments(file.bytes, aboutOf(file));
  }

  /** @throws Error if the page names a text that it did not give */
  get(key: string): Held {
    const held = this.#held.get(key);
    if (held === undefined) throw new Error(`the engine has no text ${key}`);
    return held;
  }

  /** What the page knows of a text or a list. */
  card(key: string): Card {
    const list = this.#lists.get(key);
    return list === undefined ? cardOf(key, this.get(key)) : listCard({ key, name: list.name }, list);
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

/** What is no text may be a list of amendments, if it has an order that can be understood; null if not. */
async function listIn(file: GivenFile, about: About): Promise<AmendmentSource | null> {
  const source = await readAmendments(file.bytes, about).catch((cause: unknown) => {
    if (cause instanceof InputError) return null;
    throw cause;
  });
  return source !== null && outlineOf(source).orders > 0 ? source : null;
}

function listCard({ key, name }: Pick<GivenFile, 'key' | 'name'>, list: AmendmentSource): Card {
  const { orders, target } = outlineOf(list);
  return {
    ...NO_TEXT,
    key,
    name,
    kind: 'list of amendments',
    isAmendment: true,
    orders,
    amends: target ?? '',
    delegation: delegationOf(name, NO_TEXT),
  };
}

const NO_TEXT = {
  symbol: '',
  title: '',
  facts: '',
  date: '',
  paragraphs: 0,
  isTracked: false,
  comments: 0,
  isNegotiated: false,
  authors: [],
  sides: [],
  language: '',
  notices: [],
  isPartlyRead: false,
} as const;

/** An amendment is known by the delegation that tables it, if it is one alone. */
function proposerOf(name: string, document: Document): string {
  const [first, ...others] = document.sponsors;
  return first !== undefined && others.length === 0 ? first.name : delegationOf(name, document);
}

function cardOf(key: string, { document, name }: Held): Card {
  const { symbol, title, kind, paragraphs, tracked = [], comments = [], languages, notices } = document;
  const asked = kind === 'amendment' ? outlineOf({ name, document }) : null;
  return {
    key,
    name,
    symbol,
    title,
    kind: kind === null ? '' : ENGLISH_MESSAGES.document.kinds[kind],
    facts: versionFacts(document, ENGLISH_MESSAGES),
    paragraphs: paragraphs.length,
    date: document.adopted ?? document.issued ?? '',
    isTracked: tracked.length > 0 || notices.some(({ code }) => code === 'tracked-changes'),
    comments: comments.length,
    isNegotiated: paragraphs.some(({ negotiated }) => negotiated !== undefined),
    isAmendment: kind === 'amendment',
    orders: asked?.orders ?? 0,
    amends: asked?.target ?? '',
    delegation: kind === 'amendment' ? proposerOf(name, document) : delegationOf(name, document),
    authors: authorsIn(document),
    sides: sidesIn(document),
    language: languages[0] ?? '',
    notices: remarksIn(notices),
    isPartlyRead: notices.some(({ code }) => code === 'lost-words'),
  };
}

/** Each sentence once, with how often it was said. */
function remarksIn(notices: readonly Notice[]): readonly CardRemark[] {
  const found = new Map<string, CardRemark>();
  for (const { code, message } of notices) {
    const own = forPage(message);
    if (own === '') continue;
    const count = (found.get(own)?.count ?? 0) + 1;
    found.set(own, { message: own, count, isLeftOut: code === 'left-out' });
  }
  return [...found.values()];
}
