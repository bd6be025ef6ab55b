import { type Pending, pendingSeries, threadsOf } from '../../record/lineage.ts';
import type { Followed, WritableStore } from '../../record/store.ts';
import { inTurn, resultsInOrder } from '../batch/pool.ts';
import type { BatchAnswer, BatchTask } from '../batch/task.ts';
import type { World } from '../world.ts';
import { withHeld } from './access.ts';
import type { Work } from './work.ts';

/** Series that were followed, and those that could not be. */
export interface FollowedSeries {
  readonly series: number;
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

/** So many texts are held in memory at once, whatever the series. */
const TEXTS_AT_ONCE = 60;

/**
 * Follows the clauses of the series that came, lost or gained a text. Each slice of them is kept whole; if this is killed, the next
 * update follows the rest.
 */
export async function followPending(world: World, folder: string, work: Work): Promise<FollowedSeries> {
  const { pending, changes } = await withHeld(world, folder, (forms) => ({
    pending: forms.isPending ? pendingSeries(forms.store.members()) : [],
    changes: forms.changes,
  }));
  const problems: { readonly path: string; readonly message: string }[] = [];
  if (pending.length > 0) work.tell.begin('series', pending.length);
  for (const slice of slicesOf(pending)) {
    const answers = await answersTo(slice, { world, folder, work });
    await withHeld(world, folder, (forms) =>
      forms.store.inOneGo(() => {
        for (const { key, answer } of answers) {
          if (answer.kind === 'followed') forms.store.follow(key, renumbered(answer.followed, forms.store));
          else if (answer.kind === 'failed') problems.push({ path: key, message: answer.message });
        }
      }),
    );
  }
  await withHeld(world, folder, (forms) => {
    if (problems.length === 0) forms.setState('followed', String(changes));
  });
  return { series: pending.length - problems.length, problems };
}

function slicesOf(pending: readonly Pending[]): readonly (readonly Pending[])[] {
  const slices: Pending[][] = [];
  let room = 0;
  for (const series of pending) {
    const slice = slices.at(-1);
    if (slice === undefined || room < series.texts.length) {
      slices.push([series]);
      room = TEXTS_AT_ONCE - series.texts.length;
    } else {
      slice.push(series);
      room -= series.texts.length;
    }
  }
  return slices;
}

interface Desk {
  readonly world: World;
  readonly folder: string;
  readonly work: Work;
}

/** A series with one text needs no thread: handing the text over takes longer than following it. */
async function answersTo(
  slice: readonly Pending[],
  { world, folder, work: { crew, tell } }: Desk,
): Promise<readonly Answer[]> {
  const read = await withHeld(world, folder, ({ store }) =>
    slice.map(({ key, texts }) => ({
      key,
      texts: texts.flatMap((text) => {
        const document = store.document(text);
        return document === null ? [] : [{ text, document }];
      }),
    })),
  );
  const answers: Answer[] = [];
  for (const { key, texts } of read.filter((series) => series.texts.length < 2)) {
    answers.push({ key, answer: { kind: 'followed', followed: threadsOf(texts, 1) } });
    tell.step();
  }
  const results = resultsInOrder(inTurn(read.filter(({ texts }) => texts.length > 1)), {
    count: crew.count,
    start: crew.start,
    taskOf: ({ texts }): BatchTask => ({ kind: 'follow', texts }),
    finish: async ({ key }, answer) => ({ key, answer }),
  });
  for await (const result of results) {
    answers.push(result);
    tell.step();
  }
  return answers;
}

interface Answer {
  readonly key: string;
  readonly answer: BatchAnswer;
}

/** The threads of a series are numbered from 1; in the record, from the next number that is free. */
function renumbered(followed: readonly Followed[], store: WritableStore): readonly Followed[] {
  const next = store.nextThread();
  return followed.map(({ text, threads }) => ({
    text,
    threads: new Map([...threads].map(([paragraph, thread]) => [paragraph, next + thread - 1])),
  }));
}
