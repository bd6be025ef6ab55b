import { readFileSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { asSide, read, readAny, sidesIn, write } from '../src/index.ts';
import { compile } from '../src/negotiate/compile/compile.ts';
import { proposalSet, saying } from './support/proposals.ts';

it('x', async () => {
  const d = (n: string) => read(readFileSync(`/work/shared/negotiation/${n}.md`, 'utf8'), { name: `${n}.md` }).document;
  const c = compile(
    d('base'),
    ['A', 'B', 'C'].map((n, i) => ({ name: ['US', 'EU', 'Norway'][i]!, document: d(`prop${n}`) })),
  );
  console.log(write.text(c.text));
  let bad = 0,
    all = 0;
  for (let seed = 1; seed <= 300; seed += 1) {
    const { base, proposals } = proposalSet(seed);
    const c = compile(base, proposals);
    const forms = {
      value: c.text,
      text: read(write.text(c.text), { name: 'a.txt' }).document,
      md: read(write.markdown(c.text), { name: 'a.md' }).document,
      docx: (await readAny(write.docx(c.text), { name: 'a.docx' })).document,
    };
    for (const [form, doc] of Object.entries(forms))
      for (const { name, document } of proposals) {
        if (!sidesIn(c.text).includes(name)) continue;
        all++;
        let got: any;
        try {
          got = asSide(doc, name);
        } catch (e) {
          got = { title: String(e), paragraphs: [] };
        }
        const [x, y] = [saying(got).slice(1), saying(document).slice(1)];
        if (JSON.stringify(x) !== JSON.stringify(y)) {
          bad++;
          if (bad < 12) {
            console.log(seed, name, form, got.paragraphs.length === 0 ? got.title : '');
            for (let i = 0; i < Math.max(x.length, y.length); i++)
              if (x[i] !== y[i]) {
                console.log('  got ', x[i], '\n  want', y[i]);
                break;
              }
          }
        }
      }
  }
  console.log('bad', bad, all);
});
