/** The store of a record cannot be used; it has to be built again from the texts. */
export class StoreDamage extends Error {
  override readonly name = 'StoreDamage';
}

/** What SQLite says of a damaged file, as one of ours; null for anything else. */
export function damageIn(error: unknown): StoreDamage | null {
  if (error instanceof StoreDamage) return error;
  if (!(error instanceof Error)) return null;
  return DAMAGED.some((words) => error.message.includes(words))
    ? new StoreDamage(error.message, { cause: error })
    : null;
}

/** What SQLite says (sqlite.org/rescode.html), and what it says of tables that are not there. */
const DAMAGED = ['malformed', 'not a database', 'no such table', 'no such column'];
