import type { World } from '../../host/world.ts';
import { listed } from '../options.ts';

/**
 * A format, or an option that shapes the result (`table`, `clean`, `stat`, `fix`, `against`), with the options that
 * affect it.
 */
export interface Effect {
  readonly name: string;
  readonly shows?: readonly string[];
}

/** Where the options of a command have an effect, and which options are overridden by others. */
export interface Effects {
  readonly effects: readonly Effect[];
  readonly yields?: Readonly<Record<string, string>>;
}

/** Reports options that were given but have no effect here. */
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

/** The parser also gives defaults: values that are off, or left to the program, were not asked for. */
function isGiven(value: unknown): boolean {
  return value !== undefined && value !== false && value !== 'auto';
}

/** `sideBySide` as typed: `side-by-side`. */
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
