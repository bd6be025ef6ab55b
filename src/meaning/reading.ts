import type { Language } from '../language/language.ts';
import type { Mention } from '../mentions/mention.ts';
import type { DescribedChange } from '../model/comparison.ts';
import type { Paragraph } from '../model/document.ts';
import type { Fact, FactKind } from '../model/fact.ts';
import type { Sides } from '../model/sides.ts';
import type { RegionPlace, SpanIndex } from './overlap.ts';
import type { Region, Span } from './regions.ts';

/** A fact before routine updates are known, with the places of its words in the joined texts of a change. */
export interface Bare {
  readonly kind: FactKind;
  readonly of: string;
  readonly old: string | number | null;
  readonly new: string | number | null;
  readonly spans: Sides<Span | null>;
  readonly direction: Fact['direction'];
}

/** What is known about a change for finding facts: its joined texts, what they name, and where they differ. */
export interface Reading {
  readonly change: DescribedChange;
  readonly paragraphs: Sides<readonly Paragraph[]>;
  readonly texts: Sides<string>;
  readonly mentions: Sides<readonly Mention[]>;
  /** Where each opening phrase ends. */
  readonly openings: Sides<Span>;
  readonly regions: readonly Region[];
  /** The mentions by place in each text. */
  readonly places: Sides<SpanIndex<RegionPlace>>;
  readonly languages: Sides<Language>;
  /** The session of each version, if it has one. */
  readonly sessions: Sides<number | null>;
}
