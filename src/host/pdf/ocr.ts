import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepWithin, type Limits } from '../../formats/limits.ts';
import type { PdfText } from '../../formats/pdf/read.ts';
import type { About } from '../../formats/reading.ts';
import { InputError } from '../../model/problem.ts';
import { removedAtEnd, undoneAtEnd } from '../leftovers.ts';
import { installed } from '../programs.ts';

/**
 * Reads a PDF whose pages may be pictures. Each page without words is drawn by poppler and given to tesseract, which lays the words
 * where they are on the page; the pages that have words stay as they are. So scans are read like all other PDFs, with their notes,
 * columns and running heads.
 *
 * @throws InputError if a program is missing or fails, or as `read` does
 */
export async function readRecognized(
  bytes: Uint8Array,
  name: string,
  limits: Limits,
  read: NonNullable<About['readPdf']>,
): Promise<PdfText> {
  const tools = await toolsFor(name);
  const folder = await mkdtemp(join(tmpdir(), 'resdiff-'));
  const settled = removedAtEnd(folder);
  try {
    const given = join(folder, 'given.pdf');
    await writeFile(given, bytes);
    const scan = { given, folder, name, limits, tools };
    const pages = await wordlessPages(given, tools);
    // Nothing to recognize; or a damaged or locked file, whose reader says what is wrong with it.
    if (pages === null || !pages.includes('picture')) return await read(bytes, name, limits);
    const whole = await recognized(pages, scan);
    const { text, notices } = await read(new Uint8Array(await readFile(whole)), name, limits);
    const now = (await wordlessPages(whole, tools)) ?? [];
    const found = pages.flatMap((page, at) => (page === 'picture' && now[at] === 'words' ? [at + 1] : []));
    return { text, notices: [...(await recognitionNotices(found, tools)), ...notices] };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    settled();
  }
}

type Tool = 'pdftotext' | 'pdftoppm' | 'pdfseparate' | 'pdfunite' | 'tesseract';
const TOOLS: readonly Tool[] = ['pdftotext', 'pdftoppm', 'pdfseparate', 'pdfunite', 'tesseract'];

/** The path of each program. */
type Tools = (tool: Tool) => string;

/** @throws InputError if one is not installed */
async function toolsFor(name: string): Promise<Tools> {
  const paths = new Map<Tool, string>();
  for (const tool of TOOLS) {
    const path = await installed([tool, `${tool}.exe`]);
    if (path !== null) paths.set(tool, path);
  }
  const missing = TOOLS.filter((tool) => !paths.has(tool));
  if (missing.length > 0) {
    throw new InputError(
      'unreadable-file',
      `${name}: --ocr needs tesseract and poppler; not found: ${missing.join(', ')} (on Debian: tesseract-ocr, poppler-utils)`,
    );
  }
  return (tool) => paths.get(tool) ?? tool;
}

/** What each page of a PDF has; null if poppler cannot open it. */
async function wordlessPages(path: string, tools: Tools): Promise<readonly ('words' | 'picture')[] | null> {
  const text = await runTool(tools('pdftotext'), ['-q', path, '-']).catch(() => null);
  if (text === null) return null;
  // A form feed ends each page.
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => (/[\p{L}\p{N}]/u.test(page) ? 'words' : 'picture'));
}

interface Scan {
  readonly given: string;
  readonly folder: string;
  readonly name: string;
  readonly limits: Limits;
  readonly tools: Tools;
}

/** The path of a PDF with the words of every page. */
async function recognized(pages: readonly ('words' | 'picture')[], scan: Scan): Promise<string> {
  const { given, folder, name, limits, tools } = scan;
  keepWithin('pdf-pages', pages.length, { name, limits });
  const sheets: string[] = [];
  for (const [at, page] of pages.entries()) {
    const sheet = join(folder, `page-${at + 1}`);
    if (page === 'picture') await recognizePage(at + 1, sheet, scan);
    else
      await succeeded(
        name,
        runTool(tools('pdfseparate'), ['-f', `${at + 1}`, '-l', `${at + 1}`, given, `${sheet}.pdf`]),
      );
    sheets.push(`${sheet}.pdf`);
  }
  const [first] = sheets;
  if (sheets.length === 1 && first !== undefined) return first;
  const whole = join(folder, 'whole.pdf');
  await succeeded(name, runTool(tools('pdfunite'), [...sheets, whole]));
  return whole;
}

async function recognizePage(page: number, sheet: string, { given, name, tools }: Scan): Promise<void> {
  const one = ['-f', `${page}`, '-l', `${page}`, '-singlefile'];
  await succeeded(name, runTool(tools('pdftoppm'), ['-scale-to', `${LONG_SIDE_PIXELS}`, '-png', ...one, given, sheet]));
  await succeeded(name, runTool(tools('tesseract'), [`${sheet}.png`, sheet, '-l', languages(), 'pdf']));
}

/** About 300 dots per inch on A4 and Letter, for which tesseract is made; a page of any size takes no more memory. */
const LONG_SIDE_PIXELS = 3600;

/** As tesseract names them: `eng+fra`. */
function languages(): string {
  return process.env['RESDIFF_OCR_LANGUAGES'] || 'eng';
}

async function recognitionNotices(pages: readonly number[], tools: Tools): Promise<PdfText['notices']> {
  if (pages.length === 0) return [];
  const version = /\d+(?:\.\d+)*/u.exec(await runTool(tools('tesseract'), ['--version']).catch(() => ''))?.[0] ?? '';
  const by = [['tesseract', version].filter(Boolean).join(' '), languages()].join(', ');
  const last = pages.at(-1);
  const listed = pages.length === 1 ? `page ${last} was` : `pages ${pages.slice(0, -1).join(', ')} and ${last} were`;
  return [
    { code: 'recognized', message: `${listed} read by text recognition (${by}); check the words`, paragraph: null },
  ];
}

/** @throws InputError with what the program said */
async function succeeded(name: string, running: Promise<string>): Promise<void> {
  await running.catch((cause: unknown) => {
    const said = cause instanceof Error ? cause.message.replace(/\s+/gu, ' ').slice(0, SAID_MAX_CHARACTERS) : '';
    throw new InputError('unreadable-file', `${name}: text recognition failed: ${said}`, { cause });
  });
}

const SAID_MAX_CHARACTERS = 300;

function runTool(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = {
      timeout: RUN_MAX_MILLISECONDS,
      maxBuffer: OUTPUT_MAX_BYTES,
      // A page fills one core; others may be at work.
      env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    };
    const running = execFile(command, args, options, (error, output) => {
      settled();
      if (error === null) resolve(output);
      else reject(error);
    });
    const settled = undoneAtEnd(() => void running.kill('SIGKILL'));
  });
}

/** A page of a resolution takes five seconds. */
const RUN_MAX_MILLISECONDS = 120_000;
const OUTPUT_MAX_BYTES = 100_000_000;
