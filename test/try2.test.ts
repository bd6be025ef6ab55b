import { it } from 'vitest';
import { readAny, write } from '../src/index.ts';
import { compile } from '../src/negotiate/compile/compile.ts';
import { spansOf } from '../src/negotiate/compile/spans.ts';
import { renderCompilationDocx } from '../src/report/negotiate/compile/docx.ts';
import { proposalSet, saying } from './support/proposals.ts';
import { unzipSync } from 'fflate';
it('x', async () => {
  const { base, proposals } = proposalSet(4);
  const c = compile(base, proposals);
  for (const p of c.text.paragraphs) if (p.text.startsWith('Recognizing')) console.log(p.id, p.notes.map((n) => n.offset), p.negotiated?.label, spansOf(p).map((s) => `${s.text} +${s.by} -${s.deletedBy}`));
  const bytes = renderCompilationDocx(c, { date: null, into: () => {}, tell: (s) => console.log(s) });
  const xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
  for (const para of xml.split('<w:p>').slice(4, 12)) console.log(para.replace(/<w:rPr><w:(i|vertAlign|rStyle)[^>]*>.*?<\/w:rPr>/g, '').replace(/ w:id="\d+"/g, '').replace(/<\/?w:(r|t|delText)( xml:space="preserve")?>/g, ''));
});
