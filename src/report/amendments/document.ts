import { printedSponsors, sponsorOf } from '../../formats/sponsors.ts';
import { type Language, languageOf } from '../../language/language.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { Document, Paragraph } from '../../model/document.ts';
import { InputError } from '../../model/problem.ts';
import { inSentence, plainOrder } from './amendments.ts';
import { NEW_PARAGRAPH, type Order, type Ordered, ordersFor, quoted, type Step } from './orders.ts';

/** What an amendment document says about itself. */
export interface AmendmentDocumentOptions {
  /** Who submits it, as printed: `Ukraine and Kenya (on behalf of the African Group)`. */
  readonly sponsors?: string;
  /** The symbol of the draft that it amends; by default that of the old text. */
  readonly on?: string;
  /** Its own symbol, once it has one. */
  readonly symbol?: string;
}

/**
 * The amendments that turn the old text into the new one as a document of the United Nations: a masthead, then numbered orders in
 * the order of the draft, with the paragraphs that they bring below them. Numbers are those of the draft throughout.
 *
 * @throws InputError if it is not known which draft is amended
 * @example
 * ```ts
 * const [old, now] = ['act', 'help'].map((word) => read(`1. Urges all States to ${word};`, { name: word }).document);
 * const document = amendmentDocument(compare({ old, new: now }), { sponsors: 'Norway', on: 'A/C.1/81/L.7' });
 * document.paragraphs[0]?.text; // → 'In operative paragraph 1, replace “act” with “help”.'
 * ```
 */
export function amendmentDocument(comparison: Comparison, options: AmendmentDocumentOptions = {}): Document {
  const { old } = comparison.documents;
  const on = options.on ?? old.symbol;
  if (on === '') throw new InputError('bad-option', 'the old text has no symbol: say which draft is amended (--on)');
  const { organ, title, titleNotes, languages } = old;
  const words = languageOf(old).masthead;
  const { committee, session, agendaItem, agendaItemTitle } = sittingOf(on, old);
  return {
    ...EMPTY,
    symbol: options.symbol ?? '',
    kind: 'amendment',
    organ,
    committee,
    title,
    titleNotes,
    session,
    agendaItem,
    agendaItemTitle,
    languages,
    sponsors: words === null ? [] : sponsorsIn(options.sponsors ?? '', words),
    // Printed on the documents of the plenary: all of nineteen of session 80, and on none of those of its committees.
    mastheadNotes: committee === null && words !== null ? [words.print.sponsorsMayChange] : [],
    related: [{ relation: 'amends', symbol: on, draft: null }],
    paragraphs: paragraphsOf(printedOrders(ordersFor(comparison)), comparison.documents.new),
  };
}

/** Where the draft is discussed. Last year's text does not say under which item that is. */
function sittingOf(
  on: string,
  old: Document,
): Pick<Document, 'committee' | 'session' | 'agendaItem' | 'agendaItemTitle'> {
  const [, number, sitting] = /^A\/(?:C\.(\d)\/)?(\d{1,3})\/L\.\d/u.exec(on) ?? [];
  const session = sitting === undefined ? old.session : Number(sitting);
  const inCommittee =
    number === undefined ? null : (languageOf(old).masthead?.print.committees[Number(number) - 1] ?? null);
  // A resolution names the committee on whose report it was adopted; a draft of the plenary is in none.
  const committee = sitting === undefined ? old.committee : inCommittee;
  if (session !== old.session) return { committee, session, agendaItem: null, agendaItemTitle: null };
  return { committee, session, agendaItem: old.agendaItem, agendaItemTitle: old.agendaItemTitle };
}

const EMPTY: Document = {
  symbol: '',
  reissueMark: '',
  kind: null,
  organ: null,
  committee: null,
  title: '',
  titleNotes: [],
  session: null,
  adopted: null,
  meeting: null,
  issued: null,
  agendaItem: null,
  agendaItemTitle: null,
  committeeReport: null,
  sponsors: [],
  mastheadNotes: [],
  related: [],
  languages: [],
  original: null,
  vote: null,
  adoptedWithoutVote: null,
  provenance: '',
  reconstructed: false,
  paragraphs: [],
  notices: [],
};

function sponsorsIn(list: string, words: NonNullable<Language['masthead']>): Document['sponsors'] {
  return list.trim() === '' ? [] : printedSponsors(list.trim(), words).map((name) => sponsorOf(name, words));
}

/** A numbered order, and the paragraphs below it. */
interface Block {
  readonly at: number;
  readonly text: string;
  readonly brings: readonly Paragraph[];
  /** The number of the operative paragraph that it deletes; null if it does anything else. */
  readonly deleted: string | null;
}

type Insert = Extract<Order, { kind: 'insert' }>;

/** In the order of the draft; paragraphs that come one after the other at one place are brought by one order. */
function printedOrders(orders: readonly Ordered[]): readonly Block[] {
  const blocks: Block[] = [];
  let run: { readonly at: number; readonly inserts: Insert[] } | null = null;
  const close = () => {
    if (run !== null) blocks.push({ at: run.at, ...insertion(run.inserts), deleted: null });
    run = null;
  };
  for (const { order, at } of orders) {
    // The footnotes of a new paragraph come with it.
    if (isOnNew(order)) continue;
    if (order.kind !== 'insert') {
      close();
      blocks.push({
        at,
        ...blockOf(order),
        deleted: order.kind === 'delete' && order.paragraph !== null ? operativeNumber(order.paragraph) : null,
      });
    } else if (run !== null && at === run.at && belongs(order, run.inserts)) run.inserts.push(order);
    else {
      close();
      run = { at, inserts: [order] };
    }
  }
  close();
  return deletionsTogether(blocks.toSorted((a, b) => a.at - b.at));
}

function isOnNew(order: Order): boolean {
  return 'name' in order && order.name === NEW_PARAGRAPH;
}

/** A new paragraph of the kind of those before it, or below one of them. */
function belongs({ paragraph }: Insert, [first]: readonly Insert[]): boolean {
  if (first === undefined) return false;
  return paragraph.part === first.paragraph.part && paragraph.depth >= first.paragraph.depth;
}

function insertion(inserts: readonly Insert[]): Pick<Block, 'text' | 'brings'> {
  const [first] = inserts;
  if (first === undefined) return { text: '', brings: [] };
  const { where, form, paragraph } = first;
  const alike = inserts.filter((each) => each.paragraph.depth === paragraph.depth).length;
  const kind = form.replace(/ \S*\d\S*$|(?: \([a-z]+\))+$/u, '');
  const what = alike === 1 ? `a new ${form}` : `${COUNTS[alike] ?? alike} new ${kind}s`;
  return { text: `${where}, insert ${what} reading:`, brings: inserts.map((each) => each.paragraph) };
}

const COUNTS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function blockOf(order: Exclude<Order, Insert>): Pick<Block, 'text' | 'brings'> {
  switch (order.kind) {
    case 'title':
      return { text: `Replace the title with “${order.text}”.`, brings: [] };
    case 'words':
      return {
        text: `In ${order.name}, ${inSentence(order.steps.map((step) => stepWords(step, order.within)))}.`,
        brings: [],
      };
    case 'replace':
      return order.by === null
        ? { text: `Replace ${order.name} with: ${quoted(order.text)}.`, brings: [] }
        : { text: `Replace ${order.name} with the following text:`, brings: [order.by] };
    default:
      return { text: plainOrder(order), brings: [] };
  }
}

/** Words that are only inserted are named by those before them, or after them. */
function stepWords({ words, by }: Step, within: string): string {
  if (by === '') return `delete ${quoted(words.trim())}`;
  const inserted = insertedWords(words, by);
  if (inserted !== null) {
    const before = words.slice(0, inserted.at).trimEnd();
    if (isOnce(before, within)) return `after ${quoted(before)}, insert ${quoted(inserted.text)}`;
    const after = words.slice(inserted.at).trimStart();
    if (/^[\p{L}\p{N}]/u.test(after) && isOnce(after, within))
      return `before ${quoted(after)}, insert ${quoted(inserted.text)}`;
  }
  return `replace ${quoted(words)} with ${quoted(by)}`;
}

/** The words between the two parts of others, if nothing else changed and they are whole; where they come. */
function insertedWords(words: string, by: string): { readonly at: number; readonly text: string } | null {
  let at = 0;
  while (at < words.length && words[at] === by[at]) at += 1;
  const text = by.slice(at, by.length - (words.length - at));
  if (by.length <= words.length || by.slice(at + text.length) !== words.slice(at)) return null;
  // The letters at which the two part may be those with which the new words end.
  const isWhole = (from: number) =>
    from === 0 || from === words.length || !/^[\p{L}\p{N}]{2}$/u.test(words.slice(from - 1, from + 1));
  for (let back = 0; back <= at; back += 1) {
    const from = at - back;
    const own = by.slice(from, from + text.length);
    if (by.slice(0, from) !== words.slice(0, from) || by.slice(from + text.length) !== words.slice(from)) return null;
    if (isWhole(from) && /^[\s,;:]/u.test(own) && own.trim() !== '') return { at: from, text: own.trim() };
  }
  return null;
}

function isOnce(words: string, text: string): boolean {
  return words !== '' && text.indexOf(words) === text.lastIndexOf(words);
}

/** `Delete operative paragraphs 5, 6 and 10.`: one order for those that follow one another. */
function deletionsTogether(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  let numbers: string[] = [];
  for (const block of blocks) {
    if (block.deleted === null) numbers = [];
    else numbers.push(block.deleted);
    if (numbers.length < 2) {
      joined.push(block);
      continue;
    }
    const last = joined.pop() ?? block;
    const list = `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
    joined.push({ ...last, text: `Delete operative paragraphs ${list}.` });
  }
  return joined;
}

/** The number of an operative paragraph by its name for delegates; null for any other. */
function operativeNumber({ id }: Paragraph): string | null {
  return /^OP(\d+)$/u.exec(id)?.[1] ?? null;
}

/** Orders are numbered if there are several; what they bring is below them, without numbers of its own. */
function paragraphsOf(blocks: readonly Block[], now: Document): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const [at, { text, brings }] of blocks.entries()) {
    const label = blocks.length === 1 ? '' : `${at + 1}`;
    const id = `Order ${at + 1}`;
    paragraphs.push({ ...BARE, index: paragraphs.length, id, part: 'order', label, text });
    const least = brings.reduce((depth, each) => Math.min(depth, each.depth), brings[0]?.depth ?? 0);
    for (const [nth, paragraph] of brings.entries()) {
      const depth = paragraph.depth - least + 1;
      const letter = paragraph.depth > 0 ? (paragraph.label.split(' ').at(-1) ?? '') : '';
      paragraphs.push({
        ...paragraph,
        index: paragraphs.length,
        id: `${id} ${nth + 1}`,
        section: '',
        depth,
        label: letter,
      });
    }
  }
  return withNotes(paragraphs, now);
}

const BARE: Paragraph = {
  index: 0,
  id: '',
  part: 'order',
  section: '',
  label: '',
  depth: 0,
  text: '',
  opening: '',
  notes: [],
  row: null,
};

/** A note that an earlier paragraph of the text has is printed again, since that paragraph is not here. */
function withNotes(paragraphs: readonly Paragraph[], now: Document): readonly Paragraph[] {
  const all = [now.titleNotes, ...now.paragraphs.map(({ notes }) => notes)].flat();
  let count = 0;
  return paragraphs.map((paragraph) => ({
    ...paragraph,
    notes: paragraph.notes.map((note) => {
      count += 1;
      const text =
        note.text === ''
          ? (all.find((each) => each.marker === note.marker && each.text !== '')?.text ?? '')
          : note.text;
      return { ...note, marker: `${count}`, text, repeated: false };
    }),
  }));
}
