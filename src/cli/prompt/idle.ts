import type { World } from '../../host/world.ts';
import { listed } from '../options.ts';

/** What an option changes: a format, or what an option makes of the result (`table`, `clean`, `stat`, `fix`, `against`). */
export interface Effect {
  readonly name: string;
  readonly shows?: readonly string[];
}

/** Of a command: where its options have an effect, and those that give way to others. */
export interface Effects {
  readonly effects: readonly Effect[];
  readonly yields?: Readonly<Record<string, string>>;
}

/** Says which of the options that were given change nothing here: nobody is to look for their effect in vain. */
export function tellIdle({ effects, yields = {} }: Effects, options: object, name: string, world: World): void {
  const given = new Set(Object.entries(options).flatMap(([key, value]) => (isGiven(value) ? [dashed(key)] : [])));
  for (const option of new Set(effects.flatMap(({ shows = [] }) => shows))) {
    const where = effects.filter(({ shows = [] }) => shows.includes(option)).map((effect) => effect.name);
    if (!given.has(option) || where.includes(name)) continue;
    world.complain(`resdiff: ${called(option)} has no effect ${whereIs(name)}, only ${wheresOf(where)}\n`);
  }
  for (const [option, other] of Object.entries(yields)) {
    if (given.has(option) && given.has(other)) world.complain(`resdiff: --${option} has no effect with --${other}\n`);
  }
}

/** The parser gives the defaults too: what is switched off, or left to the program, was not asked for. */
function isGiven(value: unknown): boolean {
  return value !== undefined && value !== false && value !== 'auto';
}

/** `sideBySide` as it is typed. */
function dashed(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}

function called(option: string): string {
  return option === 'side-by-side' ? '--side-by-side (-y)' : `--${option}`;
}

const WITH_OPTION: ReadonlySet<string> = new Set(['clean', 'table', 'stat', 'fix', 'against']);

function whereIs(name: string): string {
  return WITH_OPTION.has(name) ? `with --${name}` : `in the ${name} format`;
}

function wheresOf(names: readonly string[]): string {
  const plain = names.filter((name) => !WITH_OPTION.has(name));
  if (plain.length === 0) return 'in the terminal format';
  return `in the ${listed(plain)} ${plain.length === 1 ? 'format' : 'formats'}`;
}
