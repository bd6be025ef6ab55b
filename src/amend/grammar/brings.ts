import type { Brought, OrderWords, Where, Words } from '../order-kinds.ts';

/** The place of a new paragraph that is named by its number alone: `a new operative paragraph 3 bis`. */
export function whereNumbered(form: string, words: OrderWords): Where | null {
  const [, digits, bis] = words.formNumber.exec(form) ?? [];
  if (digits === undefined) return null;
  const part = words.isPreambular.test(form) ? 'preamble' : 'operative';
  if (bis === undefined) return { kind: 'numbered', part, number: Number(digits) };
  const place = `${part === 'preamble' ? 'PP' : 'OP'}${digits}`;
  return { kind: 'beside', side: 'after', place, strict: false };
}

/** Words quoted as a paragraph: its number is not part of them. */
export function broughtBy({ text: quoted, notes }: Words, { label }: OrderWords, depth = 0): Brought {
  const text = quoted.trim();
  const [printed = ''] = label.exec(text) ?? [];
  return {
    text: text.slice(printed.length),
    notes: notes.map((note) => ({ ...note, offset: Math.max(0, note.offset - printed.length) })),
    depth: /^\(?[a-z]{1,4}\)/iu.test(printed) ? Math.max(1, depth) : depth,
    label: printed.trim().replace(/[.:]$/u, ''),
  };
}
