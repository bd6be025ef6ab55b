import { endsAhead } from '../mentions/events-to-come.ts';
import type { Mention } from '../mentions/mention.ts';
import type { SlotKind } from '../model/draft.ts';
import { shortSymbol } from '../text/symbols.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { isOn, type Line } from './lines.ts';
import type { Past, Recurring } from './past.ts';
import { SLOT } from './rates.ts';
import { dueDay, type Rhythm } from './rhythm.ts';
import type { Step, Wanted } from './step.ts';
import { hasSupplement } from './steps/supplements.ts';

/**
 * Places whose next value cannot be computed: dates and places of meetings, presidencies, counts, symbols of reports. Last
 * year's value is kept in square brackets, which mark text that is not agreed.
 *
 * @param made the steps that will be made; the words they cover need no slot
 */
export function slotSteps(past: Past, rhythm: Rhythm, made: readonly Step[]): readonly Step[] {
  if (!past.hasWords) return [];
  const steps = past.lines.flatMap((line) => {
    const own = made.filter(({ place }) => isOn(place, line));
    return line.mentions.flatMap((mention) => {
      if (own.some(({ place }) => place.start < mention.end && mention.start < place.end)) return [];
      const wanted = wantedAt({ past, rhythm, line, made: own }, mention);
      return wanted === null ? [] : [slotStep(line, { mention, words: past.words }, wanted)];
    });
  });
  return withOwnKeys(steps, past);
}

/** One key for one value: if a key would have two values, the names of the paragraphs are added to it. */
function withOwnKeys(steps: readonly Step[], { base }: Past): readonly Step[] {
  const values = new Map<string, Set<string>>();
  for (const { slot, words } of steps)
    if (slot !== null) values.set(slot.key, (values.get(slot.key) ?? new Set<string>()).add(words));
  const given = new Map<string, number>();
  return steps.map((step) => {
    if (step.slot === null || (values.get(step.slot.key)?.size ?? 0) < 2) return step;
    const id = base.paragraphs[step.place.paragraph]?.id ?? '';
    const key = step.slot.key.endsWith(id) ? step.slot.key : `${step.slot.key} in ${id}`;
    const count = (given.get(key) ?? 0) + 1;
    given.set(key, count);
    return { ...step, slot: { ...step.slot, key: count === 1 ? key : `${key}, ${count}` } };
  });
}

interface Setting {
  readonly past: Past;
  readonly rhythm: Rhythm;
  readonly line: Line;
  /** The steps made in this line. */
  readonly made: readonly Step[];
}

function wantedAt(setting: Setting, mention: Mention): Wanted | null {
  switch (mention.kind) {
    case 'date':
      return wantedDate(setting, mention);
    case 'place':
      return wantedPlace(setting, mention);
    case 'state':
      return mention.of === 'presidency' ? wanted(setting, 'presidency', 'presidency', 'who presides') : null;
    case 'count':
      return wantedCount(setting, mention);
    case 'amount':
      return hasChanged(setting, mention)
        ? wanted(
            setting,
            'amount',
            `amount in ${setting.line.paragraph.id}`,
            'the amount, which changed in the last text',
          )
        : null;
    case 'citation':
      return wantedCitation(setting, mention);
    case 'ordinal':
    case 'period':
    case 'body':
    case 'instrument':
    case 'deadline':
    case 'report':
    case 'agenda':
      return null;
  }
}

function wanted({ line, past }: Setting, kind: SlotKind, key: string, what: string, known = ''): Wanted {
  const where = line.note === null ? line.paragraph.id : `${line.paragraph.id}, footnote ${line.note.marker}`;
  return { kind, wanted: what, known: known || `${where} of ${shortSymbol(past.base.symbol) || 'the last text'}`, key };
}

function evidence({ past, line }: Setting, mention: Mention): Evidence {
  return evidenceOf(past, line, mention, ({ value }) => (typeof value === 'number' ? value : null));
}

function hasChanged(setting: Setting, mention: Mention): boolean {
  const { kind } = evidence(setting, mention);
  return kind === 'changed' || kind === 'rolled';
}

/** The dates of an event whose number advances, dates that will have passed, and dates that changed in the base. */
function wantedDate(setting: Setting, mention: Mention): Wanted | null {
  const event = eventBefore(setting, mention);
  if (event !== null)
    return wanted(setting, 'date', `dates of the ${event}`, `dates of the ${event}`, knownOf(setting, mention));
  if (isStillToCome(setting, mention))
    return wanted(
      setting,
      'date',
      `date in ${setting.line.paragraph.id}`,
      'a later date: this one will have passed when the text is adopted',
      knownOf(setting, mention),
    );
  return hasChanged(setting, mention) && isRecent(setting, String(mention.value))
    ? wanted(
        setting,
        'date',
        `date in ${setting.line.paragraph.id}`,
        'the date, which changed in the last text',
        knownOf(setting, mention),
      )
    : null;
}

/** From the year before the base or later: older dates are history and do not change every year. */
function isRecent({ past }: Setting, value: string): boolean {
  const [year] = /(?:19|20)\d\d/u.exec(value) ?? [];
  return year !== undefined && past.base.adopted !== null && Number(year) >= Number(past.base.adopted.slice(0, 4)) - 1;
}

/** The event named shortly before, if a step advances its number: `twelfth Meeting of States Parties`. */
function eventBefore({ line, made }: Setting, { start }: Mention): string | null {
  const own = made.filter(
    ({ kind, place }) => kind === 'ordinal' && place.end <= start && start - place.end <= EVENT_MAX_CHARACTERS,
  );
  const step = own.findLast(({ place }) => !/[;.]/u.test(line.text.slice(place.end, start).replace(/\b[A-Z]\./gu, '')));
  if (step === undefined) return null;
  const ordinal = line.mentions.find(
    ({ kind, start: from, end }) => kind === 'ordinal' && from <= step.place.start && step.place.end <= end,
  );
  return ordinal === undefined || Number.isNaN(Number(ordinal.value))
    ? null
    : `${step.words.toLowerCase()} ${ordinal.of}`;
}

/** `eleventh Meeting of States Parties to the Convention on Cluster Munitions, to be held in Geneva from …` has 75. */
const EVENT_MAX_CHARACTERS = 200;

/** The date follows words of the future, and will have passed when the next text is adopted. */
function isStillToCome({ past, rhythm, line }: Setting, { start, value }: Mention): boolean {
  const { adopted } = past.base;
  const last = String(value).split('/').at(-1) ?? '';
  if (adopted === null || !/^\d{4}-\d{2}/u.test(last) || last < adopted.slice(0, last.length)) return false;
  const next = dueDay(adopted, rhythm);
  const before = line.text.slice(Math.max(0, start - AHEAD_MAX_CHARACTERS), start);
  return last < next.slice(0, last.length) && endsAhead(before, past.language);
}

const AHEAD_MAX_CHARACTERS = 120;

/** The place of an event whose number advances, if the event has moved before. */
function wantedPlace(setting: Setting, mention: Mention): Wanted | null {
  const event = eventBefore(setting, mention);
  const { kind, earlier } = evidence(setting, mention);
  const hasMoved = kind === 'changed' && earlier.length > 0;
  if (event === null || !hasMoved) return null;
  return wanted(
    setting,
    'place',
    `place of the ${event}`,
    `where the ${event} will be held`,
    knownOf(setting, mention),
  );
}

function wantedCount(setting: Setting, mention: Mention): Wanted | null {
  const { kind, earlier } = evidence(setting, mention);
  if (kind === 'kept' && earlier.length >= STAYED_MIN_TEXTS) return null;
  const isOfParties = setting.past.words.joiners.test(mention.of) && setting.past.words.joinersFirst.test(mention.of);
  if (!isOfParties && !hasChanged(setting, mention)) return null;
  const name = mention.of || `number in ${setting.line.paragraph.id}`;
  return wanted(
    setting,
    'count',
    name,
    mention.of === '' ? 'this number' : `number of ${mention.of}`,
    knownOf(setting, mention),
  );
}

/** What was the same in five texts, the base among them, is not asked for. */
const STAYED_MIN_TEXTS = 4;

/** The symbol of this year's report, or of another organ's latest resolution, if the previous text had a different one. */
function wantedCitation(setting: Setting, mention: Mention): Wanted | null {
  const { line, past } = setting;
  const where = line.note === null ? line.paragraph.id : `${line.paragraph.id} footnote ${line.note.marker}`;
  if (mention.of !== 'resolution' && mention.of !== 'decision') {
    if (hasSupplement(line.text, past.words) || !isOfThisYear(String(mention.value), past)) return null;
    const { kind } = evidence(setting, mention);
    const isReport = kind === 'first' && line.note !== null && past.words.onReport.test(line.paragraph.text);
    return kind === 'changed' || isReport
      ? wanted(setting, 'symbol', `symbol in ${where}`, 'symbol of the new report', knownOf(setting, mention))
      : null;
  }
  const { kind, earlier } = evidence(setting, mention);
  const isNews = kind === 'changed' && earlier[0]?.mention.of === mention.of && line.note === null;
  // Other organs count their sessions otherwise: there the date says whether it was the latest, or that it changes every year.
  const isLatest =
    isOfThisYear(`R/${String(mention.value)}`, past) ||
    isRecent(setting, line.text.slice(mention.start, mention.end)) ||
    (earlier[1] !== undefined && earlier[0]?.mention.value !== earlier[1].mention.value);
  return isNews && isLatest
    ? wanted(
        setting,
        'citation',
        `resolution in ${where}`,
        'the latest of these resolutions',
        knownOf(setting, mention),
      )
    : null;
}

/** `A/77/185` in a text of the seventy-seventh session, `E/2022/27` in one of 2022. */
function isOfThisYear(symbol: string, { base }: Past): boolean {
  const [, part] = /^[A-Z][\w.]*(?:\/[A-Z][\w.]*)*\/(\d{2,4})\/(?:[\w.]+\/)*[\w.]*\d/u.exec(symbol) ?? [];
  const year = Number(part);
  const own = part?.length === 4 ? Number((base.adopted ?? '').slice(0, 4)) : (base.session ?? 0);
  return year === own || year === own - 1;
}

/** What earlier texts had here. */
function knownOf(setting: Setting, mention: Mention): string {
  const { earlier } = evidence(setting, mention);
  const told = earlier
    .slice(0, KNOWN_MAX)
    .map(
      ({ document, line, mention: own }) => `${line.text.slice(own.start, own.end)} in ${shortSymbol(document.symbol)}`,
    );
  return told.join(', ');
}

const KNOWN_MAX = 3;

function slotStep(
  { paragraph, note, text }: Line,
  { mention, words }: { mention: Mention; words: Recurring },
  slot: Wanted,
): Step {
  const start = mention.start;
  const whole = text.slice(start, mention.end);
  const lengths: Partial<Record<SlotKind, (whole: string) => number>> = {
    // Without `, which presided over` or `presidency`.
    presidency: (name) => name.replace(words.behindPresidency, '').length,
    count: numberLength,
  };
  const end = start + (lengths[slot.kind]?.(whole) ?? whole.length);
  return {
    kind: 'fact',
    place: { paragraph: paragraph.index, note: note?.marker ?? null, start, end },
    words: `[${text.slice(start, end)}]`,
    rule: SLOT,
    reason: slot.wanted,
    support: [],
    slot,
    mayApply: true,
  };
}

/** The length of the figure alone. */
function numberLength(printed: string): number {
  return /^[\d,.]*\d/u.exec(printed)?.[0].length ?? printed.length;
}
