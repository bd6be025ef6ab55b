/** Everything the command line may touch. Tests pass one made of strings. */
export interface World {
  /** Rejects with a Node error whose `code` says why (`ENOENT`, `EISDIR`, `EACCES`). */
  readFile(path: string): Promise<Uint8Array>;
  readStandardInput(): Promise<Uint8Array>;
  /** Writes the file whole or not at all, and through to the disk. */
  writeFile(path: string, content: string | Uint8Array): Promise<void>;
  /** Writes a file that is not there; false, and nothing is written, where there is one. Of two at once one gets true. */
  createFile(path: string, content: string): Promise<boolean>;
  /** Takes a file away; nothing happens where there is none. */
  removeFile(path: string): Promise<void>;
  /** The names in a folder; none where there is no such folder. */
  listFolder(path: string): Promise<readonly string[]>;
  /** Makes a folder, and those above it, where there is none. */
  makeFolder(path: string): Promise<void>;
  print(text: string): void;
  /** Shows a text through a pager and waits until the reader leaves it; false where there is no such pager. */
  page(command: string, text: string): Promise<boolean>;
  complain(text: string): void;
  /** Asks the person at the terminal and gives the line that is typed; null where nobody is there to be asked. */
  ask(question: string): Promise<string | null>;
  now(): Date;
  wait(milliseconds: number): Promise<void>;
  /** A few letters and figures that nobody has had before. */
  unique(): string;
  /** Who we are among the programs that run at the same time. */
  readonly process: Process;
  /** Prints a page on paper as a browser does; null where there is no browser. */
  printPdf(html: string): Promise<Uint8Array | null>;
  /** Folder of the texts that come with the program. */
  readonly bundledCorpus: string;
  /** Folder of the user's own texts; it need not exist. Null where there is no home. */
  readonly userCorpus: string | null;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Null where standard output is not a terminal. */
  readonly terminalColumns: number | null;
  readonly version: string;
}

export interface Process {
  readonly id: number;
  /** The machine: numbers of processes mean something on their own machine only. */
  readonly host: string;
  isRunning(id: number): boolean;
}
