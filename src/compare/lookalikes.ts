import type { Paragraph } from '../model/document.ts';
import type { Sides } from '../model/sides.ts';
import type { Field } from './field.ts';
import type { Joined } from './link.ts';

/**
 * Takes back the links of paragraphs that agree in nothing but boilerplate: each is as like to some other paragraph, and
 * what tells it apart is a name that the other lacks. The clause on Anguilla was dropped and one on Montserrat added;
 * that both stand beside the one on Bermuda makes no pair of them. Amounts and dates are no such names: year by year
 * they change in paragraphs that stay (the budget resolutions are made of these).
 */
export function withoutLookalikes(links: readonly Joined[], field: Field): readonly Joined[] {
  return links.filter(
    (link) => link.kind !== 'kept' || link.evidence.rule === 'same' || !isLookalike(link.core, field),
  );
}

const LOOKALIKE_MIN = 0.5;
/** A rival need not be nearer: as near is near enough to say that the likeness is that of the boilerplate. */
const LOOKALIKE_MARGIN = 0.05;
const RARE_WORDS_MAX = 16;
const RIVALS_MAX = 4;

function isLookalike(pair: Sides<Paragraph>, field: Field): boolean {
  const likeness = field.likeness(pair);
  if (likeness < LOOKALIKE_MIN || likeness === 1 || !differsInName(pair)) return false;
  const rivals = [
    ...field
      .near('new')
      .sharing(pair.old, RARE_WORDS_MAX, RIVALS_MAX)
      .filter((each) => each !== pair.new)
      .map((each) => ({ ...pair, new: each })),
    ...field
      .near('old')
      .sharing(pair.new, RARE_WORDS_MAX, RIVALS_MAX)
      .filter((each) => each !== pair.old)
      .map((each) => ({ ...pair, old: each })),
  ];
  return rivals.some((rival) => field.likeness(rival) >= likeness - LOOKALIKE_MARGIN);
}

/** Each has a name that the other lacks. */
function differsInName({ old: before, new: after }: Sides<Paragraph>): boolean {
  const names = { old: namesIn(before.text), new: namesIn(after.text) };
  return (
    [...names.old].some((name) => !after.text.includes(name)) &&
    [...names.new].some((name) => !before.text.includes(name))
  );
}

/** Capitalised words within a sentence; months are none. */
function namesIn(text: string): ReadonlySet<string> {
  const names = [...text.matchAll(NAME)].map(([name]) => name);
  return new Set(names.filter((name) => !MONTHS.test(name)));
}

const NAME = /(?<=[\p{Ll}\p{N},] )\p{Lu}\p{Ll}{2,}/gu;
const MONTHS = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u;
