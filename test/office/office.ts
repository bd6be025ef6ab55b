import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What LibreOffice does with every Word file of a folder. */
export interface Work {
  readonly name: string;
  /** Its own commands, in order: `.uno:AcceptAllTrackedChanges`. */
  readonly commands: readonly string[];
  /** The name of the filter it writes with, and the ending. */
  readonly filter: string;
  readonly ending: string;
}

export const ACCEPT: Work = {
  name: 'accepted',
  commands: ['.uno:AcceptAllTrackedChanges'],
  filter: 'MS Word 2007 XML',
  ending: 'docx',
};
export const REJECT: Work = { ...ACCEPT, name: 'rejected', commands: ['.uno:RejectAllTrackedChanges'] };
export const PRINT: Work = { name: 'printed', commands: [], filter: 'writer_pdf_Export', ending: 'pdf' };

/** A folder for files that LibreOffice works on, with a profile of its own; taken away by `close`. */
export class Office {
  readonly folder: string;
  #isStarted = false;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async open(): Promise<Office> {
    return new Office(await mkdtemp(join(tmpdir(), 'resdiff-office-')));
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }

  /** Opens each file, lets its engine work, and writes the result as `WORK/NAME.ENDING`. One process for all of them. */
  async run(files: readonly string[], works: readonly Work[]): Promise<void> {
    // The first start lays out the profile, and an empty library of macros with it.
    if (!this.#isStarted) await this.#start('--terminate_after_init');
    this.#isStarted = true;
    const library = join(this.folder, 'profile', 'user', 'basic', 'Standard');
    await mkdir(library, { recursive: true });
    for (const { name } of works) await mkdir(join(this.folder, name), { recursive: true });
    await writeFile(join(library, 'Module1.xba'), this.#macro(files, works));
    await writeFile(join(library, 'script.xlb'), LIBRARY);
    await this.#start('macro:///Standard.Module1.Main');
  }

  #start(order: string): Promise<void> {
    const profile = pathToFileURL(join(this.folder, 'profile')).href;
    return new Promise((resolve, reject) => {
      const settings = ['--headless', '--norestore', `-env:UserInstallation=${profile}`];
      const command = process.env['SOFFICE'] ?? 'soffice';
      execFile(command, [...settings, order], { timeout: 500_000 }, (error) =>
        error === null ? resolve() : reject(error),
      );
    });
  }

  #macro(files: readonly string[], works: readonly Work[]): string {
    const lines = files.flatMap((file) =>
      works.flatMap((work) => [
        `d = StarDesktop.loadComponentFromURL("${this.#url(file)}", "_blank", 0, hidden())`,
        ...work.commands.map((command) => `h.executeDispatch(d.CurrentController.Frame, "${command}", "", 0, Array())`),
        `d.storeToURL("${this.#url(join(work.name, file.replace(/\.docx$/u, `.${work.ending}`)))}", filter("${work.filter}"))`,
        'd.close(True)',
      ]),
    );
    const text = [
      'Function hidden()',
      'Dim a(0) As New com.sun.star.beans.PropertyValue',
      'a(0).Name = "Hidden"',
      'a(0).Value = True',
      'hidden = a()',
      'End Function',
      'Function filter(name As String)',
      'Dim a(0) As New com.sun.star.beans.PropertyValue',
      'a(0).Name = "FilterName"',
      'a(0).Value = name',
      'filter = a()',
      'End Function',
      ...subroutines(lines),
    ].join('\n');
    return `<?xml version="1.0" encoding="UTF-8"?>\n<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`)}</script:module>`;
  }

  #url(path: string): string {
    return pathToFileURL(join(this.folder, path)).href;
  }
}

const LIBRARY =
  '<?xml version="1.0" encoding="UTF-8"?>\n<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/></library:library>';

/** Basic holds only so much in one procedure. */
const LINES_MAX = 400;

function subroutines(lines: readonly string[]): readonly string[] {
  const parts: string[][] = [];
  for (const [at, line] of lines.entries()) {
    if (at % LINES_MAX === 0) parts.push([]);
    parts.at(-1)?.push(line);
  }
  const head = ['Dim d As Object', 'Dim h As Object', 'h = createUnoService("com.sun.star.frame.DispatchHelper")'];
  return [
    ...parts.flatMap((part, at) => [`Sub Part${at}(d As Object, h As Object)`, ...part, 'End Sub']),
    'Sub Main',
    ...head,
    ...parts.map((_, at) => `Part${at}(d, h)`),
    'StarDesktop.terminate()',
    'End Sub',
  ];
}
