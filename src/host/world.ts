import type { Limits } from '../formats/limits.ts';
import type { About } from '../formats/reading.ts';
import type { BatchOrder, BatchWorker } from './batch/task.ts';

/** Everything the command line may touch. Tests pass one made of strings. */
export interface World {
  /**
   * Rejects with a Node error whose `code` says why (`ENOENT`, `EISDIR`, `EACCES`), and with an InputError where there are more
   * bytes than `bytesMax`, as a rule the limit of any file: then no more than that is read.
   */
  readFile(path: string, bytesMax?: number): Promise<Uint8Array>;
  /** With the same limit. */
  readStandardInput(bytesMax?: number): Promise<Uint8Array>;
  /** A file, or with null standard input, piece by piece as it comes. */
  readChunks(path: string | null): AsyncIterable<Uint8Array>;
  /** Writes the file whole or not at all, and through to the disk unless that can wait. */
  writeFile(path: string, content: string | Uint8Array, mayWait?: 'may wait'): Promise<void>;
  /** Begins a file that grows piece by piece; nobody sees it before it is kept. */
  openFile(path: string): Promise<GrowingFile>;
  /** Writes a file that is not there; false, and nothing is written, where there is one. Of two at once one gets true. */
  createFile(path: string, content: string): Promise<boolean>;
  /** Takes a file away; nothing happens where there is none. */
  removeFile(path: string): Promise<void>;
  /** The names in a folder; none where there is no such folder. */
  listFolder(path: string): Promise<readonly string[]>;
  /** What lies at a path, without reading it; a pipe is a file. Null where there is nothing. */
  kindOf(path: string): Promise<'file' | 'folder' | null>;
  /** What stands at a path, links followed. */
  lookAt(path: string): Promise<Place>;
  /** The names in a folder of links that lead out of another folder above it, and of what is neither a file nor a folder. */
  strangeIn(path: string, above: string): Promise<readonly string[]>;
  /** Makes a folder, and those above it, where there is none. */
  makeFolder(path: string): Promise<void>;
  print(text: string): void;
  /** Resolves when standard output takes more: without it what is printed piles up in memory. */
  printed(): Promise<void>;
  /** Shows a text through a pager and waits until the reader leaves it; false where there is no such pager. */
  page(command: string, text: string): Promise<boolean>;
  complain(text: string): void;
  /** Asks the person at the terminal and gives the line that is typed; null where nobody is there to be asked. */
  ask(question: string): Promise<string | null>;
  /** Starts somebody who works beside us; `count` says how many do at the same time. */
  startWorker(order: BatchOrder, count: number): BatchWorker;
  /** Reads a PDF where that can be ended; where nobody does it is read as any file is. */
  readonly readPdf?: About['readPdf'] | undefined;
  /** How many can work at the same time. */
  readonly cores: number;
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
  /** The same of standard error, where progress is told. */
  readonly complaintColumns: number | null;
  readonly version: string;
  /** The most that is read of any file (`--limit`); the defaults where nothing is said. */
  readonly limits?: Limits | undefined;
  /** What this run of the program has read, and how it tells where it stands; absent where nothing is kept of it. */
  readonly run?: Run | undefined;
}

/** What stands at a path. Of nothing it is told whether the folder is there in which it would stand. */
export type Place =
  | { readonly kind: 'nothing'; readonly isFolderThere: boolean }
  | {
      /** `other`: a device or a pipe. */
      readonly kind: 'file' | 'folder' | 'other';
      /** Without links, points and double strokes. */
      readonly path: string;
      /** The same for all names of one file; null where the file system numbers none. */
      readonly inode: string | null;
    };

/** One run of the program. */
export interface Run {
  /** The files that were read, by the names under which they were. */
  readonly read: ReadonlySet<string>;
  /** `--quiet` */
  readonly isQuiet: boolean;
  /** Tells a terminal what takes its time. */
  readonly reading: Reading;
}

export interface Reading {
  /** So many more texts are to be read. */
  expect(count: number): void;
  /** A text is read now; those of some forms take long. */
  begin(name: string, isLong: boolean): void;
  /** Something else is done now. */
  step(words: string, isLong: boolean): void;
  /** Nothing is left of it on the terminal. */
  clear(): void;
}

export interface GrowingFile {
  append(text: string): Promise<void>;
  /** Puts it in its place. */
  keep(): Promise<void>;
  /** Takes it away; nothing happens where it is in its place already. */
  drop(): Promise<void>;
}

export interface Process {
  readonly id: number;
  /** The machine: numbers of processes mean something on their own machine only. */
  readonly host: string;
  isRunning(id: number): boolean;
}
