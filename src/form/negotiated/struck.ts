import { LANDMARKS } from '../../language/landmarks.ts';
import { delegationsIn } from './names.ts';

/**
 * Words that somebody struck through in the form that texts without strikes have, `[US: delete: vital]`, if it is said who did: in their
 * own bracket, `[US: vital]`, or in the one that follows, `[CARICOM: to build and maintain]`. Else null.
 */
export function namedStrike(struck: string, after: string): string | null {
  const own = nameBefore(struck.trim());
  if (own !== null && struck.trimEnd().endsWith(']')) {
    const { name, length } = own;
    return `[${name}: delete: ${struck.trim().slice(length)}`;
  }
  const next = nameBefore(after.trimStart());
  const bare = struck.trim();
  if (next === null || bare === '' || /[[\]{}]/u.test(bare)) return null;
  const lead = /^\s/u.test(struck) ? ' ' : '';
  return `${lead}[${next.name}: delete: ${bare}]${/^\s/u.test(after) ? '' : ' '}`;
}

/** The names at the beginning of a bracket, `[US: `, and their length with it. */
function nameBefore(text: string): { readonly name: string; readonly length: number } | null {
  const [lead, name = ''] = /^\[([^:[\]{}]{1,80}): ?(?=\S)/u.exec(text) ?? [];
  if (lead === undefined || delegationsIn(name, LANDMARKS.negotiating) === null) return null;
  return { name, length: lead.length };
}

/** The same in a line of Markdown: `~~[US: vital]~~`. Other strikes stay as they are. */
export function withNamedStrikes(line: string): string {
  if (!line.includes('~~')) return line;
  return line.replace(/~~([^~]{1,2000})~~/gu, (whole, struck: string, at: number) => {
    const after = line.slice(at + whole.length).replace(/^(\s{0,2})[*_]{1,3}/u, '$1');
    return namedStrike(struck, after) ?? whole;
  });
}
