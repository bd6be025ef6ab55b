/** What the help of one command says that a program can use. */
export interface HelpPage {
  /** As it is called: `corpus add`; the comparison is `compare`. */
  readonly name: string;
  /** Other names that the help gives for it. */
  readonly aliases: readonly string[];
  readonly options: readonly HelpOption[];
}

export interface HelpOption {
  readonly name: string;
  /** The letter, where it has one. */
  readonly letter: string | null;
  /** Whether it is a switch that is on unless it is refused. */
  readonly isOn: boolean;
  readonly isSwitch: boolean;
  /** Empty where any value may be given. */
  readonly choices: readonly string[];
}

/** The command that is meant where none is named. */
export const DEFAULT_COMMAND = 'compare';

/** The pages of all commands, at any depth; one that has only commands of its own below it is no page. */
export async function helpPages(helpOf: (words: readonly string[]) => Promise<string>): Promise<readonly HelpPage[]> {
  const below = async (words: readonly string[], help: string): Promise<readonly HelpPage[]> => {
    const pages: HelpPage[] = [];
    for (const { name, aliases } of commandsIn(help)) {
      const isDefault = name === DEFAULT_COMMAND && words.length === 0;
      const own = isDefault ? help : await helpOf(name.split(' '));
      // The help of `help` is the help of all.
      if (!isDefault && own === help) pages.push({ name, aliases, options: [] });
      else if (!isDefault && commandsIn(own).length > 0) pages.push(...(await below(name.split(' '), own)));
      else pages.push({ name, aliases, options: optionsIn(own) });
    }
    return pages;
  };
  return below([], await helpOf([]));
}

function commandsIn(help: string): readonly { readonly name: string; readonly aliases: readonly string[] }[] {
  const [, list = ''] = /^Commands:\n([\s\S]*?)\n\n/mu.exec(help) ?? [];
  return entriesOf(list, /^ {2}resdiff (?=[a-z])/mu).flatMap((entry) => {
    const name = /^[a-z][a-z-]*(?: [a-z][a-z-]*)*(?= [ <[]|$)/u.exec(entry)?.[0];
    const aliases = /\[aliases: ([^\]]*)\]/u.exec(entry)?.[1]?.split(', ') ?? [];
    return name === undefined ? [] : [{ name, aliases }];
  });
}

function optionsIn(help: string): readonly HelpOption[] {
  const [, list = ''] = /^Options:\n([\s\S]*?)(?:\n\n|$(?![\s\S]))/mu.exec(help) ?? [];
  return entriesOf(list, /^ {2}(?=(?:-\w, | {4})--[a-z])/mu).flatMap((entry) => {
    const [, letter = null, name] = /^(?:-(\w), )?--([a-z-]+)/u.exec(entry.trimStart()) ?? [];
    const [, choices = ''] = /\[choices: ([^\]]*)\]/u.exec(entry) ?? [];
    if (name === undefined) return [];
    return [
      {
        name,
        letter,
        isSwitch: entry.includes('[boolean]'),
        isOn: entry.includes('[default: true]'),
        choices: [...choices.matchAll(/"([^"]+)"/gu)].map(([, choice = '']) => choice),
      },
    ];
  });
}

/** What stands from one beginning to the next, in one line each. */
function entriesOf(list: string, beginning: RegExp): readonly string[] {
  return list
    .split(beginning)
    .slice(1)
    .map((entry) => entry.replace(/\s*\n\s*/gu, ' '));
}
