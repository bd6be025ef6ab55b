import { tableCsv, tableXlsx } from '../../../formats/table.ts';
import type { Output } from '../../../model/output.ts';
import type { Trends } from '../../../model/record.ts';
import { renderJson } from '../../json.ts';
import { placeName, textName } from '../../sentences/record.ts';
import { TREND_WORDS, trendsHead } from '../../sentences/trends.ts';
import { renderTrendsHtml } from './html.ts';
import { renderTrends, type TrendsPageOptions } from './terminal.ts';

/** The formats of trends. */
export const TRENDS_OUTPUTS: readonly Output<Trends, TrendsPageOptions>[] = [
  { name: 'terminal', endings: ['txt'], shows: ['width'], write: renderTrends },
  { name: 'json', endings: ['json'], write: renderJson },
  { name: 'html', endings: ['html', 'htm'], write: renderTrendsHtml },
  { name: 'csv', endings: ['csv'], write: (trends) => tableCsv(trendsTable(trends)) },
  { name: 'xlsx', endings: ['xlsx'], write: (trends) => tableXlsx(trendsTable(trends)) },
];

/** A row for each trend. */
function trendsTable(trends: Trends) {
  return {
    title: trendsHead(trends),
    head: [
      'Kind',
      'What',
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
        String(trend.texts),
        String(trend.of),
        String(trend.series),
        String(trend.before),
        String(trend.ofBefore),
        placeName(trend.example),
        trend.text,
        trend.places.map(({ text }) => textName(text)).join(', '),
        trend.missing.map(textName).join(', '),
      ].map((text) => [{ kind: 'same' as const, text }]),
    ),
    widths: [9, 40, 7, 7, 7, 7, 7, 16, 60, 40, 30],
  };
}
