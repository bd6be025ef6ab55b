import type { CompareOptions } from './compare-options.ts';
import { FORMATS, STANDARD_INPUT, WHEN } from './options.ts';

/**
 * The options of a comparison that is asked for in the plainest way: `77/79 78/32`, `old.docx new.docx -o changes.html`. Null
 * for whatever is not wholly plain, be it only unusual: the parser of all commands then reads it, and takes longer to load
 * than most comparisons take.
 *
 * What is read here is read just as that parser reads it; a test compares the two over many command lines.
 */
export function plainComparison(args: readonly string[]): CompareOptions | null {
  const named: string[] = [];
  const given = new Map<string, string | true>();
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (!arg.startsWith('-') || arg === '-') {
      if (!isPlainName(arg)) return null;
      named.push(arg === '-' ? STANDARD_INPUT : arg);
      continue;
    }
    const option = PLAIN_OPTIONS[arg];
    if (option === undefined || given.has(option.key)) return null;
    if (option.kind === 'switch') {
      given.set(option.key, true);
      continue;
    }
    at += 1;
    const value = args[at] ?? '';
    if (!isPlainName(value) || value === '-' || (option.choices !== null && !option.choices.includes(value)))
      return null;
    given.set(option.key, value);
  }
  const [old, now, ...more] = named;
  // A word of small letters may be a command, or become one.
  if (old === undefined || now === undefined || more.length > 0 || /^[a-z-]+$/u.test(old)) return null;
  return { ...optionsFrom(given), old, new: now };
}

/** What no parser takes for anything but a name: no quotes, no number, no `true` behind a switch. */
function isPlainName(word: string): boolean {
  if (word === '-') return true;
  // Of letters beyond ASCII we ask last: V8 puts their sets together anew for every expression.
  const isName = /^[A-Za-z0-9./_~][^'"=\s]*$/u.test(word) || /^[\p{L}\p{N}][^'"=\s]*$/u.test(word);
  return isName && !/^(?:[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$|^[\d.]+$|^0[Xx]/u.test(word);
}

type PlainOption =
  | { readonly kind: 'switch'; readonly key: string }
  | { readonly kind: 'value'; readonly key: string; readonly choices: readonly string[] | null };

const FORMAT: PlainOption = { kind: 'value', key: 'format', choices: FORMATS };
const OUTPUT: PlainOption = { kind: 'value', key: 'output', choices: null };
const SIDE_BY_SIDE: PlainOption = { kind: 'switch', key: 'sideBySide' };

const PLAIN_OPTIONS: Readonly<Record<string, PlainOption>> = {
  '--format': FORMAT,
  '-f': FORMAT,
  '--output': OUTPUT,
  '-o': OUTPUT,
  '--only': { kind: 'value', key: 'only', choices: null },
  '--color': { kind: 'value', key: 'color', choices: WHEN },
  '--all': { kind: 'switch', key: 'all' },
  '--substance': { kind: 'switch', key: 'substance' },
  '--stat': { kind: 'switch', key: 'stat' },
  '--explain': { kind: 'switch', key: 'explain' },
  '--exit-code': { kind: 'switch', key: 'exitCode' },
  '--side-by-side': SIDE_BY_SIDE,
  '-y': SIDE_BY_SIDE,
  '--no-pager': { kind: 'switch', key: 'noPager' },
};

function optionsFrom(given: ReadonlyMap<string, string | true>): Omit<CompareOptions, 'old' | 'new'> {
  const text = (key: string) => {
    const value = given.get(key);
    return typeof value === 'string' ? value : undefined;
  };
  return {
    format: text('format'),
    output: text('output'),
    only: text('only'),
    color: text('color') ?? 'auto',
    hyperlink: 'auto',
    pager: !given.has('noPager'),
    all: given.has('all'),
    substance: given.has('substance'),
    stat: given.has('stat'),
    explain: given.has('explain'),
    exitCode: given.has('exitCode'),
    sideBySide: given.has('sideBySide'),
    revisions: false,
    original: false,
    comments: false,
    clean: false,
    table: false,
  };
}
