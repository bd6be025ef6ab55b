import { type Comparison, compare, type Document, mapSides, type Note, read, write } from '../../src/index.ts';
import { hardTier } from '../bench/hard-tier.ts';

/**
 * Successive resolutions made by the hard tier's chance, with mastheads and footnotes, as a file of them is read: for
 * proofs where real ones are not at hand. One of each scenario; the same on every machine.
 */
export function madeComparisons(): readonly Comparison[] {
  made ??= hardTier(SEED, 1).map(({ scenario, ...documents }, at) => {
    const own = { old: dressed(documents.old, 77, at + 1), new: dressed(documents.new, 78, at + 1) };
    return compare(mapSides(own, (document) => read(write.markdown(document), { name: `${scenario}.md` }).document));
  });
  return made;
}

let made: readonly Comparison[] | null = null;
const SEED = 31;

function dressed(document: Document, session: number, number: number): Document {
  const notes: string[] = [];
  return {
    ...document,
    symbol: `A/RES/${session}/${number}`,
    title: 'The keeping of lighthouses',
    session,
    adopted: `${session + 1945}-12-0${1 + (number % 9)}`,
    meeting: `${30 + number}th plenary meeting`,
    issued: `${session + 1945}-12-20`,
    agendaItem: `${number}`,
    agendaItemTitle: 'Lights of the sea',
    committee: 'Third Committee',
    kind: 'resolution',
    organ: 'General Assembly',
    committeeReport: `A/${session}/${400 + number}, para. ${number}`,
    paragraphs: document.paragraphs.map((paragraph) => {
      const { part, text } = paragraph;
      // Plain text knows headings by their capital.
      const words = part === 'heading' ? text.charAt(0).toUpperCase() + text.slice(1) : text;
      return { ...paragraph, text: words, notes: notesOn(words, notes) };
    }),
  };
}

/** A note on some paragraphs, behind a comma in their midst, so that it stays with the words it hangs on. */
function notesOn(text: string, known: string[]): readonly Note[] {
  const offset = text.indexOf(', ') + 1;
  const words = text.slice(0, offset).split(' ');
  if (offset === 0 || words.length % 3 !== 0) return [];
  known.push(text);
  const cited = `See A/${60 + (words[1]?.length ?? 0)}/${text.charCodeAt(offset + 4)}, para. ${words.length}.`;
  return [{ marker: String(known.length), text: cited, offset, repeated: false }];
}
