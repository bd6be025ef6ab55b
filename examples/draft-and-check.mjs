// Next year's text from the series, and what a check finds in it.
// node examples/draft-and-check.mjs
import { readdirSync, readFileSync } from 'node:fs';
import { check, draft, readAny, write } from 'resdiff';

const folder = new URL('../corpus/cluster-munitions/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .sort();
const texts = await Promise.all(
  names.map(async (name) => (await readAny(readFileSync(new URL(name, folder)), { name })).document),
);

const next = draft(texts);
const text = next.comparison.documents.new;
console.log(`${next.proposals.length} steps, ${next.slots.length} open points`);
console.log(write.markdown(text).split('\n').slice(0, 9).join('\n'));

const { findings } = check({ document: text, against: texts });
console.log(`${findings.length} findings: ${[...new Set(findings.map(({ code }) => code))].join(', ')}`);

// Prints:
// 4 steps, 5 open points
// **General Assembly**
//
// Seventy-ninth session
//
// First Committee
//
// Draft resolution
//
// **Implementation of the Convention on Cluster Munitions**
// 5 findings: square-brackets
