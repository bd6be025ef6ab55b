import type { RuleSettings } from '../check/check.ts';
import { RULES } from '../check/registry.ts';
import { codeOf, unreadable } from '../host/reasons.ts';
import type { World } from '../host/world.ts';
import { parsedYaml } from '../host/yaml.ts';
import { SUMMARY_LANGUAGES } from '../language/sentences.ts';
import type { Severity } from '../model/check.ts';
import { InputError } from '../model/problem.ts';
import { nearest } from '../text/nearest.ts';
import { SETTINGS_FILE } from './shared-options.ts';

/** The settings of a folder. */
export interface Settings {
  readonly rules: RuleSettings;
  /** Whether LibreOffice may convert what only it can read (`read: { with-office: true }`). */
  readonly withOffice: boolean;
  /** The language of reports (`report: { lang: fr }`); absent if none is named. */
  readonly lang?: string;
}

/**
 * The settings in the named file, otherwise those in `.resdiff.yaml` in the working directory, if there is one.
 *
 *     check:
 *       rules:
 *         also-further: off
 *         square-brackets: hint
 *     read:
 *       with-office: true
 *     report:
 *       lang: fr
 *
 * @throws InputError on a file that cannot be read, and on unknown names
 */
export async function readSettings(world: World, path: string | undefined): Promise<Settings> {
  const name = path ?? SETTINGS_FILE;
  const bytes = await world.readFile(name).catch((cause: unknown) => {
    if (path === undefined && codeOf(cause) === 'ENOENT') return null;
    throw unreadable(`cannot read the settings ${name} (${codeOf(cause) || String(cause)})`, cause);
  });
  if (bytes === null) return { rules: {}, withOffice: false };
  const parsed = (await parsedYaml(new TextDecoder().decode(bytes), name)) ?? {};
  const settings = fieldsOf(parsed, name, 'the file', ['check', 'read', 'report']);
  return {
    rules: rulesIn(settings['check'], name),
    withOffice: withOfficeIn(settings['read'], name),
    ...langIn(settings['report'], name),
  };
}

function rulesIn(settings: unknown, name: string): RuleSettings {
  const check = fieldsOf(settings ?? {}, name, 'check', ['rules']);
  const given = Object.entries(fieldsOf(check['rules'] ?? {}, name, 'check.rules', null));
  return Object.fromEntries(given.map(([code, value]) => [codeNamed(code, name), severityOf(value, code, name)]));
}

function withOfficeIn(settings: unknown, name: string): boolean {
  const value = fieldsOf(settings ?? {}, name, 'read', ['with-office'])['with-office'] ?? false;
  if (typeof value === 'boolean') return value;
  throw new InputError('bad-option', `${name}: with-office should be true or false, not ${JSON.stringify(value)}`);
}

function langIn(settings: unknown, name: string): Pick<Settings, 'lang'> {
  const value = fieldsOf(settings ?? {}, name, 'report', ['lang'])['lang'];
  if (value === undefined) return {};
  const lang = SUMMARY_LANGUAGES.find((each) => each === value);
  if (lang !== undefined) return { lang };
  const known = SUMMARY_LANGUAGES.join(', ');
  throw new InputError('bad-option', `${name}: lang should be one of ${known}, not ${JSON.stringify(value)}`);
}

function fieldsOf(
  value: unknown,
  name: string,
  where: string,
  known: readonly string[] | null,
): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new InputError(
      'bad-option',
      `${name}: ${where} should hold names with values, such as check: { rules: { also-further: off } }`,
    );
  const fields: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(value));
  const unknown = Object.keys(fields).find((field) => known !== null && !known.includes(field));
  if (unknown !== undefined)
    throw new InputError(
      'bad-option',
      `${name}: there is no “${unknown}” in ${where}; it may hold ${known?.join(', ') ?? ''}`,
    );
  return fields;
}

/** In YAML 1.1 an unquoted `off` is false. */
function severityOf(value: unknown, code: string, name: string): Severity | 'off' {
  if (value === false) return 'off';
  const found = (['error', 'warning', 'hint', 'off'] as const).find((each) => each === value);
  if (found !== undefined) return found;
  throw new InputError(
    'bad-option',
    `${name}: ${code} should be error, warning, hint or off, not ${JSON.stringify(value)}`,
  );
}

/**
 * Returns the code if there is such a rule.
 *
 * @throws InputError on an unknown code, naming the nearest ones
 */
export function codeNamed(code: string, where: string): string {
  const codes = RULES.map((rule) => rule.code);
  const found = codes.find((each) => each === code);
  if (found !== undefined) return found;
  throw new InputError(
    'bad-option',
    `${where}: no check is called “${code}”; the nearest are ${nearest(code, codes, 3).join(', ')}`,
  );
}

/** Parses `also-further,end-mark`. */
export function codesFrom(list: string | undefined, option: string): readonly string[] | null {
  if (list === undefined) return null;
  return list
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => codeNamed(each, option));
}
