const VERBS = 'report brief inform submit present provide transmit prepare issue include';

/** What the organ asks for later: reports, and items on the agenda of a session to come. */
export const REQUESTS = {
  /** Opening words that ask somebody for something. */
  asking: /\b(?:request|invit|decid|call|urg|encourag|recommend)/iu,
  /** The same within a paragraph. */
  innerAsking: new Set(['requests', 'invites', 'requesting', 'decides']) as ReadonlySet<string>,
  /** The first word of a sub-paragraph whose parent asks. */
  infinitive: 'To',
  /** What somebody is asked to do, where it gives a report. */
  verbs: new Set(VERBS.split(' ')) as ReadonlySet<string>,
  /** Of these the one that needs no object. */
  report: 'report',
  /** What stands behind it then. */
  behindReport: new Set(
    'to annually biennially back regularly on thereon orally periodically also in at and through by'.split(' '),
  ) as ReadonlySet<string>,
  /** Of these those whose object is who is told. */
  informing: new Set(['brief', 'inform']) as ReadonlySet<string>,
  /** What stands before a body or high officer that is told: not the public. */
  informed: new Set(['the', 'those']) as ReadonlySet<string>,
  /** Who is told without a name. */
  informedNouns: new Set(['bodies']) as ReadonlySet<string>,
  /** The one whose report is that of another request: `include in its report`. */
  include: { verb: 'include', in: 'in', whose: new Set(['its', 'his', 'the']) as ReadonlySet<string> },
  /** The one that follows a subject: `that the Secretary-General submit`. */
  subjunctive: { verb: 'submit', that: 'that' },
  /** What stands before a verb: `to report`, `and report`; `the report to` has none. */
  beforeVerb: new Set('to To and annually also regularly further periodically'.split(' ')) as ReadonlySet<string>,
  /** Before an infinitive. */
  to: 'to',
  /** What is submitted. */
  objects: new Set('report reports update updates briefing'.split(' ')) as ReadonlySet<string>,
  /** Two words before the object, where something else is submitted: `information in the report`. */
  withinOthers: new Set(['in', 'of', 'on']) as ReadonlySet<string>,
  /** Where who is asked ends. */
  askedEnds: new Set(['to', ',']) as ReadonlySet<string>,
  /** What is no part of who is asked. */
  askedArticles: new Set(['the', 'all', 'its']) as ReadonlySet<string>,
  /** To which body a report goes. */
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
  /** When. */
  when: /\bat its ([\w-]+(?: and [\w-]+)? sessions?)\b|\b(annually|biennially|every \w+ (?:months|years))\b/u,

  /** The noun of an agenda. */
  agenda: 'agenda',
  /** What stands before it, where it is one to come. */
  agendaToCome: new Set(['provisional', 'draft']) as ReadonlySet<string>,
  /** Words of a paragraph that puts an item on it. */
  includes: /\b(?:include|place|inscribe)/u,
  /** A paragraph that decides. */
  decides: /^(?:also |further )?(?:resolves|decides)\b/iu,
  /** A session that it names. */
  atSession: /\b(?:at its|to (?:its|the)) [\w-]+(?: \w+)? session/u,
  /** Taking up an item without its agenda: `continue its consideration`. */
  consideration: {
    noun: 'consideration',
    verbs: new Set(['continue', 'defer', 'give', 'resume', 'begin']) as ReadonlySet<string>,
  },
  /** The same as a verb, and what it does not take up: `to consider ways`. */
  consider: { verb: 'consider', others: new Set(['ways', 'how', 'whether']) as ReadonlySet<string> },
  /** The session of an agenda. */
  agendaSession: /\b(?:of|at|to) (?:its|the) ([\w-]+(?: and [\w-]+)? sessions?)\b/u,

  /** A paragraph that asks for something at a session to come, or decides on it. */
  looksAhead: /^(?:Also |Further |In this regard, )?(?:decides|requests|invites)\b[^.]*\bsession\b/iu,
  /** Words right before a session to come: `to submit … at its`. */
  ahead:
    /\b(?:to (?:submit|report|present|include|consider|continue|provide|convene|hold)|provisional agenda)\b[^.;]*\bits\s$/u,
};
