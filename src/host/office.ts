import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type FromOffice, type OfficeFile, programIn } from '../formats/foreign/office.ts';
import { type Limits, raising } from '../formats/limits.ts';
import { InputError } from '../model/problem.ts';
import { removedAtEnd, undoneAtEnd } from './leftovers.ts';
import { installed } from './programs.ts';

/**
 * Converts a file to Word (.docx) with LibreOffice. It works in a temporary folder with a profile of its own, so that it neither
 * meets the LibreOffice that the user has open nor leaves anything, and it is ended with everything it started.
 *
 * @throws InputError if LibreOffice is not installed, takes too long or converts nothing
 */
export async function officeToDocx({ bytes, ending, name }: OfficeFile, limits: Limits): Promise<FromOffice> {
  const program = await findOffice();
  if (program === null) throw new InputError('unreadable-file', `${name}: ${NOT_INSTALLED}`);
  const folder = await mkdtemp(join(tmpdir(), 'resdiff-'));
  const settled = removedAtEnd(folder);
  try {
    const [given, made] = [join(folder, `given.${ending}`), join(folder, 'given.docx')];
    await writeFile(given, bytes);
    const profile = await profileIn(folder);
    const order = ['--headless', '--norestore', '--nolockcheck', '--nodefault', profile];
    const ended = await converting(program, [...order, '--convert-to', 'docx', '--outdir', folder, given], limits);
    if (ended.isStopped) throw tooSlow(name, limits);
    const docx = await readFile(made).catch(() => null);
    if (docx === null) throw convertedNothing(name, ended.said);
    const converted = new Uint8Array(docx);
    return { bytes: converted, by: programIn(converted, { name, limits }) };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    settled();
  }
}

const NOT_INSTALLED =
  '--with-office needs LibreOffice, which was not found; install it, name it in RESDIFF_OFFICE, or save the file as .docx';

/** The configured program, otherwise LibreOffice where it usually is. */
async function findOffice(): Promise<string | null> {
  const named = process.env['RESDIFF_OFFICE'];
  return named !== undefined && named !== '' ? named : installed(OFFICE_NAMES, OFFICE_PLACES);
}

const OFFICE_NAMES = ['soffice', 'libreoffice', 'soffice.exe'];
const OFFICE_PLACES = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/opt/libreoffice/program/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe',
];

/** A new profile in which no macro runs, and no linked picture or page is fetched. */
async function profileIn(folder: string): Promise<string> {
  const user = join(folder, 'profile', 'user');
  await mkdir(user, { recursive: true });
  await writeFile(join(user, 'registrymodifications.xcu'), CAUTIOUS);
  return `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
}

const CAUTIOUS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
${['DisableMacrosExecution', 'BlockUntrustedRefererLinks', 'DisableActiveContent', 'DisableOLEAutomation']
  .map(
    (name) =>
      `<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="${name}" oor:op="fuse"><value>true</value></prop></item>`,
  )
  .join('\n')}
</oor:items>
`;

interface Ended {
  readonly isStopped: boolean;
  /** What it printed. */
  readonly said: string;
}

function converting(program: string, args: readonly string[], limits: Limits): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const isWindows = process.platform === 'win32';
    // The program is a script that starts others: in a group of their own, all of them can be ended.
    const office = spawn(program, args, { detached: !isWindows, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
    let said = '';
    let isStopped = false;
    for (const stream of [office.stdout, office.stderr])
      stream.on('data', (piece: Buffer) => {
        if (said.length < SAID_MAX_CHARACTERS) said += piece.toString();
      });
    const end = () => endAll(office.pid, isWindows);
    const timer = setTimeout(() => {
      isStopped = true;
      end();
    }, limits['office-seconds'] * 1000);
    const settled = undoneAtEnd(end);
    const finish = () => {
      clearTimeout(timer);
      // The program that was started may be gone while one that it started goes on.
      end();
      settled();
    };
    office.on('error', (cause) => {
      finish();
      reject(new InputError('unreadable-file', `the office program ${program} cannot be run`, { cause }));
    });
    office.on('exit', () => {
      finish();
      resolve({ isStopped, said });
    });
  });
}

const SAID_MAX_CHARACTERS = 2_000;

/** Ends a program and all that it started. */
function endAll(id: number | undefined, isWindows: boolean): void {
  if (id === undefined) return;
  try {
    if (isWindows) spawn('taskkill', ['/pid', String(id), '/t', '/f'], { stdio: 'ignore', windowsHide: true });
    else process.kill(-id, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

function tooSlow(name: string, limits: Limits): InputError {
  const seconds = limits['office-seconds'];
  const found = `LibreOffice has not converted it in ${seconds} seconds, and was stopped`;
  return new InputError('unreadable-file', `${name}: ${found} (${raising('office-seconds')})`);
}

function convertedNothing(name: string, said: string): InputError {
  const lines = said.split('\n').filter((line) => line.toLowerCase().includes('error'));
  const why = lines.length === 0 ? '' : ` (${lines.join(' ').replace(/\s+/gu, ' ').slice(0, 200)})`;
  return new InputError(
    'unreadable-file',
    `${name}: LibreOffice could not convert it${why}; it may be damaged or have a password: open it in Word and save it as .docx`,
  );
}
