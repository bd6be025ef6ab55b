import { BODIES, OTHER_ORGANIZATIONS } from './bodies.ts';
import { COUNTRY_NAMES } from './country-names.ts';
import { INSTRUMENTS } from './instruments.ts';
import { FURTHER_PLACES, STATES } from './states.ts';

/** The words of a list. */
function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u));
}

/** States, places, bodies and instruments: the names that are listed, and what others are put together from. */
export const NAMES = {
  /** The States, a line each: code, short name, further names, adjectives, capital. */
  states: STATES,
  /** Further names of countries by their codes, from a package. */
  countryNames: COUNTRY_NAMES,
  /** What the package gives to two States. */
  ambiguous: words('Congo Vatican Macedonia'),
  /** Towns and territories besides the capitals. */
  places: FURTHER_PLACES,
  /** Bodies that the grammar would cut short or not see. */
  bodies: BODIES,
  /** The same of instruments. */
  instruments: INSTRUMENTS,
  /** First words of formal names that need no line in the table: `Federal Republic of Germany`. */
  styles: words('Republic Kingdom Federal Islamic State'),
  /** The ending of a possessive. */
  possessive: "'s",
  /** What stands between the parts of most names. */
  of: 'of',

  /** Behind an adjective or a town that names a State all the same: `German Presidency`. */
  officesHeld: words('Presidency Government Chair International Golan'),
  /** Before a town that no list has. */
  townLeads: words('in on'),
  /** Words with capitals that start no name: openers of sentences, and titles. */
  noStarts: words(
    `Member States State Members Parties Party Goal Goals Article Articles Government Governments Permanent Final Legislative
    Preparatory Ministerial`,
  ),
  /** Called a committee, and no body of the United Nations. */
  redCross: {
    first: 'International',
    words: 'international committee of the red cross'.split(' ') as readonly string[],
  },
  /** What opens the name of a body of another organization. */
  otherOrganizations: OTHER_ORGANIZATIONS,
  /** What no body of the United Nations has in its name, unless that opens with `United`. */
  othersWithin: words(
    'African Arab Europe European Caribbean Pacific Southeast League Islamic Ministers Eight Twenty 77',
  ),
  /** The first word of the names of our own. */
  own: 'United',

  /** The United Nations Treaty Series is no treaty. */
  publications: words('Series Collection Report Reports Database Day Year Week Decade Targets Goals Outcome'),
  /** Bodies where they are the United Nations'; others are what bodies do or hold. */
  funded: words('Programme Fund Facility Service Network Team'),
  /** What says that they are. */
  fundedBy: words('Nations World'),
  /** Heads that are instruments where action or implementation follows them. */
  ofAction: words('Programme Programmes Plan Platform'),
  /** What follows them then. */
  actions: new Set(['of Action', 'for Action', 'of Implementation']) as ReadonlySet<string>,
  /** Instruments wherever they stand in a name. */
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
  /** What a mandate, which is not capitalised, begins with. */
  mandateLeads: words('on for'),
  /** What it ends before. */
  mandateEnds: new Set([
    '',
    ...'; . ( to who which is has that at entitled as submitted within with appointed pursuant'.split(' '),
  ]) as ReadonlySet<string>,

  /** Small words within a name. */
  connectors: words('of the on and or for to in at with from against as its their under into among between all'),
  /** What a name of one word does not go on behind: `the Convention and of the …`. */
  bareEnds: words('and or , to in with as its'),
  /** `United Nations Office at Geneva` is named after its seat; a meeting at Geneva is not. */
  seats: { at: 'at', heads: words('Office') },
  /** Joints behind which another name may begin. */
  joints: words('and or'),
  /** The joint of a list. */
  and: 'and',
  /** Behind a joint: another name begins. */
  newBeginnings: words('the its their other all'),
  /** Before a place that is no part of the name. */
  placeLeads: words('in to'),
  /** Whom a name is not addressed to: `Convention to States`. */
  addressees: { to: 'to', words: words('States Member Governments') },
  /** Before a listed name that is no part of this one. */
  sources: words('from with as'),
  /** What follows the head of a name that goes on. */
  headLinks: words('of for'),
  /** Provisions named with their instrument: `action 45 of the Lausanne Action Plan`. */
  provisions: words('action article paragraph annex chapter section target principle part'),
  /** The article before a name. */
  article: 'the',
};
