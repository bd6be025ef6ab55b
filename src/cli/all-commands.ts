/**
 * All commands but the comparison, as one late import: each apart would cut the bundle into forty small files, and to look for so
 * many takes as long as to read most of what is in them.
 */
export { amendCommand, applyCommand } from './amend-commands.ts';
export { batchCommand } from './batch-command.ts';
export { checkCommand } from './check-command.ts';
export { outlineCommand, pairsCommand, verbsCommand } from './commands.ts';
export { completionScript, completionsOf } from './completion.ts';
export { convertCommand } from './convert-command.ts';
export {
  corpusAddCommand,
  corpusListCommand,
  corpusPathCommand,
  corpusRemoveCommand,
  corpusShowCommand,
  corpusVerifyCommand,
} from './corpus-commands.ts';
export { draftCommand } from './draft-command.ts';
export { fetchCommand } from './fetch-command.ts';
export { gitDiffCommand } from './git-command.ts';
export { blameCommand, historyCommand } from './history-commands.ts';
export { commandMeant, requireCommand } from './mistyped.ts';
