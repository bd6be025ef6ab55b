import type { Document, DocumentKind, Sponsor, Vote } from '../model/document.ts';
import type { ENGLISH } from './en/english.ts';
import type { TabledCalendar } from './tables/calendar.ts';
import type { TabledOrdinals } from './tables/ordinals.ts';
import { expressionOf, filled, NEVER, printedBy } from './tables/patterns.ts';
import type { MastheadTable, Tables } from './tables/tables.ts';

type Masthead = (typeof ENGLISH)['masthead'];

/** The lines above and below a text, by a table; what it does not have is never found. */
export function mastheadFrom(
  { masthead: table, code, landmarks }: Tables,
  calendar: TabledCalendar,
  ordinals: TabledOrdinals,
): Masthead {
  const { slots, plain, keeping } = composing(table, calendar, ordinals);
  const day = slots.date;
  const lines = table.organs.map(({ line }) => worded(line)).join('|');
  const adopted = [...table.resolutionAdopted, ...table.decisionAdopted];
  const council = expressionOf(table.councilNumber, slots);
  const committees = [...table.committees, ...table.ofCommittees].map(worded).join('|');
  const known = fieldsOf(table, { plain, lines, adopted, committees, council, day });
  return {
    ...NOTHING_KNOWN,
    adopted: new RegExp(keeping([...adopted, ...table.councilAdopted], 'date'), 'iu'),
    meeting: new RegExp(keeping(table.councilAdopted.slice(0, 1), 'meeting'), 'iu'),
    fieldElsewhere: new RegExp(`^(?:${known.join('|')})`, 'iu'),
    issued: new RegExp(`\\bDistr\\.?\\s?:?\\s*[\\p{L}.]+\\s+(${day}|\\d{1,2} \\p{L}+ \\d{4})`, 'iu'),
    report: REPORT,
    councilNumber: new RegExp(withGroups(council), 'iu'),
    councilTitle: new RegExp(`^(?:${withoutGroups(council)})`, 'iu'),
    withoutCommittee: new RegExp(`\\[(?:${table.withoutCommitteeTold})`, 'iu'),
    organs: new RegExp(`(?:^|\\n)(?:${worded(table.unitedNations)}\\s+)?(${lines})(?=\\s|$)`, 'gu'),
    committee: new RegExp(
      `(?:^|\\n)(${committees})(?=\\n|$)|\\[[^\\][\\n]{0,80}?(${committees})(?=${behindCommittee(table)}\\s?[(（])`,
      'u',
    ),
    committeeNamed: (words: string) => table.committees[table.ofCommittees.indexOf(words)] ?? words,
    original: /\bOriginal\s?:\s+(\p{L}+)/u,
    languages: languageNames(table),
    adoptedKinds: [
      {
        kind: 'resolution',
        line: new RegExp(
          `(?:^|\\n)(?:${plain([...table.resolutionAdopted, ...table.councilAdopted])}|${withoutGroups(council)})`,
          'iu',
        ),
      },
      { kind: 'decision', line: new RegExp(`(?:^|\\n)(?:${plain(table.decisionAdopted)})`, 'iu') },
    ],
    ...draftsOf(table, code, landmarks.joining),
    adoptedAt: new RegExp(`^${keeping(table.adoptedAt, 'meeting')}$`, 'u'),
    humanRightsCouncil: new RegExp(worded(table.organs.find(({ start }) => start === 'A/HRC/')?.line ?? '(?!)'), 'u'),
    session: new RegExp(`(?:^|\\n)${keeping([table.session], 'ordinal')}`, 'iu'),
    sessionOfYear: new RegExp(`(?:^|\\n)${keeping([table.sessionOfYear], 'year')}`, 'iu'),
    // On some pages the session is before it on the line.
    agendaItem: new RegExp(`(?:^|\\n)(?:${plain([table.session])}\\s)?${keeping(table.agendaItem, 'item')}`, 'iu'),
    agendaRest: /[,،，\s]{1,4}$/u,
    field: new RegExp(`^(?:${known.join('|')})`, 'iu'),
    voteBehind: new RegExp(`\\s\\[(?:${table.votes})`, 'iu'),
    votes: new RegExp(`^\\[?(?:${table.votes})`, 'iu'),
    withoutVote: new RegExp(`^\\[?(?:${table.withoutVote})`, 'iu'),
    vote: new RegExp(withGroups(expressionOf(table.vote, slots).replace('(?<meeting>', '(?:')), 'iu'),
    print: printing(table, code, calendar, ordinals),
  };
}

/** What is between the committee and the symbol of its report: `的报告`. */
function behindCommittee({ report: [report] }: MastheadTable): string {
  const [, behind = ''] = /%committee([^(（%]*)[(（]/u.exec(report) ?? [];
  return worded(behind.trim());
}

/** How drafts say that they are drafts, and whose. */
function draftsOf(table: MastheadTable, code: string, joining: readonly string[]) {
  const bare = worded(table.draftResolution[1]);
  const next = joinedBy(code, joining).map((word) => (code === 'zh' ? word : `\\s${word}\\s`));
  const names = table.namesWithAnd.map(worded);
  return {
    submissions: [{ kind: 'draft-resolution' as const, line: draftLine(table) }],
    submitted: new RegExp(`(?:^|[:：](?:\\[\\^[^\\]]{1,4}\\]|\\*)*\\s?)${bare}`, 'iu'),
    nextSponsor: new RegExp([',\\s|،\\s|、', ...next].join('|'), 'u'),
    nameWithAnd: names.length === 0 ? NEVER_ANY : new RegExp(names.join('|'), 'gu'),
  };
}

/** The words between the last two of a list; in Arabic it is joined to the next word, which may begin with it. */
function joinedBy(code: string, joining: readonly string[]): readonly string[] {
  if (code === 'zh') return ['和'];
  return code === 'ar' ? [] : joining;
}

/** Expressions put together of patterns: without groups, and with the words of one slot as their only group. */
function composing(table: MastheadTable, calendar: TabledCalendar, ordinals: TabledOrdinals) {
  const slots = {
    date: `(?:${calendar.dayWithoutGroups()})`,
    organ: table.organs.map(({ by }) => worded(by)).join('|'),
    ordinal: ordinals.source(),
    item: ITEM,
    meeting: '[^\\n]{1,40}?',
    number: '\\p{Nd}{1,5}',
    year: '\\p{Nd}{4}',
    infavour: COUNT,
    against: COUNT,
    abstaining: COUNT,
  };
  const plain = (patterns: readonly string[]) =>
    patterns.map((pattern) => withoutGroups(expressionOf(pattern, slots))).join('|');
  const keeping = (patterns: readonly string[], slot: keyof typeof slots) => {
    const ends = patterns
      .filter((pattern) => pattern.includes(`%${slot}`))
      .map((pattern) => pattern.split(`%${slot}`, 2).map((part) => plain([part])));
    const source = slots[slot];
    // What is after the slot has to be that of the pattern whose beginning is before it.
    const before = ends.map(([start = '', end = '']) => `${start}(?=(?:${source})${end})`).join('|');
    const after = [...new Set(ends.map(([, end = '']) => end))].join('|');
    return `(?:${before})(${source})(?:${after})`;
  };
  return { slots, plain, keeping };
}

/** The parts of a number of an agenda item: `99 p)`, `62, a,`, `114b`, `99(p)`, `114 (ب)`. */
const ITEM = '\\p{Nd}{1,3}(?:,? ?\\(?\\p{L}{1,3}\\)?(?=[\\s,)،]|$))?(?:,|\\))?';
const REPORT = /\[[^\][]{0,200}?[(（](?=[AES]\/)([^\][]{3,200}?)[)）][^\][()（）]{0,20}\]/u;
/** A number of States, in Chinese also in its own figures. */
const COUNT = '\\p{Nd}{1,3}|[〇零一二三四五六七八九十]{1,4}';
const NEVER_ANY = /(?!)/gu;

function withoutGroups(source: string): string {
  return source.replace(/\(\?<[a-z]+\d?>/gu, '(?:');
}

function withGroups(source: string): string {
  return source.replace(/\(\?<[a-z]+\d?>/gu, '(');
}

/** Words as part of a regular expression, in any kind of apostrophe and space. */
function worded(words: string): string {
  return expressionOf(words, {});
}

/** The beginnings of masthead lines that are not the title. */
function fieldsOf(
  table: MastheadTable,
  of: {
    readonly plain: (patterns: readonly string[]) => string;
    readonly lines: string;
    readonly adopted: readonly string[];
    readonly committees: string;
    readonly council: string;
    readonly day: string;
  },
): readonly string[] {
  const names = `${worded(table.unitedNations)}|${of.lines}`;
  const parts = `${names}|[AES]\\/[^\\s\\d]{0,20}\\d\\S{0,60}(?:\\s\\(\\d{4}\\))?`;
  return [
    `(?:${parts})(?:\\s(?:${parts})){0,3}(?:$|\\sDistr)`,
    'Distr\\b|Original\\s?:',
    of.plain([...table.agendaItem, table.session, table.sessionOfYear]),
    of.plain([...of.adopted, ...table.councilAdopted]),
    `${withoutGroups(of.council)}`,
    `${of.day}$`,
    '\\[|[^[]*\\]$',
    '(?:\\d{1,2} \\p{L}+ )?\\d{4}$|\\d{2}-\\d{5}',
    `(?:${of.committees}|${Object.values(table.languages).join('|')}|Arabic|Chinese|English|French|Russian|Spanish)$`,
    of.plain(table.draftResolution.slice(1)),
  ];
}

function languageNames({ languages }: MastheadTable): Readonly<Record<string, string>> {
  const own = Object.entries(languages).flatMap(([code, name]) => [
    [name, code] as const,
    [name.charAt(0).toUpperCase() + name.slice(1), code] as const,
  ]);
  return { ...IN_ENGLISH, ...Object.fromEntries(own) };
}

/** Documents in some languages are said in English to be translations. */
const IN_ENGLISH = { Arabic: 'ar', Chinese: 'zh', English: 'en', French: 'fr', Russian: 'ru', Spanish: 'es' };

/** `Union européenne : projet de résolution`, with who submits it and the calls of footnotes. */
function draftLine({ draftResolution: [, bare] }: MastheadTable): RegExp {
  const calls = '(?<calls>(?:\\[\\^[^\\]]{1,4}\\]|\\*)*)';
  return new RegExp(
    `^(?:(?<sponsors>[^:：]{2,6000}?)\\s?[:：]${calls}\\s?)?${worded(bare)}(?:\\[\\^[^\\]]{1,4}\\]|\\*)*$`,
    'iu',
  );
}

/** What is not in the tables of other languages than English. */
const NOTHING_KNOWN = {
  adoptedElsewhere: NEVER,
  sessionElsewhere: NEVER,
  numberElsewhere: () => '',
  unfinished: /[,،、]$/u,
  office: NEVER,
  onBehalf: NEVER,
  aroundSponsor: /(?!)/gu,
  behalfOfLast: NEVER,
  behalfNote: NEVER,
  starNote: NEVER,
  draftWithin: NEVER,
  decisionSentence: NEVER,
  beforeSymbol: NEVER,
  glued: /(?!)/gu,
  decision: NEVER,
  furniture: NEVER,
};

function printing(
  table: MastheadTable,
  code: string,
  calendar: TabledCalendar,
  ordinals: TabledOrdinals,
): Masthead['print'] {
  const organRow = (line: string) => table.organs.find((each) => each.line === line) ?? table.organs[1];
  const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
  const sponsorsOf = (sponsors: readonly Sponsor[]) =>
    sponsors.map(({ name }) => name).join(code === 'zh' ? '、' : ', ');
  return {
    unitedNations: table.unitedNations,
    organs: table.organs.map(({ start, line }) => [start, line] as const),
    anyOrgan: table.organs.find(({ start }) => start === 'A/')?.line ?? '',
    issued: (iso, symbol) => `${table.distribution[/\/L\.\d/u.test(symbol) ? 1 : 0]} ${calendar.printedDate(iso)}`,
    session: (session) => capital(printedBy(table.session, { ordinal: ordinals.printed(session) })),
    sessionOfYear: (year) => printedBy(table.sessionOfYear, { year: String(year) }),
    // Documents in some languages name them in English.
    original: (of) => {
      const name = table.languages[of] ?? Object.entries(IN_ENGLISH).find(([, code]) => code === of)?.[0];
      return name === undefined ? '' : filled(table.original, { language: name });
    },
    agendaItem: (item) => printedBy(table.agendaItem[0] ?? '', { item }),
    report: (report, committee) => {
      const at = table.committees.indexOf(committee ?? '');
      const named = at === -1 ? committee : (table.ofCommittees[at] ?? committee);
      return named === null
        ? filled(table.report[1], { report })
        : filled(table.report[0], { report, committee: named });
    },
    draft: (drafts) => filled(table.withoutCommittee, { report: drafts.join(', ') }),
    submission: (kind: DocumentKind, { sponsors }: Pick<Document, 'sponsors' | 'related'>) =>
      kind === 'draft-resolution'
        ? printedBy(table.draftResolution[sponsors.length === 0 ? 1 : 0], { sponsors: sponsorsOf(sponsors) })
        : '',
    sponsors: sponsorsOf,
    adopted: (kind, organ, iso) =>
      printedBy((kind === 'Decision' ? table.decisionAdopted : table.resolutionAdopted)[0] ?? '', {
        organ: organRow(organ)?.by ?? organ,
        date: calendar.printedDate(iso),
      }),
    adoptedByCouncil: (meeting, iso) =>
      printedBy(table.councilAdopted[meeting === null ? 1 : 0], {
        meeting: meeting ?? '',
        date: calendar.printedDate(iso),
      }),
    day: (iso) => calendar.printedDate(iso),
    closing: (meeting, day) => (code === 'zh' ? [day, meeting] : [meeting, day]),
    vote: ({ inFavour, against, abstaining }: Vote) =>
      filled(table.printedVote, {
        infavour: String(inFavour),
        against: String(against),
        abstaining: String(abstaining),
      }),
    withoutVote: table.printedWithoutVote,
    committees: table.committees,
    sponsorsMayChange: '',
  };
}
