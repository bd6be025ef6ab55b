import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { DEFAULT_COMMAND, type HelpOption, type HelpPage } from './help.ts';
import { BINARY_FORMS, faultOf } from './opens.ts';
import { layOwnFiles } from './own-files.ts';
import { faultsIn, inFolder, lacksBrowser, type Program, runProgram } from './run.ts';
import { FORMS, type Form, SIZES, type Size, type Texts } from './texts.ts';

/** How one command is tried. Its options, formats and endings are not listed here: the program itself says which it has. */
interface Command {
  /** The arguments behind its name, with a text of each side, or a list of amendments, where it takes any. */
  readonly with: (old: string, later: string, list: string) => readonly string[];
  /** How many texts it takes: it is tried on all formats of them. */
  readonly texts: 0 | 1 | 2;
  /** The schema of its JSON. */
  readonly schema?: string;
  /** How it may end, if not with 0. */
  readonly exits?: readonly number[];
  /** Values for options that take any; whoever adds such an option adds a value. */
  readonly values?: Readonly<Record<string, string>>;
  /** Options that only make sense with other arguments: all that stands behind the command. */
  readonly lines?: Readonly<Record<string, readonly string[]>>;
  /** What an option, or an option with a value, does to the exit. */
  readonly ends?: Readonly<Record<string, readonly number[]>>;
  /** Where it ends with 0 whatever happened: what it says then. */
  readonly refusal?: RegExp;
  /** Set where it takes files and no symbols. */
  readonly takesFiles?: true;
  /** Set where `-o` names a folder, and lines go to standard output. */
  readonly isFolder?: true;
}

const TRACKING = { author: 'A. Delegate', date: '2026-11-24' } as const;
/** Those of the files laid into every folder (own-files.ts) that options take. */
const OWN = {
  list: 'amendments.txt',
  pairs: 'pairs.tsv',
  verbs: 'verbs.tsv',
  facts: 'facts.yaml',
  settings: 'settings.yaml',
  tracked: 'draft.docx',
  rolling: 'rolling.txt',
  corpus: 'own',
  record: 'own-record',
} as const;

/** All commands. One that the help names and that is not here fails a test, and so does one that is here and not in the help. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  compare: {
    with: (old, later) => [old, later],
    texts: 2,
    schema: 'comparison',
    values: { only: 'added,reworded', verbs: OWN.verbs, lang: 'fr', ...TRACKING },
    lines: {
      revisions: [OWN.tracked, '--revisions'],
      by: [OWN.tracked, '--revisions', '--by', TRACKING.author],
      as: ['77/79', OWN.rolling, '--as', 'EU'],
      clean: ['77/79', '78/32', '--clean', '-o', 'clean.docx'],
      table: ['77/79', '78/32', '--table', '-o', 'table.xlsx'],
    },
    ends: { 'exit-code': [1] },
  },
  // Anything else opens a browser, or serves until it is stopped.
  app: { with: () => ['--print-path'], texts: 0, values: { port: '8400' } },
  help: { with: () => ['history'], texts: 0 },
  outline: {
    with: (_, later) => [later],
    texts: 1,
    schema: 'outline',
    lines: { as: [OWN.rolling, '--as', 'EU'] },
  },
  convert: {
    with: (_, later) => [later],
    texts: 1,
    schema: 'document',
    lines: { original: [OWN.tracked, '--original', '-f', 'md'], as: [OWN.rolling, '--as', 'EU', '-f', 'md'] },
  },
  pairs: { with: (old, later) => [old, later], texts: 2 },
  // XML and JSON mark their paragraphs themselves: of them only tokens and mentions can be seen.
  inspect: { with: (_, later) => [later, '--stage', 'tokens'], texts: 1 },
  history: {
    with: (old, later) => [old, later],
    texts: 2,
    schema: 'history',
    values: { against: OWN.tracked },
  },
  status: {
    with: (_, later) => [later],
    texts: 1,
    schema: 'status',
    lines: { as: [OWN.rolling, '--as', 'EU'] },
  },
  chain: { with: (_, later) => [later], texts: 1, schema: 'chain', values: { in: 'texts' } },
  blame: { with: (old, later) => [old, later], texts: 2, schema: 'blame', values: { of: '78/32' } },
  draft: {
    with: (old, later) => [old, later],
    texts: 2,
    schema: 'draft',
    values: { to: '81', facts: OWN.facts, ...TRACKING },
  },
  amend: {
    with: (old, later) => [old, later],
    texts: 2,
    lines: {
      sponsors: ['77/79', '78/32', '--document', '--sponsors', 'Iraq and Kenya', '-o', 'out.docx'],
      on: ['77/79', '78/32', '--document', '--on', 'A/C.1/81/L.7'],
      symbol: ['77/79', '78/32', '--document', '--symbol', 'A/C.1/81/L.9'],
    },
  },
  apply: {
    with: (old, _, list) => [list, 'to', old],
    texts: 1,
    schema: 'document',
    values: { fate: '78/32', ...TRACKING },
  },
  compile: {
    with: (old, later) => [old, later],
    texts: 2,
    schema: 'compilation',
    values: { as: 'EU', accept: 'EU', date: '2026-11-24' },
    lines: { as: ['78/32', '77/79', '--as', 'EU'], accept: ['78/32', '77/79', '--as', 'EU', '--accept', 'EU'] },
  },
  concord: {
    with: (old, later) => [old, later],
    texts: 2,
    schema: 'concordance',
    values: { only: 'citation,date', also: 'lone-figure' },
    ends: { 'exit-code': [0, 1] },
  },
  trends: {
    with: () => [],
    texts: 0,
    schema: 'trends',
    values: {
      session: '78',
      body: 'GA',
      language: 'en',
      kind: 'citation,name',
      mine: '78/32',
      before: '2025-01-01',
      record: 'record',
    },
  },
  search: {
    with: () => ['munitions'],
    texts: 0,
    schema: 'search',
    // As with grep, 1 says that nothing was found.
    exits: [0, 1],
    values: {
      most: '3',
      cites: '63/71',
      names: 'Geneva',
      title: 'munitions',
      symbol: '78/32',
      series: 'munitions',
      body: 'GA',
      session: '76-78',
      part: 'preamble,operative',
      verb: 'urges',
      language: 'en',
      record: 'record',
    },
  },
  sources: {
    with: (_, later) => [later],
    texts: 1,
    schema: 'sources',
    values: { against: '77/79', before: '2023-01-01', only: 'near,new', record: 'record', ...TRACKING },
  },
  check: {
    with: (_, later) => [later],
    texts: 1,
    schema: 'check',
    // 1 says that the text has an error.
    exits: [0, 1],
    values: { against: '77/79', only: 'also-further,end-mark', off: 'note-twice', config: OWN.settings },
  },
  batch: {
    with: () => [OWN.pairs],
    texts: 0,
    schema: 'comparison',
    isFolder: true,
    values: { jobs: '2', fields: 'title,tally', only: 'added', verbs: OWN.verbs, ...TRACKING },
  },
  'git-diff': {
    with: (old, later) => ['text', old, '0'.repeat(40), '100644', later, '1'.repeat(40), '100644'],
    texts: 2,
    refusal: /not compared/u,
    takesFiles: true,
  },
  verbs: { with: () => [], texts: 0 },
  completion: { with: () => ['fish'], texts: 0 },
  'corpus list': { with: () => [], texts: 0 },
  'corpus show': { with: () => ['78/32'], texts: 0 },
  'corpus add': {
    with: (_, later) => [later, '--corpus', OWN.corpus, '--yes'],
    takesFiles: true,
    texts: 1,
    values: { series: 'a-series', provenance: 'From the mission.', retrieved: '2026-11-24' },
  },
  'corpus remove': { with: () => ['79/900', '--corpus', OWN.corpus], texts: 0 },
  'corpus verify': { with: () => [], texts: 0 },
  'corpus path': { with: () => [], texts: 0 },
  'record add': { with: (_, later) => [later], takesFiles: true, texts: 1, values: { record: OWN.record, jobs: '1' } },
  'record update': { with: () => [], texts: 0, values: { record: OWN.record, jobs: '1' } },
  'record list': { with: () => [], texts: 0, values: { record: OWN.record } },
  'record remove': {
    with: () => ['77/79', '--record', OWN.record],
    texts: 0,
    exits: [0, 2],
    values: { record: OWN.record },
  },
  'record verify': { with: () => [], texts: 0, values: { record: OWN.record } },
  'record export': { with: () => ['-f', 'passim'], texts: 0, values: { record: OWN.record } },
  'corpus fetch': {
    // Nothing is asked of anybody.
    with: () => ['79/58', '--dry-run'],
    texts: 0,
    values: {
      language: 'fr',
      order: 'pdf,docx',
      rate: '2',
      base: 'https://documents.un.org',
      series: 'cluster-munitions',
    },
  },
};

/** Options that every command knows and that take a value. */
const COMMON_VALUES: Readonly<Record<string, string>> = {
  corpus: OWN.corpus,
  limit: 'pdf-pages=3000',
  width: '100',
};

/** One run: what is typed, how it may end, and what is to come of it. */
export interface Case {
  readonly args: readonly string[];
  readonly input?: string;
  readonly exits: readonly number[];
  /** The format of what comes out; null where nothing need come. */
  readonly form: string | null;
  /** Where it comes out, if not on standard output. */
  readonly file?: string;
  readonly schema: string | null;
  readonly refusal?: RegExp | undefined;
}

/**
 * Every format of text for a command: of a comparison every format with every other; of large texts every format with two others, since
 * what reads one does not know of the other, for `convert` every format, and for other commands two.
 */
export function formCases(page: HelpPage, texts: Texts): readonly Case[] {
  const { texts: count, takesFiles } = commandOf(page);
  if (count === 0) return [printing(page, sampleOf(page))];
  const forms = takesFiles ? FORMS.filter((form) => form !== 'symbol') : FORMS;
  const isComparison = page.name === DEFAULT_COMMAND;
  const pairs = forms.flatMap((old, row) =>
    (isComparison ? forms : [formAt(row + page.name.length)]).flatMap((later, column) => {
      const isLarge = page.name === 'convert' || (row + column) % 4 === 0;
      return later === 'symbol' && takesFiles ? [] : [{ forms: { old, new: later }, isLarge }];
    }),
  );
  return SIZES.flatMap((size) =>
    pairs
      .filter(({ isLarge }) => size === 'small' || isLarge)
      .map((pair) => printing(page, argsFor(page, texts, size, pair.forms))),
  );
}

/** The same with one of the texts from standard input. */
export function inputCases(page: HelpPage, texts: Texts): readonly Case[] {
  const { texts: count, takesFiles, with: argsWith } = commandOf(page);
  if (count === 0 || takesFiles) return [];
  return SIZES.map((size) => {
    const old = count === 1 ? '-' : texts.named(size, 'old', 'symbol');
    const input = readFileSync(texts.named(size, page.name === 'apply' ? 'old' : 'new', 'md'), 'utf8');
    return { ...printing(page, [...wordsOf(page.name), ...argsWith(old, '-', texts.list(size))]), input };
  });
}

/**
 * Every format and ending that a command writes, each of another pair of formats. Of a comparison each is written of two small
 * pairs and a large one.
 */
export function outputCases(page: HelpPage, endings: readonly string[], texts: Texts): readonly Case[] {
  const asked = page.options.find(({ name }) => name === 'format')?.choices ?? [];
  const toFile = page.options.some(({ name }) => name === 'output');
  const isComparison = page.name === DEFAULT_COMMAND;
  const pairAt = (at: number) => ({ old: formAt(at), new: formAt(3 * at + 1) });
  const printed = asked.flatMap((form, at) => {
    const args = [...argsFor(page, texts, 'small', pairAt(at)), '-f', form];
    // Bytes are not printed, and neither are several reports.
    const isRefused = BINARY_FORMS.has(form) || (commandOf(page).isFolder === true && form !== 'jsonl');
    return [isRefused ? { ...printing(page, args), exits: [2], form: null } : { ...printing(page, args), form }];
  });
  const outputs = [
    ...(toFile ? asked : []).map((form) => ({ form, file: 'out', given: ['-f', form] })),
    ...endings.map((ending) => ({ form: ending, file: `out.${ending}`, given: [] })),
  ];
  const written = outputs.flatMap(({ form, file, given }, at) => {
    const caseOf = (size: Size, round: number) => {
      const args = [...argsFor(page, texts, size, pairAt(at + round)), ...given, '-o', file];
      return { ...printing(page, args), form, file };
    };
    const rounds = isComparison ? [0, 4].map((round) => caseOf('small', round)) : [caseOf('small', 0)];
    return isComparison ? [...rounds, caseOf('large', 3)] : rounds;
  });
  return [...printed, ...written];
}

/** Every option of a command, with every choice where it has choices, by its name and by its letter; and its other names. */
export function optionCases(page: HelpPage, common: ReadonlySet<string>): readonly Case[] {
  const command = commandOf(page);
  const base = sampleOf(page);
  const own = page.options.filter(({ name }) => !common.has(name) && !['format', 'output'].includes(name));
  const shared = page.options.filter(({ name }) => common.has(name) && !['help', 'version'].includes(name));
  const cases = own.flatMap((option) => {
    const line = command.lines?.[option.name];
    const given =
      line === undefined ? givenFor(option, command.values ?? {}, page).map((each) => [...base, ...each]) : null;
    const exits = command.ends?.[option.name] ?? command.exits ?? [0];
    return (given ?? [[...wordsOf(page.name), ...(line ?? [])]]).map((args) => ({
      ...printing(page, args),
      exits,
      form: null,
    }));
  });
  const valued = shared.filter(({ isSwitch }) => !isSwitch);
  const together = valued.flatMap((option) => givenFor(option, COMMON_VALUES, page)[0] ?? []);
  // Switches that all commands have may exclude one another.
  const apart = shared.filter(({ isSwitch }) => isSwitch).flatMap((option) => givenFor(option, {}, page));
  const args = base.slice(wordsOf(page.name).length);
  const names = [page.name, ...page.aliases].map((name) => [...name.split(' '), ...args]);
  const lines = [[...base, ...together], ...apart.map((each) => [...base, ...each]), ...names];
  return [...cases, ...lines.map((each) => ({ ...printing(page, each), form: null }))];
}

/** The options that all commands have. */
export function commonOptions(pages: readonly HelpPage[]): ReadonlySet<string> {
  const [first, ...others] = pages.flatMap(({ options }) =>
    options.length === 0 ? [] : [options.map(({ name }) => name)],
  );
  return new Set(first?.filter((name) => others.every((names) => names.includes(name))));
}

function givenFor(
  { name, letter, isSwitch, isOn, choices }: HelpOption,
  values: Readonly<Record<string, string>>,
  page: HelpPage,
): readonly (readonly string[])[] {
  const names = [`--${name}`, ...(letter === null ? [] : [`-${letter}`])];
  if (isSwitch) return isOn ? [[`--no-${name}`]] : names.map((each) => [each]);
  if (choices.length > 0) return choices.map((choice) => [`--${name}`, choice]);
  const value = values[name];
  if (value === undefined) {
    throw new Error(`resdiff ${page.name} --${name} takes a value, and test/installed/mixture.ts has none to try`);
  }
  return names.map((each) => [each, value]);
}

function printing(page: HelpPage, args: readonly string[]): Case {
  const { exits = [0], schema = null, refusal } = commandOf(page);
  return { args, exits, form: 'terminal', schema, refusal };
}

function argsFor(page: HelpPage, texts: Texts, size: Size, forms: { readonly old: Form; readonly new: Form }) {
  const [old, later] = [texts.named(size, 'old', forms.old), texts.named(size, 'new', forms.new)];
  return [...wordsOf(page.name), ...commandOf(page).with(old, later, texts.list(size))];
}

function sampleOf(page: HelpPage): readonly string[] {
  const { takesFiles, with: argsWith } = commandOf(page);
  const names = takesFiles ? { old: 'last-year.docx', new: 'draft.pdf' } : { old: '77/79', new: '78/32' };
  return [...wordsOf(page.name), ...argsWith(names.old, names.new, 'amendments.txt')];
}

function formAt(at: number): Form {
  return FORMS[at % FORMS.length] ?? 'symbol';
}

function wordsOf(name: string): readonly string[] {
  return name === DEFAULT_COMMAND ? [] : name.split(' ');
}

function commandOf({ name }: HelpPage): Command {
  const command = COMMANDS[name];
  if (command === undefined) throw new Error(`resdiff ${name} is not in the table of test/installed/mixture.ts`);
  return command;
}

/** Which endings a command writes, by what it says of one that it does not; none where it writes no single file. */
export async function endingsOf(page: HelpPage, program: Program): Promise<readonly string[]> {
  if (commandOf(page).isFolder || !page.options.some(({ name }) => name === 'output')) return [];
  const { complaints } = await inFolder(async (folder) => {
    layOwnFiles(folder);
    return runProgram(program, [...sampleOf(page), '-o', 'x.doc'], folder);
  });
  const named = [...complaints.matchAll(/\.([a-z]+)\b/gu)].map(([, ending = '']) => ending);
  const forms = /the formats are ([a-z, ]+)/u.exec(complaints)?.[1]?.split(', ') ?? [];
  const endings = (forms.length > 0 ? forms : named).filter((ending) => !['doc', 'terminal'].includes(ending));
  if (endings.length === 0) throw new Error(`no endings are named by ${page.name}: ${complaints}`);
  return [...new Set(endings)];
}

/** What went wrong in a run, each with the line that makes it happen again. */
export function runCase(program: Program, given: Case): Promise<readonly string[]> {
  return inFolder(async (folder) => {
    layOwnFiles(folder);
    const ended = await runProgram(program, given.args, folder, given.input ?? '');
    if (given.form === 'pdf' && lacksBrowser(ended)) return [];
    const faults = faultsIn(ended, given.exits);
    const told =
      faults.length > 0 || given.form === null ? faults : outputFaults(given, given.form, ended.printed, folder);
    const refused = given.refusal?.exec(new TextDecoder().decode(ended.printed));
    const all = refused ? [...told, `says “${refused[0]}”`] : told;
    return all.map((fault) => `resdiff ${given.args.join(' ')}${given.input === undefined ? '' : ' <'}: ${fault}`);
  });
}

function outputFaults({ file, schema }: Case, form: string, printed: Uint8Array, folder: string): readonly string[] {
  if (file === undefined) return faultList(form, printed, schema);
  const path = join(folder, file);
  if (!existsSync(path)) return [`wrote no ${file}`];
  if (!statSync(path).isDirectory()) return faultList(form, readFileSync(path), schema);
  const names = readdirSync(path).filter((name) => !name.startsWith('.'));
  if (names.length < 3) return [`wrote only ${names.join(', ')}`];
  return names.flatMap((name) => faultList(extname(name).slice(1), readFileSync(join(path, name)), schema));
}

function faultList(form: string, bytes: Uint8Array, schema: string | null): readonly string[] {
  const fault = faultOf(form, bytes, schema);
  return fault === '' ? [] : [`its ${form} ${fault}`];
}
