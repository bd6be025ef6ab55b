import { namesIn, openCorpus } from '../host/corpus/corpus.ts';
import type { World } from '../host/world.ts';
import { namesBelow, type Program } from './command.ts';
import type { SHELLS } from './options.ts';

/**
 * Completions for the last word of a command line: the commands, options and choices that the help names, and the
 * symbols in the corpus.
 */
export async function completionsOf(
  words: readonly string[],
  { rows, helpOf }: Program,
  world: World,
): Promise<readonly string[]> {
  const [word = '', before = ''] = [words.at(-1), words.at(-2)];
  const plain = words.slice(0, -1).findIndex((each) => !/^[a-z][a-z-]*$/u.test(each));
  const command = words.slice(0, plain === -1 ? -1 : plain).slice(0, DEPTH_MAX_WORDS);
  const help = await helpOf(command).catch(() => helpOf([]));
  const choices = choicesOf(before, help);
  const found =
    choices.length > 0 ? choices : [...namesBelow(rows, command), ...optionsIn(help, word), ...(await symbols(world))];
  return [...new Set(found)].filter((each) => each.startsWith(word));
}

/** The longest command is `corpus list`. */
const DEPTH_MAX_WORDS = 2;

function optionsIn(help: string, word: string): readonly string[] {
  return word.startsWith('-') ? [...help.matchAll(/(?<=^ .*)--[a-z-]+/gmu)].map(([name]) => name) : [];
}

/** `[choices: "terminal", "plain"]` after an option, which may run over several lines. */
function choicesOf(option: string, help: string): readonly string[] {
  if (!/^--?[a-z-]+$/u.test(option)) return [];
  const flat = help.replace(/\s+/gu, ' ');
  const entry = flat
    .split(/ (?=-\w, --)|(?<!-\w,) (?=--[a-z])/u)
    .find((each) => each.split(/[\s,]+/u).includes(option));
  const list = /\[choices: ([^[\]]*)\]/u.exec(entry ?? '')?.[1] ?? '';
  return [...list.matchAll(/"([^"]+)"/gu)].map(([, choice = '']) => choice);
}

async function symbols(world: World): Promise<readonly string[]> {
  const corpus = await openCorpus(world, null).catch(() => []);
  // The shell would split a symbol that contains a space (`S-10/2 A`).
  return namesIn(corpus).filter((name) => !/\s/u.test(name));
}

/** The script that makes a shell ask for completions. */
export function completionScript(shell: (typeof SHELLS)[number]): string {
  switch (shell) {
    case 'bash':
      return BASH;
    case 'zsh':
      return ZSH;
    case 'fish':
      return FISH;
  }
}

const BASH = `# bash: resdiff completion bash >> ~/.bashrc
_resdiff() {
  local IFS=$'\n'
  COMPREPLY=($(compgen -W "$(resdiff --get-completions "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o bashdefault -o default -F _resdiff resdiff
`;

const ZSH = `# zsh: resdiff completion zsh >> ~/.zshrc
_resdiff() {
  local -a found
  found=("\${(@f)$(resdiff --get-completions "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  compadd -a found
  _files
}
compdef _resdiff resdiff
`;

const FISH = `# fish: resdiff completion fish > ~/.config/fish/completions/resdiff.fish
complete -c resdiff -a '(resdiff --get-completions (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null)'
`;
