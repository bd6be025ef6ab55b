import { classOf, type Page } from '../html/change.ts';
import type { PlacedRow } from '../view/view.ts';

/**
 * Where the changes are: a mark for each, by class, in a strip beside the scroll bar. The page's script moves each mark
 * to its paragraph's place on the screen; without it they follow the text. Positions are attributes of shapes because
 * the page's policy allows no inline styles.
 */
export function stripHtml(rows: readonly PlacedRow[], { anchors }: Page): string {
  const marks: string[] = [];
  const whole = rows.reduce((sum, row) => sum + heightOf(row), 0);
  let above = 0;
  for (const row of rows) {
    if (row.kind === 'change') {
      const anchor = anchors.ofChange(row.change);
      const [top, height] = [percent(above / whole), percent(Math.max(heightOf(row) / whole, MARK_MIN))];
      marks.push(
        `<a href="#${anchor}" tabindex="-1"><rect class="${classOf(row.change)}" x="3" width="9" y="${top}" height="${height}"/></a>`,
      );
    }
    above += heightOf(row);
  }
  return marks.length === 0 ? '' : `<svg class="strip" aria-hidden="true">${marks.join('')}</svg>`;
}

/** The smallest visible and clickable share of the strip: three pixels in a window 750 pixels high. */
const MARK_MIN = 0.004;

/** Approximate number of lines that a row takes on the page; a folded run takes one. */
function heightOf(row: PlacedRow): number {
  return row.kind === 'change' ? 3 + row.change.edits.reduce((sum, { text }) => sum + text.length, 0) / 75 : 2;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
