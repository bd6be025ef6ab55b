import type { Document, Paragraph } from '../model/document.ts';
import { mapSides, type Sides } from '../model/sides.ts';
import { fold } from '../text/fold.ts';
import type { Field } from './field.ts';
import { type Joined, keep } from './link.ts';

/** Pairs of equal paragraphs that occur once in each document: everything else is aligned between them. */
export function anchorsOf(field: Field): readonly Joined[] {
  const unique = mapSides(field.documents, ({ paragraphs }) => uniqueBySubstance(paragraphs, field));
  return [...unique.new].flatMap(([substance, after]) => {
    const before = unique.old.get(substance);
    if (before === undefined || substance.length < ANCHOR_MIN_CHARACTERS) return [];
    return [keep({ old: before, new: after }, { rule: 'same', likeness: 1, runnerUp: 0 })];
  });
}

/**
 * A shorter text may occur twice in a resolution by chance (`Takes note of the report;`), so it is no anchor. From 10
 * to 60 characters the links of the fifteen pairs are the same; 40 is a formula and a few words.
 */
const ANCHOR_MIN_CHARACTERS = 40;

function uniqueBySubstance(paragraphs: readonly Paragraph[], field: Field): ReadonlyMap<string, Paragraph> {
  const first = new Map<string, Paragraph>();
  const repeated = new Set<string>();
  for (const paragraph of paragraphs) {
    const substance = field.substance(paragraph);
    if (first.has(substance)) repeated.add(substance);
    else first.set(substance, paragraph);
  }
  for (const substance of repeated) first.delete(substance);
  return first;
}

/**
 * Pairs the rows of tables by their first cells, whatever became of the figures beside them: in two tables that are the same one, a
 * first cell that each has once is the same row.
 */
export function pairRows(taken: readonly Joined[], field: Field): readonly Joined[] {
  const paired = new Set(taken.flatMap((link) => [...link.old, ...link.new]));
  return tablePairs(mapSides(field.documents, tablesIn)).flatMap((pair) => {
    const rows = mapSides(pair, rowsByName);
    return [...rows.new].flatMap(([name, after]) => {
      const before = rows.old.get(name);
      if (before === undefined || paired.has(before) || paired.has(after)) return [];
      const core = { old: before, new: after };
      return [keep(core, { rule: 'row', likeness: field.likeness(core), runnerUp: 0 })];
    });
  });
}

type Table = readonly Paragraph[];

function tablesIn({ paragraphs }: Document): readonly Table[] {
  const tables: Paragraph[][] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.row === null) continue;
    if (paragraph.row.position === 1 || tables.length === 0) tables.push([]);
    tables.at(-1)?.push(paragraph);
  }
  return tables;
}

/** Tables correspond in order if there are as many; otherwise those do whose first rows are the same, and only theirs. */
function tablePairs(tables: Sides<readonly Table[]>): readonly Sides<Table>[] {
  if (tables.old.length === tables.new.length)
    return tables.old.map((table, at) => ({ old: table, new: tables.new[at] ?? [] }));
  const named = mapSides(tables, (own) => onceOnly(own.map((table) => [fold(table[0]?.text ?? ''), table])));
  return [...named.old].flatMap(([name, table]) => {
    const other = named.new.get(name);
    return other === undefined ? [] : [{ old: table, new: other }];
  });
}

/** The rows whose first cells occur once, below the subtitle above them: `Subtotal` occurs below several. */
function rowsByName(table: Table): ReadonlyMap<string, Paragraph> {
  let subtitle = '';
  return onceOnly(
    table.flatMap((paragraph): readonly [string, Paragraph][] => {
      const [first = '', ...others] = (paragraph.row?.cells ?? []).map(({ start, end }) =>
        fold(paragraph.text.slice(start, end)),
      );
      if (paragraph.row?.head === true || first === '') return [];
      const isSubtitle = others.every((cell) => cell === '');
      if (isSubtitle) subtitle = first;
      return [[isSubtitle ? first : `${subtitle} | ${first}`, paragraph]];
    }),
  );
}

function onceOnly<Value>(named: readonly (readonly [string, Value])[]): ReadonlyMap<string, Value> {
  const times = new Map<string, number>();
  for (const [name] of named) times.set(name, (times.get(name) ?? 0) + 1);
  return new Map(named.filter(([name]) => times.get(name) === 1));
}
