import type { AskedState } from '../../formats/reading.ts';
import { INDEX_NAME, LOCK_NAME } from '../../host/corpus/names.ts';
import type { World } from '../../host/world.ts';
import type { Document } from '../../model/document.ts';
import { InputError } from '../../model/problem.ts';
import { shown } from '../../report/layout/safe.ts';
import { isAdopted, type Member, memberOf, recogniseSeries } from '../../series/recognise.ts';
import { shortSymbol } from '../../text/symbols.ts';
import { readTold } from './documents.ts';

/**
 * The texts in a folder, in the order of their names. A file that cannot be read, and a second copy of an adopted text,
 * is reported in one line and left out; it is also reported if the texts belong to several series.
 *
 * @throws InputError if nothing can be read
 */
export async function textsInFolder(
  folder: string,
  world: World,
  state: AskedState = {},
): Promise<readonly Document[]> {
  const bare = bareFolder(folder);
  const texts: Text[] = [];
  for (const name of await visibleFiles(bare, world)) {
    const document = await readOrTell(`${bare}/${name}`, world, state);
    const twin = texts.find((text) => isAdopted(text.document) && text.document.symbol === document?.symbol);
    if (document === null) continue;
    if (twin === undefined) texts.push({ name, document });
    else tell(`${bare}/${name}: left out, ${twin.name} is ${document.symbol} too`, world);
  }
  if (texts.length === 0) throw new InputError('unreadable-file', `${folder}: no text in this folder can be read`);
  tellOfSeries(folder, texts, world);
  return texts.map(({ document }) => document);
}

/** The name of a folder without the strokes at its end; `/` stays. */
export function bareFolder(folder: string): string {
  let end = folder.length;
  while (end > 1 && /[\\/]/u.test(folder.charAt(end - 1))) end -= 1;
  return folder.slice(0, end);
}

interface Text {
  readonly name: string;
  readonly document: Document;
}

/** The files, `rev2` before `rev10`, without hidden files (`.git`), Word lock files (`~$draft.docx`) and our own. */
export async function visibleFiles(folder: string, world: World): Promise<readonly string[]> {
  const names = (await world.listFolder(folder)).filter((name) => !/^(?:\.|~\$)/u.test(name) && !OURS.has(name));
  const kinds = await Promise.all(names.map((name) => world.kindOf(`${folder}/${name}`)));
  return names.filter((_, at) => kinds[at] === 'file').sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

const OURS: ReadonlySet<string> = new Set([INDEX_NAME, LOCK_NAME]);

async function readOrTell(path: string, world: World, state: AskedState): Promise<Document | null> {
  try {
    return await readTold(world, [], path, state);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    tell(`left out: ${error.message}`, world);
    return null;
  }
}

function tellOfSeries(folder: string, texts: readonly Text[], world: World): void {
  const members = texts.map(({ document }, at) => withSymbol(memberOf(document), at, texts));
  const series = recogniseSeries(members);
  if (series.length < 2) return;
  const listed = series.map(({ title, key, members: own }) => {
    const names = own.map((member) => {
      const text = texts[members.indexOf(member)];
      return shortSymbol(text?.document.symbol ?? '') || text?.name;
    });
    return `“${title || key}” (${names.join(', ')})`;
  });
  tell(`${folder} holds texts of ${series.length} series, shown as one: ${listed.join('; ')}`, world);
}

/** A draft without a symbol is treated as one of the Assembly; two states of one draft have the same symbol. */
function withSymbol(member: Member, at: number, texts: readonly Text[]): Member {
  const isTaken = texts.slice(0, at).some(({ document }) => document.symbol === member.symbol);
  const symbol = member.symbol === '' || isTaken ? `${member.symbol || 'A/draft'} ${at}` : member.symbol;
  // `81/… Lighthouses`: a draft that has no number yet.
  return { ...member, symbol, title: member.title.replace(/^\d{1,3}\/\S{0,6}\s+/u, '') };
}

export function tell(words: string, world: World): void {
  world.complain(`resdiff: ${shown(words)}\n`);
}
