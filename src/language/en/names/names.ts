import { BODIES, OTHER_ORGANIZATIONS } from './bodies.ts';
import { COUNTRY_NAMES } from './country-names.ts';
import { INSTRUMENTS } from './instruments.ts';
import { FURTHER_PLACES, STATES } from './states.ts';

/** The words of a list. */
function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u));
}

/** States, places, bodies and instruments: listed names, and the parts from which others are composed. */
export const NAMES = {
  /** The States, one per line: code, short name, further names, adjectives, capital. */
  states: STATES,
  /** Further names of countries by their codes, from a package. */
  countryNames: COUNTRY_NAMES,
  /** Names that the package gives to two States. */
  ambiguous: words('Congo Vatican Macedonia'),
  /** Towns and territories besides the capitals. */
  places: FURTHER_PLACES,
  /** Bodies that the grammar would cut short or miss. */
  bodies: BODIES,
  /** The same for instruments. */
  instruments: INSTRUMENTS,
  /** First words of formal names that need no line in the table: `Federal Republic of Germany`. */
  styles: words('Republic Kingdom Federal Islamic State'),
  /** The ending of a possessive. */
  possessive: "'s",
  /** The word between the parts of most names. */
  of: 'of',

  /** After an adjective or a town that still names a State: `German Presidency`. */
  officesHeld: words('Presidency Government Chair International Golan'),
  /** Before a town that no list has. */
  townLeads: words('in on'),
  /** Capitalized words that do not start a name: first words of sentences, and titles. */
  noStarts: words(
    `Member States State Members Parties Party Goal Goals Article Articles Government Governments Permanent Final Legislative
    Preparatory Ministerial`,
  ),
  /** A committee that is not a United Nations body. */
  redCross: {
    first: 'International',
    words: 'international committee of the red cross'.split(' ') as readonly string[],
  },
  /** The beginnings of names of bodies of other organizations. */
  otherOrganizations: OTHER_ORGANIZATIONS,
  /** Words that no United Nations body has in its name, unless that begins with `United`. */
  othersWithin: words(
    'African Arab Europe European Caribbean Pacific Southeast League Islamic Ministers Eight Twenty 77',
  ),
  /** The first word of United Nations names. */
  own: 'United',

  /** The United Nations Treaty Series is not a treaty. */
  publications: words('Series Collection Report Reports Database Day Year Week Decade Targets Goals Outcome'),
  /** Bodies if they belong to the United Nations; otherwise, things that bodies do or have. */
  funded: words('Programme Fund Facility Service Network Team'),
  /** The words that show this. */
  fundedBy: words('Nations World'),
  /** Heads that are instruments if followed by action or implementation. */
  ofAction: words('Programme Programmes Plan Platform'),
  /** The words that follow them then. */
  actions: new Set(['of Action', 'for Action', 'of Implementation']) as ReadonlySet<string>,
  /** Words that make a name an instrument in any position. */
  plans: words('Plan Plans'),
  /** Heads of the names of instruments. */
  instrumentHeads: words(
    `Convention Treaty Protocol Covenant Charter Declaration Agreement Statute Agenda Framework Principles Guidelines Compact Strategy Rules
    Consensus Accord Pact Regulations Pathway Roadmap Code Constitution Standards Commitment Vision Arrangement Initiative`,
  ),
  /** Heads of the names of bodies. */
  bodyHeads: words(
    `Assembly Council Committee Committees Commission Office Offices Department Programme Fund Organization Agency Secretariat Court Tribunal Forum Panel Board
    Mission Force Institute Centre Centres University Entity Bank Division Mechanism Unit Service Authority Facility Bureau Network College Team Directorate Group
    Taskforce Section Branch Library Ombudsman`,
  ),
  /** The plural ending of heads. */
  plural: /s$/u,
  /** Persons with a mandate: `Special Rapporteur`. */
  special: words(
    'Rapporteur Rapporteurs Representative Representatives Envoy Coordinator Adviser Advisers Expert Experts Commissioner',
  ),
  /** First words of their titles. */
  qualifiers: words('Special Independent Personal High United Deputy Resident Emergency Humanitarian'),
  /** The beginnings of mandates, which are not capitalized. */
  mandateLeads: words('on'),
  /** The words before which it ends. */
  mandateEnds: new Set([
    '',
    ...'; . ( to who whose which is has that at entitled as submitted within with appointed pursuant'.split(' '),
  ]) as ReadonlySet<string>,

  /** What begins after a comma or `and` and is no part of a mandate. */
  mandateClauses: {
    participle: /^(?!trafficking|mainstreaming|ageing|housing)\p{Ll}{2,}ing$/u,
    /** A verb after `, and`: a list ends there in a noun, `, and related intolerance`. */
    newVerb:
      /^(?:\p{Ll}{2,}ing|calls|encourages|invites|requests|urges|takes|notes|welcomes|stresses|expresses|recalls|looks|in)$/u,
    including: 'including',
    /** After `including`: not what is protected, but what was done. */
    ofAnother: words('his her their its the on in by through'),
  },

  /** Small words within a name. */
  connectors: words('of the on and or for to in at with from against as its their under into among between all'),
  /** Words after which a one-word name does not continue: `the Convention and of the …`. */
  bareEnds: words('and or , to in with as its'),
  /** `United Nations Office at Geneva` is named after its seat; a meeting at Geneva is not. */
  seats: { at: 'at', heads: words('Office') },
  /** Joints after which another name may begin. */
  joints: words('and or'),
  /** The joint of a list. */
  and: 'and',
  /** Words that begin another name after a joint. */
  newBeginnings: words('the its their other all'),
  /** Before a place that is not part of the name. */
  placeLeads: words('in to'),
  /** Addressees that are not part of a name: `Convention to States`. */
  addressees: { to: 'to', words: words('States Member Governments') },
  /** Before a listed name that is not part of this one. */
  sources: words('from with as'),
  /** The words that continue a name after its head. */
  headLinks: words('of for'),
  /** Provisions named with their instrument: `action 45 of the Lausanne Action Plan`. */
  provisions: words('action article paragraph annex chapter section target principle part'),
  /** The article before a name. */
  article: 'the',
};
