import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version in `package.json`. */
export function packageVersion(): string {
  const text = readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8');
  const value: unknown = JSON.parse(text);
  const isNamed = typeof value === 'object' && value !== null && 'version' in value;
  return isNamed ? String(value.version) : 'unknown';
}
