import { readFileSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { read, readAny, write, compare, render } from '../src/index.ts';
import { compile } from '../src/negotiate/compile/compile.ts';
import { renderCompilationDocx } from '../src/report/negotiate/compile/docx.ts';
import { proposalSet, saying } from './support/proposals.ts';
it('x', async () => {
  const d = (n: string) => read(readFileSync(`/work/shared/negotiation/${n}.md`, 'utf8'), { name: `${n}.md` }).document;
  const c = compile(d('base'), ['A', 'B', 'C'].map((n) => ({ name: n, document: d(`prop${n}`) })));
  const o = { date: null, into: (n: string) => console.log('into', n), tell: (s: string) => console.log('tell', s) };
  const bytes = renderCompilationDocx(c, o);
  writeFileSync('/tmp/rolling24.docx', bytes);
  for (const by of [['A'], ['B'], ['C']]) {
    try { console.log(write.text((await readAny(bytes, { name: 'r.docx', by })).document)); } catch (e) { console.log(String(e)); }
  }
  let bad = 0;
  for (let seed = 1; seed <= 60; seed += 1) {
    const { base, proposals } = proposalSet(seed);
    const bytes = renderCompilationDocx(compile(base, proposals), o);
    for (const { name, document } of proposals) {
      const got = await readAny(bytes, { name: 'r.docx', by: [name] }).then((r) => r.document).catch((e) => String(e));
      if (typeof got === 'string') { if (!got.includes('made no tracked')) console.log(seed, name, got); continue; }
      const [x, y] = [saying(got), saying(document)];
      if (JSON.stringify(x) !== JSON.stringify(y)) { bad++; if (bad < 6) { console.log(seed, name); for (let i = 0; i < Math.max(x.length, y.length); i++) if (x[i] !== y[i]) { console.log('  got', x[i], '\n want', y[i]); break; } } }
    }
  }
  console.log('bad', bad);
});
