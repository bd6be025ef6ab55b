import type { History } from '../../model/history.ts';
import type { Output } from '../../model/output.ts';
import { figuresIn } from '../../series/figures.ts';
import { renderJson } from '../json.ts';
import { renderHistoryCsv } from './csv.ts';
import { renderHistoryHtml } from './html.ts';
import { type HistoryOptions, renderHistory } from './terminal.ts';

/** The formats of a history. */
export const HISTORY_OUTPUTS: readonly Output<History, HistoryOptions>[] = [
  { name: 'terminal', endings: ['txt'], shows: ['all', 'width'], write: renderHistory },
  { name: 'json', endings: ['json'], write: renderJson },
  { name: 'csv', endings: ['csv'], write: renderHistoryCsv },
  {
    name: 'html',
    endings: ['html', 'htm'],
    write: (history) => renderHistoryHtml(history, { figures: figuresIn(history) }),
  },
];
