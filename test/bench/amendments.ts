import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Amended, amend, type Document, readAmendments, readAny } from '../../src/index.ts';

// `npm run bench:amendments -- [FOLDER]`: official amendment documents applied to the texts that they amend, as far as they lie beside the project:
// for each, the orders applied and refused, and why. Where only the later text is there, an order that was carried cannot be applied.

interface Row {
  readonly file: string;
  readonly base: string;
}

async function main(): Promise<void> {
  const folder = process.argv[2] ?? join('..', 'shared', 'official-pdf');
  if (!existsSync(folder)) {
    console.log(`${folder} is not there: name the folder of official documents, with INDEX.tsv`);
    return;
  }
  let [applied, all] = [0, 0];
  for (const { file, base } of rowsIn(readFileSync(join(folder, 'INDEX.tsv'), 'utf8'))) {
    const text = await textNamed(folder, base);
    if (text === null) {
      console.log(`${file} to ${base}: the text is not there`);
      continue;
    }
    const amended = amend(text, [await readAmendments(readFileSync(join(folder, file)), { name: file })]);
    const done = amended.orders.filter(({ state }) => state === 'applied').length;
    [applied, all] = [applied + done, all + amended.orders.length];
    console.log(`${file} to ${base}: ${done} of ${amended.orders.length}`);
    for (const line of remarksOn(amended)) console.log(`    ${line}`);
  }
  console.log(`${applied} of ${all} orders applied`);
}

function remarksOn({ orders, remarks }: Amended): readonly string[] {
  return [
    ...orders.flatMap(({ name, state, why, remarks: own }) => [
      ...(state === 'applied' ? [] : [`${name}: ${state}: ${why}`]),
      ...own.map((remark) => `${name}: ${remark}`),
    ]),
    ...remarks,
  ];
}

/** The amendment documents of the index, each with the text that it amends. */
function rowsIn(index: string): readonly Row[] {
  return index.split('\n').flatMap((line): readonly Row[] => {
    const [, kind = '', , file = ''] = line.split('\t');
    const [, base] = /^amendment to (\S+)/u.exec(kind) ?? [];
    return base === undefined ? [] : [{ file: basename(file), base }];
  });
}

async function textNamed(folder: string, base: string): Promise<Document | null> {
  const path = join(folder, `${base}.pdf`);
  try {
    return (await readAny(readFileSync(path), { name: path })).document;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

await main();
