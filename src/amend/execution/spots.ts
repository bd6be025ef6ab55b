import type { Spot, Step } from '../order-kinds.ts';
import { clearer, nearestStretch, placesOf, quoted, type Span, wholeWords } from '../words.ts';

/** Where words are looked for, for messages. */
export interface Where {
  /** `operative paragraph 3` */
  readonly name: string;
  /** The only other place that contains them; null if there is none, or several. */
  readonly elsewhere: (words: string) => string | null;
}

/** The words that a step changes, and those that it quotes. */
export interface Located {
  readonly span: Span;
  readonly quoted: Span;
}

/** Why a step has no place. */
export interface Unlocated {
  readonly kind: 'absent' | 'ambiguous';
  readonly why: string;
}

const DONE = 'the amendment seems to have been made already; leave it out';

/** The places of a step in a text, one unless it is for all; otherwise the problem and what to do. */
export function locate(step: Step, text: string, where: Where): readonly Located[] | Unlocated {
  const region = regionOf(step, text, where.name);
  if ('why' in region) return region;
  const { spot } = step;
  if (spot.kind !== 'sentence' || spot.until === null) return inRegion(step, text, region, where);
  const last = regionOf({ ...step, sentence: spot.until }, text, where.name);
  if ('why' in last) return last;
  return inRegion(step, text, { start: region.start, end: last.end }, where);
}

function inRegion(step: Step, text: string, region: Span, where: Where): readonly Located[] | Unlocated {
  const { spot } = step;
  const find = (words: string) => found(words, step, text, region, where);
  switch (spot.kind) {
    case 'words':
      return each(find(spot.words.text), (span) => span);
    case 'after':
      return each(find(spot.words.text), ({ end }) => ({ start: end, end }));
    case 'before':
      return each(find(spot.words.text), ({ start }) => ({ start, end: start }));
    case 'rest':
      return each(find(spot.words.text), ({ start, end }) => ({
        start: spot.included ? start : end,
        end: withoutMark(text, region.end),
      }));
    case 'head':
      return each(find(spot.words.text), ({ start }) => ({ start: region.start, end: start }));
    case 'edge':
    case 'sentence':
    case 'tail':
      return wholeOf(step, text, region, where.name);
    case 'near':
    case 'sign':
    case 'between':
    case 'stretch':
      return betweenWords(spot, text, region, find, where.name);
  }
}

function each(spans: readonly Span[] | Unlocated, change: (span: Span) => Span): readonly Located[] | Unlocated {
  return 'why' in spans ? spans : spans.map((span) => ({ span: change(span), quoted: span }));
}

/** A place that the end or the number of a sentence shows. */
function wholeOf(
  { spot, by, sentence }: Step,
  text: string,
  region: Span,
  name: string,
): readonly Located[] | Unlocated {
  const at = (start: number, end: number) => [{ span: { start, end }, quoted: { start, end } }];
  if (spot.kind === 'edge' && spot.end === 'start') return at(region.start, region.start);
  if (spot.kind === 'edge') {
    const isOwnEnd = /[;.,:]$/u.test(by.text) && sentence === null && region.end === text.length;
    const end = isOwnEnd ? region.end : withoutMark(text, region.end);
    return at(end, end);
  }
  if (spot.kind === 'sentence') {
    const isLast = region.end === text.length;
    if (by.text !== '') return at(region.start, isLast ? withoutMark(text, region.end) : region.end);
    // The mark at the end of the paragraph stays.
    if (!isLast) return at(region.start, region.end + (/^\s*/u.exec(text.slice(region.end))?.[0].length ?? 0));
    const before = text.slice(0, region.start).trimEnd();
    return at(Math.max(0, before.length - 1), withoutMark(text, region.end));
  }
  return tailOf(by.text, text, region, name);
}

/** The end of a sentence begins where the new words begin alike. */
function tailOf(by: string, text: string, region: Span, name: string): readonly Located[] | Unlocated {
  const opening = by.split(' ');
  for (let words = opening.length; words > 0; words -= 1) {
    const lead = opening.slice(0, words).join(' ');
    const [only, second] = within(placesOf(lead, text), region);
    if (only === undefined || second !== undefined) continue;
    const span = { start: only.start, end: withoutMark(text, region.end) };
    return [{ span, quoted: span }];
  }
  const sentence = quoted(text.slice(region.start, region.end));
  return {
    kind: 'ambiguous',
    why: `it does not say where the end begins that is replaced in ${name}, ${sentence}; quote the words to be replaced`,
  };
}

function betweenWords(
  spot: Extract<Spot, { kind: 'near' | 'sign' | 'between' | 'stretch' }>,
  text: string,
  region: Span,
  find: (words: string) => readonly Span[] | Unlocated,
  name: string,
): readonly Located[] | Unlocated {
  if (spot.kind === 'near' || spot.kind === 'sign') return besideWords(spot, text, region, find, name);
  const [first, second] = spot.kind === 'between' ? [spot.words, spot.until] : [spot.from, spot.to];
  const starts = within(placesOf(first.text, text), region);
  const ends = within(placesOf(second.text, text), region);
  const pairs = starts.flatMap((start) => {
    const end = ends.find((each) => each.start >= start.end);
    return end === undefined ? [] : [{ start, end }];
  });
  if (spot.kind === 'between') {
    const near = pairs.filter(({ start, end }) => /^[\s,;]*$/u.test(text.slice(start.end, end.start)));
    const [only] = near;
    if (only !== undefined && near.length === 1)
      return [
        {
          span: { start: only.start.end, end: only.start.end },
          quoted: { start: only.start.start, end: only.end.end },
        },
      ];
  } else if (pairs.length === 1 && pairs[0] !== undefined) {
    const span = { start: pairs[0].start.start, end: pairs[0].end.end };
    return [{ span, quoted: span }];
  }
  for (const words of [first.text, second.text]) {
    const found = find(words);
    if ('why' in found) return found;
  }
  return {
    kind: 'ambiguous',
    why: `${quoted(first.text)} and ${quoted(second.text)} do not mark one place in ${name}; quote the words to be changed`,
  };
}

/** Words, or a sign, directly beside others. */
function besideWords(
  spot: Extract<Spot, { kind: 'near' | 'sign' }>,
  text: string,
  region: Span,
  find: (words: string) => readonly Span[] | Unlocated,
  name: string,
): readonly Located[] | Unlocated {
  const beside = spot.kind === 'sign' ? spot.words.text : spot.beside.text;
  const own = spot.kind === 'sign' ? spot.sign : spot.words.text;
  const anchors = within(placesOf(beside, text), region);
  if (anchors.length === 0) {
    const absent = find(beside);
    if ('why' in absent) return absent;
  }
  const wanted = within(placesOf(own, text), region);
  const pairs = anchors.flatMap((anchor) => {
    const near = wanted.filter(({ start, end }) =>
      spot.side === 'after' ? isBlank(text, anchor.end, start) : isBlank(text, end, anchor.start),
    );
    return near.map((span) => ({ anchor, span }));
  });
  const [only, second] = pairs;
  if (only !== undefined && second === undefined) {
    const [start, end] = [Math.min(only.span.start, only.anchor.start), Math.max(only.span.end, only.anchor.end)];
    return [{ span: only.span, quoted: { start, end } }];
  }
  const many = second === undefined ? `there is no ${quoted(own)}` : `${quoted(own)} appears more than once`;
  return {
    kind: second === undefined ? 'absent' : 'ambiguous',
    why: `${many} directly ${spot.side} ${quoted(beside)} in ${name}; quote its present words`,
  };
}

function isBlank(text: string, start: number, end: number): boolean {
  return start <= end && text.slice(start, end).trim() === '';
}

/** The sentence in which a step is, or the whole paragraph. */
function regionOf({ sentence }: Step, text: string, name: string): Span | Unlocated {
  if (sentence === null) return { start: 0, end: text.length };
  const all = sentencesOf(text);
  const own = sentence === -1 ? all.at(-1) : all[sentence - 1];
  if (own !== undefined && (all.length > 1 || sentence === 1 || sentence === -1)) return own;
  return {
    kind: 'absent',
    why: `${name} has ${all.length === 1 ? 'one sentence' : `${all.length} sentences`}; name another, or quote its words`,
  };
}

/** Sentences end in a full stop before a capital letter. */
function sentencesOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { index, 0: end } of text.matchAll(/[.!?][”’)]?(?=\s+[\p{Lu}“])/gu)) {
    // `No. 5`, `Mr. X` and initials do not end a sentence.
    if (/(?:^|\s)\p{L}{1,3}$/u.test(text.slice(Math.max(0, index - 5), index))) continue;
    spans.push({ start, end: index + end.length });
    start = index + end.length + (/^\s+/u.exec(text.slice(index + end.length))?.[0].length ?? 0);
  }
  return [...spans, { start, end: text.length }];
}

function withoutMark(text: string, end: number): number {
  return /[;.,:]/u.test(text.charAt(end - 1)) ? end - 1 : end;
}

function within(spans: readonly Span[], region: Span): readonly Span[] {
  return spans.filter(({ start, end }) => start >= region.start && end <= region.end);
}

/** The one place of some words, or that with the number asked for, or all of them. */
function found(words: string, step: Step, text: string, region: Span, where: Where): readonly Span[] | Unlocated {
  const spans = wholeWords(within(placesOf(words, text), region), text);
  const { occurrence } = step;
  const [first, second] = spans;
  if (first === undefined) return { kind: 'absent', why: missing(words, step, text, where) };
  if (occurrence === 'all') return spans;
  if (occurrence !== null) {
    const one = occurrence === -1 ? spans.at(-1) : spans[occurrence - 1];
    if (one !== undefined) return [one];
    return {
      kind: 'absent',
      why: `${quoted(words)} appears ${times(spans.length)} in ${where.name}; say which is meant`,
    };
  }
  if (second === undefined) {
    if (isDone(step, first, text))
      return { kind: 'ambiguous', why: `${where.name} already contains ${quoted(step.by.text)}: ${DONE}` };
    return [first];
  }
  const more = quoted(clearer(first, text));
  return {
    kind: 'ambiguous',
    why: `${quoted(words)} appears ${times(spans.length)} in ${where.name}; quote more of the words around it, such as ${more}`,
  };
}

function times(number: number): string {
  if (number === 1) return 'once';
  return number === 2 ? 'twice' : `${number} times`;
}

function missing(words: string, { by }: Step, text: string, { name, elsewhere }: Where): string {
  const lacking = `${name} does not contain ${quoted(words)}`;
  if (by.text !== '' && placesOf(by.text, text).length > 0)
    return `${lacking} but does contain ${quoted(by.text)}: ${DONE}`;
  const other = words.includes(' ') ? elsewhere(words) : null;
  if (other !== null) return `${quoted(words)} is not in ${name} but in ${other}; name that paragraph`;
  const near = nearestStretch(words, text);
  const closest = near === '' ? `it reads ${quoted(text)}` : `the closest are ${quoted(near)}`;
  return `${lacking}; quote its present words (${closest})`;
}

/** Whether the words are already within their replacement, or beside the words to be inserted: a list applied twice. */
function isDone({ spot, by: { text: by } }: Step, { start, end }: Span, text: string): boolean {
  if (by === '' || !('words' in spot) || spot.words.text === by) return false;
  const has = (from: number) => text.startsWith(by, from);
  if (spot.kind === 'after') return has(end) || has(end + 1);
  if (spot.kind === 'before') return has(start - by.length) || has(start - by.length - 1);
  if (spot.kind !== 'words') return false;
  const words = text.slice(start, end);
  for (let at = by.indexOf(words); at !== -1; at = by.indexOf(words, at + 1)) if (has(start - at)) return true;
  return false;
}
