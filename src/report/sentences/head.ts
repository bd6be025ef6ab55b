import { type Messages, messagesIn } from '../../messages/messages.ts';
import type { Change, ChangeKind, Comparison, Facet } from '../../model/comparison.ts';
import { mapSides, type Sides } from '../../model/sides.ts';
import { officialAddress } from '../../text/symbols.ts';
import { shown } from '../layout/safe.ts';
import { versionFacts } from './kinds.ts';

/** One of the counts, with its words and its name in `--only` and in the page's filters. */
export interface Count {
  readonly name: Facet | ChangeKind | 'untouched';
  readonly count: number;
  readonly words: string;
}

/** What the counts are taken from. */
type Counted = Pick<Comparison, 'lang' | 'tally' | 'changes'>;

/** The counts above zero, in the order shown. */
export function countList({ lang, tally, changes }: Counted): readonly Count[] {
  const messages = messagesIn(lang);
  return COUNTED.map((name) => {
    const own = messages.counts[name](tally[name]);
    return { name, count: tally[name], words: name === 'reworded' ? own + lightly(changes, messages) : own };
  }).filter(({ count }) => count > 0);
}

const COUNTED = [
  'added',
  'removed',
  'split',
  'merged',
  'reworded',
  'form',
  'notes',
  'moved',
  'crossed',
  'renumbered',
  'untouched',
] as const;

/** The counts in a line: `7 reworded (3 routine updates), 21 unchanged`. */
export function countsLine(comparison: Counted): string {
  const { untouched } = comparison.tally;
  const counts = countList(comparison);
  if (counts.some(({ name }) => name !== 'untouched')) {
    return counts.map(({ count, words }) => `${count} ${words}`).join(', ');
  }
  return messagesIn(comparison.lang).nothingChanged(untouched);
}

/** How many reworded paragraphs are only routine updates, or changed only by a replacement that is reported once. */
function lightly(changes: readonly Change[], messages: Messages): string {
  const reworded = changes.filter(({ facets, substance }) => facets.includes('reworded') && !substance);
  const routine = reworded.filter((change) => change.routine).length;
  const replaced = reworded.length - routine;
  const told = [
    ...(routine > 0 ? [messages.routineUpdates(routine)] : []),
    ...(replaced > 0 ? [messages.byReplacement(replaced)] : []),
  ];
  return told.length === 0 ? '' : ` (${told.join(', ')})`;
}

/** The head of a report: what was compared, with `→` between the versions where they differ. */
export function headOf(comparison: Comparison): {
  /** `A/C.1/80/L.52 → A/RES/80/52` */
  readonly symbols: string;
  /** The same with what is known of each: `A/C.1/80/L.52 (draft, 16 October 2025, 36 sponsors) → …`. */
  readonly versions: string;
  readonly titles: string;
  /** What to know before reading on: that these may be the wrong texts, or that one is not an official copy. */
  readonly notices: readonly string[];
} {
  const { documents, notices } = comparison;
  const versions = versionsOf(comparison);
  const titles = mapSides(documents, ({ title }) => title);
  const isOneTitle = titles.old === titles.new || titles.old === '' || titles.new === '';
  return {
    symbols: `${versions.old.symbol} → ${versions.new.symbol}`,
    versions: `${versionWords(versions.old)} → ${versionWords(versions.new)}`,
    titles: isOneTitle ? titles.new || titles.old : `${titles.old} → ${titles.new}`,
    notices: [...noticeLines(comparison, notices), documents.old.provenance, documents.new.provenance].filter(Boolean),
  };
}

/** Notices as sentences. */
export function noticeLines(
  { lang, names }: Pick<Comparison, 'lang' | 'names'>,
  notices: Comparison['notices'],
): readonly string[] {
  const messages = messagesIn(lang);
  const called = mapSides({ old: 'old', new: 'new' } as const, (side) => names[side] || messages.theVersions[side]);
  return notices.map((notice) => messages.notice(notice, called));
}

function versionWords({ symbol, told }: VersionLine): string {
  return told === '' ? symbol : `${symbol} (${told})`;
}

/** What is known of a version. */
export interface VersionLine {
  /** Its symbol, or the name of its file. */
  readonly symbol: string;
  /** Where the United Nations publishes it; null if the name is not one of its symbols. */
  readonly address: string | null;
  /** `draft, 16 October 2025, 36 sponsors`; `adopted 1 December 2025, 148-1-36`; empty if nothing is known. */
  readonly told: string;
  /** `42nd plenary meeting` */
  readonly meeting: string;
}

export function versionsOf({ lang, documents, names }: Comparison): Sides<VersionLine> {
  const messages = messagesIn(lang);
  const lineOf = (side: 'old' | 'new'): VersionLine => {
    const document = documents[side];
    const { symbol, reissueMark, meeting, languages } = document;
    const name = names[side] || messages.versions[side];
    return {
      symbol: name === symbol ? name + reissueMark : name,
      address: name === symbol ? officialAddress(symbol, languages[0]) : null,
      told: versionFacts(document, messages),
      meeting: meeting ?? '',
    };
  };
  return mapSides({ old: 'old', new: 'new' } as const, lineOf);
}

/** `“States parties” → “States Parties”` */
export function substitutionWords(
  { old: before, new: after }: Comparison['substitutions'][number],
  { quoted }: Messages,
): string {
  return shown(`${quoted(before)} → ${quoted(after)}`);
}

/** Replacements reported once: `“States parties” → “States Parties” in 12 paragraphs`. */
export function substitutionLines({ lang, substitutions }: Comparison): readonly string[] {
  const messages = messagesIn(lang);
  return substitutions.map((each) => messages.replacedIn(substitutionWords(each, messages), each.paragraphs));
}

/** The findings as lines: which text, which paragraph, what. */
export function findingLines({ lang, findings, documents, names }: Comparison): readonly string[] {
  const messages = messagesIn(lang);
  return findings.map((finding) => {
    const { version, place } = finding;
    const { paragraphs } = documents[version];
    const name = names[version] || messages.theVersions[version];
    const paragraph = paragraphs[place.paragraph];
    const words = paragraph?.text.slice(place.start, place.end) ?? '';
    return shown(messages.finding(name, paragraph?.id ?? '', messages.found(finding, words)));
  });
}
