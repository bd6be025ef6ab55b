import type { Order, Step, Where } from './order-kinds.ts';

/** Reads one sentence of a list of amendments; null where it is none that is known. */
export function orderIn(sentence: string): Order | null {
  const text = sentence
    .replace(/\s+/gu, ' ')
    .replace(/[;,]? and$/iu, '')
    .trim();
  for (const rule of RULES) {
    const order = rule(text);
    if (order !== null) return order;
  }
  return null;
}

/** Whole paragraphs are quoted to the last sign of quotation; what stands between may hold quotations itself. */
const WHOLE_END = '[”"»“]\\s*[.;]?';
const WHOLE = `[“"«„](.*)${WHOLE_END}`;
const OF_TEXT =
  '(?: (?:the )?(?:following|text|words?|sentence|phrase))*(?:,? (?:reading|to read|as follows|which reads))?';

/** A place by its name, which is never longer than a line or two; some names quote the words it begins with, or its name in the outline. */
const PLACE =
  '((?:[^“"«]|the (?:preambular |operative )?paragraph (?:(?:beginning|starting|that begins|which begins)(?: with)?(?: the words?)? )?[“"«][^“”"«»]*[”"»]){1,300}?)';

type Rule = (text: string) => Order | null;

const RULES: readonly Rule[] = [
  // Replace operative paragraph 3 by: “…”.
  (text) => {
    const [, place, words] =
      match(`(?:replace|substitute) ${PLACE} (?:by|with)${OF_TEXT}:? ?${WHOLE}`, text) ??
      match(`${PLACE} (?:should|shall|is to|to) (?:now )?read(?: as follows)?:? ?${WHOLE}`, text) ??
      [];
    if (place === undefined || words === undefined || /^the words?$|^in /iu.test(place)) return null;
    return { kind: 'replace', place, text: words };
  },
  // In operative paragraph 3, after “keepers”, insert a footnote reading: “…”.
  (text) => {
    const [, place, at, words] =
      match(
        `in ${PLACE}[,:] ((?:after|before|at|behind) (?:the words? )?(?:[“"«][^“”"«»]*[”"»]|[^“"«]+?)),? (?:insert|add) a (?:new )?foot-?note(?:,? reading| that reads| as follows)?:? ${WHOLE}`,
        text,
      ) ?? [];
    return place === undefined || at === undefined || words === undefined
      ? null
      : { kind: 'footnote', place, at, text: words };
  },
  // After operative paragraph 8, insert a new operative paragraph reading: “…”.
  (text) => {
    const [, at, form, words] =
      match(
        `${PLACE},? (?:insert|add) (an? (?:new )?[^“"«:]+?|the following(?: new)?(?: [^“"«:]+?)?)(?:,? (?:reading|to read|which reads|that reads|as follows))?:? ?${WHOLE}`,
        text,
      ) ?? [];
    const where = at === undefined ? null : whereOf(at);
    if (where === null || form === undefined || words === undefined) return null;
    return /foot-?note/iu.test(form) ||
      !/paragraph|para\b|heading|formula|preamb|operat|\bPP|\bOP|row of|following$/iu.test(form)
      ? null
      : { kind: 'insert', where, form, text: words };
  },
  // Insert a new operative paragraph after operative paragraph 8: “…”.
  (text) => {
    const [, form, at, , words] =
      match(
        `(?:insert|add) (an? (?:new )?[^“"«:]+?) ((?:immediately )?(?:after|before) ${PLACE}|at the [^“"«]+?)(?:,? (?:reading|to read|which reads|as follows))?:? ?${WHOLE}`,
        text,
      ) ?? [];
    const where = at === undefined ? null : whereOf(at.replace(/,$/u, ''));
    if (where === null || form === undefined || words === undefined || /foot-?note/iu.test(form)) return null;
    return { kind: 'insert', where, form, text: words };
  },
  // Move footnote 3 to after “Convention”.
  (text) => {
    const [, marker, at] = match('move foot-?note (\\S+) to ((?:after|before|the end|at the end).*?)[.;]?', text) ?? [];
    return marker === undefined || at === undefined
      ? null
      : { kind: 'footnote-place', marker, at: at.replace(/^the end/iu, 'at the end') };
  },
  // Move operative paragraph 3 to after operative paragraph 5.
  (text) => {
    const [, place, at] =
      match('move (.{1,300}?) to (?:stand )?((?:immediately )?(?:after|before) .+?|the .+?|thereafter)[.;]?', text) ??
      [];
    const where = at === undefined ? null : whereOf(at);
    return place === undefined || where === null ? null : { kind: 'move', place, where };
  },
  (text) => {
    const [, at, place] =
      match(
        '((?:immediately )?thereafter|(?:immediately )?(?:after|before) [^,“"«]+), (?:place|move) (.+?)[.;]?',
        text,
      ) ?? [];
    const where = at === undefined ? null : whereOf(at);
    return place === undefined || where === null ? null : { kind: 'move', place, where };
  },
  (text) => {
    const [, place, form] = match('make (.{1,300}?) (an? .{1,100}?)[.;]?', text) ?? [];
    return place === undefined || form === undefined ? null : { kind: 'make', place, form };
  },
  (text) => {
    const [, place, number] = match('renumber ((?:the )?.+?) as ([^“"«]+?)[.;]?', text) ?? [];
    return place === undefined || number === undefined ? null : { kind: 'renumber', place, number };
  },
  // Throughout the text, replace “…” by “…”.
  (text) => {
    const [, steps] = match('throughout(?: the (?:text|resolution|draft))?,? (.+?)', text) ?? [];
    const told = steps === undefined ? null : stepsIn(steps);
    if (told !== null) return { kind: 'throughout', steps: told };
    const [, other] =
      match(
        '(.+?),? (?:throughout(?: the (?:text|resolution|draft))?|wherever (?:it|they) (?:stands?|occurs?|appears?))[.;]?',
        text,
      ) ?? [];
    const again = other === undefined ? null : stepsIn(other);
    return again === null ? null : { kind: 'throughout', steps: again };
  },
  // New OP8 bis: “…”
  (text) => {
    const [, kind, number, words] =
      match(
        `(?:(?:add|insert) an? )?new (OP|PP|operative paragraph|preambular paragraph) ?(\\d+) ?(?:bis|ter|quater|quinquies)(?:,? reading)?:? ?${WHOLE}`,
        text,
      ) ?? [];
    if (kind === undefined || words === undefined) return null;
    const where = { kind: 'beside', side: 'after', place: `${kind} ${number}`, strict: false } as const;
    return { kind: 'insert', where, form: `a new ${kind}`, text: words };
  },
  // OP3: replace “…” by “…”
  (text) => {
    const [, place, rest] =
      match(
        `${PLACE}(?::| [–—-]) ((?:replace|substitute|delete|strike|remove|omit|insert|add|after|before|at) .+)`,
        text,
      ) ?? [];
    const steps = place === undefined || /^(?:in|at|to) /iu.test(place) || rest === undefined ? null : stepsIn(rest);
    return place === undefined || steps === null ? null : { kind: 'reword', place, steps };
  },
  // In operative paragraph 3, replace “…” by “…”, and delete “…”.
  (text) => {
    const [, place, rest] =
      match(
        `(?:in|at|to) ${PLACE}[,:]? ((?:replace|substitute|delete|strike|remove|omit|insert|add|after|before|at|the words?|by) .+)`,
        text,
      ) ?? [];
    const steps = rest === undefined ? null : stepsIn(rest);
    return place === undefined || steps === null ? null : { kind: 'reword', place, steps };
  },
  // Replace “…” by “…” in operative paragraph 3.
  (text) => {
    const [, rest, place] =
      match(
        '((?:replace|substitute|delete|strike|remove|omit|insert|add) .*[”"»]) (?:in|from|of) ([^“”"«»]{1,300}?)[.;]?',
        text,
      ) ?? [];
    const steps = rest === undefined ? null : stepsIn(rest);
    return place === undefined || steps === null ? null : { kind: 'reword', place, steps };
  },
  // Delete operative paragraphs 3 and 4.
  (text) => {
    const [, places] = match(`(?:delete|strike(?: out)?|remove|omit) ${PLACE}[.;]?`, text) ?? [];
    return places === undefined ? null : { kind: 'delete', places: severalIn(places) };
  },
];

function match(pattern: string, text: string): readonly (string | undefined)[] | null {
  // Where no quotation ends the sentence it is left at once: else each quotation in it is followed to the end in vain.
  const end = pattern.endsWith(WHOLE) ? `(?=.*${WHOLE_END}$)` : '';
  return new RegExp(`^${end}${pattern}$`, 'isu').exec(text);
}

/** `operative paragraphs 3, 4 and 6`: each by its own name. */
function severalIn(places: string): readonly string[] {
  if (/^(?:[OP]P ?\d+(?: ?\([a-z]+\))*(?:, and |, | and )?){2,}$/u.test(places))
    return places.split(/, and |, | and /u);
  const [, noun, list] =
    /^(?:the )?((?:operative |preambular )?paragraphs|footnotes|OPs?|PPs?|paras?\.?) (\d+(?:(?:, (?:and )?| and )\d+)+)$/iu.exec(
      places,
    ) ?? [];
  if (noun === undefined || list === undefined) return [places];
  const one = noun.replace(/s(?=\.?$)/u, '');
  return (list.match(/\d+/gu) ?? []).map((number) => `${one} ${number}`);
}

function whereOf(words: string): Where | null {
  const text = words.replace(/,$/u, '').trim();
  if (/^(?:immediately )?thereafter$/iu.test(text)) return { kind: 'thereafter' };
  const [, side, part = ''] =
    /^(?:at |to )?(?:the )?(?:very )?(beginning|start|end)(?: of the (text|resolution|preamble|preambular part|operative part))?$/iu.exec(
      text,
    ) ?? [];
  if (side !== undefined) {
    return { kind: 'edge', end: /end/iu.test(side) ? 'end' : 'start', part: partOf(part) };
  }
  const [, strict, relation, place] = /^(?:to )?(immediately )?(after|before|behind) (.+)$/isu.exec(text) ?? [];
  if (relation === undefined || place === undefined) return null;
  const isBefore = relation.toLowerCase() === 'before';
  return { kind: 'beside', side: isBefore ? 'before' : 'after', place, strict: strict !== undefined };
}

function partOf(words: string): 'text' | 'preamble' | 'operative' {
  if (/^preamb/iu.test(words)) return 'preamble';
  return /^operative/iu.test(words) ? 'operative' : 'text';
}

/** What stands in curly, straight or angular signs of quotation; within curly ones others may stand. */
const QUOTED = '(?:“((?:[^“”]|“[^“”]*”)*)”|"([^"]*)"|«([^»]*)»)';
const NAMED = '(?:the )?(?:words?|phrase|figures?|number|date|expression|text)? ?';

const STEPS: readonly {
  readonly pattern: RegExp;
  readonly step: (first: string, second: string) => Step;
}[] = [
  {
    pattern: stepPattern(`(?:replace|substitute) ${NAMED}${QUOTED} (?:by|with) ${NAMED}${QUOTED}`),
    step: (words, by) => ({ kind: 'replace', words, by }),
  },
  {
    pattern: stepPattern(`(?:delete|strike(?: out)?|remove|omit) ${NAMED}${QUOTED}`),
    step: (words) => ({ kind: 'replace', words, by: '' }),
  },
  {
    pattern: stepPattern(`(?:insert|add) ${NAMED}${QUOTED},? (?:immediately )?(?:after|behind) ${NAMED}${QUOTED}`),
    step: (by, words) => ({ kind: 'after', words, by }),
  },
  {
    pattern: stepPattern(`(?:insert|add) ${NAMED}${QUOTED},? (?:immediately )?before ${NAMED}${QUOTED}`),
    step: (by, words) => ({ kind: 'before', words, by }),
  },
  {
    pattern: stepPattern(`(?:immediately )?(?:after|behind) ${NAMED}${QUOTED},? (?:insert|add) ${NAMED}${QUOTED}`),
    step: (words, by) => ({ kind: 'after', words, by }),
  },
  {
    pattern: stepPattern(`(?:immediately )?before ${NAMED}${QUOTED},? (?:insert|add) ${NAMED}${QUOTED}`),
    step: (words, by) => ({ kind: 'before', words, by }),
  },
  {
    pattern: stepPattern(`at the end(?: of the (?:sub-?)?paragraph)?,? (?:insert|add) ${NAMED}${QUOTED}`),
    step: (by) => ({ kind: 'after', words: '', by }),
  },
];

function stepPattern(body: string): RegExp {
  return new RegExp(`^[,;:]? ?(?:[-•–] )?(?:and |then )?${body}`, 'iu');
}

/** Several steps in one sentence, with commas, semicolons and `and` between them; null where something else stands there. */
function stepsIn(text: string): readonly Step[] | null {
  const steps: Step[] = [];
  let rest = text.trim();
  while (!/^[.;,]?$/u.test(rest)) {
    const found = STEPS.flatMap(({ pattern, step }) => {
      const matched = pattern.exec(rest);
      if (matched === null) return [];
      const [first = '', second = ''] = matched.slice(1).filter((words) => words !== undefined);
      return [{ length: matched[0].length, step: step(first, second) }];
    })[0];
    if (found === undefined) return null;
    steps.push(found.step);
    rest = rest.slice(found.length).trimStart();
  }
  return steps.length === 0 ? null : steps;
}
