/** The store of a record cannot be used; it has to be built again from the texts. */
export class StoreDamage extends Error {
  override readonly name = 'StoreDamage';
}

/** What SQLite says of a damaged file, as one of ours; null for anything else. */
export function damageIn(error: unknown): StoreDamage | null {
  if (error instanceof StoreDamage) return error;
  if (!(error instanceof Error)) return null;
  const found = DAMAGED.find(([words]) => error.message.includes(words));
  return found === undefined ? null : new StoreDamage(found[1], { cause: error });
}

/** What SQLite says (sqlite.org/rescode.html), also of tables that are not there, and what it means. */
const DAMAGED: readonly (readonly [string, string])[] = [
  ['malformed', 'it is damaged'],
  ['not a database', 'it is not the store of a record'],
  ['no such table', 'a part of it is missing'],
  ['no such column', 'a part of it is missing'],
];
