import type { Trend, Trends } from '../../../model/record.ts';
import { reportPage, reportRow } from '../../html/report-page.ts';
import { sentence, text, wordsAttributes } from '../../html/words.ts';
import {
  exampleWords,
  missingWords,
  sessionName,
  TREND_WORDS,
  trendName,
  trendSentence,
  trendsHead,
} from '../../sentences/trends.ts';
import { around } from '../search/around.ts';
import { placeHtml } from '../search/html.ts';

/** One self-contained page: each thing that a session took up, with an example and every text that has it. */
export function renderTrendsHtml(trends: Trends): string {
  const { session, body, notices } = trends;
  return reportPage({
    kind: 'record',
    title: `What ${sessionName(session)} took up`,
    symbols: text(body),
    heading: `What ${sessionName(session)} took up`,
    head: [trendsHead(trends), ...notices].map((words) => `<p>${sentence(words)}</p>`).join('\n'),
    lists: '',
    rowsHeading: 'Trends',
    rows: trends.trends.map((trend, at) => trendHtml(trend, at, trends)).join('\n'),
    stop: 'trend',
    end: 'Counts are of adopted texts that the record holds.',
  });
}

function trendHtml(trend: Trend, at: number, { session, language }: Trends): string {
  const { kind, text: words, start, end, places } = trend;
  const pieces = around(words, end > start ? [{ start, end }] : [], Number.POSITIVE_INFINITY).map((piece) =>
    piece.isMatch ? `<mark>${text(piece.text)}</mark>` : text(piece.text),
  );
  const said = [trendSentence(trend, session), exampleWords(trend), missingWords(trend)].filter((each) => each !== '');
  const items = places.map((place) => `<li>${placeHtml(place)}</li>`).join('');
  return reportRow({
    id: `_t${at + 1}`,
    name: TREND_WORDS[kind],
    depth: 0,
    words: `<p${wordsAttributes(language)}><b class="searched">${text(trendName(trend))}</b></p><p${wordsAttributes(language)} class="searched">${pieces.join('')}</p>`,
    beside: `${said.map((each) => `<p>${sentence(each)}</p>`).join('')}<details><summary>All ${places.length} texts</summary><ul>${items}</ul></details>`,
    isStop: true,
  });
}
