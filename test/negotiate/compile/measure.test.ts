import { it } from 'vitest';
import { asSide, read, readAny, sidesIn, write } from '../../../src/index.ts';
import { compile } from '../../../src/negotiate/compile/compile.ts';
import { fold } from '../../../src/text/fold.ts';
import { wordsOf } from '../../../src/text/words.ts';
import { compareWords } from '../../../src/words/edits.ts';
import { realDocument, realSeries } from '../../support/shared.ts';
it('x', async () => {
  const long = realSeries().filter((p) => p.length >= 3);
  console.log('series', long.length);
  const bins: { n: number; br: number; kept: number; words: number }[] = Array.from({ length: 10 }, () => ({ n: 0, br: 0, kept: 0, words: 0 }));
  let bad = 0, all = 0, shown = 0; const kinds: Record<string, number> = {};
  for (const [k, paths] of long.entries()) {
    const [base, ...later] = paths.slice(0, 4).map(realDocument);
    const c = compile(base!, later.map((document, i) => ({ name: ['G77', 'EU', 'Norway'][i]!, document })));
    for (const p of c.places) kinds[p.kind] = (kinds[p.kind] ?? 0) + 1;
    for (const p of c.proposals) for (const [i, w] of p.wishes.entries()) {
      if (w.paragraph === null || w.rewrites.length === 0) continue;
      const o = base!.paragraphs[i]!; const n = p.document.paragraphs[w.paragraph]!;
      const e = compareWords({ old: o.text, new: n.text });
      const cnt = (ks: string[]) => e.filter((x) => ks.includes(x.kind)).reduce((s, x) => s + wordsOf(x.text).length, 0);
      const kept = cnt(['same']); const longer = Math.max(kept + cnt(['removed']), kept + cnt(['added']));
      if (kept === longer) continue;
      const b = bins[Math.min(9, Math.floor((10 * kept) / longer))]!;
      b.n++; b.br += e.filter((x) => x.kind !== 'same').length; b.kept += kept; b.words += longer;
    }
    if (k % 3 === 2) continue;
    for (const [form, doc] of Object.entries({ text: read(write.text(c.text), { name: 'a.txt' }).document, md: read(write.markdown(c.text), { name: 'a.md' }).document, docx: (await readAny(write.docx(c.text), { name: 'a.docx' })).document, value: c.text })) {
      for (const { name, document } of c.proposals) {
        if (!sidesIn(c.text).includes(name)) continue;
        all++;
        let got: string[]; try { got = asSide(doc, name).paragraphs.map((p) => `${p.part} ${fold(p.text)}`); } catch (err) { got = [String(err)]; }
        const want = document.paragraphs.map((p) => `${p.part} ${fold(p.text)}`);
        if (JSON.stringify(got) === JSON.stringify(want)) continue;
        bad++;
        if (shown++ < 14) { const i = want.findIndex((w, j) => w !== got[j]); console.log(paths[0], form, name, got.length, want.length, '\n got ', got[i]?.slice(0, 300), '\n want', want[i]?.slice(0, 300)); }
      }
    }
  }
  console.log(bins.map((b, i) => `${i / 10}: n ${b.n} brackets per 10 kept words ${(10 * b.br / Math.max(1, b.kept)).toFixed(1)} per 10 words ${(10 * b.br / Math.max(1, b.words)).toFixed(1)}`).join('\n'));
  console.log(kinds, 'bad', bad, all);
}, 3_000_000);
