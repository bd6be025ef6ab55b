import { dateInAny } from '../../language/calendars.ts';
import { validDate } from '../../language/en/dates.ts';
import { MASTHEAD as ENGLISH_MASTHEAD } from '../../language/en/reading/masthead.ts';
import { LANDMARKS } from '../../language/landmarks.ts';
import { languageOf } from '../../language/language.ts';
import type { Document, Sponsor, Vote } from '../../model/document.ts';
import type { Notice } from '../../model/problem.ts';
import { sessionOrYearOf, symbolOf, symbolOfFile } from '../../text/symbols.ts';
import { tidy } from '../../text/tidy.ts';
import { kindOfSymbol, namesDraft, relatedBySymbol, tabledAs } from '../related.ts';
import { printedSponsors, sponsorOf } from '../sponsors.ts';
import { type Submission, type SubmissionFacts, submissionFacts, submissionOf } from '../text/submission.ts';
import { find, findAll, named, type XmlElement } from '../xml.ts';
import { proseOf } from './prose.ts';

/** Everything about a resolution that is not its text. */
export function mastheadOf(root: XmlElement, name: string): Omit<Document, 'paragraphs'> {
  const within = new Masthead(root);
  const { symbol, reissueMark } = within.symbol() ?? { symbol: symbolOfFile(name) ?? '', reissueMark: '' };
  const title = within.title();
  const { report, drafts } = within.origin();
  const committee = within.text(named('docProponent'), () => true);
  const vote = within.vote();
  const submission = within.submission();
  return {
    symbol,
    reissueMark,
    kind: submission?.kind ?? kindOfSymbol(symbol),
    organ:
      within.text(named('docAuthority'), refersTo('subsidiaryBody')) ??
      within.text(named('docAuthority'), refersTo('issuingBody')),
    committee: committee === null ? null : within.committeeNamed(committee),
    title: title.text,
    titleNotes: title.notes,
    session: within.session() ?? sessionOrYearOf(symbol),
    adopted: within.adopted(),
    meeting: within.text(named('location', 'inline'), isAdoptionMeeting),
    issued: within.date(isIssue),
    agendaItem: within.agendaItem(),
    agendaItemTitle: within.text(named('inline'), called('agenda item name')),
    committeeReport: report,
    sponsors: submission?.sponsors ?? within.sponsors(),
    mastheadNotes: within.texts(named('inline'), called('masthead note')),
    related: [...relatedBySymbol(symbol), ...(submission?.related ?? []), ...tabledAs(drafts.join(' '))],
    languages: within.languages(),
    original: within.original(),
    vote,
    adoptedWithoutVote: vote === null ? within.withoutVote() : false,
    provenance: '',
    reconstructed: false,
    notices: symbol === '' ? [NO_SYMBOL] : [],
  };
}

const NO_SYMBOL: Notice = { code: 'missing-masthead', message: 'found no symbol in the file', paragraph: null };

/** The footnotes are marked as such. */
const NO_NOTES: ReadonlyMap<string, string> = new Map();

const REISSUE_MARK = /\*{1,4}$/u;

type Test = (element: XmlElement) => boolean;

const refersTo =
  (target: string): Test =>
  ({ attributes }) =>
    attributes['refersTo']?.replace(/^#/u, '') === target;
const called =
  (what: string): Test =>
  ({ attributes }) =>
    attributes['name'] === what;
const isAdoptionMeeting: Test = (element) => called('adoptionMeeting')(element) || refersTo('adoptionMeeting')(element);
const isIssue: Test = (element) => element.name === 'docDate' && refersTo('dateOfIssuance')(element);
const isAdoptionDate: Test = (element) => element.name === 'docDate' && !isIssue(element);

class Masthead {
  readonly #root: XmlElement;
  /** The cover, the preface and the conclusions; never the text of the resolution. */
  readonly #frame: readonly XmlElement[];
  /** What mastheads say in the language of the file. */
  readonly #words: typeof ENGLISH_MASTHEAD;

  constructor(root: XmlElement) {
    this.#root = root;
    this.#words = languageOf({ languages: this.languages() }).masthead ?? ENGLISH_MASTHEAD;
    this.#frame = findAll(root, named('coverPage', 'preface', 'conclusions', 'mainBody', 'preamble', 'meta')).filter(
      named('coverPage', 'preface', 'conclusions'),
    );
  }

  /** `[on the report of the First Committee (A/78/409)]`, or the name of the committee alone. */
  committeeNamed(proponent: string): string | null {
    const [, own, reporting] = this.#words.committee.exec(proponent) ?? [];
    const named = own ?? reporting;
    return named === undefined ? null : this.#words.committeeNamed(named);
  }

  /** Without the words around its number. */
  agendaItem(): string | null {
    const text = this.text(named('inline'), called('agenda item'));
    const bare = text?.replace(LANDMARKS.agendaWords, '') ?? null;
    return bare === text ? (this.#words.agendaItem.exec(text ?? '')?.[1]?.trim() ?? text) : bare;
  }

  /** The number on the cover comes first, since file names and addresses within the file vary. */
  symbol(): Pick<Document, 'symbol' | 'reissueMark'> | null {
    const covered = this.text(named('docNumber'), refersTo('symbol'));
    const reissueMark = REISSUE_MARK.exec(covered ?? '')?.[0] ?? '';
    const printed = covered?.replace(REISSUE_MARK, '') ?? null;
    const symbol = printed === null ? symbolOfAddress(this.#meta('FRBRuri', 'value')) : (symbolOf(printed) ?? printed);
    return symbol === null ? null : { symbol, reissueMark };
  }

  title(): { readonly text: string; readonly notes: Document['titleNotes'] } {
    const titles = this.#all(named('docTitle', 'longTitle')).filter((title) => !refersTo('adoption')(title));
    const own =
      titles.find(refersTo('resolutionTitle')) ??
      titles.find(refersTo('decisionTitle')) ??
      titles.find(refersTo('resolutionNumber')) ??
      this.#frame.filter(named('preface')).flatMap((preface) => findAll(preface, named('docTitle', 'longTitle')))[0] ??
      titles[0];
    return own === undefined ? { text: '', notes: [] } : proseOf(own.children);
  }

  session(): number | null {
    const value = this.#all(named('session'))[0]?.attributes['value'];
    return value !== undefined && /^\d{1,4}$/u.test(value) ? Number(value) : null;
  }

  adopted(): string | null {
    return this.#meta('FRBRdate', 'date', validDate) ?? this.date(isAdoptionDate);
  }

  date(test: Test): string | null {
    const dates = this.#all(test).map(
      (element) => validDate(element.attributes['date'] ?? '') ?? dateInAny(proseOf(element.children).text),
    );
    return dates.find((date) => date !== null) ?? null;
  }

  languages(): readonly string[] {
    const codes = findAll(this.#root, named('FRBRlanguage')).map(({ attributes }) => attributes['language'] ?? '');
    return [...new Set(codes.map((code) => ISO_639_1[code] ?? (/^[a-z]{2}$/u.test(code) ? code : '')).filter(Boolean))];
  }

  vote(): Vote | null {
    const voting = find(this.#root, named('voting'));
    if (voting === undefined) return null;
    const countOf = (side: string) => {
      const value = find(voting, (element) => element.name === 'count' && refersTo(side)(element))?.attributes['value'];
      return value !== undefined && /^\d+$/u.test(value) ? Number(value) : null;
    };
    const [inFavour, against, abstaining] = [countOf('inFavour'), countOf('against'), countOf('abstaining')];
    return inFavour === null ? null : { inFavour, against: against ?? 0, abstaining: abstaining ?? 0 };
  }

  /** True if the file says that it was adopted without a vote; null if it says nothing. */
  withoutVote(): boolean | null {
    const isSaid = find(this.#root, named('voting'))?.attributes['outcome'] === 'adoptedWithoutVote';
    return isSaid || this.text(named('inline'), called('vote')) !== null ? true : null;
  }

  /** The report on which it was adopted, and the drafts, as the cover and the record of its stages name them. */
  origin(): { readonly report: string | null; readonly drafts: readonly string[] } {
    const originating = this.text(named('inline'), called('originating document'));
    const isTabled = originating !== null && namesDraft(originating);
    const recorded = this.#steps('draftResolution').map(({ as = '' }) => as);
    const told = this.texts(named('inline'), called('draft'));
    return {
      report: isTabled ? null : originating,
      drafts: [...(isTabled ? [originating] : []), ...recorded, ...told],
    };
  }

  /** Those who submitted the draft, and those who joined them. */
  sponsors(): readonly Sponsor[] {
    const steps = [...this.#steps('draftResolution'), ...this.#steps('draftResolutionAdditionalSponsors')];
    const lists = [...steps.map(({ by = '' }) => by), ...this.texts(named('inline'), called('sponsors'))];
    return lists.flatMap((list) =>
      printedSponsors(tidy(list).replace(this.#words.aroundSponsor, ''), this.#words).map((name) =>
        sponsorOf(name, this.#words),
      ),
    );
  }

  /** What the file says of a document that is not adopted. */
  submission(): (SubmissionFacts & Pick<Submission, 'kind'>) | null {
    const text = this.text(named('docPurpose'), () => true);
    const found = text === null ? null : submissionOf(text, this.#words);
    return found === null ? null : { kind: found.kind, ...submissionFacts(found, NO_NOTES, this.#words) };
  }

  original(): string | null {
    const text = this.text(named('inline'), called('original language')) ?? '';
    return this.#words.languages[this.#words.original.exec(text)?.[1] ?? ''] ?? null;
  }

  /** The tidied texts of all elements of the frame that pass both tests. */
  texts(kind: Test, which: Test): readonly string[] {
    return this.#all((candidate) => kind(candidate) && which(candidate))
      .map((element) => proseOf(element.children).text)
      .filter(Boolean);
  }

  #steps(outcome: string): readonly XmlElement['attributes'][] {
    return findAll(this.#root, named('step'))
      .map(({ attributes }) => attributes)
      .filter((attributes) => attributes['outcome'] === outcome);
  }

  /** The tidied text of the first element of the frame that passes both tests. */
  text(kind: Test, which: Test): string | null {
    const element = this.#all((candidate) => kind(candidate) && which(candidate))[0];
    const text = element === undefined ? '' : proseOf(element.children).text;
    return text === '' ? null : text;
  }

  #all(test: Test): readonly XmlElement[] {
    return this.#frame.flatMap((part) => findAll(part, test));
  }

  /** An attribute of the description of the work itself, not of its editions and files. */
  #meta(
    element: string,
    attribute: string,
    accept: (value: string) => string | null = (value) => value,
  ): string | null {
    const work = find(this.#root, named('FRBRWork'));
    const values = work === undefined ? [] : findAll(work, named(element)).map((found) => found.attributes[attribute]);
    for (const value of values) {
      const accepted = value === undefined ? null : accept(value);
      if (accepted !== null) return accepted;
    }
    return null;
  }
}

/** `/akn/un/statement/deliberation/unga/2023-12-04/78-32/` → `A/RES/78/32`. */
function symbolOfAddress(address: string | null): string | null {
  const [, actor, number] = /\/(\w[\w-]*)\/\d{4}-\d{2}-\d{2}\/([^/]+)\/?$/u.exec(address ?? '') ?? [];
  if (number === undefined) return null;
  if (actor === 'unsc') return symbolOf(`S/RES/${number.replace(/-(\d{4})$/u, ' ($1)')}`);
  return actor === 'unga' ? symbolOf(`A/RES/${number.replace(/-(?=\d+\w?$)/u, '/')}`) : null;
}

/** AKN names languages by three letters, terminological or bibliographic. */
const ISO_639_1: Readonly<Record<string, string>> = {
  eng: 'en',
  fra: 'fr',
  fre: 'fr',
  spa: 'es',
  rus: 'ru',
  ara: 'ar',
  zho: 'zh',
  chi: 'zh',
  und: 'und',
  deu: 'de',
  ger: 'de',
};
