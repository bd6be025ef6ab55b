import type { Document } from '../../model/document.ts';
import { draftMember } from '../../series/earlier.ts';
import { inOrder } from '../../series/order.ts';
import { isAdopted, recogniseSeries } from '../../series/recognise.ts';
import type { Kin, SeriesAsked } from './protocol.ts';
import type { Texts } from './texts.ts';

interface Placed extends Pick<Kin, 'key' | 'series' | 'isAdopted' | 'copyOf'> {
  readonly document: Document;
}

/** The series that is followed is that of the latest adopted text, or of the latest draft if nothing is adopted. */
export function kinAmong({ texts: keys }: SeriesAsked, texts: Texts): readonly Kin[] {
  const placed = inSeries(keys.map((key) => ({ key, document: texts.get(key).document })));
  const originals = placed.filter(({ copyOf }) => copyOf === null);
  const adopted = originals.filter((each) => each.isAdopted);
  const members = adopted.length > 0 ? adopted : originals;
  const followed = latestSeries(members);
  return placed.map(({ document, ...kin }) => {
    const isMember = members.some(({ key }) => key === kin.key);
    return { ...kin, apart: whyApart(kin, document, { followed, isMember }) };
  });
}

function inSeries(given: readonly Pick<Placed, 'key' | 'document'>[]): readonly Placed[] {
  const first = new Map<string, string>();
  for (const { key, document } of given)
    if (document.symbol !== '' && !first.has(document.symbol)) first.set(document.symbol, key);
  const members = given.map(({ key, document }) => ({ key, member: draftMember(document, `draft ${key}`) }));
  const all = recogniseSeries(
    members.filter(({ key, member }) => (first.get(member.symbol) ?? key) === key).map(({ member }) => member),
  );
  const numbers = new Map(all.flatMap((series, at) => series.members.map(({ symbol }) => [symbol, at])));
  return given.map(({ key, document }, at) => {
    const own = first.get(document.symbol) ?? key;
    return {
      key,
      document,
      series: numbers.get(members[at]?.member.symbol ?? '') ?? -1,
      isAdopted: isAdopted(document) || document.adopted !== null,
      copyOf: own === key ? null : own,
    };
  });
}

/** A text that is alone in its series has nothing to be followed through, if there is another series. */
function latestSeries(members: readonly Placed[]): number | undefined {
  const series = new Map(members.map((member) => [member.document, member.series]));
  const ordered = inOrder([...series.keys()]).map((document) => series.get(document));
  const isSeveral = (one: number | undefined) => ordered.filter((other) => other === one).length > 1;
  return ordered.findLast(isSeveral) ?? ordered.at(-1);
}

function whyApart(
  { series, copyOf }: Pick<Kin, 'series' | 'copyOf'>,
  { kind, symbol, title }: Document,
  { followed, isMember }: { readonly followed: number | undefined; readonly isMember: boolean },
): Kin['apart'] {
  if (copyOf !== null) return 'copy';
  // Whether a text without a title is of another series cannot be said.
  if (series !== followed) return `${symbol}${title}` === '' ? 'undated' : 'series';
  if (isMember) return null;
  return symbol !== '' || kind?.startsWith('draft') === true ? 'draft' : 'undated';
}
