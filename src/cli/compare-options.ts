import type { When } from './options.ts';
import type { OutputOptions } from './prompt/target.ts';

/** The options of a comparison. */
export interface CompareOptions extends OutputOptions {
  readonly old: string;
  /** Absent if the two states of one file are compared. */
  readonly new?: string | undefined;
  /** Further texts: then all are shown as a history. */
  readonly more?: readonly string[] | undefined;
  readonly original?: boolean | undefined;
  readonly manualMarks?: boolean | undefined;
  /** Only the options of this delegation, in texts under negotiation. */
  readonly as?: string | undefined;
  readonly revisions?: boolean | undefined;
  readonly by?: readonly string[] | undefined;
  readonly only?: string | undefined;
  readonly all: boolean;
  readonly stat: boolean;
  readonly explain: boolean;
  readonly substance: boolean;
  readonly verbs?: string | undefined;
  readonly exitCode?: boolean | undefined;
  readonly sideBySide?: boolean | undefined;
  readonly hyperlink?: When | undefined;
  readonly author?: string | undefined;
  readonly date?: string | undefined;
  readonly comments?: string | undefined;
  readonly base?: 'old' | 'new' | undefined;
  readonly formatting?: boolean | undefined;
  readonly summary?: 'short' | 'full' | undefined;
  readonly lang?: string | undefined;
  readonly clean?: boolean | undefined;
  readonly table?: boolean | undefined;
}

/** The options that a report needs. */
export type ReportOptions = Pick<
  CompareOptions,
  | 'all'
  | 'only'
  | 'substance'
  | 'stat'
  | 'explain'
  | 'sideBySide'
  | 'width'
  | 'color'
  | 'hyperlink'
  | 'author'
  | 'date'
  | 'comments'
  | 'base'
  | 'formatting'
  | 'summary'
>;
