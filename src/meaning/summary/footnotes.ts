import type { Paragraph } from '../../model/document.ts';
import type { Said } from '../../model/sentences.ts';
import { mapSides, type Sides } from '../../model/sides.ts';
import { textOfSide } from '../../text/edits.ts';
import { regionsOf } from '../regions.ts';
import type { PlacedEdit } from './clauses.ts';
import { type ToldEdit, toldEdits } from './edits.ts';
import { Passage } from './passage.ts';
import { quotationOf, type Source, textOf } from './say.ts';
import type { Teller } from './teller.ts';

/** What there is to say of the footnotes of a paragraph. */
export interface ToldNotes {
  readonly notes: readonly PlacedEdit[];
  /** Footnotes that came or went, each as a clause. */
  readonly wholeNotes: readonly (readonly Said[])[];
}

/** Those that say more than where something was printed. */
export function notesOf(teller: Teller, at: number): ToldNotes {
  const change = teller.change(at);
  const { sentences } = teller;
  const news = change.facts.filter(({ kind, routine }) => kind === 'note' && !routine);
  const isNews = (texts: Sides<string>, kind: string) =>
    news.some((fact) => (kind === 'added' || fact.old === texts.old) && (kind === 'removed' || fact.new === texts.new));
  const notes: PlacedEdit[] = [];
  const wholeNotes: (readonly Said[])[] = [];
  for (const { kind, marker, edits } of change.notes) {
    const texts = { old: textOfSide(edits, 'old'), new: textOfSide(edits, 'new') };
    if (!isNews(texts, kind)) continue;
    const sources = mapSides({ old: 'old', new: 'new' } as const, (version): Source => {
      const owner = teller.paragraphs(at, version).filter((each) => hasNote(each, marker[version]));
      const passage = new Passage(texts[version], teller.languages[version], []);
      return { version, paragraphs: owner, passage, note: marker[version], sentences };
    });
    const whole = (version: 'old' | 'new') =>
      sources[version].passage.trimmed({ from: 0, to: sources[version].passage.pieces.length });
    const isSource = passageOf(sources, kind).isSource(whole(kind === 'removed' ? 'old' : 'new'));
    const only = kind === 'removed' ? 'old' : 'new';
    const isElsewhere =
      kind !== 'kept' && teller.standsIn(only === 'old' ? 'new' : 'old', beginningOf(texts[only])) !== null;
    if ((kind !== 'kept' && isSource) || isElsewhere) continue;
    if (kind === 'added')
      wholeNotes.push(sentences.newFootnote(quotationOf(sources.new, whole('new'), NOTE_MAX_WORDS)));
    else if (kind === 'removed')
      wholeNotes.push(sentences.losesFootnote(quotationOf(sources.old, whole('old'), NOTE_MAX_WORDS)));
    else {
      const regions = regionsOf(edits);
      const passages = mapSides(sources, ({ passage }) => passage);
      for (const edit of toldEdits(passages, regions, new Set(regions), teller.languages.new))
        if (!isOfSource(edit, passages) && !isOtherNote(edit, passages)) notes.push({ ...edit, at, sources });
    }
  }
  const seen = new Set<string>();
  const own = wholeNotes.filter((said) => !seen.has(textOf(said, sentences)) && seen.add(textOf(said, sentences)));
  return { notes, wholeNotes: own };
}

const NOTE_MAX_WORDS = 24;

/** By its beginning a note is known again though it goes on otherwise. */
function beginningOf(note: string): string {
  return note.slice(0, BEGINNING_CHARACTERS);
}

const BEGINNING_CHARACTERS = 60;

/** Whether an edit leaves little of a note: then it is another note with the same marker. */
function isOtherNote({ core }: ToldEdit, { new: passage }: Sides<Passage>): boolean {
  const whole = passage.contentOf({ from: 0, to: passage.pieces.length });
  return passage.contentOf(core.new) > whole * OTHER_NOTE_MIN_SHARE;
}

const OTHER_NOTE_MIN_SHARE = 0.6;

/** An edit within the source that a note names; another paragraph of the same source is news. */
function isOfSource({ core, phrase }: ToldEdit, passages: Sides<Passage>): boolean {
  const isNumber = passages.old.figureIn(core.old) !== null && passages.new.figureIn(core.new) !== null;
  if (isNumber) return !passages.new.isParagraphNumber(core.new.from);
  return passages.old.isSource(phrase.old) && passages.new.isSource(phrase.new);
}

function passageOf(sources: Sides<Source>, kind: string): Passage {
  return kind === 'removed' ? sources.old.passage : sources.new.passage;
}

function hasNote({ notes }: Paragraph, marker: string | null): boolean {
  return notes.some((note) => note.marker === marker && !note.repeated);
}
