import type { Limits } from '../../formats/limits.ts';
import type { Tally } from '../../model/comparison.ts';
import type { InputErrorCode } from '../../model/problem.ts';
import type { Sides } from '../../model/sides.ts';
import type { Member } from '../../series/recognise.ts';

/** What a line of `--format jsonl` can hold beside the names; `comparison` is all of it. */
export const FIELDS = ['title', 'tally', 'substance', 'routine', 'summary', 'findings', 'comparison'] as const;
export type Field = (typeof FIELDS)[number];

/** What is asked of every pair, told to each worker once. */
export interface BatchOrder {
  /** Limits of readers that the user raised or lowered; null where none. */
  readonly limits: Limits | null;
  readonly corpus: string | null;
  /** What `-f` calls the format of the reports; null where nothing is written but lines. */
  readonly format: string | null;
  readonly fields: readonly Field[];
  readonly all: boolean;
  /** As `--only` takes it; undefined for all changes. */
  readonly only: string | undefined;
  readonly substance: boolean;
  readonly explain: boolean;
  /** The path of a scale of opening words; null for the program's own. */
  readonly verbs: string | null;
  readonly original: boolean;
  readonly author: string | undefined;
  readonly date: string | undefined;
  readonly comments: boolean;
}

/** A text by the name that stands in the list, with the path it means there; or the text itself. */
export type Source =
  | { readonly kind: 'named'; readonly name: string; readonly path: string }
  | { readonly kind: 'given'; readonly name: string; readonly content: Uint8Array };

/** `pair`: compare two texts. `member`: say to which series a file may belong. */
export type BatchTask =
  | {
      readonly kind: 'pair';
      readonly sources: Sides<Source>;
      /** What an earlier run made of this pair, if it did; null where that does not count. */
      readonly earlier: { readonly report: string; readonly record: string } | null;
    }
  | { readonly kind: 'member'; readonly path: string };

export type BatchAnswer =
  | { readonly kind: 'made'; readonly report: Uint8Array; readonly figures: Figures; readonly stamp: string }
  /** The report of an earlier run still stands. */
  | { readonly kind: 'same'; readonly figures: Figures }
  | { readonly kind: 'line'; readonly line: string; readonly figures: Figures }
  | {
      readonly kind: 'failed';
      readonly code: InputErrorCode | 'failure';
      readonly message: string;
      /** Of a mistake of ours: where in the source it happened. */
      readonly stack?: string;
    }
  | { readonly kind: 'member'; readonly member: FolderMember };

/** What an index says of a pair. */
export interface Figures {
  readonly symbols: Sides<string>;
  readonly title: string;
  readonly tally: Tally;
  /** Changes that neither the calendar nor a substitution explains. */
  readonly substance: number;
  readonly routine: number;
  /** The first sentence of the summary; empty where nothing changed. */
  readonly first: string;
}

/** A text of a folder, and its file. */
export interface FolderMember extends Member {
  readonly path: string;
}

/** Somebody who works beside us: a thread of its own, or in tests the same one. It does one task at a time. */
export interface BatchWorker {
  /** Rejects where the worker itself was lost; it is then of no more use. */
  work(task: BatchTask): Promise<BatchAnswer>;
  end(): Promise<void>;
}
