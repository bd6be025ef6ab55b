import { dateOf, validDate } from '../../language/en/dates.ts';
import { LANDMARKS } from '../../language/landmarks.ts';
import type { Document, Vote } from '../../model/document.ts';
import type { Notice } from '../../model/problem.ts';
import { sessionOrYearOf, symbolOf, symbolOfFile } from '../../text/symbols.ts';
import { find, findAll, named, type XmlElement } from '../xml.ts';
import { proseOf } from './prose.ts';

/** Everything about a resolution that is not its text. */
export function mastheadOf(root: XmlElement, name: string): Omit<Document, 'paragraphs'> {
  const within = new Masthead(root);
  const symbol = within.symbol() ?? symbolOfFile(name) ?? '';
  const title = within.title();
  return {
    symbol,
    title: title.text,
    titleNotes: title.notes,
    session: within.session() ?? sessionOrYearOf(symbol),
    adopted: within.adopted(),
    meeting: within.text(named('location', 'inline'), isAdoptionMeeting),
    issued: within.date(isIssue),
    agendaItem: within.text(named('inline'), called('agenda item'))?.replace(LANDMARKS.agendaWords, '') ?? null,
    committeeReport: within.text(named('inline'), called('originating document')),
    languages: within.languages(),
    vote: within.vote(),
    provenance: '',
    reconstructed: false,
    notices: symbol === '' ? [NO_SYMBOL] : [],
  };
}

const NO_SYMBOL: Notice = { code: 'missing-masthead', message: 'found no symbol in the file', paragraph: null };

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

  constructor(root: XmlElement) {
    this.#root = root;
    this.#frame = findAll(root, named('coverPage', 'preface', 'conclusions', 'mainBody', 'preamble', 'meta')).filter(
      named('coverPage', 'preface', 'conclusions'),
    );
  }

  /** The number on the cover comes first, since file names and addresses within the file vary. */
  symbol(): string | null {
    const covered = this.text(named('docNumber'), refersTo('symbol'));
    return (
      (covered === null ? null : (symbolOf(covered) ?? covered)) ?? symbolOfAddress(this.#meta('FRBRuri', 'value'))
    );
  }

  title(): { readonly text: string; readonly notes: Document['titleNotes'] } {
    const titles = this.#all(named('docTitle', 'longTitle'));
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
      (element) => validDate(element.attributes['date'] ?? '') ?? dateOf(proseOf(element.children).text),
    );
    return dates.find((date) => date !== null) ?? null;
  }

  languages(): readonly string[] {
    const codes = findAll(this.#root, named('FRBRlanguage')).map(({ attributes }) => attributes['language'] ?? '');
    return [...new Set(codes.map((code) => ISO_639_1[code] ?? code.slice(0, 2)).filter(Boolean))];
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
  deu: 'de',
  ger: 'de',
};
