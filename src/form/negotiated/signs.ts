import { groupIn } from './groups.ts';
import { delegationsIn, isAbbreviation, type Negotiating } from './names.ts';
import { closingsIn, openedBy } from './pairs.ts';
import type { Printed } from './piece.ts';

/**
 * Whether a text is under negotiation. Square brackets alone do not show it, nor `(G77)` or `(agreed)` in a sentence: a name or a
 * verb has to be where such texts have them, or two brackets beside each other.
 */
export function isNegotiated(pieces: readonly Printed[], words: Negotiating): boolean {
  const options = pieces.filter(({ text, isApart }) => !isApart && words.option.test(text.replace(/^\[/u, '')));
  return options.length > 1 || pieces.some((piece) => !piece.isApart && hasSign(piece, words));
}

function hasSign({ text, printedLabel, isBracketed }: Printed, words: Negotiating): boolean {
  if (isBracketed || (printedLabel !== '' && hasLabelSign(text, printedLabel, words))) return true;
  return hasBracketSign(text, words) || hasBraceSign(text, words) || hasStatus(text, words);
}

/** `OP1bis Urges`, `[OP1 Urges …]`, `OP1 (agreed) Urges`, `OP1 Urges …; AGREED`. */
function hasLabelSign(text: string, label: string, words: Negotiating): boolean {
  if (INSERTED_LABEL.test(label) || text.startsWith('[')) return true;
  const [, inner = ''] = /^\(([^()]{1,100})\)/u.exec(text) ?? [];
  if (inner !== '' && groupIn(inner, words) !== null) return true;
  const [, last = ''] = /[,;.] (?:[–-] ?)?([^,;.]{2,60})$/u.exec(text.slice(-SIGN_MAX_CHARACTERS)) ?? [];
  return words.agreedAlone.test(last) || words.agreedAlone.test(/^[–-] ?([^–-]{2,60}?) ?[–-] /u.exec(text)?.[1] ?? '');
}

/** `OP1 bis`, `PP2alt`, `OP 3.1`; `PP3` alone is the label of any draft. */
const INSERTED_LABEL = /\d ?[.-]? ?\p{L}|\.\d/u;

function hasBracketSign(text: string, words: Negotiating): boolean {
  const closings = closingsIn(text);
  for (const [start, end] of closings) {
    if (text[start] !== '[') continue;
    const inner = text.slice(Math.max(start + 1, end - INNER_MAX_CHARACTERS), end);
    if (!/\p{L}{2}/u.test(inner)) {
      if (/\d/u.test(inner) && hasBehind(text, end, inner, words)) return true;
      continue;
    }
    const head = text.slice(start + 1, Math.min(end, start + SIGN_MAX_CHARACTERS));
    if (isNamed(head, inner, words) || hasBehind(text, end, inner, words)) return true;
    const next = /^ ?\[/u.exec(text.slice(end + 1, end + 3));
    const second = next === null ? undefined : closings.get(end + next[0].length);
    const beside = second === undefined ? '' : text.slice(end + 1 + (next?.[0].length ?? 0), second);
    if (
      /\p{L}{2}/u.test(beside.slice(0, INNER_MAX_CHARACTERS)) &&
      !words.goesOn.test(beside) &&
      !words.fillIn.test(beside) &&
      !words.fillIn.test(head)
    )
      return true;
  }
  return false;
}

/** `[EU: important]`, `[Calls upon (US)]`. */
function isNamed(head: string, inner: string, words: Negotiating): boolean {
  const [, list = ''] = /^([^:[\]{}]{1,80}): ?\S/u.exec(head) ?? [];
  if (list !== '' && delegationsIn(list, words) !== null) return true;
  const start = inner.endsWith(')') ? openedBy(inner, inner.length - 1) : null;
  return start !== null && start > 0 && isGroup(inner.slice(start + 1, -1), inner.slice(0, start), words);
}

/** `[vital] (G77)`. */
function hasBehind(text: string, end: number, inner: string, words: Negotiating): boolean {
  const [gap = ''] = /^ ?/u.exec(text.slice(end + 1, end + 2)) ?? [];
  const start = end + 1 + gap.length;
  if (text[start] !== '(') return false;
  const close = text.indexOf(')', start);
  return close !== -1 && isGroup(text.slice(start + 1, close), inner, words);
}

function isGroup(content: string, before: string, words: Negotiating): boolean {
  return groupIn(content, words) !== null && !isAbbreviation(content, before);
}

function hasBraceSign(text: string, words: Negotiating): boolean {
  return [...text.matchAll(/\{([^{}]{1,200})\}/gu)].some(([, inner = '']) => words.inBraces.test(inner.trim()));
}

/** `…, (agreed ad ref)` after the last word. */
function hasStatus(text: string, words: Negotiating): boolean {
  const [, inner = ''] = /[,;.] ?\(([^()]{1,100})\)$/u.exec(text.trimEnd().slice(-SIGN_MAX_CHARACTERS)) ?? [];
  return inner !== '' && groupIn(inner, words)?.status != null;
}

const SIGN_MAX_CHARACTERS = 120;
/** The last words of a bracket are enough. */
const INNER_MAX_CHARACTERS = 400;
