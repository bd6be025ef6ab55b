import { positionInName } from '../../form/names.ts';
import type {
  Comment,
  Document,
  DocumentKind,
  Note,
  Paragraph,
  Part,
  Related,
  Row,
  Sponsor,
  TrackedChange,
  Vote,
} from '../../model/document.ts';
import { InputError, type Notice } from '../../model/problem.ts';
import { cellsIn } from '../../text/cells.ts';
import { plainIndicator } from '../../text/indicators.ts';
import { DEFAULT_LIMITS, keepWithin, type Limits } from '../limits.ts';
import { negotiatedIn } from './negotiated.ts';
import { asNumber, asText, dateOf, type Fields, listOf, recordOf, textOrNull } from './values.ts';

/**
 * Reads a document from JSON. Nothing in it is trusted: every field is checked, indices are assigned again, and notes are kept
 * within their paragraphs.
 *
 * @throws InputError if it is damaged or not a document
 */
export function readJson(text: string, name: string, limits: Limits = DEFAULT_LIMITS): Document {
  const measured = { name, limits };
  keepWithin('json-characters', text.length, measured);
  const refuse = (what: string): never => {
    throw new InputError('not-a-resolution', `${name}: resdiff JSON, but ${what}`);
  };
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return refuse('damaged; export it again');
  }
  const whole = recordOf(value);
  const fields = 'document' in whole ? recordOf(whole['document']) : whole;
  const list = fields['paragraphs'];
  if (!Array.isArray(list) || list.length === 0) return refuse('without paragraphs');
  keepWithin('paragraphs', list.length, measured);
  const paragraphs = list.map((each: unknown, index) => paragraphOf(recordOf(each), index));
  return {
    symbol: asText(fields['symbol']),
    reissueMark: /^\*{1,4}$/u.test(asText(fields['reissueMark'])) ? asText(fields['reissueMark']) : '',
    kind: DOCUMENT_KINDS.find((kind) => kind === fields['kind']) ?? null,
    organ: textOrNull(fields['organ']),
    committee: textOrNull(fields['committee']),
    title: asText(fields['title']),
    titleNotes: asNotes(fields['titleNotes'], asText(fields['title']).length),
    session: asNumber(fields['session']),
    adopted: dateOf(fields['adopted']),
    meeting: textOrNull(fields['meeting']),
    issued: dateOf(fields['issued']),
    agendaItem: textOrNull(fields['agendaItem']),
    agendaItemTitle: textOrNull(fields['agendaItemTitle']),
    committeeReport: textOrNull(fields['committeeReport']),
    sponsors: listOf(fields['sponsors']).flatMap((each) => sponsorOf(recordOf(each))),
    mastheadNotes: listOf(fields['mastheadNotes']).map(asText).filter(Boolean),
    related: listOf(fields['related']).flatMap((each) => relatedOf(recordOf(each))),
    languages: listOf(fields['languages']).map(asText).filter(isLanguage),
    original: [asText(fields['original'])].find(isLanguage) ?? null,
    vote: voteOf(fields['vote']),
    adoptedWithoutVote: typeof fields['adoptedWithoutVote'] === 'boolean' ? fields['adoptedWithoutVote'] : null,
    provenance: asText(fields['provenance']),
    reconstructed: fields['reconstructed'] === true,
    paragraphs: withUniqueIds(paragraphs),
    ...commentsIn(fields['comments'], paragraphs),
    ...trackedIn(fields['tracked'], paragraphs),
    notices: listOf(fields['notices']).flatMap((each) => noticeOf(recordOf(each), paragraphs.length)),
  };
}

const DOCUMENT_KINDS: readonly DocumentKind[] = [
  'resolution',
  'decision',
  'presidential-statement',
  'draft-resolution',
  'draft-decision',
  'amendment',
  'committee-report',
  'budget-implications',
  'note',
];

const RELATIONS: readonly Related['relation'][] = [
  'revises',
  'corrects',
  'adds-to',
  'amends',
  'replaces',
  'concerns',
  'tabled-as',
];

function sponsorOf(fields: Fields): readonly Sponsor[] {
  const name = asText(fields['name']);
  return name === '' ? [] : [{ name, onBehalfOf: textOrNull(fields['onBehalfOf']) }];
}

function relatedOf(fields: Fields): readonly Related[] {
  const relation = RELATIONS.find((known) => known === fields['relation']);
  const symbol = asText(fields['symbol']);
  return relation === undefined || symbol === '' ? [] : [{ relation, symbol, draft: textOrNull(fields['draft']) }];
}

function isLanguage(code: string): boolean {
  return /^[a-z]{2,3}(?:-\w{1,8}){0,3}$/u.test(code);
}

const PARTS: readonly Part[] = ['formula', 'preamble', 'operative', 'heading', 'annex', 'order'];

/** Known texts nest four levels deep. Each level opens a list, so a depth from an untrusted file is bounded. */
const DEPTH_MAX = 100;

function paragraphOf(fields: Fields, index: number): Paragraph {
  const text = asText(fields['text']);
  return {
    index,
    id: asText(fields['id']) || `par. ${index + 1}`,
    part: PARTS.find((part) => part === fields['part']) ?? 'operative',
    section: asText(fields['section']),
    label: asText(fields['label']),
    depth: Math.min(DEPTH_MAX, Math.max(0, Math.trunc(asNumber(fields['depth']) ?? 0))),
    text,
    opening: asText(fields['opening']),
    notes: asNotes(fields['notes'], text.length),
    row: rowOf(fields, text),
    ...negotiatedIn(fields['negotiated'], text),
  };
}

/** The cells follow from the text. A file of an older release tells its rows by their names alone. */
function rowOf(fields: Fields, text: string): Row | null {
  const row = recordOf(fields['row']);
  const position =
    asNumber(row['position']) ?? (fields['row'] === undefined ? positionInName(asText(fields['id'])) : null);
  return position === null ? null : { position, head: row['head'] === true, cells: cellsIn(text) };
}

function withUniqueIds(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const given = new Set<string>();
  return paragraphs.map((paragraph) => {
    const id = given.has(paragraph.id) ? `${paragraph.id} [${paragraph.index}]` : paragraph.id;
    given.add(id);
    return { ...paragraph, id };
  });
}

function asNotes(value: unknown, length: number): readonly Note[] {
  return listOf(value)
    .map(recordOf)
    .map((note) => ({
      marker: plainIndicator(asText(note['marker'])),
      text: asText(note['text']),
      offset: Math.min(asNumber(note['offset']) ?? length, length),
      repeated: note['repeated'] === true,
    }))
    .toSorted((a, b) => a.offset - b.offset);
}

function voteOf(value: unknown): Vote | null {
  const vote = recordOf(value);
  const [inFavour, against, abstaining] = ['inFavour', 'against', 'abstaining'].map((name) => asNumber(vote[name]));
  if (inFavour == null || against == null || abstaining == null) return null;
  return { inFavour, against, abstaining };
}

function noticeOf(fields: Fields, count: number): readonly Notice[] {
  const code = NOTICE_CODES.find((known) => known === fields['code']);
  const paragraph = asNumber(fields['paragraph']);
  if (code === undefined) return [];
  return [
    { code, message: asText(fields['message']), paragraph: paragraph !== null && paragraph < count ? paragraph : null },
  ];
}

/** Comments, if there are any; one outside its paragraph loses its place. */
function commentsIn(value: unknown, paragraphs: readonly Paragraph[]): Pick<Document, 'comments'> {
  const comments = listOf(value).map((each): Comment => {
    const fields = recordOf(each);
    return {
      author: asText(fields['author']),
      date: textOrNull(fields['date']),
      text: asText(fields['text']),
      quote: asText(fields['quote']),
      ...besidePlace(fields, paragraphs),
    };
  });
  return comments.length === 0 ? {} : { comments };
}

/** Tracked changes, likewise. */
function trackedIn(value: unknown, paragraphs: readonly Paragraph[]): Pick<Document, 'tracked'> {
  const tracked = listOf(value).flatMap((each): readonly TrackedChange[] => {
    const fields = recordOf(each);
    const kind = TRACKED_KINDS.find((known) => known === fields['kind']);
    if (kind === undefined) return [];
    return [
      {
        kind,
        author: asText(fields['author']),
        date: textOrNull(fields['date']),
        text: asText(fields['text']),
        accepted: fields['accepted'] === true,
        present: fields['present'] === true,
        byHand: fields['byHand'] === true,
        ...besidePlace(fields, paragraphs),
      },
    ];
  });
  return tracked.length === 0 ? {} : { tracked };
}

const TRACKED_KINDS: readonly TrackedChange['kind'][] = ['inserted', 'deleted', 'moved-here', 'moved-away'];

/** A paragraph and a place in it, if there are such. */
function besidePlace(fields: Fields, paragraphs: readonly Paragraph[]): Pick<Comment, 'paragraph' | 'offset'> {
  const paragraph = asNumber(fields['paragraph']);
  const text = paragraph === null ? undefined : paragraphs[paragraph]?.text;
  const offset = asNumber(fields['offset']);
  return {
    paragraph: text === undefined ? null : paragraph,
    offset: text === undefined || offset === null || offset > text.length ? null : offset,
  };
}

const NOTICE_CODES: readonly Notice['code'][] = [
  'missing-masthead',
  'unread-masthead',
  'unnumbered-paragraph',
  'odd-numbering',
  'stray-note',
  'unknown-element',
  'lost-words',
  'hidden-words',
  'struck-words',
  'marked-by-hand',
  'bracketed-words',
  'tracked-changes',
  'rival-changes',
  'mended',
  'unknown-language',
  'not-a-resolution-proper',
];
