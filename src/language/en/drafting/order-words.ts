/** Quotations are numbered while a sentence is read: `replace “0” with “1”`. */
const QUOTATION = '“(\\d+)”';
const NOUN =
  '(?:word|phrase|sentence|figure|number|date|expression|text|term|clause|symbol|name|reference|title|heading|language|wording)s?';
const WITH_NOUN = `(?:the |a )?(?:following ?)?(?:new |additional )?(?:${NOUN} ?)?(?:and figures? ?)?(?:as follows)?:? ?${QUOTATION}`;
const BE = '(?:was|were|is|are|be|been|has been|have been|should be|shall be|would be|will be|to be)';
const LIST_JOINT = '(?:, and |, as well as |, or | as well as | and | & |, )';
const LETTER = '\\([a-z]{1,4}\\)';
const PARAGRAPH_NUMBER = `\\d{1,4}(?: ?(?:bis|ter|quater|quinquies|alt))?(?:,? ?(?:sub-?paragraphs? )?${LETTER})*`;
const ORDINAL = '(?:[a-z]+(?:-[a-z]+)?|\\d{1,3}(?:st|nd|rd|th))';
const KIND = '(preambular|operative)';
const PARAGRAPHS = '(?:paragraphs?|paras?\\b\\.?|pp?\\.)';
const READING =
  '(?:,? ?(?:as follows|(?:so as )?to read(?: as follows)?|(?:which|that) (?:would |will |shall |should )?reads?(?: as follows)?|reading(?: as follows)?|with the following (?:text|wording)))?:? ?';
const COUNT =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|\\d{1,2})';
const LABEL_NUMBER = '\\d{1,3}(?: ?(?:bis|ter|quater|quinquies|alt))?';
const ENDS_BEFORE_TEXT = 'reading|follows|following|reads?|text|(?:sub-?)?paragraphs?|accordingly|headings?';
const REMAINING = '(?:the |all )?(?:\\S+ ){0,4}?(?:sub-?paragraphs?|paragraphs?|footnotes?|numbering|them|it)';

/** A terminal of the grammar: it is looked for at one place of a sentence. */
function here(pattern: string): RegExp {
  return new RegExp(` ?(?:${pattern})`, 'iyu');
}

/** The words of which orders consist; `src/amend/grammar` puts them together. */
export const ORDER_WORDS = {
  /** Printed before an order. */
  enumerator: /^(?:[-–—•*] ?|\(?(?:\d{1,3}|[ivx]{1,4}|[a-z])[.)] )+(?=\S)/iu,
  /** What the record adds to an order: `[as orally revised]`, `, as orally revised,`. */
  remark: / ?\[[^[\]“”]{0,120}\]|,? as (?:further )?orally (?:revised|amended|corrected),?/giu,
  /** Who proposed it, after the order: `(Lebanon)`. */
  proposer: / ?\((?![a-z]{1,4}\))\p{Lu}[^()“”]{1,120}\)[.;]?$/u,
  lead: here('(?:and |then |also |further )?(?:to )?'),

  verbs: {
    delete: here('(?:delete|strike out|strike|remove|omit|suppress|deletion of|the deletion of)\\b'),
    replace: here('(?:replace|substitute|replacement of|change|amend|revise|modify|reword)\\b'),
    substitute: here('substitute\\b'),
    insert: here('(?:insert|add|include|append|introduce)\\b'),
    move: here('(?:move|place|transfer|relocate|transpose|put)\\b'),
    make: here('(?:make|turn|convert)\\b'),
    merge: here('(?:merge|combine|split|divide)\\b'),
    takeBack: here('(?:withdraw|reinstate|restore|retain|reintroduce|keep)\\b'),
    renumber: here(
      `(?:and |, ?and |; ?)?(?:(?:renumber|re-?letter|adjust|reorder) ${REMAINING}(?: accordingly)?|(?:with )?${REMAINING} (?:to be )?(?:${BE} )?(?:renumbered|re-?lettered)(?: accordingly)?)`,
    ),
  },

  /** Words quoted, with their noun. */
  quoted: here(WITH_NOUN),
  quotedAlone: here(QUOTATION),
  /** A sign in words: `the comma after “lamps”`, `insert a comma after “lamps”`. */
  sign: here('(?:the |a )(comma|semicolon|colon|full stop|period|hyphen)\\b'),
  signs: { comma: ',', semicolon: ';', colon: ':', 'full stop': '.', period: '.', hyphen: '-' },

  by: here(
    '(?:by|with|to read|to|as|into|for the following|so as to read)\\b(?: as follows)?(?: the following)?(?: (?:new |operative |preambular )*(?:text|words?|sentence|phrase|paragraphs?|sub-?paragraphs?|wording))?(?: reading)?:? ?',
  ),
  for: here('for\\b'),
  read: here('read\\b'),
  toPlace: here('(?:to stand|to|so as to follow|,)\\b(?! the (?:end|beginning))|,'),
  beside: here('(?:immediately |directly )?(after|before|following|preceding|behind|prior to)\\b'),
  strictly: /^(?:immediately|directly)/iu,
  listed: / (?:and|or) |, /iu,
  article: /^the /iu,
  isBefore: /^(?:before|preceding|prior to)$/iu,
  between: here('between\\b'),
  thereafter: here('(?:immediately )?thereafter\\b'),
  and: here('and\\b'),
  /** Between two steps or two orders of one sentence. */
  joint: here('(?:[,;:.]? ?(?:and,? |then |and then |as well as )?(?:[-–—•] |\\([a-z]\\) |\\([ivx]+\\) )?)'),
  comma: here('[,:]?(?: [-–—] )?'),

  /** Stretches of a paragraph. */
  after: here(
    '(?:everything|anything|all (?:the )?(?:words|text)|the (?:words?|text|rest|remainder|part)(?: of the (?:paragraph|sentence|text))?|all that) (?:that )?(?:comes |follows |stands |is )?(?:after|following|behind)\\b',
  ),
  upTo: here(
    '(?:everything|all (?:the )?(?:words|text)|the (?:words?|text|part)) (?:that )?(?:comes |stands |is )?(?:before|preceding|up to)\\b',
  ),
  from: here(
    `(?:(?:everything|all (?:the )?(?:words|text)|the (?:words?|text|part|phrase|passage)) )?(?:from|beginning with|starting with)\\b`,
  ),
  until: here('(?:up )?(?:to|until|and ending with)\\b(?: and including)?'),
  toEnd: here('(?:onwards?|(?:up )?to the end(?: of the (?:(?:sub-?)?paragraph|sentence|text))?)'),
  theEnd: here('the (?:end|rest|remainder) of (?:the|this|that) (?:(?:sub-?)?paragraph|sentence|text)'),
  endOfSentence: here(`the end of the (${ORDINAL}) sentence`),
  sentence: here(`the (${ORDINAL}) sentence`),
  sentences: here(`the (${ORDINAL}) (?:and|to) (${ORDINAL}) sentences`),
  /** `after the third one`, of the kind of the new paragraph. */
  oneOfKind: here(`(?:immediately )?(after|before) the (${ORDINAL}) one`),
  sentenceOf: here(`(?:,? ?(?:in )?the (${ORDINAL}) sentence|,? ?(${ORDINAL}) sentence)(?: of| in)?`),
  /** A line of the printed page: nothing depends on it. */
  line: here(
    `(?:,? ?(?:in |at |on )?(?:the )?(?:${ORDINAL}|\\d{1,3}) (?:and \\S+ )?lines?(?: of)?|,? ?(?:in )?lines? \\d{1,3}(?:(?: and |, |-|–)\\d{1,3})*(?: of)?)`,
  ),
  atEnd: here('(?:at|to) the (?:very )?(end|beginning|start)(?: of (?:the|this|that) (?:sub-?)?paragraph)?(?! of)'),
  atEndOf: here('(?:at|to) the (?:very )?(end|beginning|start) of\\b'),
  isEnd: /^end$/iu,
  every: here(
    '(?:both times|each time|in all places|in each case|wherever it (?:appears|occurs|stands)|wherever they (?:appear|occur|stand)|in both (?:places|instances)|where(?:ver)? (?:it|they) (?:appears?|occurs?))(?: it appears| they appear)?',
  ),
  occurrence: here('(?:the )?(first|second|third|fourth|last) (?:occurrence|mention|instance)s? of\\b'),
  occurring: here(
    ',?(?: where it (?:appears|occurs))?(?: for)? the (first|second|third|last) time(?: (?:it|they) (?:appears?|occurs?))?',
  ),
  lastOne: /^last$/iu,

  /** Places. */
  in: here('(?:in|at|to|from|of|on|under)\\b(?!\\s(?:the )?(?:very )?(?:end|beginning|start)\\b)'),
  placeJoint: here(`${LIST_JOINT}|,? and (?:in |from )?|,? in `),
  ordinals: here(
    `(?:the )?(?:existing |current |present )?((?:${ORDINAL}(?:${LIST_JOINT}| to ))*${ORDINAL}) ${KIND} (?:paragraphs?|paras?\\b\\.?)`,
  ),
  numbers: here(
    `(?:the )?(?:existing |current |present |former |draft |new )?(?:${KIND} )?${PARAGRAPHS} ?(${PARAGRAPH_NUMBER}(?:(?:${LIST_JOINT}| to |-|–)(?:${PARAGRAPH_NUMBER}|${LETTER}))*)`,
  ),
  ids: here(
    `(?:the )?(PP|OP)s?\\.? ?(${PARAGRAPH_NUMBER}(?:(?:${LIST_JOINT}| to |-|–)(?:(?:PP|OP)s?\\.? ?)?(?:${PARAGRAPH_NUMBER}|${LETTER}))*)`,
  ),
  below: here(
    `(?:the )?(?:existing )?(?:sub-?para(?:graph)?s?|items?|letters?) ?(${LETTER}(?:${LETTER})*(?:(?:${LIST_JOINT}| to )${LETTER})*)`,
  ),
  belowAlone: here(`(${LETTER}(?:(?:${LIST_JOINT})${LETTER})*)(?=[ :,;.]|$)`),
  footnotes: here('(?:the )?foot-?notes? (\\d{1,3}(?:(?:, and | and |, )\\d{1,3})*)'),
  heading: here(`(?:the )?(?:(${ORDINAL}) heading|heading (\\d{1,3}))\\b`),
  formula: here('(?:the )?formula\\b'),
  title: here('(?:the )?title\\b(?: of the (?:draft )?(?:resolution|decision|text))?'),
  chapeau: here('(?:the )?chapeau of\\b'),
  preamble: here('(?:the |all (?:the )?)?(?:preambular paragraphs|preamble|preambular part)\\b(?! \\d)'),
  operative: here('(?:the |all (?:the )?)?(?:operative paragraphs|operative part)\\b(?! \\d)'),
  wholeText: here('(?:the )?(?:entire |whole |rest of the )?(?:text|draft resolution|draft|resolution)\\b'),
  throughout: here(
    'throughout\\b(?: the (?:entire |whole )?(?:text|resolution|draft resolution|draft))?|in the (?:entire |whole )text\\b',
  ),
  of: here('(?:of|in|from|to)\\b'),
  ofDraft: here('of the (?:draft(?: resolution| decision)?|text|present (?:draft )?resolution)\\b'),
  within: here('of ((?:the )?(?:section|part|annex)(?: [A-Z\\d][\\w.]*)?)\\b'),
  numberEach: new RegExp(`(?:(PP|OP)s?\\.? ?)?(${PARAGRAPH_NUMBER}|${LETTER})`, 'giu'),
  numberJoint: / to |-|–/u,
  letters: new RegExp(LETTER, 'giu'),
  bis: /^(\d+) ?(bis|ter|quater|quinquies|alt)$/iu,
  ordinalJoint: new RegExp(`${LIST_JOINT}| to `, 'iu'),
  penultimate: /^(?:penultimate|second last|last but one)$/iu,

  /** New paragraphs. */
  /** `the hundred and first preambular paragraph` */
  hundred: /^(?:one )?hundred$/iu,
  form: here(
    `((?:an? |the |some |${COUNT} )?(?:following )?(?:${COUNT} )?(?:as (?:an? )?)?(?:new |additional |further |unnumbered |separate )*(?:${KIND} )?(?:new )?(?:sub-?paragraphs?|paragraphs?|paras?\\b\\.?|(?:sub-?)?headings?(?: (?:[IVXLC]{1,7}|[A-Z]|\\d{1,3})\\b)?|PPs?|OPs?)(?: ?(?:\\d{1,4}(?: ?(?:bis|ter|quater|quinquies|alt))?(?:(?:, | and )\\d{1,4}(?: ?(?:bis|ter|quater|quinquies))?)*)(?: ?${LETTER})?| ?${LETTER}(?: and ${LETTER})?)?)`,
  ),
  following: here(`the following(?! ${NOUN})`),
  as: here(',? ?as\\b'),
  formNumber: /(?:paras?\.?|paragraphs?|PPs?|OPs?) ?(\d{1,4}) ?(bis|ter|quater|quinquies|alt)?/iu,
  formLetter: /\(([a-z]{1,4})\)/iu,
  isBelow: /sub-?para/iu,
  isHeading: /heading/iu,
  isPreambular: /preamb|^(?:an? )?(?:new )?PP/iu,
  isOperative: /operative|^(?:an? )?(?:new )?OP/iu,
  isNew: new RegExp(`\\b(?:an?|new|additional|further|following|${COUNT})\\b`, 'iu'),
  reading: here(READING),
  readingOnly: here('(?:,? ?(?:reading|which reads|that reads|beginning(?: with)?)(?: as follows)?):? ?'),

  /** What should become of a place or of words, told as a fact or as a wish. */
  passive: {
    deleted: here(`${BE} (?:deleted|removed|omitted|struck out|suppressed)`),
    replaced: here(
      `${BE} (?:replaced|substituted) (?:by|with)(?: the following)?(?: (?:text|words?|paragraphs?))?(?: reading)?:? ?`,
    ),
    inserted: here(`(?:${BE} )?(?:inserted|added|included)`),
    reads: here(
      `(?:(?:should|shall|would|will|is to|to) (?:now )?read|now reads?|(?:(?:${BE} )?(?:amended|revised|changed|modified|reworded|replaced)|(?:should|shall|would|will) be (?:amended|revised|changed|modified|reworded))(?: so as)? to read)(?: as follows)?(?: reading)?:? ?`,
    ),
    becomes: here('(?:becomes|become|should become|shall become|would become|became)\\b'),
    moved: here(`${BE} (?:moved|placed|transferred)(?: to)?`),
  },
  /** What the paragraph is to be in the end, as a check. */
  check: here(
    '[,;]? ?(?:so that|such that|so) (?:the |that |this )?(?:(?:sub-?)?paragraph|sentence|text|it)? ?(?:will|would|should|shall|may|now)? ?reads?(?: as follows)?:? ?',
  ),
  splits: /split|divide/iu,

  /** The number that a new paragraph is printed with. */
  label: new RegExp(`^(?:(?:OP|PP) ?${LABEL_NUMBER}[.:]? |${LABEL_NUMBER}\\. |\\(?\\d{0,3}${LETTER} |[a-z]\\) )`, 'iu'),
  /** An order that ends so is followed by the words that it brings. */
  bringsBelow: new RegExp(
    `(?:\\b(?:${ENDS_BEFORE_TEXT}|bis|ter|quater)|${LETTER}|[“”]) ?:$|\\b(?:reading|follows|reads?),?$`,
    'iu',
  ),

  /** The calls of footnotes printed within quoted words. */
  call: /(?<=[\p{L}\p{N},;.:)”’])(\*{1,4}|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}|\[\^[^\]\s]{1,12}\])/gu,
  noteLine: /^(\*{1,4}|\[\^[^\]\s]{1,12}\]:|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}) ?(?=\S)/u,
} as const;
