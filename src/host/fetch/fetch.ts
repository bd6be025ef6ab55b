import { readAny } from '../../formats/read-any.ts';
import { isHtml, isOldWord, isPdf, isZip } from '../../formats/sniff.ts';
import type { Document } from '../../model/document.ts';
import { InputError } from '../../model/problem.ts';
import { officialAddress, symbolOf } from '../../text/symbols.ts';
import { careOf } from '../limits.ts';
import type { World } from '../world.ts';
import { askPatiently, type PatientManner } from './patience.ts';
import type { Answer } from './request.ts';

/** The formats of the United Nations document service, in the order in which they are tried. */
export const SERVICE_FORMS = ['docx', 'doc', 'pdf'] as const;
export type ServiceForm = (typeof SERVICE_FORMS)[number];

export interface FetchManner extends PatientManner {
  readonly language: string;
  readonly order: readonly ServiceForm[];
  readonly readPdf?: World['readPdf'] | undefined;
}

/** An official text as received. */
export interface Fetched {
  readonly bytes: Uint8Array;
  /** The address requested, without any redirects, which do not last. */
  readonly address: string;
  /** The actual format of the bytes, whatever was requested. */
  readonly form: 'docx' | 'pdf';
  /** The day, as `YYYY-MM-DD`. */
  readonly retrieved: string;
}

/**
 * Fetches the official text of a symbol from the document service: the first format that is the resolution requested.
 *
 * @throws InputError if none is; it says what came instead, format by format
 */
export async function fetchText(symbol: string, manner: FetchManner): Promise<Fetched> {
  const misses: Miss[] = [];
  for (const form of manner.order) {
    const address = addressFor(symbol, form, manner);
    const text = await textAt(address, symbol, manner);
    if (text.kind === 'text') {
      const retrieved = new Date(manner.clock.now()).toISOString().slice(0, 10);
      return { bytes: text.bytes, address: address.href, form: text.form, retrieved };
    }
    misses.push({ ...text, asked: form, address: address.href });
    manner.tell(`${form}: ${text.found}`);
    if (isOfService(text)) break;
  }
  throw notFetched(symbol, misses, manner);
}

/** The address of a symbol in one format; the service writes symbols without spaces: `S/RES/2706(2023)`. */
export function addressFor(
  symbol: string,
  form: ServiceForm,
  { base, language }: Pick<FetchManner, 'base' | 'language'>,
): URL {
  const address = new URL(base);
  address.searchParams.set('s', symbol.replaceAll(' ', ''));
  address.searchParams.set('l', language);
  address.searchParams.set('t', form);
  return address;
}

type Failed = Exclude<Answer, { kind: 'body' }> | { readonly kind: 'old-word'; readonly found: string };
type Text = { readonly kind: 'text'; readonly bytes: Uint8Array; readonly form: 'docx' | 'pdf' };
type Miss = Failed & { readonly asked: ServiceForm; readonly address: string };

async function textAt(address: URL, symbol: string, manner: FetchManner): Promise<Text | Failed> {
  const answer = await askPatiently(address, manner);
  if (answer.kind !== 'body') return answer;
  const { bytes } = answer;
  // Decides by content: content types are often wrong although the text is right.
  if (isZip(bytes)) return checked({ kind: 'text', bytes, form: 'docx' }, symbol, manner);
  if (isOldWord(bytes)) {
    return { kind: 'old-word', found: 'an old Word file (.doc), which cannot be read' };
  }
  if (isPdf(bytes)) return checked({ kind: 'text', bytes, form: 'pdf' }, symbol, manner);
  return { kind: 'unfit', found: `${whatIs(bytes)} instead of a document` };
}

function whatIs(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return isHtml(head) ? 'a web page' : 'something else';
}

/** Reads the text before it is kept: it must be the one requested. */
async function checked(text: Text, symbol: string, { language, readPdf }: FetchManner): Promise<Text | Failed> {
  const name = `the ${text.form} file`;
  try {
    const { document } = await readAny(text.bytes, { name, ...careOf({ readPdf }) });
    const found = whatIsWrong(document, symbol, language);
    return found === null ? text : { kind: 'unfit', found };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return {
      kind: 'unfit',
      found: `not a resolution (${error.message.replace(`${name}: `, '').replaceAll(';', ',')})`,
    };
  }
}

function whatIsWrong({ symbol, languages, paragraphs }: Document, asked: string, language: string): string | null {
  if (symbol === '') return 'a text without a symbol';
  if (unspaced(symbol) !== unspaced(asked)) return `another document, ${symbol}`;
  if (!paragraphs.some(({ part }) => part === 'preamble' || part === 'operative')) return 'a text without paragraphs';
  const isOther = languages.length > 0 && !languages.includes(language);
  return isOther ? `a text in another language (${languages.join(', ')})` : null;
}

function unspaced(symbol: string): string {
  return (symbolOf(symbol) ?? symbol).replaceAll(' ', '');
}

/** True if the other formats would fare no better, since they come from the same service. */
function isOfService(failed: Failed): boolean {
  return failed.kind === 'unreachable' || (failed.kind === 'busy' && failed.about === 'service');
}

function notFetched(symbol: string, misses: readonly Miss[], manner: FetchManner): InputError {
  const isAbsent = misses.every(({ kind }) => kind === 'absent');
  return new InputError(
    isAbsent ? 'unknown-symbol' : 'unreadable-file',
    `${symbol} was not fetched (${foundIn(misses)}): ${advice(symbol, misses, manner)}`,
  );
}

/** `docx, pdf: not found (404); doc: an empty answer` */
function foundIn(misses: readonly Miss[]): string {
  const forms = new Map<string, readonly ServiceForm[]>();
  for (const { found, asked } of misses) forms.set(found, [...(forms.get(found) ?? []), asked]);
  return [...forms].map(([found, asked]) => `${asked.join(', ')}: ${found}`).join('; ');
}

function advice(symbol: string, misses: readonly Miss[], { base, language }: FetchManner): string {
  const page = officialAddress(symbol, language) ?? base.host;
  if (misses.every(({ kind }) => kind === 'absent')) {
    return `check the symbol at ${page}; new texts take some weeks to appear there`;
  }
  if (misses.some(({ kind }) => kind === 'unreachable')) return `check the connection to ${base.host}`;
  if (misses.some((miss) => miss.kind === 'busy')) return 'try again later';
  const oldWord = misses.find(({ kind }) => kind === 'old-word');
  return oldWord === undefined
    ? `save the text from ${page} yourself, and add it (resdiff corpus add FILE)`
    : `save ${oldWord.address} as .docx with Word, and add it (resdiff corpus add FILE)`;
}
