import { symbolTyped } from '../../language/typed-symbols.ts';
import type { Part } from '../../model/document.ts';
import { InputError } from '../../model/problem.ts';
import { symbolOf } from '../../text/symbols.ts';
import { citedSymbol } from '../cited.ts';
import { citedWord } from '../entry.ts';
import { indexWords } from '../words.ts';
import { lex, type Token } from './lex.ts';
import { plainQuery } from './plain.ts';
import type { Expression, Filter, Phrase, Query } from './query.ts';

/** What a query may say with `name:value`, and the command line with `--name value`. */
export const QUERY_FIELDS = [
  'cites',
  'names',
  'title',
  'symbol',
  'series',
  'body',
  'session',
  'part',
  'verb',
  'language',
] as const;

export type QueryField = (typeof QUERY_FIELDS)[number];

/**
 * Understands what somebody looks for: words (all of them must be in the clause), `"phrases"`, `begin*`, `OR`, `NOT` or `-word`,
 * parentheses, `a NEAR b`, `a NEAR/5 b`, `NEAR(a b, 5)`, and fields such as `cites:70/1`. What cannot be meant so is taken as words, and
 * a notice says so.
 *
 * @param fields given beside the query, by name
 * @throws InputError `bad-option` if the query is too long, or the value of a given field is none
 *
 * @example
 * ```ts
 * parseQuery('"cluster munitions" -mines session:70-79').understood; // → '"cluster munitions" -mines, session 70-79'
 * parseQuery('use NEAR/3 munitions', { part: ['operative'] }).filter; // → { parts: ['operative'] }
 * ```
 */
export function parseQuery(
  query: string,
  fields: { readonly [Name in QueryField]?: readonly string[] | undefined } = {},
): Query {
  if (query.length > QUERY_MAX_CHARACTERS) {
    throw new InputError(
      'bad-option',
      `the query has ${query.length} characters, and at most ${QUERY_MAX_CHARACTERS} are looked for; to find the clauses of a whole text in the record, there is resdiff sources`,
    );
  }
  const { tokens, isUnbalanced } = lex(query, new Set(QUERY_FIELDS));
  const parser = new Parser(tokens);
  if (isUnbalanced) parser.notices.push('a quotation mark has no partner; what follows it was taken as words');
  const typed = parser.whole();
  const given = QUERY_FIELDS.flatMap((field) =>
    valuesOf(field, fields[field] ?? []).flatMap((value): readonly Expression[] => {
      const found = parser.field(field, value);
      if (found === 'unknown') throw new InputError('bad-option', `--${field} ${value}: ${FIELD_ADVICE[field]}`);
      return found === null ? [] : [found];
    }),
  );
  const all = [...(typed === null ? [] : [typed]), ...given];
  const [first] = all;
  const expression =
    first === undefined || all.length > 1 ? (first === undefined ? null : { kind: 'all' as const, of: all }) : first;
  const { filter, notices } = parser;
  if (expression === null && Object.keys(filter).length === 0) {
    throw new InputError(
      'bad-option',
      'there is no word to look for in the query; give words, "a phrase", or a field such as cites:70/1',
    );
  }
  return { expression, filter, understood: plainQuery(expression, filter), notices };
}

/** `preamble, annex`: commas divide values of which any will do, and in which no comma is. */
function valuesOf(field: QueryField, values: readonly string[]): readonly string[] {
  if (!LISTED.has(field)) return values;
  return values.flatMap((value) => value.split(/[,;]/u).map((each) => each.trim()));
}

const LISTED: ReadonlySet<string> = new Set(['part', 'verb', 'symbol', 'body'] satisfies QueryField[]);

const QUERY_MAX_CHARACTERS = 10_000;
/** SQLite takes more; nobody types more. */
const TERMS_MAX = 200;
const DEPTH_MAX = 50;
const NEAR_WORDS = 10;

const FIELD_ADVICE: Readonly<Record<QueryField, string>> = {
  cites: 'this is not the symbol of a document, such as 70/1',
  names: 'there is no word in it',
  title: 'there is no word in it',
  symbol: 'this is not the symbol of a document, such as 78/32',
  series: 'there is no word in it',
  body: 'there is no word in it; bodies are GA, SC, HRC, ECOSOC, or words of their names',
  session: 'sessions are given as 79, or 70-79, the first before the last',
  part: 'the parts are preamble, operative and annex',
  verb: 'there is no word in it',
  language: 'languages are given as en, fr, es, ru, ar, zh',
};

const FIELDS_LISTED = QUERY_FIELDS.map((field) => `${field}:`).join(' ');

const PARTS_TYPED: ReadonlyMap<string, Part> = new Map([
  ['preamble', 'preamble'],
  ['preambular', 'preamble'],
  ['pp', 'preamble'],
  ['operative', 'operative'],
  ['op', 'operative'],
  ['annex', 'annex'],
]);

/**
 * A query from the words of a command line. The shell took quotation marks off: an argument with blanks, `cluster munitions`, is a phrase
 * unless it says more, as `"cluster munitions" OR mines` does.
 */
export function queryTyped(args: readonly string[]): string {
  return args.map((arg) => (/\s/u.test(arg.trim()) && isBareWords(arg) ? `"${arg.trim()}"` : arg)).join(' ');
}

function isBareWords(arg: string): boolean {
  const { tokens, isUnbalanced } = lex(arg, new Set(QUERY_FIELDS));
  return (
    !isUnbalanced &&
    tokens.every(
      (token) => token.kind === 'term' && token.field === null && !token.isQuoted && !token.text.endsWith('*'),
    )
  );
}

/** One walk over the tokens of a query. */
class Parser {
  readonly notices: string[] = [];
  readonly #tokens: readonly Token[];
  #at = 0;
  #terms = 0;
  #filter: { -readonly [Name in keyof Filter]: Filter[Name] } = {};

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get filter(): Filter {
    return this.#filter;
  }

  whole(): Expression | null {
    const parts: Expression[] = [];
    while (this.#at < this.#tokens.length) {
      const part = this.#alternatives(0);
      if (part !== null) parts.push(part);
      // A closing parenthesis without an opening one.
      if (this.#peek()?.kind === 'close') this.#at += 1;
    }
    return allOf(parts);
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #alternatives(depth: number): Expression | null {
    if (depth > DEPTH_MAX)
      throw new InputError('bad-option', `the query has more than ${DEPTH_MAX} parentheses within one another`);
    const of: Expression[] = [];
    for (;;) {
      const next = this.#sequence(depth);
      if (next !== null) of.push(next);
      if (this.#peek()?.kind !== 'or') break;
      this.#at += 1;
    }
    const [first] = of;
    return first === undefined || of.length === 1 ? (first ?? null) : { kind: 'any', of };
  }

  #sequence(depth: number): Expression | null {
    const wanted: Expression[] = [];
    const excluded: Expression[] = [];
    for (
      let token = this.#peek();
      token !== undefined && token.kind !== 'or' && token.kind !== 'close';
      token = this.#peek()
    ) {
      let isExcluded = false;
      while (this.#peek()?.kind === 'not' || this.#peek()?.kind === 'and') {
        if (this.#peek()?.kind === 'not') isExcluded = !isExcluded;
        this.#at += 1;
      }
      const operand = this.#operand(depth, isExcluded);
      if (operand !== null) (isExcluded ? excluded : wanted).push(operand);
    }
    const all = allOf(wanted);
    if (excluded.length === 0) return all;
    if (all !== null) return { kind: 'without', of: all, not: excluded };
    this.notices.push('a query needs a word that the clause has; what it must not have was left out');
    return null;
  }

  #operand(depth: number, isExcluded: boolean): Expression | null {
    const first = this.#single(depth, isExcluded);
    if (this.#peek()?.kind !== 'near') return first;
    const of: (Expression | null)[] = [first];
    let within: number | null = null;
    for (let token = this.#peek(); token?.kind === 'near'; token = this.#peek()) {
      within = token.within ?? within;
      this.#at += 1;
      of.push(this.#single(depth, isExcluded));
    }
    return this.#nearOf(
      of.flatMap((each) => each ?? []),
      within,
    );
  }

  #nearOf(of: readonly Expression[], within: number | null): Expression | null {
    const phrases = of.filter(isPhraseOfWords);
    if (of.length >= 2 && phrases.length === of.length)
      return { kind: 'near', of: phrases, within: within ?? NEAR_WORDS };
    this.notices.push('NEAR takes words and phrases on both sides; here it was taken as “and”');
    return allOf(of);
  }

  #single(depth: number, isExcluded: boolean): Expression | null {
    const token = this.#peek();
    if (token === undefined) return null;
    this.#at += 1;
    switch (token.kind) {
      case 'term':
        return this.#term(token, isExcluded);
      case 'open': {
        const inner = this.#alternatives(depth + 1);
        if (this.#peek()?.kind === 'close') this.#at += 1;
        return inner;
      }
      case 'near-list':
        return this.#nearList();
      case 'near':
        return this.#phrase('NEAR', false);
      case 'or':
      case 'close':
        this.#at -= 1;
        return null;
      case 'and':
      case 'not':
        return null;
    }
  }

  /** `NEAR(a "b c", 5)` */
  #nearList(): Expression | null {
    this.#at += 1;
    const of: Expression[] = [];
    let within: number | null = null;
    for (let token = this.#peek(); token !== undefined && token.kind !== 'close'; token = this.#peek()) {
      this.#at += 1;
      if (token.kind !== 'term') continue;
      const [, before = '', figure] = token.isQuoted ? [] : (/^([^,]*),(\d{0,3})$/u.exec(token.text) ?? []);
      if (figure !== undefined) within = figure === '' ? this.#figure() : Number(figure);
      const term = figure === undefined ? this.#term(token, false) : this.#phrase(before, false);
      if (term !== null) of.push(term);
    }
    this.#at += 1;
    return this.#nearOf(of, within);
  }

  /** The number after the comma. */
  #figure(): number | null {
    const token = this.#peek();
    if (token?.kind !== 'term' || token.isQuoted || !/^\d{1,3}$/u.test(token.text)) return null;
    this.#at += 1;
    return Number(token.text);
  }

  #term({ field, text, isQuoted }: Extract<Token, { kind: 'term' }>, isExcluded: boolean): Expression | null {
    const name = QUERY_FIELDS.find((each) => each === field);
    if (name === undefined) {
      const [, unknown] = isQuoted ? [] : (/^([a-z]{2,20}):(?=[^\s/])/iu.exec(text) ?? []);
      if (unknown !== undefined)
        this.notices.push(
          `there is no ${unknown}: to search by; ${text} was taken as words (there are ${FIELDS_LISTED})`,
        );
      return this.#phrase(text, text.endsWith('*'));
    }
    if (isExcluded && name !== 'cites' && name !== 'names') {
      this.notices.push(`${name}: cannot be excluded; it was left out`);
      return null;
    }
    const values = valuesOf(name, [text]);
    const found = values.map((value) => this.field(name, value));
    if (!found.includes('unknown')) return found.find((each) => each !== 'unknown') ?? null;
    this.notices.push(`${name}:${text} was taken as words: ${FIELD_ADVICE[name]}`);
    return this.#phrase(`${name} ${text}`, false);
  }

  #phrase(text: string, begins: boolean, column: Phrase['column'] = 'words'): Phrase | null {
    const words = indexWords(text);
    if (words.length === 0) return null;
    this.#terms += words.length;
    if (this.#terms > TERMS_MAX)
      throw new InputError('bad-option', `the query has more than ${TERMS_MAX} words; give fewer`);
    return { kind: 'phrase', column, words, begins };
  }

  /** What a field asks for: an expression, or null if it went into the filter. */
  field(name: QueryField, value: string): Expression | 'unknown' | null {
    const filter = this.#filter;
    const words = indexWords(value);
    switch (name) {
      case 'cites': {
        const symbol = symbolTyped(value) ?? citedSymbol(value);
        return symbol === null
          ? 'unknown'
          : { kind: 'phrase', column: 'cites', words: [citedWord(symbol)], begins: false };
      }
      case 'names':
        return this.#phrase(value, value.endsWith('*'), 'names') ?? 'unknown';
      case 'symbol': {
        const symbol = symbolTyped(value) ?? symbolOf(value);
        if (symbol === null) return 'unknown';
        filter.symbols = [...(filter.symbols ?? []), symbol];
        return null;
      }
      case 'session': {
        const [, from, to = from] = /^(\d{1,4})(?:(?:-|–|\.\.)(\d{1,4}))?$/u.exec(value.trim()) ?? [];
        if (from === undefined || Number(from) > Number(to)) return 'unknown';
        filter.sessions = { from: Number(from), to: Number(to) };
        return null;
      }
      case 'part': {
        const part = PARTS_TYPED.get(value.trim().toLowerCase());
        if (part === undefined) return 'unknown';
        filter.parts = [...(filter.parts ?? []), part];
        return null;
      }
      case 'language':
        if (!/^[a-z]{2,3}$/iu.test(value.trim())) return 'unknown';
        filter.language = value.trim().toLowerCase();
        return null;
      case 'title':
      case 'series':
      case 'body':
      case 'verb':
        if (words.length === 0) return 'unknown';
        if (name === 'title') filter.titles = [...(filter.titles ?? []), words];
        if (name === 'series') filter.series = value.trim();
        if (name === 'body') filter.bodies = [...(filter.bodies ?? []), value.trim()];
        if (name === 'verb') filter.verbs = [...(filter.verbs ?? []), words];
        return null;
    }
  }
}

function isPhraseOfWords(expression: Expression): expression is Phrase {
  return expression.kind === 'phrase' && expression.column === 'words';
}

function allOf(of: readonly Expression[]): Expression | null {
  const [first] = of;
  return first === undefined || of.length === 1 ? (first ?? null) : { kind: 'all', of };
}
