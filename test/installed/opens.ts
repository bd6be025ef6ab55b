import { readFileSync } from 'node:fs';
import { type Schema, Validator } from '@cfworker/json-schema';
import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { parse as parseHtml } from 'parse5';
import { parse as parseYaml } from 'yaml';

/**
 * For every name of a format (`-f json`) and every ending (`-o changes.xml`): what keeps a file of it from being opened, or nothing.
 * A format or ending that the program writes and is not here fails a test. `schema` is the name of one in `schema/`, where it is JSON.
 */
export const OPENERS: Readonly<Record<string, Opener>> = {
  terminal: words,
  plain: words,
  text: words,
  txt: words,
  md: words,
  critic: words,
  amendments: words,
  points: words,
  tsv: words,
  csv: table,
  json,
  jsonl: lines,
  ndjson: lines,
  passim: lines,
  opensearch: lines,
  sarif,
  facts: yaml,
  yaml,
  yml: yaml,
  html,
  htm: html,
  docx: archive,
  xlsx: archive,
  xml,
  akn: xml,
  pdf,
};
type Opener = (bytes: Uint8Array, schema: string | null) => string;

/** Forms that are no text: they are refused where they would go to the screen. */
export const BINARY_FORMS: ReadonlySet<string> = new Set(['docx', 'xlsx', 'pdf']);

function words(bytes: Uint8Array): string {
  const text = textIn(bytes);
  const slip = /\[object \w+\]|\bundefined\b|\bNaN\b/u.exec(text)?.[0];
  if (slip !== undefined) return `says “${slip}”`;
  return text.trim() === '' ? 'is empty' : '';
}

/** Every row has as many cells as the first. */
function table(bytes: Uint8Array): string {
  const rows = textIn(bytes)
    .replace(/"(?:[^"]|"")*"/gu, 'cell')
    .split(/\r?\n/u)
    .filter((row) => row !== '')
    .map((row) => row.split(',').length);
  return rows.length > 0 && rows.every((cells) => cells === rows[0]) ? '' : `has rows of ${rows.join(', ')} cells`;
}

function json(bytes: Uint8Array, schema: string | null): string {
  const value: unknown = JSON.parse(textIn(bytes));
  if (schema === null) return 'is JSON, and nobody says by which schema';
  const { valid, errors } = validatorOf(schema).validate(value);
  return valid ? '' : errors.map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`).join('; ');
}

const validators = new Map<string, Validator>();

function validatorOf(name: string): Validator {
  const schema = (): Schema => JSON.parse(readFileSync(`schema/${name}.schema.json`, 'utf8'));
  const validator = validators.get(name) ?? new Validator(schema(), '7');
  validators.set(name, validator);
  return validator;
}

function lines(bytes: Uint8Array): string {
  const values: readonly unknown[] = textIn(bytes)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const odd = values.find((value) => typeof value !== 'object' || value === null || 'error' in value);
  return odd === undefined ? '' : `has the line ${JSON.stringify(odd)}`;
}

function sarif(bytes: Uint8Array): string {
  const { version, runs } = JSON.parse(textIn(bytes));
  return version === '2.1.0' && Array.isArray(runs) ? '' : `is SARIF ${version} with the runs ${runs}`;
}

function yaml(bytes: Uint8Array): string {
  const value: unknown = parseYaml(textIn(bytes));
  return typeof value === 'object' && value !== null ? '' : `holds no names: ${value}`;
}

function html(bytes: Uint8Array): string {
  const faults: string[] = [];
  parseHtml(textIn(bytes), { onParseError: ({ code, startLine }) => faults.push(`line ${startLine}: ${code}`) });
  return faults.join('; ');
}

/** An archive that is whole, with parts that are. */
function archive(bytes: Uint8Array): string {
  const parts = Object.entries(unzipSync(bytes));
  const faults = parts.flatMap(([path, part]) => {
    const fault = /\.(?:xml|rels)$/u.test(path) ? xml(part) : '';
    return fault === '' ? [] : [`${path} ${fault}`];
  });
  return parts.length === 0 ? 'holds nothing' : faults.join('; ');
}

function xml(bytes: Uint8Array): string {
  const result = XMLValidator.validate(textIn(bytes));
  return result === true ? '' : `line ${result.err.line}: ${result.err.msg}`;
}

function pdf(bytes: Uint8Array): string {
  const text = strFromU8(bytes, true);
  return text.startsWith('%PDF-') && text.trimEnd().endsWith('%%EOF') ? '' : 'is no whole PDF';
}

function textIn(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/** What keeps an output from being opened; what a reader throws is a fault like any other. */
export function faultOf(form: string, bytes: Uint8Array, schema: string | null): string {
  const open = OPENERS[form];
  if (open === undefined) return `is of the form ${form}, which test/installed/opens.ts does not know`;
  try {
    return open(bytes, schema);
  } catch (error) {
    return `cannot be opened: ${error}`;
  }
}
