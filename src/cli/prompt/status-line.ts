import { oneLine } from '../../host/fault.ts';
import type { World } from '../../host/world.ts';
import { columnsOf } from '../../report/layout/wrap.ts';

/** A line at the bottom of a terminal that is overwritten repeatedly and cleared at the end. */
export interface StatusLine {
  show(words: string): void;
  clear(): void;
}

/** Writes to standard error, and only if that is a terminal. */
export function statusLine({ complaintColumns: columns, complain }: World): StatusLine {
  let isShown = false;
  if (columns === null) return { show: () => undefined, clear: () => undefined };
  return {
    show: (words) => {
      isShown = true;
      complain(`\r${fitting(oneLine(words), columns - 1)}${CLEAR_REST}`);
    },
    clear: () => {
      if (isShown) complain(`\r${CLEAR_REST}`);
      isShown = false;
    },
  };
}

const CLEAR_REST = '\u001b[K';

/** Cuts the line to the width: a wrapped line could not be overwritten. */
function fitting(words: string, columns: number): string {
  const signs = [...words];
  while (signs.length > 0 && columnsOf(signs.join('')) > columns) signs.pop();
  return signs.join('');
}
