/** Everything the command line may touch. Tests pass one made of strings. */
export interface World {
  /** Rejects with a Node error whose `code` says why (`ENOENT`, `EISDIR`, `EACCES`). */
  readFile(path: string): Promise<Uint8Array>;
  readStandardInput(): Promise<Uint8Array>;
  /** Writes the file whole or not at all. */
  writeFile(path: string, content: string | Uint8Array): Promise<void>;
  /** The names in a folder; none where there is no such folder. */
  listFolder(path: string): Promise<readonly string[]>;
  print(text: string): void;
  /** Shows a text through a pager and waits until the reader leaves it; false where there is no such pager. */
  page(command: string, text: string): Promise<boolean>;
  complain(text: string): void;
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
