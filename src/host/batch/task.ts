import type { Limits } from '../../formats/limits.ts';
import type { Tally } from '../../model/comparison.ts';
import type { Document } from '../../model/document.ts';
import type { InputErrorCode } from '../../model/problem.ts';
import type { Sides } from '../../model/sides.ts';
import type { Entry } from '../../record/entry.ts';
import type { Followed } from '../../record/store.ts';
import type { Member } from '../../series/recognise.ts';

/** The fields of a line of `--format jsonl` besides the names; `comparison` is everything. */
export const FIELDS = ['title', 'tally', 'substance', 'routine', 'summary', 'findings', 'comparison'] as const;
export type Field = (typeof FIELDS)[number];

/** The options that apply to every pair, sent to each worker once. */
export interface BatchOrder {
  /** Reading limits that the user changed; null if none. */
  readonly limits: Limits | null;
  readonly corpus: string | null;
  /** The format of the reports, as in `-f`; null for JSON lines only. */
  readonly format: string | null;
  readonly fields: readonly Field[];
  readonly all: boolean;
  /** As given to `--only`; undefined for all changes. */
  readonly only: string | undefined;
  readonly substance: boolean;
  readonly explain: boolean;
  /** The path of a scale of opening words; null for the built-in one. */
  readonly verbs: string | null;
  readonly original: boolean;
  /** Whether marks by hand are tracked changes. */
  readonly manualMarks: boolean;
  /** Whether pages that are pictures are read by text recognition. */
  readonly ocr: boolean;
  /** Whether LibreOffice converts what only it can read; null if the settings file decides. */
  readonly withOffice: boolean | null;
  readonly author: string | undefined;
  readonly date: string | undefined;
  readonly comments: string | undefined;
  readonly base: 'old' | 'new' | undefined;
  readonly formatting: boolean | undefined;
}

/** A text by its name in the list and the path that this means; or the text itself. */
export type Source =
  | { readonly kind: 'named'; readonly name: string; readonly path: string }
  | { readonly kind: 'given'; readonly name: string; readonly content: Uint8Array };

/**
 * `pair`: compare two texts. `member`: report which series a file may belong to. `entries`: read a file for a record. `follow`: follow
 * the clauses of one series.
 */
export type BatchTask =
  | {
      readonly kind: 'pair';
      readonly sources: Sides<Source>;
      /** What an earlier run made of this pair; null if there is none, or it should be ignored. */
      readonly earlier: { readonly report: string; readonly record: string } | null;
    }
  | { readonly kind: 'member'; readonly path: string }
  | {
      readonly kind: 'entries';
      readonly path: string;
      /** Its symbol, if it is a text in the corpus; else empty. */
      readonly symbol: string;
      /** What the file was when it was last read: if it is the same, it is not read again. Empty if it has to be read. */
      readonly sha256: string;
    }
  | { readonly kind: 'follow'; readonly texts: readonly { readonly text: number; readonly document: Document }[] };

export type BatchAnswer =
  | { readonly kind: 'made'; readonly report: Uint8Array; readonly figures: Figures; readonly stamp: string }
  /** The report of an earlier run is still up to date. */
  | { readonly kind: 'same'; readonly figures: Figures }
  | { readonly kind: 'line'; readonly line: string; readonly figures: Figures }
  | {
      readonly kind: 'failed';
      readonly code: InputErrorCode | 'failure';
      readonly message: string;
      /** For a fault in resdiff: where in the source it happened. */
      readonly stack?: string;
    }
  | { readonly kind: 'member'; readonly member: FolderMember }
  | { readonly kind: 'unchanged' }
  /** The texts of a file: one, or the drafts in the report of a committee. */
  | { readonly kind: 'entries'; readonly entries: readonly Entry[]; readonly sha256: string }
  /** The threads are numbered from 1. */
  | { readonly kind: 'followed'; readonly followed: readonly Followed[] };

/** What the index says of a pair. */
export interface Figures {
  readonly symbols: Sides<string>;
  readonly title: string;
  readonly tally: Tally;
  /** Changes that neither a routine update nor a substitution explains. */
  readonly substance: number;
  readonly routine: number;
  /** The first sentence of the summary; empty if nothing changed. */
  readonly first: string;
}

/** A text in a folder, and its file. */
export interface FolderMember extends Member {
  readonly path: string;
}

/** A worker: a separate thread, or in tests the same thread. It does one task at a time. */
export interface BatchWorker {
  /** Rejects if the worker itself was lost; it can then no longer be used. */
  work(task: BatchTask): Promise<BatchAnswer>;
  end(): Promise<void>;
}
