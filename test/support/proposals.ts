import type { Document, Note, Paragraph } from '../../src/index.ts';
import { chanceFrom } from '../bench/speed-chance.ts';
import { documentOf } from './resolutions.ts';

/** A text and several proposals on it, made by chance; the same seed gives the same. */
export interface ProposalSet {
  readonly base: Document;
  readonly proposals: readonly { readonly name: string; readonly document: Document }[];
}

const SIDES = ['G77', 'EU', 'Norway', 'Mexico', 'CARICOM'];

export function proposalSet(seed: number): ProposalSet {
  const chance = dice(seed);
  const base = documentFrom(baseItems(chance), 'The keeping of lighthouses');
  const first = edited(base, chance);
  const sides = SIDES.slice(0, 2 + chance.under(4));
  const proposals = sides.map((name, at) => {
    // Now and then somebody says the same as somebody else, or builds on it.
    const from = at > 0 && chance.under(4) === 0 ? first : base;
    const document = at === 0 ? first : from === first && chance.under(2) === 0 ? first : edited(from, chance);
    return { name, document };
  });
  return { base, proposals };
}

interface Dice {
  /** A whole number from 0 to below a limit. */
  under(limit: number): number;
  of<T>(list: readonly T[]): T;
}

function dice(seed: number): Dice {
  const chance = chanceFrom(seed);
  return {
    under: chance.below,
    of: (list) => {
      const found = list[chance.below(list.length)];
      if (found === undefined) throw new Error('nothing to choose from');
      return found;
    },
  };
}

type Item = Pick<Paragraph, 'part' | 'depth' | 'text' | 'notes' | 'row'>;

const OPENINGS = ['Recalling', 'Noting', 'Recognizing', 'Mindful of', 'Welcoming'];
const VERBS = ['Urges', 'Requests', 'Invites', 'Calls upon', 'Encourages', 'Decides'];
const WORDS =
  'the all States lighthouses keepers lamps oil harbours storms families donors report Assembly session support coast islands training wages vessels light signal maintenance relevant appropriate voluntary timely full'.split(
    ' ',
  );

function wordsBy(chance: Dice, count: number): string {
  const words = Array.from({ length: count }, () => chance.of(WORDS));
  return words.map((word, at) => (at > 2 && at < count - 1 && chance.under(7) === 0 ? `${word},` : word)).join(' ');
}

function clause(part: Paragraph['part'], depth: number, chance: Dice): Item {
  const opening = part === 'preamble' ? chance.of(OPENINGS) : chance.of(VERBS);
  const words = wordsBy(chance, 4 + chance.under(22));
  const text = depth > 0 ? `To ${words};` : `${opening} ${words}${part === 'preamble' ? ',' : ';'}`;
  return { part, depth, text, notes: chance.under(6) === 0 ? [noteIn(text, chance)] : [], row: null };
}

function noteIn(text: string, chance: Dice): Note {
  const ends = [...text.matchAll(/(?<=\w)(?=[ ,;])/gu)].map(({ index }) => index);
  return {
    marker: '1',
    text: `See A/${60 + chance.under(20)}/${chance.under(400)}.`,
    offset: chance.of(ends),
    repeated: false,
  };
}

function baseItems(chance: Dice): readonly Item[] {
  const preamble = Array.from({ length: 1 + chance.under(4) }, () => clause('preamble', 0, chance));
  const operative = Array.from({ length: 2 + chance.under(5) }, () => [
    clause('operative', 0, chance),
    ...Array.from({ length: chance.under(4) === 0 ? 2 : 0 }, () => clause('operative', 1, chance)),
  ]).flat();
  return [FORMULA, ...preamble, ...operative];
}

const FORMULA: Item = { part: 'formula', depth: 0, text: 'The General Assembly,', notes: [], row: null };

/** A text with what somebody wants otherwise. */
function edited(document: Document, chance: Dice): Document {
  let items: readonly Item[] = document.paragraphs;
  for (let count = 1 + chance.under(6); count > 0; count -= 1) {
    const changed = change(items, chance);
    if (isSound(changed)) items = changed;
  }
  const title = chance.under(6) === 0 ? `${document.title} and ${chance.of(WORDS)}` : document.title;
  return documentFrom(items, title);
}

/** Whether every sub-paragraph is below a paragraph. */
function isSound(items: readonly Item[]): boolean {
  return items.every(({ depth, part }, at) => depth === 0 || items[at - 1]?.part === part);
}

function change(items: readonly Item[], chance: Dice): readonly Item[] {
  const at = 1 + chance.under(items.length - 1);
  const item = items[at];
  if (item === undefined) return items;
  switch (chance.under(9)) {
    case 0:
      return items.length > 4 ? items.toSpliced(at, 1) : items;
    case 1:
      return items.toSpliced(at + 1, 0, clause(item.part, item.depth, chance));
    case 2: {
      const to = 1 + chance.under(items.length - 1);
      const rest = items.toSpliced(at, 1);
      return rest[to]?.part === item.part ? rest.toSpliced(to, 0, item) : items;
    }
    case 3:
      return splitAt(items, at, chance);
    case 4:
      return items.toSpliced(at, 1, { ...item, notes: item.notes.length > 0 ? [] : [noteIn(item.text, chance)] });
    case 5:
      return items.toSpliced(at, 1, clause(item.part, item.depth, chance));
    default:
      return items.toSpliced(at, 1, reworded(item, chance));
  }
}

function splitAt(items: readonly Item[], at: number, chance: Dice): readonly Item[] {
  const item = items[at];
  const comma = item?.text.indexOf(', ') ?? -1;
  if (item === undefined || comma === -1) return items;
  const own = { ...item, notes: [] };
  const second = `${chance.of(item.part === 'preamble' ? OPENINGS : VERBS)} ${item.text.slice(comma + 2)}`;
  return items.toSpliced(
    at,
    1,
    { ...own, text: `${item.text.slice(0, comma)}${item.text.slice(-1)}` },
    { ...own, text: second },
  );
}

/** Words out, words in, or words instead of others. */
function reworded(item: Item, chance: Dice): Item {
  const words = item.text.split(' ');
  const from = 1 + chance.under(words.length - 1);
  const out = chance.under(4);
  const into = wordsBy(chance, chance.under(4)).split(' ').filter(Boolean);
  const end = Math.min(words.length - 1, from + out);
  const text = [...words.slice(0, from), ...into, ...words.slice(Math.max(from, end))].join(' ');
  const notes = item.notes.filter(({ offset }) => text.slice(0, offset) === item.text.slice(0, offset));
  return { ...item, text, notes };
}

/** As a reader would number and name the paragraphs. */
function documentFrom(items: readonly Item[], title: string): Document {
  const count = { preamble: 0, operative: 0, below: 0, notes: 0 };
  const paragraphs = items.map((item) => {
    const { part, depth, text, row } = item;
    if (depth === 0) count.below = 0;
    else count.below += 1;
    if (depth === 0 && part === 'preamble') count.preamble += 1;
    if (depth === 0 && part === 'operative') count.operative += 1;
    const letter = `(${String.fromCharCode(96 + count.below)})`;
    const own = part === 'operative' ? String(count.operative) : '';
    const label = depth === 0 ? own : [own, letter].filter(Boolean).join(' ');
    const id =
      { preamble: `PP${count.preamble}${depth > 0 ? ` ${letter}` : ''}`, formula: 'Formula' }[String(part)] ??
      `OP${label}`;
    const notes = item.notes.map((note) => {
      count.notes += 1;
      return { ...note, marker: String(count.notes) };
    });
    const opening =
      depth > 0 || part === 'formula'
        ? ''
        : ([...OPENINGS, ...VERBS].find((each) => text.startsWith(`${each} `)) ?? '');
    return { part, depth, text, row, label, id, notes, opening };
  });
  return { ...documentOf(paragraphs), symbol: '', title, kind: 'draft-resolution', languages: ['en'] };
}

/** What a text says: its title, and each paragraph with its notes. Numbers and markers are no words. */
export function saying({ title, paragraphs }: Pick<Document, 'title' | 'paragraphs'>): readonly string[] {
  const notes = (own: readonly Note[]) => own.map(({ offset, text }) => ` ^${offset} ${text}`).join('');
  return [
    title,
    ...paragraphs.map((paragraph) => `${paragraph.part} ${paragraph.depth} ${paragraph.text}${notes(paragraph.notes)}`),
  ];
}
