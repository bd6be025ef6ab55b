import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** The path of an installed program: the first of these names in the folders of PATH, otherwise the first of these places. */
export async function installed(names: readonly string[], places: readonly string[] = []): Promise<string | null> {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  for (const place of [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places]) {
    const isThere = await access(place).then(
      () => true,
      () => false,
    );
    if (isThere) return place;
  }
  return null;
}
