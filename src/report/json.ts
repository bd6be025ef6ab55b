import type { Comparison } from '../model/comparison.ts';

/** The comparison as data, in the form that `format` and `version` name. */
export function renderJson(comparison: Comparison): string {
  return `${JSON.stringify(comparison, null, 2)}\n`;
}
