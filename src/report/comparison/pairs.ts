import { ENGLISH_MESSAGES } from '../../messages/messages.ts';
import type { Change, Comparison } from '../../model/comparison.ts';
import type { Document } from '../../model/document.ts';
import { mapSides } from '../../model/sides.ts';
import { withIsolates } from '../layout/isolates.ts';
import { paintsOf } from '../layout/paint.ts';
import { PLAIN_PAGE } from '../layout/plain-page.ts';
import { shown } from '../layout/safe.ts';
import { evidenceOf } from '../sentences/remarks.ts';

/** Which paragraphs were paired, by which rule, and how close the runner-up was: a line for each change. */
export function renderPairs(
  { changes, documents }: Comparison,
  { level = PLAIN_PAGE.level }: { readonly width?: number; readonly level?: 0 | 1 | 2 | 3 } = {},
): string {
  const paint = paintsOf(level);
  return changes
    .map((change) => {
      const names = mapSides({ old: 'old', new: 'new' } as const, (side) => idsOf(documents[side], change[side]));
      const what = [change.kind, ...change.facets].join(', ');
      const pair = withIsolates(`${names.old.padEnd(14)} → ${names.new.padEnd(14)}  ${what.padEnd(24)}`);
      const line = `${pair}  ${paint.dim(evidenceOf(change, ENGLISH_MESSAGES))}`;
      return `${line.trimEnd()}\n`;
    })
    .join('');
}

function idsOf({ paragraphs }: Document, indices: Change['old']): string {
  return shown(indices.map((index) => paragraphs[index]?.id ?? String(index)).join(' + ')) || '·';
}
