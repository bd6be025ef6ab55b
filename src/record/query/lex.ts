/** A piece of a query as typed. */
export type Token =
  | { readonly kind: 'open' | 'close' | 'or' | 'and' | 'not' }
  | { readonly kind: 'near'; readonly within: number | null }
  /** `NEAR(a b, 5)`: the parenthesis that follows is its list. */
  | { readonly kind: 'near-list' }
  | {
      readonly kind: 'term';
      /** The name before the colon, in lower case; null if there is none. */
      readonly field: string | null;
      readonly text: string;
      readonly isQuoted: boolean;
    };

export interface Lexed {
  readonly tokens: readonly Token[];
  /** True if a quotation mark has no partner: what follows it is plain words. */
  readonly isUnbalanced: boolean;
}

/** Which marks end a quotation, by the mark that begins it. */
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"“”'],
  ['“', '”"'],
  ['„', '“”"'],
  ['”', '”"'],
  ['«', '»'],
  ['「', '」'],
  ['『', '』'],
]);

/** @param fields names that may be before a colon; other words with a colon are plain */
export function lex(query: string, fields: ReadonlySet<string>): Lexed {
  const tokens: Token[] = [];
  let isUnbalanced = false;
  for (let at = 0; at < query.length; ) {
    const mark = query.charAt(at);
    if (/\s/u.test(mark)) at += 1;
    else if (mark === '(' || mark === ')') {
      tokens.push({ kind: mark === '(' ? 'open' : 'close' });
      at += 1;
    } else if (mark === '|') {
      tokens.push({ kind: 'or' });
      at += 1;
    } else if (mark === '-' && isTermAt(query, at + 1)) {
      tokens.push({ kind: 'not' });
      at += 1;
    } else {
      const found = termAt(query, at, fields);
      tokens.push(found.token);
      isUnbalanced ||= found.isUnbalanced;
      at = found.end;
    }
  }
  return { tokens, isUnbalanced };
}

function isTermAt(query: string, at: number): boolean {
  return at < query.length && !/[\s)|-]/u.test(query.charAt(at));
}

function termAt(
  query: string,
  at: number,
  fields: ReadonlySet<string>,
): { readonly token: Token; readonly end: number; readonly isUnbalanced: boolean } {
  const [, name = ''] = /^([a-z]{1,12}):(?=\S)/iu.exec(query.slice(at, at + FIELD_MAX_CHARACTERS)) ?? [];
  const field = fields.has(name.toLowerCase()) ? name.toLowerCase() : null;
  const from = field === null ? at : at + name.length + 1;
  const ends = QUOTES.get(query.charAt(from));
  const close = ends === undefined ? -1 : closingAt(query, from + 1, ends);
  if (close >= 0) {
    const token = { kind: 'term' as const, field, text: query.slice(from + 1, close), isQuoted: true };
    return { token, end: close + 1, isUnbalanced: false };
  }
  let end = from + 1;
  while (end < query.length && !/[\s()|]/u.test(query.charAt(end)) && !QUOTES.has(query.charAt(end))) end += 1;
  const text = query.slice(from, end);
  const token =
    field === null ? wordOrOperator(text, query.charAt(end)) : { kind: 'term' as const, field, text, isQuoted: false };
  return { token, end, isUnbalanced: ends !== undefined };
}

/** The longest name of a field, with its colon and a character after it. */
const FIELD_MAX_CHARACTERS = 14;

function closingAt(query: string, from: number, ends: string): number {
  for (let at = from; at < query.length; at += 1) if (ends.includes(query.charAt(at))) return at;
  return -1;
}

/** Operators are in capitals: `or` is a word of many clauses. */
function wordOrOperator(text: string, next: string): Token {
  if (text === 'OR') return { kind: 'or' };
  if (text === 'AND') return { kind: 'and' };
  if (text === 'NOT') return { kind: 'not' };
  if (text === 'NEAR' && next === '(') return { kind: 'near-list' };
  if (text === 'NEAR') return { kind: 'near', within: null };
  const [word, within = ''] = text.split('/', 2);
  if (word === 'NEAR' && /^\d{1,3}$/u.test(within)) return { kind: 'near', within: Number(within) };
  return { kind: 'term', field: null, text, isQuoted: false };
}
