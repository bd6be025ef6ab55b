/**
 * A script for any Node: it loads every module that the files of a folder load late, and says what cannot be loaded and which of
 * the names that are taken out of it there are not. A name taken out of what is loaded late is always something to call, or a command or a table of such.
 */
export const LAZY_WALK = `
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = process.argv[2];
const files = readdirSync(folder, { recursive: true }).map(String).filter((name) => name.endsWith('.js'));
const late = [];
for (const file of files) {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  for (const { index, 0: call, 1: target } of text.matchAll(/\\bimport\\(\\s*["']([^"']+)["']\\s*\\)/gu)) {
    // pdf.js writes programs for browsers, with calls in them.
    if (target.includes('$')) continue;
    const rest = text.slice(index + call.length, index + call.length + 200);
    const [, taken] = /\\{([^{}]*)\\}\\s*=\\s*await\\s+$/u.exec(text.slice(Math.max(0, index - 200), index)) ?? [];
    const [, fields = taken ?? ''] = /^\\s*\\.then\\(\\(\\{([^{}]*)\\}/u.exec(rest) ?? [];
    const [, member] = /^\\)\\s*\\.(\\w+)/u.exec(rest) ?? [];
    const names = fields.split(',').map((field) => field.split(':')[0].trim()).filter(Boolean);
    late.push({ path, target, names: member === undefined || member === 'then' ? names : [...names, member] });
  }
}
const isCallable = (value) => typeof value === 'function' || Object.values(value ?? {}).some((each) => typeof each === 'function');
const faults = [];
for (const { path, target, names } of late) {
  try {
    const href = target.startsWith('.') ? pathToFileURL(resolve(dirname(path), target)).href : target;
    const loaded = await import(href);
    if (Object.keys(loaded).length === 0) faults.push(path + ': ' + target + ' gives nothing');
    for (const name of names) if (!isCallable(loaded[name])) faults.push(path + ': ' + target + ' has no ' + name + '()');
  } catch (error) {
    faults.push(path + ': ' + target + ': ' + error);
  }
}
console.log(JSON.stringify({ loaded: [...new Set(late.map(({ target }) => target))].length, names: late.flatMap(({ names }) => names).length, faults }));
process.exit(0);
`;
