import type { Vote } from '../../../model/document.ts';
import { printedDate } from '../dates.ts';
import { printedOrdinal } from '../ordinals.ts';

/** `4 December 2023`; the word is checked against the months later. */
const PRINTED_DAY = '(\\d{1,2}\\s+\\p{L}+\\s+\\d{4})';

/** The beginnings of masthead lines that are not the title. */
const FIELDS = [
  'United Nations\\b',
  '(?:General Assembly|Security Council|Economic and Social Council|Human Rights Council)(?:\\s|$)',
  'Distr\\.|Original:|Agenda item',
  '[\\p{Lu}][\\p{L}-]+ (?:resumed |special |emergency special )*session(?:\\s|$)',
  'Resolution adopted|Adopted by|on \\d{1,2} \\p{L}+ \\d{4}$',
  '\\[|[^[]*\\]$',
  'Resolution \\d+ \\(\\d{4}\\)$|\\d{1,2} \\p{L}+ \\d{4}$|\\d{2}-\\d{5}',
  '(?:First|Second|Third|Fourth|Fifth|Sixth) Committee$',
  '.*: (?:revised )?draft resolution$',
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
  report: /\[(?:on the (?:report|recommendation)|without reference)[^\][(]{0,200}\(([^\][]{3,200})\)\s*\]/u,
  /** `Resolution 2706 (2023)` for the symbol, anywhere and alone on a line. */
  councilNumber: /\bResolution\s+(\d{1,5})\s+\((\d{4})\)/u,
  councilTitle: /^Resolution \d+ \(\d{4}\)$/u,
  /** The one organ whose resolutions carry the number of its own session. */
  humanRightsCouncil: /Human\s+Rights\s+Council/u,
  /** `Seventy-eighth session`, and `2023 session` of the Economic and Social Council. */
  session: /(?<![\p{L}-])(\p{Lu}\p{Ll}+(?:\sand\s\p{Ll}+)?(?:-\p{Ll}+)?)\s+session\b/u,
  sessionOfYear: /(?<!\d)((?:19|20)\d\d)\s+session\b/u,
  /** `Agenda item 99 (dd)`, `Agenda items 13 and 115`; and the words after the last item. */
  agendaItem: /\bAgenda\s+items?\s+((?:(?:\d+|\([a-z]{1,3}\)|and|to)(?:,\s|\s|$|(?=[,(]))){1,12})/u,
  agendaRest: /(?:,| and| to)$/u,
  /** A line that is not the title. */
  field: new RegExp(`^(?:${FIELDS.join('|')})`, 'u'),
  /** Where lost line breaks should be restored: `…MunitionsResolution adopted by…2023[on the report…]78/32. Implementation…`. */
  glued: new RegExp(`(?<=[^\\s*([“"‘'])(?=${GLUED_LINES})|(?<=\\])(?=\\d{1,4}\\/\\d)`, 'gu'),
  /** `At its 42nd plenary meeting, on 4 December 2023, the General Assembly … decided`; statements of the Security Council begin alike. */
  decision: /^At (?:its|the) \d{1,5}(?:st|nd|rd|th) (?:\(resumed\) )?(?:plenary )?meeting\b/u,
  /** The note of a recorded vote below a text: after another line, at the beginning of a line, and with its figures. */
  voteBehind: /\s\[Adopted /u,
  votes: /^\[?Adopted (?:without|by) /u,
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
    issued: (iso: string) => `Distr.: General ${printedDate(iso)}`,
    session: (session: number) => {
      const words = printedOrdinal(session);
      return `${words.charAt(0).toUpperCase()}${words.slice(1)} session`;
    },
    sessionOfYear: (year: number) => `${year} session`,
    agendaItem: (item: string) => `Agenda item ${item}`,
    report: (report: string) => `[on the report (${report})]`,
    /** For a draft submitted directly to the plenary. */
    draft: (draft: string) => `[without reference to a Main Committee (${draft})]`,
    adopted: (kind: 'Decision' | 'Resolution', organ: string, iso: string) =>
      `${kind} adopted by the ${organ} on ${printedDate(iso)}`,
    adoptedByCouncil: (meeting: string | null, iso: string) =>
      `Adopted by the Security Council ${meeting === null ? '' : `at its ${meeting}, `}on ${printedDate(iso)}`,
    day: printedDate,
    vote: ({ inFavour, against, abstaining }: Vote) =>
      `[Adopted by a recorded vote of ${inFavour} to ${against}, with ${abstaining} abstentions]`,
  },
};
