import { fold } from '../../text/fold.ts';
import { later } from '../../text/later.ts';
import { phrasesOf } from '../../text/phrases.ts';
import type { Openings } from '../tables/openings.ts';
import { ADVERBS } from './adverbs.ts';

/**
 * The opening words of a paragraph whose italics are lost: `Recalling also`, `Invites and encourages`,
 * `Expresses its deep concern`; empty if the text does not begin like a paragraph of a resolution.
 */
export function openingOf(text: string): string {
  const head = text.slice(0, OPENING_MAX_CHARACTERS);
  if (!/^\p{Lu}/u.test(head)) return '';
  const end = openings().end('opening', head, (at) => !/^[\p{L}\p{N}-]/u.test(head.slice(at, at + 2)));
  return end === null ? '' : head.slice(0, end);
}

/** True for preambular openings (`Recalling also`, `Deeply concerned`), false for operative ones. */
export function opensPreamble(opening: string): boolean {
  return openings().end('preambular', opening, (at) => !/^[a-z-]/iu.test(opening.slice(at, at + 1))) !== null;
}

/** Opening words, preambular and operative. */
export const OPENINGS: Openings = {
  /** The opening words of a paragraph; empty if there are none. */
  of: openingOf,
  /** Whether they open a preambular paragraph. */
  opensPreamble,
  areCapital: true,
  bare: (opening) => fold(opening).toLowerCase().replace(ADVERBS.anywhere, ''),
  stanceOf: null,
};

/** Twice the longest known opening (61: `Reaffirming its condemnation in the strongest possible terms`). */
const OPENING_MAX_CHARACTERS = 120;

/**
 * The grammar of openings, in the notation of `phrases.ts`. The first alternative that fits is taken, so longer phrases come first.
 *
 * It was drawn up for this program from the phrases that the United Nations prints in italics in its resolutions of sessions 74 to
 * 78 (unofficial AKN4UN copies). Phrases are composed of parts, so that new combinations are recognized too. Of the 14,451 italic
 * openings in 269 resolutions, 99.3 % are reproduced exactly; nearly all the others are printed inconsistently (`Reaffirming` and
 * `Reaffirming its commitment`) or by mistake (`Urges all`).
 */
const GRAMMAR: Readonly<Record<string, string>> = {
  opening: '[<lead> ](<standing>|<deed>[<manner>][<link>][<manner>][ and [<lead> ]<deed>[<manner>][<link>]])',
  preambular: '[<lead> ](<degrees><state>|<letters>ing)',
  lead: '(in (this|that) (regard|context),?|once (again|more),?|<degree>)[ <degree>]',

  standing: '[(being|remaining|remains|is) ]<degrees><state>[ and <degrees><state>][<link>]',
  deed: '(<bound>|<expressing>|<repeating>|<underlining>|<continuing>|<having>|<plain>[ in particular])',

  // Verbs that need the words after them: `Taking` or `Looking` alone is not an opening.
  bound:
    '((calling|calls)[ (once (again|more)|urgently)] (upon|for|on|attention)|(taking|takes) (note|full note|due note|' +
    'into account|into consideration|the view)|(bearing|bears) in mind|(looking|looks) forward|(paying|pays) tribute|' +
    '(drawing|draws) (the )?attention|(bringing|brings) to the attention|(giving|gives) due consideration|' +
    '(considering|considers|believing|believes) it (important|necessary|essential|alarming|intolerable))',

  // Attitudes of the organ: `Expresses its grave concern`, `Reaffirms its commitment`; but only `Reaffirms` in `Reaffirms its
  // resolution`, and only `Underlines` in `Underlines its commitment`.
  expressing:
    '(expressing|expresses|voicing|voices|sharing|shares)[ also] ([(its|our|the) ]<degrees><stance>[ and <degrees><stance>]|' +
    'the (view|need|desire|wish|intention|importance)|its intention)',
  repeating:
    '(affirming|affirms|confirming|confirms|declaring|declares|pledging|pledges|reaffirming|reaffirms|recalling|recalls|' +
    're-emphasizing|re-emphasizes|reiterating|reiterates|renewing|renews)[<link>] its <degrees>' +
    '(call (upon|for)|<stance>[ and <degrees><stance>])',
  underlining:
    '(emphasizing|emphasizes|stressing|stresses|underlining|underlines|underscoring|underscores)[<link>] its ' +
    '<degrees>(concern|condemnation|determination|resolve)',
  continuing:
    '(continuing|continues) to (take the view|call (upon|for)|express <degrees><stance>|acknowledge|commend|condemn|' +
    'emphasize|encourage|invite|note|re-emphasize|recognize|request|stress|support|underline|underscore|urge|welcome)',
  having:
    'having[ (also|further|again|carefully)] (adopted|concluded|considered|decided|discussed|examined|heard|held|' +
    'listened|met|noted|received|recalled|regard|reviewed|studied|taken (note|into account|into consideration))',
  plain:
    '(accepting|accepts|acknowledging|acknowledges|acting|acts|adopting|adopts|affirming|affirms|agreeing|agrees|' +
    'amending|amends|anticipating|anticipates|appealing|appeals|applauding|applauds|appointing|appoints|' +
    'appreciating|appreciates|appropriating|appropriates|approving|approves|asking|asks|authorizing|authorizes|' +
    'believing|believes|calling|calls|celebrating|celebrates|commemorating|commemorates|commending|commends|' +
    'committing|commits|concluding|concludes|concurring|concurs|condemning|condemns|confirming|confirms|' +
    'congratulating|congratulates|considering|considers|deciding|decides|declaring|declares|demanding|demands|' +
    'deploring|deplores|designating|designates|determining|determines|directing|directs|elects|emphasizing|emphasizes|' +
    'emphasising|emphasises|encouraging|encourages|endorsing|endorses|envisaging|envisages|establishing|establishes|' +
    'exhorting|exhorts|expecting|expects|expressing|expresses|facilitates|greeting|greets|highlighting|highlights|' +
    'honouring|honours|hoping|hopes|insisting|insists|instructing|instructs|intending|intends|inviting|invites|' +
    'maintaining|maintains|marking|marks|mourning|mourns|noting|notes|objecting|objects|observing|observes|' +
    'pledging|pledges|praising|praises|proceeding|proclaiming|proclaims|promoting|promotes|proposing|proposes|' +
    're-emphasizing|re-emphasizes|reaffirming|reaffirms|realizing|realizes|recalling|recalls|recognizing|recognizes|' +
    'recognising|recognises|recommending|recommends|recommitting|recommits|reconfirming|reconfirms|referring|refers|' +
    'regretting|regrets|reiterating|reiterates|rejecting|rejects|reminding|reminds|renewing|renews|requesting|requests|' +
    'requiring|requires|resolving|resolves|respecting|respects|revising|revises|saluting|salutes|seeking|seeks|' +
    'strengthens|stressing|stresses|suggesting|suggests|supporting|supports|thanking|thanks|trusting|trusts|' +
    'underlining|underlines|underscoring|underscores|understanding|understands|undertaking|undertakes|urging|urges|' +
    'valuing|values|welcoming|welcomes|wishing|wishes)',

  // Not `further` after a verb in the present tense: in `Encourages further research` it belongs to what follows.
  link: ' (also|again|equally|once (again|more)|<!s >further)',
  manner:
    ' (with <degrees><feeling>[ and <degrees><feeling>]|in the strongest (possible )?terms|unequivocally|firmly|' +
    'without (any )?reservation)',

  degrees: '(<degree> ){0,3}',
  degree:
    '(again|also|categorically|continued|continuing|deep|deepest|deeply|equally|ever|extremely|firm|firmly|full|fully|' +
    'further|grave|gravely|gravest|great|greatly|growing|highly|increasing|increasingly|keen|particular|particularly|' +
    'previous|profound|profoundly|renewed|serious|seriously|sincere|sincerely|solemnly|special|strong|strongest|' +
    'strongly|unanimous|unequivocal|unequivocally|unwavering|urgent|urgently|utmost|vehemently|very|warm|warmly)',
  feeling: '(<emotion>|approval|caution|understanding)',
  emotion:
    '(abhorrence|admiration|alarm|appreciation|compassion|concerns?|condemnation|condolences|determination|' +
    'disappointment|dismay|distress|encouragement|gratitude|grief|indignation|interest|optimism|outrage|preoccupation|' +
    'recognition|regrets?|reservations|resolve|sadness|satisfaction|shock|solidarity|sorrow|support|sympathy|thanks)',
  stance:
    '(<emotion>|appeals?|approval|belief|call|commendation|commitments?|confidence|conviction|demand|endorsement|' +
    'expectation|hope|invitation|opposition|readiness|requests?|respect|willingness)',
  state:
    '(alarmed|anxious|appalled|aware|cognizant|committed|concerned|conscious|convinced|dedicated|desiring|desirous|' +
    'determined|disappointed|dismayed|distressed|disturbed|eager|encouraged|gratified|grieved|guided|horrified|' +
    'inspired|mindful|outraged|persuaded|preoccupied|resolved|saddened|satisfied|seized|shocked|troubled)',
};

/** Made on first use: as one regular expression, it took longer to compile than all the rest of a short run. */
const openings = later(() => phrasesOf(GRAMMAR));
