import { ORDER_WORDS } from './order-words.ts';

/** A whole paragraph is quoted up to the last quotation mark; it may contain quotations. */
const WHOLE_END = '[”"»“]\\s*[.;]?';
const WHOLE = `[“"«„](.*)${WHOLE_END}`;
const OF_TEXT =
  '(?: (?:the )?(?:following|text|words?|sentence|phrase))*(?:,? (?:reading|to read|as follows|which reads))?';
const READING = '(?:,? (?:reading|to read|which reads|that reads|as follows))?';

/** A quotation without another in it. */
const QUOTATION = '[“"«][^“”"«»]*[”"»]';
const BEGINNING = '(?:beginning|starting|that begins|which begins)(?: with)?(?: the words?)?';

/** The name of a place, at most a line or two; some quote its first words, or its name in the outline. */
const PLACE = `((?:[^“"«]|the (?:preambular |operative )?paragraph (?:${BEGINNING} )?${QUOTATION}){1,300}?)`;

const DELETE = 'delete|strike|remove|omit';
const CHANGE = `replace|substitute|${DELETE}|insert|add`;
const THROUGHOUT = 'throughout(?: the (?:text|resolution|draft))?';

/** The text the list was made for: its symbol, or whatever it is called. */
const BASE = '(\\S*\\d\\S*?|.+?)';

/** Words in curly, straight or angular quotation marks; curly ones may contain others. */
const QUOTED = '(?:“((?:[^“”]|“[^“”]*”)*)”|"([^"]*)"|«([^»]*)»)';
const NAMED = `(?:the )?(?:words?|phrase|figures?|number|date|expression|text)? ?${QUOTED}`;

/** A whole sentence. One that should end in a quotation and does not fails at once, instead of being searched in vain. */
function sentence(pattern: string): RegExp {
  const end = pattern.endsWith(WHOLE) ? `(?=.*${WHOLE_END}$)` : '';
  return new RegExp(`^${end}${pattern}$`, 'isu');
}

/** One of several steps, with what may join it to the previous one. */
function step(pattern: string): RegExp {
  return new RegExp(`^[,;:]? ?(?:[-•–] )?(?:and |then )?${pattern}`, 'iu');
}

/** The language of lists of amendments. */
export const AMENDING = {
  /**
   * `Amendments to A/RES/77/79`, as people write it, or `Amendments that turn A/RES/77/79 into A/RES/78/32`, as resdiff does.
   * It used to write `Amendments to A/RES/77/79, which give A/RES/78/32`: such lists are still read.
   */
  head: new RegExp(
    `^(?:(?:proposed|draft) )?amendments? (?:to (?:the )?(?:draft resolution )?${BASE}(?:, which give .*|[.:]?)|` +
      `that turn (?:the )?${BASE} into .*)$`,
    'iu',
  ),
  /** A list that says all that changes: it was written from two texts. */
  headOfOwn: /which give /iu,
  noAmendments: /no amendments/iu,
  /** Lines that need no action: what they call for is done anyway. */
  silent: /^(?:no amendments?\.?|renumber the (?:\S+ )*?(?:paragraphs?|footnotes?)\b.*|re-?letter .*)$/iu,
  /** How an order begins. */
  opens: new RegExp(
    `^(?:in|replace|${DELETE}|after|before|immediately|at the (?:beginning|end|start)|move|insert|add|place|make|` +
      'renumber|throughout|new|[OP]P ?\\d+)\\b',
    'iu',
  ),
  /** An order up to the words that it brings, if they follow without quotation marks. */
  brings: /^.{3,300}?\b(?:reading|paragraphs?|text|follows|read):\s(?=\p{Lu})/u,
  opensPlace: /^(?:in|at|to)\b/iu,
  /** A step that names no paragraph: it belongs to the last one named. */
  opensStep: new RegExp(
    `^(?:and )?(?:replace|substitute|${DELETE}|strike out|insert|add|after|before) ` +
      '(?:the (?:words?|phrase|figures?|number|date) )?[“"«]',
    'iu',
  ),
  endsInAnd: /[;,]? and$/iu,

  /** Orders, one sentence each; `src/amend/orders.ts` reads them. */
  orders: {
    replaceBy: sentence(`(?:replace|substitute) ${PLACE} (?:by|with)${OF_TEXT}:? ?${WHOLE}`),
    shouldRead: sentence(`${PLACE} (?:should|shall|is to|to) (?:now )?read(?: as follows)?:? ?${WHOLE}`),
    insertFootnote: sentence(
      `in ${PLACE}[,:] ((?:after|before|at|behind) (?:the words? )?(?:${QUOTATION}|[^“"«]+?)),? ` +
        `(?:insert|add) a (?:new )?foot-?note(?:,? reading| that reads| as follows)?:? ${WHOLE}`,
    ),
    repeatFootnote: sentence(
      `in ${PLACE}[,:] ((?:after|before|at|behind) (?:the words? )?(?:${QUOTATION}|[^“"«]+?)),? repeat (?:the )?foot-?note ([^\\s.]+)\\.?`,
    ),
    repeatNoMore: sentence(`in ${PLACE}, (?:no longer|do not) repeat (?:the )?foot-?note ([^\\s.]+)\\.?`),
    insertAt: sentence(
      `${PLACE},? (?:insert|add) (an? (?:new )?[^“"«:]+?|the following(?: new)?(?: [^“"«:]+?)?)${READING}:? ?${WHOLE}`,
    ),
    insertFormAt: sentence(
      `(?:insert|add) (an? (?:new )?[^“"«:]+?) ((?:immediately )?(?:after|before) ${PLACE}|at the [^“"«]+?)` +
        `(?:,? (?:reading|to read|which reads|as follows))?:? ?${WHOLE}`,
    ),
    moveFootnote: sentence('move foot-?note (\\S+) to ((?:after|before|the end|at the end).*?)[.;]?'),
    move: sentence('move (.{1,300}?) to (?:stand )?((?:immediately )?(?:after|before) .+?|the .+?|thereafter)[.;]?'),
    placeAfter: sentence(
      '((?:immediately )?thereafter|(?:immediately )?(?:after|before) [^,“"«]+), (?:place|move) (.+?)[.;]?',
    ),
    make: sentence('make (.{1,300}?) (an? .{1,100}?)[.;]?'),
    renumber: sentence('renumber ((?:the )?.+?) as ([^“"«]+?)[.;]?'),
    throughout: sentence(`${THROUGHOUT},? (.+?)`),
    wherever: sentence(`(.+?),? (?:${THROUGHOUT}|wherever (?:it|they) (?:stands?|occurs?|appears?))[.;]?`),
    newBis: sentence(
      '(?:(?:add|insert) an? )?new (OP|PP|operative paragraph|preambular paragraph) ?(\\d+) ?' +
        `(?:bis|ter|quater|quinquies)(?:,? reading)?:? ?${WHOLE}`,
    ),
    placeThenSteps: sentence(`${PLACE}(?::| [–—-]) ((?:${CHANGE}|after|before|at) .+)`),
    inPlaceSteps: sentence(`(?:in|at|to) ${PLACE}[,:]? ((?:${CHANGE}|after|before|at|the words?|by) .+)`),
    stepsInPlace: sentence(`((?:${CHANGE}) .*[”"»]) (?:in|from|of) ([^“”"«»]{1,300}?)[.;]?`),
    deletePlaces: sentence(`(?:delete|strike(?: out)?|remove|omit) ${PLACE}[.;]?`),
  },

  /** Steps within one place, by what is done; the groups are the first and the second words quoted. */
  steps: {
    replace: step(`(?:replace|substitute) ${NAMED} (?:by|with) ${NAMED}`),
    delete: step(`(?:delete|strike(?: out)?|remove|omit) ${NAMED}`),
    insertAfter: step(`(?:insert|add) ${NAMED},? (?:immediately )?(?:after|behind) ${NAMED}`),
    insertBefore: step(`(?:insert|add) ${NAMED},? (?:immediately )?before ${NAMED}`),
    afterInsert: step(`(?:immediately )?(?:after|behind) ${NAMED},? (?:insert|add) ${NAMED}`),
    beforeInsert: step(`(?:immediately )?before ${NAMED},? (?:insert|add) ${NAMED}`),
    atEnd: step(`at the end(?: of the (?:sub-?)?paragraph)?,? (?:insert|add) ${NAMED}`),
  },

  /** Places. */
  theWords: /^the words?$|^in /iu,
  preposed: /^(?:in|at|to) /iu,
  theEnd: /^the end/iu,
  atTheEnd: 'at the end',
  severalIds: /^(?:[OP]P ?\d+(?: ?\([a-z]+\))*(?:, and |, | and )?){2,}$/u,
  between: /, and |, | and /u,
  several: new RegExp(
    '^(?:the )?((?:operative |preambular )?paragraphs|footnotes|OPs?|PPs?|paras?\\.?) ' +
      '(\\d+(?:(?:, (?:and )?| and )\\d+)+)$',
    'iu',
  ),
  plural: /s(?=\.?$)/u,
  thereafter: /^(?:immediately )?thereafter$/iu,
  edge: new RegExp(
    '^(?:at |to )?(?:the )?(?:very )?(beginning|start|end)' +
      '(?: of the (text|resolution|preamble|preambular part|operative part))?$',
    'iu',
  ),
  end: /end/iu,
  beside: /^(?:to )?(immediately )?(after|before|behind) (.+)$/isu,
  before: /^before$/iu,
  title: /^(?:the )?title$/iu,
  last: /^(?:that|the new) (?:sub-?)?(?:paragraph|heading)$/iu,
  footnote: /^(?:the )?foot-?note (\S+)$/iu,
  chapeau: /^(?:the )?chapeau of (.+)$/iu,
  beginningWith: new RegExp(`^(?:the )?(preambular |operative )?paragraph ${BEGINNING} [“"«](.+)[”"»]$`, 'iu'),
  within: /^(.*?)(?: (?:of|in) (?:the )?(?:[Ss]ection|[Pp]art|[Aa]nnex)? ?([A-Z][\w. ]*))?$/u,
  subparagraphs: /(?<!\s)\s*(?:,? ?(?:sub-?)?paragraphs? )?(?:\([a-z]{1,4}\)\s*)+(?:of )?/giu,
  article: /^the /iu,
  lastOne: /^last$/iu,
  ordinalEnding: /(?<=\d)(?:st|nd|rd|th)$/iu,
  figures: /^(\d+)(?:st|nd|rd|th)$/iu,
  byId: /^(PP|OP)\.? ?(\d+)$/iu,
  byOrdinal: /^(\S+(?: and \S+)?) (preambular|operative) para(?:graph|\.)?$/iu,
  byNumber: /^(preambular |operative )?(?:paragraph|paras?\.?|pp?\.) ?(\d+)$/iu,
  heading: /^(?:(\S+) heading|heading (\d+))$/iu,
  formula: /^formula$/iu,
  annex: /^Annex/u,
  inPreamble: /preamb|^PP/iu,
  inOperative: /operat|^OP|para/iu,

  /** Places within a paragraph, for a footnote marker. */
  afterCharacters: /^after the first (\d+) characters$/iu,
  atEnd: /^at the end/iu,
  atStart: /^at the (?:beginning|start)/iu,
  besideWords: /^(after|before|behind) (?:the words? )?[“"«](.*)[”"»]$/isu,

  /** The kind of a new paragraph: `a new operative sub-paragraph (b)`. */
  form: {
    isFootnote: /foot-?note/iu,
    isParagraph: /paragraph|para\b|heading|formula|preamb|operat|\bPP|\bOP|row of|following$/iu,
    article: /^(?:an?|the following)\b/iu,
    row: /\brow\b/iu,
    heading: /\bheading\b/iu,
    headingNumber: /\bheading(?:,? (?:numbered )?(\S+))?$/iu,
    below: /\bsub-?paragraph/iu,
    number: /paragraph (?:numbered )?(\S+?)(?: (?:bis|ter|quater))?$/iu,
    unnumbered: /\bunnumbered\b/iu,
    parts: [
      { part: 'formula', sign: /\bformula\b/iu },
      { part: 'preamble', sign: /preamb|\bPP/iu },
      { part: 'operative', sign: /operative|\bOP/iu },
      { part: 'annex', sign: /\bannex\b/iu },
    ],
  },

  /** The words of which the orders of amendment documents consist. */
  grammar: ORDER_WORDS,

  /** Examples for a sentence that is not understood, by what it may have meant. */
  examples: [
    [/foot-?note/iu, 'In operative paragraph 3, after “these words”, insert a footnote reading: “Resolution 1/1.”.'],
    [/^move|\bplace\b/iu, 'Move operative paragraph 3 to after operative paragraph 5.'],
    [
      /new (?:(?!new ).)*(?:paragraph|heading)/iu,
      'After operative paragraph 3, insert a new operative paragraph reading: “Urges …;”.',
    ],
    [/(?:insert|add)\b/iu, 'In operative paragraph 3, after “these words”, insert “those words”.'],
    [/^(?:delete|strike|remove|omit)[^“"]*$/iu, 'Delete operative paragraph 3.'],
    [/(?:delete|strike|remove|omit)\b/iu, 'In operative paragraph 3, delete “these words”.'],
    [/(?:)/u, 'In operative paragraph 3, replace “these words” by “those words”.'],
  ],
} as const;
