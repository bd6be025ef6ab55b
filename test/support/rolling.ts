import fc from 'fast-check';

/** Words of a paragraph, and whose they are; those of nobody are agreed. */
interface Segment {
  readonly words: string;
  readonly by: readonly string[];
  readonly deletedBy: readonly string[];
  /** Whether they have brackets although nobody is named. */
  readonly isOpen: boolean;
}

/** A paragraph of a made-up text under negotiation. */
interface RollingParagraph {
  readonly isOperative: boolean;
  readonly inserted: string;
  readonly segments: readonly Segment[];
  readonly status: string;
  readonly remark: string;
  /** Who wants the whole paragraph. */
  readonly by: readonly string[];
}

export interface Rolling {
  readonly printed: string;
  readonly paragraphs: readonly RollingParagraph[];
}

export const SIDES = ['G77', 'EU', 'US', 'Japan', 'Saudi Arabia'] as const;

const NOUNS = ['lamps', 'keepers', 'coasts', 'oil', 'ships', 'harbours', 'light', 'fog', 'the report', 'all States'];
const words = fc.array(fc.constantFrom(...NOUNS), { minLength: 1, maxLength: 3 }).map((each) => each.join(' and '));
const sides = (minLength: number) => fc.uniqueArray(fc.constantFrom(...SIDES), { minLength, maxLength: 2 });
const agreed = words.map((each): Segment => ({ words: each, by: [], deletedBy: [], isOpen: false }));
const named = fc
  .record({ words, by: sides(1), deletedBy: sides(0) })
  .map(
    (each): Segment => ({ ...each, deletedBy: each.deletedBy.filter((side) => !each.by.includes(side)), isOpen: true }),
  );
const contested = fc.record({ words, deletedBy: sides(1) }).map((each): Segment => ({ ...each, by: [], isOpen: true }));
const unclaimed = words.map((each): Segment => ({ words: each, by: [], deletedBy: [], isOpen: true }));

const paragraph = fc.record({
  isOperative: fc.boolean(),
  inserted: fc.constantFrom('', '', '', 'bis', ' ter'),
  segments: fc.array(fc.oneof(agreed, agreed, named, named, contested, unclaimed), { minLength: 1, maxLength: 5 }),
  status: fc.constantFrom('', '', '(agreed)', '(agreed ad ref)'),
  remark: fc.constantFrom(
    '',
    '',
    '(EU reserves)',
    '(placement tbd)',
    '(US: flexible on this)',
    '{Placeholder for oil}',
  ),
  by: fc.oneof(fc.constant([]), fc.constant([]), sides(1)),
});

/** Made-up texts under negotiation, as people print them. */
export const ROLLING: fc.Arbitrary<Rolling> = fc.array(paragraph, { minLength: 1, maxLength: 7 }).map((drawn) => {
  const paragraphs = drawn.toSorted((a, b) => Number(a.isOperative) - Number(b.isOperative));
  const counts = { PP: 0, OP: 0 };
  const lines = paragraphs.map((each) => {
    const kind = each.isOperative ? 'OP' : 'PP';
    if (each.inserted === '' || counts[kind] === 0) counts[kind] += 1;
    return `${kind}${counts[kind]}${each.inserted} ${printedAs(each)}`;
  });
  // The first label shows that the text is under negotiation, whatever was drawn.
  const head = 'PP1 [Noting the sea,] (Peru)';
  return { paragraphs, printed: `Lamps\n\nThe General Assembly,\n\n${[head, ...lines].join('\n\n')}\n` };
});

function printedAs({ isOperative, segments, status, remark, by }: RollingParagraph): string {
  const own = [isOperative ? 'Urges' : 'Recalling', ...segments.map(printedSegment)].join(' ');
  const mark = isOperative ? ';' : ',';
  const names = by.length === 0 ? '' : `(${by.join(', ')})`;
  return [`${own}${mark}`, names, status, remark].filter(Boolean).join(' ');
}

function printedSegment({ words: own, by, deletedBy, isOpen }: Segment): string {
  if (!isOpen) return own;
  const groups = [
    by.length === 0 ? '' : `(${by.join(', ')})`,
    deletedBy.length === 0 ? '' : `(${deletedBy.join(', ')}: delete)`,
  ];
  return [`[${own}]`, ...groups].filter(Boolean).join(' ');
}

/**
 * The paragraphs as one side wants them; null where the text leaves it open, since several options beside each other belong to nobody.
 */
export function wantedBy({ paragraphs }: Rolling, side: string): readonly (string | null)[] {
  return paragraphs
    .filter(({ by }) => by.length === 0 || by.includes(side))
    .map((each) => (isClear(each) ? textFor(each, side) : null));
}

/** Where options beside each other are of nobody, or only of some, their side may decide for the others. */
function isClear({ segments }: RollingParagraph): boolean {
  return segments.every((segment, at) => {
    const next = segments[at + 1];
    return !segment.isOpen || next?.isOpen !== true || (segment.by.length > 0 && next.by.length > 0);
  });
}

function textFor({ isOperative, segments }: RollingParagraph, side: string): string {
  const kept = segments.filter(({ by, deletedBy }) => (by.length > 0 ? by.includes(side) : !deletedBy.includes(side)));
  return `${[isOperative ? 'Urges' : 'Recalling', ...kept.map((each) => each.words)].join(' ')}${isOperative ? ';' : ','}`;
}
