import type { Store } from '../../record/store.ts';
import { Crew } from '../batch/crew.ts';
import { oneLine } from '../fault.ts';
import type { World } from '../world.ts';
import { holdRecord } from './access.ts';
import { damageIn } from './damage.ts';
import { type RecordPlace, recordPlace, wholePlace } from './folder.ts';
import type { Forms } from './forms.ts';
import { readingOrder } from './order.ts';
import { rebuildLater, updateRecord } from './update.ts';
import { corpusWanted } from './wanted.ts';
import type { Telling } from './work.ts';

export interface RecordOptions {
  /** `--record` */
  readonly record?: string | undefined;
  /** `--corpus` */
  readonly corpus?: string | undefined;
}

/** A store that keeps others out until it is closed. */
export interface OpenRecord {
  readonly store: Store;
  close(): Promise<void>;
}

/**
 * Opens the record for an answer. At its first use the texts of the corpus are put in, and later those that were added or changed; if
 * the store cannot be used, it is built again. Others wait until it is closed, so ask what is to be asked, close it, and then print.
 *
 * @throws InputError if there is no place for a record
 */
export async function openRecord(world: World, options: RecordOptions): Promise<OpenRecord> {
  const place = await wholePlace(world, recordPlace(world, options));
  let held = await holdRecord(world, place.folder);
  try {
    const state = await recordState(world, place, held.forms);
    if (state !== 'current') {
      await held.release();
      await bringUpToDate(world, place, state);
      held = await holdRecord(world, place.folder);
    }
    tellUnfinished(world, held.forms);
  } catch (error) {
    await held.release();
    throw error;
  }
  return { store: held.forms.store, close: held.release };
}

/**
 * Does something with the record, and closes it. If it turns out to be damaged, it is built again, and the work is done once more.
 *
 * @throws InputError if there is no place for a record
 */
export async function withRecord<T>(
  world: World,
  options: RecordOptions,
  work: (store: Store) => T | Promise<T>,
): Promise<T> {
  const once = async () => {
    const { store, close } = await openRecord(world, options);
    try {
      return await work(store);
    } finally {
      await close();
    }
  };
  try {
    return await once();
  } catch (error) {
    const damage = damageIn(error);
    if (damage === null) throw error;
    await rebuildLater(world, await wholePlace(world, recordPlace(world, options)), damage);
    return once();
  }
}

type State = 'current' | 'missing' | 'changed';

/** Looks at the names, sizes and times of the texts in the corpus only. */
async function recordState(world: World, place: RecordPlace, forms: Forms): Promise<State> {
  if (forms.state('built') === null) return 'missing';
  const known = new Map(forms.corpusFiles().map((row) => [row.path, row]));
  const wanted = await corpusWanted(world, place);
  const isSame = wanted.every(({ path, bytes, modified, reading }) => {
    const row = known.get(path);
    return row?.bytes === bytes && row.modified === modified && row.reading === reading;
  });
  return isSame && wanted.length === known.size ? 'current' : 'changed';
}

async function bringUpToDate(world: World, place: RecordPlace, state: State): Promise<void> {
  const crew = new Crew(world, readingOrder(world, { corpus: place.corpus }), world.cores);
  const tell: Telling = {
    begin: (what, count) => {
      if (what === 'files') tellReading(world, place, state, count);
    },
    step: () => undefined,
    end: () => undefined,
  };
  try {
    await updateRecord(world, place, { crew, tell }, { only: [], waits: false });
  } finally {
    await crew.end();
  }
}

function tellReading(world: World, { folder }: RecordPlace, state: State, count: number): void {
  if (world.run?.isQuiet === true) return;
  const texts = `${count} text${count === 1 ? '' : 's'}`;
  const words =
    state === 'missing'
      ? `building the record in ${folder} from ${texts}`
      : `reading ${texts} that came into the corpus or changed`;
  world.complain(`resdiff: ${oneLine(words)}\n`);
}

function tellUnfinished(world: World, forms: Forms): void {
  if (forms.statesCalled('unfinished ').length === 0 || world.run?.isQuiet === true) return;
  world.complain(
    'resdiff: the record is not complete: texts are being added, or that was stopped (resdiff record update goes on)\n',
  );
}
