// Which clauses stood in every text of a series, and since when each phrase of the last text has been said.
// node examples/through-the-years.mjs
import { readdirSync, readFileSync } from 'node:fs';
import { blame, history, readAny } from 'resdiff';

const folder = new URL('../corpus/cluster-munitions/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .sort();
const texts = await Promise.all(
  names.map(async (name) => (await readAny(readFileSync(new URL(name, folder)), { name })).document),
);

const { threads } = history(texts);
const inAll = threads.filter(({ appearances }) => appearances.every((indices) => indices.length > 0));
console.log(`${inAll.length} of ${threads.length} clauses stand in all ${texts.length} texts`);

const { paragraphs, documents } = blame(texts);
for (const { index, runs } of paragraphs.slice(0, 3)) {
  const first = runs[0];
  console.log(
    `${texts.at(-1).paragraphs[index].id}: “${first.text.slice(0, 40)}…” since ${documents[first.document].symbol}`,
  );
}

// Prints:
// 27 of 28 clauses stand in all 3 texts
// Formula: “The General Assembly,…” since A/RES/76/47
// PP1: “Recalling its resolutions 63/71 of 2 Dec…” since A/RES/76/47
// PP2: “Reaffirming its determination to put an …” since A/RES/76/47
