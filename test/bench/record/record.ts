import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { quality } from './answers.ts';
import { madeTexts } from './made-texts.ts';

/**
 * What a record costs, with the program as it is shipped: texts a second, size, memory and the time of answers, on made-up texts
 * (`--texts N`, 5,000; `--seed N`, 1) and on the real ones of the shared folder. `--quality` measures the answers instead, and
 * `--growth` a quarter, a half and all of the texts. `--strict` fails below the bars.
 */
const PROGRAM = join(process.cwd(), 'bin', 'resdiff.js');
const SHARED = join(process.cwd(), '..', 'shared');

/** What issue and documents promise, on two cores. */
const BARS = { rate: 40, size: 1.5, search: 100, sources: 3000, memory: 500 };

const QUERIES = [
  'assistance',
  'humanitarian assistance',
  '"cluster munitions"',
  'children education',
  '"the implementation of"',
  'water OR energy',
  'forests -fires',
  'women NEAR/5 participation',
  'NEAR(finance development, 8)',
  'verif*',
  'part:operative urges',
  'session:70-74 fisheries',
  'verb:encourages "technical cooperation"',
  'body:GA "regional measures"',
  'title:water statistics',
  'cites:70/1',
  'names:"Paris Agreement"',
  '"gender responsive"',
  'mountains rivers oceans',
  'series:education hospitals',
];

const folder = mkdtempSync(join(tmpdir(), 'resdiff-record-'));
let isMissed = false;
try {
  const [load = 0] = loadavg();
  console.log(
    `${cpus()[0]?.model ?? 'unknown cores'}, ${availableParallelism()} cores, Node ${process.version}, load ${load.toFixed(1)} at the start`,
  );
  if (process.argv.includes('--quality')) isMissed = !(await quality(SHARED));
  else await costs();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (isMissed && process.argv.includes('--strict')) process.exitCode = 1;

async function costs(): Promise<void> {
  const count = numberAfter('--texts', 5000);
  const counts = process.argv.includes('--growth') ? [count / 4, count / 2, count] : [count];
  for (const each of counts) await costOf(`${each} made-up texts`, made(Math.round(each)), true);
  for (const name of ['corpus', 'official-pdf']) {
    const path = join(SHARED, name);
    // How fast PDFs are read is a matter of reading them.
    if (existsSync(path)) await costOf(`../shared/${name}`, path, name === 'corpus');
    else console.log(`skipped: ${name} is not here`);
  }
}

/** A folder of made-up texts. */
function made(count: number): string {
  const path = join(folder, `made-${count}`);
  mkdirSync(path);
  for (const { symbol, source } of madeTexts(count, numberAfter('--seed', 1))) {
    writeFileSync(join(path, `${symbol.replaceAll('/', '_')}.txt`), source);
  }
  return path;
}

async function costOf(name: string, path: string, isBarred: boolean): Promise<void> {
  const record = mkdtempSync(join(folder, 'store-'));
  const built = await run(['record', 'add', path], record);
  const { texts, bytes } = await heldIn(record);
  const size = statSync(join(record, 'record.db')).size;
  console.log(`\n${name}: ${texts} texts with ${(bytes / 1e6).toFixed(1)} MB of words`);
  told('built', texts / built.seconds, 'texts a second', BARS.rate, isBarred ? 'least' : null);
  told('memory', built.megabytes, 'MB', BARS.memory, 'most');
  told('store', size / bytes, '× the words', BARS.size, 'most');
  const times: number[] = [];
  for (const query of QUERIES) times.push((await run(['search', query], record)).seconds * 1000);
  const inside = await searchTimes(record);
  told('search, inside, median', median(inside), 'ms', BARS.search, 'most');
  told('search, inside, slowest of twenty', largestOf(inside), 'ms', null, null);
  told('search, whole command, median', median(times), 'ms', null, null);
  const draft = join(folder, 'draft.txt');
  writeFileSync(draft, await draftFrom(record));
  const sourced = await run(['sources', draft], record);
  told('sources of sixty paragraphs, whole command', sourced.seconds * 1000, 'ms', BARS.sources, 'most');
  told('memory of it', sourced.megabytes, 'MB', BARS.memory, 'most');
}

function told(name: string, value: number, unit: string, bar: number | null, kind: 'least' | 'most' | null): void {
  const isKept = bar === null || kind === null || (kind === 'least' ? value >= bar : value <= bar);
  if (!isKept) isMissed = true;
  const against = bar === null || kind === null ? '' : ` (at ${kind} ${bar}${isKept ? '' : ', missed'})`;
  console.log(`  ${name.padEnd(44)} ${value.toFixed(value < 10 ? 2 : 0).padStart(6)} ${unit}${against}`);
}

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
}

/** The program as a whole process; at its end it says how much memory it took. */
function run(args: readonly string[], record: string): Promise<Run> {
  const tell = "process.on('exit', () => console.error('MEMORY ' + process.resourceUsage().maxRSS))";
  const begun = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(tell)}`, PROGRAM, ...args],
    {
      env: { ...process.env, RESDIFF_RECORD: record },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const said: string[] = [];
  child.stderr.on('data', (piece: Buffer) => said.push(piece.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const words = said.join('');
      // 1: nothing was found; 2: a file could not be read.
      if (code === null || code > 2) reject(new Error(`${args.join(' ')}: ${code}\n${words.slice(0, 2000)}`));
      const kilobytes = [...words.matchAll(/MEMORY (\d+)/gu)].reduce(
        (most, [, each]) => Math.max(most, Number(each)),
        0,
      );
      resolve({ seconds: (performance.now() - begun) / 1000, megabytes: kilobytes / 1024 });
    });
  });
}

async function openedStore(record: string) {
  const [{ SqliteStore }, sqlite] = await Promise.all([
    import('../../../src/host/record/sqlite.ts'),
    import('node-sqlite3-wasm'),
  ]);
  return new SqliteStore(new sqlite.default.Database(join(record, 'record.db')));
}

/** Texts in a record, and bytes of the words of their paragraphs and footnotes. */
async function heldIn(record: string): Promise<{ readonly texts: number; readonly bytes: number }> {
  const store = await openedStore(record);
  const all = store.textsWith({});
  let bytes = 0;
  for (const { id } of all) {
    for (const { text, notes } of store.document(id)?.paragraphs ?? []) {
      for (const words of [text, ...notes.map((note) => note.text)]) bytes += Buffer.byteLength(words);
    }
  }
  store.close();
  return { texts: all.length, bytes };
}

/** Each query three times, the best of them: the first is slower for code that is compiled. */
async function searchTimes(record: string): Promise<readonly number[]> {
  const [{ search }, { parseQuery }] = await Promise.all([
    import('../../../src/record/search.ts'),
    import('../../../src/record/query/parse.ts'),
  ]);
  const store = await openedStore(record);
  const times = QUERIES.map((query) => {
    const rounds = [0, 1, 2].map(() => {
      const begun = performance.now();
      search(store, parseQuery(query));
      return performance.now() - begun;
    });
    return rounds.reduce((a, b) => Math.min(a, b));
  });
  store.close();
  return times;
}

/** Sixty paragraphs from as many texts of the record. */
async function draftFrom(record: string): Promise<string> {
  const store = await openedStore(record);
  const texts = store.textsWith({ adopted: true });
  const clauses: string[] = [];
  for (let at = 0; clauses.length < 60 && at < 600; at += 1) {
    const text = texts[(at * 7919) % Math.max(1, texts.length)];
    const paragraphs = text === undefined ? [] : (store.document(text.id)?.paragraphs ?? []);
    const own = paragraphs.filter(({ part, opening }) => part === 'operative' && opening !== '');
    const chosen = own[at % Math.max(1, own.length)];
    if (chosen !== undefined) clauses.push(`${clauses.length + 1}. ${chosen.text.replace(/[.;,:]$/u, '')};`);
  }
  store.close();
  return `99/1. A draft\n\nThe General Assembly,\n\n${clauses.join('\n\n')}\n`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function largestOf(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), 0);
}

function numberAfter(option: string, usual: number): number {
  const at = process.argv.indexOf(option);
  return at === -1 ? usual : Number(process.argv[at + 1]);
}
