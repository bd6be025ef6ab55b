import type { Limits } from '../formats/limits.ts';
import type { About } from '../formats/reading.ts';
import type { BatchOrder, BatchWorker } from './batch/task.ts';
import type { SqliteStore } from './record/sqlite.ts';

/** Everything outside the program that the command line may touch. Tests pass a world made of strings. */
export interface World {
  /**
   * Rejects with a Node error whose `code` gives the reason (`ENOENT`, `EISDIR`, `EACCES`), or with an InputError if
   * there are more than `bytesMax` bytes (by default the general file limit); no more than that is read.
   */
  readFile(path: string, bytesMax?: number): Promise<Uint8Array>;
  /** With the same limit. */
  readStandardInput(bytesMax?: number): Promise<Uint8Array>;
  /** Reads a file, or with null standard input, piece by piece as it comes. */
  readChunks(path: string | null): AsyncIterable<Uint8Array>;
  /** Writes the file completely or not at all, and syncs it to disk unless that can wait. */
  writeFile(path: string, content: string | Uint8Array, mayWait?: 'may wait'): Promise<void>;
  /** Begins a file that grows piece by piece; it is invisible until it is kept. */
  openFile(path: string): Promise<GrowingFile>;
  /** Creates a file; returns false, writing nothing, if it exists. Of two simultaneous calls, one gets true. */
  createFile(path: string, content: string): Promise<boolean>;
  /** Removes a file; does nothing if there is none. */
  removeFile(path: string): Promise<void>;
  /** The names in a folder; empty if there is no such folder. */
  listFolder(path: string): Promise<readonly string[]>;
  /** What is at a path, without reading it; a pipe counts as a file. Null if there is nothing. */
  kindOf(path: string): Promise<'file' | 'folder' | null>;
  /** What is at a path, following links. */
  lookAt(path: string): Promise<Place>;
  /** The size of a file in bytes, and when it was changed, in milliseconds; null if no file is there. */
  sizeOf(path: string): Promise<FileSize | null>;
  /**
   * Opens the store of a record, or begins one. Whoever calls it holds the lock of the record.
   *
   * @throws StoreDamage if it cannot be used
   */
  openStore(path: string): Promise<SqliteStore>;
  /**
   * The names in a folder of links that lead outside another folder above it, and of anything that is neither a file
   * nor a folder.
   */
  strangeIn(path: string, above: string): Promise<readonly string[]>;
  /** Creates a folder and its parents if missing. */
  makeFolder(path: string): Promise<void>;
  print(text: string): void;
  /** Resolves when standard output can take more; without waiting, output piles up in memory. */
  printed(): Promise<void>;
  /**
   * Shows a text in a pager and waits until the reader quits; false if there is no such pager. `stops` is a regular
   * expression of the lines that a pager with a search goes to first.
   */
  page(command: string, text: string, stops?: string): Promise<boolean>;
  complain(text: string): void;
  /** Asks the person at the terminal and returns the line typed; null if nobody is there to ask. */
  ask(question: string): Promise<string | null>;
  /** Starts a worker; `count` is the number of workers that run at the same time. */
  startWorker(order: BatchOrder, count: number): BatchWorker;
  /** Reads a PDF in a way that can be stopped; if absent, PDFs are read like other files. */
  readonly readPdf?: About['readPdf'] | undefined;
  /** The same with text recognition of pages that are pictures (`--ocr`); if absent, there is none. */
  readonly readScannedPdf?: About['readPdf'] | undefined;
  /** Converts files that only an office program can read, if somebody asked for that; if absent, they are refused. */
  readonly askOffice?: About['askOffice'] | undefined;
  /** How many workers can run at the same time. */
  readonly cores: number;
  now(): Date;
  wait(milliseconds: number): Promise<void>;
  /** A few letters and digits that are unique. */
  unique(): string;
  /** This process among those that run at the same time. */
  readonly process: Process;
  /** Prints a page to PDF with a browser; null if there is none. */
  printPdf(html: string): Promise<Uint8Array | null>;
  /** Opens a page or a web address in the user's browser; false if there is none. */
  openInBrowser(address: string): Promise<boolean>;
  /** Serves the page on which files are dropped to this machine; port 0 is any that is free. */
  serveApp(port: number): Promise<{ readonly address: string; readonly ended: Promise<void> }>;
  /** The folder of that page. */
  readonly appFolder: string;
  /** The folder of the texts that come with the program. */
  readonly bundledCorpus: string;
  /** The folder of the user's own texts; it need not exist. Null if the user has no home folder. */
  readonly userCorpus: string | null;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Null if standard output is not a terminal. */
  readonly terminalColumns: number | null;
  /** The same for standard error, where progress is reported. */
  readonly complaintColumns: number | null;
  readonly version: string;
  /** The limits on reading (`--limit`); undefined for the defaults. */
  readonly limits?: Limits | undefined;
  /** What this run has read, and how it reports progress; absent if nothing is recorded. */
  readonly run?: Run | undefined;
}

/** What is at a path; if nothing is, whether the folder it would be in exists. */
export type Place =
  | { readonly kind: 'nothing'; readonly isFolderThere: boolean }
  | {
      /** `other`: a device or a pipe. */
      readonly kind: 'file' | 'folder' | 'other';
      /** The real path, without links, dots and double slashes. */
      readonly path: string;
      /** The same for all names of one file; null if the file system has no inode numbers. */
      readonly inode: string | null;
    };

export interface FileSize {
  readonly bytes: number;
  readonly modified: number;
}

/** One run of the program. */
export interface Run {
  /** The files that were read, by the names used. */
  readonly read: ReadonlySet<string>;
  /** `--quiet` */
  readonly isQuiet: boolean;
  /** The Word file into which changes were written, to say whose file the result is. */
  readonly tracked: { base: string | null };
  /** Whether a file, by its real path, belongs to the record that was asked; null if none was. */
  readonly record: { has: ((path: string) => Promise<boolean>) | null };
  /** Reports slow steps on a terminal. */
  readonly reading: Reading;
}

export interface Reading {
  /** Announces how many more texts will be read. */
  expect(count: number): void;
  /** Announces a text being read; some formats take long. */
  begin(name: string, isLong: boolean): void;
  /** Announces another step. */
  step(words: string, isLong: boolean): void;
  /** Clears the progress line. */
  clear(): void;
}

export interface GrowingFile {
  append(text: string): Promise<void>;
  /** Moves it to its final place. */
  keep(): Promise<void>;
  /** Removes it; does nothing once it has been kept. */
  drop(): Promise<void>;
}

export interface Process {
  readonly id: number;
  /** The host name: process IDs are meaningful only on their own machine. */
  readonly host: string;
  isRunning(id: number): boolean;
}
