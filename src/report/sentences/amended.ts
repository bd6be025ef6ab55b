import type { Amended } from '../../model/amended.ts';
import type { Document } from '../../model/document.ts';

/** What became of amendments, as far as anybody has to know: those that were not applied and why, and what came with the others. */
export function amendedWords(
  { orders, remarks, sources }: Amended,
  { symbol }: Pick<Document, 'symbol'>,
): readonly string[] {
  const applied = orders.filter(({ state }) => state === 'applied').length;
  return [
    ...sources.flatMap(({ name, otherBase }) =>
      otherBase === null ? [] : [`${name} was made for ${otherBase}; applied to ${symbol} anyway`],
    ),
    ...orders.flatMap(({ name, text, state, why, remarks: own }) => [
      ...own.map((remark) => `${name}: ${remark}`),
      ...(state === 'refused' ? [`${name}: not applied: ${why}`] : []),
      ...(state === 'conflict' ? [`CONFLICT: ${name} (“${text}”) is not applied: ${why}`] : []),
    ]),
    ...remarks,
    ...(applied < orders.length ? [`${applied} of ${orders.length} amendments applied`] : []),
  ];
}
