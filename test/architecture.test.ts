import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The floors of the house. A file may import from its own folder and from any floor below. `page` runs in the browser;
 * reports carry it as a text (`report/page-assets.ts`).
 */
const FLOORS = [
  ['model'],
  ['text'],
  ['mentions'],
  ['meaning'],
  ['read', 'compare', 'write'],
  ['report', 'series'],
  ['check'],
  ['amend'],
  ['draft'],
  ['page'],
  ['index.ts'],
  ['cli'],
];

/** Outside packages, and the one place each may be used. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  diff: /^text\//,
  fflate: /^(?:read\/(?:zip|pdf-streams)|write\/(?:docx-package|table))\.ts$/,
  'fast-xml-parser': /^read\/xml\.ts$/,
  parse5: /^read\/html[\w-]*\.ts$/,
  'unpdf/pdfjs': /^read\/pdf-pages\.ts$/,
  chalk: /^report\//,
  yaml: /^cli\/yaml\.ts$/,
  yargs: /^cli\/program\.ts$/,
  'node:crypto': /^cli\//,
  'node:child_process': /^cli\/(?:node|print)\.ts$/,
  'node:fs': /^cli\/(?:node|leftovers|streams|version)\.ts$/,
  'node:fs/promises': /^cli\/(?:node|print)\.ts$/,
  'node:module': /^cli\/start\.ts$/,
  'node:os': /^cli\/(?:node|print|pdf-thread)\.ts$/,
  'node:path': /^cli\/(?:node|print|version|batch-threads|pdf-thread)\.ts$/,
  'node:worker_threads': /^cli\/(?:batch-threads|pdf-thread|(?:batch|pdf)-worker)\.ts$/,
  'node:url': /^cli\/(?:node|print)\.ts$/,
};

describe('the house', () => {
  for (const { from, to } of imports()) {
    it(`${from} may import ${to}`, () => {
      if (to in PACKAGES || !to.startsWith('.')) {
        expect(from).toMatch(PACKAGES[to] ?? /nowhere: list the package in PACKAGES/);
        return;
      }
      const target = posix.join(posix.dirname(from), to);
      const sameFolder = posix.dirname(from) === posix.dirname(target) && roomOf(from) === roomOf(target);
      expect(sameFolder || floorOf(target) < floorOf(from), `${from} reaches sideways or up to ${target}`).toBe(true);
    });
  }

  it('touches the world only from the top floor', () => {
    const worldly = /\b(process|console|fetch)\s*[.(]|Date\.now|new Date\(\)|Math\.random/u;
    const offenders = sourceFiles().filter(
      (file) => roomOf(file) !== 'cli' && !isMade(file) && worldly.test(readFileSync(`src/${file}`, 'utf8')),
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
      .filter((file) => !isMade(file) && roomOf(file) !== 'page')
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
  return file.endsWith('-assets.ts');
}

function floorOf(file: string): number {
  const floor = FLOORS.findIndex((rooms) => rooms.includes(roomOf(file)));
  if (floor === -1) throw new Error(`${file} is on no floor: add its folder to FLOORS`);
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
    .filter((path) => path.endsWith('.ts'));
}
