/** The result of one request; `found` describes what came instead of a document. */
export type Answer =
  | { readonly kind: 'body'; readonly bytes: Uint8Array }
  /** There is no such document. */
  | { readonly kind: 'absent'; readonly found: string }
  /** The answer is of no use, and would be the same again. */
  | { readonly kind: 'unfit'; readonly found: string }
  /** A later attempt may succeed; `about` says whether another format has better chances. */
  | {
      readonly kind: 'busy';
      readonly found: string;
      readonly about: 'form' | 'service';
      readonly waitMilliseconds: number | null;
    }
  /** Nobody answers at this address, or the wrong host does. */
  | { readonly kind: 'unreachable'; readonly found: string };

/** The clock and the random source, which tests replace. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
  /** From 0 to 1. */
  random(): number;
}

export interface Limits {
  readonly headersMaxMilliseconds: number;
  readonly wholeMaxMilliseconds: number;
  readonly bodyMaxBytes: number;
}

/** The largest official PDF examined has 400,000 bytes; a budget with its tables stays below ten million. */
export const BODY_MAX_BYTES = 20_000_000;
export const HEADERS_MAX_MILLISECONDS = 20_000;
/** For one answer with its body: 20 million bytes at one and a half million bits a second. */
export const WHOLE_MAX_MILLISECONDS = 120_000;
export const REDIRECTS_MAX = 5;

/** How requests are made. */
export interface RequestManner {
  /** The service; redirects may lead to its host and to hosts of the United Nations. */
  readonly base: URL;
  /** The user agent. */
  readonly agent: string;
  readonly clock: Clock;
  readonly limits: Limits;
  /** Does one piece of work, after the necessary pause since the last. */
  pace<T>(work: () => Promise<T>): Promise<T>;
}

/** Requests an address once and follows redirects; never throws on network errors. */
export async function ask(address: URL, manner: RequestManner): Promise<Answer> {
  let at = address;
  for (let redirects = 0; redirects <= REDIRECTS_MAX; redirects += 1) {
    const answer = await manner.pace(() => askAt(at, manner));
    if (answer.kind !== 'elsewhere') return answer;
    const { location } = answer;
    if (location === '' || !URL.canParse(location, at)) {
      return { kind: 'unfit', found: 'a redirect that names no address' };
    }
    const next = new URL(location, at);
    if (!mayFollow(next, at, manner.base)) {
      return { kind: 'unfit', found: `a redirect to ${hostOf(next)}, which was not followed` };
    }
    at = next;
  }
  return { kind: 'unfit', found: `more than ${REDIRECTS_MAX} redirects` };
}

/**
 * Allows redirects from https to https, within the United Nations or the service itself; within the service also
 * without https.
 */
function mayFollow(next: URL, from: URL, base: URL): boolean {
  if (next.username !== '' || next.password !== '') return false;
  if (next.origin === base.origin && next.origin !== 'null') return next.protocol === from.protocol;
  const isOfUn = /(?:^|\.)un\.org$/u.test(next.hostname) && next.port === '';
  return from.protocol === 'https:' && next.protocol === 'https:' && (isOfUn || next.hostname === base.hostname);
}

/** Without path and query: redirects may carry credentials. */
function hostOf({ protocol, host }: URL): string {
  return host === '' ? protocol : `${protocol}//${host}`;
}

type Step = Answer | { readonly kind: 'elsewhere'; readonly location: string };

async function askAt(at: URL, manner: RequestManner): Promise<Step> {
  const { wholeMaxMilliseconds, bodyMaxBytes } = manner.limits;
  const stop = new AbortController();
  const timer = stopAfter(wholeMaxMilliseconds, 'not finished within', stop);
  try {
    const response = await headersOf(at, stop, manner);
    const step = withoutBody(response, manner);
    if (step === null) return await readBody(response, bodyMaxBytes);
    // An unread body would keep the connection, and the program, waiting.
    await response.body?.cancel();
    return step;
  } catch (error) {
    return failure(error, stop.signal);
  } finally {
    clearTimeout(timer);
  }
}

async function headersOf(at: URL, stop: AbortController, { agent, limits }: RequestManner): Promise<Response> {
  const timer = stopAfter(limits.headersMaxMilliseconds, 'no answer within', stop);
  try {
    return await fetch(at, {
      redirect: 'manual',
      signal: stop.signal,
      headers: { 'user-agent': agent, accept: '*/*' },
    });
  } finally {
    clearTimeout(timer);
  }
}

function stopAfter(milliseconds: number, words: string, stop: AbortController): NodeJS.Timeout {
  return setTimeout(() => stop.abort(new Error(`${words} ${seconds(milliseconds)}`)), milliseconds);
}

/** What the status alone says; null if the body must be read. */
function withoutBody({ status, headers }: Response, { clock }: RequestManner): Step | null {
  const waitMilliseconds = retryAfter(headers.get('retry-after'), clock.now());
  switch (status) {
    case 200:
      return null;
    case 301:
    case 302:
    case 303:
    case 307:
    case 308:
      return { kind: 'elsewhere', location: headers.get('location') ?? '' };
    case 404:
    case 410:
      return { kind: 'absent', found: `not found (${status})` };
    case 429:
      return { kind: 'busy', found: 'too many requests (429)', about: 'service', waitMilliseconds };
    case 500:
      return { kind: 'busy', found: 'a service error (500)', about: 'form', waitMilliseconds };
    case 502:
    case 503:
    case 504:
      return { kind: 'busy', found: `the service is unavailable (${status})`, about: 'service', waitMilliseconds };
    default:
      // A guard that requires a browser answers 202 or 403.
      return { kind: 'unfit', found: `status ${status} instead of a document` };
  }
}

/** Seconds, or a date; null if it is neither. */
function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\s*\d{1,9}\s*$/u.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

async function readBody(response: Response, maxBytes: number): Promise<Answer> {
  const tooLarge = { kind: 'unfit', found: `more than ${new Intl.NumberFormat('en').format(maxBytes)} bytes` } as const;
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Counted as they arrive, uncompressed: the headers may be missing or wrong.
  for (let next = await reader?.read(); next?.done === false; next = await reader?.read()) {
    length += next.value.length;
    if (length > maxBytes) {
      await reader?.cancel();
      return tooLarge;
    }
    chunks.push(next.value);
  }
  // The service sends an empty answer with status 200 for a symbol not yet published.
  return length === 0
    ? { kind: 'absent', found: 'an empty answer' }
    : { kind: 'body', bytes: inOnePiece(chunks, length) };
}

function inOnePiece(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/**
 * Node's fetch throws `TypeError: fetch failed`, or `terminated` in the middle of a body, and hides the reason in
 * `cause`.
 */
function failure(error: unknown, signal: AbortSignal): Answer {
  const reason: unknown = signal.reason;
  if (signal.aborted && reason instanceof Error) {
    return { kind: 'busy', found: reason.message, about: 'service', waitMilliseconds: null };
  }
  if (!(error instanceof TypeError)) throw error;
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (error.message === 'terminated') {
    return { kind: 'busy', found: 'an incomplete answer', about: 'form', waitMilliseconds: null };
  }
  if (PASSING.has(code)) {
    return { kind: 'busy', found: `the connection was lost (${code})`, about: 'service', waitMilliseconds: null };
  }
  const why = code || (cause instanceof Error ? cause.message : error.message);
  return { kind: 'unreachable', found: `no usable answer (${why})` };
}

/** Errors that a retry may fix; an unknown host, a refusal or an invalid certificate is not among them. */
const PASSING: ReadonlySet<string> = new Set([
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_SOCKET',
]);

export function seconds(milliseconds: number): string {
  return `${Math.round(milliseconds / 100) / 10} s`;
}
