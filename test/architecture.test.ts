import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../scripts/house.js';

/**
 * The floors of the house. A file may import from its own folder and from any floor below. `page` runs in the browser;
 * reports carry it as a text (`report/page-assets.ts`).
 */
const FLOORS = [
  ['model'],
  ['text'],
  ['language'],
  ['messages'],
  ['words', 'mentions'],
  ['form'],
  ['formats', 'meaning'],
  ['compare'],
  ['concord', 'series'],
  ['record'],
  ['check'],
  ['amend'],
  ['draft'],
  ['negotiate'],
  ['report'],
  ['page'],
  ['index.ts'],
  ['host', 'app'],
  ['cli'],
];

/** Within a room that has folders, the same: a folder may import from those on lower floors, and none from its sisters. */
const FLOORS_WITHIN: Readonly<Record<string, readonly (readonly string[])[]>> = {
  formats: [['source'], ['foreign', 'text'], ['akn', 'docx', 'json', 'pdf'], ['html', 'odt']],
  report: [
    ['layout'],
    ['view'],
    ['sentences'],
    ['html'],
    ['amendments', 'check', 'concord', 'history', 'outline'],
    ['comparison'],
    ['blame', 'draft', 'negotiate', 'record'],
  ],
  draft: [['steps']],
  negotiate: [['compile', 'fate'], ['chain']],
  check: [['rules']],
  host: [
    ['batch', 'corpus', 'pdf'],
    ['fetch', 'record'],
  ],
  cli: [['names', 'prompt'], ['batch'], ['commands']],
  language: [['tables'], ['ar', 'en', 'es', 'fr', 'ru', 'zh']],
  text: [['scripts']],
  app: [['engine', 'messages'], ['state'], ['screens'], ['shell']],
};

/** Outside packages, and the one place each may be used. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  diff: /^(?:text|words)\//,
  fflate: /^formats\/(?:zip|pdf\/streams|docx\/package|docx\/weave\/package|table)\.ts$/,
  'fast-xml-parser': /^formats\/xml\.ts$/,
  '@rgrove/parse-xml': /^formats\/docx\/weave\/tree\.ts$/,
  'node-sqlite3-wasm': /^host\/record\//,
  parse5: /^formats\/html\//,
  'unpdf/pdfjs': /^formats\/pdf\/pages\.ts$/,
  chalk: /^report\/layout\/paint\.ts$/,
  yaml: /^host\/yaml\.ts$/,
  yargs: /^cli\//,
  preact: /^app\//,
  'preact/hooks': /^app\//,
  'resdiff:corpus': /^app\//,
  'resdiff:licenses': /^app\//,
  'node:crypto': /^(?:cli|host)\//,
  'node:child_process': /^host\/(?:browse|office|pager|print|pdf\/ocr)\.ts$/,
  'node:fs': /^host\/(?:node|leftovers|record\/store-file|streams|version)\.ts$/,
  'node:fs/promises': /^host\/(?:node|office|pager|print|programs|serve|pdf\/ocr)\.ts$/,
  'node:http': /^host\/serve\.ts$/,
  'node:module': /^cli\/start\.ts$/,
  'node:os': /^host\/(?:node|office|pager|print|pdf\/(?:ocr|thread))\.ts$/,
  'node:path': /^host\/(?:node|office|pager|print|programs|serve|version|batch\/threads|pdf\/(?:ocr|thread))\.ts$/,
  'node:zlib': /^host\/record\//,
  'node:worker_threads': /^(?:host\/(?:batch\/threads|pdf\/(?:thread|worker))|cli\/batch\/worker)\.ts$/,
  'node:url': /^host\/(?:node|office|print)\.ts$/,
};

describe('the house', () => {
  it('imports downwards only: from the own folder, or from a lower floor', () => {
    const upwards = imports().filter(({ from, to }) => to.startsWith('.') && !mayImport(from, targetOf(from, to)));
    expect(upwards).toEqual([]);
  });

  it('uses each package in its one place', () => {
    const elsewhere = imports().filter(({ from, to }) => !to.startsWith('.') && PACKAGES[to]?.test(from) !== true);
    expect(elsewhere).toEqual([]);
  });

  it('keeps the figures of npm run house', () => {
    const figures = figuresOf();
    const { folders, repeatedNames, nestedTernaries, longFunctions, longExpressions, deepestImports } = figures;
    expect(folders.filter(({ files }) => files > 25)).toEqual([]);
    expect(figures.englishExpressions.filter((place) => !place.startsWith('language/'))).toEqual([]);
    expect(longFunctions).toEqual([]);
    expect(repeatedNames.length).toBeLessThanOrEqual(10);
    expect(nestedTernaries.length).toBeLessThanOrEqual(20);
    expect(longExpressions.length).toBeLessThanOrEqual(15);
    // One more than before there were tables of languages: landmarks, the list of tables, a table, its months.
    expect(deepestImports.length).toBeLessThanOrEqual(16);
    // They cannot be met by looking at nothing.
    expect(folders.length).toBeGreaterThan(20);
    expect(figures.englishExpressions.length).toBeGreaterThan(100);
  });

  it('touches the world only from the top floor', () => {
    const worldly = /\b(process|console|fetch)\s*[.(]|Date\.now|new Date\(\)|Math\.random/u;
    const offenders = sourceFiles().filter(
      (file) =>
        !['app', 'cli', 'host'].includes(roomOf(file)) &&
        !isMade(file) &&
        worldly.test(readFileSync(`src/${file}`, 'utf8')),
    );
    expect(offenders).toEqual([]);
  });

  it('gives the same result in every locale', () => {
    // Sorting by code units, or by a locale that is named; upper and lower case without one.
    const local = /toLocale|localeCompare\([^,()]*\)|new Intl\.\w+\((?!')/u;
    expect(sourceFiles().filter((file) => !isMade(file) && local.test(readFileSync(`src/${file}`, 'utf8')))).toEqual(
      [],
    );
  });

  it('spreads no list into arguments', () => {
    // What runs in the browser has lists as long as a page, and `Highlight` takes its ranges in no other way. At some hundred thousand a call runs out of stack: `largest` of text/extremes.ts, or a loop, takes any number.
    const offenders = sourceFiles()
      .filter((file) => !isMade(file) && !['app', 'page'].includes(roomOf(file)))
      .flatMap((file) => spreadCallsIn(readFileSync(`src/${file}`, 'utf8')).map((call) => `${file}: ${call}`));
    expect(offenders).toEqual([]);
  });

  it('finds spread arguments where they are, and only there', () => {
    const calls = [
      'Math.max(...names)',
      'list.push(1, ...more(a))',
      'new Set(...(await all))',
      'f(g(x), ...[...a].map(h))',
    ];
    for (const call of calls) expect(spreadCallsIn(call), call).toHaveLength(1);
    const others = [
      '[...a, f(b)]',
      'f([...a])',
      'f({ ...a })',
      "f('...a')",
      'news(...kinds: readonly string[])',
      '(...a) => a',
    ];
    for (const other of others) expect(spreadCallsIn(other), other).toEqual([]);
  });

  it('has no circles', () => {
    const edges = imports().filter(({ to }) => to.startsWith('.'));
    let files = sourceFiles();
    const importsOf = (file: string) =>
      edges.filter((edge) => edge.from === file).map((edge) => posix.join(posix.dirname(file), edge.to));
    for (;;) {
      const rest = files.filter((file) => importsOf(file).some((target) => files.includes(target)));
      if (rest.length === files.length) break;
      files = rest;
    }
    expect(files).toEqual([]);
  });
});

/** Calls with `...list` among their arguments, from there on; lists in brackets and parameters are none. */
function spreadCallsIn(source: string): readonly string[] {
  const found: string[] = [];
  const open: ('call' | 'other')[] = [];
  const pieces =
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|(?<=[=(,:?&|!;{}[\n]\s*)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*|[\w$)\]>]+\(|\.\.\.(?:\w+:)?|[([{]|[)\]}]/gu;
  for (const { 0: piece, index } of source.matchAll(pieces)) {
    if (piece === '...') {
      if (open.at(-1) === 'call') found.push(source.slice(index, index + 40).split('\n')[0] ?? '');
    } else if (/^[)\]}]$/u.test(piece)) open.pop();
    else if (/^[([{]$/u.test(piece)) open.push('other');
    else if (/^[\w$)\]>]+\($/u.test(piece)) {
      // Brackets that close right before it are taken with it.
      for (const letter of piece.slice(0, -1)) if (/[)\]]/u.test(letter)) open.pop();
      open.push(/^(?:if|for|while|switch|catch|return)\($/u.test(piece) ? 'other' : 'call');
    }
  }
  return found;
}

/** What `npm run golden` makes of `src/page` runs in the browser, where there is a clock. */
function isMade(file: string): boolean {
  return /\/(?:page-)?assets\.ts$/u.test(file);
}

function targetOf(from: string, to: string): string {
  return posix.join(posix.dirname(from), to);
}

function mayImport(from: string, target: string): boolean {
  if (roomOf(from) !== roomOf(target)) return floorOf(roomOf(target), FLOORS) < floorOf(roomOf(from), FLOORS);
  const [own, other] = [from, target].map((file) => posix.dirname(file).split('/')[1]);
  // What lies in the room itself serves its folders, or puts together what they do.
  if (own === undefined || other === undefined || own === other) return true;
  // A folder that is not named stands on the ground: it imports from no sister.
  const within = FLOORS_WITHIN[roomOf(from)] ?? [];
  const floorWithin = (name: string) => within.findIndex((rooms) => rooms.includes(name));
  return floorWithin(other) < floorWithin(own);
}

function floorOf(name: string, floors: readonly (readonly string[])[]): number {
  const floor = floors.findIndex((rooms) => rooms.includes(name));
  if (floor === -1) throw new Error(`${name} is on no floor: add it to FLOORS`);
  return floor;
}

function roomOf(file: string): string {
  return file.split('/')[0] ?? file;
}

function imports(): readonly { readonly from: string; readonly to: string }[] {
  return sourceFiles().flatMap((from) =>
    [
      ...readFileSync(`src/${from}`, 'utf8').matchAll(/(?:^(?:import|export)\b[^;]*?\bfrom |\bimport\()'([^']+)'/gmu),
    ].map(([, to = '']) => ({ from, to })),
  );
}

function sourceFiles(): readonly string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/u.test(path) && !path.endsWith('.d.ts'));
}
