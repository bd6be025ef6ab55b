import type { TableSheet } from '../../../formats/table.ts';
import type { Trends } from '../../../model/record.ts';
import { placeName, textName } from '../../sentences/record.ts';
import { missingNames, TREND_WORDS, trendsHead } from '../../sentences/trends.ts';

/** A row for each trend. */
export function trendsTable(trends: Trends): TableSheet {
  return {
    title: trendsHead(trends),
    head: [
      'Kind',
      'What',
      'Title',
      'Texts',
      'Of',
      'Series',
      'Before',
      'Of',
      'Example',
      'Words',
      'Texts with it',
      'Not in yours',
    ],
    rows: trends.trends.map((trend) =>
      [
        TREND_WORDS[trend.kind],
        trend.value,
        trend.title,
        String(trend.texts),
        String(trend.of),
        String(trend.series),
        String(trend.before),
        String(trend.ofBefore),
        placeName(trend.example),
        trend.text,
        trend.places.map(({ text }) => textName(text)).join(', '),
        missingNames(trend.missing),
      ].map((text) => [{ kind: 'same' as const, text }]),
    ),
    widths: [14, 40, 40, 7, 7, 7, 7, 7, 16, 60, 40, 30],
  };
}
