import { applyAmendments, type Comparison, type Document, type Paragraph, render } from '../../src/index.ts';
import { fold } from '../../src/text/fold.ts';

/**
 * What is wrong with the old text after its amendments; nothing where it is the new one: words, footnotes and their places,
 * names, numbers and nesting, to the letter but for what is only printed otherwise (hyphens, quotes, blanks beside figures
 * and points).
 */
export function amendmentLosses(comparison: Comparison): readonly string[] {
  const { old, new: now } = comparison.documents;
  const { document } = applyAmendments(render.amendments(comparison), old);
  const [wanted, found] = [wordsOf(now), wordsOf(document)];
  const count = Math.max(wanted.length, found.length);
  const at = Array.from({ length: count }).findIndex((_, place) => wanted[place] !== found[place]);
  return at === -1 ? [] : [`${now.symbol}: ${found[at]} instead of ${wanted[at]}`];
}

function wordsOf({ title, titleNotes, paragraphs }: Document): readonly string[] {
  const whole = ({ text, notes }: Pick<Paragraph, 'text' | 'notes'>) => {
    const own = notes.filter(({ repeated }) => !repeated);
    return [bare(text), ...own.map((note) => `${bare(text.slice(0, note.offset)).length} ${bare(note.text)}`)].join(
      ' | ',
    );
  };
  return [
    whole({ text: title, notes: titleNotes }),
    ...paragraphs.map((each) => `${each.id} | ${each.label} | ${each.depth} | ${each.part} | ${whole(each)}`),
  ];
}

/** Official texts print “2011,19/1” and “2039(2012)”, without the blank: no amendment says so. Between words it counts. */
function bare(words: string): string {
  return fold(words).replace(/ (?!\p{L})|(?<!\p{L}) /gu, '');
}
