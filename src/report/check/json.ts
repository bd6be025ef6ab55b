import type { Check } from '../../model/check.ts';

/** The findings as JSON; `format` and `version` identify its schema. */
export function renderCheckJson(check: Check): string {
  return `${JSON.stringify(check, null, 2)}\n`;
}
