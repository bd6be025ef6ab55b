/**
 * All commands but the comparison, as one late import: each apart would cut the bundle into forty small files, and to look for so
 * many takes as long as to read most of what is in them.
 */

export { completionScript, completionsOf } from '../completion.ts';
export { commandMeant, requireCommand } from '../prompt/mistyped.ts';
export { amendCommand, applyCommand } from './amend.ts';
export { batchCommand } from './batch.ts';
export { checkCommand } from './check.ts';
export { convertCommand } from './convert.ts';
export {
  corpusAddCommand,
  corpusListCommand,
  corpusPathCommand,
  corpusRemoveCommand,
  corpusShowCommand,
  corpusVerifyCommand,
} from './corpus.ts';
export { outlineCommand, pairsCommand, verbsCommand } from './document.ts';
export { draftCommand } from './draft.ts';
export { fetchCommand } from './fetch.ts';
export { gitDiffCommand } from './git.ts';
export { blameCommand, historyCommand } from './history.ts';
