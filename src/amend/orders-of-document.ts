import type { Document, Paragraph } from '../model/document.ts';
import type { Item } from './list.ts';
import type { Amending, Brought, WordsNote } from './order-kinds.ts';
import { orderIn } from './orders.ts';

/** The orders of an amendment document, each with the paragraphs printed below it. */
export function ordersOf({ paragraphs }: Document, words: Amending): readonly Item[] {
  const starts = paragraphs.filter(({ part }) => part === 'order');
  return starts.flatMap((order, at) => {
    const next = starts[at + 1]?.index ?? paragraphs.length;
    return itemsOfOrder(order, paragraphs.slice(order.index + 1, next), words);
  });
}

function itemsOfOrder(order: Paragraph, below: readonly Paragraph[], words: Amending): readonly Item[] {
  const { text, label } = order;
  const brings = below.map(broughtAs);
  const item = (own: Item['order']): Item => ({
    line: null,
    number: label,
    text,
    below: below.map((each) => each.text),
    order: own,
  });
  const whole = orderIn({ text, notes: notesOf(order), below: brings }, words);
  if (whole !== null || below.length === 0) return [item(whole)];
  const listed = orderIn(inOneSentence([order, ...below]), words);
  if (listed !== null) return [item(listed)];
  // What is printed below an order that is complete is an order of its own.
  const own = [order, ...below].map((each) => ({
    each,
    found: orderIn({ text: each.text, notes: notesOf(each), below: [] }, words),
  }));
  if (own.some(({ found }) => found === null)) return [item(null)];
  return own.map(({ each, found }) => ({ line: null, number: each.label, text: each.text, below: [], order: found }));
}

function broughtAs({ text, notes, depth, label }: Paragraph): Brought {
  return { text, notes: notes.map(noteCalled), depth: Math.max(0, depth - 1), label: label.split(' ').at(-1) ?? '' };
}

function notesOf({ notes }: Paragraph): readonly WordsNote[] {
  return notes.map(noteCalled);
}

function noteCalled({ offset, marker, text }: Paragraph['notes'][number]): WordsNote {
  return { offset, call: marker, text: text === '' ? null : text };
}

/** `In paragraph 10:`, with its steps as a list below it, as one sentence. */
function inOneSentence(paragraphs: readonly Paragraph[]) {
  let text = '';
  const notes: WordsNote[] = [];
  for (const each of paragraphs) {
    const start = text === '' ? 0 : text.length + JOINT.length;
    text = text === '' ? each.text : text + JOINT + each.text;
    for (const note of notesOf(each)) notes.push({ ...note, offset: note.offset + start });
  }
  return { text, notes, below: [] };
}

const JOINT = ' - ';
