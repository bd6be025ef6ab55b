import { InputError } from '../../model/problem.ts';
import type { World } from '../world.ts';
import { withHeld } from './access.ts';
import { type Added, isWithin, printAdded, writeAdded } from './added.ts';
import type { RecordPlace } from './folder.ts';
import type { Forms } from './forms.ts';
import { listIn } from './update.ts';

/** What is to be taken out, as it was named, and what that may mean. */
export interface Named {
  readonly name: string;
  /** The whole path; null if nothing is there. */
  readonly path: string | null;
  /** Null if it is no symbol. */
  readonly symbol: string | null;
}

/**
 * Takes a folder, a file or a text out of a record; the files stay where they are. What is in a folder that was added is written down
 * as removed, so that no update brings it back.
 *
 * @returns how many texts went
 * @throws InputError if the record holds nothing of that name
 */
export async function removeFromRecord(world: World, place: RecordPlace, named: Named): Promise<number> {
  return withHeld(world, place.folder, async (forms) => {
    const list = await listIn(world, place, forms);
    const change = changeFor(forms, list, named);
    if (change === null) {
      throw new InputError(
        'unknown-symbol',
        `${named.name}: the record has no folder, file or text of that name; resdiff record list --texts shows all`,
      );
    }
    await writeAdded(world, place.folder, change.list);
    return forms.store.inOneGo(() => {
      forms.setState('list', printAdded(change.list));
      forms.countChange();
      return change.drop();
    });
  });
}

interface Change {
  readonly list: Added;
  /** Returns how many texts went. */
  drop(): number;
}

function changeFor(forms: Forms, list: Added, { name, path, symbol }: Named): Change | null {
  // What was added and has since been deleted is called by the path in the list.
  const root = [path, name].find((each) => each !== null && list.added.includes(each)) ?? null;
  if (root !== null) {
    const next = {
      added: list.added.filter((each) => each !== root),
      removed: list.removed.filter((each) => !isWithin(each, root)),
    };
    return { list: next, drop: () => dropWithin(forms, root, next.added) };
  }
  const within = path ?? name;
  if (forms.files().some((row) => isWithin(row.path, within) && !row.isCorpus)) {
    const removed = [...list.removed.filter((each) => !isWithin(each, within)), within];
    return { list: { ...list, removed }, drop: () => dropWithin(forms, within, []) };
  }
  const texts = symbol === null ? [] : forms.textsCalled(symbol);
  if (symbol === null || texts.length === 0) return null;
  const removed = list.removed.includes(symbol) ? list.removed : [...list.removed, symbol];
  return {
    list: { ...list, removed },
    drop: () => {
      for (const { id } of texts) forms.store.remove(id);
      return texts.length;
    },
  };
}

/** Forgets the files below a path, but not those that are below another that was added, or in the corpus. */
function dropWithin(forms: Forms, path: string, others: readonly string[]): number {
  let gone = 0;
  for (const row of forms.files()) {
    const isKept = row.isCorpus || others.some((each) => isWithin(row.path, each));
    if (isKept || !isWithin(row.path, path)) continue;
    const identities = forms.identitiesOf(row.path);
    forms.dropFile(row.path);
    for (const identity of identities) gone += Number(forms.dropIfFormless(identity));
  }
  return gone;
}
