import type { CommandRow } from './command.ts';

/** The commands of `resdiff corpus`. */
const CORPUS: readonly CommandRow[] = [
  {
    usage: 'list [words..]',
    does: 'List the texts by series, with gaps',
    load: async () => (await import('./commands/corpus/list.ts')).CORPUS_LIST,
  },
  {
    usage: 'show <symbol>',
    does: 'Show one text and where it came from',
    load: async () => (await import('./commands/corpus/show.ts')).CORPUS_SHOW,
  },
  {
    usage: 'add <files..>',
    does: 'Add texts of your own, in any format',
    load: async () => (await import('./commands/corpus/add.ts')).CORPUS_ADD,
  },
  {
    usage: 'remove <symbols..>',
    does: 'Remove texts of your own',
    load: async () => (await import('./commands/corpus/remove.ts')).CORPUS_REMOVE,
  },
  {
    usage: 'verify',
    does: 'Check that texts are unchanged and readable, and cite one another',
    load: async () => (await import('./commands/corpus/verify.ts')).CORPUS_VERIFY,
  },
  {
    usage: 'path [symbol]',
    does: 'Print the folder of your texts, or the file of one',
    load: async () => (await import('./commands/corpus/path.ts')).CORPUS_PATH,
  },
  {
    usage: 'fetch [symbols..]',
    does: 'Fetch official texts from the United Nations',
    load: async () => (await import('./commands/corpus/fetch.ts')).CORPUS_FETCH,
  },
];

/** The commands of `resdiff record`. */
const RECORD: readonly CommandRow[] = [
  {
    usage: 'add <paths..>',
    does: 'Add all texts of folders, or files',
    load: async () => (await import('./commands/record/add.ts')).RECORD_ADD,
  },
  {
    usage: 'update',
    does: 'Read what is new, changed or gone since',
    load: async () => (await import('./commands/record/update.ts')).RECORD_UPDATE,
  },
  {
    usage: 'list [words..]',
    does: 'Say what the record holds',
    load: async () => (await import('./commands/record/list.ts')).RECORD_LIST,
  },
  {
    usage: 'remove <paths..>',
    does: 'Take folders, files or texts out of the record',
    load: async () => (await import('./commands/record/remove.ts')).RECORD_REMOVE,
  },
  {
    usage: 'verify',
    does: 'Check that the record is whole and agrees with its files',
    load: async () => (await import('./commands/record/verify.ts')).RECORD_VERIFY,
  },
  {
    usage: 'export',
    does: 'Write its texts for passim or OpenSearch',
    load: async () => (await import('./commands/record/export.ts')).RECORD_EXPORT,
  },
];

/** All commands, in the order of the help; each is loaded when it is called. */
export const COMMANDS: readonly CommandRow[] = [
  {
    usage: ['$0 <old> [new] [more..]', 'compare', 'diff'],
    does: 'Show what changed between two versions',
    load: async () => (await import('./commands/compare.ts')).COMPARE,
  },
  {
    usage: 'app',
    does: 'Open the page on which files are dropped',
    load: async () => (await import('./commands/app.ts')).APP,
  },
  {
    usage: 'help [command..]',
    does: 'Explain a command and its options',
    load: async () => (await import('./commands/help.ts')).HELP,
  },
  {
    usage: 'outline <document>',
    does: 'Show what was read from a document',
    load: async () => (await import('./commands/outline.ts')).OUTLINE,
  },
  {
    usage: 'convert <documents..>',
    does: 'Convert documents to another format',
    load: async () => (await import('./commands/convert.ts')).CONVERT,
  },
  {
    usage: 'pairs <old> <new>',
    does: 'Show which paragraphs were paired, and by which rule',
    load: async () => (await import('./commands/pairs.ts')).PAIRS,
  },
  {
    usage: 'inspect <document>',
    does: 'Show what each stage of reading made of a document',
    load: async () => (await import('./commands/inspect.ts')).INSPECT,
  },
  {
    usage: 'corpus',
    does: 'Manage the texts that symbols refer to',
    demand: 'say what to do with the corpus: list, show, add, remove, verify, path or fetch',
    commands: CORPUS,
  },
  {
    usage: 'record',
    does: 'Manage the record in which agreed language is looked for',
    demand: 'say what to do with the record: add, update, list, remove, verify or export',
    commands: RECORD,
  },
  {
    usage: 'search [words..]',
    does: 'Find clauses in the record: since when, how often, by vote or without',
    load: async () => (await import('./commands/search.ts')).SEARCH,
  },
  {
    usage: 'trends',
    does: 'Show what a session took up that those before had not',
    load: async () => (await import('./commands/trends.ts')).TRENDS,
  },
  {
    usage: 'sources <document>',
    does: 'Show where each clause of a draft was agreed before',
    load: async () => (await import('./commands/sources.ts')).SOURCES,
  },
  {
    usage: 'history <documents..>',
    does: 'Follow every clause through the years',
    load: async () => (await import('./commands/history.ts')).HISTORY,
  },
  {
    usage: 'status <document>',
    does: 'Show what is agreed and what is open in a text under negotiation',
    load: async () => (await import('./commands/status.ts')).STATUS,
  },
  {
    usage: 'blame <documents..>',
    does: 'Show which resolution introduced each phrase',
    load: async () => (await import('./commands/blame.ts')).BLAME,
  },
  {
    usage: 'draft <documents..>',
    does: 'Draft next year’s text, with the reason for every step',
    load: async () => (await import('./commands/draft.ts')).DRAFT,
  },
  {
    usage: 'amend <old> <new>',
    does: 'List the amendments that turn one text into another',
    load: async () => (await import('./commands/amend.ts')).AMEND,
  },
  {
    usage: 'apply <names..>',
    does: 'Apply amendments to a text: apply LIST… TO DOC',
    load: async () => (await import('./commands/apply.ts')).APPLY,
  },
  {
    usage: 'chain <documents..>',
    does: 'Follow a draft from its tabling to its adoption',
    load: async () => (await import('./commands/chain.ts')).CHAIN,
  },
  {
    usage: 'compile <base> [proposals..]',
    does: 'Compile several proposals against one text',
    load: async () => (await import('./commands/compile.ts')).COMPILE,
  },
  {
    usage: 'concord <documents..>',
    does: 'Compare a text in two languages or more',
    load: async () => (await import('./commands/concord.ts')).CONCORD,
  },
  {
    usage: 'check <documents..>',
    does: 'Check a text against the conventions of resolutions',
    load: async () => (await import('./commands/check.ts')).CHECK,
  },
  {
    usage: 'batch <list>',
    does: 'Compare many pairs: a list, a folder, or - for JSON lines',
    load: async () => (await import('./commands/batch.ts')).BATCH,
  },
  {
    usage: 'git-diff <path> [versions..]',
    does: 'For git: see docs/git.md',
    load: async () => (await import('./commands/git.ts')).GIT_DIFF,
  },
  {
    usage: 'verbs',
    does: 'Print the scale of opening words, to read or to change',
    load: async () => (await import('./commands/verbs.ts')).VERBS,
  },
  {
    usage: 'completion [shell]',
    does: 'Print the completion script for bash, zsh or fish',
    load: async () => (await import('./commands/completion.ts')).COMPLETION,
  },
];
