import type { CommandRow } from './command.ts';

/** What is done with the corpus. */
const CORPUS: readonly CommandRow[] = [
  {
    usage: 'list [words..]',
    does: 'The texts by series, with the gaps',
    load: async () => (await import('./commands/corpus/list.ts')).CORPUS_LIST,
  },
  {
    usage: 'show <symbol>',
    does: 'One text, and where it came from',
    load: async () => (await import('./commands/corpus/show.ts')).CORPUS_SHOW,
  },
  {
    usage: 'add <files..>',
    does: 'Put texts of your own there, in any form',
    load: async () => (await import('./commands/corpus/add.ts')).CORPUS_ADD,
  },
  {
    usage: 'remove <symbols..>',
    does: 'Take texts of your own away',
    load: async () => (await import('./commands/corpus/remove.ts')).CORPUS_REMOVE,
  },
  {
    usage: 'verify',
    does: 'Are the texts unchanged and readable, and do they cite one another?',
    load: async () => (await import('./commands/corpus/verify.ts')).CORPUS_VERIFY,
  },
  {
    usage: 'path [symbol]',
    does: 'The folder of your texts, or the file of one',
    load: async () => (await import('./commands/corpus/path.ts')).CORPUS_PATH,
  },
  {
    usage: 'fetch [symbols..]',
    does: 'Get official texts from the United Nations',
    load: async () => (await import('./commands/corpus/fetch.ts')).CORPUS_FETCH,
  },
];

/** All commands, in the order of the help; each is loaded when it is called. */
export const COMMANDS: readonly CommandRow[] = [
  {
    usage: ['$0 <old> [new] [more..]', 'compare', 'diff'],
    does: 'What changed between two versions',
    load: async () => (await import('./commands/compare.ts')).COMPARE,
  },
  {
    usage: 'help [command..]',
    does: 'What a command does, and its options',
    load: async () => (await import('./commands/help.ts')).HELP,
  },
  {
    usage: 'outline <document>',
    does: 'What was read in one document',
    load: async () => (await import('./commands/outline.ts')).OUTLINE,
  },
  {
    usage: 'convert <documents..>',
    does: 'Write documents in another form',
    load: async () => (await import('./commands/convert.ts')).CONVERT,
  },
  {
    usage: 'pairs <old> <new>',
    does: 'Which paragraph was paired with which, and by what rule',
    load: async () => (await import('./commands/pairs.ts')).PAIRS,
  },
  {
    usage: 'inspect <document>',
    does: 'What each stage of reading made of a document',
    load: async () => (await import('./commands/inspect.ts')).INSPECT,
  },
  {
    usage: 'corpus',
    does: 'The texts that symbols stand for',
    demand: 'say what to do with the corpus: list, show, add, remove, verify, path or fetch',
    commands: CORPUS,
  },
  {
    usage: 'history <documents..>',
    does: 'Every clause through the years',
    load: async () => (await import('./commands/history.ts')).HISTORY,
  },
  {
    usage: 'blame <documents..>',
    does: 'Since when each phrase has been said',
    load: async () => (await import('./commands/blame.ts')).BLAME,
  },
  {
    usage: 'draft <documents..>',
    does: 'Next year’s text, with the reason of every step',
    load: async () => (await import('./commands/draft.ts')).DRAFT,
  },
  {
    usage: 'amend <old> <new>',
    does: 'What to amend in one text to get another, as a list',
    load: async () => (await import('./commands/amend.ts')).AMEND,
  },
  {
    usage: 'apply <list> <to> [document]',
    does: 'Apply a list of amendments: apply LIST TO DOC',
    load: async () => (await import('./commands/apply.ts')).APPLY,
  },
  {
    usage: 'check <documents..>',
    does: 'What is odd in a text, by the conventions of resolutions',
    load: async () => (await import('./commands/check.ts')).CHECK,
  },
  {
    usage: 'batch <list>',
    does: 'Many pairs at once: a list, a folder, or - for JSON lines',
    load: async () => (await import('./commands/batch.ts')).BATCH,
  },
  {
    usage: 'git-diff <path> [versions..]',
    does: 'For git: see docs/git.md',
    load: async () => (await import('./commands/git.ts')).GIT_DIFF,
  },
  {
    usage: 'verbs',
    does: 'The scale of opening words, to read or to change',
    load: async () => (await import('./commands/verbs.ts')).VERBS,
  },
  {
    usage: 'completion [shell]',
    does: 'Completion for bash, zsh or fish',
    load: async () => (await import('./commands/completion.ts')).COMPLETION,
  },
];
