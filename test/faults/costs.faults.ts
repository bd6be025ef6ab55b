import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PDF_BOMBS } from '../support/bombs.ts';
import { pdfOf, sheet } from '../support/pdf.ts';
import { builtProgram, type Ended, runShell } from './program.ts';

/** What `SECURITY.md` promises of any file. */
const SECONDS_MAX = 20;
const MEGABYTES_MAX = 1000;

let folder = '';
let program = '';
let environment: NodeJS.ProcessEnv = {};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'resdiff-costs-'));
  program = builtProgram(join(folder, 'program'));
  environment = { ...process.env, XDG_DATA_HOME: join(folder, 'data') };
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Measured extends Ended {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Runs a line, and has the program tell at its end how much memory it took as the system counts it. */
async function measured(line: string): Promise<Measured> {
  const since = performance.now();
  const meter = `process.on('exit', () => require('node:fs').writeFileSync(process.env.METER, String(process.resourceUsage().maxRSS)))`;
  const meterFile = join(folder, 'meter.cjs');
  writeFileSync(meterFile, meter);
  const told = join(folder, 'told');
  const end = await runShell(`${line}; exit=$?; cp "$METER" '${told}'; exit $exit`, {
    program,
    folder,
    environment: { ...environment, METER: join(folder, 'meter'), NODE_OPTIONS: `--require ${meterFile}` },
  });
  const kilobytes = Number(execFileSync('cat', [told], { encoding: 'utf8' }));
  return { ...end, seconds: (performance.now() - since) / 1000, megabytes: kilobytes / 1000 };
}

function expectRefused({ exit, complaints, seconds, megabytes }: Measured, words: string | RegExp): void {
  expect(complaints).toMatch(words);
  expect(complaints.trim().split('\n')).toHaveLength(1);
  expect(exit).toBe(2);
  expect(seconds).toBeLessThan(SECONDS_MAX);
  expect(megabytes).toBeGreaterThan(30);
  expect(megabytes).toBeLessThan(MEGABYTES_MAX);
}

describe('a PDF that costs more than can be counted', () => {
  it.each([
    [
      'ascii-flate',
      'takes more than 500 million bytes of memory; reading was stopped (--limit pdf-megabytes=N raises it)',
    ],
    ['run-lengths', 'takes more than 500 million bytes of memory'],
    ['false-picture', 'takes more than 500 million bytes of memory'],
    ['forms', 'page 1 takes longer than 8 seconds; reading was stopped (--limit pdf-page-seconds=N raises it)'],
  ] as const)('%s is given up within time and memory', async (name, words) => {
    writeFileSync(join(folder, `${name}.pdf`), PDF_BOMBS[name]());
    const end = await measured(`resdiff outline ${name}.pdf`);
    expectRefused(end, new RegExp(words.replace(/[()]/gu, '\\$&'), 'u'));
  });

  it('is one refusal among the pairs of a batch, and the others are compared', async () => {
    writeFileSync(join(folder, 'forms.pdf'), PDF_BOMBS.forms());
    writeFileSync(join(folder, 'good.pdf'), pdfOf([sheet(['1. *Urges* all States to act;'])]));
    writeFileSync(join(folder, 'list.tsv'), 'forms.pdf\tgood.pdf\ngood.pdf\tgood.pdf\ngood.pdf\tforms.pdf\n');
    const end = await measured('resdiff batch list.tsv --limit pdf-page-seconds=2');
    const lines = end.printed.trim().split('\n');
    expect(lines.map((line) => 'error' in JSON.parse(line))).toEqual([true, false, true]);
    expect(lines[0]).toContain('page 1 takes longer than 2 seconds');
    expect(end.megabytes).toBeLessThan(MEGABYTES_MAX);
  });

  it('leaves what comes after it to be read: a thread that was ended is replaced', async () => {
    writeFileSync(join(folder, 'forms.pdf'), PDF_BOMBS.forms());
    writeFileSync(join(folder, 'good.pdf'), pdfOf([sheet(['1. *Urges* all States to act;'])]));
    writeFileSync(join(folder, 'one.tsv'), 'forms.pdf\tgood.pdf\ngood.pdf\tgood.pdf\n');
    const { printed } = await measured('resdiff batch one.tsv --jobs 1 --limit pdf-page-seconds=1');
    expect(
      printed
        .trim()
        .split('\n')
        .map((line) => 'error' in JSON.parse(line)),
    ).toEqual([true, false]);
  });
});

describe('what never ends', () => {
  const TOO_MUCH = /more than 64 million bytes; 64 million are read at most \(--limit file-bytes=N raises it\)/u;

  it.each([
    'resdiff outline /dev/zero',
    'yes | resdiff outline -',
    'resdiff outline <(yes)',
    'resdiff 78/32 /dev/zero',
    'resdiff apply /dev/zero TO 78/32',
    'resdiff check /dev/zero',
    'yes | resdiff corpus add -',
    'resdiff 77/79 78/32 --verbs /dev/zero',
  ])('%s ends with a line once the limit is read', async (line) => {
    expectRefused(await measured(line), TOO_MUCH);
  });

  it('ends at a limit that is raised, or lowered', async () => {
    expectRefused(
      await measured('yes | resdiff outline - --limit file-bytes=1000000'),
      /more than 1 million bytes; 1 million/u,
    );
    expectRefused(
      await measured('resdiff outline /dev/zero --limit file-bytes=80000000'),
      /more than 80 million bytes/u,
    );
  });

  it('ends for a file that is too long before any of it is read', async () => {
    await runShell('truncate -s 5G huge.md', { program, folder });
    expectRefused(
      await measured('resdiff outline huge.md'),
      /huge\.md: 5368709120 bytes; 64 million are read at most/u,
    );
  });

  it('is one refusal among the pairs of a batch: a pipe that is fed without end, and one that nobody feeds', async () => {
    writeFileSync(join(folder, 'a.md'), 'The General Assembly,\n\n1. Urges all States to act;\n');
    writeFileSync(join(folder, 'pipes.tsv'), 'fed\ta.md\nsilent\ta.md\na.md\ta.md\n');
    const feeder = 'mkfifo fed silent; { exec 2>/dev/null; yes > fed; } & feeder=$!';
    const end = await measured(`${feeder}; resdiff batch pipes.tsv`);
    const lines = end.printed.trim().split('\n');
    expect(lines[0]).toMatch(/more than 64 million bytes/u);
    expect(lines[1]).toMatch(/silent: a pipe that nothing writes to/u);
    expect(lines[2]).not.toMatch(/"error"/u);
    expect(end.seconds).toBeLessThan(SECONDS_MAX);
    expect(end.megabytes).toBeLessThan(MEGABYTES_MAX);
  });
});
