import type { BatchOrder } from '../batch/task.ts';
import type { World } from '../world.ts';

/** What the workers of a record must know: how files are read, and which corpus there is. */
export function readingOrder(
  world: World,
  {
    corpus,
    ocr = false,
    withOffice,
  }: { readonly corpus: string | null; readonly ocr?: boolean | undefined; readonly withOffice?: boolean | undefined },
): BatchOrder {
  return {
    limits: world.limits ?? null,
    corpus,
    format: null,
    fields: [],
    all: false,
    only: undefined,
    substance: false,
    explain: false,
    verbs: null,
    original: false,
    manualMarks: false,
    ocr,
    withOffice: withOffice ?? null,
    author: undefined,
    date: undefined,
    comments: undefined,
    base: undefined,
    formatting: undefined,
  };
}
