import type { Document } from '../../model/document.ts';
import type { Made, Output } from '../../model/output.ts';
import type { DocxOptions } from '../../report/comparison/docx.ts';
import type { FactField, MadeFile, Report, ReportKind, Told } from './protocol.ts';

/** A result with all that it takes to write it. */
export interface Result<Value, Asked> {
  readonly kind: ReportKind;
  readonly title: string;
  readonly value: Value;
  readonly outputs: readonly Output<Value, Asked>[];
  /** The options of its formats; made for each file. */
  readonly asked: (tell: (sentence: string) => void) => Asked;
  /** The name of its files, without an ending. */
  readonly stem: string;
  /** Those of files that are no form of the result itself, by their formats. */
  readonly stems?: Readonly<Record<string, string>>;
  readonly notices: readonly Told[];
  readonly facts?: readonly FactField[];
  readonly sides?: readonly string[];
}

/** The last result of each kind, from which files are made when the user wants them. */
export class Results {
  readonly #writers = new Map<ReportKind, (format: string) => Promise<MadeFile>>();

  /** Keeps a result and makes its page, which is the one that the command line writes. */
  async keep<Value, Asked>(result: Result<Value, Asked>): Promise<Report> {
    const { kind, title, outputs, notices, facts, sides } = result;
    this.#writers.set(kind, (format) => fileOf(result, format));
    const page = await fileOf(result, 'html');
    return {
      kind,
      title,
      page: new TextDecoder().decode(page.bytes),
      formats: outputs.filter(isForPage).map(({ name }) => name),
      notices,
      ...(facts === undefined ? {} : { facts }),
      ...(sides === undefined ? {} : { sides }),
    };
  }

  /** @throws Error if the page asks for what it did not make */
  async write(kind: ReportKind, format: string): Promise<MadeFile> {
    const writer = this.#writers.get(kind);
    if (writer === undefined) throw new Error(`the engine has no ${kind}`);
    return writer(format);
  }
}

/** The browser prints the page itself; the terminal has none. */
function isForPage({ name }: { readonly name: string }): boolean {
  return name !== 'terminal' && name !== 'pdf';
}

async function fileOf<Value, Asked>(result: Result<Value, Asked>, format: string): Promise<MadeFile> {
  const output = result.outputs.find(({ name }) => name === format);
  if (output === undefined) throw new Error(`${result.kind} has no format ${format}`);
  const told: string[] = [];
  const made = await output.write(
    result.value,
    result.asked((sentence) => told.push(sentence)),
  );
  const ending = endingOf(output);
  // The first format with an ending has the plain name: two kinds of Word files must not be taken for one another.
  const isFirst = result.outputs.filter(isForPage).find((each) => endingOf(each) === ending) === output;
  const stem = result.stems?.[format] ?? `${result.stem}${isFirst ? '' : `-${format}`}`;
  return {
    name: `${stem}.${ending}`,
    type: TYPES[ending] ?? 'text/plain;charset=utf-8',
    bytes: encoded(made),
    told,
  };
}

function endingOf({ endings, ending }: Pick<Output<never, never>, 'endings' | 'ending'>): string {
  return endings[0] ?? ending ?? 'txt';
}

/** The options of a Word file with tracked changes, as the command line has them if none is given. */
export function trackedBy(tell: (sentence: string) => void): DocxOptions {
  return { author: 'resdiff', comments: false, keepComments: true, base: 'old', formatting: false, tell };
}

function encoded(made: Made): Uint8Array<ArrayBuffer> {
  return typeof made === 'string' ? new TextEncoder().encode(made) : new Uint8Array(made);
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html;charset=utf-8',
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  json: 'application/json',
  csv: 'text/csv;charset=utf-8',
  xml: 'application/xml',
  yaml: 'application/yaml',
  md: 'text/markdown;charset=utf-8',
};

/** `A_RES_78_32`; a text without a symbol is named after its file. */
export function stemOf({ document, name }: { readonly document: Document; readonly name: string }): string {
  return (document.symbol || name.replace(/\.\w+$/u, ''))
    .replace(/[()]/gu, '')
    .replace(/[^\p{L}\p{N}.-]+/gu, '_')
    .slice(0, STEM_MAX_CHARACTERS);
}

/** File systems take names of up to 255 bytes; two of these, joined, stay below it in every script. */
const STEM_MAX_CHARACTERS = 40;
