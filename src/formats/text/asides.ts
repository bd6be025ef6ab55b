/** A Markdown text without what its author wrote beside it. */
export interface Bare {
  readonly text: string;
  /** The words of the comments that were in it. */
  readonly comments: readonly string[];
}

/** Leaves out the comments of Markdown (`<!-- check with Geneva -->`, over several lines too), and makes reference links plain. */
export function withoutAsides(source: string): Bare {
  const { text, comments } = withoutComments(source);
  return { text: withPlainLinks(text), comments };
}

function withoutComments(source: string): Bare {
  const kept: string[] = [];
  const comments: string[] = [];
  let done = 0;
  for (let at = source.indexOf('<!--'); at !== -1; at = source.indexOf('<!--', done)) {
    const end = source.indexOf('-->', at + 4);
    // Without an end it is no comment, and all that follows would be lost.
    if (end === -1) break;
    kept.push(source.slice(done, at));
    const words = source
      .slice(at + 4, end)
      .replace(/\s+/gu, ' ')
      .trim();
    if (/[\p{L}\p{N}]/u.test(words)) comments.push(words);
    done = end + 3;
  }
  return { text: kept.join('') + source.slice(done), comments };
}

/**
 * `[76/111][1]` or `[Charter]`, with `[1]: https://undocs.org/A/RES/76/111` on a line of its own, is the words alone. A number
 * after a word, `lamps[1]`, is a footnote, even if its text is an address.
 */
function withPlainLinks(text: string): string {
  const labels = new Set(
    [...text.matchAll(DEFINITION)].flatMap(([, label = '', place = '']) =>
      ADDRESS.test(place) ? [label.toLowerCase()] : [],
    ),
  );
  if (labels.size === 0) return text;
  const called = new Set<string>();
  const plain = text.replace(REFERENCE, (whole, words: string, label: string) => {
    const meant = (label === '' ? words : label).toLowerCase();
    if (!labels.has(meant)) return whole;
    called.add(meant);
    return words;
  });
  const isLink = (label: string) => labels.has(label) && (called.has(label) || !/^\d{1,3}$/u.test(label));
  return plain
    .replace(DEFINITION, (whole, label: string) => (isLink(label.toLowerCase()) ? '' : whole))
    .replace(SHORT_REFERENCE, (whole, label: string) => (isLink(label.toLowerCase()) ? label : whole));
}

/** A title may follow the address. */
const DEFINITION = /^ {0,3}\[([^\]^\n]{1,100})\]:[ \t]{1,20}(\S{1,1000})(?:[ \t]{1,20}["'(][^\n]{0,300})?$/gmu;
const ADDRESS = /^(?:<.*>|(?:https?|ftp|mailto):.*|#.*|\.{0,2}\/.*)$/u;
const REFERENCE = /!?\[([^[\]]{1,300})\]\[([^[\]]{0,100})\]/gu;
const SHORT_REFERENCE = /(?<!\])\[([^[\]^]{1,100})\](?![[(:])/gu;
