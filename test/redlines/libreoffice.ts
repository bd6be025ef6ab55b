import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

/** A file that LibreOffice opens, settles with its own command and writes twice: as Word and as plain text. */
export interface Job {
  readonly file: string;
  readonly command: 'Accept' | 'Reject';
  /** The path of what it writes, without `.docx` and `.txt`. */
  readonly out: string;
}

export interface Done {
  readonly job: Job;
  readonly seconds: number;
  /** Why it wrote nothing. */
  readonly fault: string | null;
}

/** The longest it may work on one file; the slowest of 108 files took 3 s. */
const JOB_MAX_SECONDS = 60;

/**
 * Many files in one process, with a profile of its own. Where a file brings it down or takes too long, the process
 * group is ended, and another one goes on with the next file.
 */
export async function settleInOffice(jobs: readonly Job[]): Promise<readonly Done[]> {
  const folder = await mkdtemp(join(tmpdir(), 'resdiff-redlines-'));
  try {
    await start(folder, '--terminate_after_init', async () => false);
    await layMacro(folder);
    const done: Done[] = [];
    while (done.length < jobs.length) done.push(...(await someOf(folder, jobs.slice(done.length))));
    return done;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Does jobs until the end or until one fails the process; says how each went that was begun. */
async function someOf(folder: string, jobs: readonly Job[]): Promise<readonly Done[]> {
  const log = join(folder, 'log.txt');
  await rm(log, { force: true });
  const lines = jobs.map(({ file, command, out }) =>
    [pathToFileURL(file).href, `.uno:${command}AllTrackedChanges`, pathToFileURL(out).href].join('\t'),
  );
  await writeFile(join(folder, 'jobs.txt'), `${lines.join('\n')}\n`);
  let [length, since] = [-1, Date.now()];
  const isStuck = async () => {
    const now = existsSync(log) ? readFileSync(log, 'utf8').length : 0;
    if (now !== length) [length, since] = [now, Date.now()];
    return Date.now() - since > 1000 * JOB_MAX_SECONDS;
  };
  const ended = await start(folder, 'macro:///Standard.Module1.Main', isStuck);
  return doneIn(existsSync(log) ? readFileSync(log, 'utf8') : '', jobs, ended);
}

function doneIn(log: string, jobs: readonly Job[], ended: string): readonly Done[] {
  const entries = log.split('\n').flatMap((line) => {
    const [what, at, milliseconds, ...fault] = line.split(' ');
    const seconds = Number(milliseconds) / 1000;
    return what === 'done' || what === 'fail' ? [{ at: Number(at), seconds, fault: fault.join(' ') }] : [];
  });
  const done = entries.flatMap(({ at, seconds, fault }) => {
    const job = jobs[at];
    return job === undefined ? [] : [{ job, seconds, fault: fault === '' ? null : fault }];
  });
  const next = jobs[done.length];
  return next === undefined ? done : [...done, { job: next, seconds: Number.NaN, fault: ended }];
}

/** Runs it with one order, and ends its process group where `isStuck`. */
async function start(folder: string, order: string, isStuck: () => Promise<boolean>): Promise<string> {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const settings = ['--headless', '--norestore', '--nolockcheck', `-env:UserInstallation=${profile}`];
  const child = spawn(process.env['SOFFICE'] ?? 'soffice', [...settings, order], { detached: true, stdio: 'ignore' });
  let ended: string | null = null;
  child.on('error', (error) => {
    ended = `LibreOffice does not start: ${error.message}`;
  });
  child.on('exit', (code, signal) => {
    ended = `LibreOffice came down (${signal ?? code})`;
  });
  while (ended === null) {
    await pause(100);
    if (ended === null && (await isStuck())) {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      return `LibreOffice took more than ${JOB_MAX_SECONDS} s`;
    }
  }
  return ended;
}

async function layMacro(folder: string): Promise<void> {
  const library = join(folder, 'profile', 'user', 'basic', 'Standard');
  await mkdir(library, { recursive: true });
  const text = MACRO.replaceAll('FOLDER', folder).replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
  await writeFile(
    join(library, 'Module1.xba'),
    `<?xml version="1.0" encoding="UTF-8"?>\n<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${text}</script:module>`,
  );
  await writeFile(
    join(library, 'script.xlb'),
    '<?xml version="1.0" encoding="UTF-8"?>\n<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/></library:library>',
  );
}

const MACRO = `
Function options(name As String, value, Optional more As String)
  If IsMissing(more) Then
    Dim a(0) As New com.sun.star.beans.PropertyValue
    a(0).Name = name
    a(0).Value = value
    options = a()
  Else
    Dim b(1) As New com.sun.star.beans.PropertyValue
    b(0).Name = name
    b(0).Value = value
    b(1).Name = "FilterOptions"
    b(1).Value = more
    options = b()
  End If
End Function
Sub note(line As String)
  Dim n As Integer
  n = FreeFile
  Open "FOLDER/log.txt" For Append As #n
  Print #n, line
  Close #n
End Sub
Sub settle(at As Long, job As String)
  Dim d As Object
  Dim h As Object
  Dim p
  Dim begun
  begun = GetSystemTicks()
  On Error GoTo Failed
  p = Split(job, Chr(9))
  h = createUnoService("com.sun.star.frame.DispatchHelper")
  d = StarDesktop.loadComponentFromURL(p(0), "_blank", 0, options("Hidden", True))
  h.executeDispatch(d.CurrentController.Frame, p(1), "", 0, Array())
  d.storeToURL(p(2) & ".docx", options("FilterName", "MS Word 2007 XML"))
  d.storeToURL(p(2) & ".txt", options("FilterName", "Text (encoded)", "UTF8,LF"))
  d.close(True)
  note("done " & Trim(Str(at)) & " " & Trim(Str(GetSystemTicks() - begun)))
  Exit Sub
Failed:
  note("fail " & Trim(Str(at)) & " " & Trim(Str(GetSystemTicks() - begun)) & " " & Error$)
End Sub
Sub Main
  Dim n As Integer
  Dim at As Long
  Dim job As String
  n = FreeFile
  Open "FOLDER/jobs.txt" For Input As #n
  at = 0
  Do While Not Eof(n)
    Line Input #n, job
    If Len(job) > 0 Then settle(at, job)
    at = at + 1
  Loop
  Close #n
  StarDesktop.terminate()
End Sub
`;
