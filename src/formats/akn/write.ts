import { printedParagraphs } from '../../form/negotiated/printed.ts';
import { printedDate } from '../../language/en/dates.ts';
import { languageOf } from '../../language/language.ts';
import type { Document, Note, Paragraph, Part } from '../../model/document.ts';
import { plainIndicator } from '../../text/indicators.ts';
import { symbolElsewhere } from '../../text/symbols-elsewhere.ts';
import { cellsOf } from '../cells.ts';
import { mastheadLines, organOf } from '../masthead.ts';
import { isLetter, printedNumber } from '../number.ts';
import { xmlText } from '../xml-text.ts';
import { type AknIds, type AknItem, AknTree } from './tree.ts';

/** A document as Akoma Ntoso 3.0, in the dialect of the United Nations (AKN4UN), valid against the schema of OASIS. */
export function writeAkn(document: Document): string {
  return aknOf(document, {
    items: printedParagraphs(document).map(itemOf),
    title: inline(document.title, document.titleNotes, ''),
    analysis: () => '',
    remark: '',
  });
}

/** The parts that a comparison supplies for the text of a document. */
export interface AknContent {
  readonly items: readonly AknItem[];
  /** The title as inline XML. */
  readonly title: string;
  /** `otherAnalysis`, which may refer to paragraphs; empty if there is none. */
  readonly analysis: (places: AknIds) => string;
  /** A sentence for the comment at the top; may be empty. */
  readonly remark: string;
}

export function itemOf(paragraph: Paragraph): AknItem {
  const { text, notes, opening } = paragraph;
  const number = xmlText(printedNumber(paragraph).trim());
  return { paragraph, number, words: inline(text, notes, opening), cells: cellItems(paragraph), isRemoved: false };
}

/** The cells of a table row as inline XML; null for a paragraph. */
export function cellItems(paragraph: Paragraph): readonly string[] | null {
  return paragraph.row === null ? null : cellsOf(paragraph).map(({ text, notes }) => inline(text, notes, ''));
}

export function aknOf(document: Document, { items, title, analysis, remark }: AknContent): string {
  const comment = [COPY_REMARK, remark].filter(Boolean).join(' ').replace(/-{2,}/gu, '-');
  const letters = items.filter(({ paragraph }) => isLetter(paragraph) && isPart(paragraph, document));
  const content =
    letters.length === 0
      ? statement({ document, items, title, prefix: '', ids: new Map(), places: new Map() }, analysis)
      : collection(document, { items, title, analysis, remark });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:rd="${OWN_SPACE}">\n<!-- ${xmlText(comment)} -->\n${content}\n</akomaNtoso>\n`;
}

/** The namespace of resdiff's elements in `otherAnalysis`. */
export const OWN_SPACE = 'urn:resdiff:alignment:1';
const COPY_REMARK = 'Written by resdiff from another copy of the text; not an official document.';

/** Whether the letter of a heading names a part of a composite resolution: each of them begins with the formula. */
function isPart({ index }: Paragraph, { paragraphs }: Document): boolean {
  return paragraphs[index + 1]?.part === 'formula';
}

interface Statement {
  readonly document: Document;
  readonly items: readonly AknItem[];
  readonly title: string;
  /** Comes before every eId. */
  readonly prefix: string;
  readonly ids: Map<string, number>;
  readonly places: Map<string, string>;
}

function statement(content: Statement, analysis: AknContent['analysis']): string {
  const { document, places } = content;
  // The text comes first, since it determines the eIds of the paragraphs.
  const words = text(content);
  return `<statement name="${statementKind(document)}">${meta(document, '!main', analysis(places))}${coverPage(document)}${words}</statement>`;
}

function statementKind({ symbol }: Document): string {
  return symbol.includes('/DEC/') ? 'decision' : 'resolution';
}

/** A resolution in parts A, B …: each a statement of its own. */
function collection(document: Document, { items, title, analysis }: AknContent): string {
  const ids = new Map<string, number>();
  const places = new Map<string, string>();
  const parts: AknItem[][] = [];
  for (const item of items) {
    if (parts.length === 0 || (isLetter(item.paragraph) && isPart(item.paragraph, document))) parts.push([item]);
    else parts.at(-1)?.push(item);
  }
  const components = parts.map(([head, ...rest], at) => {
    const letter = head?.paragraph.label ?? '';
    const prefix = `comp_${at}__`;
    const inner = text({ document, items: rest, title: head?.words ?? '', prefix, ids, places }, xmlText(letter));
    return {
      reference: `<component eId="cref_${at}"><documentRef href="#comp_${at}" showAs="Resolution ${xmlText(letter)}"/></component>`,
      whole: `<component eId="comp_${at}"><statement name="${statementKind(document)}">${meta(document, `!${xmlText(letter)}`, '')}${inner}</statement></component>`,
    };
  });
  const preface = `<preface>${prefaceLine(document, title)}</preface>`;
  const body = components.map(({ reference }) => reference).join('');
  return `<documentCollection name="publication">${meta(document, '!main', analysis(places))}${coverPage(document)}${preface}<collectionBody>${body}</collectionBody><components>${components.map(({ whole }) => whole).join('')}</components></documentCollection>`;
}

/** Preface, preamble, body, conclusions and annexes. `letter`: of a part of a composite resolution. */
function text({ document, items, title, prefix, ids, places }: Statement, letter = ''): string {
  const tree = new AknTree(prefix, ids, places);
  const annex = annexStart(items);
  const before = items.slice(0, annex);
  const operative = before.findIndex(({ paragraph: { part } }) => BODY_PARTS.has(part));
  const cut = operative === -1 ? before.length : operative;
  const preamble = before.slice(0, cut);
  const preface =
    letter === ''
      ? prefaceLine(document, title)
      : `<p><docNumber refersTo="#letter">${letter}</docNumber></p><p><docTitle refersTo="#resolutionTitle">${title}</docTitle></p>`;
  const body = tree.body(before.slice(cut));
  return [
    document.symbol.startsWith('S/') || preface === '' ? '' : `<preface>${preface}</preface>`,
    preamble.length === 0 ? '' : `<preamble>${tree.preamble(preamble)}</preamble>`,
    `<mainBody>${body === '' ? `<paragraph eId="${prefix}para_none"><content><p/></content></paragraph>` : body}</mainBody>`,
    conclusions(document, prefix),
    attachments(document, items.slice(annex), tree),
  ].join('');
}

/** The parts with which the main body begins; an amendment has no preamble of its own. */
const BODY_PARTS: ReadonlySet<Part> = new Set<Part>(['operative', 'heading', 'order']);

/** The headings above the first paragraph of an annex belong to it. */
function annexStart(items: readonly AknItem[]): number {
  let at = items.findIndex(({ paragraph }) => paragraph.part === 'annex');
  if (at === -1) return items.length;
  while (items[at - 1]?.paragraph.part === 'heading') at -= 1;
  return at;
}

function attachments(document: Document, items: readonly AknItem[], tree: AknTree): string {
  if (items.length === 0) return '';
  return `<attachments><attachment><doc name="annex">${meta(document, '!annex', '')}<mainBody>${tree.body(items)}</mainBody></doc></attachment></attachments>`;
}

function meta(document: Document, component: string, analysis: string): string {
  const { symbol, adopted, issued, languages, vote } = document;
  const { actor, number } = actorOf(symbol);
  // The United Nations' value for an unknown date.
  const date = xmlText(adopted ?? '0001-01-01');
  const publication = xmlText(issued ?? adopted ?? '0001-01-01');
  const work = `/akn/un/statement/deliberation/${actor}/${date}/${number}/`;
  const language = ISO_639_2.get(languages[0] ?? 'en') ?? UNDETERMINED;
  const edition = `${work}${language}@`;
  const voting =
    vote === null || component !== '!main'
      ? ''
      : `<parliamentary><voting outcome="adoptedRecordedVote">${count(vote.inFavour, 'inFavour')}${count(vote.against, 'against')}${count(vote.abstaining, 'abstaining')}</voting></parliamentary>`;
  const analysed = voting + analysis === '' ? '' : `<analysis source="#resdiff">${voting}${analysis}</analysis>`;
  return (
    '<meta><identification source="#resdiff">' +
    `<FRBRWork><FRBRthis value="${work}${component}/"/><FRBRuri value="${work}"/><FRBRdate date="${date}" name="adoption"/><FRBRauthor href="#${actor}" as="#author"/><FRBRcountry value="un"/></FRBRWork>` +
    `<FRBRExpression><FRBRthis value="${edition}${component}/"/><FRBRuri value="${edition}/"/><FRBRdate date="${publication}" name="publication"/><FRBRauthor href="#${actor}" as="#issuer"/><FRBRlanguage language="${language}"/></FRBRExpression>` +
    `<FRBRManifestation><FRBRthis value="${edition}/${component}.xml"/><FRBRuri value="${edition}.xml"/><FRBRdate date="${publication}" name="publication"/><FRBRauthor href="#resdiff" as="#editor"/></FRBRManifestation>` +
    `</identification>${analysed}${component === '!main' ? references(actor, document) : ''}</meta>`
  );
}

/** The references of the metadata; the schema allows them once in a file. */
function references(actor: string, document: Document): string {
  const organ = organOf(document) || (languageOf(document).masthead?.print.unitedNations ?? '');
  return `<references source="#resdiff"><TLCOrganization eId="${actor}" href="/akn/ontology/organization/un/${actor}" showAs="${xmlText(organ)}"/><TLCOrganization eId="resdiff" href="/akn/ontology/organization/resdiff" showAs="resdiff"/><TLCRole eId="author" href="/akn/ontology/role/author" showAs="Author"/><TLCRole eId="issuer" href="/akn/ontology/role/issuer" showAs="Issuer"/><TLCRole eId="editor" href="/akn/ontology/role/editor" showAs="Editor"/></references>`;
}

function count(value: number, side: string): string {
  return `<count value="${value}" refersTo="#${side}"/>`;
}

/** `unga` and `78-32` for `A/RES/78/32`, as the United Nations addresses its texts. */
function actorOf(symbol: string): { readonly actor: string; readonly number: string } {
  const [, rest = symbol] = /^[AES]\/(?:HRC\/)?(?:RES|DEC)\/(.*)$/u.exec(symbol) ?? [];
  const number =
    rest
      .replace(/(?<!\s)\s*\((\d{4})\)/gu, '-$1')
      .replace(/[^\w]+/gu, '-')
      .replace(/^-|-$/gu, '') || 'unknown';
  if (symbol.startsWith('A/HRC/')) return { actor: 'unga-hrc', number };
  if (symbol.startsWith('S/')) return { actor: 'unsc', number };
  // `wha` for `WHA76.4`: the guidelines name the organs of the United Nations only.
  if (symbolElsewhere(symbol) !== null) return { actor: (/\p{L}+/u.exec(symbol)?.[0] ?? '').toLowerCase(), number };
  return { actor: symbol.startsWith('E/') ? 'unecosoc' : 'unga', number };
}

/** The code for a language that has none here. */
const UNDETERMINED = 'und';
const ISO_639_2: ReadonlyMap<string, string> = new Map([
  ['en', 'eng'],
  ['fr', 'fra'],
  ['es', 'spa'],
  ['ru', 'rus'],
  ['ar', 'ara'],
  ['zh', 'zho'],
  ['de', 'deu'],
]);

function coverPage(document: Document): string {
  const { issued, session, agendaItem, agendaItemTitle, committee, organ, symbol, title, adopted, meeting } = document;
  const isCouncil = symbol.startsWith('S/');
  const originating = originatingDocument(document);
  const line = (kind: string) => xmlText(mastheadLines(document).find((each) => each.kind === kind)?.text ?? '');
  const lines = [
    symbol === '' ? '' : `<docNumber refersTo="#symbol">${line('symbol')}</docNumber>`,
    organ === null ? '' : `<docAuthority refersTo="#issuingBody">${xmlText(organ)}</docAuthority>`,
    issued === null
      ? ''
      : `<docDate date="${xmlText(issued)}" refersTo="#dateOfIssuance">${xmlText(printedDate(issued))}</docDate>`,
    session === null ? '' : `<session refersTo="#session" value="${session}">${line('session') || session}</session>`,
    agendaItem === null ? '' : `<inline name="agenda item">${line('agenda') || xmlText(agendaItem)}</inline>`,
    agendaItemTitle === null ? '' : `<inline name="agenda item name">${xmlText(agendaItemTitle)}</inline>`,
    line('submission') === '' ? '' : `<docPurpose>${line('submission')}</docPurpose>`,
    isCouncil && title !== '' ? `<docTitle refersTo="#resolutionNumber">${xmlText(title)}</docTitle>` : '',
    isCouncil || line('adopted') === '' ? '' : `<docTitle refersTo="#adoption">${line('adopted')}</docTitle>`,
    committee === null ? '' : `<docProponent>${xmlText(committee)}</docProponent>`,
    ...factLines(document).map(({ name, text }) => `<inline name="${name}">${xmlText(text)}</inline>`),
    originating === '' ? '' : `<inline name="originating document">${xmlText(originating)}</inline>`,
    isCouncil && meeting !== null
      ? `<inline name="adoptionMeeting">${xmlText(meeting)}</inline>${adopted === null ? '' : `, <docDate date="${xmlText(adopted)}" refersTo="#adoptionDate">${xmlText(printedDate(adopted))}</docDate>`}`
      : '',
  ];
  const paragraphs = lines.filter(Boolean).map((each) => `<p>${each}</p>`);
  return paragraphs.length === 0 ? '' : `<coverPage>${paragraphs.join('')}</coverPage>`;
}

/** Facts that the masthead does not print, or that official files have nowhere. */
function factLines({ adopted, sponsors, original, mastheadNotes, related, adoptedWithoutVote, languages }: Document) {
  const print = languageOf({ languages }).masthead?.print;
  const drafts = related.filter(({ relation }) => relation === 'tabled-as');
  return [
    { name: 'original language', text: original === null ? '' : (print?.original(original) ?? '') },
    { name: 'sponsors', text: adopted === null ? '' : (print?.sponsors(sponsors) ?? '') },
    ...drafts.map(({ symbol }) => ({ name: 'draft', text: symbol })),
    ...mastheadNotes.map((text) => ({ name: 'masthead note', text })),
    { name: 'vote', text: adoptedWithoutVote === true ? (print?.withoutVote ?? '') : '' },
  ].filter(({ text }) => text !== '');
}

/** The report or, without one, the draft on which it was adopted. */
function originatingDocument({ committeeReport, related }: Document): string {
  const drafts = related.filter(({ relation }) => relation === 'tabled-as').map(({ symbol }) => symbol);
  return committeeReport ?? drafts.join(' and ');
}

function prefaceLine({ symbol, title }: Document, words: string): string {
  if (title === '') return '';
  const number = mastheadNumber(symbol);
  return `<p>${number === '' ? '' : `<docNumber>${xmlText(number)}</docNumber> `}<docTitle refersTo="#resolutionTitle">${words}</docTitle></p>`;
}

function mastheadNumber(symbol: string): string {
  const [, number = ''] = /^A\/RES\/(.+)$/u.exec(symbol) ?? [];
  return number === '' ? '' : `${number}.`;
}

function conclusions({ symbol, meeting, adopted }: Document, prefix: string): string {
  if (symbol.startsWith('S/') || (meeting === null && adopted === null)) return '';
  const lines = [
    meeting === null ? '' : `<inline name="adoptionMeeting">${xmlText(meeting)}</inline>`,
    adopted === null
      ? ''
      : `<docDate date="${xmlText(adopted)}" refersTo="#adoptionDate">${xmlText(printedDate(adopted))}</docDate>`,
  ].filter(Boolean);
  return `<conclusions eId="${prefix}conclusions"><p>${lines.join('<eol/>')}</p></conclusions>`;
}

/** Words with their notes in place, and the opening words in italics. */
export function inline(text: string, notes: readonly Note[], opening: string): string {
  const italic = text.startsWith(opening) ? opening.length : 0;
  const cuts = [...new Set([0, italic, ...notes.map(({ offset }) => offset), text.length])].sort((a, b) => a - b);
  return cuts
    .map((at, place) => {
      const words = xmlText(text.slice(at, cuts[place + 1] ?? text.length));
      const called = notes.filter(({ offset }) => offset === at).map(noteXml);
      // Before the words that start here, and after those that end here.
      return called.join('') + (at < italic && words !== '' ? `<i>${words}</i>` : words);
    })
    .join('');
}

export function noteXml({ marker, text, repeated }: Note): string {
  const indicator = xmlText(plainIndicator(marker));
  if (repeated) return `<sup>${indicator}</sup>`;
  return `<authorialNote marker="${indicator}" placement="bottom"><p>${xmlText(text)}</p></authorialNote>`;
}
