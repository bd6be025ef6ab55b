import { tableCsv } from '../../formats/table.ts';
import type { History } from '../../model/history.ts';
import { historyPrinted } from '../view/printed.ts';
import { historyRows } from './rows.ts';
import { SIGNS, signNameAt } from './signs.ts';

/** A row for each clause and document in which it appears or has just ended: for spreadsheets and scripts. */
export function renderHistoryCsv(followed: History): string {
  const history = historyPrinted(followed);
  const { documents } = history;
  const rows = historyRows(history).flatMap(({ thread }) =>
    documents.flatMap((document, at) => {
      const name = signNameAt(thread, at);
      if (name === 'absent') return [];
      const paragraphs = (thread.appearances[at] ?? []).flatMap((index) => document.paragraphs[index] ?? []);
      const share = thread.change[at];
      return [
        [
          thread.id,
          document.symbol,
          paragraphs.map(({ id }) => id).join('; '),
          SIGNS[name].meaning,
          share === null || share === undefined ? '' : share.toFixed(3),
          thread.confidence.toFixed(2),
          paragraphs.map(({ text }) => text).join(' ¶ '),
        ],
      ];
    }),
  );
  const head = ['Clause', 'Document', 'Paragraph', 'What happened', 'Share changed', 'Confidence', 'Text'];
  return tableCsv({
    title: documents.at(-1)?.title ?? '',
    head,
    rows: rows.map((row) => row.map((text) => [{ kind: 'same', text }])),
  });
}
