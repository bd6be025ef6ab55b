import { STATES } from '../names/states.ts';

/** Delegations whose names have an `and` or a comma in them. */
const JOINED_NAMES =
  'G-?77 and China|Group of 77 and China|Antigua and Barbuda|Bosnia and Herzegovina|Trinidad and Tobago|' +
  'Saint Kitts and Nevis|Saint Vincent and the Grenadines|Sao Tome and Principe|Australia and New Zealand|' +
  'United Kingdom of Great Britain and Northern Ireland';

const AD_REF = 'ad ref(?:erendum|\\.)?';
const AGREED = `(?:provisionally |tentatively |text )?agreed(?: (?:${AD_REF}|language|text))?`;
/** `agreed in informals`, `agreed in CoW`: where it was agreed, or by whom. */
const WHERE = '(?: (?:in|by|at|on|with) [^,;]{1,60})?';
/** `moved from PP3`. */
const MOVED = 'moved? (?:to|from|after|before|up|down)\\b.{0,60}';
/** The rest of a remark. */
const REST = '\\b.{0,80}';
const NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}\\p{N}.&+'’-]{0,30}";
/** The second word of `Côte d’Ivoire`. */
const ELIDED = "d['’]\\p{Lu}[\\p{L}\\p{M}]{1,30}";
/** Short names of States, and those under which they are known besides. */
const STATE_NAMES: ReadonlySet<string> = new Set(
  STATES.split('\n').flatMap((line) => {
    const [, short = '', further = ''] = line.split('|');
    return [short, ...further.split(',')].filter((name) => name !== '');
  }),
);

/** Words of which one is the whole. */
function oneOf(words: readonly string[], flags: 'iu' | 'u' = 'iu'): RegExp {
  return new RegExp(`^(?:${words.join('|')})$`, flags);
}

const TO_FILL_IN = [
  'day|month|year|date|time|number|title|place|symbol|session|country|State|organization',
  'names?|insert|to be|TBD|xx',
];

/** What people write beside the words of a text under negotiation: who wants them, who reserves, what is agreed. */
export const NEGOTIATING = {
  /** An alternative and its number, before the words or in brackets: `Option 1: `, `Option (a): `, `Alternative B. `. */
  option: /^((?:Option|Alternative|Alt) ?\.? ?\(?(?:\d{1,2}|[A-Za-z]|[IVX]{1,4})\)?) ?[.:–-] ?(?=\S)/u,
  /** The label of an option, and its number. */
  optionLabel: /(?:Option|Alternative|Alt) ?\.? ?\(?(\d{1,2}|[A-Za-z]|[IVX]{1,4})\)?$/u,
  /** The whole of a remark that something is agreed. */
  agreed: new RegExp(`^(?:${AGREED}|${AD_REF})${WHERE}$`, 'iu'),
  /** A remark that says no more than that. */
  plainlyAgreed: new RegExp(`^(?:agreed(?: ${AD_REF})?|${AD_REF})$`, 'iu'),
  adReferendum: /\bad ref/iu,
  /** `AGREED IN INFORMALS` without parentheses, at the end of a paragraph or after its label. */
  agreedAlone: oneOf(
    ['AGREED(?: (?:AD REF(?:ERENDUM)?|[A-Z]{2,12})){0,6}', `agreed ${AD_REF}`, 'AD REF(?:ERENDUM)?'],
    'u',
  ),
  pending: /\b(?:pending|to be confirmed|tbc)\b/iu,
  placement: new RegExp(['\\bplacement\\b', '\\bto be (?:placed|moved)\\b', `\\b${MOVED}`].join('|'), 'iu'),
  placeholder: /\bplaceholder\b|^no text$/iu,
  reserves: /\breserv(?:e|es|ed|ing|ation|ations)\b/iu,
  /** The verbs after a name, `US: delete`, and before one, `delete – US`. */
  deletes: /^(?:to )?(?:delete[sd]?|deletion|del\.?|strike|remove)$/iu,
  keeps: oneOf([
    '(?:to )?(?:retain|keep|maintain|support(?:s|ing)?|propose[sd]|proposal|prefers?|add|insert)',
    'new text',
  ]),
  /** In brackets, `[G77: retain]` is no word of the text; `[G77: support]` may be one. */
  retained: /: ?(?:retain|keep)(?:;|$)/iu,
  isNew: /^new\b/iu,
  /** A remark with its verb after a name: `EU reserves its position`, `Japan flexible`. */
  verb: oneOf([
    'delete[sd]?|deletion|del\\.?|retains?|keeps?|supports?|proposes|proposal|prefers?',
    `reserv(?:e|es|ation|ing)${REST}`,
    `(?:flexible|placement|pending)${REST}`,
    'scrutiny reservation',
  ]),
  /** Between the names of those who proposed words and of those who support them. */
  supportedBy: /,? (?:supported|seconded|joined) by /iu,
  /** Remarks without a name. */
  remark: oneOf([
    'new(?: (?:text|paragraph|para|proposal))?|tb[dc]|under discussion|no text|reserve[ds]?',
    `(?:placement|pending|placeholder)${REST}`,
    MOVED,
    `(?:formerly|merged? with|based on|bracketed by) .{1,60}`,
    `to be (?:considered|discussed|placed|moved|confirmed)${REST}`,
    "chair['’]?s? (?:proposal|text)",
  ]),
  /** Remarks in braces by which a text is known to be under negotiation. */
  inBraces: /^(?:no text|placeholder\b|bracketed by\b|paras?\b|paragraphs?\b)/iu,
  /** Words with a capital that are the name of no delegation. */
  noNames: oneOf(
    [
      'Add(?:endum)?|Agreed|Alt|Alternative|Annex|Appendix|Article|Chapter|Copyright|Date|Deletion|Editor|Figure|Footnote|Ibid',
      'Mr|Mrs|Ms|New|No|No text|Note|NB|OP|Option|PP|Paragraph|Part|Placeholder|Resolution|Rev|Section|See|Source|Table|The',
      'Title|To|[A-Z]|[IVX]{2,4}',
    ],
    'u',
  ),
  /** The name of a delegation, or a group of them. */
  name: new RegExp(
    `^(?:the )?(?:${JOINED_NAMES}|${NAME_WORD}(?: (?:of|the|for|${ELIDED}|\\(?${NAME_WORD}(?: of\\))?\\)?)){0,5})$`,
    'u',
  ),
  /** Whether it is a State or a group by its letters, whatever is beside it: `China`, `G77`, `EU`. */
  isSureName: (name: string): boolean =>
    STATE_NAMES.has(name) || /^(?=.?\p{Lu})\p{Lu}[\p{Lu}\p{N}&+-]{1,9}$/u.test(name),
  joinedNames: new RegExp(`^(?:${JOINED_NAMES})`, 'iu'),
  /** Between two names. */
  betweenNames: /^(?:, and | and | & |, |,|\s?\/\s?|\s?\+\s?)/u,
  /** What is to be filled in, and is no option: `[day] [month]`. */
  fillIn: new RegExp(`^(?:${TO_FILL_IN.join('|')})\\b`, 'iu'),
  /** Words with which a second bracket goes on, so that it is no alternative to the first: `[and lamps] [as well as oil]`. */
  goesOn: /^(?:and|or|as|with|including|in|by|for|of|on|to|at|through|subject|where|which|that|taking|inter)\b/u,
};
