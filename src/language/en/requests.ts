const VERBS = 'report brief inform submit present provide transmit prepare issue include';

/** Verbs that begin another clause of a paragraph. */
const CLAUSE_VERBS = [
  'requests|invites|calls|encourages|urges|decides|stresses|notes|recommends|welcomes|expresses|emphasizes',
  'requesting|inviting',
].join('|');

/** Requests for later: reports, and items on the agenda of a future session. */
export const REQUESTS = {
  /** Opening words that request something. */
  asking: /\b(?:request|invit|decid|call|urg|encourag|recommend)/iu,
  /** The same within a paragraph. */
  innerAsking: new Set(['requests', 'invites', 'requesting', 'decides']) as ReadonlySet<string>,
  /** The first word of a subparagraph of a request. */
  infinitive: 'To',
  /** The verbs of requests that result in a report. */
  verbs: new Set(VERBS.split(' ')) as ReadonlySet<string>,
  /** The one of these that needs no object. */
  report: 'report',
  /** The words after it then. */
  behindReport: new Set(
    'to annually biennially back regularly on thereon orally periodically also in at and through by'.split(' '),
  ) as ReadonlySet<string>,
  /** Those whose object is the recipient. */
  informing: new Set(['brief', 'inform']) as ReadonlySet<string>,
  /** The words before a body or high official that is informed, as opposed to the public. */
  informed: new Set(['the', 'those']) as ReadonlySet<string>,
  /** Recipients without a name. */
  informedNouns: new Set(['bodies']) as ReadonlySet<string>,
  /** The verb whose report is that of another request: `include in its report`. */
  include: { verb: 'include', in: 'in', whose: new Set(['its', 'his', 'the']) as ReadonlySet<string> },
  /** The verb that follows a subject: `that the Secretary-General submit`. */
  subjunctive: { verb: 'submit', that: 'that' },
  /** The words before a verb: `to report`, `and report`; `the report to` has none. */
  beforeVerb: new Set('to To and annually also regularly further periodically'.split(' ')) as ReadonlySet<string>,
  /** Before an infinitive. */
  to: 'to',
  /** Things that are submitted. */
  objects: new Set('report reports update updates briefing'.split(' ')) as ReadonlySet<string>,
  /** Two words before the object, if something else is submitted: `information in the report`. */
  withinOthers: new Set(['in', 'of', 'on']) as ReadonlySet<string>,
  /** The words that end the addressee. */
  askedEnds: new Set('to , at shall should submit continue report provide present'.split(' ')) as ReadonlySet<string>,
  /** Words before the addressee: `Reiterates its request to`, `To invite`, `that`. */
  askedLeads: new Set(
    'To that its his previous request requests invite invitation call calls to upon on'.split(' '),
  ) as ReadonlySet<string>,
  /** The beginning of something to be done, not of who is to do it: `the convening of a panel`, `establish a fund`. */
  action: /^(?:\p{Ll}+ing|establish|organize|hold|convene|appoint)$/u,
  /** Verbs that name others, who then report. */
  delegating: new Set(['appoint', 'designate', 'nominate']) as ReadonlySet<string>,
  /** For one who was named before. */
  pronouns: new Set(['him', 'her', 'it', 'them']) as ReadonlySet<string>,
  /** The verb for a report that there is, unless it has an indefinite article. */
  passingOn: { verb: 'transmit', articles: new Set(['a', 'an']) as ReadonlySet<string> },
  /** Where another clause begins. */
  nextClause: new RegExp(`;|\\band\\s(?:(?:also|further)\\s)?(?:${CLAUSE_VERBS})\\b`, 'gu'),
  /** Words that are not part of the addressee. */
  askedArticles: new Set(['the', 'all', 'its']) as ReadonlySet<string>,
  /** The body that receives a report. */
  toWhom: new RegExp(
    `\\b(?:to|inform|brief) the ((?:${[
      'General Assembly',
      'Assembly',
      'Security Council',
      'Human Rights Council',
      'Economic and Social Council',
      'Council',
      'Commission',
      'Conference',
      'Special Committee',
      'Committee',
    ].join('|')})\\b)`,
    'u',
  ),
  /** The time of a report. */
  when: /\bat its ([\w-]+(?: and [\w-]+)? sessions?)\b|\b(annually|biennially|every \w+ (?:months|years))\b/u,

  /** The noun of an agenda. */
  agenda: 'agenda',
  /** The words before a future one. */
  agendaToCome: new Set(['provisional', 'draft']) as ReadonlySet<string>,
  /** Words of a paragraph that puts an item on it. */
  includes: /\b(?:include|place|inscribe)/u,
  /** A paragraph that decides. */
  decides: /^(?:also |further )?(?:resolves|decides)\b/iu,
  /** A session named in it. */
  atSession: /\b(?:at its|to (?:its|the)) [\w-]+(?: \w+)? session/u,
  /** Considering an item without mention of an agenda: `continue its consideration`. */
  consideration: {
    noun: 'consideration',
    verbs: new Set(['continue', 'defer', 'give', 'resume', 'begin']) as ReadonlySet<string>,
  },
  /** The same as a verb, and objects that are not items: `to consider ways`. */
  consider: { verb: 'consider', others: new Set(['ways', 'how', 'whether']) as ReadonlySet<string> },
  /** The session of an agenda. */
  agendaSession: /\b(?:of|at|to) (?:its|the) ([\w-]+(?: and [\w-]+)? sessions?)\b/u,

  /** A paragraph that requests something for a future session, or decides on it. */
  looksAhead: /^(?:Also |Further |In this regard, )?(?:decides|requests|invites)\b[^.]*\bsession\b/iu,
  /** A session that goes on: `at its resumed seventy-eighth session`, `at the second part of`. */
  resumes: /\b(?:resumed|remainder|part)\b/u,
  /** Words directly before a future session: `to submit … at its`. */
  ahead:
    /\b(?:to (?:submit|report|present|include|consider|continue|provide|convene|hold)|provisional agenda)\b[^.;]*\bits\s$/u,
};
