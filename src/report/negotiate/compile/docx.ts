import type { WordSource } from '../../../formats/docx/source.ts';
import { wordSourceOf } from '../../../formats/docx/source.ts';
import { hindranceIn, redlined } from '../../../formats/docx/weave/redline.ts';
import { withSignsOfBase } from '../../../formats/docx/weave/signs.ts';
import { writeDocx } from '../../../formats/docx/write.ts';
import { DEFAULT_LIMITS } from '../../../formats/limits.ts';
import type { Compilation } from '../../../model/compilation.ts';
import { InputError } from '../../../model/problem.ts';
import { type Round, roundsOf } from '../../../negotiate/compile/rounds.ts';
import { WHY_NOT_IN_PLACE } from '../../comparison/in-place.ts';

export interface CompilationDocxOptions {
  /** Date of the changes, as `2026-11-24T00:00:00Z`; null for none. */
  readonly date: string | null;
  /** Called with the name of the Word file into which the changes were written; not if the text is laid out in a new file. */
  readonly into: (name: string) => void;
  /** Called with a sentence on anything that could not be shown. */
  readonly tell: (sentence: string) => void;
}

/**
 * A Word file in which every change of every proposal is tracked under the name of its delegation; what several want alike, under their
 * names together. If the base was read from a Word file, it is that file. Rejecting all changes gives the base; accepting those of one
 * delegation, and of all names that have it, gives its text.
 */
export function renderCompilationDocx(compilation: Compilation, options: CompilationDocxOptions): Uint8Array {
  const own = ownFile(compilation, options);
  if (own !== null) {
    const bytes = tracked(own, compilation, options);
    if (bytes !== null) {
      options.into(own.name);
      return bytes;
    }
  }
  const laidOut = { bytes: writeDocx(compilation.base), name: compilation.baseName || 'the base' };
  const bytes = tracked(laidOut, compilation, options);
  if (bytes === null) throw new Error('unreachable: a file that we wrote is damaged');
  return bytes;
}

/** The Word file of the base, if it may be edited. */
function ownFile({ base }: Compilation, { tell }: CompilationDocxOptions): WordSource | null {
  const own = wordSourceOf(base);
  if (own === null) return null;
  const hindrance = hindranceIn(own.bytes, own.name, DEFAULT_LIMITS);
  if (hindrance === null) return own;
  tell(`${own.name} ${WHY_NOT_IN_PLACE[hindrance]}; ${INSTEAD}`);
  return null;
}

const INSTEAD = 'the changes are in a new file in United Nations layout instead';

/** The file with the changes of one round after the other; null if it is damaged. */
function tracked(file: WordSource, compilation: Compilation, options: CompilationDocxOptions): Uint8Array | null {
  try {
    return roundsOf(compilation).reduce(
      (bytes, round) => withRound({ bytes, name: file.name }, round, options),
      file.bytes,
    );
  } catch (cause) {
    // A part that was not read, such as a header, may be damaged.
    if (!(cause instanceof InputError)) throw cause;
    options.tell(`${cause.message}; ${INSTEAD}`);
    return null;
  }
}

function withRound(
  file: WordSource,
  { author, documents, titleEdits, changes }: Round,
  options: CompilationDocxOptions,
): Uint8Array {
  const pairs = changes.map((change) => ({ own: change.new, base: change.old }));
  const plain = writeDocx(withSignsOfBase(documents.new, documents.old, pairs));
  const { bytes, notices } = redlined({
    files: { old: file, new: { bytes: plain, name: 'the proposal' } },
    limits: DEFAULT_LIMITS,
    documents,
    changes,
    isExact: true,
    titleEdits,
    base: 'old',
    isPlain: true,
    marksFormatting: false,
    keepsComments: true,
    comments: { whole: [], on: () => [] },
    marks: { author, date: options.date },
  });
  for (const notice of notices) options.tell(notice);
  return bytes;
}
