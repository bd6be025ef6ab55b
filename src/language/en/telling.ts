/** What a sentence can do without: by what rule, where it is printed. */
const ASIDES = [
  'in accordance with',
  'pursuant to',
  'in line with',
  'consistent with',
  'in conformity with',
  'contained in',
  'adopted on',
  'dated',
  'in this regard',
  'in that regard',
];

/** Words that begin what stands between a subject and its verb. */
const BETWEEN = ['at', 'in', 'during', 'on', 'with', 'as', 'taking', 'bearing'];

/** Words that the summary needs to cut a sentence into phrases and to tell of a paragraph in another tense. */
export const TELLING = {
  /** Words with which a phrase begins: prepositions, conjunctions, relatives, articles and auxiliaries. */
  openers: new Set(
    `a about according after against all also although among amongst an and any are as at based be because been before being beyond
    both but by can concerning could despite did do does during each either following for from had has have how if in including
    inter into is its it like may might must nor not of on or other over per prior regarding shall should since so such taking
    than that the their them these they this those through throughout to towards under unless until upon was were what when where
    whether which while who whom whose will with within without would yet`.split(/\s+/u),
  ) as ReadonlySet<string>,
  /** Openers that lean on the word before them: no phrase is quoted from them on alone. */
  leaning: new Set('of upon than per other'.split(' ')) as ReadonlySet<string>,
  /** Words with which a further clause begins. */
  clauses: new Set(
    'and including which while who whereby especially particularly notably'.split(' '),
  ) as ReadonlySet<string>,
  /** Words before which a long sentence may end, if no clause begins. */
  pauses: new Set('for in through during with within without towards as'.split(' ')) as ReadonlySet<string>,
  /** Words with which no sentence ends. */
  dangling: new Set(
    'especially particularly inter alia organized held particular aimed need needs order view well such together according based due as'.split(
      ' ',
    ),
  ) as ReadonlySet<string>,
  /** Words after which a clause needs a verb of its own. */
  verbAfter: new Set(['that', 'which', 'who']) as ReadonlySet<string>,
  auxiliaries: new Set(
    `is are was were be been has have had do does did can could may might must shall should will would remains remain continues continue
    plays play constitutes constitute requires require serves serve represents represent makes make needs need`.split(
      /\s+/u,
    ),
  ) as ReadonlySet<string>,
  /** Verbs that are nothing without what they ask for, and the words that bring it. */
  asks: new Set('requests invites urges encourages calls decides demands directs'.split(' ')) as ReadonlySet<string>,
  /** Operative verbs by which something is done, not only said. */
  acts: new Set(
    'decides requests proclaims declares establishes calls urges invites demands designates endorses adopts approves authorizes appoints convenes condemns terminates extends'.split(
      ' ',
    ),
  ) as ReadonlySet<string>,
  /** Words that turn a duty round or loosen it. */
  grave: new Set('not no nor shall may must never only all any without'.split(' ')) as ReadonlySet<string>,
  afterAsking: new Set('to that for on'.split(' ')) as ReadonlySet<string>,
  /** Words of a footnote that say where something was printed. */
  ofSources: new Set(
    `official records supplement session sessions chap chaps chapter sect sects section annex annexes ibid see vol no nos treaty series
    corrigendum corrigenda part add corr rev resolution resolutions decision general assembly united nations para paras council economic
    social security human rights publication sales`.split(/\s+/u),
  ) as ReadonlySet<string>,
  /** `Seventy-eighth` */
  ordinal: /(?:first|second|third|th)$/iu,
  /** `para.` before a number. */
  paragraph: /^para(?:graph)?s?$/iu,
  /** Asides that a sentence can do without: `, in accordance with paragraph 4 of its resolution, `. */
  aside: new RegExp(`, (?:${ASIDES.join('|')})(?: [^,;]{0,120})?(?=,)`, 'gu'),
  /** A subject after `that`, what stands between commas, and its auxiliary. */
  beforeVerb: new RegExp(
    `^( that [^,;:]{3,80}), (?:${BETWEEN.join('|')})\\s[^;:]{20,400}?, (will|shall|should|must|may)(?= )`,
    'u',
  ),
  /** A recall of a paragraph before the matter: `recalls paragraph 5 of the report, and requests`. */
  recall: /^ paragraphs? [^,;]{1,160}, (?:and )?(?:in this regard )?(?=\p{Ll}+s )/u,
  /** Verbs that say nothing without their noun: `expresses concern`. */
  carriers: new Set('expresses takes pays draws gives bears voices'.split(' ')) as ReadonlySet<string>,
  /** Openers that two quoted phrases with the same beginning do not need. */
  bare: new Set('to of that for on by'.split(' ')) as ReadonlySet<string>,
  /** Words after a figure before what it counts: `110 as States parties`. */
  counted: new Set(['as', 'of', 'for']) as ReadonlySet<string>,
  /** Units, which do not say what a figure counts. */
  units: new Set(
    'dollars united euros francs per cent percent million billion gross net amount total sum some representing approved states period'.split(
      ' ',
    ),
  ) as ReadonlySet<string>,
  /** Words that join a phrase to the one before. */
  joints: new Set(['and', 'or', 'as', 'well', 'also']) as ReadonlySet<string>,
  /** Words that change nothing by coming or going; `and`, `or`, `not`, `all` and `may` do. */
  light: new Set(
    'a an the of to in on at by for from with within into upon as which that this these those its their it also further and'.split(
      ' ',
    ),
  ) as ReadonlySet<string>,
  /** A cited symbol with its date, as in `its decision 74/565 of 12 August 2020 to postpone`. */
  citedWithDate: /(\s\d{2,3}\/\d{1,3}(?:\s[A-Z])?)\sof\s\d{1,2}\s\p{Lu}\p{Ll}+\s\d{4}/gu,
  /** Words after a citation with which the sentence goes on from its noun: `its decision … to postpone`. */
  goesOn: /^\s(?:to|on|by|in which|that)\s/u,
  /** A symbol in brackets. */
  citedInBrackets: /\s\([A-Z]\/[^()\s]{1,40}\)/gu,
  /** Participles that without `and` before them do not tell what the organ does: `its resolution 79/1, adopting the Pact`. */
  dependent: new Set(
    'adopts decides endorses supports seeks gives draws brings determines approves takes pays shares acts'.split(' '),
  ) as ReadonlySet<string>,
  /** Where a sentence may have a further verb, and the verb. */
  furtherVerb: /(, (?:and )?(?:also |further )?| and )(\p{Ll}[\p{Ll}-]{2,14}(?:s|ing))(?= )/gu,
  past,
};

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `bears bore|begins began|brings brought|chooses chose|commits committed|draws drew|finds found|gives gave|has had|is was|keeps kept|
  makes made|permits permitted|pays paid|puts put|reads read|refers referred|regrets regretted|sees saw|seeks sought|sets set|speaks spoke|
  submits submitted|takes took|thinks thought|transmits transmitted|understands understood|undertakes undertook`
    .split('|')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** The past of a verb in the third person: `takes` → `took`, `welcomes` → `welcomed`. */
function past(verb: string): string {
  const irregular = IRREGULAR.get(verb);
  if (irregular !== undefined) return irregular;
  if (/[^aeiou]ies$/u.test(verb)) return `${verb.slice(0, -'ies'.length)}ied`;
  const stem = /(?:ss|ch|sh|x)es$/u.test(verb) ? verb.slice(0, -2) : verb.slice(0, -1);
  return stem.endsWith('e') ? `${stem}d` : `${stem}ed`;
}
