import type { Check } from '../../model/check.ts';

/** The findings as data, in the form that `format` and `version` name. */
export function renderCheckJson(check: Check): string {
  return `${JSON.stringify(check, null, 2)}\n`;
}
