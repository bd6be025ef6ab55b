/** A document of a negotiation in the form in which the United Nations prints it, written for the tests. */
export interface Printed {
  readonly symbol: string;
  readonly date: string;
  /** `First Committee`; none for the plenary. */
  readonly committee?: string;
  readonly item?: string;
  /** `Kenya and Mali: draft resolution` */
  readonly submission: string;
  readonly title?: string;
  readonly body: string;
}

export const LIGHTS = 'Lighthouses and buoys';

/** Five paragraphs on which every text below is a variation. */
export const CLAUSES = {
  recalling: 'Recalling its resolution 77/79 of 7 December 2022,',
  noting: 'Noting the work of the keepers of lighthouses on all coasts of the world,',
  one: 'Urges all States to keep the lamps of their lighthouses lit throughout the night;',
  two: 'Calls upon the keepers of lighthouses to exchange their experiences with mirrors and lamps;',
  three: 'Requests the Secretary-General to report to it at its seventy-ninth session on the signals given in fog.',
} as const;

export function textOf(changed: Partial<Record<keyof typeof CLAUSES, string>> = {}): string {
  const { recalling, noting, one, two, three } = { ...CLAUSES, ...changed };
  return ['The General Assembly,', recalling, noting, `1. ${one}`, `2. ${two}`, `3. ${three}`].join('\n\n');
}

export function printed({
  symbol,
  date,
  committee,
  item = '99 (x)',
  submission,
  title = LIGHTS,
  body,
}: Printed): string {
  return [
    'United Nations',
    symbol,
    'General Assembly',
    `Distr.: Limited\n${date}\nOriginal: English`,
    'Seventy-eighth session',
    ...(committee === undefined ? [] : [committee]),
    `Agenda item ${item}`,
    'Lights of the sea',
    submission,
    title,
    body,
  ].join('\n\n');
}

export function draft(own: Omit<Printed, 'submission' | 'body'> & Partial<Printed>): string {
  return printed({ submission: 'Kenya and Mali: draft resolution', body: textOf(), ...own });
}

/** A text as adopted; `from` is the line in parentheses: `on the report of the First Committee (A/78/409, para. 7)`, `without …`. */
export function adopted({
  number,
  from,
  item = '99 (x)',
  title = LIGHTS,
  body = textOf(),
}: {
  readonly number: number;
  readonly from: string;
  readonly item?: string;
  readonly title?: string;
  readonly body?: string;
}): string {
  return [
    'United Nations',
    `A/RES/78/${number}`,
    'General Assembly',
    'Distr.: General\n6 December 2023',
    'Seventy-eighth session',
    `Agenda item ${item}`,
    'Resolution adopted by the General Assembly on 4 December 2023',
    `[${from}]`,
    `78/${number}. ${title}`,
    body,
  ].join('\n\n');
}
