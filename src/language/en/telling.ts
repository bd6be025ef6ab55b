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
  clauses: new Set('and including which while who whereby'.split(' ')) as ReadonlySet<string>,
  /** Words before which a long sentence may end, if no clause begins. */
  pauses: new Set('for in through during with within without towards as'.split(' ')) as ReadonlySet<string>,
  /** Words with which no sentence ends. */
  dangling: new Set(
    'especially particularly inter alia organized held particular aimed need needs order view'.split(' '),
  ) as ReadonlySet<string>,
  /** Openers that two quoted phrases with the same beginning do not need. */
  bare: new Set('to of that for on by'.split(' ')) as ReadonlySet<string>,
  /** Words after a figure before what it counts: `110 as States parties`. */
  counted: new Set(['as', 'of']) as ReadonlySet<string>,
  /** Units, which do not say what a figure counts. */
  units: new Set(
    'dollars united euros francs per cent percent million billion gross net'.split(' '),
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
