/** Words that may be neighbours although together they form another word: `up on`, `in to`. */
const SMALL =
  'a am an and any are as at be but by can do ever every for from go had has have he her here hence him his how i if in into is it ' +
  'its less may me more my never no nor not now of off on one or other our out over per she so some such than that the their them ' +
  'then there these they this those through to too under until up upon us was we were what when where which while who whole why ' +
  'will with within without you your';

/** The same for words of substance: `road map`, `every day`. */
const COMPOUNDED =
  'after air back base based bed being bench body book born bound break broad build building come data date day down draw draws ' +
  'fall fields flow force fore frame free front full go going good grade grades grass ground guard guide hand head high hold holder ' +
  'holders home house keeping know land lands less life like line lines load lock locked long look made make maker makers making ' +
  'man map mark market mine mines month news night note open pass past peace people person place policy power rain read right ' +
  'rights road roots safe sea seas self set shed ship ships shop shops short side sides some space stake stand standing step stock ' +
  'store strong sub take taker takers taking term thing things time times top trade turn up view waste water waters way ways week ' +
  'where wide wild wind woman women word work works world worthy year years';

/** Endings that are not words. */
const ENDINGS = [
  '[aei]nce|ation|ations|ative|cies|ies|ing|ings|ity|ities|ment|ments|ness|nce|nd|ng',
  'ted|ties|tion|tions|ty',
].join('|');

/** How to distinguish a word split in the print from two words. */
export const TORN_WORDS = {
  /** Separate words, even if together they form another. */
  apart: new Set(`${SMALL} ${COMPOUNDED}`.split(' ')) as ReadonlySet<string>,
  /** The one-letter word, and what is not a word after it: `a nd`. */
  letter: 'a',
  behindLetter: /^[^aeiouy]+$/u,
  /** The split-off end of a word. */
  ending: new RegExp(`^(?:${ENDINGS})$`, 'u'),
};
