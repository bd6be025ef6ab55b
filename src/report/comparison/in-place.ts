import { type WordSource, wordSourceOf } from '../../formats/docx/source.ts';
import type { OwnComment } from '../../formats/docx/weave/comments.ts';
import { linesLeft } from '../../formats/docx/weave/fields.ts';
import { type Hindrance, hindranceIn, redlined } from '../../formats/docx/weave/redline.ts';
import { withSignsOfBase } from '../../formats/docx/weave/signs.ts';
import { writeDocx } from '../../formats/docx/write.ts';
import { DEFAULT_LIMITS } from '../../formats/limits.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { Document } from '../../model/document.ts';
import { InputError } from '../../model/problem.ts';
import { mapSides } from '../../model/sides.ts';
import { printedComparison } from '../view/printed.ts';
import { type ChangeRow, viewWithEnds } from '../view/view.ts';

export interface InPlaceOptions {
  /** The version whose Word file is kept. */
  readonly base: 'old' | 'new';
  readonly author: string;
  readonly date: string | null;
  readonly marksFormatting: boolean;
  /** Whether the comments of the other version come along. */
  readonly keepsComments: boolean;
  readonly title: readonly OwnComment[];
  readonly on: (row: ChangeRow) => readonly OwnComment[];
  /** Called with the name of the file that was kept. */
  readonly into: (name: string) => void;
  /** Called with a sentence for the user. */
  readonly tell: (sentence: string) => void;
}

/**
 * The redline in the user's own Word file, if the version to be kept was read from one that may be edited; else null.
 */
export function redlineInPlace(comparison: Comparison, options: InPlaceOptions): Uint8Array | null {
  try {
    return inPlace(comparison, options);
  } catch (cause) {
    // A part that was not read, such as a header, may be damaged.
    if (!(cause instanceof InputError)) throw cause;
    options.tell(`${cause.message}; ${INSTEAD}`);
    return null;
  }
}

/** The words as they are in the files, with the signs of a negotiation. */
function printedPair(comparison: Comparison): Pick<Comparison, 'documents' | 'changes'> {
  const { documents, changes } = printedComparison(comparison);
  return { documents, changes };
}

const INSTEAD = 'the changes are in a new file in United Nations layout instead';

function inPlace(comparison: Comparison, options: InPlaceOptions): Uint8Array | null {
  const { documents } = comparison;
  const { base, author, date, keepsComments, marksFormatting, tell } = options;
  const other = base === 'old' ? 'new' : 'old';
  const own = wordSourceOf(documents[base]);
  if (own === null) return null;
  const hindrance = hindranceIn(own.bytes, own.name, DEFAULT_LIMITS);
  if (hindrance !== null) {
    tell(`${own.name} ${WHY_NOT_IN_PLACE[hindrance]}; ${INSTEAD}`);
    return null;
  }
  const theirs = wordSourceOf(documents[other]);
  // Only words are taken from it: a signature, macros or protection are no hindrance.
  const isWord = theirs !== null && hindranceIn(theirs.bytes, theirs.name, DEFAULT_LIMITS) !== 'strict';
  const their: WordSource = isWord
    ? theirs
    : { bytes: writeDocx(plainOther(comparison, base)), name: 'the other text' };
  const { bytes, notices } = redlined({
    files: base === 'old' ? { old: own, new: their } : { old: their, new: own },
    limits: DEFAULT_LIMITS,
    ...printedPair(comparison),
    base,
    isPlain: !isWord,
    marksFormatting,
    keepsComments,
    comments: commentsOf(comparison, options),
    marks: { author, date },
  });
  options.into(own.name);
  for (const notice of notices) tell(notice);
  if (!isWord) tellLeft(comparison, options, own.name);
  return bytes;
}

/** The text that was read from no Word file, printed as the base prints the same words. */
function plainOther({ documents, changes }: Comparison, base: 'old' | 'new'): Document {
  const other = base === 'old' ? 'new' : 'old';
  const pairs = changes.map((change) => ({ own: change[other], base: change[base] }));
  return withSignsOfBase(documents[other], documents[base], pairs);
}

function tellLeft({ documents, names }: Comparison, { base, tell }: InPlaceOptions, name: string): void {
  const other = base === 'old' ? 'new' : 'old';
  const lines = linesLeft({ base: documents[base], other: documents[other] });
  if (lines.length === 0) return;
  const quoted = lines.map((line) => `“${line}”`).join(', ');
  const stay = lines.length === 1 ? 'stays' : 'stay';
  const place = lines.length === 1 ? 'its place' : 'their place';
  tell(`${quoted} ${stay} as in ${name}, since ${names[other] || 'the other text'} says nothing in ${place}`);
}

/** Why a file is not written into; follows its name. */
export const WHY_NOT_IN_PLACE: Readonly<Record<Hindrance, string>> = {
  signed: 'is signed, and a change would break the signature',
  macros: 'has macros, which a file with changes should not carry on',
  protected: 'is protected against changes',
  strict: 'is a “Strict Open XML Document”, into which changes are not written (in Word: save it as “Word Document”)',
};

function commentsOf(comparison: Comparison, { title, on }: InPlaceOptions) {
  const byParagraph = { old: new Map<number, OwnComment[]>(), new: new Map<number, OwnComment[]>() };
  for (const row of viewWithEnds(comparison, { all: true, only: null }).rows) {
    const rows = row.kind === 'change' ? [row] : row.kind === 'unchanged' ? row.rows : [];
    for (const each of rows) {
      const comments = on(each).filter(({ lines }) => lines.length > 0);
      if (comments.length === 0) continue;
      const firsts = mapSides(each.paragraphs, ([first]) => first);
      const side = firsts.new === undefined ? 'old' : 'new';
      const index = firsts[side]?.index;
      if (index === undefined) continue;
      byParagraph[side].set(index, [...(byParagraph[side].get(index) ?? []), ...comments]);
    }
  }
  return {
    whole: title,
    on: (side: 'old' | 'new', paragraph: number) => byParagraph[side].get(paragraph) ?? [],
  };
}
