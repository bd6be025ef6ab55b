// What changed between two resolutions, paragraph by paragraph.
// node examples/compare-two.mjs
import { readFileSync } from 'node:fs';
import { compare, readAny } from 'resdiff';

const folder = new URL('../corpus/cluster-munitions/', import.meta.url);
const [old, later] = await Promise.all(
  ['A_RES_77_79.md', 'A_RES_78_32.md'].map(async (name) => {
    const { document } = await readAny(readFileSync(new URL(name, folder)), { name });
    return document;
  }),
);

const comparison = compare({ old, new: later });
console.log(comparison.summary.map(({ text }) => text).join('\n'));
for (const { kind, old: was, new: now } of comparison.changes) {
  if (kind === 'kept') continue;
  const names = [...was.map((at) => old.paragraphs[at].id), ...now.map((at) => later.paragraphs[at].id)];
  console.log(`${kind}: ${names.join(' → ')}`);
}

// Prints:
// Four paragraphs changed beyond routine updates.
// One State ratified (Nigeria) and one acceded (South Sudan): States joined 123 → 124, States parties 110 → 112, signatories 13 → 12 (PP12).
// PP15 names Iraq instead of the United Kingdom of Great Britain and Northern Ireland (presidency), drops “including military-to-military dialogue” and says “adapt the reporting templates, in compliance with action 45 of the Lausanne Action Plan” instead of “explore innovative finance solutions to assist affected countries in the implementation of their obligations under the Convention”.
// PP3 and OP3 say “the related significant increase in civilian casualties” instead of “related civilian casualties”.
// Routine updates in PP1, OP8 and OP11 (77/79; twelfth Meeting of States Parties; 10 to 13 September 2024; agenda item of the seventy-ninth session).
// Twenty-one of 28 paragraphs are unchanged.
