import type { Finding } from '../corpus/verify.ts';
import { sha256Of } from '../sha256.ts';
import type { World } from '../world.ts';
import { withFolder, withHeld } from './access.ts';
import { type Added, isWithin } from './added.ts';
import { damageIn } from './damage.ts';
import { type RecordPlace, STORE_NAME } from './folder.ts';
import type { FileRow, Forms } from './forms.ts';
import { listIn } from './update.ts';
import { allWanted } from './wanted.ts';

/** What was found, and how many texts were looked at. */
export interface RecordVerified {
  readonly findings: readonly Finding[];
  readonly texts: number;
}

/**
 * Checks whether the store of a record is whole, and whether its files are there and unchanged. Nothing is mended: the next update does
 * that.
 */
export async function verifiedRecord(world: World, place: RecordPlace): Promise<RecordVerified> {
  const damage = await damageOf(world, place);
  if (damage !== null) {
    const message = `cannot be used (${damage}); resdiff record update builds it again from the texts`;
    return { findings: [{ kind: 'error', of: STORE_NAME, message }], texts: 0 };
  }
  const { list, rows, inside, texts } = await withHeld(world, place.folder, async (forms) => ({
    list: await listIn(world, place, forms),
    rows: forms.files(),
    inside: storeFindings(forms),
    texts: forms.store.size.texts,
  }));
  const found = await fileFindings(world, place, list, rows);
  await markChanged(world, place, found.changed);
  return { findings: [...inside, ...found.findings], texts };
}

/** A file that changed and has its size and its time still would pass for unchanged: the next update is to read it. */
async function markChanged(world: World, { folder }: RecordPlace, changed: readonly FileRow[]): Promise<void> {
  if (changed.length === 0) return;
  await withHeld(world, folder, (forms) =>
    forms.store.inOneGo(() => {
      for (const row of changed) forms.setFile({ ...row, modified: 0 });
    }),
  );
}

/** Why the store cannot be used; null if it can, or there is none yet. */
async function damageOf(world: World, { folder }: RecordPlace): Promise<string | null> {
  const path = `${folder}/${STORE_NAME}`;
  if ((await world.sizeOf(path)) === null) return null;
  let found: string | null = null;
  await withFolder(world, folder, async () => {
    try {
      const store = await world.openStore(path);
      try {
        const [first] = store.database.all('PRAGMA integrity_check(1)');
        const words = String(first?.['integrity_check'] ?? 'ok');
        if (words !== 'ok') found = 'it is damaged';
        store.database.run("INSERT INTO full_text (full_text) VALUES ('integrity-check')");
      } finally {
        store.close();
      }
    } catch (error) {
      const damage = damageIn(error);
      if (damage === null) throw error;
      found = damage.message;
    }
  });
  return found;
}

/** What should be true of the tables, whatever the texts. */
const COUNTS: readonly { readonly sql: string; readonly words: string }[] = [
  {
    sql: 'SELECT count(*) AS n FROM text WHERE id NOT IN (SELECT text FROM document)',
    words: 'texts without their words',
  },
  {
    sql: 'SELECT count(*) AS n FROM clause WHERE text NOT IN (SELECT id FROM text) OR wording NOT IN (SELECT id FROM wording)',
    words: 'clauses without a text or a wording',
  },
  {
    sql: 'SELECT count(*) AS n FROM wording WHERE id NOT IN (SELECT wording FROM clause)',
    words: 'wordings without a clause',
  },
  {
    sql: 'SELECT count(*) AS n FROM text WHERE identity NOT IN (SELECT identity FROM form)',
    words: 'texts without a file',
  },
];

function storeFindings(forms: Forms): readonly Finding[] {
  const wrong = COUNTS.flatMap(({ sql, words }): Finding[] => {
    const count = Number(forms.store.database.get(sql)?.['n'] ?? 0);
    return count === 0 ? [] : [{ kind: 'error', of: STORE_NAME, message: `${count} ${words}` }];
  });
  const { pending } = forms.store.size;
  const notes: Finding[] = [];
  if (pending > 0) {
    const message = `the series of ${pending} texts have not been followed; resdiff record update does it`;
    notes.push({ kind: 'note', of: STORE_NAME, message });
  }
  if (forms.statesCalled('unfinished ').length > 0) {
    const message = 'texts are being added, or that was stopped; resdiff record update goes on';
    notes.push({ kind: 'note', of: STORE_NAME, message });
  }
  return [...wrong, ...notes];
}

async function fileFindings(
  world: World,
  place: RecordPlace,
  list: Added,
  rows: readonly FileRow[],
): Promise<{ readonly findings: readonly Finding[]; readonly changed: readonly FileRow[] }> {
  const { files, absent } = await allWanted(world, place, list);
  const known = new Set(rows.map(({ path }) => path));
  const changed: FileRow[] = [];
  const findings = absent.map((path): Finding => error(path, 'not there, or empty; its texts are in the record still'));
  for (const row of rows) {
    if (absent.some((root) => isWithin(row.path, root))) continue;
    const finding = await fileFinding(world, row, files.has(row.path));
    if (finding === null) continue;
    findings.push(finding);
    if (finding.message === CHANGED) changed.push(row);
  }
  for (const path of files.keys())
    if (!known.has(path)) findings.push({ kind: 'note', of: path, message: 'new; resdiff record update reads it' });
  return { findings, changed };
}

const CHANGED = 'has changed since it was read; resdiff record update reads it again';

async function fileFinding(world: World, row: FileRow, isWanted: boolean): Promise<Finding | null> {
  const { path, outcome, message, sha256 } = row;
  const size = await world.sizeOf(path);
  if (size === null) return error(path, 'its file is not there; resdiff record update takes its texts out');
  if (!isWanted) return error(path, 'no longer part of the record; resdiff record update takes its texts out');
  if (outcome === 'failed') return { kind: 'note', of: path, message: `not read: ${withoutPath(message, path)}` };
  const isSame =
    outcome === 'texts'
      ? size.bytes === row.bytes && (await world.readFile(path).then(sha256Of, () => '')) === sha256
      : size.bytes === row.bytes && size.modified === row.modified;
  return isSame ? null : error(path, CHANGED);
}

/** Some messages begin with the path of their file. */
function withoutPath(message: string, path: string): string {
  return message.startsWith(path) ? message.slice(path.length).replace(/^:?\s*/u, '') : message;
}

function error(of: string, message: string): Finding {
  return { kind: 'error', of, message };
}
