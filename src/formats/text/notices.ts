import type { Block } from '../../form/assemble.ts';
import type { Note } from '../../model/document.ts';
import type { Notice, NoticeCode } from '../../model/problem.ts';
import { isKnownOrgan } from './formula.ts';
import { adoptionIn } from './kinds.ts';
import type { Masthead } from './masthead.ts';
import type { Parted } from './start.ts';
import type { Unit } from './units.ts';

/** Notices on what the masthead lacks, on restored line breaks, and on texts that are not resolutions, or of an unknown organ. */
export function mastheadNotices(
  masthead: Masthead,
  { kind, unglued, formula }: { readonly kind: Parted['kind']; readonly unglued: boolean; readonly formula: string },
): readonly Notice[] {
  const isDecision = kind === 'decision' || /^[AES]\/.*(?:DEC|PRST)/u.test(masthead.symbol);
  return [
    ...missingNotices(masthead),
    ...(isDecision ? [wholeNotice('not-a-resolution-proper', 'the text is a decision or a statement')] : []),
    ...(formula === '' || isKnownOrgan(formula)
      ? []
      : [
          wholeNotice(
            'not-a-resolution-proper',
            `how texts of “${formula}” are printed is not known; check the outline`,
          ),
        ]),
    ...(unglued ? [wholeNotice('mended', 'the masthead had lost its line breaks, which were restored')] : []),
  ];
}

function wholeNotice(code: NoticeCode, message: string): Notice {
  return { code, message, paragraph: null };
}

function missingNotices({ symbol, title, adopted, session }: Masthead): readonly Notice[] {
  const isCouncil = symbol.startsWith('S/');
  const isDraft = /\/L\.\d/u.test(symbol);
  const missing = [
    symbol === '' ? 'symbol' : '',
    title === '' ? 'title' : '',
    session === null && !isCouncil ? 'session' : '',
    adopted === null && !isDraft ? 'date of adoption' : '',
  ].filter(Boolean);
  if (missing.length === 0) return [];
  return [wholeNotice('missing-masthead', `found no ${joinedByOr(missing)}`)];
}

/** `symbol, title or session`. */
function joinedByOr(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** Notices on paragraphs joined from several lines, or across page breaks. */
export function mendingNotices({
  torn,
  whole,
}: {
  readonly torn: readonly Unit[];
  readonly whole: readonly Unit[];
}): readonly Notice[] {
  const wrapped = torn.filter(({ lines, text }) => lines > 1 && adoptionIn(text) === null).length;
  const joined = torn.length - whole.length;
  return [
    ...(wrapped === 0 ? [] : [wholeNotice('mended', `joined the lines of ${paragraphs(wrapped)}`)]),
    ...(joined === 0 ? [] : [wholeNotice('mended', `rejoined ${paragraphs(joined)} split by page breaks`)]),
  ];
}

function paragraphs(count: number): string {
  return count === 1 ? 'one paragraph' : `${count} paragraphs`;
}

/** Notices on markers without a footnote, and footnotes without a marker. */
export function noteNotices(
  title: readonly Note[],
  blocks: readonly Block[],
  unused: readonly string[],
): readonly Notice[] {
  const bodiless = (notes: readonly Note[], paragraph: number | null) =>
    notes
      .filter(({ text, repeated }) => text === '' && !repeated)
      .map(
        ({ marker }): Notice => ({
          code: 'stray-note',
          message: `there is no footnote for marker ${marker}`,
          paragraph,
        }),
      );
  return [
    ...bodiless(title, null),
    ...blocks.flatMap(({ notes }, index) => bodiless(notes, index)),
    ...unused.map((marker) => wholeNotice('stray-note', `there is no marker for footnote ${marker}`)),
  ];
}
