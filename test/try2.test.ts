import { it } from 'vitest';
import { readAny } from '../src/index.ts';
import { compile } from '../src/negotiate/compile/compile.ts';
import { renderCompilationDocx } from '../src/report/negotiate/compile/docx.ts';
import { proposalSet, saying } from './support/proposals.ts';
import { unzipSync } from 'fflate';
it('x', async () => {
  let shown = 0, bad = 0, all = 0;
  for (let seed = 5000; seed < 5100; seed++) {
  const { base, proposals } = proposalSet(seed);
  const c = compile(base, proposals);
  const bytes = renderCompilationDocx(c, { date: null, into: () => {}, tell: (s) => console.log(s) });
  const xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
  const authors = new Set(c.places.flatMap(({ by }) => by));
  for (const { name, document } of proposals) { if (!authors.has(name)) continue;
   all++;
   const got = saying((await readAny(bytes, { name: 'r.docx', by: [name] })).document); const want = saying(document);
   if (JSON.stringify(got) === JSON.stringify(want)) continue;
   bad++; if (shown++ > 2) continue;
   const i = got.findIndex((g, k) => g !== want[k]);
   console.log(seed, name, '\n', got[i], '\n', want[i]);
   const t = (got[i] ?? '').slice(12, 30);
   for (const para of xml.split('<w:p>')) if (para.includes(t)) console.log(para.replace(/ w:id="\d+"/g, '').replace(/<\/?w:(r|t|delText)( xml:space="preserve")?>/g, ''));
  } }
  console.log('bad', bad, all);
});
