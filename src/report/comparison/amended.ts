import { compare } from '../../compare/compare.ts';
import { rememberSource, withFacts } from '../../formats/docx/source.ts';
import { read } from '../../formats/read.ts';
import type { Amended } from '../../model/amended.ts';
import type { Document } from '../../model/document.ts';
import { type DocxOptions, renderDocx } from './docx.ts';

/**
 * A text as a Word file in which the changes of each amendment document are tracked under its symbol; those of a list under `resdiff`
 * if it is the only one, else under the name of its file. With `author`, all are under that name. Where several documents change a text, the
 * numbers and references that follow from all of them are under `resdiff`.
 *
 * @param base the text before the amendments: if it was read from a Word file, it is that file
 */
export function renderAmended(base: Document, amended: Amended, options: DocxOptions = {}): Uint8Array {
  const { stages, document } = amended;
  const [first] = stages;
  if (options.author !== undefined || first === undefined || (stages.length === 1 && !first.isDocument))
    return renderDocx(compare({ old: base, new: document }), options);
  let before = base;
  let bytes: Uint8Array | null = null;
  for (const [at, stage] of stages.entries()) {
    const isLast = at === stages.length - 1;
    const comparison = compare({ old: before, new: isLast ? document : stage.document });
    bytes = renderDocx(comparison, { ...options, author: stage.source, ...(at === 0 ? {} : UNSAID) });
    if (isLast) break;
    before = afterStage(bytes, base);
  }
  if (bytes === null) throw new Error('unreachable: amendments without stages');
  return bytes;
}

/** What is said of the first stage need not be said again. */
const UNSAID: DocxOptions = { into: () => {}, tell: () => {} };

/** The text of a Word file as it is now, in which the next changes are tracked too. */
function afterStage(bytes: Uint8Array, { provenance, reconstructed }: Document): Document {
  const { document } = read(bytes, { name: 'the amended text' });
  rememberSource(document, { bytes, name: 'the amended text' });
  return withFacts(document, { provenance, reconstructed });
}
