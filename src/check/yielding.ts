import type { SafeEdit } from '../model/check.ts';
import { grouped } from '../text/grouped.ts';
import type { Found } from './found.ts';
import type { CheckRule, Echo } from './rule.ts';

/** A finding with the rule that made it. */
export interface RuleFound {
  readonly rule: CheckRule;
  readonly found: Found;
}

/**
 * Reports one fault once: drops a finding where a rule that its own rule yields to has reported the cause. No rule yields to
 * itself, even indirectly (a test checks that).
 *
 * @param isOff a code that is switched off still counts as the cause of others, but its edits clash with none
 */
export function withoutEchoes(all: readonly RuleFound[], isOff: (code: string) => boolean): readonly RuleFound[] {
  const byCode = grouped(all, ({ rule }) => rule.code);
  const toldBy = new Map<string, Told>();
  const toldOf = (code: string): Told => {
    const told = toldBy.get(code) ?? toldIn((byCode.get(code) ?? []).filter((each) => !isEcho(each, toldOf, isOff)));
    toldBy.set(code, told);
    return told;
  };
  return all.filter(({ rule, found }) => toldOf(rule.code).all.has(found));
}

/** The reported findings of one code, and those of each paragraph. */
interface Told {
  readonly all: ReadonlySet<Found>;
  readonly at: ReadonlyMap<number | null, readonly Found[]>;
}

function toldIn(own: readonly RuleFound[]): Told {
  const all = own.map(({ found }) => found);
  return { all: new Set(all), at: grouped(all, ({ place }) => place.paragraph) };
}

function isEcho({ rule, found }: RuleFound, toldOf: (code: string) => Told, isOff: (code: string) => boolean): boolean {
  return (rule.yieldsTo ?? []).some((each) => {
    if (typeof each !== 'string') return NEAR[each.within](found, toldOf(each.code));
    return !isOff(each) && haveSameWords(found, toldOf(each));
  });
}

const NEAR: Readonly<Record<Echo['within'], (found: Found, told: Told) => boolean>> = {
  paragraph: ({ place }, { at }) => at.has(place.paragraph),
  neighbours: ({ place }, { at }) => [-1, 0, 1].some((step) => at.has((place.paragraph ?? 0) + step)),
  text: (_, { all }) => all.size > 0,
};

/** Whether a cause concerns the same words as a finding, or words that its edit would overwrite. */
function haveSameWords({ place, edit }: Found, { at }: Told): boolean {
  return (at.get(place.paragraph) ?? []).some((cause) => {
    if (cause.place.note !== place.note) return false;
    // Without a clashing edit, this one can still be made.
    if (edit !== undefined) return cause.edit !== undefined && editsOverlap(edit, cause.edit);
    return overlap(place, cause.place);
  });
}

/** Whether two edits of one text, or of its footnote markers, overlap. */
export function editsOverlap(one: SafeEdit, other: SafeEdit): boolean {
  return one.of === other.of && overlap(one, other);
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function overlap(one: Range, other: Range): boolean {
  const isSame = one.start === other.start && one.end === other.end;
  return isSame || (one.start < other.end && other.start < one.end);
}
