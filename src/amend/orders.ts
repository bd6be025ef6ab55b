import { broughtBy } from './grammar/brings.ts';
import { masked } from './grammar/quotations.ts';
import { orderOf } from './grammar/sentence.ts';
import type { Amending, Brought, Order, Spot, Step, Where, Words, WordsNote } from './order-kinds.ts';

/** A sentence of a list, with what is printed below it. */
export interface Told {
  readonly text: string;
  /** The footnotes called in it; absent where the calls are printed in the words. */
  readonly notes?: readonly WordsNote[];
  /** The paragraphs below it: as printed, or as read from a document. */
  readonly below: readonly (string | Brought)[];
}

interface About {
  /** The footnotes printed below a list, by their calls. */
  readonly notes?: ReadonlyMap<string, string>;
  /** Whether the list says all that changes: its words are taken to the letter. */
  readonly isComplete?: boolean;
}

/** Reads one sentence of a list of amendments; null if it matches no known form. */
export function orderIn(
  told: Told,
  words: Amending,
  { notes = new Map(), isComplete = false }: About = {},
): Order | null {
  const text = told.text.replace(/\s+/gu, ' ').replace(words.endsInAnd, '').trim();
  if (isComplete) return orderToTheLetter(text, words);
  const order = orderAsPrinted({ ...told, text }, words, notes);
  // What ends in a colon goes on below.
  return order ?? (told.below.length === 0 && !text.endsWith(':') ? orderToTheLetter(text, words) : null);
}

function orderAsPrinted(told: Told, { grammar }: Amending, texts: ReadonlyMap<string, string>): Order | null {
  const found = masked({ text: told.text, notes: told.notes ?? [] });
  if (found === null) return null;
  const quotations = found.quotations.map((words) => withoutCalls(words, texts, grammar));
  const brings = told.below.map(
    (each): Brought =>
      typeof each === 'string'
        ? broughtBy(withoutCalls(unquoted(each), texts, grammar), grammar)
        : cleared(each, texts, grammar),
  );
  return orderOf({ ...found, quotations }, brings, grammar);
}

function cleared(brought: Brought, texts: ReadonlyMap<string, string>, grammar: Amending['grammar']): Brought {
  const { text, notes } = withoutCalls(unquoted(brought.text, brought.notes), texts, grammar);
  if (brought.label !== '') return { ...brought, text, notes };
  const own = broughtBy({ text, notes }, grammar, brought.depth);
  return own;
}

/** A paragraph without the quotation marks around it; of several, each may open them, and the last close them. */
function unquoted(text: string, notes: readonly WordsNote[] = []): Words {
  const isOpened = /^[“"«„]/u.test(text);
  const count = (sign: RegExp) => text.match(sign)?.length ?? 0;
  const bare = isOpened ? text.slice(1).replace(/(?<=[”"»])[.;,]$/u, '') : text;
  const isClosed = /[”"»]$/u.test(bare) && count(/”/gu) !== count(/“/gu) - (isOpened ? 1 : 0);
  const shift = isOpened ? 1 : 0;
  const words = isClosed || (isOpened && /["»]$/u.test(bare)) ? bare.slice(0, -1) : bare;
  return {
    text: words,
    notes: notes.map((note) => ({ ...note, offset: Math.max(0, Math.min(words.length, note.offset - shift)) })),
  };
}

/** The words without the calls of footnotes printed in them, which become footnotes. */
function withoutCalls(
  { text, notes }: Words,
  texts: ReadonlyMap<string, string>,
  { call }: Amending['grammar'],
): Words {
  let result = '';
  let at = 0;
  const found: WordsNote[] = [...notes];
  for (const { 0: printed, index } of text.matchAll(call)) {
    result += text.slice(at, index);
    at = index + printed.length;
    found.push({ offset: result.length, call: printed, text: texts.get(printed) ?? null });
  }
  return { text: result + text.slice(at), notes: found };
}

/** The forms that resdiff writes, in which quotation marks within a paragraph may be of any kind. */
function orderToTheLetter(text: string, words: Amending): Order | null {
  for (const rule of RULES) {
    const order = rule(text, words);
    if (order !== null) return order;
  }
  return null;
}

const asPrinted = (text: string): Words => ({ text, notes: [] });
const brought = (text: string): readonly Brought[] => [{ text, notes: [], depth: 0, label: '' }];

type Rule = (text: string, words: Amending) => Order | null;

const RULES: readonly Rule[] = [
  // Replace operative paragraph 3 by: “…”.
  (text, { orders, theWords }) => {
    const [, place, words] = orders.replaceBy.exec(text) ?? orders.shouldRead.exec(text) ?? [];
    if (place === undefined || words === undefined || theWords.test(place)) return null;
    return { kind: 'replace', place, brings: brought(words) };
  },
  // In operative paragraph 3, after “keepers”, insert a footnote reading: “…”.
  (text, { orders }) => {
    const [, place, at, words] = orders.insertFootnote.exec(text) ?? [];
    return place === undefined || at === undefined || words === undefined
      ? null
      : { kind: 'footnote', place, at, text: words };
  },
  // In operative paragraph 3, at the end, repeat footnote 1.
  (text, { orders }) => {
    const [, place, at, marker] = orders.repeatFootnote.exec(text) ?? [];
    return place === undefined || at === undefined || marker === undefined
      ? null
      : { kind: 'footnote-again', place, at, marker };
  },
  // In operative paragraph 3, no longer repeat footnote 1.
  (text, { orders }) => {
    const [, place, marker] = orders.repeatNoMore.exec(text) ?? [];
    return place === undefined || marker === undefined ? null : { kind: 'footnote-once', place, marker };
  },
  // After operative paragraph 8, insert a new operative paragraph reading: “…”.
  (text, amending) => {
    const [, at, form, words] = amending.orders.insertAt.exec(text) ?? [];
    const where = at === undefined ? null : whereOf(at, amending);
    if (where === null || form === undefined || words === undefined) return null;
    const { isFootnote, isParagraph } = amending.form;
    return isFootnote.test(form) || !isParagraph.test(form)
      ? null
      : { kind: 'insert', where, form, brings: brought(words) };
  },
  // Insert a new operative paragraph after operative paragraph 8: “…”.
  (text, amending) => {
    const [, form, at, , words] = amending.orders.insertFormAt.exec(text) ?? [];
    const where = at === undefined ? null : whereOf(at.replace(/,$/u, ''), amending);
    if (where === null || form === undefined || words === undefined || amending.form.isFootnote.test(form)) return null;
    return { kind: 'insert', where, form, brings: brought(words) };
  },
  // Move footnote 3 to after “Convention”.
  (text, { orders, theEnd, atTheEnd }) => {
    const [, marker, at] = orders.moveFootnote.exec(text) ?? [];
    return marker === undefined || at === undefined
      ? null
      : { kind: 'footnote-place', marker, at: at.replace(theEnd, atTheEnd) };
  },
  // Move operative paragraph 3 to after operative paragraph 5.
  (text, amending) => {
    const [, place, at] = amending.orders.move.exec(text) ?? [];
    return moved(place, at, amending);
  },
  (text, amending) => {
    const [, at, place] = amending.orders.placeAfter.exec(text) ?? [];
    return moved(place, at, amending);
  },
  (text, { orders }) => {
    const [, place, form] = orders.make.exec(text) ?? [];
    return place === undefined || form === undefined ? null : { kind: 'make', place, form };
  },
  (text, { orders }) => {
    const [, place, number] = orders.renumber.exec(text) ?? [];
    return place === undefined || number === undefined ? null : { kind: 'renumber', place, number };
  },
  // Throughout the text, replace “…” by “…”.
  (text, amending) => {
    const [, told] = amending.orders.throughout.exec(text) ?? [];
    const [, again] = amending.orders.wherever.exec(text) ?? [];
    const steps = stepsIn(told, amending) ?? stepsIn(again, amending);
    return steps === null ? null : { kind: 'throughout', steps, parts: [] };
  },
  // New OP8 bis: “…”
  (text, { orders }) => {
    const [, kind, number, words] = orders.newBis.exec(text) ?? [];
    if (kind === undefined || words === undefined) return null;
    const where = { kind: 'beside', side: 'after', place: `${kind} ${number}`, strict: false } as const;
    return { kind: 'insert', where, form: `a new ${kind}`, brings: brought(words) };
  },
  // OP3: replace “…” by “…”
  (text, amending) => {
    const [, place, rest] = amending.orders.placeThenSteps.exec(text) ?? [];
    return place === undefined || amending.preposed.test(place) ? null : reworded(place, rest, amending);
  },
  // In operative paragraph 3, replace “…” by “…”, and delete “…”.
  (text, amending) => {
    const [, place, rest] = amending.orders.inPlaceSteps.exec(text) ?? [];
    return reworded(place, rest, amending);
  },
  // Replace “…” by “…” in operative paragraph 3.
  (text, amending) => {
    const [, rest, place] = amending.orders.stepsInPlace.exec(text) ?? [];
    return reworded(place, rest, amending);
  },
  // Delete operative paragraphs 3 and 4.
  (text, amending) => {
    const [, places] = amending.orders.deletePlaces.exec(text) ?? [];
    return places === undefined ? null : { kind: 'delete', places: severalIn(places, amending), reading: [] };
  },
];

function moved(place: string | undefined, at: string | undefined, amending: Amending): Order | null {
  const where = at === undefined ? null : whereOf(at, amending);
  return place === undefined || where === null ? null : { kind: 'move', place, where };
}

function reworded(place: string | undefined, rest: string | undefined, amending: Amending): Order | null {
  const steps = stepsIn(rest, amending);
  return place === undefined || steps === null ? null : { kind: 'reword', place, steps };
}

/** `operative paragraphs 3, 4 and 6`: each by its own name. */
function severalIn(places: string, { severalIds, between, several, plural }: Amending): readonly string[] {
  if (severalIds.test(places)) return places.split(between);
  const [, noun, list] = several.exec(places) ?? [];
  if (noun === undefined || list === undefined) return [places];
  const one = noun.replace(plural, '');
  return (list.match(/\d+/gu) ?? []).map((number) => `${one} ${number}`);
}

function whereOf(words: string, amending: Amending): Where | null {
  const text = words.replace(/,$/u, '').trim();
  if (amending.thereafter.test(text)) return { kind: 'thereafter' };
  const [, side, part = ''] = amending.edge.exec(text) ?? [];
  if (side !== undefined)
    return { kind: 'edge', end: amending.end.test(side) ? 'end' : 'start', part: partOf(part, amending) };
  const [, strict, relation, place] = amending.beside.exec(text) ?? [];
  if (relation === undefined || place === undefined) return null;
  return {
    kind: 'beside',
    side: amending.before.test(relation) ? 'before' : 'after',
    place,
    strict: strict !== undefined,
  };
}

function partOf(words: string, { inPreamble, inOperative }: Amending): 'text' | 'preamble' | 'operative' {
  if (inPreamble.test(words)) return 'preamble';
  return inOperative.test(words) ? 'operative' : 'text';
}

type StepName = keyof Amending['steps'];

/** How each step uses the words it quotes. */
const STEPS: Readonly<Record<StepName, (first: string, second: string) => Step>> = {
  replace: (words, by) => stepOf({ kind: 'words', words: asPrinted(words) }, by),
  delete: (words) => stepOf({ kind: 'words', words: asPrinted(words) }, ''),
  insertAfter: (by, words) => stepOf({ kind: 'after', words: asPrinted(words) }, by),
  insertBefore: (by, words) => stepOf({ kind: 'before', words: asPrinted(words) }, by),
  afterInsert: (words, by) => stepOf({ kind: 'after', words: asPrinted(words) }, by),
  beforeInsert: (words, by) => stepOf({ kind: 'before', words: asPrinted(words) }, by),
  atEnd: (by) => stepOf({ kind: 'edge', end: 'end' }, by),
};

function stepOf(spot: Spot, by: string): Step {
  return { spot, by: asPrinted(by), sentence: null, occurrence: null };
}

/** Several steps in one sentence, joined by commas, semicolons and `and`; null if there is anything else. */
function stepsIn(text: string | undefined, amending: Amending): readonly Step[] | null {
  if (text === undefined) return null;
  const steps: Step[] = [];
  let rest = text.trim();
  while (!/^[.;,]?$/u.test(rest)) {
    const found = firstStep(rest, amending);
    if (found === null) return null;
    steps.push(found.step);
    rest = rest.slice(found.length).trimStart();
  }
  return steps.length === 0 ? null : steps;
}

function firstStep(text: string, { steps }: Amending): { readonly length: number; readonly step: Step } | null {
  for (const [name, pattern] of Object.entries(steps)) {
    const matched = pattern.exec(text);
    if (matched === null) continue;
    const [first = '', second = ''] = matched.slice(1).filter((words) => words !== undefined);
    const read = STEPS[name as StepName];
    return { length: matched[0].length, step: read(first, second) };
  }
  return null;
}
