import type { Document, DocumentKind, Related, Sponsor, Vote } from '../../../model/document.ts';
import { printedDate } from '../dates.ts';
import { STATES } from '../names/states.ts';
import { printedOrdinal } from '../ordinals.ts';

/** `4 December 2023`; the word is checked against the months later. */
const PRINTED_DAY = '(\\d{1,2}\\s+\\p{L}+\\s+\\d{4})';

const ORGANS = 'General Assembly|Security Council|Economic and Social Council|Human Rights Council|Trusteeship Council';
/** The Main Committees of the General Assembly, in the order of their numbers, as their documents name them. */
const COMMITTEE_NAMES: readonly string[] = [
  'First Committee',
  'Second Committee',
  'Third Committee',
  'Special Political and Decolonization Committee (Fourth Committee)',
  'Fifth Committee',
  'Sixth Committee',
];

/** With any white space between the words: the last of them runs over two lines. */
const COMMITTEES =
  '(?:First|Second|Third|Fourth|Fifth|Sixth)\\sCommittee|Special\\sPolitical\\sand\\sDecolonization\\sCommittee(?:\\s\\(Fourth\\sCommittee\\))?';

/** Parts of masthead lines that may be together on one line, some without their spaces; a title may begin with the same words. */
const LINE_PARTS = `United ?Nations|${ORGANS.replaceAll(' ', ' ?')}|[AES]\\/[^\\s\\d]{0,20}\\d\\S{0,60}(?:\\s\\(\\d{4}\\))?`;

/** The beginnings of masthead lines that are not the title. */
const FIELDS = [
  `(?:${LINE_PARTS})(?:\\s(?:${LINE_PARTS})){0,3}(?:$|\\sDistr\\.)`,
  'Distr\\.|Original:|\\(?Agenda item',
  '[\\p{Lu}][\\p{L}-]+ (?:resumed |regular |special |emergency special )*session(?:\\s|$)|(?:19|20)\\d\\d session$',
  '(?:Resolution|Decision|RESOLUTION|DECISION) (?:adopted|ADOPTED)|Adopted (?:by|on)|on \\d{1,2} \\p{L}+ \\d{4}$',
  '\\[|[^[]*\\]$',
  'Resolution \\d+ \\(\\d{4}\\)$|(?:\\d{1,2} \\p{L}+ )?\\d{4}$|\\d{2}-\\d{5}',
  `(?:${COMMITTEES}|\\(Fourth Committee\\))$`,
  '(?:[Rr]evised )?[Dd]raft (?:resolution|decision)$',
  '.*: (?:revised )?draft (?:resolution|decision)$',
];

/** The calls of footnotes behind a word; a star may be left without its footnote. */
const CALLS = '(?:\\[\\^[^\\]]{1,4}\\]|\\*)*';
/** `Iraq:[^*] `: who submits it. A list of all States has some three thousand characters. */
const SPONSORS = `(?:(?<sponsors>[^:]{2,6000}):(?<calls>${CALLS})\\s)?`;
const DRAFT = (what: string) =>
  new RegExp(
    `^${SPONSORS}(?:[Rr]evised )?[Dd]raft ${what}${CALLS}(?: (?:submitted|proposed|presented|prepared) by (?<by>.{2,600}?)${CALLS})?` +
      '(?:,? on the basis of informal consultations on (?:(?:revised )?draft (?:resolution|decision) ?)?(?<basis>[AES]\\/\\S+))?$',
    'u',
  );

/** The lines that say what a document is, with who submitted it (`sponsors`, `by`) and what it is about (`of`, `basis`). */
const SUBMISSIONS: readonly { readonly kind: DocumentKind; readonly line: RegExp }[] = [
  { kind: 'draft-resolution', line: DRAFT('resolution') },
  { kind: 'draft-decision', line: DRAFT('decision') },
  {
    kind: 'amendment',
    line: new RegExp(
      `^${SPONSORS}(?:[Ss]ub-?|[Rr]evised )?[Aa]mendments?${CALLS}(?: (?:submitted|proposed) by (?<by>.{2,600}?)${CALLS})? to (?<of>(?:the )?(?:(?:revised )?draft |amendments? |document |[AES]\\/).{2,400})$`,
      'u',
    ),
  },
  {
    kind: 'budget-implications',
    line: /^(?:Revised )?(?:Programme budget|Financial) implications of (?<of>(?:the )?(?:(?:revised |oral )*draft (?:resolution|decision)|[AES]\/).{2,400})$/u,
  },
  { kind: 'note', line: /^Note (?:verbale )?by (?<by>the .{2,200})$/u },
  { kind: 'committee-report', line: new RegExp(`^Report of the (?:${COMMITTEES})${CALLS}$`, 'u') },
];

/** The beginnings of masthead lines that may have lost the line break before them. */
const GLUED_LINES =
  'Resolution adopted by|Adopted by the|Agenda item|\\[on the (?:report|recommendation)|\\[without reference';

/** The lines above and below a text. */
export const MASTHEAD = {
  /** `Resolution adopted by the General Assembly on 4 December 2023`, `Adopted by the Security Council at its 9466th meeting, on …`. */
  adopted: new RegExp(
    `\\b[Aa]dopted\\s+by\\s+the\\s+[^\\d[\\]]{3,60}(?:\\d{1,5}\\w{2}\\s+meeting,?\\s+)?on\\s+${PRINTED_DAY}`,
    'u',
  ),
  /** The meeting of the Council at which it was adopted. */
  meeting: /\b[Aa]dopted\s+by\s+the\s+Security\s+Council\s+at\s+its\s+(\d{1,5}(?:st|nd|rd|th)\s+meeting)/u,
  /** The lines of other organizations that are not the title, and the day on which their texts were adopted. */
  fieldElsewhere: new RegExp(
    `^(?:${[
      ...FIELDS,
      '\\((?:Adopted|Agenda|Resolution adopted|[\\p{Lu}\\d/().-]+\\)$)',
      'Adopted on',
      'General (?:Conference|Distribution)$|Executive Board$|Conference of the Parties$|Parliamentary Assembly$',
      '[\\p{Lu}][\\p{L}-]+ (?:regular|ordinary|extraordinary) session',
      'Item \\d|(?:Provisional )?[Aa]genda item|Document ',
      '[\\p{Lu}][\\p{Lu} -]+ (?:ASSEMBLY|BOARD|CONFERENCE|COUNCIL)$',
      '\\p{Lu}\\p{Ll}{2,8} \\d{4}$',
    ].join('|')})`,
    'u',
  ),
  adoptedElsewhere: new RegExp(`\\b(?:[Aa]dopted\\s+on|[Rr]esolution\\s+of)\\s+${PRINTED_DAY}`, 'u'),
  sessionElsewhere:
    /(?<![\p{L}-])(\p{Lu}\p{Ll}+(?:-\p{Ll}+)?)\s+(?:(?:regular|ordinary)\s+session|World\s+Health\s+Assembly)\b/u,
  /** The decisions of a conference, by the number before their title: `Decision 15/4`. */
  numberElsewhere: (number: string) => `Decision ${number}`,
  /** The date of issue. */
  issued: new RegExp(`\\bDistr\\.:?\\s*\\p{L}+\\s+${PRINTED_DAY}`, 'u'),
  /** `[on the report of the First Committee (A/78/409, para. 89)]`. */
  report: /\[(?:on the (?:report|recommendation)|without reference)[^\][]{0,200}?\((?=[AES]\/)([^\][]{3,200})\)\s*\]/u,
  /** `Resolution 2706 (2023)` for the symbol, anywhere and alone on a line. */
  councilNumber: /\bResolution\s+(\d{1,5})\s+\((\d{4})\)/u,
  councilTitle: /^Resolution \d+ \(\d{4}\)$/u,
  /** A text adopted without reference to a Main Committee was tabled as the draft that the brackets name. */
  withoutCommittee: /\[without reference/u,
  /** The organs, the committee and the language of the original, as printed. */
  organs: new RegExp(`(?:^|\\n)(?:United Nations\\s+)?(${ORGANS})(?=\\s|$)`, 'gu'),
  committee: new RegExp(`(?:^|\\n)(${COMMITTEES})(?=\\n|$)|\\[on the report of the (${COMMITTEES})(?=\\s\\()`, 'u'),
  /** Its own name, where it is inflected in the report's line. */
  committeeNamed: (words: string): string => words,
  original: /\bOriginal:\s+(Arabic|Chinese|English|French|Russian|Spanish)\b/u,
  languages: { Arabic: 'ar', Chinese: 'zh', English: 'en', French: 'fr', Russian: 'ru', Spanish: 'es' } as Readonly<
    Record<string, string>
  >,
  /** What an adopted text says it is. */
  adoptedKinds: [
    { kind: 'resolution', line: /(?:^|\n)(?:Resolution adopted by|Adopted by the|Resolution \d+ \(\d{4}\))/u },
    { kind: 'decision', line: /(?:^|\n)Decision adopted by/u },
    { kind: 'presidential-statement', line: /(?:^|\n)Statement by the President of the Security Council/u },
  ] as readonly { readonly kind: DocumentKind; readonly line: RegExp }[],
  submissions: SUBMISSIONS,
  /** Where one of them begins: at the start of a line, or behind the sponsors. */
  /** The sentence below a resolution of the Security Council is one of its paragraphs. */
  adoptedAt: /(?!)/u,
  submitted: new RegExp(
    `(?:^|:${CALLS}\\s)(?:[Rr]evised |[Ss]ub-?)*(?:[Dd]raft (?:resolution|decision)|[Aa]mendments?(?=\\[| to | submitted | proposed ))|^(?:Note (?:verbale )?by the |(?:Revised )?(?:Programme budget|Financial) implications of |Report of the (?:${COMMITTEES}))`,
    'u',
  ),
  /** The end of a line that continues on the next one: in the midst of a list or a name. */
  unfinished: /(?:,|\b(?:and|of|the|by|in|its|on|for|to))$/u,
  /** Sponsors, of which the last is joined by a word; some names contain that word. */
  nextSponsor: /,\s(?:and\s)?|\sand\s/u,
  nameWithAnd: new RegExp(
    `(?:${[...new Set(STATES.split(/[|,\n]/u).filter((name) => name.includes(' and ')))].sort((a, b) => b.length - a.length).join('|')})`,
    'gu',
  ),
  /** Somebody in an office is one sponsor, whatever commas follow. */
  office: /^(?:the|a|an) /u,
  /** `Iraq, on behalf of the Group of 77 and China`; and the footnote that says the same of a sponsor. */
  onBehalf: /^(.{2,200}?),? \(?on behalf of ([^()]{2,600})\)?$/u,
  /** What official files say around the name of who submitted a draft. */
  aroundSponsor: /^submitted by |,? (?:and )?(?:on the basis of|following) informal consultations\b.*$/gu,
  behalfOfLast: /,? on behalf of [^()]*$/u,
  behalfNote: /^On behalf of (.{2,1000}?)\.?$/u,
  /** A footnote to a masthead whose mark is the star that also begins the item of a list. */
  starNote:
    /^(?:On behalf of |Any changes to the list of sponsors|In (?:its|his|her) capacity |In order for the |In accordance with |Reissued |The present )/u,
  /** A draft in a report: `draft resolution 4 recommended by the Second Committee in its report contained in document A/80/555`. */
  draftWithin:
    /(?<=^|\s)(draft (?:resolution|decision) (?:[IVXLC]+|\d+|[A-Z])(?: [A-Z])?)(?= (?:recommended|contained|in)\b)/u,
  /** The sentence that is a draft decision: `The General Assembly, recalling its resolution 79/22, decides to …`. */
  decisionSentence: new RegExp(
    `^The (?:${ORGANS})(?:, \\p{Ll}.{3,3000}?,)? (?:also |further |hereby )?(?:adopts|agrees|appoints|approves|authorizes|concurs|decides|elects|endorses|invites|notes|postpones|recommends|reiterates|requests|resolves|takes note)\\b`,
    'u',
  ),
  /** The one organ whose resolutions carry the number of its own session. */
  humanRightsCouncil: /Human\s+Rights\s+Council/u,
  /** `Seventy-eighth session`, and `2023 session` of the Economic and Social Council. */
  session: /(?<![\p{L}-])(\p{Lu}\p{Ll}+(?:\sand\s\p{Ll}+)?(?:-\p{Ll}+)?)\s+session\b/u,
  sessionOfYear: /(?<!\d)((?:19|20)\d\d)\s+session\b/u,
  /** `Agenda item 99 (dd)`, `Agenda items 13 and 115`; and the words after the last item. */
  agendaItem: /\bAgenda\s+items?\s+((?:(?:\d+|\([a-z]{1,3}\)|and|to)(?:,\s|\s|$|(?=[,(]))){1,12})/u,
  agendaRest: /(?:,| and| to)$/u,
  /** The word that may stand before a symbol, without case. */
  beforeSymbol: /^(?:resolution|decision)$/u,
  /** A line that is not the title. */
  field: new RegExp(`^(?:${FIELDS.join('|')})`, 'u'),
  /** Where lost line breaks should be restored: `…MunitionsResolution adopted by…2023[on the report…]78/32. Implementation…`. */
  glued: new RegExp(`(?<=[^\\s*([“"‘'])(?=${GLUED_LINES})|(?<=\\])(?=\\d{1,4}\\/\\d)`, 'gu'),
  /** `At its 42nd plenary meeting, on 4 December 2023, the General Assembly … decided`; statements of the Security Council begin alike. */
  decision: /^At (?:its|the) \d{1,5}(?:st|nd|rd|th) (?:\(resumed\) )?(?:plenary )?meeting\b/u,
  /** The note of a recorded vote below a text: after another line, at the beginning of a line, and with its figures. */
  voteBehind: /\s\[Adopted /u,
  votes: /^\[?Adopted (?:without|by) /u,
  withoutVote: /^\[?Adopted (?:without a (?:recorded )?vote|by consensus)\b/u,
  vote: /^\[?Adopted by a recorded vote of (\d{1,3}) to (\d{1,3}|none)(?:, with (\d{1,3}|no) abstentions?)?/u,
  /** Lines at the foot of a page that are not part of the text. */
  furniture: /^Please recycle\S?$/iu,
  /** The same lines, for writing. */
  print: {
    unitedNations: 'United Nations',
    /** The organs by the beginnings of their symbols, the longest first. */
    organs: [
      ['A/HRC/', 'Human Rights Council'],
      ['A/', 'General Assembly'],
      ['S/', 'Security Council'],
      ['E/', 'Economic and Social Council'],
    ] as readonly (readonly [start: string, organ: string])[],
    /** The default organ. */
    anyOrgan: 'General Assembly',
    /** Drafts and amendments, which have an `L.` in their symbols, are distributed to those who meet. */
    issued: (iso: string, symbol: string) =>
      `Distr.: ${/\/L\.\d/u.test(symbol) ? 'Limited' : 'General'} ${printedDate(iso)}`,
    session: (session: number) => {
      const words = printedOrdinal(session);
      return `${words.charAt(0).toUpperCase()}${words.slice(1)} session`;
    },
    sessionOfYear: (year: number) => `${year} session`,
    original: (code: string) => {
      const name = Object.entries(MASTHEAD.languages).find(([, known]) => known === code)?.[0];
      return name === undefined ? '' : `Original: ${name}`;
    },
    agendaItem: (item: string) => `Agenda item ${item}`,
    report: (report: string, committee: string | null) =>
      `[on the report ${committee === null ? '' : `of the ${committee} `}(${report})]`,
    /** For a draft submitted directly to the plenary. */
    draft: (drafts: readonly string[]) => `[without reference to a Main Committee (${drafts.join(' and ')})]`,
    submission: printedSubmission,
    sponsors: printedSponsors,
    adopted: (kind: 'Decision' | 'Resolution', organ: string, iso: string) =>
      `${kind} adopted by the ${organ} on ${printedDate(iso)}`,
    adoptedByCouncil: (meeting: string | null, iso: string) =>
      `Adopted by the Security Council ${meeting === null ? '' : `at its ${meeting}, `}on ${printedDate(iso)}`,
    day: printedDate,
    /** The lines below a text, in their order. */
    closing: (meeting: string, day: string): readonly string[] => [meeting, day],
    vote: ({ inFavour, against, abstaining }: Vote) =>
      `[Adopted by a recorded vote of ${inFavour} to ${against}, with ${abstaining} abstentions]`,
    withoutVote: '[Adopted without a vote]',
    committees: COMMITTEE_NAMES,
    sponsorsMayChange: 'Any changes to the list of sponsors will be reflected in the official record of the meeting.',
  },
};

/** `Iraq and Kenya:* draft resolution`, `Draft decision submitted by the Chair`, `Note by the Secretariat`. */
function printedSubmission(
  kind: DocumentKind,
  { sponsors, related, stars }: Pick<Document, 'sponsors' | 'related'> & { readonly stars: readonly string[] },
): string {
  const list = printedSponsors(sponsors);
  const of = (relation: Related['relation']) =>
    related
      .filter((each) => each.relation === relation)
      .map(({ symbol, draft }) =>
        draft === null ? `${draftKind(kind, symbol)} ${symbol}` : `${draft} contained in document ${symbol}`,
      );
  const [first = '', second = ''] = stars;
  const submitted = (what: string, rest: string) => {
    if (list === '') return capital(`${what}${first}${rest}`);
    if (MASTHEAD.office.test(list)) return capital(`${what} submitted by ${list}${first}${rest}`);
    return `${list}:${first} ${what}${second}${rest}`;
  };
  const basis = of('replaces').map((symbol) => `, on the basis of informal consultations on ${symbol}`);
  switch (kind) {
    case 'draft-resolution':
    case 'draft-decision':
      return submitted(kind.replace('-', ' '), basis.join(''));
    case 'amendment':
      return of('amends').length === 0 ? '' : submitted('amendment', ` to ${of('amends').join(' and ')}`);
    case 'note':
      return list === '' ? '' : `Note by ${list}`;
    case 'budget-implications':
      return of('concerns').length === 0 ? '' : `Programme budget implications of ${of('concerns').join(' and ')}`;
    default:
      return '';
  }
}

/** What the document concerned is called: another draft decision for a draft decision, else a draft resolution. */
function draftKind(kind: DocumentKind, symbol: string): string {
  const name = kind === 'draft-decision' ? 'draft decision' : 'draft resolution';
  return /\/Rev\.\d/u.test(symbol) ? `revised ${name}` : name;
}

/** `Iraq, Kenya (on behalf of the African Group) and Mali` */
function printedSponsors(sponsors: readonly Sponsor[]): string {
  const names = sponsors.map(({ name, onBehalfOf }) =>
    onBehalfOf === null ? name : `${name} (on behalf of ${onBehalfOf})`,
  );
  return [names.slice(0, -1).join(', '), names.at(-1) ?? ''].filter(Boolean).join(' and ');
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
