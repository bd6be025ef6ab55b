import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { FILE_FORMATS, formatNamed } from '../../src/formats/registry.ts';
import { stagedWorld } from '../support/world.ts';
import { shownIn } from './examples.ts';
import { helpPages } from './help.ts';
import { type Case, COMMANDS, commonOptions, optionCases, runCase } from './mixture.ts';
import { BINARY_FORMS, OPENERS } from './opens.ts';
import { packed, unpacked } from './package.ts';
import { examples, NOT_RUN, typed } from './pages.ts';
import { eachOf, newHome, type Program } from './run.ts';
import { exampleFaults, expectAllListed, lateLoaded } from './suite.ts';
import { FILE_FORMS, FORMS, laidTexts, type Texts } from './texts.ts';

// The program that users run, shortened: from the tarball, without the packages it names, on the Node that runs this. All of it,
// on every release of Node, is `npm run test:installed`.

const folder = mkdtempSync(join(tmpdir(), 'resdiff-installed-'));
let program: Program = { node: process.execPath, package: '', home: '' };
let texts: Texts;

// It starts programs, which take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

beforeAll(() => {
  const home = newHome(folder, 'home');
  program = { ...program, package: unpacked(packed(folder), join(folder, 'place')), home };
  texts = laidTexts(join(folder, 'texts'), ['small']);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the installed program', () => {
  it('reads every format and writes the most usual ones', async () => {
    const compared = ['html', 'docx', 'xlsx', 'json'].map((ending, at): Case => {
      const [old = 'md', later = 'md'] = FORMS.slice(2 * at);
      const args = [texts.named('small', 'old', old), texts.named('small', 'new', later), '-o', `out.${ending}`];
      return { args, exits: [0], form: ending, file: `out.${ending}`, schema: 'comparison' };
    });
    const faults = await eachOf(compared, (each) => runCase(program, each));
    expect(faults.flat()).toEqual([]);
  });

  it('does what each command is for', async () => {
    const printing = { exits: [0], form: 'terminal', schema: null };
    const cases: readonly Case[] = [
      { ...printing, args: ['draft', '78/32', '--facts', 'facts.yaml'] },
      { ...printing, args: ['check', texts.named('small', 'new', 'pdf'), '--config', 'settings.yaml'], exits: [0, 1] },
      { ...printing, args: ['batch', 'pairs.tsv', '-o', 'reports', '--jobs', '1'], file: 'reports' },
      { ...printing, args: ['no-such-file.docx', '78/32'], exits: [2], form: null },
    ];
    const faults = await eachOf(cases, (each) => runCase(program, each));
    expect(faults.flat()).toEqual([]);
  });

  it.each(['README.md', 'docs/negotiation.md'])('prints what %s says', async (name) => {
    expect(await exampleFaults(program, ({ page, printed }) => page === name && printed !== null)).toEqual([]);
  });

  it('prints as a library what the examples say', () => {
    const shown = shownIn('.', ['compare-two.mjs']);
    expect(shown).toHaveLength(1);
    for (const { name, printed, said } of shown) expect(printed, name).toBe(said);
  });

  it('finds all that it loads late', async () => {
    expect(await lateLoaded(program, 'cli')).toMatchObject({ faults: [] });
  });
});

describe('the mixture', () => {
  it('has every command and every format that is written', async () => {
    const pages = await helpPages(helpOf);
    expectAllListed(pages);
    const written = pages.flatMap(({ options }) => options.find(({ name }) => name === 'format')?.choices ?? []);
    expect(written.length).toBeGreaterThan(30);
    expect(written.filter((form) => !(form in OPENERS))).toEqual([]);
    expect([...BINARY_FORMS].filter((form) => !written.includes(form))).toEqual([]);
  });

  it('has a value for every option that takes one', async () => {
    const pages = await helpPages(helpOf);
    const common = commonOptions(pages);
    const tried = new Set(pages.flatMap((page) => optionCases(page, common).flatMap(({ args }) => args)));
    const names = pages.flatMap(({ options }) => options.map(({ name }) => name));
    const untried = new Set(names.filter((name) => !tried.has(`--${name}`) && !tried.has(`--no-${name}`)));
    expect([...untried].sort()).toEqual(['format', 'help', 'output', 'version']);
    const named = Object.values(COMMANDS).flatMap((command) =>
      Object.keys({ ...command.values, ...command.lines, ...command.ends }),
    );
    expect(named.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('has every format that is read', async () => {
    const help = await helpOf([]);
    const endings = [...(/files \(([^)]*)\)/u.exec(help)?.[1] ?? '').matchAll(/\.(\w+)/gu)].map(
      ([, ending = '']) => ending,
    );
    expect(endings.length).toBeGreaterThan(4);
    expect(endings.filter((ending) => !(ending in FILE_FORMS))).toEqual([]);
    expect(FILE_FORMATS.filter((format) => !format.endings.some((ending) => ending in FILE_FORMS))).toEqual([]);
    expect(endings.filter((ending) => formatNamed(`x.${ending}`) === null)).toEqual([]);
    const [, table = ''] = /^## In\n([\s\S]*?)\n## /mu.exec(readFileSync('docs/formats.md', 'utf8')) ?? [];
    const rows = [...table.matchAll(/^\| (?!form|-)([^|(]+?) (?:\(.*?\) )?\|/gmu)].flatMap(([, row = '']) =>
      row.split(', '),
    );
    expect(rows.sort()).toEqual(
      Object.values(FILE_FORMS)
        .map(({ said }) => said)
        .sort(),
    );
  });

  it('has something for every word in capitals of README and docs', () => {
    const shown = examples(Object.keys(COMMANDS)).filter((example) => !(example.shown in NOT_RUN));
    expect(shown.length).toBeGreaterThan(50);
    for (const example of shown) expect(typed(example.shown), example.page).toMatch(/^[a-z]/u);
  });

  it('leaves out of README and docs only what they still show', () => {
    const shown = examples(Object.keys(COMMANDS)).map((example) => example.shown);
    expect(shown).toContain('npx resdiff 77/79 78/32');
    expect(Object.keys(NOT_RUN).filter((line) => !shown.includes(line))).toEqual([]);
  });
});

async function helpOf(words: readonly string[]): Promise<string> {
  const { world, printed } = stagedWorld({});
  await main([...words, '--help'], world);
  return printed();
}
