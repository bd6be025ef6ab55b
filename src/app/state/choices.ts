import type { Kin } from '../engine/protocol.ts';

/** What is chosen on the screens for more than two texts; texts are named by their keys. */
export interface Choices {
  readonly series: {
    readonly view: 'history' | 'blame' | 'draft';
    /** Null: those of the series that is followed. */
    readonly ticked: readonly string[] | null;
    /** Which texts on the page are of one series. */
    readonly kin: readonly Kin[];
    /** Facts for the draft as typed, by their keys. */
    readonly facts: Readonly<Record<string, string>>;
  };
  readonly check: {
    readonly view: 'check' | 'agreed';
    /** Null: the last text by date. */
    readonly text: string | null;
    /** Earlier texts; null: those that are suggested. */
    readonly against: readonly string[] | null;
    /** Those of its series. */
    readonly suggested: readonly string[];
  };
  readonly record: {
    readonly view: 'search' | 'sources';
    /** As typed. */
    readonly query: string;
    /** Null: the last text by date. */
    readonly draft: string | null;
  };
  readonly negotiation: {
    readonly view: 'compilation' | 'accepted' | 'amended' | 'status';
    /** Null: the first text. */
    readonly base: string | null;
    /** Null: drafts of the base's series that are not themselves under negotiation, and amendments to it. */
    readonly proposals: readonly string[] | null;
    /** The names of delegations as typed, by the keys of their proposals. */
    readonly names: Readonly<Record<string, string>>;
    readonly authors: boolean;
    /** Delegations whose wishes are accepted. */
    readonly sides: readonly string[];
    readonly renumber: boolean;
    /** Null: the text that the first amendment names. */
    readonly amended: string | null;
    /** Null: those that name this text, or none. */
    readonly amendments: readonly string[] | null;
    readonly partial: boolean;
    /** Null: the first text that shows brackets. */
    readonly rolling: string | null;
    /** The delegation whose words alone are wanted; empty for all. */
    readonly side: string;
  };
}

export const NO_CHOICES: Choices = {
  series: { view: 'history', ticked: null, kin: [], facts: {} },
  check: { view: 'check', text: null, against: null, suggested: [] },
  record: { view: 'search', query: '', draft: null },
  negotiation: {
    view: 'compilation',
    base: null,
    proposals: null,
    names: {},
    authors: false,
    sides: [],
    renumber: true,
    amended: null,
    amendments: null,
    partial: false,
    rolling: null,
    side: '',
  },
};
